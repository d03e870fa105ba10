//! The screen: employer.

use super::page::Page;
use crate::i18n as words;
use crate::ui::PageHeading;
use leptos::prelude::*;

/// The screen.
#[component]
pub fn EmployerScreen() -> impl IntoView {
    view! {
        <Page>
            <PageHeading text=words::employer::title() />
        </Page>
    }
}

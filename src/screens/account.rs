//! The screen: account.

use super::page::Page;
use crate::i18n as words;
use crate::ui::PageHeading;
use leptos::prelude::*;

/// The screen.
#[component]
pub fn AccountScreen() -> impl IntoView {
    view! {
        <Page>
            <PageHeading text=words::account::title() />
        </Page>
    }
}

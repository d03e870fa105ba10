//! The screen: not_found.

use super::page::Page;
use crate::i18n as words;
use crate::ui::PageHeading;
use leptos::prelude::*;

/// The screen.
#[component]
pub fn NotFoundScreen() -> impl IntoView {
    view! {
        <Page>
            <PageHeading text=words::shell::not_found_title() />
        </Page>
    }
}

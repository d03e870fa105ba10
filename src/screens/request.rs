//! The screen: request.

use super::page::Page;
use crate::i18n as words;
use crate::ui::PageHeading;
use leptos::prelude::*;

/// The screen.
#[component]
pub fn RequestScreen() -> impl IntoView {
    view! {
        <Page>
            <PageHeading text=words::request::title() />
        </Page>
    }
}

//! The screen: number.

use super::page::Page;
use crate::i18n as words;
use crate::ui::PageHeading;
use leptos::prelude::*;

/// The screen.
#[component]
pub fn NumberScreen() -> impl IntoView {
    view! {
        <Page>
            <PageHeading text=words::number::title() />
        </Page>
    }
}

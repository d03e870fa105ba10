//! The screen: help.

use super::page::Page;
use crate::i18n as words;
use crate::ui::PageHeading;
use leptos::prelude::*;

/// The screen.
#[component]
pub fn HelpScreen() -> impl IntoView {
    view! {
        <Page>
            <PageHeading text=words::help::title() />
        </Page>
    }
}

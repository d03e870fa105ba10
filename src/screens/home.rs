//! The screen: home.

use super::page::Page;
use crate::i18n as words;
use crate::ui::PageHeading;
use leptos::prelude::*;

/// The screen.
#[component]
pub fn HomeScreen() -> impl IntoView {
    view! {
        <Page>
            <PageHeading text=words::home::title() />
        </Page>
    }
}

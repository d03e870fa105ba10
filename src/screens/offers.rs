//! The screen: offers.

use super::page::Page;
use crate::i18n as words;
use crate::ui::PageHeading;
use leptos::prelude::*;

/// The screen.
#[component]
pub fn OffersScreen() -> impl IntoView {
    view! {
        <Page>
            <PageHeading text=words::offers::title() />
        </Page>
    }
}

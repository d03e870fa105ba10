//! The screen: one offer.

use super::page::Page;
use crate::i18n as words;
use crate::ui::PageHeading;
use leptos::prelude::*;

/// The screen of the offer with this id.
pub fn offer_screen(id: String) -> impl IntoView {
    view! {
        <Page>
            <PageHeading text=words::offer::loading() subject=id />
        </Page>
    }
}

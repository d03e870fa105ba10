//! The screen: verify.

use super::page::Page;
use crate::i18n as words;
use crate::ui::PageHeading;
use leptos::prelude::*;

/// The screen.
#[component]
pub fn VerifyScreen() -> impl IntoView {
    view! {
        <Page>
            <PageHeading text=words::shell::sign_in() />
        </Page>
    }
}

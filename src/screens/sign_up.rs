//! The screen: sign_up.

use super::page::Page;
use crate::i18n as words;
use crate::ui::PageHeading;
use leptos::prelude::*;

/// The screen.
#[component]
pub fn SignUpScreen() -> impl IntoView {
    view! {
        <Page>
            <PageHeading text=words::shell::sign_in() />
        </Page>
    }
}

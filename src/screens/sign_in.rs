//! The screen: sign_in.

use super::page::Page;
use crate::i18n as words;
use crate::ui::PageHeading;
use leptos::prelude::*;

/// The screen.
#[component]
pub fn SignInScreen() -> impl IntoView {
    view! {
        <Page>
            <PageHeading text=words::shell::sign_in() />
        </Page>
    }
}

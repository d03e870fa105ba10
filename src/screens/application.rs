//! The screen: an application.

use super::page::Page;
use crate::i18n as words;
use crate::ui::PageHeading;
use leptos::prelude::*;

/// The screen of the application with this id; without one, of the current application, else of the latest.
pub fn application_screen(id: Option<String>) -> impl IntoView {
    view! {
        <Page>
            <PageHeading text=words::application::title() subject=id.unwrap_or_default() />
        </Page>
    }
}

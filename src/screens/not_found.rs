//! An address that leads nowhere: says so, and shows two next steps.

use crate::i18n::shell as words;
use crate::parts::page::Page;
use crate::route::Route;
use crate::ui::{ButtonVariant, PageHeading, RouteLink};
use leptos::prelude::*;

/// The screen of unknown addresses.
#[component]
pub fn NotFoundScreen() -> impl IntoView {
    view! {
        <Page narrow=true>
            <PageHeading text=words::not_found_title() />
            <p>{words::not_found_text()}</p>
            <p class="row">
                <RouteLink to=Route::Home variant=ButtonVariant::Primary>
                    {words::not_found_home()}
                </RouteLink>
                <RouteLink to=Route::Offers variant=ButtonVariant::Secondary>
                    {words::not_found_offers()}
                </RouteLink>
            </p>
        </Page>
    }
}

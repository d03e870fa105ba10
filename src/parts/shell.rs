//! What stands around every screen: skip link, header, bars, the screen itself, footer, tabs on phones.
//!
//! It loads nothing of its own; who is signed in comes from `state::session`.

mod bars;
mod header;
mod menu;

use crate::i18n::shell as words;
use crate::parts::session_expired::SessionExpiredDialog;
use crate::platform::focus;
use crate::route::Route;
use crate::ui::RouteLink;
use bars::Bars;
use header::Header;
use leptos::prelude::*;
use menu::Tabs;

/// The id of the main region, which the skip link leads to.
const MAIN: &str = "main";

/// The frame of the app.
#[component]
pub fn Shell(
    /// The current screen.
    children: Children,
) -> impl IntoView {
    view! {
        <a
            class="skip"
            href="#main"
            rel="external"
            on:click=|event| {
                if focus::on_id(MAIN) {
                    event.prevent_default();
                }
            }
        >
            {words::skip_to_content()}
        </a>
        <Header />
        <Bars />
        <main id=MAIN tabindex="-1">
            {children()}
        </main>
        <Footer />
        <Tabs />
        <SessionExpiredDialog />
    }
    .into_any()
}

#[component]
fn Footer() -> impl IntoView {
    view! {
        <footer class="foot">
            <div class="page row row--apart">
                <p>
                    {words::footer_free()} " "
                    <RouteLink to=Route::Help fragment="fraude">
                        {words::footer_fraud()}
                    </RouteLink> "."
                </p>
                <p class="row">
                    <RouteLink to=Route::Help>{words::footer_help()}</RouteLink>
                    <RouteLink to=Route::Help fragment="qui">
                        {words::footer_who()}
                    </RouteLink>
                </p>
            </div>
        </footer>
    }
    .into_any()
}

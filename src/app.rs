//! The root: providers, the router, and which screen each [`Route`] shows.
//!
//! There is one wildcard route on purpose: the compiler then checks that every `Route` has a screen, and a screen starts
//! afresh whenever its address changes (the router alone would keep it when only a parameter changes). A change of the
//! query is not a new screen: filters keep theirs.

mod pieces;

use crate::{
    parts,
    platform::base,
    route::{self, Route},
    screens, state, ui,
};
use leptos::prelude::*;
use leptos_router::{
    WildcardSegment,
    components::{FlatRoutes, Route as RouteView, Router},
};

/// The whole app.
#[component]
pub fn App() -> impl IntoView {
    state::provide();
    view! {
        <Router base=base::path()>
            <parts::shell::Shell>
                <FlatRoutes fallback=|| screens::not_found::NotFoundScreen().into_any()>
                    <RouteView path=WildcardSegment("path") view=CurrentScreen />
                </FlatRoutes>
            </parts::shell::Shell>
        </Router>
    }
}

#[component]
fn CurrentScreen() -> impl IntoView {
    let current = route::current();
    move || {
        ui::screen_arrives();
        screen_of(current.get())
    }
}

/// What a first visit shows is here; every other screen comes with its piece.
fn screen_of(route: Route) -> AnyView {
    match route {
        Route::Home => screens::home::home_screen(pieces::HOME),
        Route::NotFound => screens::not_found::NotFoundScreen().into_any(),
        #[cfg(feature = "parts")]
        Route::Gallery => screens::gallery::GalleryScreen().into_any(),
        Route::Simulator | Route::SimulatorPage(_) => pieces::SIMULATOR.screen(route),
        Route::Offers => pieces::OFFERS.screen(route),
        Route::Offer(_) | Route::OfferExplained(_) => pieces::OFFER.screen(route),
        Route::Application | Route::ApplicationOf(_) | Route::Help => pieces::FOLLOW.screen(route),
        Route::SignUp
        | Route::Verify
        | Route::SignIn
        | Route::ForgottenPassword
        | Route::NewPassword(_)
        | Route::Number
        | Route::Request
        | Route::Employer
        | Route::Account => pieces::ACCOUNT.screen(route),
    }
}

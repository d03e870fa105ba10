//! The root: providers, the router, and which screen each [`Route`] shows.
//!
//! There is one wildcard route on purpose: the compiler then checks that every `Route` has a screen, and a screen starts
//! afresh whenever its address changes (the router alone would keep it when only a parameter changes). A change of the
//! query is not a new screen: filters keep theirs.

use crate::{
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
            <screens::shell::Shell>
                <FlatRoutes fallback=|| screens::not_found::NotFoundScreen().into_any()>
                    <RouteView path=WildcardSegment("path") view=CurrentScreen />
                </FlatRoutes>
            </screens::shell::Shell>
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

/// Each screen is erased to `AnyView` here, so that the router is compiled once and not once per screen.
fn screen_of(route: Route) -> AnyView {
    match route {
        Route::Home => screens::home::HomeScreen().into_any(),
        Route::SignUp => screens::sign_up::SignUpScreen().into_any(),
        Route::Verify => screens::verify::VerifyScreen().into_any(),
        Route::SignIn => screens::sign_in::SignInScreen().into_any(),
        Route::ForgottenPassword => screens::password::ForgottenPasswordScreen().into_any(),
        Route::NewPassword(token) => screens::password::new_password_screen(token).into_any(),
        Route::Number => screens::number::NumberScreen().into_any(),
        Route::Request => screens::request::RequestScreen().into_any(),
        Route::Employer => screens::employer::EmployerScreen().into_any(),
        Route::Account => screens::account::AccountScreen().into_any(),
        Route::Offers => screens::offers::OffersScreen().into_any(),
        Route::Offer(id) => screens::offer::offer_screen(id).into_any(),
        Route::OfferExplained(id) => screens::explanation::explanation_screen(id),
        Route::Application => screens::application::application_screen(None).into_any(),
        Route::ApplicationOf(id) => screens::application::application_screen(Some(id)).into_any(),
        Route::Simulator => screens::simulator::start_screen(),
        Route::SimulatorPage(page) => screens::simulator::page_screen(&page),
        Route::Help => screens::help::HelpScreen().into_any(),
        Route::NotFound => screens::not_found::NotFoundScreen().into_any(),
    }
}

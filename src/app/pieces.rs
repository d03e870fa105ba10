//! The screens that are not in the first load. Each piece is a WASM file of its own, fetched at the first visit to one of
//! its screens; what several pieces share and the first load does not need is cut out by the build as well.
//!
//! A piece has one function that makes its screens, so that there is one cut for each; `xtask/bundle` does the
//! cutting and `public/boot.js` the fetching. Screens visited together are in one piece: each piece costs a request. What
//! is shown meanwhile, and when a piece does not come, is `parts::arriving`. Without the feature `split` nothing is cut: every
//! screen is in the first load, which is built sooner.

use crate::{parts::arriving::Piece, route::Route, screens};
#[cfg(feature = "split")]
use leptos::wasm_split::wasm_split;
use leptos::{prelude::*, wasm_split::SplitLoaderError};

/// A piece, from the function that fetches it and the one that makes its screens.
#[cfg(feature = "split")]
macro_rules! piece {
    ($load:ident, $make:ident) => {
        Piece::new(|| Box::pin($load()), |route| Box::pin($make(route)))
    };
}
#[cfg(not(feature = "split"))]
macro_rules! piece {
    ($load:ident, $make:ident) => {
        Piece::new(|| Box::pin(std::future::ready(Ok(()))), |route| Box::pin(std::future::ready($make(route))))
    };
}

/// What one is entitled to, without an account.
pub const SIMULATOR: Piece = piece!(load_simulator, simulator);
/// Home, signed in.
pub const HOME: Piece = piece!(load_home, home);
/// The search.
pub const OFFERS: Piece = piece!(load_offers, offers);
/// One offer, applying for it, and why it suits or not.
pub const OFFER: Piece = piece!(load_offer, offer);
/// Everything about the account: coming in, the number, the request, the employer.
pub const ACCOUNT: Piece = piece!(load_account, account);
/// What comes after applying, and help.
pub const FOLLOW: Piece = piece!(load_follow, follow);

/// A screen, or why its piece did not come. The second never comes from here: it is what the macro asks for.
type Made = Result<AnyView, SplitLoaderError>;

#[cfg_attr(feature = "split", wasm_split(simulator, wasm_split_path = leptos::wasm_split, fallible, preload(load_simulator)))]
fn simulator(route: Route) -> Made {
    Ok(match route {
        Route::Simulator => screens::simulator::start_screen(),
        Route::SimulatorPage(page) => screens::simulator::page_screen(&page).unwrap_or_else(elsewhere),
        _ => elsewhere(),
    })
}

#[cfg_attr(feature = "split", wasm_split(home, wasm_split_path = leptos::wasm_split, fallible, preload(load_home)))]
fn home(route: Route) -> Made {
    Ok(match route {
        Route::Home => screens::home::tenant_screen(),
        _ => elsewhere(),
    })
}

#[cfg_attr(feature = "split", wasm_split(offers, wasm_split_path = leptos::wasm_split, fallible, preload(load_offers)))]
fn offers(route: Route) -> Made {
    Ok(match route {
        Route::Offers => screens::offers::OffersScreen().into_any(),
        _ => elsewhere(),
    })
}

#[cfg_attr(feature = "split", wasm_split(offer, wasm_split_path = leptos::wasm_split, fallible, preload(load_offer)))]
fn offer(route: Route) -> Made {
    Ok(match route {
        Route::Offer(id) => screens::offer::offer_screen(id).into_any(),
        Route::OfferExplained(id) => screens::offer::explanation::explanation_screen(id),
        _ => elsewhere(),
    })
}

#[cfg_attr(feature = "split", wasm_split(account, wasm_split_path = leptos::wasm_split, fallible, preload(load_account)))]
fn account(route: Route) -> Made {
    Ok(match route {
        Route::SignUp => screens::sign_up::SignUpScreen().into_any(),
        Route::Verify => screens::verify::VerifyScreen().into_any(),
        Route::SignIn => screens::sign_in::SignInScreen().into_any(),
        Route::ForgottenPassword => screens::password::ForgottenPasswordScreen().into_any(),
        Route::NewPassword(token) => screens::password::new_password_screen(token).into_any(),
        Route::Number => screens::number::NumberScreen().into_any(),
        Route::Request => screens::request::RequestScreen().into_any(),
        Route::Employer => screens::employer::EmployerScreen().into_any(),
        Route::Account => screens::account::AccountScreen().into_any(),
        _ => elsewhere(),
    })
}

#[cfg_attr(feature = "split", wasm_split(follow, wasm_split_path = leptos::wasm_split, fallible, preload(load_follow)))]
fn follow(route: Route) -> Made {
    Ok(match route {
        Route::Application => screens::application::application_screen(None).into_any(),
        Route::ApplicationOf(id) => screens::application::application_screen(Some(id)).into_any(),
        Route::Help => screens::help::HelpScreen().into_any(),
        _ => elsewhere(),
    })
}

/// A piece that was asked for a screen of another one.
fn elsewhere() -> AnyView {
    screens::not_found::NotFoundScreen().into_any()
}

//! parcours-locatif: look for social housing through one's employer.
//!
//! The map. Each arrow reads "is used by"; `tests/layers` refuses one that points the other way.
//!
//! ```text
//! domain -> contract -> forms -> api -> state -> parts -> screens -> app
//! i18n -> wording -> parts, screens
//! platform, ui, route and ics stand beside
//! ```
//!
//! - [`platform`] is the browser: clock, storage, focus, titles, number and date writing. All of web-sys, node references in `ui` and
//!   the transport aside.
//! - [`i18n`] is every French sentence that the app can say.
//! - [`wording`] puts a value in words: an offer, a verdict, a problem. It chooses among the sentences.
//! - [`ui`] are the parts of a page; they know nothing of the app, every word comes in as a prop.
//! - [`forms`] turns what was typed into a checked value, or says what is wrong.
//! - [`api`] speaks the REST contract; `api/transport.rs` alone touches the network.
//! - [`state`] is what outlives a screen.
//! - [`percent`] is percent-encoding, for links and for the backend's paths.
//! - [`route`] is every screen as one enum, and the only source of links.
//! - [`parts`] are the parts of a page that know the app: what several screens are made with.
//! - [`screens`] has one file per screen; no screen imports another.
//! - [`ics`] writes calendar files.
//! - [`app`] joins them.
//!
//! The rules of social housing are not here: they are the crate `parcours-domain`. The wire types are `parcours-contract`.

pub mod api;
pub mod app;
pub mod forms;
pub mod i18n;
pub mod ics;
pub mod parts;
pub mod percent;
pub mod platform;
pub mod route;
pub mod screens;
pub mod state;
pub mod ui;
pub mod wording;

#[cfg(all(feature = "parts", not(debug_assertions)))]
compile_error!("the page of parts is for development: no release build has the feature `parts`");

/// Starts the app in the current document. Does nothing useful outside a browser.
pub fn start() {
    use i18n as words;
    platform::panic::install(
        words::shell::crash_title(),
        words::shell::crash_text(),
        words::shell::crash_reload(),
        words::shell::crash_phone(),
    );
    platform::title::install(words::shell::site_name(), words::shell::error_prefix());
    platform::base::install();
    if let Some(place) = platform::page::take_over() {
        leptos::mount::mount_to(place, app::App).forget();
    }
}

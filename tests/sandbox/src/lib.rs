//! The reference backend of the contract: every rule, on axum and SQLite.
//!
//! `main` reads the command line and starts it; the tests start it in their own process. It is what a newcomer runs,
//! what the browser tests drive, and the executable specification for authors of a backend. It sends no mail and
//! talks to no other system: the registration system and the company register are tables filled by [`demo`].
//!
//! | to read | look in |
//! |---|---|
//! | the calls of the contract | [`accounts`] [`me`] [`requests`] [`companies`] [`offers`] [`applications`] [`contact`] [`mod@reference`] |
//! | what every call goes through | [`session`] [`rate_limit`] [`idempotency`] [`etag`] [`incoming`] [`problem`] |
//! | the demonstration's controls | [`back_office`] [`mailbox`] [`faults`] [`reports`] [`clock`] [`demo`] |
//! | the ground | [`db`] [`serve`] [`static_files`] [`log`] [`cookie`] [`password`] [`digest`] |

pub mod accounts;
pub mod applications;
pub mod back_office;
pub mod clock;
pub mod companies;
pub mod contact;
pub mod cookie;
pub mod db;
pub mod demo;
pub mod digest;
pub mod etag;
pub mod faults;
pub mod idempotency;
pub mod incoming;
pub mod log;
pub mod mailbox;
pub mod me;
pub mod offers;
pub mod password;
pub mod problem;
pub mod rate_limit;
pub mod reference;
pub mod reports;
pub mod requests;
pub mod serve;
pub mod session;
pub mod static_files;

use axum::Router;
use axum::http::{HeaderValue, header};
use axum::middleware::{from_fn, from_fn_with_state, map_response};
use axum::response::Response;
use clock::Clock;
use db::Db;
use faults::Faults;
use parcours_contract::ProblemCode;
use problem::Refusal;
use reference::Reference;
use std::ops::Deref;
use std::path::PathBuf;
use std::sync::Arc;

/// Where the contract's calls hang.
pub const API_BASE: &str = parcours_contract::DEFAULT_API_BASE;

/// What the person who starts the sandbox decides.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// Demonstration data and the `/_sandbox/…` controls.
    pub demo: bool,
    /// The built app; without it a page says how to build it.
    pub dist: Option<PathBuf>,
}

/// Everything a handler needs; cloning it is cheap.
#[derive(Clone)]
pub struct App {
    inner: Arc<Parts>,
}

/// What [`App`] gives access to.
pub struct Parts {
    pub db: Db,
    pub clock: Clock,
    pub settings: Settings,
    pub faults: Faults,
    pub reference: Reference,
}

impl App {
    /// Puts the parts together.
    #[must_use]
    pub fn new(db: Db, clock: Clock, settings: Settings) -> Self {
        Self {
            inner: Arc::new(Parts { db, clock, settings, faults: Faults::default(), reference: Reference::default() }),
        }
    }
}

impl Deref for App {
    type Target = Parts;
    fn deref(&self) -> &Parts {
        &self.inner
    }
}

/// The whole server.
pub fn router(app: App) -> Router {
    let api = Router::new()
        .merge(accounts::routes())
        .merge(me::routes())
        .merge(requests::routes())
        .merge(companies::routes())
        .merge(offers::routes())
        .merge(applications::routes())
        .merge(contact::routes())
        .merge(reference::routes())
        .route_layer(from_fn(session::require_custom_header))
        .fallback(async || Refusal::not_found())
        .method_not_allowed_fallback(async || Refusal::new(ProblemCode::MethodNotAllowed))
        .layer(map_response(api_headers));
    let mut router = Router::new().nest(API_BASE, api);
    if app.settings.demo {
        router = router.merge(back_office::routes());
    }
    // The last layer is the first that a call goes through.
    router
        .fallback(static_files::serve)
        .layer(from_fn_with_state(app.clone(), faults::inject))
        .layer(from_fn(log::call))
        .with_state(app)
}

/// An answer of the API is data, whatever a browser may think.
async fn api_headers(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'"),
    );
    headers.insert("cross-origin-resource-policy", HeaderValue::from_static("same-origin"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    response
}

//! The reference backend of the contract: every rule, on axum and SQLite.
//!
//! `main` reads the command line and starts it; the tests start it in their own process. It is what a newcomer runs,
//! what the browser tests drive, and the executable specification for whoever writes a backend. It sends no mail and
//! talks to no other system: the registration system and the company register are tables filled by [`demo`].

pub mod clock;
pub mod db;
pub mod demo;
pub mod offers;
pub mod problem;

use axum::Router;
use clock::Clock;
use db::Db;
use std::ops::Deref;
use std::path::PathBuf;
use std::sync::Arc;

/// Where the contract's calls hang.
pub const API_BASE: &str = "/api/dmo";

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
}

impl App {
    /// Puts the parts together.
    #[must_use]
    pub fn new(db: Db, clock: Clock, settings: Settings) -> Self {
        Self { inner: Arc::new(Parts { db, clock, settings }) }
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
    Router::new().nest(API_BASE, offers::routes()).merge(demo::routes()).with_state(app)
}

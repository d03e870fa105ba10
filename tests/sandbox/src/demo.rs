//! The demonstration data: deterministic, made up, current on the day it is seeded.

use crate::App;
use crate::db::Db;
use crate::problem::Refusal;
use axum::Router;
use jiff::Timestamp;

/// Fills an empty database; does nothing when it is already filled.
///
/// # Errors
/// The database cannot be written.
pub fn seed(_db: &Db, _now: Timestamp) -> Result<(), Refusal> {
    Ok(())
}

/// Routes at the root that only a demonstration has (pictures).
pub fn routes() -> Router<App> {
    Router::new()
}

//! The offers: public and reserved lists, one offer, the lists that fit a request.

use crate::App;
use axum::Router;

/// The routes under the API's base.
pub fn routes() -> Router<App> {
    Router::new()
}

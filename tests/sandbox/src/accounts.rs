//! Opening an account, confirming its address, signing in and out, choosing another password.
//!
//! None of these calls tells whether an address has an account: unknown and known addresses are answered the same, in
//! the same time, and the mail that leaves says the rest. What an account holds is in `me`.

mod account;
mod password_reset;
mod sign_in;
mod sign_up;

use crate::App;
use axum::Router;
use axum::routing::{post, put};

/// The routes under the API's base.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/accounts", post(sign_up::create))
        .route("/accounts/verification_codes", post(sign_up::send_code))
        .route("/accounts/verify", post(sign_up::verify))
        .route("/accounts/authenticate", post(sign_in::authenticate))
        .route("/accounts/refresh", post(sign_in::refresh))
        .route("/accounts/sign_out", post(sign_in::sign_out))
        .route("/password_resets", post(password_reset::create))
        .route("/password_resets/{token}", put(password_reset::choose))
}

//! Opening an account, confirming its address, signing in and out, choosing another password.
//!
//! None of these calls tells whether an address has an account: unknown and known addresses are answered the same, in
//! the same time, and the mail that leaves says the rest. What an account holds is in `me`.

mod password_reset;
mod sign_in;
mod sign_up;

use crate::App;
use axum::Router;
use axum::routing::{post, put};
use rusqlite::{Connection, OptionalExtension};

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

/// What signing in needs of an account.
#[derive(Debug, Clone)]
struct Account {
    id: String,
    email: String,
    password_hash: String,
    is_verified: bool,
}

/// Addresses are compared without case: nobody has two mailboxes that differ by a capital.
fn normal(email: &str) -> String {
    email.trim().to_lowercase()
}

fn by_email(db: &Connection, email: &str) -> rusqlite::Result<Option<Account>> {
    db.query_row(
        "SELECT id, email, password_hash, verified_at IS NOT NULL FROM accounts WHERE email = ?1",
        [email],
        |row| Ok(Account { id: row.get(0)?, email: row.get(1)?, password_hash: row.get(2)?, is_verified: row.get(3)? }),
    )
    .optional()
}

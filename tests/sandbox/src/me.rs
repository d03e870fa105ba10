//! `/me`: the profile, its change and its end, one's data to take away, the unique number and the employer.
//!
//! What it answers is put together from the account, the request as last fetched, the company and the application that
//! is active; nothing of it is stored twice.

mod employer;
mod number;
mod profile;

pub use profile::resource;

use crate::applications;
use crate::clock::wire_time;
use crate::etag::{self, Privacy};
use crate::incoming::{Document, length, shape};
use crate::problem::Refusal;
use crate::session::{self, Tenant};
use crate::{App, requests};
use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use axum::routing::{get, put};
use parcours_contract::bounds::{TERMS_VERSION_MAX_LENGTH, is_locale};
use parcours_contract::{AccountExport, SignedIn};
use profile::present;
use rusqlite::params;

/// The routes under the API's base.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/me", get(read).patch(change).delete(erase))
        .route("/me/export", get(export))
        .route("/me/housing_request", put(number::link))
        .route("/me/employer", put(employer::attach))
}

/// The answer to a sign-in: the cookie, and who is signed in.
///
/// # Errors
/// The database fails.
pub async fn signed_in(app: &App, headers: &HeaderMap, token: &str, account_id: String) -> Result<Response, Refusal> {
    applications::settle(app, &account_id).await?;
    let me = app.db.read(move |db| resource(db, &account_id)).await?;
    let body = serde_json::to_string(&SignedIn { data: Some(me), token: None })?;
    Ok(session::signed_in(headers, token, etag::json(StatusCode::OK, body)))
}

async fn read(State(app): State<App>, tenant: Tenant, headers: HeaderMap) -> Result<Response, Refusal> {
    applications::settle(&app, &tenant.account_id).await?;
    let body = app.db.read(move |db| present(db, &tenant.account_id)).await?;
    Ok(etag::answer(&headers, Privacy::Personal, &body))
}

async fn change(
    State(app): State<App>,
    tenant: Tenant,
    headers: HeaderMap,
    mut body: Document,
) -> Result<Response, Refusal> {
    let locale = body.optional_text("locale", shape(is_locale));
    let terms_version = body.optional_text("terms_version", length(1..=TERMS_VERSION_MAX_LENGTH));
    body.accept()?;
    let request = headers.clone();
    let body = app
        .db
        .write(move |db| {
            etag::check_match(&request, &present(db, &tenant.account_id)?)?;
            db.execute(
                "UPDATE accounts SET locale = COALESCE(?2, locale), terms_version = COALESCE(?3, terms_version)
                 WHERE id = ?1",
                params![tenant.account_id, locale, terms_version],
            )?;
            present(db, &tenant.account_id)
        })
        .await?;
    Ok(etag::fresh(&body))
}

/// `DELETE /me`. The number is free again at once, the home loses a candidate, mails and messages go too.
async fn erase(State(app): State<App>, tenant: Tenant, headers: HeaderMap) -> Result<Response, Refusal> {
    let request = headers.clone();
    app.db
        .write(move |db| {
            etag::check_match(&request, &present(db, &tenant.account_id)?)?;
            applications::forget(db, &tenant.account_id)?;
            db.execute("DELETE FROM idempotency WHERE scope = ?1", [&tenant.account_id])?;
            db.execute(
                "DELETE FROM mails WHERE recipient = (SELECT email FROM accounts WHERE id = ?1)",
                [&tenant.account_id],
            )?;
            // They were sent without an account; the address in them is all that ties them to it.
            db.execute(
                "DELETE FROM contact_messages
                 WHERE lower(body ->> 'email') = (SELECT email FROM accounts WHERE id = ?1)",
                [&tenant.account_id],
            )?;
            db.execute("DELETE FROM accounts WHERE id = ?1", [&tenant.account_id])?;
            Ok(())
        })
        .await?;
    Ok(session::signed_out_answer(&headers, StatusCode::NO_CONTENT))
}

async fn export(State(app): State<App>, tenant: Tenant) -> Result<Response, Refusal> {
    applications::settle(&app, &tenant.account_id).await?;
    let now = app.clock.seconds();
    let export = app
        .db
        .read(move |db| {
            Ok(AccountExport {
                exported_at: Some(wire_time(now).into()),
                account: Some(resource(db, &tenant.account_id)?),
                housing_request: requests::linked_to(db, &tenant.account_id)?.map(requests::Linked::into_resource),
                applications: applications::all_of(db, &tenant.account_id)?,
            })
        })
        .await?;
    Ok(etag::json(StatusCode::OK, serde_json::to_string(&export)?))
}

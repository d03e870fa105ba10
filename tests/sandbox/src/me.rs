//! `/me`: the profile, its change and its end, one's data to take away, the unique number and the employer.
//!
//! What it answers is put together from the account, the request as last fetched, the company and the application that
//! is active; nothing of it is stored twice.

mod employer;
mod number;

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
use parcours_contract::{AccountExport, Employer, Holder, Me, Resource, SignedIn, Single};
use rusqlite::{Connection, OptionalExtension, params};
use serde_json::{Value, to_value};

/// The routes under the API's base.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/me", get(read).patch(change).delete(erase))
        .route("/me/export", get(export))
        .route("/me/housing_request", put(number::link))
        .route("/me/employer", put(employer::attach))
}

/// The resource, as it is now.
///
/// # Errors
/// 401 when the account was erased meanwhile; the database fails.
pub fn resource(db: &Connection, account_id: &str) -> Result<Resource<Me>, Refusal> {
    let profile = db
        .query_row("SELECT email, locale, terms_version FROM accounts WHERE id = ?1", [account_id], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })
        .optional()?;
    let (email, locale, terms_version) = profile.ok_or_else(session::signed_out)?;
    let linked = requests::linked_to(db, account_id)?;
    let request_status = linked.as_ref().and_then(|linked| linked.request.status.clone());
    Ok(Resource::new(
        account_id,
        Me {
            email: Some(email),
            locale: Some(locale),
            terms_version: Some(terms_version),
            unique_number: linked.map(|linked| linked.unique_number),
            request_status,
            employer: employer_of(db, account_id)?,
            active_application: applications::active_of(db, account_id)?,
        },
    ))
}

fn employer_of(db: &Connection, account_id: &str) -> Result<Option<Employer>, Refusal> {
    let employer = db
        .query_row(
            "SELECT a.siret, c.attributes ->> 'name', a.holder
             FROM attachments a JOIN companies c ON c.siret = a.siret WHERE a.account_id = ?1",
            [account_id],
            |row| {
                let holder: String = row.get(2)?;
                Ok(Employer { siret: row.get(0)?, name: row.get(1)?, holder: Some(Holder::from(holder)) })
            },
        )
        .optional()?;
    Ok(employer)
}

/// The answer's body, on which its tag is computed.
fn present(db: &Connection, account_id: &str) -> Result<Value, Refusal> {
    Ok(to_value(Single { data: resource(db, account_id)? })?)
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

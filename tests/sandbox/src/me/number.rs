//! `PUT /me/housing_request`: enter the NUD or NUR; the request is fetched from the registration system.
//!
//! One account per number (flyer: « un seul compte associé à un Numéro Unique »), one number per account. A number
//! struck off, or whose household was housed (CCH R.441-2-8), opens nothing. A number is no secret and can be guessed, and
//! it opens a household's request: how many an account may try is limited, whatever comes of it.

use crate::etag;
use crate::incoming::{Document, length};
use crate::problem::Refusal;
use crate::rate_limit::UNIQUE_NUMBER;
use crate::requests::Linked;
use crate::session::Tenant;
use crate::{App, applications, requests};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use parcours_contract::bounds::UNIQUE_NUMBER_MAX_LENGTH;
use parcours_contract::{ProblemCode, RequestStatus, Single};
use parcours_domain::nud::Nud;
use rusqlite::{Connection, OptionalExtension, params};
use serde_json::to_value;

/// The call.
pub async fn link(
    State(app): State<App>,
    tenant: Tenant,
    headers: HeaderMap,
    mut body: Document,
) -> Result<Response, Refusal> {
    let typed = body.text("unique_number", length(1..=UNIQUE_NUMBER_MAX_LENGTH));
    body.accept()?;
    let number = Nud::parse(&typed).map_err(|_| Refusal::new(ProblemCode::MalformedNumber))?;
    applications::settle(&app, &tenant.account_id).await?;
    let now = app.clock.seconds();
    // A try is counted even when it is refused, so the transaction must not end in the refusal.
    let outcome = app
        .db
        .write(move |db| {
            etag::check_match(&headers, &super::profile::present(db, &tenant.account_id)?)?;
            let previous = requests::linked_to(db, &tenant.account_id)?.map(|linked| linked.unique_number);
            if previous.as_deref() != Some(number.as_str()) {
                UNIQUE_NUMBER.check(db, &tenant.account_id, now)?;
                UNIQUE_NUMBER.count(db, &tenant.account_id, now)?;
            }
            match fetched(db, &tenant.account_id, previous.as_deref(), number.as_str(), now) {
                Err(refusal) if refusal.status().is_server_error() => Err(refusal),
                outcome => Ok(outcome),
            }
        })
        .await?;
    Ok(etag::fresh(&to_value(Single { data: outcome?.into_resource() })?))
}

/// The request, now the account's. Every refusal comes before the first write.
fn fetched(
    db: &Connection,
    account_id: &str,
    previous: Option<&str>,
    number: &str,
    now: i64,
) -> Result<Linked, Refusal> {
    let registered = requests::registered(db, number)?.ok_or_else(|| Refusal::new(ProblemCode::UnknownNumber))?;
    if matches!(registered.request.status, Some(RequestStatus::StruckOff | RequestStatus::Housed)) {
        return Err(ProblemCode::StruckOff.into());
    }
    let owner: Option<String> = db
        .query_row("SELECT account_id FROM linked_requests WHERE unique_number = ?1", [number], |row| row.get(0))
        .optional()?;
    if owner.is_some_and(|owner| owner != account_id) {
        return Err(ProblemCode::NumberAlreadyLinked.into());
    }
    if previous.is_some_and(|previous| previous != number) {
        // The application was made with the other number: it must end first.
        if let Some(active) = applications::active_of(db, account_id)? {
            return Err(Refusal::new(ProblemCode::AnotherApplicationActive).application(active.id));
        }
        db.execute("DELETE FROM linked_requests WHERE account_id = ?1", [account_id])?;
    }
    db.execute(
        "INSERT INTO linked_requests (unique_number, account_id, attributes, fetched_at) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (unique_number) DO UPDATE SET attributes = ?3, fetched_at = ?4",
        params![number, account_id, serde_json::to_string(&registered.request)?, now],
    )?;
    Ok(registered)
}

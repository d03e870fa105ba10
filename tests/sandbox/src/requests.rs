//! `housing_requests`: the tenant's own request, as last fetched from the registration system, and fetching it again.
//!
//! The registration system is the table `housing_requests`; what an account has fetched is in `linked_requests`. Nobody
//! sees another one's request: it is answered as if it did not exist.

use crate::App;
use crate::etag::{self, Privacy};
use crate::incoming::Id;
use crate::problem::Refusal;
use crate::session::Tenant;
use axum::Router;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use axum::routing::{get, post};
use parcours_contract::{HousingRequest, ProblemCode, RequestStatus, Resource, Single};
use rusqlite::{Connection, OptionalExtension, params};
use serde_json::to_value;

/// The routes under the API's base.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/housing_requests/{number}", get(read))
        .route("/housing_requests/{number}/refresh", post(refresh))
}

/// A request and its number.
#[derive(Debug, Clone)]
pub struct Linked {
    pub unique_number: String,
    pub request: HousingRequest,
}

impl Linked {
    /// As it travels.
    #[must_use]
    pub fn into_resource(self) -> Resource<HousingRequest> {
        Resource::new(self.unique_number, self.request)
    }
}

fn find(db: &Connection, sql: &str, key: &str) -> Result<Option<Linked>, Refusal> {
    let row: Option<(String, String)> = db.query_row(sql, [key], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    let Some((unique_number, attributes)) = row else {
        return Ok(None);
    };
    let request = serde_json::from_str(&attributes)?;
    Ok(Some(Linked { unique_number, request }))
}

/// What the registration system holds under a number.
///
/// # Errors
/// The database fails.
pub fn registered(db: &Connection, number: &str) -> Result<Option<Linked>, Refusal> {
    find(db, "SELECT unique_number, attributes FROM housing_requests WHERE unique_number = ?1", number)
}

/// The request that an account has linked, as last fetched.
///
/// # Errors
/// The database fails.
pub fn linked_to(db: &Connection, account_id: &str) -> Result<Option<Linked>, Refusal> {
    find(db, "SELECT unique_number, attributes FROM linked_requests WHERE account_id = ?1", account_id)
}

/// The request of a path, which must be the account's own.
///
/// # Errors
/// 404 for any other number; the database fails.
pub fn own(db: &Connection, account_id: &str, number: &str) -> Result<Linked, Refusal> {
    let linked = linked_to(db, account_id)?;
    linked.filter(|linked| linked.unique_number == number).ok_or_else(Refusal::not_found)
}

async fn read(State(app): State<App>, tenant: Tenant, Id(number): Id, headers: HeaderMap) -> Result<Response, Refusal> {
    let linked = app.db.read(move |db| own(db, &tenant.account_id, &number)).await?;
    let body = to_value(Single { data: linked.into_resource() })?;
    Ok(etag::answer(&headers, Privacy::Personal, &body))
}

/// « Mettre à jour ma demande »: after a change on the registration site. A request struck off since is kept
/// as such, and refused.
async fn refresh(State(app): State<App>, tenant: Tenant, Id(number): Id) -> Result<Response, Refusal> {
    let now = app.clock.seconds();
    let linked = app
        .db
        .write(move |db| {
            let linked = own(db, &tenant.account_id, &number)?;
            let registered = registered(db, &linked.unique_number)?.ok_or_else(Refusal::not_found)?;
            db.execute(
                "UPDATE linked_requests SET attributes = ?2, fetched_at = ?3 WHERE unique_number = ?1",
                params![registered.unique_number, serde_json::to_string(&registered.request)?, now],
            )?;
            Ok(registered)
        })
        .await?;
    if linked.request.status == Some(RequestStatus::StruckOff) {
        return Err(ProblemCode::StruckOff.into());
    }
    Ok(etag::fresh(&to_value(Single { data: linked.into_resource() })?))
}

//! `companies`: what the register knows of an employer. Its code never travels.
//!
//! Only the demonstration's companies are known. Whether one is covered is the domain's rule.

use crate::App;
use crate::etag::{self, Privacy};
use crate::incoming::Id;
use crate::problem::Refusal;
use crate::session::Tenant;
use axum::Router;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use axum::routing::get;
use parcours_contract::{Company, Resource, Single};
use parcours_domain::company::Coverage;
use rusqlite::{Connection, OptionalExtension};
use serde_json::to_value;

/// The routes under the API's base.
pub fn routes() -> Router<App> {
    Router::new().route("/companies/{siret}", get(read))
}

/// A company, by the fourteen digits of one of its sites.
///
/// # Errors
/// The database fails.
pub fn find(db: &Connection, siret: &str) -> Result<Option<Company>, Refusal> {
    let attributes: Option<String> =
        db.query_row("SELECT attributes FROM companies WHERE siret = ?1", [siret], |row| row.get(0)).optional()?;
    Ok(attributes.map(|attributes| serde_json::from_str(&attributes)).transpose()?)
}

/// Whether the service is open to its employees.
#[must_use]
pub fn coverage(company: &Company) -> Coverage {
    company.employer().coverage()
}

async fn read(State(app): State<App>, _tenant: Tenant, Id(siret): Id, headers: HeaderMap) -> Result<Response, Refusal> {
    let company = app
        .db
        .read(move |db| {
            let company = find(db, &siret)?.ok_or_else(Refusal::not_found)?;
            Ok(Resource::new(siret, company))
        })
        .await?;
    Ok(etag::answer(&headers, Privacy::Public, &to_value(Single { data: company })?))
}

//! The offers: public and reserved collections, one offer, and the three lists that fit a request.
//!
//! Readers only: offers are put in by [`crate::demo`] and moved by the back office. Whether a home suits a household
//! is not computed here; the contract leaves it to the client, which keeps the household's data to itself.

mod condition;
mod field;
mod lists;
mod published;
mod query;

use crate::App;
use crate::etag::{self, Privacy};
use crate::incoming::Id;
use crate::problem::Refusal;
use crate::session::Tenant;
use axum::Router;
use axum::extract::{RawQuery, State};
use axum::http::HeaderMap;
use axum::response::Response;
use axum::routing::get;
use parcours_contract::Single;
use query::{OfferQuery, Scope};
use serde::Serialize;

pub use published::{Viewer, open_offer};

/// The routes under the API's base.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/public_housing_offers", get(public_offers))
        .route("/public_housing_offers/{id}", get(public_offer))
        .route("/housing_offers", get(offers))
        .route("/housing_offers/{id}", get(offer))
        .route("/housing_requests/{number}/eligible_offers", get(eligible_offers))
}

async fn public_offers(
    State(app): State<App>,
    RawQuery(raw): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let query = read(raw, Scope::Offers)?;
    let today = app.clock.today();
    let page = app.db.read(move |db| published::page(db, &Viewer::Anybody, today, &query)).await?;
    answer(&headers, Privacy::Public, &page)
}

async fn public_offer(State(app): State<App>, Id(id): Id, headers: HeaderMap) -> Result<Response, Refusal> {
    let today = app.clock.today();
    let offer = app.db.read(move |db| open_offer(db, &Viewer::Anybody, today, &id)).await?;
    answer(&headers, Privacy::Public, &Single { data: offer })
}

async fn offers(
    State(app): State<App>,
    tenant: Tenant,
    RawQuery(raw): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let query = read(raw, Scope::Offers)?;
    let today = app.clock.today();
    let page = app
        .db
        .read(move |db| {
            let viewer = Viewer::of_account(db, &tenant.account_id)?;
            published::page(db, &viewer, today, &query)
        })
        .await?;
    answer(&headers, Privacy::Personal, &page)
}

async fn offer(State(app): State<App>, tenant: Tenant, Id(id): Id, headers: HeaderMap) -> Result<Response, Refusal> {
    let today = app.clock.today();
    let offer = app
        .db
        .read(move |db| {
            let viewer = Viewer::of_account(db, &tenant.account_id)?;
            open_offer(db, &viewer, today, &id)
        })
        .await?;
    answer(&headers, Privacy::Personal, &Single { data: offer })
}

async fn eligible_offers(
    State(app): State<App>,
    tenant: Tenant,
    Id(number): Id,
    RawQuery(raw): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let query = read(raw, Scope::Eligible)?;
    let today = app.clock.today();
    let page = app.db.read(move |db| lists::page(db, &tenant.account_id, &number, today, &query)).await?;
    answer(&headers, Privacy::Personal, &page)
}

fn read(raw: Option<String>, scope: Scope) -> Result<OfferQuery, Refusal> {
    Ok(OfferQuery::parse(raw.as_deref().unwrap_or_default(), scope)?)
}

fn answer(headers: &HeaderMap, privacy: Privacy, body: &impl Serialize) -> Result<Response, Refusal> {
    Ok(etag::answer(headers, privacy, &serde_json::to_value(body)?))
}

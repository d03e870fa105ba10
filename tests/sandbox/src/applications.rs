//! `applications`: mine, with their whole history; applying, withdrawing, answering.
//!
//! Stages move through `parcours_domain::application` only, and every move is an event. "One home at a time" is kept by
//! the database itself (a partial unique index). An award left unanswered past its last day has expired as soon as
//! anybody looks ([`settle`]): silence is a refusal (CCH R.441-10).

mod apply;
mod moves;
mod view;

pub use moves::{Change, advance, forget, settle};
pub use view::{active_of, all_of, one};

use crate::App;
use crate::etag::{self, Privacy};
use crate::incoming::{Document, length, shape};
use crate::incoming::{Id, OptionalDocument};
use crate::problem::Refusal;
use crate::session::Tenant;
use axum::Router;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use axum::routing::{get, post};
use parcours_contract::bounds::REASON_MAX_LENGTH;
use parcours_contract::{Collection, Decision, Meta, Pagination, ProblemCode, Single};
use parcours_domain::application::Stage;
use rusqlite::Connection;
use serde_json::{Value, to_value};

/// The routes under the API's base.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/applications", get(list).post(apply::apply))
        .route("/applications/{id}", get(read))
        .route("/applications/{id}/withdraw", post(withdraw))
        .route("/applications/{id}/answer", post(answer))
}

/// All of mine on one page, newest first: a person has a handful.
async fn list(State(app): State<App>, tenant: Tenant, headers: HeaderMap) -> Result<Response, Refusal> {
    settle(&app, &tenant.account_id).await?;
    let data = app.db.read(move |db| all_of(db, &tenant.account_id)).await?;
    let count = data.len() as u64;
    let pagination = Pagination { page: 1, per_page: count.max(1), total_pages: count.min(1), total_objects: count };
    let body = Collection { data, meta: Meta { pagination: Some(pagination), ..Meta::default() } };
    Ok(etag::answer(&headers, Privacy::Personal, &to_value(body)?))
}

async fn read(State(app): State<App>, tenant: Tenant, Id(id): Id, headers: HeaderMap) -> Result<Response, Refusal> {
    settle(&app, &tenant.account_id).await?;
    let body = app.db.read(move |db| present(db, &tenant.account_id, &id)).await?;
    Ok(etag::answer(&headers, Privacy::Personal, &body))
}

/// The answer's body, on which its tag is computed.
fn present(db: &Connection, account_id: &str, id: &str) -> Result<Value, Refusal> {
    let (owner, data) = one(db, id)?.ok_or_else(Refusal::not_found)?;
    if owner != account_id {
        return Err(Refusal::not_found());
    }
    Ok(to_value(Single { data })?)
}

async fn withdraw(
    State(app): State<App>,
    tenant: Tenant,
    Id(id): Id,
    headers: HeaderMap,
    OptionalDocument(mut body): OptionalDocument,
) -> Result<Response, Refusal> {
    let text = body.optional_text("reason", length(0..=REASON_MAX_LENGTH));
    body.accept()?;
    settle(&app, &tenant.account_id).await?;
    let now = app.clock.seconds();
    let body = app
        .db
        .write(move |db| {
            etag::check_match(&headers, &present(db, &tenant.account_id, &id)?)?;
            advance(db, &id, &Change::by_applicant(Stage::Withdrawn, text), now)?;
            present(db, &tenant.account_id, &id)
        })
        .await?;
    Ok(etag::fresh(&body))
}

async fn answer(
    State(app): State<App>,
    tenant: Tenant,
    Id(id): Id,
    headers: HeaderMap,
    mut body: Document,
) -> Result<Response, Refusal> {
    let decision = body.text("decision", shape(|text| Decision::WORDS.contains(&text)));
    let text = body.optional_text("reason", length(0..=REASON_MAX_LENGTH));
    body.accept()?;
    let stage = if Decision::from(decision) == Decision::Accept { Stage::Accepted } else { Stage::Declined };
    settle(&app, &tenant.account_id).await?;
    let now = app.clock.seconds();
    let body = app
        .db
        .write(move |db| {
            etag::check_match(&headers, &present(db, &tenant.account_id, &id)?)?;
            if moves::stage_of(db, &id)? == Stage::AnswerExpired {
                return Err(ProblemCode::DeadlinePassed.into());
            }
            advance(db, &id, &Change::by_applicant(stage, text), now)?;
            present(db, &tenant.account_id, &id)
        })
        .await?;
    Ok(etag::fresh(&body))
}

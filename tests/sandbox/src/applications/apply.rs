//! `POST /applications`: apply for a home, one at a time.
//!
//! What is asked, in this order: a number and an employer (the journey's earlier steps), an offer that is there and open,
//! a company that it is open to, no other application under way, a request in force and complete (flyer: « finaliser
//! intégralement l'enregistrement »). Eligibility is not asked: the app advises, the committee decides.

use super::moves::{self, Change};
use super::view;
use crate::idempotency::{self, Kept, Key};
use crate::incoming::{Document, length};
use crate::offers::{self, Viewer};
use crate::problem::Refusal;
use crate::requests::{self, Linked};
use crate::session::Tenant;
use crate::{App, applications};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use parcours_contract::bounds::ID_MAX_LENGTH;
use parcours_contract::{HousingOffer, ProblemCode, RequestStatus, Resource, Single, StageCode};
use parcours_domain::application::{Actor, Stage};
use parcours_domain::date::Date;
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

/// The call.
pub async fn apply(State(app): State<App>, tenant: Tenant, key: Key, mut body: Document) -> Result<Response, Refusal> {
    let key = key.required()?;
    let offer_id = body.text("offer_id", length(1..=ID_MAX_LENGTH));
    body.accept()?;
    applications::settle(&app, &tenant.account_id).await?;
    let today = app.clock.today();
    let now = app.clock.seconds();
    let kept = app
        .db
        .write(move |db| {
            idempotency::once(db, &key, &tenant.account_id, offer_id.as_bytes(), now, |db| {
                let (linked, offer) = admitted(db, &tenant.account_id, &offer_id, today)?;
                let id = insert(db, &tenant.account_id, &linked.unique_number, &offer, now)?;
                let (_, data) = view::one(db, &id)?.ok_or_else(Refusal::internal)?;
                Ok(Kept::json(StatusCode::CREATED, serde_json::to_string(&Single { data })?))
            })
        })
        .await?;
    Ok(kept.into_response())
}

fn admitted(
    db: &Connection,
    account_id: &str,
    offer_id: &str,
    today: Date,
) -> Result<(Linked, Resource<HousingOffer>), Refusal> {
    let linked = requests::linked_to(db, account_id)?.ok_or_else(|| Refusal::new(ProblemCode::NumberRequired))?;
    let siret: Option<String> = db
        .query_row("SELECT siret FROM attachments WHERE account_id = ?1", [account_id], |row| row.get(0))
        .optional()?;
    let siret = siret.ok_or_else(|| Refusal::new(ProblemCode::EmployerRequired))?;
    let offer = open_offer(db, offer_id, &siret, today)?;
    if let Some(active) = applications::active_of(db, account_id)? {
        return Err(Refusal::new(ProblemCode::AnotherApplicationActive).application(active.id));
    }
    if !matches!(linked.request.status, Some(RequestStatus::Active | RequestStatus::RenewalDue)) {
        return Err(Refusal::new(ProblemCode::Forbidden).detail("the request is not in force"));
    }
    if linked.request.complete != Some(true) {
        return Err(Refusal::new(ProblemCode::RequestIncomplete).missing(linked.request.missing));
    }
    Ok((linked, offer))
}

/// The offer as it is now. One reserved for another company is refused with its own code: the applicant has seen its address.
fn open_offer(db: &Connection, offer_id: &str, siret: &str, today: Date) -> Result<Resource<HousingOffer>, Refusal> {
    let siren = siret.get(..9).unwrap_or(siret);
    let is_reserved: Option<bool> = db
        .query_row(
            "SELECT is_public = 0 AND reserving_siren IS NOT ?2 FROM offers WHERE id = ?1",
            params![offer_id, siren],
            |row| row.get(0),
        )
        .optional()?;
    if is_reserved == Some(true) {
        return Err(ProblemCode::OfferReserved.into());
    }
    offers::open_offer(db, &Viewer::Tenant(Some(siren.to_owned())), today, offer_id)
}

fn insert(
    db: &Connection,
    account_id: &str,
    number: &str,
    offer: &Resource<HousingOffer>,
    now: i64,
) -> Result<String, Refusal> {
    let id = Uuid::new_v4().to_string();
    let snapshot = serde_json::to_string(offer)?;
    db.execute(
        "INSERT INTO applications (id, account_id, unique_number, offer_id, offer, stage, final, applied_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0, ?7)",
        params![id, account_id, number, offer.id, snapshot, StageCode::Submitted.as_str(), now],
    )?;
    moves::record_event(db, &id, &Change::to(Stage::Submitted, Actor::Applicant), now)?;
    db.execute("UPDATE offers SET applicated_nb = applicated_nb + 1 WHERE id = ?1", [&offer.id])?;
    Ok(id)
}

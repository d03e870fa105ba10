//! `POST /_sandbox/registrations/{number}`: what the tenant, or the registration system, does on the registration site.
//!
//! `action` is `complete` (every missing document arrives), `renew` (one more year, CCH R.441-2-7) or `strike_off` (CCH
//! R.441-2-8). The app sees it once the request is fetched again.

use super::asked::Asked;
use crate::App;
use crate::clock::paris_date;
use crate::incoming::{Id, shape};
use crate::problem::Refusal;
use crate::requests;
use axum::Json;
use axum::extract::State;
use axum::response::Response;
use jiff::ToSpan;
use parcours_contract::{DocumentState, HousingRequest, RequestStatus, Single};
use parcours_domain::nud::Nud;
use rusqlite::params;
use serde_json::to_value;

/// The call.
pub async fn change(State(app): State<App>, Id(number): Id, asked: Asked) -> Result<Response, Refusal> {
    let Asked { mut body, by_form } = asked;
    let action = body.text("action", shape(|action| matches!(action, "complete" | "renew" | "strike_off")));
    body.accept()?;
    let number = Nud::parse(&number).map_err(|_| Refusal::not_found())?;
    let today = paris_date(app.clock.now());
    let next_year = today.checked_add(12.months()).unwrap_or(today).to_string();
    let today = today.to_string();
    let data = app
        .db
        .write(move |db| {
            let mut registered = requests::registered(db, number.as_str())?.ok_or_else(Refusal::not_found)?;
            let request = &mut registered.request;
            match action.as_str() {
                "complete" => complete(request),
                "renew" => {
                    request.status = Some(RequestStatus::Active);
                    request.renewed_on = Some(today.into());
                    request.expires_on = Some(next_year.into());
                }
                _ => request.status = Some(RequestStatus::StruckOff),
            }
            let status = request.status.as_ref().map_or("active", RequestStatus::as_str);
            db.execute(
                "UPDATE housing_requests SET status = ?2, attributes = ?3, version = version + 1
                 WHERE unique_number = ?1",
                params![number.as_str(), status, serde_json::to_string(request)?],
            )?;
            Ok(registered.into_resource())
        })
        .await?;
    Ok(Asked::answered(by_form, Json(to_value(Single { data })?)))
}

fn complete(request: &mut HousingRequest) {
    request.complete = Some(true);
    request.missing.clear();
    for document in &mut request.documents {
        if document.state != Some(DocumentState::Provided) {
            document.state = Some(DocumentState::Provided);
            document.expires_on = None;
        }
    }
}

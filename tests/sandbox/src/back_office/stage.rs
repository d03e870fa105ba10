//! `POST /_sandbox/applications/{id}/stage`: Action Logement, the lessor and the committee at work.
//!
//! The move is made in the name of the actor that the domain gives for it; an illegal one is refused, as it would be to
//! that actor.

use super::asked::Asked;
use crate::App;
use crate::applications::{self, Change};
use crate::clock::paris_date;
use crate::incoming::{Id, length, shape};
use crate::problem::Refusal;
use axum::Json;
use axum::extract::State;
use axum::response::Response;
use jiff::{Timestamp, ToSpan};
use parcours_contract::bounds::REASON_MAX_LENGTH;
use parcours_contract::{ProblemCode, Single, StageCode};
use parcours_domain::application::Stage;
use parcours_domain::date::Date;
use serde_json::to_value;

/// Days after which a committee meets when the caller names no date.
const COMMITTEE_IN: i32 = 14;
const LARGEST: i64 = 1_000_000;

/// The call.
pub async fn change(State(app): State<App>, Id(id): Id, asked: Asked) -> Result<Response, Refusal> {
    let Asked { mut body, by_form } = asked;
    let is_date = |text: &str| Date::parse_iso(text).is_some();
    let stage = body.text("stage", shape(|text| StageCode::from(text).is_known()));
    // A program sends `reason: {code, text}`; a form cannot nest.
    let mut reason = body.object("reason").unwrap_or_default();
    let reason_code = reason.optional_text("code", length(0..=64));
    let reason_text = reason.optional_text("text", length(0..=REASON_MAX_LENGTH));
    let form_code = body.optional_text("reason_code", length(0..=64));
    let form_text = body.optional_text("reason_text", length(0..=REASON_MAX_LENGTH));
    let rank = body.optional_integer("rank", 1..=LARGEST);
    let candidates = body.optional_integer("candidates", 0..=LARGEST);
    let committee_date = body.optional_text("committee_date", shape(is_date));
    let visit_at = body.optional_text("visit_at", shape(is_date));
    let answer_deadline = body.optional_text("answer_deadline", shape(is_date));
    reason.accept()?;
    body.accept()?;
    let Some(stage) = StageCode::from(stage).stage() else {
        return Err(Refusal::new(ProblemCode::Invalid));
    };
    let (instant, now) = (app.clock.now(), app.clock.seconds());
    let data = app
        .db
        .write(move |db| {
            let (_, found) = applications::one(db, &id)?.ok_or_else(Refusal::not_found)?;
            let from = found.attributes.stage.and_then(|stage| stage.stage());
            let owner = from.and_then(|from| from.moves().into_iter().find(|(next, _)| *next == stage));
            let Some((_, actor)) = owner else {
                return Err(Refusal::new(ProblemCode::NotPossibleNow).detail("the rules know no such move"));
            };
            let committee_date = match stage {
                Stage::CommitteeScheduled => committee_date.or_else(|| Some(in_days(instant, COMMITTEE_IN))),
                _ => committee_date,
            };
            let change = Change {
                reason_code: reason_code.or(form_code),
                reason_text: reason_text.or(form_text),
                rank,
                candidates,
                committee_date,
                visit_at,
                answer_deadline,
                ..Change::to(stage, actor)
            };
            applications::advance(db, &id, &change, now)?;
            let (_, data) = applications::one(db, &id)?.ok_or_else(Refusal::not_found)?;
            Ok(data)
        })
        .await?;
    Ok(Asked::answered(by_form, Json(to_value(Single { data })?)))
}

fn in_days(instant: Timestamp, days: i32) -> String {
    let today = paris_date(instant);
    today.checked_add(days.days()).unwrap_or(today).to_string()
}

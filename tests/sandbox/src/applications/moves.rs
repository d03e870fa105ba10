//! Moving an application from stage to stage: the only place that writes a stage.
//!
//! The domain says which move is legal and whose it is; this file keeps what comes with it (dates, reason, event, the
//! number of candidates).

use crate::App;
use crate::clock::paris_day;
use crate::problem::Refusal;
use parcours_contract::{self as contract, ProblemCode, StageCode};
use parcours_domain::application::{Actor, Stage};
use parcours_domain::deadline::answer_deadline;
use parcours_domain::place::InseeCode;
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

/// A move, and what is known with it. Absent members keep what was known before.
#[derive(Debug, Clone)]
pub struct Change {
    pub stage: Stage,
    pub actor: Actor,
    pub reason_code: Option<String>,
    pub reason_text: Option<String>,
    pub rank: Option<i64>,
    pub candidates: Option<i64>,
    pub committee_date: Option<String>,
    pub visit_at: Option<String>,
    pub answer_deadline: Option<String>,
}

impl Change {
    /// A move with nothing beside it.
    #[must_use]
    pub fn to(stage: Stage, actor: Actor) -> Self {
        Self {
            stage,
            actor,
            reason_code: None,
            reason_text: None,
            rank: None,
            candidates: None,
            committee_date: None,
            visit_at: None,
            answer_deadline: None,
        }
    }

    /// A move of the applicant, with their words if they gave any.
    #[must_use]
    pub fn by_applicant(stage: Stage, text: Option<String>) -> Self {
        Self { reason_text: text.filter(|text| !text.trim().is_empty()), ..Self::to(stage, Actor::Applicant) }
    }
}

/// Where an application stands.
///
/// # Errors
/// 404 when there is none; the database fails.
pub fn stage_of(db: &Connection, id: &str) -> Result<Stage, Refusal> {
    let code: Option<String> =
        db.query_row("SELECT stage FROM applications WHERE id = ?1", [id], |row| row.get(0)).optional()?;
    let code = code.ok_or_else(Refusal::not_found)?;
    StageCode::from(code).stage().ok_or_else(|| {
        tracing::error!("an application is stored at a stage that the rules do not know");
        Refusal::internal()
    })
}

/// The commune of the home applied for: its holidays may move the last day to answer.
fn commune_of(db: &Connection, id: &str) -> Result<Option<InseeCode>, Refusal> {
    let code: Option<String> = db.query_row(
        "SELECT json_extract(offer, '$.attributes.insee_code') FROM applications WHERE id = ?1",
        [id],
        |row| row.get(0),
    )?;
    Ok(code.and_then(|code| InseeCode::parse(&code).ok()))
}

/// Moves an application on.
///
/// # Errors
/// 404 when there is none, 409 when the rules know no such move; the database fails.
pub fn advance(db: &Connection, id: &str, change: &Change, now: i64) -> Result<(), Refusal> {
    let from = stage_of(db, id)?;
    let stage = from.advance(change.stage, change.actor).map_err(|illegal| {
        let detail = format!("{} does not lead to {}", StageCode::from(illegal.from), StageCode::from(illegal.to));
        Refusal::new(ProblemCode::NotPossibleNow).detail(detail)
    })?;
    // Ten days from the notice, unless the lessor gave more.
    let deadline = match stage {
        Stage::Awarded => match &change.answer_deadline {
            Some(given) => Some(given.clone()),
            None => Some(answer_deadline(paris_day(now), commune_of(db, id)?.as_ref()).to_string()),
        },
        _ => None,
    };
    // What the applicant writes is in the history; `reason` is the other side's.
    let given = change.actor != Actor::Applicant;
    db.execute(
        "UPDATE applications SET
             stage = ?2, final = ?3,
             rank = COALESCE(?4, rank), candidates = COALESCE(?5, candidates),
             committee_date = COALESCE(?6, committee_date), visit_at = COALESCE(?7, visit_at),
             answer_deadline = COALESCE(?8, answer_deadline),
             reason_code = CASE WHEN ?9 THEN ?10 ELSE reason_code END,
             reason_text = CASE WHEN ?9 THEN ?11 ELSE reason_text END
         WHERE id = ?1",
        params![
            id,
            StageCode::from(stage).as_str(),
            stage.is_final(),
            change.rank,
            change.candidates,
            change.committee_date,
            change.visit_at,
            deadline,
            given,
            change.reason_code,
            change.reason_text
        ],
    )?;
    record_event(db, id, change, now)?;
    if stage.is_final() && stage != Stage::LeaseSigned {
        lose_candidate(db, id)?;
    }
    if stage == Stage::LeaseSigned {
        house(db, id)?;
    }
    Ok(())
}

/// Writes an event behind the others.
///
/// # Errors
/// The database fails.
pub fn record_event(db: &Connection, id: &str, change: &Change, now: i64) -> Result<(), Refusal> {
    db.execute(
        "INSERT INTO application_events (id, application_id, position, at, stage, actor, code, text)
         VALUES (?1, ?2, (SELECT COUNT(*) FROM application_events WHERE application_id = ?2), ?3, ?4, ?5, ?6, ?7)",
        params![
            Uuid::new_v4().to_string(),
            id,
            now,
            StageCode::from(change.stage).as_str(),
            contract::Actor::from(change.actor).as_str(),
            change.reason_code,
            change.reason_text
        ],
    )?;
    Ok(())
}

fn lose_candidate(db: &Connection, id: &str) -> Result<(), Refusal> {
    db.execute(
        "UPDATE offers SET applicated_nb = MAX(applicated_nb - 1, 0)
         WHERE id = (SELECT offer_id FROM applications WHERE id = ?1)",
        [id],
    )?;
    Ok(())
}

/// A signed lease ends the request on the registration system (CCH R.441-2-8 a): the lessor enters it there.
fn house(db: &Connection, id: &str) -> Result<(), Refusal> {
    db.execute(
        "UPDATE housing_requests
         SET status = 'housed', attributes = json_set(attributes, '$.status', 'housed'), version = version + 1
         WHERE unique_number = (SELECT unique_number FROM applications WHERE id = ?1)",
        [id],
    )?;
    // This backend learns of the lease too: the request fetched before would lead the tenant to apply again.
    db.execute(
        "UPDATE linked_requests SET attributes = json_set(attributes, '$.status', 'housed')
         WHERE unique_number = (SELECT unique_number FROM applications WHERE id = ?1)",
        [id],
    )?;
    Ok(())
}

/// Takes an account's open application out of the running, before the account is erased.
///
/// # Errors
/// The database fails.
pub fn forget(db: &Connection, account_id: &str) -> Result<(), Refusal> {
    let open: Option<String> = db
        .query_row("SELECT id FROM applications WHERE account_id = ?1 AND final = 0", [account_id], |row| row.get(0))
        .optional()?;
    open.map_or(Ok(()), |id| lose_candidate(db, &id))
}

/// Lets an award expire whose last day has passed, before anything is read or done.
///
/// # Errors
/// The database fails.
pub async fn settle(app: &App, account_id: &str) -> Result<(), Refusal> {
    let today = app.clock.today().to_string();
    let now = app.clock.seconds();
    let account_id = account_id.to_owned();
    let (whose, day) = (account_id.clone(), today.clone());
    let overdue = app.db.read(move |db| overdue(db, &whose, &day)).await?;
    if overdue.is_none() {
        return Ok(());
    }
    app.db
        .write(move |db| match self::overdue(db, &account_id, &today)? {
            Some(id) => advance(db, &id, &Change::to(Stage::AnswerExpired, Actor::Lessor), now),
            None => Ok(()),
        })
        .await
}

fn overdue(db: &Connection, account_id: &str, today: &str) -> Result<Option<String>, Refusal> {
    let id = db
        .query_row(
            "SELECT id FROM applications WHERE account_id = ?1 AND stage = ?2 AND substr(answer_deadline, 1, 10) < ?3",
            params![account_id, StageCode::Awarded.as_str(), today],
            |row| row.get(0),
        )
        .optional()?;
    Ok(id)
}

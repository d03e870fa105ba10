//! Applications as they travel: the stored row, its events, and what can be done now.

use crate::clock::wire_time;
use crate::problem::Refusal;
use parcours_contract::{
    ActiveApplication, Actor, Application, Event, HousingOffer, Moment, Possible, Reason, Resource, StageCode,
};
use parcours_domain::application::Stage;
use rusqlite::{Connection, OptionalExtension, Row};

const COLUMNS: &str = "SELECT a.id, a.account_id, a.offer, a.stage, a.applied_at,
        COALESCE(a.candidates, (SELECT o.applicated_nb FROM offers o WHERE o.id = a.offer_id)),
        a.rank, a.committee_date, a.visit_at, a.answer_deadline, a.reason_code, a.reason_text
    FROM applications a";

/// A row that still holds the offer as text.
struct Stored {
    id: String,
    account_id: String,
    offer: String,
    application: Application,
}

fn stored(row: &Row<'_>) -> rusqlite::Result<Stored> {
    let code: String = row.get(3)?;
    let code = StageCode::from(code);
    let stage = code.stage();
    let reason = Reason { code: row.get(10)?, text: row.get(11)? };
    Ok(Stored {
        id: row.get(0)?,
        account_id: row.get(1)?,
        offer: row.get(2)?,
        application: Application {
            offer: None,
            stage: Some(code),
            applied_at: Some(wire_time(row.get(4)?).into()),
            candidates: row.get(5)?,
            rank: row.get(6)?,
            committee_date: moment(row, 7)?,
            visit_at: moment(row, 8)?,
            answer_deadline: moment(row, 9)?,
            reason: (reason != Reason::default()).then_some(reason),
            events: Vec::new(),
            can: Some(Possible { withdraw: stage.map(Stage::can_withdraw), answer: stage.map(Stage::can_answer) }),
        },
    })
}

fn moment(row: &Row<'_>, index: usize) -> rusqlite::Result<Option<Moment>> {
    Ok(row.get::<_, Option<String>>(index)?.map(Moment::from))
}

fn complete(db: &Connection, stored: Stored) -> Result<Resource<Application>, Refusal> {
    let Stored { id, offer, mut application, .. } = stored;
    application.offer = Some(serde_json::from_str(&offer)?);
    application.events = events(db, &id)?;
    Ok(Resource::new(id, application))
}

fn events(db: &Connection, id: &str) -> Result<Vec<Event>, Refusal> {
    let mut statement = db.prepare_cached(
        "SELECT id, at, stage, actor, code, text FROM application_events WHERE application_id = ?1 ORDER BY position",
    )?;
    let rows = statement.query_map([id], |row| {
        Ok(Event {
            id: row.get(0)?,
            at: Some(wire_time(row.get(1)?).into()),
            stage: Some(StageCode::from(row.get::<_, String>(2)?)),
            actor: Some(Actor::from(row.get::<_, String>(3)?)),
            code: row.get(4)?,
            text: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// One application and the account whose it is.
///
/// # Errors
/// The database fails.
pub fn one(db: &Connection, id: &str) -> Result<Option<(String, Resource<Application>)>, Refusal> {
    let found = db.query_row(&format!("{COLUMNS} WHERE a.id = ?1"), [id], stored).optional()?;
    found.map(|stored| Ok((stored.account_id.clone(), complete(db, stored)?))).transpose()
}

/// Every application of an account, newest first.
///
/// # Errors
/// The database fails.
pub fn all_of(db: &Connection, account_id: &str) -> Result<Vec<Resource<Application>>, Refusal> {
    let sql = format!("{COLUMNS} WHERE a.account_id = ?1 ORDER BY a.applied_at DESC, a.rowid DESC");
    let mut statement = db.prepare(&sql)?;
    let rows = statement.query_map([account_id], stored)?.collect::<rusqlite::Result<Vec<_>>>()?;
    rows.into_iter().map(|stored| complete(db, stored)).collect()
}

/// The application of an account that is not in a final stage, in short.
///
/// # Errors
/// The database fails.
pub fn active_of(db: &Connection, account_id: &str) -> Result<Option<ActiveApplication>, Refusal> {
    let row: Option<(String, String, String)> = db
        .query_row(
            "SELECT id, stage, offer FROM applications WHERE account_id = ?1 AND final = 0",
            [account_id],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )
        .optional()?;
    let Some((id, stage, offer)) = row else {
        return Ok(None);
    };
    let offer: Resource<HousingOffer> = serde_json::from_str(&offer)?;
    Ok(Some(ActiveApplication { id, stage: Some(StageCode::from(stage)), offer_title: title(&offer.attributes) }))
}

/// The home in one line: « T3 à Montreuil ».
fn title(offer: &HousingOffer) -> Option<String> {
    let typology = offer.typology.as_ref().map(|typology| typology.as_str().to_owned());
    match (typology, offer.district.clone()) {
        (Some(typology), Some(district)) => Some(format!("{typology} à {district}")),
        (typology, district) => typology.or(district),
    }
}

//! The controls: mailbox, clock, faults, reference figures, sessions, offers.

use super::asked::{Asked, is_form};
use crate::App;
use crate::clock::wire_time;
use crate::faults;
use crate::incoming::{Id, length};
use crate::problem::Refusal;
use crate::reference::Supply;
use crate::session;
use axum::Json;
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use jiff::Timestamp;
use parcours_contract::{FieldCode, FieldProblem, ProblemCode};
use rusqlite::{Connection, params};
use serde_json::{Value, json};

/// A mail that was sent.
#[derive(Debug, Clone, serde::Serialize)]
pub struct SentMail {
    pub to: String,
    pub subject: String,
    pub body: String,
    pub code: Option<String>,
    pub sent_at: String,
}

/// The newest mails first, of one address or of all.
///
/// # Errors
/// The database fails.
pub fn mails(db: &Connection, to: Option<&str>, at_most: u32) -> Result<Vec<SentMail>, Refusal> {
    let mut statement = db.prepare(
        "SELECT recipient, subject, body, code, sent_at FROM mails
         WHERE ?1 IS NULL OR recipient = ?1 ORDER BY id DESC LIMIT ?2",
    )?;
    let rows = statement.query_map(params![to, at_most], |row| {
        Ok(SentMail {
            to: row.get(0)?,
            subject: row.get(1)?,
            body: row.get(2)?,
            code: row.get(3)?,
            sent_at: wire_time(row.get(4)?),
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// `GET /_sandbox/mailbox?to=…`
pub async fn mailbox(State(app): State<App>, RawQuery(query): RawQuery) -> Result<Json<Value>, Refusal> {
    let query = query.unwrap_or_default();
    let to =
        form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "to").map(|(_, to)| to.trim().to_lowercase());
    let mails = app.db.read(move |db| mails(db, to.as_deref(), 500)).await?;
    Ok(Json(json!({ "data": mails })))
}

fn time(app: &App) -> Json<Value> {
    Json(json!({ "now": app.clock.now().to_string() }))
}

/// `GET /_sandbox/clock`
pub async fn clock(State(app): State<App>) -> Json<Value> {
    time(&app)
}

/// `PUT /_sandbox/clock` with `now`, an instant, or `advance_seconds`; a form may also `reset`.
pub async fn move_clock(State(app): State<App>, asked: Asked) -> Result<Response, Refusal> {
    let Asked { mut body, by_form } = asked;
    let now = body.optional_text("now", length(1..=40));
    let seconds = body.optional_integer("advance_seconds", -10_000_000_000..=10_000_000_000);
    let is_reset = body.has("reset");
    body.accept()?;
    let invalid =
        |name: &str| Refusal::new(ProblemCode::Invalid).errors(vec![FieldProblem::new(name, FieldCode::OutOfRange)]);
    match (now, seconds) {
        _ if is_reset => app.clock.reset(),
        (Some(now), _) => {
            let instant: Timestamp = now.parse().map_err(|_| invalid("now"))?;
            if !app.clock.set(instant) {
                return Err(invalid("now"));
            }
        }
        (None, Some(seconds)) => {
            if !app.clock.advance(seconds) {
                return Err(invalid("advance_seconds"));
            }
        }
        (None, None) => return Err(invalid("now")),
    }
    Ok(Asked::answered(by_form, time(&app)))
}

/// `DELETE /_sandbox/clock`: the real time again.
pub async fn reset_clock(State(app): State<App>) -> Json<Value> {
    app.clock.reset();
    time(&app)
}

/// `GET /_sandbox/faults`
pub async fn faults(State(app): State<App>) -> Json<Value> {
    Json(json!({ "data": app.faults.list() }))
}

/// `POST /_sandbox/faults`
pub async fn add_fault(State(app): State<App>, asked: Asked) -> Result<Response, Refusal> {
    let fault: faults::Fault = asked.body.parse()?;
    faults::check(&fault)?;
    app.faults.add(fault);
    Ok(Asked::answered(asked.by_form, (StatusCode::CREATED, faults(State(app)).await)))
}

/// `DELETE /_sandbox/faults`
pub async fn clear_faults(State(app): State<App>, headers: HeaderMap) -> Response {
    app.faults.clear();
    Asked::answered(is_form(&headers), StatusCode::NO_CONTENT)
}

/// `POST /_sandbox/reference` with `supply`: none, newer or wrong ceilings.
pub async fn supply_reference(State(app): State<App>, asked: Asked) -> Result<Response, Refusal> {
    #[derive(serde::Deserialize)]
    struct Wanted {
        supply: Supply,
    }
    let Wanted { supply } = asked.body.parse()?;
    app.reference.set(supply);
    Ok(Asked::answered(asked.by_form, Json(json!({ "supply": supply }))))
}

/// `POST /_sandbox/sessions/expire`: every session of an address ends.
pub async fn expire_sessions(State(app): State<App>, asked: Asked) -> Result<Response, Refusal> {
    let Asked { mut body, by_form } = asked;
    let email = body.text("email", length(1..=254)).trim().to_lowercase();
    body.accept()?;
    let ended = app
        .db
        .write(move |db| {
            let mut statement = db.prepare("SELECT id FROM accounts WHERE email = ?1")?;
            let ids = statement.query_map([&email], |row| row.get::<_, String>(0))?;
            let mut ended = 0;
            for id in ids {
                ended += session::end_all(db, &id?)?;
            }
            Ok(ended)
        })
        .await?;
    Ok(Asked::answered(by_form, Json(json!({ "ended": ended }))))
}

/// `POST /_sandbox/offers/{id}/close`: the home is let, or taken back.
pub async fn close_offer(State(app): State<App>, Id(id): Id, headers: HeaderMap) -> Result<Response, Refusal> {
    set_offer(&app, id, true).await?;
    Ok(Asked::answered(is_form(&headers), StatusCode::NO_CONTENT))
}

/// `POST /_sandbox/offers/{id}/publish`: it is on offer again.
pub async fn publish_offer(State(app): State<App>, Id(id): Id, headers: HeaderMap) -> Result<Response, Refusal> {
    set_offer(&app, id, false).await?;
    Ok(Asked::answered(is_form(&headers), StatusCode::NO_CONTENT))
}

async fn set_offer(app: &App, id: String, closed: bool) -> Result<(), Refusal> {
    let status = if closed { "LOGEMENT PLACE" } else { "LOGEMENT PUBLIE" };
    app.db
        .write(move |db| {
            let changed = db.execute(
                "UPDATE offers SET closed = ?2, published = 1, attributes = json_set(attributes, '$.offer_status', ?3)
                 WHERE id = ?1",
                params![id, closed, status],
            )?;
            if changed == 0 { Err(Refusal::not_found()) } else { Ok(()) }
        })
        .await
}

//! `POST /contact_messages`: the help desk.
//!
//! A message is kept and answered by nobody: there is no help desk behind a sandbox.

use crate::App;
use crate::idempotency::{self, Kept, Key};
use crate::incoming::{Document, length, shape};
use crate::problem::Refusal;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::post;
use parcours_contract::bounds::{MESSAGE_MAX_LENGTH, MESSAGE_MIN_LENGTH, SUBJECT_MAX_LENGTH, is_email};
use rusqlite::params;
use serde_json::json;
use uuid::Uuid;

/// The routes under the API's base.
pub fn routes() -> Router<App> {
    Router::new().route("/contact_messages", post(send))
}

async fn send(State(app): State<App>, key: Key, mut body: Document) -> Result<Response, Refusal> {
    let email = body.text("email", shape(is_email));
    let subject = body.text("subject", length(1..=SUBJECT_MAX_LENGTH));
    let message = body.text("message", length(MESSAGE_MIN_LENGTH..=MESSAGE_MAX_LENGTH));
    body.accept()?;
    let sent = json!({ "email": email, "subject": subject, "message": message }).to_string();
    let now = app.clock.seconds();
    let kept = app
        .db
        .write(move |db| {
            idempotency::once(db, &key, "contact_messages", sent.as_bytes(), now, |db| {
                db.execute(
                    "INSERT INTO contact_messages (id, body, sent_at) VALUES (?1, ?2, ?3)",
                    params![Uuid::new_v4().to_string(), sent, now],
                )?;
                Ok(Kept::empty(StatusCode::ACCEPTED))
            })
        })
        .await?;
    Ok(kept.into_response())
}

//! What browsers report: a broken content policy or Trusted Types. With `--demo` only.
//!
//! A browser chooses the content type (`application/csp-report`, `application/reports+json`), sends no custom header and
//! expects nothing back. The newest `KEPT` are kept.

use crate::App;
use crate::clock::wire_time;
use crate::problem::Refusal;
use axum::Json;
use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::post;
use rusqlite::params;
use serde_json::{Value, json};

/// More than a run of every browser test makes.
const KEPT: i64 = 1_000;
/// Larger reports are cut: the beginning says what was broken.
const LONGEST: usize = 16 * 1024;

/// The routes under `/_sandbox`.
pub fn routes() -> Router<App> {
    Router::new().route("/reports", post(take).get(list).delete(clear))
}

async fn take(State(app): State<App>, body: Body) -> Result<StatusCode, Refusal> {
    let bytes = axum::body::to_bytes(body, 1024 * 1024).await.unwrap_or_default();
    let bytes = bytes.slice(..bytes.len().min(LONGEST));
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let now = app.clock.seconds();
    app.db
        .write(move |db| {
            db.execute("INSERT INTO reports (received_at, body) VALUES (?1, ?2)", params![now, text])?;
            db.execute("DELETE FROM reports WHERE id <= (SELECT MAX(id) FROM reports) - ?1", [KEPT])?;
            Ok(())
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn list(State(app): State<App>) -> Result<Json<Value>, Refusal> {
    let reports = app
        .db
        .read(|db| {
            let mut statement = db.prepare("SELECT received_at, body FROM reports ORDER BY id DESC")?;
            let rows = statement.query_map([], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?)))?;
            let mut reports = Vec::new();
            for row in rows {
                let (received_at, body) = row?;
                let body = serde_json::from_str(&body).unwrap_or(Value::String(body));
                reports.push(json!({ "received_at": wire_time(received_at), "body": body }));
            }
            Ok(reports)
        })
        .await?;
    Ok(Json(json!({ "data": reports })))
}

async fn clear(State(app): State<App>) -> Result<StatusCode, Refusal> {
    app.db.write(|db| Ok(db.execute("DELETE FROM reports", [])?)).await?;
    Ok(StatusCode::NO_CONTENT)
}

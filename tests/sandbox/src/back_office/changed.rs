//! `GET /_sandbox/changed`: which build of the app is in its folder, for a page that reloads by itself while one works on it.
//!
//! A build for work leaves a file `.changed` beside the app; a release has none, and this answers 404. The answer is one
//! server-sent event with the file's content, given as soon as it is not the one that the page has seen. It then ends:
//! browsers ask again by themselves, with the event's id, so that no connection is held when the sandbox stops.

use crate::App;
use crate::digest::short;
use crate::problem::Refusal;
use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use std::time::{Duration, Instant};

const FILE: &str = ".changed";
/// How often the file is looked at.
const PAUSE: Duration = Duration::from_millis(50);
/// How long a page waits for one answer.
const AT_MOST: Duration = Duration::from_secs(3);
/// Milliseconds until the browser asks again.
const RETRY: &str = "retry: 20\n";

/// Waits until the build is not the one with the id in `Last-Event-ID`.
pub async fn changed(State(app): State<App>, headers: HeaderMap) -> Response {
    let Some(file) = app.settings.dist.as_ref().map(|dist| dist.join(FILE)) else {
        return Refusal::not_found().into_response();
    };
    let seen = headers.get("last-event-id").and_then(|id| id.to_str().ok());
    let started = Instant::now();
    loop {
        // While a new build takes the folder's place, the file is missing for a moment.
        let content = tokio::fs::read_to_string(&file).await.ok();
        if let Some(content) = &content {
            let id = short(content.as_bytes());
            if seen != Some(id.as_str()) {
                return event(&format!("{RETRY}id: {id}\ndata: {}\n\n", content.replace('\n', " ")));
            }
        }
        if started.elapsed() > AT_MOST {
            return if content.is_some() { event(&format!("{RETRY}\n")) } else { Refusal::not_found().into_response() };
        }
        tokio::time::sleep(PAUSE).await;
    }
}

fn event(text: &str) -> Response {
    let headers = [(header::CONTENT_TYPE, "text/event-stream"), (header::CACHE_CONTROL, "no-store")];
    (headers, text.to_owned()).into_response()
}

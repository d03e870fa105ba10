//! What the sandbox writes about itself: one line per call, `key=value`, on the standard error.
//!
//! A line names the route (`/housing_requests/{number}`), never the path, the query, the body or an address: nothing in a
//! log is about a person.

use axum::extract::{MatchedPath, Request};
use axum::middleware::Next;
use axum::response::Response;
use std::time::Instant;
use tracing_subscriber::EnvFilter;

/// Starts writing. `RUST_LOG` chooses how much; `info` when it says nothing.
pub fn start() {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_ansi(false).init();
}

/// Writes one line about a call.
pub async fn call(request: Request, next: Next) -> Response {
    let began = Instant::now();
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().map_or("app", MatchedPath::as_str).to_owned();
    let response = next.run(request).await;
    let (status, ms) = (response.status().as_u16(), began.elapsed().as_millis());
    if status >= 500 {
        tracing::error!(%method, route, status, ms, "call");
    } else {
        tracing::info!(%method, route, status, ms, "call");
    }
    response
}

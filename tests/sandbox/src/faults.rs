//! Faults on demand: what a network and a tired backend do, at the moment a test chooses.
//!
//! A fault waits for calls whose path begins as it says, spoils as many as it says, and is gone. The `/_sandbox/…`
//! controls themselves are never spoiled. Cutting is real: the connection is closed under the client.

use crate::App;
use crate::problem::Refusal;
use crate::serve::Cut;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http_body::Frame;
use parcours_contract::ProblemCode;
use serde::{Deserialize, Serialize};
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::time::{Sleep, sleep};

/// How a call is spoiled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The answer comes late.
    Delay,
    /// Another status is answered and the handler does not run.
    Status,
    /// The handler runs; half of its body comes, then the connection is cut.
    Truncate,
    /// The handler runs; what comes is not JSON.
    Malformed,
    /// The connection is cut before the handler runs.
    DropBefore,
    /// The handler runs, then the connection is cut without an answer.
    DropAfter,
}

/// One fault.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Fault {
    /// Only this method; any when absent.
    #[serde(default)]
    pub method: Option<String>,
    /// How the path begins.
    pub path: String,
    /// How many calls it still spoils.
    #[serde(default = "once")]
    pub count: u32,
    pub kind: Kind,
    #[serde(default)]
    pub delay_ms: u64,
    /// For [`Kind::Status`]; 503 when absent.
    #[serde(default)]
    pub status: Option<u16>,
    /// Seconds, for [`Kind::Status`].
    #[serde(default)]
    pub retry_after: Option<u64>,
}

fn once() -> u32 {
    1
}

/// The longest delay that is accepted: a test that waits longer has hung.
const LONGEST_DELAY_MS: u64 = 120_000;

impl Fault {
    fn is_for(&self, method: &Method, path: &str) -> bool {
        let method_fits = self.method.as_deref().is_none_or(|wanted| method.as_str().eq_ignore_ascii_case(wanted));
        self.count > 0 && method_fits && path.starts_with(&self.path)
    }
}

/// The faults that wait; clones share them.
#[derive(Debug, Clone, Default)]
pub struct Faults {
    waiting: Arc<Mutex<Vec<Fault>>>,
}

impl Faults {
    fn lock(&self) -> MutexGuard<'_, Vec<Fault>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Adds one behind those that wait.
    pub fn add(&self, fault: Fault) {
        self.lock().push(fault);
    }

    /// Forgets all.
    pub fn clear(&self) {
        self.lock().clear();
    }

    /// Those that wait, in order.
    #[must_use]
    pub fn list(&self) -> Vec<Fault> {
        self.lock().clone()
    }

    fn take(&self, method: &Method, path: &str) -> Option<Fault> {
        let mut waiting = self.lock();
        let fault = waiting.iter_mut().find(|fault| fault.is_for(method, path))?;
        fault.count -= 1;
        let taken = fault.clone();
        waiting.retain(|fault| fault.count > 0);
        Some(taken)
    }
}

/// Spoils the call when a fault waits for it.
pub async fn inject(State(app): State<App>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    if !app.settings.demo || path.starts_with("/_sandbox") {
        return next.run(request).await;
    }
    let Some(fault) = app.faults.take(request.method(), path) else {
        return next.run(request).await;
    };
    tracing::info!(kind = ?fault.kind, "fault");
    if fault.delay_ms > 0 {
        sleep(Duration::from_millis(fault.delay_ms.min(LONGEST_DELAY_MS))).await;
    }
    match fault.kind {
        Kind::Delay => next.run(request).await,
        Kind::Status => status(&fault),
        Kind::DropBefore => Cut.into_response(),
        Kind::DropAfter => {
            let _unseen = next.run(request).await;
            Cut.into_response()
        }
        Kind::Truncate => truncated(next.run(request).await).await,
        Kind::Malformed => malformed(&next.run(request).await),
    }
}

fn status(fault: &Fault) -> Response {
    let status = fault.status.and_then(|status| StatusCode::from_u16(status).ok());
    let status = status.unwrap_or(StatusCode::SERVICE_UNAVAILABLE);
    let code = match status.as_u16() {
        401 => ProblemCode::NotSignedIn,
        403 => ProblemCode::Forbidden,
        404 => ProblemCode::NotFound,
        429 => ProblemCode::TooManyAttempts,
        503 => ProblemCode::Unavailable,
        _ => ProblemCode::Internal,
    };
    let mut refusal = Refusal::new(code);
    if let Some(seconds) = fault.retry_after {
        refusal = refusal.retry_after(seconds);
    }
    let mut response = refusal.into_response();
    *response.status_mut() = status;
    response
}

fn malformed(answer: &Response) -> Response {
    let mut response =
        (answer.status(), r#"{"data": [{"id": "1", "type": "housing_offers", "attributes": {"#).into_response();
    let content_type = answer.headers().get(header::CONTENT_TYPE).cloned();
    response
        .headers_mut()
        .insert(header::CONTENT_TYPE, content_type.unwrap_or(HeaderValue::from_static("application/json")));
    response
}

async fn truncated(answer: Response) -> Response {
    let (mut parts, body) = answer.into_parts();
    let Ok(whole) = axum::body::to_bytes(body, usize::MAX).await else {
        return Cut.into_response();
    };
    // The whole length is announced, so that the client can tell that half is missing.
    parts.headers.insert(header::CONTENT_LENGTH, HeaderValue::from(whole.len()));
    parts.headers.remove(header::TRANSFER_ENCODING);
    let half = Half { whole: whole.len(), first: Some(whole.slice(..whole.len() / 2)), pause: Box::pin(sleep(PAUSE)) };
    Response::from_parts(parts, Body::new(half))
}

/// A body that gives what it has, lets it leave, and then fails, which makes the server cut the connection.
struct Half {
    whole: usize,
    first: Option<Bytes>,
    pause: Pin<Box<Sleep>>,
}

/// The server sends what it has when the body makes it wait; without this the failure would take the first half with it.
const PAUSE: Duration = Duration::from_millis(50);

impl http_body::Body for Half {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, std::io::Error>>> {
        if let Some(bytes) = self.first.take() {
            return Poll::Ready(Some(Ok(Frame::data(bytes))));
        }
        self.pause.as_mut().poll(context).map(|()| Some(Err(std::io::Error::other("cut on demand"))))
    }

    fn size_hint(&self) -> http_body::SizeHint {
        http_body::SizeHint::with_exact(self.whole as u64)
    }
}

/// Whether a fault makes sense, before it is added.
///
/// # Errors
/// 422 for a path that would spoil nothing, a status that is none.
pub fn check(fault: &Fault) -> Result<(), Refusal> {
    let path_is_right = fault.path.starts_with('/');
    let status_is_right = fault.status.is_none_or(|status| (200..=599).contains(&status));
    if path_is_right && status_is_right {
        return Ok(());
    }
    Err(Refusal::new(ProblemCode::Invalid).detail("a path that begins with / and, if any, a status from 200 to 599"))
}

//! How the sandbox says no: one type, answered as RFC 9457 `application/problem+json`.
//!
//! Handlers answer `Result<_, Refusal>`. The codes are those of the contract; the French titles are short help for
//! whoever reads the wire, the app has its own words. An internal problem never shows its cause to the client: it goes
//! to the log, without personal data.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};

/// A refusal, ready to be answered.
#[derive(Debug, Clone)]
pub struct Refusal {
    status: StatusCode,
    code: &'static str,
    detail: Option<String>,
    errors: Vec<(String, String)>,
    retry_after: Option<u64>,
    extra: Map<String, Value>,
}

impl Refusal {
    /// A refusal with one of the contract's codes.
    #[must_use]
    pub fn new(status: StatusCode, code: &'static str) -> Self {
        Self { status, code, detail: None, errors: Vec::new(), retry_after: None, extra: Map::new() }
    }

    /// 404: no such resource, or not for this account.
    #[must_use]
    pub fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "not_found")
    }

    /// 400: the query or the body could not be read at all.
    #[must_use]
    pub fn bad_request() -> Self {
        Self::new(StatusCode::BAD_REQUEST, "bad_request")
    }

    /// 500: our fault. The cause is logged by whoever makes it.
    #[must_use]
    pub fn internal() -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "internal")
    }

    /// Adds a sentence for the developer who reads the wire.
    #[must_use]
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }

    /// Adds what is wrong with one part of the body (a JSON pointer) or of the query (its name).
    #[must_use]
    pub fn error(mut self, pointer: impl Into<String>, code: impl Into<String>) -> Self {
        self.errors.push((pointer.into(), code.into()));
        self
    }

    /// Adds `Retry-After`, in seconds.
    #[must_use]
    pub fn retry_after(mut self, seconds: u64) -> Self {
        self.retry_after = Some(seconds);
        self
    }

    /// Adds a member of its own to the problem, such as `application_id`.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.extra.insert(name.to_owned(), value.into());
        self
    }

    /// The status it is answered with.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The contract's code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.code
    }
}

impl From<rusqlite::Error> for Refusal {
    fn from(problem: rusqlite::Error) -> Self {
        // SQLite's messages name tables and columns, never values.
        tracing::error!(cause = %problem, "database");
        Self::internal()
    }
}

impl From<serde_json::Error> for Refusal {
    fn from(problem: serde_json::Error) -> Self {
        tracing::error!(line = problem.line(), column = problem.column(), "stored JSON cannot be read");
        Self::internal()
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let mut body = self.extra;
        body.insert("type".into(), format!("urn:parcours-locatif:{}", self.code).into());
        body.insert("title".into(), self.code.into());
        body.insert("status".into(), self.status.as_u16().into());
        if let Some(detail) = self.detail {
            body.insert("detail".into(), detail.into());
        }
        let errors =
            self.errors.into_iter().map(|(pointer, code)| json!({ "pointer": pointer, "code": code })).collect();
        body.insert("errors".into(), Value::Array(errors));
        let mut response = (self.status, Value::Object(body).to_string()).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if let Some(seconds) = self.retry_after {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}

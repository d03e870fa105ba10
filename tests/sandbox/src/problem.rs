//! How the sandbox says no: one type, answered as RFC 9457 `application/problem+json`.
//!
//! Handlers answer `Result<_, Refusal>`. The codes, their statuses and the shape of the body are the contract's. An
//! internal problem never shows its cause to the client: it goes to the log, without personal data.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use parcours_contract::{FieldCode, FieldProblem, MissingItem, Problem, ProblemCode};

/// The media type of a refusal.
pub const MEDIA_TYPE: &str = "application/problem+json";

/// A refusal, ready to be answered.
#[derive(Debug, Clone)]
pub struct Refusal {
    code: ProblemCode,
    problem: Box<Problem>,
    retry_after: Option<u64>,
}

impl From<ProblemCode> for Refusal {
    fn from(code: ProblemCode) -> Self {
        Self { problem: Box::new(Problem::new(&code)), code, retry_after: None }
    }
}

impl Refusal {
    /// A refusal with one of the contract's codes, which brings its status.
    #[must_use]
    pub fn new(code: ProblemCode) -> Self {
        Self::from(code)
    }

    /// 404: no such resource, or not for this account.
    #[must_use]
    pub fn not_found() -> Self {
        Self::new(ProblemCode::NotFound)
    }

    /// 400: the query, a header or the body could not be read at all.
    #[must_use]
    pub fn bad_request() -> Self {
        Self::new(ProblemCode::BadRequest)
    }

    /// 500: our fault. The caller that creates it logs the cause.
    #[must_use]
    pub fn internal() -> Self {
        Self::new(ProblemCode::Internal)
    }

    /// Adds an English sentence for the developer who reads the wire.
    #[must_use]
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.problem.detail = Some(detail.into());
        self
    }

    /// Adds what is wrong with one query parameter or header.
    #[must_use]
    pub fn parameter(mut self, name: impl Into<String>, code: FieldCode) -> Self {
        self.problem.errors.push(FieldProblem { pointer: name.into(), code });
        self
    }

    /// Adds what is wrong with the members of the body.
    #[must_use]
    pub fn errors(mut self, errors: Vec<FieldProblem>) -> Self {
        self.problem.errors.extend(errors);
        self
    }

    /// Adds the application that is in the way.
    #[must_use]
    pub fn application(mut self, id: impl Into<String>) -> Self {
        self.problem.application_id = Some(id.into());
        self
    }

    /// Adds what the request still lacks.
    #[must_use]
    pub fn missing(mut self, missing: Vec<MissingItem>) -> Self {
        self.problem.missing = missing;
        self
    }

    /// Adds `Retry-After`, in seconds.
    #[must_use]
    pub fn retry_after(mut self, seconds: u64) -> Self {
        self.retry_after = Some(seconds);
        self
    }

    /// The status it is answered with.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        StatusCode::from_u16(self.code.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    /// The contract's code.
    #[must_use]
    pub fn code(&self) -> &ProblemCode {
        &self.code
    }

    /// The problem document.
    #[must_use]
    pub fn body(&self) -> String {
        serde_json::to_string(&self.problem).unwrap_or_default()
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
        // serde's own message quotes what it could not read, which may be about a person.
        tracing::error!(line = problem.line(), column = problem.column(), "stored JSON cannot be read");
        Self::internal()
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let mut response = (self.status(), self.body()).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if let Some(seconds) = self.retry_after {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}

//! Reads that need not be sent twice, and writes that must not overwrite: `ETag`, `If-None-Match`, `If-Match`.
//!
//! The tag is a hash of the answer itself, so it can never be out of step with what it stands for (RFC 9110 §8.8).

use crate::digest;
use crate::problem::Refusal;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use parcours_contract::ProblemCode;
use serde_json::Value;

/// Whether an answer may be kept by the browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Privacy {
    /// About a person: never stored (ASVS 14.3.2).
    Personal,
    /// The same for everybody: stored, and asked again each time.
    Public,
}

/// Answers a representation with its tag, or 304 when the client already has it.
#[must_use]
pub fn answer(request: &HeaderMap, privacy: Privacy, body: &Value) -> Response {
    let text = body.to_string();
    let tag = tag_of(&text);
    let mut response = if matches(request.get_all(header::IF_NONE_MATCH).iter(), &tag, Comparison::Weak) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        json(StatusCode::OK, text)
    };
    let headers = response.headers_mut();
    if let Ok(value) = HeaderValue::from_str(&tag) {
        headers.insert(header::ETAG, value);
    }
    let cache = match privacy {
        Privacy::Personal => "no-store",
        Privacy::Public => "no-cache",
    };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    response
}

/// Answers what a write has just made, with its tag.
#[must_use]
pub fn fresh(body: &Value) -> Response {
    answer(&HeaderMap::new(), Privacy::Personal, body)
}

/// An answer of JSON about a person, without tag.
#[must_use]
pub fn json(status: StatusCode, text: String) -> Response {
    let headers = [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-store")];
    (status, headers, text).into_response()
}

/// Refuses with 412 when the request was made on another state than the present one. Without `If-Match` it passes.
///
/// # Errors
/// 412 when the tag is stale.
pub fn check_match(request: &HeaderMap, present: &Value) -> Result<(), Refusal> {
    if !request.contains_key(header::IF_MATCH) {
        return Ok(());
    }
    let tag = tag_of(&present.to_string());
    if matches(request.get_all(header::IF_MATCH).iter(), &tag, Comparison::Strong) {
        return Ok(());
    }
    Err(Refusal::new(ProblemCode::Stale))
}

fn tag_of(text: &str) -> String {
    format!("\"{}\"", digest::short(text.as_bytes()))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Comparison {
    Strong,
    Weak,
}

fn matches<'a>(values: impl Iterator<Item = &'a HeaderValue>, tag: &str, comparison: Comparison) -> bool {
    values.filter_map(|value| value.to_str().ok()).flat_map(|value| value.split(',')).map(str::trim).any(|candidate| {
        let opaque = match comparison {
            Comparison::Strong => candidate,
            Comparison::Weak => candidate.strip_prefix("W/").unwrap_or(candidate),
        };
        candidate == "*" || opaque == tag
    })
}

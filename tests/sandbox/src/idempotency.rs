//! `Idempotency-Key`: the same call sent twice happens once, and is answered twice.
//!
//! The key, a hash of the request and the answer are kept in the transaction that did the work, so a crash between the
//! two is impossible. A refusal is an answer too. The same key with another request is a mistake of the client: 422.

use crate::digest::sha256;
use crate::etag;
use crate::problem::{MEDIA_TYPE, Refusal};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use parcours_contract::{FieldCode, ProblemCode};
use rusqlite::{OptionalExtension, Transaction, params};
use uuid::Uuid;

/// Seconds for which an answer can be had again: longer than any client keeps on trying.
const KEPT: i64 = 24 * 60 * 60;

/// The call's key, as an argument of a handler; `None` when the client sent none.
#[derive(Debug, Clone)]
pub struct Key(Option<Uuid>);

impl<S: Sync> FromRequestParts<S> for Key {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        let Some(value) = parts.headers.get("idempotency-key") else {
            return Ok(Self(None));
        };
        // The one spelling of the contract: with its dashes, without quotes.
        let text = value.to_str().ok().filter(|text| text.len() == 36);
        let key = text.and_then(|text| Uuid::try_parse(text).ok());
        key.map(|key| Self(Some(key)))
            .ok_or_else(|| Refusal::bad_request().parameter("Idempotency-Key", FieldCode::Malformed))
    }
}

impl Key {
    /// The key, where the contract demands one.
    ///
    /// # Errors
    /// 400 when the client sent none.
    pub fn required(self) -> Result<Self, Refusal> {
        match self.0 {
            Some(_) => Ok(self),
            None => Err(Refusal::bad_request().parameter("Idempotency-Key", FieldCode::Required)),
        }
    }
}

/// What a call that creates something is answered: kept word for word.
#[derive(Debug, Clone)]
pub struct Kept {
    status: StatusCode,
    body: String,
}

impl Kept {
    /// An answer of JSON.
    #[must_use]
    pub fn json(status: StatusCode, body: String) -> Self {
        Self { status, body }
    }

    /// An answer without body.
    #[must_use]
    pub fn empty(status: StatusCode) -> Self {
        Self { status, body: String::new() }
    }

    /// As an HTTP answer.
    #[must_use]
    pub fn into_response(self) -> Response {
        if self.body.is_empty() {
            return self.status.into_response();
        }
        let media_type = if self.status.is_success() { "application/json" } else { MEDIA_TYPE };
        let mut response = etag::json(self.status, self.body);
        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
        response
    }
}

/// Runs `work` once for a key within a scope (an account, or the name of a call that needs none).
///
/// # Errors
/// 422 when the key was used for another request; what the database refuses. What `work` refuses is an answer.
pub fn once(
    transaction: &Transaction<'_>,
    key: &Key,
    scope: &str,
    request: &[u8],
    now: i64,
    work: impl FnOnce(&rusqlite::Connection) -> Result<Kept, Refusal>,
) -> Result<Kept, Refusal> {
    let Some(key) = key.0 else {
        return work(transaction);
    };
    let key = key.to_string();
    let hash = sha256(&[request]);
    let first = transaction
        .query_row(
            "SELECT request_hash, status, body FROM idempotency WHERE scope = ?1 AND key = ?2 AND created_at > ?3",
            params![scope, key, now - KEPT],
            |row| Ok((row.get::<_, Vec<u8>>(0)?, row.get::<_, u16>(1)?, row.get::<_, String>(2)?)),
        )
        .optional()?;
    if let Some((first_hash, status, body)) = first {
        if first_hash != hash {
            return Err(Refusal::new(ProblemCode::IdempotencyKeyReused));
        }
        let status = StatusCode::from_u16(status).map_err(|_| Refusal::internal())?;
        return Ok(Kept { status, body });
    }
    // What a refused call wrote is undone; that it was refused is remembered.
    transaction.execute_batch("SAVEPOINT work")?;
    let kept = match work(transaction) {
        Ok(kept) => kept,
        Err(refusal) if refusal.status().is_server_error() => return Err(refusal),
        Err(refusal) => {
            transaction.execute_batch("ROLLBACK TO work")?;
            Kept { status: refusal.status(), body: refusal.body() }
        }
    };
    transaction.execute_batch("RELEASE work")?;
    transaction.execute("DELETE FROM idempotency WHERE created_at <= ?1", [now - KEPT])?;
    transaction.execute(
        "INSERT OR REPLACE INTO idempotency (scope, key, request_hash, status, body, created_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![scope, key, hash, kept.status.as_u16(), kept.body, now],
    )?;
    Ok(kept)
}

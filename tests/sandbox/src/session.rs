//! Who is calling: opening, reading, renewing and ending sessions, and the header that keeps other sites out.
//!
//! A session ends after [`IDLE`] without a call and in any case after [`ABSOLUTE`] (OWASP session management; ASVS
//! 7.3.1, 7.3.2). The database keeps the SHA-256 of the token only. What an account may do is decided by the handlers.

use crate::App;
use crate::cookie;
use crate::digest::{random_token, sha256};
use crate::problem::Refusal;
use axum::extract::{FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use parcours_contract::ProblemCode;
use parcours_contract::bounds::{REQUESTED_WITH, REQUESTED_WITH_VALUE};
use rusqlite::{Connection, OptionalExtension, params};

/// Seconds without a call after which a session ends.
pub const IDLE: i64 = 30 * 60;
/// Seconds after which a session ends whatever happens.
pub const ABSOLUTE: i64 = 12 * 60 * 60;
/// A call within this many seconds of the last one is not written down: reading a list must not be fifty writes.
const NOTED_EVERY: i64 = 60;

/// The account that is calling, as an argument of a handler. Without a living session the call is answered 401.
#[derive(Debug, Clone)]
pub struct Tenant {
    /// The account's id.
    pub account_id: String,
    token_hash: Vec<u8>,
}

impl FromRequestParts<App> for Tenant {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Refusal> {
        let token = cookie::token(&parts.headers).ok_or_else(signed_out)?;
        let token_hash = sha256(&[token.as_bytes()]);
        let (now, hash) = (app.clock.seconds(), token_hash.clone());
        let found = app.db.read(move |db| living(db, &hash, now)).await?;
        let (account_id, last_used_at) = found.ok_or_else(signed_out)?;
        if now - last_used_at >= NOTED_EVERY {
            let hash = token_hash.clone();
            app.db
                .write(move |db| {
                    db.execute("UPDATE sessions SET last_used_at = ?2 WHERE token_hash = ?1", params![hash, now])?;
                    Ok(())
                })
                .await?;
        }
        Ok(Self { account_id, token_hash })
    }
}

/// 401: there is no living session.
#[must_use]
pub fn signed_out() -> Refusal {
    Refusal::new(ProblemCode::NotSignedIn)
}

fn living(db: &Connection, token_hash: &[u8], now: i64) -> Result<Option<(String, i64)>, Refusal> {
    let row = db
        .query_row(
            "SELECT account_id, last_used_at FROM sessions
             WHERE token_hash = ?1 AND expires_at > ?2 AND last_used_at > ?3",
            params![token_hash, now, now - IDLE],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .optional()?;
    Ok(row)
}

/// Opens a session and answers its token. Ended sessions are swept away on the occasion.
///
/// # Errors
/// The database fails.
pub fn open(db: &Connection, account_id: &str, now: i64) -> Result<String, Refusal> {
    db.execute("DELETE FROM sessions WHERE expires_at <= ?1 OR last_used_at <= ?2", params![now, now - IDLE])?;
    let token = random_token();
    insert(db, &token, account_id, now, now + ABSOLUTE)?;
    Ok(token)
}

fn insert(db: &Connection, token: &str, account_id: &str, now: i64, expires_at: i64) -> Result<(), Refusal> {
    db.execute(
        "INSERT INTO sessions (token_hash, account_id, created_at, last_used_at, expires_at)
         VALUES (?1, ?2, ?3, ?3, ?4)",
        params![sha256(&[token.as_bytes()]), account_id, now, expires_at],
    )?;
    Ok(())
}

/// Replaces the caller's token by a new one; the absolute end stays where it was.
///
/// # Errors
/// The database fails, or the session ended meanwhile.
pub fn renew(db: &Connection, tenant: &Tenant, now: i64) -> Result<String, Refusal> {
    let expires_at: i64 = db
        .query_row("DELETE FROM sessions WHERE token_hash = ?1 RETURNING expires_at", [&tenant.token_hash], |row| {
            row.get(0)
        })
        .optional()?
        .ok_or_else(signed_out)?;
    let token = random_token();
    insert(db, &token, &tenant.account_id, now, expires_at)?;
    Ok(token)
}

/// Ends the caller's session.
///
/// # Errors
/// The database fails.
pub fn end(db: &Connection, tenant: &Tenant) -> Result<(), Refusal> {
    db.execute("DELETE FROM sessions WHERE token_hash = ?1", [&tenant.token_hash])?;
    Ok(())
}

/// Ends every session of an account.
///
/// # Errors
/// The database fails.
pub fn end_all(db: &Connection, account_id: &str) -> Result<usize, Refusal> {
    Ok(db.execute("DELETE FROM sessions WHERE account_id = ?1", [account_id])?)
}

/// Adds the cookie that signs in to an answer.
#[must_use]
pub fn signed_in(request: &HeaderMap, token: &str, answer: impl IntoResponse) -> Response {
    with_cookie(answer, cookie::carrying(request, token))
}

/// Adds the cookie that signs out to an answer.
#[must_use]
pub fn signed_out_answer(request: &HeaderMap, answer: impl IntoResponse) -> Response {
    with_cookie(answer, cookie::emptied(request))
}

fn with_cookie(answer: impl IntoResponse, cookie: Option<HeaderValue>) -> Response {
    let mut response = answer.into_response();
    if let Some(cookie) = cookie {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

/// Refuses an unsafe call that does not carry `X-Requested-With: parcours`: a page of another site cannot
/// send that header without asking first (ASVS 3.5.1).
pub async fn require_custom_header(request: Request, next: Next) -> Response {
    let carried = request.headers().get(REQUESTED_WITH).is_some_and(|value| value == REQUESTED_WITH_VALUE);
    if !request.method().is_safe() && !carried {
        return Refusal::new(ProblemCode::MissingHeader)
            .detail(format!("unsafe calls carry the header {REQUESTED_WITH}: {REQUESTED_WITH_VALUE}"))
            .into_response();
    }
    next.run(request).await
}

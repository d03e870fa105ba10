//! `POST /password_resets` and `PUT /password_resets/{token}`: a forgotten password.

use super::account::{by_email, normal};
use crate::digest::{random_token, sha256};
use crate::incoming::{Document, Id, length, shape};
use crate::mailbox::{self, Mail};
use crate::problem::Refusal;
use crate::rate_limit::{SEND_RESET, SIGN_IN};
use crate::{App, password, session};
use axum::extract::State;
use axum::http::StatusCode;
use parcours_contract::ProblemCode;
use parcours_contract::bounds::{PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH, RESET_TOKEN_MAX_LENGTH, is_email};
use rusqlite::{OptionalExtension, params};

/// Seconds for which the mail's token can be used.
const TOKEN_LASTS: i64 = 60 * 60;

/// `POST /password_resets`. Beyond the limit nothing is sent, and the answer is the same.
pub async fn create(State(app): State<App>, mut body: Document) -> Result<StatusCode, Refusal> {
    let email = normal(&body.text("email", shape(is_email)));
    body.accept()?;
    let now = app.clock.seconds();
    app.db
        .write(move |db| {
            if SEND_RESET.check(db, &email, now).is_err() {
                return Ok(());
            }
            SEND_RESET.count(db, &email, now)?;
            let Some(account) = by_email(db, &email)? else {
                return Ok(());
            };
            let token = random_token();
            db.execute("DELETE FROM password_resets WHERE account_id = ?1 OR expires_at <= ?2", params![
                account.id, now
            ])?;
            db.execute("INSERT INTO password_resets (token_hash, account_id, expires_at) VALUES (?1, ?2, ?3)", params![
                sha256(&[token.as_bytes()]),
                account.id,
                now + TOKEN_LASTS
            ])?;
            let body = format!(
                "Pour choisir un nouveau mot de passe, utilisez ce jeton\u{a0}: {token}. Il est valable une heure et une \
                 seule fois. Si vous n’avez rien demandé, ne faites rien."
            );
            let subject = "Choisir un nouveau mot de passe";
            mailbox::send(db, &Mail { to: &account.email, subject, body, code: Some(&token) }, now)
        })
        .await?;
    Ok(StatusCode::ACCEPTED)
}

/// `PUT /password_resets/{token}`. Every session ends, also those opened with the old password. Having read the mail
/// confirms the address too.
pub async fn choose(State(app): State<App>, Id(token): Id, mut body: Document) -> Result<StatusCode, Refusal> {
    if !is_token(&token) {
        return Err(Refusal::not_found());
    }
    let password = body.text("password", length(PASSWORD_MIN_LENGTH..=PASSWORD_MAX_LENGTH));
    body.accept()?;
    let (now, token_hash) = (app.clock.seconds(), sha256(&[token.as_bytes()]));
    let hash = password::hash(password).await?;
    app.db
        .write(move |db| {
            let row: Option<(String, i64)> = db
                .query_row(
                    "DELETE FROM password_resets WHERE token_hash = ?1 RETURNING account_id, expires_at",
                    [token_hash],
                    |row| Ok((row.get(0)?, row.get(1)?)),
                )
                .optional()?;
            let account_id = match row {
                Some((account_id, expires_at)) if expires_at > now => account_id,
                _ => return Err(ProblemCode::ResetLinkExpired.into()),
            };
            let email: String = db.query_row(
                "UPDATE accounts SET password_hash = ?2, verified_at = COALESCE(verified_at, ?3) WHERE id = ?1
                 RETURNING email",
                params![account_id, hash, now],
                |row| row.get(0),
            )?;
            db.execute("DELETE FROM codes WHERE account_id = ?1", [&account_id])?;
            SIGN_IN.forget(db, &email)?;
            session::end_all(db, &account_id)?;
            Ok(())
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What a token of ours looks like; anything else is no address of this call.
fn is_token(text: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    (1..=RESET_TOKEN_MAX_LENGTH).contains(&text.len()) && text.bytes().all(is_plain)
}

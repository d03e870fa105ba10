//! `POST /accounts`, `…/verification_codes`, `…/verify`: from an address to a confirmed account.

use super::account::{by_email, normal};
use crate::digest::{random_code, sha256};
use crate::idempotency::{self, Kept, Key};
use crate::incoming::{Document, length, shape};
use crate::mailbox::{self, Mail};
use crate::problem::Refusal;
use crate::rate_limit::{SEND_CODE, VERIFY};
use crate::{App, me, password, session};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use parcours_contract::ProblemCode;
use parcours_contract::bounds::{
    PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH, TERMS_VERSION_MAX_LENGTH, is_code, is_email, is_locale,
};
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

/// Seconds for which a code can be typed.
const CODE_LASTS: i64 = 15 * 60;

/// What a person signs up with, checked.
struct Newcomer {
    email: String,
    password_hash: String,
    locale: String,
    terms_version: String,
}

/// `POST /accounts`. Signing up again before confirming sets a new password; an existing account is mentioned
/// by mail, and only there.
pub async fn create(State(app): State<App>, key: Key, mut body: Document) -> Result<Response, Refusal> {
    let email = normal(&body.text("email", shape(is_email)));
    let password = body.text("password", length(PASSWORD_MIN_LENGTH..=PASSWORD_MAX_LENGTH));
    let locale = body.text("locale", shape(is_locale));
    let terms_version = body.text("terms_version", length(1..=TERMS_VERSION_MAX_LENGTH));
    body.accept()?;
    // The password stays out of it: what is kept to recognise a replay must not help to guess one.
    let request = [email.as_str(), &locale, &terms_version].join("\n");
    let password_hash = password::hash(password).await?;
    let newcomer = Newcomer { email, password_hash, locale, terms_version };
    let now = app.clock.seconds();
    let kept = app
        .db
        .write(move |db| {
            idempotency::once(db, &key, "accounts", request.as_bytes(), now, |db| {
                welcome(db, &newcomer, now)?;
                Ok(Kept::empty(StatusCode::ACCEPTED))
            })
        })
        .await?;
    Ok(kept.into_response())
}

fn welcome(db: &Connection, newcomer: &Newcomer, now: i64) -> Result<(), Refusal> {
    let Newcomer { email, password_hash, locale, terms_version } = newcomer;
    if SEND_CODE.check(db, email, now).is_err() {
        return Ok(());
    }
    SEND_CODE.count(db, email, now)?;
    let id = match by_email(db, email)? {
        Some(account) if account.is_verified => return mailbox::send(db, &already_known(email), now),
        Some(account) => {
            db.execute(
                "UPDATE accounts SET password_hash = ?2, locale = ?3, terms_version = ?4 WHERE id = ?1",
                params![account.id, password_hash, locale, terms_version],
            )?;
            account.id
        }
        None => {
            let id = Uuid::new_v4().to_string();
            db.execute(
                "INSERT INTO accounts (id, email, password_hash, locale, terms_version, created_at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                params![id, email, password_hash, locale, terms_version, now],
            )?;
            id
        }
    };
    send_new_code(db, &id, email, now)
}

/// `POST /accounts/verification_codes`.
pub async fn send_code(State(app): State<App>, mut body: Document) -> Result<StatusCode, Refusal> {
    let email = normal(&body.text("email", shape(is_email)));
    body.accept()?;
    let now = app.clock.seconds();
    app.db
        .write(move |db| {
            SEND_CODE.check(db, &email, now)?;
            SEND_CODE.count(db, &email, now)?;
            match by_email(db, &email)? {
                Some(account) if !account.is_verified => send_new_code(db, &account.id, &email, now),
                _ => Ok(()),
            }
        })
        .await?;
    Ok(StatusCode::ACCEPTED)
}

/// What a typed code turned out to be.
enum Typed {
    Right { token: String, account_id: String },
    Wrong,
    TooOld,
}

/// `POST /accounts/verify`.
pub async fn verify(State(app): State<App>, headers: HeaderMap, mut body: Document) -> Result<Response, Refusal> {
    let email = normal(&body.text("email", shape(is_email)));
    let code = body.text("code", shape(is_code));
    body.accept()?;
    let now = app.clock.seconds();
    // The try is counted even when the code is wrong, so the transaction must not end in a refusal.
    let typed = app
        .db
        .write(move |db| {
            VERIFY.check(db, &email, now)?;
            let sent = sent_code(db, &email)?;
            let right = sent.filter(|sent| sent.hash == code_hash(&sent.account_id, &code));
            let Some(sent) = right else {
                VERIFY.count(db, &email, now)?;
                return Ok(Typed::Wrong);
            };
            if sent.expires_at <= now {
                return Ok(Typed::TooOld);
            }
            db.execute("DELETE FROM codes WHERE account_id = ?1", [&sent.account_id])?;
            db.execute("UPDATE accounts SET verified_at = ?2 WHERE id = ?1", params![sent.account_id, now])?;
            VERIFY.forget(db, &email)?;
            SEND_CODE.forget(db, &email)?;
            let token = session::open(db, &sent.account_id, now)?;
            Ok(Typed::Right { token, account_id: sent.account_id })
        })
        .await?;
    match typed {
        Typed::Right { token, account_id } => me::signed_in(&app, &headers, &token, account_id).await,
        Typed::Wrong => Err(ProblemCode::WrongCode.into()),
        Typed::TooOld => Err(ProblemCode::CodeExpired.into()),
    }
}

struct SentCode {
    account_id: String,
    hash: Vec<u8>,
    expires_at: i64,
}

fn sent_code(db: &Connection, email: &str) -> Result<Option<SentCode>, Refusal> {
    let code = db
        .query_row(
            "SELECT c.account_id, c.code_hash, c.expires_at FROM codes c JOIN accounts a ON a.id = c.account_id
             WHERE a.email = ?1",
            [email],
            |row| Ok(SentCode { account_id: row.get(0)?, hash: row.get(1)?, expires_at: row.get(2)? }),
        )
        .optional()?;
    Ok(code)
}

/// The account is part of the hash, so that equal codes of two accounts do not look equal.
fn code_hash(account_id: &str, code: &str) -> Vec<u8> {
    sha256(&[account_id.as_bytes(), code.as_bytes()])
}

fn send_new_code(db: &Connection, account_id: &str, email: &str, now: i64) -> Result<(), Refusal> {
    let code = random_code();
    db.execute(
        "INSERT INTO codes (account_id, code_hash, expires_at) VALUES (?1, ?2, ?3)
         ON CONFLICT (account_id) DO UPDATE SET code_hash = ?2, expires_at = ?3",
        params![account_id, code_hash(account_id, &code), now + CODE_LASTS],
    )?;
    let body = format!("Votre code est {code}. Il est valable {} minutes.", CODE_LASTS / 60);
    mailbox::send(db, &Mail { to: email, subject: "Votre code de confirmation", body, code: Some(&code) }, now)
}

fn already_known(email: &str) -> Mail<'_> {
    Mail {
        to: email,
        subject: "Vous avez déjà un compte",
        body: "Une inscription a été demandée avec votre adresse. Vous avez déjà un compte\u{a0}: connectez-vous, ou \
               demandez un nouveau mot de passe. Si ce n’était pas vous, ne faites rien."
            .to_owned(),
        code: None,
    }
}

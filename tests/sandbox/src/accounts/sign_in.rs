//! `POST /accounts/authenticate`, `…/refresh`, `…/sign_out`.

use super::account::{by_email, normal};
use crate::incoming::{Document, Peer, length};
use crate::problem::Refusal;
use crate::rate_limit::{SIGN_IN, SIGN_IN_PEER};
use crate::session::Tenant;
use crate::{App, me, password, session};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use parcours_contract::ProblemCode;
use parcours_contract::bounds::{EMAIL_MAX_LENGTH, PASSWORD_MAX_LENGTH};

/// `POST /accounts/authenticate`.
pub async fn authenticate(
    State(app): State<App>,
    Peer(peer): Peer,
    headers: HeaderMap,
    mut body: Document,
) -> Result<Response, Refusal> {
    let login = normal(&body.text("login", length(1..=EMAIL_MAX_LENGTH)));
    let password = body.text("password", length(1..=PASSWORD_MAX_LENGTH));
    body.accept()?;
    let (now, peer) = (app.clock.seconds(), peer.to_string());
    // The try is counted before the password is checked: tries sent at the same moment cannot slip through together.
    let (whom, from) = (login.clone(), peer.clone());
    let account = app
        .db
        .write(move |db| {
            SIGN_IN.check(db, &whom, now)?;
            SIGN_IN_PEER.check(db, &from, now)?;
            SIGN_IN.count(db, &whom, now)?;
            SIGN_IN_PEER.count(db, &from, now)?;
            Ok(by_email(db, &whom)?)
        })
        .await?;
    let stored = account.as_ref().map(|account| account.password_hash.clone());
    let is_right = password::matches(password, stored).await?;
    let Some(account) = account.filter(|_| is_right) else {
        return Err(ProblemCode::BadCredentials.into());
    };
    // Only who knows the password learns that the address is still to be confirmed.
    if !account.is_verified {
        return Err(ProblemCode::Unverified.into());
    }
    let id = account.id.clone();
    let token = app
        .db
        .write(move |db| {
            SIGN_IN.forget(db, &login)?;
            SIGN_IN_PEER.uncount(db, &peer)?;
            session::open(db, &id, now)
        })
        .await?;
    me::signed_in(&app, &headers, &token, account.id).await
}

/// `POST /accounts/refresh`: another token for the same session.
pub async fn refresh(State(app): State<App>, tenant: Tenant, headers: HeaderMap) -> Result<Response, Refusal> {
    let (now, renewed) = (app.clock.seconds(), tenant.clone());
    let token = app.db.write(move |db| session::renew(db, &renewed, now)).await?;
    me::signed_in(&app, &headers, &token, tenant.account_id).await
}

/// `POST /accounts/sign_out`.
pub async fn sign_out(State(app): State<App>, tenant: Tenant, headers: HeaderMap) -> Result<Response, Refusal> {
    app.db.write(move |db| session::end(db, &tenant)).await?;
    Ok(session::signed_out_answer(&headers, StatusCode::NO_CONTENT))
}

//! `/_sandbox/…`: what makes a demonstration move. With `--demo` only, and outside the contract.
//!
//! Every control takes JSON from a program and the same members from an HTML form of the page at `/_sandbox/`; a form is
//! answered by going back to the page. There is no password, so a page of another site may not use them.

mod controls;
mod page;
mod registration;
mod stage;

use crate::incoming::{BODY_LIMIT, Document};
use crate::problem::Refusal;
use crate::{App, reports};
use axum::Router;
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, header};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use parcours_contract::ProblemCode;
use serde_json::{Map, Value};

const PAGE: &str = "/_sandbox/";

/// The routes.
pub fn routes() -> Router<App> {
    let clock = get(controls::clock).put(controls::move_clock).post(controls::move_clock).delete(controls::reset_clock);
    let controls = Router::new()
        .route("/style.css", get(page::style))
        .route("/mailbox", get(controls::mailbox))
        .route("/clock", clock)
        .route("/faults", get(controls::faults).post(controls::add_fault).delete(controls::clear_faults))
        .route("/faults/clear", post(controls::clear_faults))
        .route("/reference", post(controls::supply_reference))
        .route("/sessions/expire", post(controls::expire_sessions))
        .route("/offers/{id}/close", post(controls::close_offer))
        .route("/offers/{id}/publish", post(controls::publish_offer))
        .route("/applications/{id}/stage", post(stage::change))
        .route("/registrations/{number}", post(registration::change))
        .merge(reports::routes())
        .fallback(async || Refusal::not_found())
        .method_not_allowed_fallback(async || Refusal::new(ProblemCode::MethodNotAllowed))
        .layer(from_fn(same_site));
    // A nested router has no root with a slash, which is the one that people type.
    Router::new().route(PAGE, get(page::show)).nest("/_sandbox", controls)
}

/// Browsers say where a call comes from; programs do not, and are let in.
async fn same_site(request: Request, next: Next) -> Response {
    let is_foreign = request.headers().get("sec-fetch-site").is_some_and(|site| site == "cross-site");
    if is_foreign && !request.method().is_safe() {
        return Refusal::new(ProblemCode::Forbidden).into_response();
    }
    next.run(request).await
}

/// What a control is asked, and whether a form of the page asks it.
#[derive(Debug)]
struct Asked {
    body: Document,
    by_form: bool,
}

impl<S: Sync> FromRequest<S> for Asked {
    type Rejection = Refusal;

    async fn from_request(request: Request, _: &S) -> Result<Self, Refusal> {
        let by_form = is_form(request.headers());
        let bytes = axum::body::to_bytes(request.into_body(), BODY_LIMIT).await;
        let bytes = bytes.map_err(|_| Refusal::new(ProblemCode::BodyTooLarge))?;
        let body = match (by_form, bytes.is_empty()) {
            (true, _) => Document::from(form(&bytes)),
            (false, true) => Document::default(),
            (false, false) => Document::read(&bytes)?,
        };
        Ok(Self { body, by_form })
    }
}

impl Asked {
    /// The answer: data for a program, back to the page for a person.
    fn answered(by_form: bool, data: impl IntoResponse) -> Response {
        if by_form { Redirect::to(PAGE).into_response() } else { data.into_response() }
    }
}

fn is_form(headers: &HeaderMap) -> bool {
    let content_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    content_type.starts_with("application/x-www-form-urlencoded")
}

/// The members of a form. An empty field was not filled in; a whole number is one.
fn form(bytes: &[u8]) -> Map<String, Value> {
    form_urlencoded::parse(bytes)
        .into_owned()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| {
            let number = ["rank", "candidates", "advance_seconds"]
                .contains(&name.as_str())
                .then(|| value.parse::<i64>().ok())
                .flatten();
            (name, number.map_or(Value::String(value), Value::from))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_read_with_its_spaces_accents_and_numbers() {
        let members = form(b"text=Pi%C3%A8ce+manquante&rank=2&empty=&code=");
        assert_eq!(members.get("text"), Some(&Value::from("Pièce manquante")));
        assert_eq!(members.get("rank"), Some(&Value::from(2)));
        assert_eq!(members.len(), 2);
    }
}

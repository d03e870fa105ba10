//! What a control is asked: JSON from a program, or the same members from a form of the page.

use crate::incoming::{BODY_LIMIT, Document};
use crate::problem::Refusal;
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Redirect, Response};
use parcours_contract::ProblemCode;
use serde_json::{Map, Value};

/// Where the page is.
pub const PAGE: &str = "/_sandbox/";

/// What a control is asked, and whether a form of the page asks it.
#[derive(Debug)]
pub struct Asked {
    /// The members.
    pub body: Document,
    /// Whether a form of the page asks it.
    pub by_form: bool,
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
    pub fn answered(by_form: bool, data: impl IntoResponse) -> Response {
        if by_form { Redirect::to(PAGE).into_response() } else { data.into_response() }
    }
}

/// Whether a form of the page sends this.
pub fn is_form(headers: &HeaderMap) -> bool {
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

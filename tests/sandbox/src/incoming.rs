//! What a handler is given: a JSON body read member by member, an id from the path, the caller's network address.
//!
//! axum's own extractors refuse in plain text and stop at the first fault; these answer problem documents that name every
//! refused member. Unknown members are ignored, as the contract asks. Bounds are the contract's.

use crate::problem::Refusal;
use axum::body::{Body, to_bytes};
use axum::extract::rejection::PathRejection;
use axum::extract::{ConnectInfo, FromRequest, FromRequestParts, Path, Request};
use axum::http::header;
use axum::http::request::Parts;
use parcours_contract::{FieldCode, FieldProblem, ProblemCode};
use serde_json::{Map, Value};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

/// The largest body that a call of the contract needs: a contact message of 4,000 characters, with room.
pub const BODY_LIMIT: usize = 64 * 1024;

/// A JSON object sent as `application/json`, and what was found wrong with it so far.
#[derive(Debug, Default)]
pub struct Document {
    members: Map<String, Value>,
    problems: Vec<FieldProblem>,
}

impl From<Map<String, Value>> for Document {
    fn from(members: Map<String, Value>) -> Self {
        Self { members, problems: Vec::new() }
    }
}

impl<S: Sync> FromRequest<S> for Document {
    type Rejection = Refusal;

    async fn from_request(request: Request, _: &S) -> Result<Self, Refusal> {
        let is_json = is_json(&request);
        let bytes = body(request.into_body()).await?;
        if !is_json {
            return Err(Refusal::new(ProblemCode::UnsupportedMediaType).detail("the body is application/json"));
        }
        Self::read(&bytes)
    }
}

/// A JSON object that may be left out: an empty body is an empty object.
#[derive(Debug, Default)]
pub struct OptionalDocument(pub Document);

impl<S: Sync> FromRequest<S> for OptionalDocument {
    type Rejection = Refusal;

    async fn from_request(request: Request, _: &S) -> Result<Self, Refusal> {
        let is_json = is_json(&request);
        let bytes = body(request.into_body()).await?;
        if bytes.is_empty() {
            return Ok(Self::default());
        }
        if !is_json {
            return Err(Refusal::new(ProblemCode::UnsupportedMediaType).detail("the body is application/json"));
        }
        Document::read(&bytes).map(Self)
    }
}

fn is_json(request: &Request) -> bool {
    let Some(Ok(value)) = request.headers().get(header::CONTENT_TYPE).map(|value| value.to_str()) else {
        return false;
    };
    let essence = value.split(';').next().unwrap_or_default().trim();
    essence.eq_ignore_ascii_case("application/json")
}

async fn body(body: Body) -> Result<bytes::Bytes, Refusal> {
    to_bytes(body, BODY_LIMIT).await.map_err(|_| Refusal::new(ProblemCode::BodyTooLarge))
}

impl Document {
    /// Reads a JSON object.
    ///
    /// # Errors
    /// 400 when it is not JSON, 422 when it is JSON but no object.
    pub fn read(bytes: &[u8]) -> Result<Self, Refusal> {
        match serde_json::from_slice(bytes) {
            Ok(Value::Object(members)) => Ok(members.into()),
            Ok(_) => Err(Refusal::new(ProblemCode::Invalid)
                .errors(vec![FieldProblem { pointer: "#".to_owned(), code: FieldCode::Malformed }])),
            Err(problem) => Err(Refusal::bad_request().detail(format!(
                "not JSON, at line {} column {}",
                problem.line(),
                problem.column()
            ))),
        }
    }

    /// A member that must be a text and pass a check. Answers an empty text when it does not; see [`Self::accept`].
    pub fn text(&mut self, name: &str, check: impl Fn(&str) -> Result<(), FieldCode>) -> String {
        match self.optional_text(name, check) {
            Some(text) => text,
            None => {
                if self.members.get(name).is_none_or(Value::is_null) {
                    self.refuse(name, FieldCode::Required);
                }
                String::new()
            }
        }
    }

    /// A member that may be absent or null.
    pub fn optional_text(&mut self, name: &str, check: impl Fn(&str) -> Result<(), FieldCode>) -> Option<String> {
        match self.members.get(name) {
            None | Some(Value::Null) => None,
            Some(Value::String(text)) => match check(text) {
                Ok(()) => Some(text.clone()),
                Err(code) => {
                    self.refuse(name, code);
                    None
                }
            },
            Some(_) => {
                self.refuse(name, FieldCode::Malformed);
                None
            }
        }
    }

    /// A whole number that may be absent or null, within bounds.
    pub fn optional_integer(&mut self, name: &str, bounds: std::ops::RangeInclusive<i64>) -> Option<i64> {
        match self.members.get(name) {
            None | Some(Value::Null) => None,
            Some(value) => match value.as_i64() {
                Some(number) if bounds.contains(&number) => Some(number),
                Some(_) => {
                    self.refuse(name, FieldCode::OutOfRange);
                    None
                }
                None => {
                    self.refuse(name, FieldCode::Malformed);
                    None
                }
            },
        }
    }

    /// A member that may be an object of its own.
    #[must_use]
    pub fn object(&self, name: &str) -> Option<Self> {
        match self.members.get(name) {
            Some(Value::Object(members)) => Some(members.clone().into()),
            _ => None,
        }
    }

    /// Whether a member was sent, and is not null.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.members.get(name).is_some_and(|value| !value.is_null())
    }

    /// The whole object, to be read as a type.
    ///
    /// # Errors
    /// 422 when it is no such type.
    pub fn parse<T: serde::de::DeserializeOwned>(self) -> Result<T, Refusal> {
        serde_json::from_value(Value::Object(self.members))
            .map_err(|problem| Refusal::new(ProblemCode::Invalid).detail(problem.to_string()))
    }

    /// Notes that a member is refused.
    pub fn refuse(&mut self, name: &str, code: FieldCode) {
        self.problems.push(FieldProblem::new(name, code));
    }

    /// Ends the reading.
    ///
    /// # Errors
    /// 422 with every refused member, when there is one.
    pub fn accept(self) -> Result<(), Refusal> {
        if self.problems.is_empty() {
            return Ok(());
        }
        Err(Refusal::new(ProblemCode::Invalid).errors(self.problems))
    }
}

/// A check that a text is within lengths, in characters.
pub fn length(bounds: std::ops::RangeInclusive<usize>) -> impl Fn(&str) -> Result<(), FieldCode> {
    move |text| {
        let length = text.chars().count();
        if length == 0 && *bounds.start() > 0 {
            Err(FieldCode::Required)
        } else if length < *bounds.start() {
            Err(FieldCode::TooShort)
        } else if length > *bounds.end() {
            Err(FieldCode::TooLong)
        } else {
            Ok(())
        }
    }
}

/// A check that a text has a shape.
pub fn shape(is_right: impl Fn(&str) -> bool) -> impl Fn(&str) -> Result<(), FieldCode> {
    move |text| match (text.is_empty(), is_right(text)) {
        (true, _) => Err(FieldCode::Required),
        (_, true) => Ok(()),
        (_, false) => Err(FieldCode::Malformed),
    }
}

/// The one variable part of the path. What is not even text names nothing: 404.
#[derive(Debug, Clone)]
pub struct Id(pub String);

impl<S: Send + Sync> FromRequestParts<S> for Id {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Refusal> {
        let path: Result<Path<String>, PathRejection> = Path::from_request_parts(parts, state).await;
        path.map(|Path(id)| Self(id)).map_err(|_| Refusal::not_found())
    }
}

/// Where the call came from; the loopback address when it came through no network.
#[derive(Debug, Clone, Copy)]
pub struct Peer(pub IpAddr);

impl<S: Sync> FromRequestParts<S> for Peer {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        let address = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
        Ok(Self(address.unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST))))
    }
}

//! The OpenAPI 3.1 document: the normative form of the contract, made from the wire types.
//!
//! Schemas come from the types, bounds from [`crate::bounds`], refusals from [`crate::ProblemCode`], query operators
//! from [`crate::OFFER_FIELDS`]; only the calls themselves are written here. Behind the feature `openapi`: the app never
//! carries it. `public/openapi.json` is [`text`], and a test fails when they differ.
//! It does not describe the sandbox's own `/_sandbox/…`, which is outside the contract.

mod account_calls;
mod application_calls;
mod call;
mod example;
mod offer_calls;
mod parameter;
mod reference_calls;
mod request_calls;
mod schemas;

use serde_json::{Map, Value, json};

use crate::config::DEFAULT_API_BASE;
use crate::problem::ProblemCode;
use schemas::Schemas;

/// The whole document.
#[must_use]
pub fn document() -> Value {
    let mut schemas = Schemas::default();
    let mut calls = offer_calls::all(&mut schemas);
    calls.extend(request_calls::all(&mut schemas));
    calls.extend(account_calls::all(&mut schemas));
    calls.extend(application_calls::all(&mut schemas));
    calls.extend(reference_calls::all(&mut schemas));
    let mut paths: Map<String, Value> = Map::new();
    for call in calls {
        let (path, method, operation) = call.into_parts();
        let item = paths.entry(path).or_insert_with(|| json!({}));
        if let Some(item) = item.as_object_mut() {
            item.insert(method.to_owned(), operation);
        }
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "parcours-locatif: the REST contract",
            "summary": "What the app asks of a backend, and what it understands.",
            "version": "1.0.0",
            "license": { "name": "MIT or Apache-2.0", "identifier": "MIT OR Apache-2.0" },
            "description": DESCRIPTION,
        },
        "servers": [{ "url": DEFAULT_API_BASE, "description": "Every path hangs under `api_base` of `/config.json`." }],
        "tags": [
            { "name": "offers", "description": "Homes on offer." },
            { "name": "request", "description": "The housing request and the employer." },
            { "name": "account", "description": "Opening, entering and erasing an account." },
            { "name": "applications", "description": "Applying, following, answering." },
            { "name": "reference", "description": "What this backend has beside the core." },
        ],
        "paths": paths,
        "components": {
            "schemas": schemas.into_tidy(),
            "parameters": parameter::shared(),
            "headers": call::shared_headers(),
            "responses": call::shared_refusals(),
            "examples": examples(),
            "securitySchemes": {
                "session": {
                    "type": "apiKey",
                    "in": "cookie",
                    "name": "__Host-parcours_session",
                    "description": "Mode `cookie`: set by `verify`, `authenticate` and `refresh`; HttpOnly, Secure, \
                                    SameSite=Strict. On plain http at a loopback address its name is `parcours_session`.",
                },
                "bearer": {
                    "type": "http",
                    "scheme": "bearer",
                    "description": "Mode `bearer`: the token that `verify`, `authenticate` and `refresh` answer.",
                },
            },
        },
    })
}

/// The document as it is checked in: indented, with a line feed at the end.
#[must_use]
pub fn text() -> String {
    format!("{:#}\n", document())
}

const DESCRIPTION: &str = "\
Any backend that speaks this contract can serve the app; any client can use such a backend.

- Resources are `{id, type, attributes}`; one resource is answered as `{data}`, a page as `{data, meta}`.
- Attributes are in euros, square metres and ISO 8601 dates, with or without time and offset. Any attribute may be null or \
absent: unknown is not zero. Readers ignore attributes that they do not know and keep words that they do not know.
- Refusals are RFC 9457 problem documents. Their `type` is `urn:parcours-locatif:<code>`.
- Unsafe calls carry `X-Requested-With: parcours` in cookie mode.
- A method that an address does not have is answered 405 `method_not_allowed`.
- `GET /capabilities` lists the optional parts; a 404 there means that there are none.";

/// `components.examples`: one of each resource, and a refusal of each code.
fn examples() -> Value {
    let refusals = ProblemCode::WORDS.iter().zip(ProblemCode::MEANINGS).map(|(word, meaning)| {
        let problem = example::problem(&ProblemCode::from(*word));
        ((*word).to_owned(), json!({ "summary": meaning.trim(), "value": problem }))
    });
    let mut examples: Map<String, Value> = refusals.collect();
    examples.extend(example::answers().into_iter().map(|(name, value)| (name.to_owned(), json!({ "value": value }))));
    Value::Object(examples)
}

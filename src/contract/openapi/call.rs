//! One call of the contract: what is sent, what is answered, and every refusal by its code.
//!
//! What is the same for every call (the refusals 429, 500 and 503, the header of unsafe calls) is added here, so that no
//! call can forget it.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Map, Value, json};
use utoipa::ToSchema;

use super::parameter;
use super::schemas::Schemas;
use crate::problem::{Problem, ProblemCode};

/// A call in the making.
pub struct Call {
    path: &'static str,
    method: &'static str,
    operation: Map<String, Value>,
    parameters: Vec<Value>,
    answers: BTreeMap<String, Value>,
    refusals: Vec<ProblemCode>,
}

/// Refusals that any call may meet.
const ANYWHERE: [ProblemCode; 3] = [ProblemCode::TooManyAttempts, ProblemCode::Internal, ProblemCode::Unavailable];

impl Call {
    /// A call that reads.
    pub fn get(path: &'static str, id: &str, summary: &str) -> Self {
        Self::new("get", path, id, summary)
    }

    /// A call that creates, or makes something happen.
    pub fn post(path: &'static str, id: &str, summary: &str) -> Self {
        Self::new("post", path, id, summary).unsafe_call()
    }

    /// A call that sets.
    pub fn put(path: &'static str, id: &str, summary: &str) -> Self {
        Self::new("put", path, id, summary).unsafe_call()
    }

    /// A call that changes a part.
    pub fn patch(path: &'static str, id: &str, summary: &str) -> Self {
        Self::new("patch", path, id, summary).unsafe_call()
    }

    /// A call that erases.
    pub fn delete(path: &'static str, id: &str, summary: &str) -> Self {
        Self::new("delete", path, id, summary).unsafe_call()
    }

    fn new(method: &'static str, path: &'static str, id: &str, summary: &str) -> Self {
        let mut operation = Map::new();
        operation.insert("operationId".to_owned(), json!(id));
        operation.insert("summary".to_owned(), json!(summary));
        // A call is open to everybody until `signed_in` says otherwise.
        operation.insert("security".to_owned(), json!([]));
        Self { path, method, operation, parameters: Vec::new(), answers: BTreeMap::new(), refusals: Vec::new() }
    }

    fn unsafe_call(self) -> Self {
        self.shared("requested_with").refuses(&[ProblemCode::MissingHeader, ProblemCode::BadRequest])
    }

    /// Says under which heading it stands, and more than the summary.
    pub fn about(mut self, tag: &str, description: &str) -> Self {
        self.operation.insert("tags".to_owned(), json!([tag]));
        self.operation.insert("description".to_owned(), json!(description));
        self
    }

    /// Requires a session.
    pub fn signed_in(mut self) -> Self {
        self.operation.insert("security".to_owned(), json!([{ "session": [] }, { "bearer": [] }]));
        self.refuses(&[ProblemCode::NotSignedIn])
    }

    /// A parameter that is described in `components.parameters`.
    pub fn shared(mut self, name: &str) -> Self {
        self.parameters.push(parameter::reference(name));
        self
    }

    /// All the query parameters of a collection of offers.
    pub fn offer_query(mut self) -> Self {
        self.parameters.extend(parameter::offer_query().into_iter().map(|(name, _)| parameter::reference(&name)));
        self.shared("page").shared("per_page").refuses(&[ProblemCode::BadRequest, ProblemCode::UnknownOperator])
    }

    /// A JSON body.
    pub fn body<T: ToSchema + Serialize>(mut self, schemas: &mut Schemas, example: &T) -> Self {
        self.set_body::<T>(schemas, example, true);
        self.refuses(&[ProblemCode::Invalid])
    }

    /// A JSON body that may be left out.
    pub fn optional_body<T: ToSchema + Serialize>(mut self, schemas: &mut Schemas, example: &T) -> Self {
        self.set_body::<T>(schemas, example, false);
        self.refuses(&[ProblemCode::Invalid])
    }

    fn set_body<T: ToSchema + Serialize>(&mut self, schemas: &mut Schemas, example: &T, required: bool) {
        let schema = schemas.plain::<T>();
        let content = json!({ "application/json": { "schema": schema, "example": example } });
        self.operation.insert("requestBody".to_owned(), json!({ "required": required, "content": content }));
        self.refusals.extend([ProblemCode::BadRequest, ProblemCode::BodyTooLarge, ProblemCode::UnsupportedMediaType]);
    }

    /// What is answered when it went well; `example` is a name of [`super::example::answers`].
    pub fn answers(mut self, status: u16, description: &str, schema: &Value, example: &str) -> Self {
        let examples = json!({ example: { "$ref": format!("#/components/examples/{example}") } });
        let content = json!({ "application/json": { "schema": schema, "examples": examples } });
        self.answers.insert(status.to_string(), json!({ "description": description, "content": content }));
        self
    }

    /// An answer without a body.
    pub fn answers_nothing(mut self, status: u16, description: &str) -> Self {
        self.answers.insert(status.to_string(), json!({ "description": description }));
        self
    }

    /// The last answer sets the session's cookie, in cookie mode.
    pub fn sets_cookie(mut self) -> Self {
        self.add_header("Set-Cookie", "set_cookie");
        self
    }

    /// The answer carries an `ETag`; it is 304 without a body if the caller already has it.
    pub fn cached(mut self) -> Self {
        self.add_header("ETag", "etag");
        self.answers.insert(
            "304".to_owned(),
            json!({ "description": "What you have is still right.", "headers": { "ETag": header("etag") } }),
        );
        self.shared("if_none_match")
    }

    fn add_header(&mut self, name: &str, shared: &str) {
        for answer in self.answers.values_mut().filter_map(Value::as_object_mut) {
            let headers = answer.entry("headers").or_insert_with(|| json!({}));
            if let Some(headers) = headers.as_object_mut() {
                headers.insert(name.to_owned(), header(shared));
            }
        }
    }

    /// Refused if the caller sends `If-Match` and the resource has changed since it was read.
    pub fn matched(self) -> Self {
        self.shared("if_match").refuses(&[ProblemCode::Stale])
    }

    /// A replay with the same key answers what the first call answered.
    pub fn keyed(self, parameter: &str) -> Self {
        self.shared(parameter).refuses(&[
            ProblemCode::BadRequest,
            ProblemCode::StillRunning,
            ProblemCode::IdempotencyKeyReused,
        ])
    }

    /// Refusals, by their codes.
    pub fn refuses(mut self, codes: &[ProblemCode]) -> Self {
        self.refusals.extend_from_slice(codes);
        self
    }

    /// The path, the method and the finished operation.
    pub fn into_parts(mut self) -> (String, &'static str, Value) {
        let mut by_status: BTreeMap<u16, Vec<&ProblemCode>> = BTreeMap::new();
        for code in self.refusals.iter().chain(&ANYWHERE) {
            let codes = by_status.entry(code.status()).or_default();
            if !codes.contains(&code) {
                codes.push(code);
            }
        }
        for (status, codes) in by_status {
            let answer = match codes.as_slice() {
                [code] => json!({ "$ref": format!("#/components/responses/{code}") }),
                _ => refusal(&codes),
            };
            self.answers.insert(status.to_string(), answer);
        }
        self.operation.insert("parameters".to_owned(), json!(self.parameters));
        self.operation.insert("responses".to_owned(), json!(self.answers));
        (self.path.to_owned(), self.method, Value::Object(self.operation))
    }
}

fn header(shared: &str) -> Value {
    json!({ "$ref": format!("#/components/headers/{shared}") })
}

fn meaning(code: &ProblemCode) -> &'static str {
    let position = ProblemCode::WORDS.iter().position(|word| *word == code.as_str());
    position.and_then(|position| ProblemCode::MEANINGS.get(position)).map_or("", |meaning| meaning.trim())
}

/// The answer of one status: which codes it may bear, each with an example.
fn refusal(codes: &[&ProblemCode]) -> Value {
    let lines: Vec<String> = codes
        .iter()
        .map(|code| {
            // Meanings start with the status, which the document already shows.
            let text = meaning(code).split_once(": ").map_or("", |(_, text)| text);
            format!("`{code}`: {text}")
        })
        .collect();
    let urns: Vec<String> = codes.iter().map(|code| code.urn()).collect();
    let examples: Map<String, Value> = codes
        .iter()
        .map(|code| (code.to_string(), json!({ "$ref": format!("#/components/examples/{code}") })))
        .collect();
    json!({
        "description": lines.join("\n\n"),
        "content": {
            "application/problem+json": {
                "schema": {
                    "allOf": [
                        { "$ref": "#/components/schemas/Problem" },
                        { "properties": { "type": { "enum": urns } } },
                    ],
                },
                "examples": examples,
            },
        },
    })
}

/// `components.responses`: the refusal of each code, for the statuses that a call refuses with one code only.
pub fn shared_refusals() -> Value {
    let responses: Map<String, Value> = ProblemCode::WORDS
        .iter()
        .map(|word| {
            let code = ProblemCode::from(*word);
            let mut response = refusal(&[&code]);
            if matches!(code.status(), 429 | 503)
                && let Some(response) = response.as_object_mut()
            {
                response.insert("headers".to_owned(), json!({ "Retry-After": header("retry_after") }));
            }
            (code.to_string(), response)
        })
        .collect();
    Value::Object(responses)
}

/// `components.headers`.
pub fn shared_headers() -> Value {
    json!({
        "etag": {
            "description": "Names this state of the resource; send it back in `If-None-Match` or `If-Match`.",
            "schema": { "type": "string" },
        },
        "retry_after": {
            "description": "Seconds to wait before the next try.",
            "schema": { "type": "integer", "minimum": 0 },
        },
        "set_cookie": {
            "description": "The session, in cookie mode.",
            "schema": { "type": "string" },
        },
    })
}

/// Makes sure that the schema of refusals is among the components.
pub fn problem_schema(schemas: &mut Schemas) {
    schemas.plain::<Problem>();
}

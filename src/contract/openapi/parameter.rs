//! Parameters that several calls share: `components.parameters`.
//!
//! The query operators are written out, one parameter per field and operator (`rent_with_charges[$lte]`), because
//! OpenAPI has no way to say "any of these operators on any of these fields".

use serde_json::{Map, Value, json};

use crate::bounds;
use crate::query::{EligibilityType, OFFER_FIELDS, Operator, ValueNature};

/// A reference to a shared parameter.
pub fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/components/parameters/{name}") })
}

fn value_schema(name: &str, nature: ValueNature) -> Value {
    // Numbers are described by their writing: no exponent, no "inf", at most as many digits as make sense.
    let written =
        |pattern: &str, examples: [&str; 2]| json!({ "type": "string", "pattern": pattern, "examples": examples });
    match nature {
        ValueNature::Number if name.starts_with("rent") => written(r"^[0-9]{1,6}(\.[0-9]{1,2})?$", ["750", "750.50"]),
        ValueNature::Number if name == "floor" => written("^-?[0-9]{1,3}$", ["0", "2"]),
        ValueNature::Number => written(r"^-?[0-9]{1,6}(\.[0-9]{1,6})?$", ["45", "48.8618"]),
        ValueNature::Date => json!({ "type": "string", "format": "date", "examples": ["2026-03-15"] }),
        ValueNature::Flag => json!({ "type": "boolean" }),
        // No control characters: an address has none, and a backend may refuse them.
        ValueNature::Text => json!({
            "type": "string", "minLength": 1, "maxLength": bounds::QUERY_TEXT_MAX_LENGTH,
            "pattern": r"^[^\u0000-\u001f\u007f-\u009f\ufffd]+$",
        }),
    }
}

/// The query parameters that filter and sort offers: component name and parameter.
pub fn offer_query() -> Vec<(String, Value)> {
    let mut parameters = Vec::new();
    for field in OFFER_FIELDS {
        let name = field.name;
        for operator in field.operators {
            let schema = value_schema(name, field.nature);
            let (suffix, written, description, schema) = match operator {
                Operator::Equals => ("", name.to_owned(), format!("`{name}` is this."), schema),
                Operator::In => (
                    ".in",
                    format!("{name}[$in][]"),
                    format!("`{name}` is one of these; the parameter is repeated."),
                    json!({ "type": "array", "items": schema, "minItems": 1, "maxItems": bounds::QUERY_VALUES_MAX }),
                ),
                Operator::AtLeast => (".gte", format!("{name}[$gte]"), format!("`{name}` is this or more."), schema),
                Operator::AtMost => (".lte", format!("{name}[$lte]"), format!("`{name}` is this or less."), schema),
                Operator::Sort => (
                    ".sort",
                    format!("sort[{name}]"),
                    format!("Sorts by `{name}`: 1 upwards, -1 downwards. `sort[${name}]` means the same."),
                    json!({ "type": "integer", "enum": [1, -1] }),
                ),
            };
            let mut parameter = json!({
                "name": written, "in": "query", "required": false, "description": description, "schema": schema,
            });
            if *operator == Operator::In
                && let Some(parameter) = parameter.as_object_mut()
            {
                parameter.insert("style".to_owned(), json!("form"));
                parameter.insert("explode".to_owned(), json!(true));
            }
            parameters.push((format!("{name}{suffix}"), parameter));
        }
    }
    parameters
}

fn in_header(name: &str, required: bool, description: &str, schema: Value) -> Value {
    json!({ "name": name, "in": "header", "required": required, "description": description, "schema": schema })
}

fn in_path(name: &str, description: &str, schema: Value) -> Value {
    json!({ "name": name, "in": "path", "required": true, "description": description, "schema": schema })
}

fn in_query(name: &str, description: &str, schema: Value) -> Value {
    json!({ "name": name, "in": "query", "required": false, "description": description, "schema": schema })
}

/// Every shared parameter, by component name.
pub fn shared() -> Value {
    let key = json!({
        "type": "string", "format": "uuid", "examples": ["7c1f2a52-3f6c-4f0e-9b0a-0d3f6f1f0b11"],
        "pattern": "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
    });
    let tag = json!({ "type": "string", "examples": ["\"9f0c2d\""] });
    let counts: Vec<String> = EligibilityType::WORDS.iter().map(|word| format!("{word}_count")).collect();
    let mut parameters: Map<String, Value> = offer_query().into_iter().collect();
    let others = [
        (
            "requested_with",
            in_header(
                bounds::REQUESTED_WITH,
                true,
                "A page of another site cannot send it; unsafe calls without it are refused in cookie mode.",
                json!({ "type": "string", "enum": [bounds::REQUESTED_WITH_VALUE] }),
            ),
        ),
        (
            "idempotency_key",
            in_header(
                "Idempotency-Key",
                false,
                "A UUID chosen by the client: a replay answers what the first call answered.",
                key.clone(),
            ),
        ),
        (
            "idempotency_key_required",
            in_header(
                "Idempotency-Key",
                true,
                "A UUID chosen by the client: a replay answers what the first call answered.",
                key,
            ),
        ),
        (
            "if_none_match",
            in_header("If-None-Match", false, "The `ETag` that you have: 304 when it is still right.", tag.clone()),
        ),
        (
            "if_match",
            in_header("If-Match", false, "The `ETag` that you changed: 412 when somebody else changed it since.", tag),
        ),
        (
            "page",
            in_query(
                "page",
                "Which page, from 1.",
                json!({ "type": "integer", "minimum": 1, "maximum": bounds::PAGE_MAX, "default": 1 }),
            ),
        ),
        (
            "per_page",
            in_query(
                "per_page",
                "Resources per page.",
                json!({ "type": "integer", "minimum": 1, "maximum": bounds::PER_PAGE_MAX, "default": bounds::PER_PAGE_DEFAULT }),
            ),
        ),
        (
            "eligibility_type",
            in_query(
                "eligibility_type",
                "Which of the three lists: communes demandées, communes limitrophes, autres communes du département.",
                json!({ "type": "string", "enum": EligibilityType::WORDS, "default": EligibilityType::Seeked }),
            ),
        ),
        (
            "options",
            json!({
                "name": "options[]", "in": "query", "required": false, "style": "form", "explode": true,
                "description": "Which counts `meta` must hold; the parameter is repeated.",
                "schema": { "type": "array", "items": { "type": "string", "enum": counts }, "uniqueItems": true, "maxItems": 3 },
            }),
        ),
        (
            "id",
            in_path(
                "id",
                "The resource's id.",
                json!({ "type": "string", "pattern": bounds::ID_PATTERN, "examples": ["1042"] }),
            ),
        ),
        (
            "number",
            in_path(
                "number",
                "NUD or NUR, 18 characters without separators.",
                json!({ "type": "string", "pattern": bounds::UNIQUE_NUMBER_PATTERN, "examples": ["1110318016982G1104"] }),
            ),
        ),
        (
            "siret",
            in_path(
                "siret",
                "14 digits.",
                json!({ "type": "string", "pattern": bounds::SIRET_PATTERN, "examples": ["73282932000074"] }),
            ),
        ),
        (
            "token",
            in_path(
                "token",
                "The token of the link that was sent.",
                json!({ "type": "string", "minLength": 1, "maxLength": bounds::RESET_TOKEN_MAX_LENGTH, "pattern": "^[A-Za-z0-9_-]+$" }),
            ),
        ),
    ];
    parameters.extend(others.into_iter().map(|(name, parameter)| (name.to_owned(), parameter)));
    Value::Object(parameters)
}

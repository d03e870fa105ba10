//! The OpenAPI document: it is what the types say, and it says what the contract promises.

use std::collections::BTreeSet;
use std::path::Path;

use parcours_contract::{OFFER_FIELDS, Operator, ProblemCode, bounds, openapi};
use serde_json::{Value, json};

#[test]
fn the_checked_in_document_is_what_the_types_say() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/openapi.json");
    let checked_in: Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    // Compared as values: the order of members depends on features that another crate may turn on.
    assert!(
        checked_in == openapi::document(),
        "public/openapi.json is out of date: cargo run -p parcours-contract --features openapi --example openapi"
    );
}

fn operations(document: &Value) -> Vec<(String, String, Value)> {
    let paths = document["paths"].as_object().unwrap();
    let each = |(path, item): (&String, &Value)| -> Vec<(String, String, Value)> {
        let methods = item.as_object().unwrap().iter();
        methods.map(|(method, operation)| (path.clone(), method.clone(), operation.clone())).collect()
    };
    paths.iter().flat_map(each).collect()
}

/// Follows one reference within the document.
fn followed<'a>(document: &'a Value, value: &'a Value) -> &'a Value {
    match value["$ref"].as_str() {
        Some(reference) => document.pointer(reference.trim_start_matches('#')).expect(reference),
        None => value,
    }
}

fn codes(document: &Value, operation: &Value) -> BTreeSet<String> {
    let answers = operation["responses"].as_object().unwrap().values();
    answers
        .filter_map(|answer| {
            followed(document, answer).pointer("/content/application~1problem+json/schema/allOf/1/properties/type/enum")
        })
        .flat_map(|urns| urns.as_array().unwrap().clone())
        .map(|urn| urn.as_str().unwrap().trim_start_matches("urn:parcours-locatif:").to_owned())
        .collect()
}

#[test]
fn every_core_call_is_there_with_the_answers_that_the_contract_names() {
    let document = openapi::document();
    let expected: &[(&str, &str, &[&str], &[&str])] = &[
        ("get", "/public_housing_offers", &["200", "304", "400"], &["unknown_operator"]),
        ("get", "/public_housing_offers/{id}", &["200", "304", "404", "410"], &["offer_closed"]),
        ("get", "/housing_offers", &["200", "304", "400", "401"], &["not_signed_in"]),
        ("get", "/housing_offers/{id}", &["200", "401", "404", "410"], &["offer_closed"]),
        ("get", "/housing_requests/{number}/eligible_offers", &["200", "400", "401", "404"], &["unknown_operator"]),
        ("post", "/accounts", &["202", "422", "429"], &["invalid"]),
        ("post", "/accounts/verification_codes", &["202", "429"], &[]),
        ("post", "/accounts/verify", &["200", "410", "422", "429"], &["wrong_code", "code_expired"]),
        ("post", "/accounts/authenticate", &["200", "401", "403", "429"], &["bad_credentials", "unverified"]),
        ("post", "/accounts/refresh", &["200", "401"], &[]),
        ("post", "/accounts/sign_out", &["204", "401"], &[]),
        ("post", "/password_resets", &["202"], &[]),
        ("put", "/password_resets/{token}", &["204", "410"], &["reset_link_expired"]),
        ("get", "/me", &["200", "304", "401"], &[]),
        ("patch", "/me", &["200", "401", "412"], &["stale"]),
        ("delete", "/me", &["204", "401"], &[]),
        ("get", "/me/export", &["200", "401"], &[]),
        (
            "put",
            "/me/housing_request",
            &["200", "404", "409", "410", "412", "422"],
            &["unknown_number", "number_already_linked", "struck_off", "malformed_number"],
        ),
        ("get", "/housing_requests/{number}", &["200", "304", "404"], &[]),
        ("post", "/housing_requests/{number}/refresh", &["200", "404"], &[]),
        ("get", "/companies/{siret}", &["200", "304", "404"], &[]),
        (
            "put",
            "/me/employer",
            &["200", "403", "409", "422"],
            &["wrong_company_code", "company_not_covered", "employer_already_attached"],
        ),
        ("get", "/applications", &["200", "304"], &[]),
        ("get", "/applications/{id}", &["200", "304", "404"], &[]),
        (
            "post",
            "/applications",
            &["201", "403", "404", "409", "410"],
            &["another_application_active", "request_incomplete", "offer_closed"],
        ),
        ("post", "/applications/{id}/withdraw", &["200", "404", "409"], &["not_possible_now"]),
        ("post", "/applications/{id}/answer", &["200", "409", "410"], &["not_possible_now", "deadline_passed"]),
        ("post", "/contact_messages", &["202", "422"], &[]),
        ("get", "/capabilities", &["200", "404"], &[]),
        ("get", "/reference/ceilings", &["200", "304", "404"], &[]),
    ];
    for (method, path, statuses, named) in expected {
        let operation = &document["paths"][path][method];
        assert!(operation.is_object(), "{method} {path} is missing");
        for status in *statuses {
            assert!(operation["responses"][status].is_object(), "{method} {path} does not say {status}");
        }
        let codes = codes(&document, operation);
        for code in *named {
            assert!(codes.contains(*code), "{method} {path} does not say {code}");
        }
    }
    assert_eq!(operations(&document).len(), expected.len(), "a call is in the document and not in this list");
}

#[test]
fn every_refusal_of_a_call_stands_under_its_own_status_and_every_code_is_used() {
    let document = openapi::document();
    let mut used = BTreeSet::new();
    for (path, method, operation) in operations(&document) {
        for (status, answer) in operation["responses"].as_object().unwrap() {
            let one = json!({ "responses": { status.as_str(): answer } });
            for code in codes(&document, &one) {
                assert_eq!(ProblemCode::from(code.as_str()).status().to_string(), *status, "{method} {path} {code}");
                used.insert(code);
            }
        }
    }
    // Only an address that has no such method answers it, and such a call is not in the document.
    used.insert("method_not_allowed".to_owned());
    let all: BTreeSet<String> = ProblemCode::WORDS.iter().map(|word| (*word).to_owned()).collect();
    assert_eq!(used, all);
}

#[test]
fn unsafe_calls_carry_the_header_and_what_creates_takes_a_key() {
    let document = openapi::document();
    let names = |operation: &Value| -> Vec<String> {
        let parameters = operation["parameters"].as_array().unwrap();
        parameters.iter().map(|one| followed(&document, one)["name"].as_str().unwrap().to_owned()).collect()
    };
    for (path, method, operation) in operations(&document) {
        let carries = names(&operation).iter().any(|name| name == bounds::REQUESTED_WITH);
        assert_eq!(carries, method != "get", "{method} {path}");
    }
    for path in ["/accounts", "/applications", "/contact_messages"] {
        assert!(names(&document["paths"][path]["post"]).contains(&"Idempotency-Key".to_owned()), "{path}");
    }
    let key = &document["components"]["parameters"]["idempotency_key_required"];
    assert_eq!((&key["required"], &key["schema"]["format"]), (&json!(true), &json!("uuid")));
}

#[test]
fn every_field_and_operator_of_the_offers_is_a_parameter() {
    let document = openapi::document();
    let parameters = document["paths"]["/housing_offers"]["get"]["parameters"].as_array().unwrap();
    let names: BTreeSet<&str> =
        parameters.iter().map(|one| followed(&document, one)["name"].as_str().unwrap()).collect();
    for field in OFFER_FIELDS {
        for operator in field.operators {
            let name = match operator {
                Operator::Equals => field.name.to_owned(),
                Operator::In => format!("{}[$in][]", field.name),
                Operator::AtLeast => format!("{}[$gte]", field.name),
                Operator::AtMost => format!("{}[$lte]", field.name),
                Operator::Sort => format!("sort[{}]", field.name),
            };
            assert!(names.contains(name.as_str()), "{name}");
        }
        let schema = &document["components"]["schemas"]["Resource_HousingOffer"]["properties"]["attributes"];
        assert!(schema["properties"][field.name].is_object(), "{} is no attribute of an offer", field.name);
    }
    assert!(names.contains("page") && names.contains("per_page"));
}

#[test]
fn the_bounds_of_the_document_are_those_that_a_backend_checks() {
    let document = openapi::document();
    let schemas = &document["components"]["schemas"];
    let password = &schemas["SignUp"]["properties"]["password"];
    assert_eq!(password["minLength"], bounds::PASSWORD_MIN_LENGTH);
    assert_eq!(password["maxLength"], bounds::PASSWORD_MAX_LENGTH);
    assert_eq!(schemas["SignUp"]["properties"]["email"]["pattern"], bounds::EMAIL_PATTERN);
    assert_eq!(schemas["Verify"]["properties"]["code"]["pattern"], bounds::CODE_PATTERN);
    assert_eq!(document["components"]["parameters"]["per_page"]["schema"]["maximum"], bounds::PER_PAGE_MAX);
}

#[test]
fn every_reference_leads_somewhere_and_every_call_has_its_own_name() {
    fn visit(document: &Value, value: &Value) {
        match value {
            Value::Object(members) => {
                if members.get("$ref").is_some_and(Value::is_string) {
                    assert!(!followed(document, value).is_null());
                }
                members.values().for_each(|member| visit(document, member));
            }
            Value::Array(elements) => elements.iter().for_each(|element| visit(document, element)),
            _ => {}
        }
    }
    let document = openapi::document();
    visit(&document, &document);
    let operations = operations(&document);
    let names: BTreeSet<&str> =
        operations.iter().map(|(_, _, operation)| operation["operationId"].as_str().unwrap()).collect();
    assert_eq!(names.len(), operations.len());
}

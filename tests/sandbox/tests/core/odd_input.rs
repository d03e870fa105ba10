//! No input makes the sandbox fail: every answer to nonsense is a refusal of the contract.

use crate::bench::{Bench, COMPLETE};
use axum::http::Uri;
use serde_json::{Value, json};

fn nonsense() -> Vec<Value> {
    vec![
        json!(null),
        json!(true),
        json!(-1),
        json!(1e300),
        json!(18_446_744_073_709_551_615_u64),
        json!([]),
        json!({}),
        json!(""),
        json!(" "),
        json!("\u{0}"),
        json!("a\u{0}b@c.d"),
        json!("' OR 1=1 --"),
        json!("\u{202e}\u{feff}\u{fffd}\u{10ffff}"),
        json!("é".repeat(128)),
        json!("x".repeat(5_000)),
        json!("%00%ff"),
        json!("../../etc/passwd"),
    ]
}

#[tokio::test]
async fn any_value_in_any_member_is_refused_or_taken_and_never_breaks_anything() {
    let bench = Bench::new();
    let cookie = bench.tenant("ines@exemple.fr", COMPLETE).await;
    let calls: [(&str, &str, Value); 12] = [
        (
            "POST",
            "/accounts",
            json!({ "email": "a@exemple.fr", "password": "une phrase longue", "locale": "fr", "terms_version": "1" }),
        ),
        ("POST", "/accounts/verification_codes", json!({ "email": "a@exemple.fr" })),
        ("POST", "/accounts/verify", json!({ "email": "a@exemple.fr", "code": "123456" })),
        ("POST", "/accounts/authenticate", json!({ "login": "a@exemple.fr", "password": "x" })),
        ("POST", "/password_resets", json!({ "email": "a@exemple.fr" })),
        ("PUT", "/password_resets/x", json!({ "password": "une phrase longue" })),
        ("PATCH", "/me", json!({ "locale": "fr", "terms_version": "1" })),
        ("PUT", "/me/housing_request", json!({ "unique_number": COMPLETE })),
        ("PUT", "/me/employer", json!({ "siret": "73282932000074", "company_code": "x", "holder": "applicant" })),
        ("POST", "/applications", json!({ "offer_id": "x" })),
        ("POST", "/applications/x/withdraw", json!({ "reason": "x" })),
        ("POST", "/contact_messages", json!({ "email": "a@exemple.fr", "subject": "x", "message": "une question" })),
    ];
    for (method, path, right) in &calls {
        let members: Vec<String> = right.as_object().unwrap().keys().cloned().collect();
        for member in members {
            for value in nonsense() {
                let mut body = right.clone();
                body[&member] = value;
                let path = format!("/api/dmo{path}");
                let call = bench.call(method, &path).by(&cookie);
                let call = call.header("idempotency-key", &uuid::Uuid::new_v4().to_string());
                let answer = call.json(body.clone()).send().await;
                assert!(answer.status.as_u16() < 500, "{method} {path} {body}: {}", answer.text);
            }
        }
    }
}

#[tokio::test]
async fn any_text_in_a_path_names_nothing() {
    let bench = Bench::new();
    let cookie = bench.tenant("ines@exemple.fr", COMPLETE).await;
    for text in ["%00", "%ff", "%F0%9F%8F%A0", "..", "%2e%2e", "a%2Fb", "'", "%25", &"9".repeat(3_000)] {
        for (method, before, after) in [
            ("GET", "/api/dmo/applications/", ""),
            ("POST", "/api/dmo/applications/", "/withdraw"),
            ("GET", "/api/dmo/companies/", ""),
            ("GET", "/api/dmo/housing_requests/", ""),
            ("POST", "/api/dmo/housing_requests/", "/refresh"),
            ("POST", "/_sandbox/offers/", "/close"),
        ] {
            let path = format!("{before}{text}{after}");
            assert!(path.parse::<Uri>().is_ok());
            bench.call(method, &path).by(&cookie).send().await.refused(404, "not_found");
        }
    }
}

#[tokio::test]
async fn headers_that_are_no_text_are_refused_or_ignored() {
    let bench = Bench::new();
    let cookie = bench.tenant("ines@exemple.fr", COMPLETE).await;
    for name in ["if-none-match", "if-match", "idempotency-key", "accept-encoding", "cookie", "x-forwarded-proto"] {
        let answer = bench.call("GET", "/api/dmo/me").by(&cookie).header(name, "é\u{80}").send().await;
        assert!(answer.status.as_u16() < 500, "{name}: {}", answer.text);
    }
}

#[tokio::test]
async fn a_body_nested_a_thousand_deep_is_refused() {
    let bench = Bench::new();
    let body = "[".repeat(1_000) + &"]".repeat(1_000);
    bench.call("POST", "/api/dmo/accounts").body("application/json", &body).send().await.refused(400, "bad_request");
}

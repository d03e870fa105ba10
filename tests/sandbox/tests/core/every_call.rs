//! What holds for every call: the header, the shape of refusals, methods, media types, sizes.

use crate::bench::Bench;
use serde_json::json;

/// Every call of the core, with whether one must be signed in.
const CALLS: [(&str, &str, bool); 23] = [
    ("POST", "/accounts", false),
    ("POST", "/accounts/verification_codes", false),
    ("POST", "/accounts/verify", false),
    ("POST", "/accounts/authenticate", false),
    ("POST", "/accounts/refresh", true),
    ("POST", "/accounts/sign_out", true),
    ("POST", "/password_resets", false),
    ("PUT", "/password_resets/x", false),
    ("GET", "/me", true),
    ("PATCH", "/me", true),
    ("DELETE", "/me", true),
    ("GET", "/me/export", true),
    ("PUT", "/me/housing_request", true),
    ("PUT", "/me/employer", true),
    ("GET", "/housing_requests/1110318016982G1104", true),
    ("POST", "/housing_requests/1110318016982G1104/refresh", true),
    ("GET", "/companies/73282932000074", true),
    ("GET", "/applications", true),
    ("POST", "/applications", true),
    ("GET", "/applications/x", true),
    ("POST", "/applications/x/withdraw", true),
    ("POST", "/applications/x/answer", true),
    ("POST", "/contact_messages", false),
];

#[tokio::test]
async fn an_unsafe_call_without_the_header_is_refused_before_anything_else() {
    let bench = Bench::new();
    for (method, path, _) in CALLS.iter().filter(|(method, ..)| *method != "GET") {
        let path = format!("/api/dmo{path}");
        bench.bare(method, &path).send().await.refused(403, "missing_header");
        let call = bench.bare(method, &path).header("x-requested-with", "XMLHttpRequest");
        call.send().await.refused(403, "missing_header");
    }
}

#[tokio::test]
async fn a_call_without_a_session_is_refused() {
    let bench = Bench::new();
    for (method, path, _) in CALLS.iter().filter(|(.., private)| *private) {
        let path = format!("/api/dmo{path}");
        for cookie in ["", "parcours_session=", "parcours_session=abc", "parcours_session", "=;;"] {
            bench.call(method, &path).by(cookie).json(json!({})).send().await.refused(401, "not_signed_in");
        }
    }
}

#[tokio::test]
async fn what_is_not_there_is_a_problem_document() {
    let bench = Bench::new();
    for path in ["/api/dmo/nothing", "/api/dmo", "/api/dmo/", "/api/other", "/api", "/_sandbox/nothing"] {
        bench.get(path, "").await.refused(404, "not_found");
    }
}

#[tokio::test]
async fn a_method_that_is_not_there_is_answered_with_those_that_are() {
    let bench = Bench::new();
    let answer = bench.bare("PUT", "/api/dmo/me").send().await;
    assert_eq!(answer.refused(405, "method_not_allowed").header("allow"), "GET,HEAD,PATCH,DELETE");
    bench.call("GET", "/api/dmo/accounts").send().await.refused(405, "method_not_allowed");
}

#[tokio::test]
async fn a_body_that_is_not_json_is_refused_by_its_media_type_or_its_text() {
    let bench = Bench::new();
    let path = "/api/dmo/accounts";
    bench.call("POST", path).send().await.refused(415, "unsupported_media_type");
    bench.call("POST", path).body("text/plain", "{}").send().await.refused(415, "unsupported_media_type");
    for body in ["", "{", "{\"email\": \"\\ud800\"}", "nul", "{\"a\":1}}"] {
        bench.call("POST", path).body("application/json", body).send().await.refused(400, "bad_request");
    }
    for body in ["[]", "null", "3", "\"x\""] {
        bench.call("POST", path).body("application/json; charset=utf-8", body).send().await.refused(422, "invalid");
    }
}

#[tokio::test]
async fn a_body_larger_than_any_call_needs_is_refused() {
    let bench = Bench::new();
    let body = json!({ "message": "x".repeat(70_000) });
    bench.post("/api/dmo/contact_messages", body).await.refused(413, "body_too_large");
}

#[tokio::test]
async fn unknown_members_are_ignored() {
    let bench = Bench::new();
    let body = json!({ "email": "a@exemple.fr", "more": [1, { "x": null }] });
    bench.post("/api/dmo/password_resets", body).await.accepted(202);
}

#[tokio::test]
async fn every_answer_of_the_api_is_data_for_the_browser() {
    let bench = Bench::new();
    for path in ["/api/dmo/me", "/api/dmo/nothing"] {
        let answer = bench.get(path, "").await;
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("content-security-policy"), "default-src 'none'; frame-ancestors 'none'");
        assert_eq!(answer.header("cache-control"), "no-store");
    }
}

#[tokio::test]
async fn without_demonstration_there_are_no_controls() {
    let bench = Bench::with(parcours_sandbox::Settings { demo: false, dist: None });
    for path in ["/_sandbox/", "/_sandbox/mailbox", "/_sandbox/clock", "/_sandbox/reports"] {
        bench.get(path, "").await.refused(404, "not_found");
        bench.call("POST", path).send().await.refused(404, "not_found");
    }
}

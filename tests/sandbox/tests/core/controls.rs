//! The controls of the demonstration: page, mailbox, clock, back office, reports.

use crate::bench::*;
use serde_json::json;

#[tokio::test]
async fn the_clock_is_set_moved_and_put_back() {
    let bench = Bench::new();
    let clock = "/_sandbox/clock";
    let set = bench.bare("PUT", clock).json(json!({ "now": "2027-03-01T08:00:00+01:00" })).send().await;
    assert_eq!(set.accepted(200).json()["now"], "2027-03-01T07:00:00Z");
    let moved = bench.bare("PUT", clock).json(json!({ "advance_seconds": 3600 })).send().await;
    assert_eq!(moved.accepted(200).json()["now"], "2027-03-01T08:00:00Z");
    assert_eq!(bench.bare("GET", clock).send().await.json()["now"], "2027-03-01T08:00:00Z");
    bench.bare("DELETE", clock).send().await.accepted(200);
    let real = jiff::Timestamp::now().as_second();
    assert!((bench.clock.seconds() - real).abs() <= 2);
    for body in [
        json!({}),
        json!({ "now": "demain" }),
        json!({ "now": "9000-01-01T00:00:00Z" }),
        json!({ "advance_seconds": 10_000_000_000_i64 }),
    ] {
        bench.bare("PUT", clock).json(body).send().await.refused(422, "invalid");
    }
}

#[tokio::test]
async fn ending_the_sessions_of_an_address_signs_it_out() {
    let bench = Bench::new();
    let cookie = bench.account("ines@exemple.fr").await;
    let other = bench.account("leo@exemple.fr").await;
    let answer = bench.post("/_sandbox/sessions/expire", json!({ "email": "ines@exemple.fr" })).await;
    assert_eq!(answer.accepted(200).json()["ended"], 1);
    bench.get("/api/dmo/me", &cookie).await.refused(401, "not_signed_in");
    bench.get("/api/dmo/me", &other).await.accepted(200);
}

#[tokio::test]
async fn the_back_office_cannot_make_a_move_that_the_rules_do_not_know() {
    let bench = Bench::new();
    let cookie = bench.tenant("ines@exemple.fr", COMPLETE).await;
    let id = bench.applied(&cookie, OFFER).await;
    bench.stage(&id, "lease_signed").await.refused(409, "not_possible_now");
    bench.stage(&id, "submitted").await.refused(409, "not_possible_now");
    bench.stage(&id, "teleported").await.refused(422, "invalid");
    bench.stage("nowhere", "validated").await.refused(404, "not_found");
    bench.stages(&id, &["invalidated"]).await;
    bench.stage(&id, "validated").await.refused(409, "not_possible_now");
}

#[tokio::test]
async fn an_offer_is_closed_and_published_again() {
    let bench = Bench::new();
    let cookie = bench.tenant("ines@exemple.fr", COMPLETE).await;
    bench.bare("POST", &format!("/_sandbox/offers/{OFFER}/close")).send().await.accepted(204);
    bench.apply(&cookie, OFFER).await.refused(410, "offer_closed");
    bench.bare("POST", &format!("/_sandbox/offers/{OFFER}/publish")).send().await.accepted(204);
    bench.apply(&cookie, OFFER).await.accepted(201);
    bench.bare("POST", "/_sandbox/offers/nowhere/close").send().await.refused(404, "not_found");
}

#[tokio::test]
async fn reports_are_taken_in_any_media_type_listed_and_cleared() {
    let bench = Bench::new();
    let reports = "/_sandbox/reports";
    let report = r#"{"csp-report":{"blocked-uri":"inline"}}"#;
    bench.bare("POST", reports).body("application/csp-report", report).send().await.accepted(204);
    bench.bare("POST", reports).body("text/plain", "not json").send().await.accepted(204);
    let list = bench.bare("GET", reports).send().await.json();
    assert_eq!(list["data"][0]["body"], "not json");
    assert_eq!(list["data"][1]["body"]["csp-report"]["blocked-uri"], "inline");
    bench.bare("DELETE", reports).send().await.accepted(204);
    assert_eq!(bench.bare("GET", reports).send().await.json()["data"], json!([]));
}

#[tokio::test]
async fn the_page_lists_accounts_mails_and_the_legal_moves() {
    let bench = Bench::new();
    let cookie = bench.tenant("ines@exemple.fr", COMPLETE).await;
    let id = bench.applied(&cookie, OFFER).await;
    bench.post("/api/dmo/password_resets", json!({ "email": "ines@exemple.fr" })).await;
    let page = bench.bare("GET", "/_sandbox/").send().await;
    page.accepted(200);
    assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
    assert!(page.header("content-security-policy").starts_with("default-src 'none'; style-src 'self'"));
    for text in [
        "ines@exemple.fr",
        "111 0318 016982 G1104",
        "Choisir un nouveau mot de passe",
        &format!("/_sandbox/applications/{id}/stage"),
        "value=\"validated\"",
        "value=\"invalidated\"",
    ] {
        assert!(page.text.contains(text), "{text}");
    }
    assert!(!page.text.contains("value=\"withdrawn\""), "the applicant's own moves are not offered");
    assert!(!page.text.contains("<script") && !page.text.contains(" style="));
}

#[tokio::test]
async fn a_form_of_the_page_moves_the_application_and_comes_back() {
    let bench = Bench::new();
    let cookie = bench.tenant("ines@exemple.fr", COMPLETE).await;
    let id = bench.applied(&cookie, OFFER).await;
    let path = format!("/_sandbox/applications/{id}/stage");
    let form = "application/x-www-form-urlencoded";
    let call = bench.bare("POST", &path).body(form, "reason_text=Pi%C3%A8ce+illisible&rank=&stage=invalidated");
    assert_eq!(call.send().await.accepted(303).header("location"), "/_sandbox/");
    let application = bench.get(&format!("/api/dmo/applications/{id}"), &cookie).await.attributes();
    assert_eq!(application["reason"]["text"], "Pièce illisible");
    let call = bench.bare("POST", "/_sandbox/clock").body(form, "advance_seconds=86400");
    call.send().await.accepted(303);
    assert_eq!(bench.clock.now().to_string(), "2026-11-24T11:00:00Z");
}

#[tokio::test]
async fn what_people_typed_is_never_markup_on_the_page() {
    let bench = Bench::new();
    bench.account("<img src=x onerror=alert(1)>\"'&@exemple.fr").await;
    let page = bench.bare("GET", "/_sandbox/").send().await;
    assert!(page.text.contains("&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;@exemple.fr"));
    assert!(!page.text.contains("<img"));
}

#[tokio::test]
async fn a_page_of_another_site_cannot_use_the_controls() {
    let bench = Bench::new();
    let call = bench.bare("POST", "/_sandbox/faults/clear").header("sec-fetch-site", "cross-site");
    call.send().await.refused(403, "forbidden");
    let call = bench.bare("POST", "/_sandbox/faults/clear").header("sec-fetch-site", "same-origin");
    call.send().await.accepted(204);
}

#[tokio::test]
async fn a_request_is_renewed_on_the_registration_site() {
    let bench = Bench::new();
    let path = format!("/_sandbox/registrations/{ALSO_COMPLETE}");
    let renewed = bench.post(&path, json!({ "action": "renew" })).await.accepted(200).attributes();
    assert_eq!(renewed["status"], "active");
    assert_eq!((&renewed["renewed_on"], &renewed["expires_on"]), (&json!("2026-11-23"), &json!("2027-11-23")));
    bench.post(&path, json!({ "action": "burn" })).await.refused(422, "invalid");
    let unknown = format!("/_sandbox/registrations/{NOT_REGISTERED}");
    bench.post(&unknown, json!({ "action": "renew" })).await.refused(404, "not_found");
}

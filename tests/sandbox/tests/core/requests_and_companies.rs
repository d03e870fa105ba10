//! Reading the request and the company, fetching the request again, writing to the help desk.

use crate::bench::*;
use serde_json::json;

#[tokio::test]
async fn the_request_is_read_and_not_sent_again_while_it_is_the_same() {
    let bench = Bench::new();
    let cookie = bench.tenant("ines@exemple.fr", INCOMPLETE).await;
    let path = format!("/api/dmo/housing_requests/{INCOMPLETE}");
    let answer = bench.get(&path, &cookie).await;
    assert_eq!(answer.accepted(200).attributes()["missing"][0]["code"], "TAX_N2");
    let tag = answer.header("etag").to_owned();
    bench.call("GET", &path).by(&cookie).header("if-none-match", &tag).send().await.accepted(304);
}

#[tokio::test]
async fn somebody_elses_request_does_not_exist() {
    let bench = Bench::new();
    let _owner = bench.tenant("ines@exemple.fr", COMPLETE).await;
    let cookie = bench.tenant("leo@exemple.fr", ALSO_COMPLETE).await;
    let path = format!("/api/dmo/housing_requests/{COMPLETE}");
    bench.get(&path, &cookie).await.refused(404, "not_found");
    let refresh = format!("{path}/refresh");
    bench.call("POST", &refresh).by(&cookie).send().await.refused(404, "not_found");
    bench.get(&path, "").await.refused(401, "not_signed_in");
}

#[tokio::test]
async fn a_change_on_the_registration_site_is_seen_once_the_request_is_fetched_again() {
    let bench = Bench::new();
    let cookie = bench.tenant("ines@exemple.fr", INCOMPLETE).await;
    bench.apply(&cookie, OFFER).await.refused(409, "request_incomplete");
    let registration = format!("/_sandbox/registrations/{INCOMPLETE}");
    bench.post(&registration, json!({ "action": "complete" })).await.accepted(200);
    bench.apply(&cookie, OFFER).await.refused(409, "request_incomplete");
    let path = format!("/api/dmo/housing_requests/{INCOMPLETE}");
    let old = bench.get(&path, &cookie).await.header("etag").to_owned();
    let answer = bench.call("POST", &format!("{path}/refresh")).by(&cookie).send().await;
    assert_eq!(answer.accepted(200).attributes()["complete"], true);
    let again = bench.call("GET", &path).by(&cookie).header("if-none-match", &old).send().await;
    assert_eq!(again.accepted(200).attributes()["documents"][0]["state"], "provided");
    bench.apply(&cookie, OFFER).await.accepted(201);
}

#[tokio::test]
async fn a_request_struck_off_since_is_reported_and_cannot_be_used() {
    let bench = Bench::new();
    let cookie = bench.tenant("ines@exemple.fr", COMPLETE).await;
    bench.post(&format!("/_sandbox/registrations/{COMPLETE}"), json!({ "action": "strike_off" })).await.accepted(200);
    let refresh = format!("/api/dmo/housing_requests/{COMPLETE}/refresh");
    bench.call("POST", &refresh).by(&cookie).send().await.refused(410, "struck_off");
    assert_eq!(bench.get("/api/dmo/me", &cookie).await.attributes()["request_status"], "struck_off");
    bench.apply(&cookie, OFFER).await.refused(403, "forbidden");
}

#[tokio::test]
async fn a_company_is_read_without_its_code() {
    let bench = Bench::new();
    let cookie = bench.account("ines@exemple.fr").await;
    let path = format!("/api/dmo/companies/{LARGE}");
    let answer = bench.get(&path, &cookie).await;
    assert_eq!(answer.accepted(200).attributes()["headcount_band"], "32");
    assert!(!answer.text.contains(LARGE_CODE));
    let tag = answer.header("etag").to_owned();
    bench.call("GET", &path).by(&cookie).header("if-none-match", &tag).send().await.accepted(304);
    bench.get(&path, "").await.refused(401, "not_signed_in");
}

#[tokio::test]
async fn a_company_that_is_not_registered_is_not_found() {
    let bench = Bench::new();
    let cookie = bench.account("ines@exemple.fr").await;
    for siret in ["73282932000074", "abc", "%00", "%ff"] {
        bench.get(&format!("/api/dmo/companies/{siret}"), &cookie).await.refused(404, "not_found");
    }
}

#[tokio::test]
async fn a_message_is_taken_once_per_key() {
    let bench = Bench::new();
    let body = json!({ "email": "ines@exemple.fr", "subject": "Numéro", "message": "Bonjour, une question." });
    let key = "7c1f2a52-3f6c-4f0e-9b0a-0d3f6f1f0b11";
    for _ in 0..2 {
        let call = bench.call("POST", "/api/dmo/contact_messages").header("idempotency-key", key);
        assert_eq!(call.json(body.clone()).send().await.accepted(202).text, "");
    }
    let kept =
        |db: &rusqlite::Connection| Ok(db.query_row("SELECT COUNT(*) FROM contact_messages", [], |row| row.get(0))?);
    assert_eq!(bench.db.read_now::<i64>(kept).unwrap(), 1);
    let answer =
        bench.post("/api/dmo/contact_messages", json!({ "email": "x", "subject": "", "message": "court" })).await;
    assert_eq!(answer.refused(422, "invalid").json()["errors"].as_array().unwrap().len(), 3);
}

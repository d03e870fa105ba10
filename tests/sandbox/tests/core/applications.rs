//! Applying, following, withdrawing, answering: every answer that the contract names, and one home at a time.

use crate::bench::*;
use serde_json::{Value, json};

const DAY: i64 = 24 * 60 * 60;
const TO_COMMITTEE: [&str; 3] = ["validated", "sent_to_lessor", "committee_scheduled"];

async fn withdraw(bench: &Bench, cookie: &str, id: &str) -> Answer {
    bench.call("POST", &format!("/api/dmo/applications/{id}/withdraw")).by(cookie).send().await
}

async fn answer(bench: &Bench, cookie: &str, id: &str, decision: &str) -> Answer {
    let path = format!("/api/dmo/applications/{id}/answer");
    bench.call("POST", &path).by(cookie).json(json!({ "decision": decision, "reason": "trop loin" })).send().await
}

async fn read(bench: &Bench, cookie: &str, id: &str) -> Value {
    let answer = bench.get(&format!("/api/dmo/applications/{id}"), cookie).await;
    answer.accepted(200).attributes()
}

fn candidates(bench: &Bench, offer: &'static str) -> i64 {
    let read = |db: &rusqlite::Connection| {
        Ok(db.query_row("SELECT applicated_nb FROM offers WHERE id = ?1", [offer], |row| row.get(0))?)
    };
    bench.db.read_now(read).unwrap()
}

#[tokio::test]
async fn an_application_goes_from_the_click_to_the_lease_and_every_step_is_in_its_history() {
    let bench = Bench::new();
    let cookie = bench.tenant("ines@exemple.fr", COMPLETE).await;
    let id = bench.applied(&cookie, OFFER).await;
    bench.stages(&id, &["validated", "sent_to_lessor", "lessor_contact", "committee_scheduled", "awarded"]).await;
    let awarded = read(&bench, &cookie, &id).await;
    assert_eq!(awarded["can"], json!({ "withdraw": true, "answer": true }));
    assert_eq!(awarded["committee_date"], "2026-12-07");
    assert_eq!(awarded["answer_deadline"], "2026-12-03");
    answer(&bench, &cookie, &id, "accept").await.accepted(200);
    bench.stages(&id, &["visit", "lease_signed"]).await;
    let signed = read(&bench, &cookie, &id).await;
    assert_eq!(signed["stage"], "lease_signed");
    assert_eq!(signed["can"], json!({ "withdraw": false, "answer": false }));
    let events: Vec<_> = signed["events"].as_array().unwrap().iter().map(|event| event["stage"].clone()).collect();
    assert_eq!(
        events,
        [
            "submitted",
            "validated",
            "sent_to_lessor",
            "lessor_contact",
            "committee_scheduled",
            "awarded",
            "accepted",
            "visit",
            "lease_signed"
        ]
    );
    assert_eq!(signed["events"][4]["actor"], "lessor");
    assert_eq!(signed["events"][5]["actor"], "committee");
    let refresh = format!("/api/dmo/housing_requests/{COMPLETE}/refresh");
    let request = bench.call("POST", &refresh).by(&cookie).send().await;
    assert_eq!(request.accepted(200).attributes()["status"], "housed");
}

#[tokio::test]
async fn applying_answers_the_application_with_the_offer_in_it() {
    let bench = Bench::new();
    let cookie = bench.tenant("ines@exemple.fr", COMPLETE).await;
    let answer = bench.apply(&cookie, OFFER).await;
    let data = answer.accepted(201).json()["data"].clone();
    assert_eq!(data["type"], "applications");
    assert_eq!(data["attributes"]["stage"], "submitted");
    assert_eq!(data["attributes"]["applied_at"], NOW);
    assert_eq!(data["attributes"]["candidates"], 1);
    assert_eq!(data["attributes"]["offer"]["id"], OFFER);
    assert_eq!(data["attributes"]["offer"]["attributes"]["district"], "Montreuil");
}

#[tokio::test]
async fn the_offer_is_still_shown_once_it_is_gone() {
    let bench = Bench::new();
    let cookie = bench.tenant("ines@exemple.fr", COMPLETE).await;
    let id = bench.applied(&cookie, OFFER).await;
    bench.db.write_now(|db| Ok(db.execute("DELETE FROM offers", [])?)).unwrap();
    assert_eq!(read(&bench, &cookie, &id).await["offer"]["attributes"]["typology"], "T3");
}

#[tokio::test]
async fn applying_needs_a_key_that_is_a_uuid() {
    let bench = Bench::new();
    let cookie = bench.tenant("ines@exemple.fr", COMPLETE).await;
    let call = bench.call("POST", "/api/dmo/applications").by(&cookie).json(json!({ "offer_id": OFFER }));
    call.send().await.refused(400, "bad_request");
    bench.apply_with(&cookie, OFFER, "1").await.refused(400, "bad_request");
}

#[tokio::test]
async fn the_same_key_answers_the_same_and_applies_once() {
    let bench = Bench::new();
    let cookie = bench.tenant("ines@exemple.fr", COMPLETE).await;
    let key = uuid::Uuid::new_v4().to_string();
    let first = bench.apply_with(&cookie, OFFER, &key).await;
    first.accepted(201);
    bench.later(60);
    let second = bench.apply_with(&cookie, OFFER, &key).await;
    assert_eq!((second.status, &second.text), (first.status, &first.text));
    assert_eq!(second.header("content-type"), "application/json");
    assert_eq!(candidates(&bench, OFFER), 1);
    bench.apply_with(&cookie, OTHER_OFFER, &key).await.refused(422, "idempotency_key_reused");
}

#[tokio::test]
async fn a_refusal_is_replayed_as_it_was() {
    let bench = Bench::new();
    let cookie = bench.tenant("ines@exemple.fr", COMPLETE).await;
    let key = uuid::Uuid::new_v4().to_string();
    let first = bench.apply_with(&cookie, CLOSED_OFFER, &key).await;
    first.refused(410, "offer_closed");
    bench.call("POST", &format!("/_sandbox/offers/{CLOSED_OFFER}/publish")).send().await.accepted(204);
    let second = bench.apply_with(&cookie, CLOSED_OFFER, &key).await;
    assert_eq!(second.refused(410, "offer_closed").text, first.text);
    bench.apply(&cookie, CLOSED_OFFER).await.accepted(201);
}

#[tokio::test]
async fn two_accounts_may_use_the_same_key() {
    let bench = Bench::new();
    let (first, second) =
        (bench.tenant("ines@exemple.fr", COMPLETE).await, bench.tenant("leo@exemple.fr", ALSO_COMPLETE).await);
    let key = uuid::Uuid::new_v4().to_string();
    bench.apply_with(&first, OFFER, &key).await.accepted(201);
    bench.apply_with(&second, OFFER, &key).await.accepted(201);
    assert_eq!(candidates(&bench, OFFER), 2);
}

#[tokio::test]
async fn ten_clicks_at_the_same_moment_make_one_application() {
    let bench = Bench::new();
    let cookie = bench.tenant("ines@exemple.fr", COMPLETE).await;
    let mut clicks = tokio::task::JoinSet::new();
    for _ in 0..10 {
        let key = uuid::Uuid::new_v4().to_string();
        let call = bench.call("POST", "/api/dmo/applications").by(&cookie).header("idempotency-key", &key);
        clicks.spawn(call.json(json!({ "offer_id": OFFER })).send());
    }
    let statuses: Vec<u16> = clicks.join_all().await.iter().map(|answer| answer.status.as_u16()).collect();
    assert_eq!(statuses.iter().filter(|status| **status == 201).count(), 1, "{statuses:?}");
    assert_eq!(statuses.iter().filter(|status| **status == 409).count(), 9, "{statuses:?}");
}

#[tokio::test]
async fn a_second_application_is_refused_with_the_way_to_the_first() {
    let bench = Bench::new();
    let cookie = bench.tenant("ines@exemple.fr", COMPLETE).await;
    let id = bench.applied(&cookie, OFFER).await;
    let answer = bench.apply(&cookie, OTHER_OFFER).await;
    assert_eq!(answer.refused(409, "another_application_active").json()["application_id"], id);
}

#[tokio::test]
async fn the_database_itself_keeps_one_home_at_a_time() {
    let bench = Bench::new();
    let cookie = bench.tenant("ines@exemple.fr", COMPLETE).await;
    bench.applied(&cookie, OFFER).await;
    let file = bench.folder().join("sandbox.sqlite3");
    let copied = rusqlite::Connection::open(file).unwrap().execute(
        "INSERT INTO applications (id, account_id, unique_number, offer_id, offer, stage, final, applied_at)
         SELECT 'copy', account_id, unique_number, offer_id, offer, stage, final, applied_at FROM applications",
        [],
    );
    assert!(copied.unwrap_err().to_string().contains("UNIQUE"));
}

#[tokio::test]
async fn after_each_refusal_one_may_apply_elsewhere_at_once() {
    let bench = Bench::new();
    let cookie = bench.tenant("ines@exemple.fr", COMPLETE).await;
    for ends in [
        vec!["invalidated"],
        [&TO_COMMITTEE[..], &["not_awarded"]].concat(),
        [&TO_COMMITTEE[..], &["rejected"]].concat(),
        vec!["offer_cancelled"],
    ] {
        let id = bench.applied(&cookie, OFFER).await;
        bench.stages(&id, &ends).await;
    }
    assert_eq!(candidates(&bench, OFFER), 0);
    let list = bench.get("/api/dmo/applications", &cookie).await;
    let list = list.accepted(200).json();
    assert_eq!(list["data"].as_array().unwrap().len(), 4);
    assert_eq!(list["meta"]["pagination"]["total_objects"], 4);
    assert_eq!(list["data"][0]["attributes"]["stage"], "offer_cancelled");
}

#[tokio::test]
async fn applying_needs_a_number_then_an_employer() {
    let bench = Bench::new();
    let cookie = bench.account("ines@exemple.fr").await;
    bench.apply(&cookie, OFFER).await.refused(403, "number_required");
    bench.link(&cookie, COMPLETE).await.accepted(200);
    bench.apply(&cookie, OFFER).await.refused(403, "employer_required");
    bench.apply("", OFFER).await.refused(401, "not_signed_in");
}

#[tokio::test]
async fn an_incomplete_request_is_refused_with_what_is_missing() {
    let bench = Bench::new();
    let cookie = bench.tenant("ines@exemple.fr", INCOMPLETE).await;
    let answer = bench.apply(&cookie, OFFER).await;
    let problem = answer.refused(409, "request_incomplete").json();
    assert_eq!(problem["missing"], json!([{ "code": "TAX_N2", "label": "Avis d’imposition", "person": null }]));
}

#[tokio::test]
async fn a_request_that_is_no_longer_in_force_cannot_be_used() {
    let bench = Bench::new();
    let cookie = bench.tenant("ines@exemple.fr", EXPIRED).await;
    bench.apply(&cookie, OFFER).await.refused(403, "forbidden");
}

#[tokio::test]
async fn closed_ended_reserved_and_unknown_offers_are_refused_each_in_its_way() {
    let bench = Bench::new();
    let cookie = bench.tenant("ines@exemple.fr", COMPLETE).await;
    bench.apply(&cookie, CLOSED_OFFER).await.refused(410, "offer_closed");
    bench.apply(&cookie, ENDED_OFFER).await.refused(410, "offer_closed");
    bench.apply(&cookie, RESERVED_OFFER).await.refused(403, "offer_reserved");
    bench.apply(&cookie, "nowhere").await.refused(404, "not_found");
    bench.apply(&cookie, "").await.refused(422, "invalid");
    bench.attach(&cookie, OTHER_LARGE, "AUTRE-10").await.accepted(200);
    bench.apply(&cookie, RESERVED_OFFER).await.accepted(201);
}

#[tokio::test]
async fn withdrawing_ends_it_with_the_applicants_words_in_the_history() {
    let bench = Bench::new();
    let cookie = bench.tenant("ines@exemple.fr", COMPLETE).await;
    let id = bench.applied(&cookie, OFFER).await;
    let path = format!("/api/dmo/applications/{id}/withdraw");
    let call = bench.call("POST", &path).by(&cookie).json(json!({ "reason": "J’ai trouvé ailleurs." }));
    let attributes = call.send().await.accepted(200).attributes();
    assert_eq!(attributes["stage"], "withdrawn");
    assert_eq!(attributes["reason"], Value::Null);
    assert_eq!(attributes["events"][1]["actor"], "applicant");
    assert_eq!(attributes["events"][1]["text"], "J’ai trouvé ailleurs.");
    assert_eq!(candidates(&bench, OFFER), 0);
    withdraw(&bench, &cookie, &id).await.refused(409, "not_possible_now");
    bench.applied(&cookie, OTHER_OFFER).await;
}

#[tokio::test]
async fn an_award_is_accepted_or_declined_and_only_then() {
    let bench = Bench::new();
    let cookie = bench.tenant("ines@exemple.fr", COMPLETE).await;
    for (decision, stage) in [("refuse", "declined"), ("accept", "accepted")] {
        let id = bench.applied(&cookie, OFFER).await;
        answer(&bench, &cookie, &id, decision).await.refused(409, "not_possible_now");
        bench.stages(&id, &TO_COMMITTEE).await;
        bench.stages(&id, &["awarded"]).await;
        let answered = answer(&bench, &cookie, &id, decision).await;
        assert_eq!(answered.accepted(200).attributes()["stage"], stage);
        answer(&bench, &cookie, &id, decision).await.refused(409, "not_possible_now");
    }
}

#[tokio::test]
async fn a_ranked_applicant_waits_and_may_be_awarded_later() {
    let bench = Bench::new();
    let cookie = bench.tenant("ines@exemple.fr", COMPLETE).await;
    let id = bench.applied(&cookie, OFFER).await;
    bench.stages(&id, &TO_COMMITTEE).await;
    let path = format!("/_sandbox/applications/{id}/stage");
    bench.post(&path, json!({ "stage": "ranked", "rank": 2, "candidates": 5 })).await.accepted(200);
    let ranked = read(&bench, &cookie, &id).await;
    assert_eq!((&ranked["rank"], &ranked["candidates"]), (&json!(2), &json!(5)));
    assert_eq!(ranked["can"]["answer"], false);
    bench.stages(&id, &["awarded"]).await;
    assert_eq!(read(&bench, &cookie, &id).await["can"]["answer"], true);
}

#[tokio::test]
async fn the_last_day_to_answer_is_still_in_time_and_the_day_after_is_not() {
    let bench = Bench::new();
    let cookie = bench.tenant("ines@exemple.fr", COMPLETE).await;
    let id = bench.applied(&cookie, OFFER).await;
    bench.stages(&id, &TO_COMMITTEE).await;
    bench.stages(&id, &["awarded"]).await;
    bench.later(10 * DAY);
    let cookie = bench.sign_in("ines@exemple.fr", PASSWORD).await.cookie();
    assert_eq!(read(&bench, &cookie, &id).await["stage"], "awarded");
    bench.later(DAY);
    let cookie = bench.sign_in("ines@exemple.fr", PASSWORD).await.cookie();
    answer(&bench, &cookie, &id, "accept").await.refused(410, "deadline_passed");
    let expired = read(&bench, &cookie, &id).await;
    assert_eq!(expired["stage"], "answer_expired");
    assert_eq!(bench.get("/api/dmo/me", &cookie).await.attributes()["active_application"], Value::Null);
    bench.applied(&cookie, OTHER_OFFER).await;
}

#[tokio::test]
async fn a_deadline_that_falls_on_a_sunday_is_the_next_working_day() {
    let bench = Bench::new();
    let cookie = bench.tenant("ines@exemple.fr", COMPLETE).await;
    let id = bench.applied(&cookie, OFFER).await;
    bench.stages(&id, &TO_COMMITTEE).await;
    bench.later(3 * DAY);
    bench.stages(&id, &["awarded"]).await;
    let cookie = bench.sign_in("ines@exemple.fr", PASSWORD).await.cookie();
    // 26 November + 10 days = Sunday 6 December.
    assert_eq!(read(&bench, &cookie, &id).await["answer_deadline"], "2026-12-07");
}

#[tokio::test]
async fn a_refusal_carries_its_reason() {
    let bench = Bench::new();
    let cookie = bench.tenant("ines@exemple.fr", COMPLETE).await;
    let id = bench.applied(&cookie, OFFER).await;
    let reason = json!({ "code": "documents", "text": "Une pièce est illisible." });
    let path = format!("/_sandbox/applications/{id}/stage");
    bench.post(&path, json!({ "stage": "invalidated", "reason": reason })).await.accepted(200);
    let invalidated = read(&bench, &cookie, &id).await;
    assert_eq!(invalidated["reason"], reason);
    assert_eq!(invalidated["events"][1]["text"], "Une pièce est illisible.");
}

#[tokio::test]
async fn somebody_elses_application_does_not_exist() {
    let bench = Bench::new();
    let owner = bench.tenant("ines@exemple.fr", COMPLETE).await;
    let other = bench.tenant("leo@exemple.fr", ALSO_COMPLETE).await;
    let id = bench.applied(&owner, OFFER).await;
    bench.get(&format!("/api/dmo/applications/{id}"), &other).await.refused(404, "not_found");
    withdraw(&bench, &other, &id).await.refused(404, "not_found");
    answer(&bench, &other, &id, "accept").await.refused(404, "not_found");
    bench.get("/api/dmo/applications/nowhere", &owner).await.refused(404, "not_found");
    let list = bench.get("/api/dmo/applications", &other).await;
    assert_eq!(list.accepted(200).json()["data"], json!([]));
}

#[tokio::test]
async fn an_application_is_not_sent_again_while_it_is_the_same_and_not_moved_on_an_older_state() {
    let bench = Bench::new();
    let cookie = bench.tenant("ines@exemple.fr", COMPLETE).await;
    let id = bench.applied(&cookie, OFFER).await;
    let path = format!("/api/dmo/applications/{id}");
    let tag = bench.get(&path, &cookie).await.header("etag").to_owned();
    bench.call("GET", &path).by(&cookie).header("if-none-match", &tag).send().await.accepted(304);
    bench.stages(&id, &["validated"]).await;
    bench.call("GET", &path).by(&cookie).header("if-none-match", &tag).send().await.accepted(200);
    let withdraw = format!("{path}/withdraw");
    bench.call("POST", &withdraw).by(&cookie).header("if-match", &tag).send().await.refused(412, "stale");
    let list = "/api/dmo/applications";
    let tag = bench.get(list, &cookie).await.header("etag").to_owned();
    bench.call("GET", list).by(&cookie).header("if-none-match", &tag).send().await.accepted(304);
}

//! The profile, the number, the employer, the export and the end of an account.

use crate::bench::*;
use serde_json::{Value, json};

const ME: &str = "/api/dmo/me";

#[tokio::test]
async fn me_grows_with_the_number_the_employer_and_the_application() {
    let bench = Bench::new();
    let cookie = bench.account("ines@exemple.fr").await;
    let before = bench.get(ME, &cookie).await.attributes();
    for member in ["unique_number", "request_status", "employer", "active_application"] {
        assert_eq!(before[member], Value::Null, "{member}");
    }
    bench.link(&cookie, COMPLETE).await.accepted(200);
    bench.attach(&cookie, LARGE, LARGE_CODE).await.accepted(200);
    let id = bench.applied(&cookie, OFFER).await;
    let after = bench.get(ME, &cookie).await.attributes();
    assert_eq!(after["unique_number"], COMPLETE);
    assert_eq!(after["request_status"], "active");
    assert_eq!(after["employer"], json!({ "siret": LARGE, "name": format!("Société {LARGE}"), "holder": "applicant" }));
    assert_eq!(after["active_application"], json!({ "id": id, "stage": "submitted", "offer_title": "T3 à Montreuil" }));
}

#[tokio::test]
async fn a_profile_that_did_not_change_is_not_sent_again() {
    let bench = Bench::new();
    let cookie = bench.account("ines@exemple.fr").await;
    let first = bench.get(ME, &cookie).await;
    assert_eq!(first.header("cache-control"), "no-store");
    let tag = first.header("etag").to_owned();
    let call = bench.call("GET", ME).by(&cookie).header("if-none-match", &tag);
    let second = call.send().await;
    assert_eq!(second.accepted(304).text, "");
    assert_eq!(second.header("etag"), tag);
}

#[tokio::test]
async fn a_change_on_what_was_read_passes_and_on_an_older_state_is_refused() {
    let bench = Bench::new();
    let cookie = bench.account("ines@exemple.fr").await;
    let tag = bench.get(ME, &cookie).await.header("etag").to_owned();
    let change = |locale: &str| {
        let call = bench.call("PATCH", ME).by(&cookie).header("if-match", &tag);
        call.json(json!({ "locale": locale })).send()
    };
    assert_eq!(change("pt-BR").await.accepted(200).attributes()["locale"], "pt-BR");
    change("en").await.refused(412, "stale");
    assert_eq!(bench.get(ME, &cookie).await.attributes()["locale"], "pt-BR");
    bench.call("PATCH", ME).by(&cookie).json(json!({ "locale": "x" })).send().await.refused(422, "invalid");
}

#[tokio::test]
async fn erasing_the_account_frees_the_number_and_leaves_nothing() {
    let bench = Bench::new();
    let cookie = bench.tenant("ines@exemple.fr", COMPLETE).await;
    bench.applied(&cookie, OFFER).await;
    let message = json!({ "email": "Ines@exemple.fr", "subject": "Mon dossier", "message": "Où en est mon dossier ?" });
    bench.post("/api/dmo/contact_messages", message).await.accepted(202);
    let answer = bench.call("DELETE", ME).by(&cookie).send().await;
    assert!(answer.accepted(204).header("set-cookie").contains("Max-Age=0"));
    bench.get(ME, &cookie).await.refused(401, "not_signed_in");
    bench.sign_in("ines@exemple.fr", PASSWORD).await.refused(401, "bad_credentials");
    let left: i64 = bench
        .db
        .read_now(|db| {
            let tables = [
                "accounts",
                "sessions",
                "codes",
                "linked_requests",
                "attachments",
                "applications",
                "idempotency",
                "mails",
                "contact_messages",
            ];
            let mut left = 0;
            for table in tables {
                left += db.query_row(&format!("SELECT COUNT(*) FROM {table}"), [], |row| row.get::<_, i64>(0))?;
            }
            Ok(left)
        })
        .unwrap();
    assert_eq!(left, 0);
    let other = bench.account("leo@exemple.fr").await;
    bench.link(&other, COMPLETE).await.accepted(200);
}

#[tokio::test]
async fn erasing_on_an_older_state_is_refused() {
    let bench = Bench::new();
    let cookie = bench.account("ines@exemple.fr").await;
    let call = bench.call("DELETE", ME).by(&cookie).header("if-match", "\"old\"");
    call.send().await.refused(412, "stale");
}

#[tokio::test]
async fn the_export_holds_the_account_the_request_and_the_applications() {
    let bench = Bench::new();
    let cookie = bench.tenant("ines@exemple.fr", COMPLETE).await;
    let id = bench.applied(&cookie, OFFER).await;
    let export = bench.get("/api/dmo/me/export", &cookie).await;
    let export = export.accepted(200).json();
    assert_eq!(export["exported_at"], NOW);
    assert_eq!(export["account"]["attributes"]["email"], "ines@exemple.fr");
    assert_eq!(export["housing_request"]["attributes"]["unique_number"], COMPLETE);
    assert_eq!(export["applications"][0]["id"], id);
}

#[tokio::test]
async fn a_number_is_linked_in_any_format_and_again() {
    let bench = Bench::new();
    let cookie = bench.account("ines@exemple.fr").await;
    let answer = bench.link(&cookie, " 111-0318 016982.g1104 ").await;
    assert_eq!(answer.accepted(200).json()["data"]["id"], COMPLETE);
    assert_eq!(answer.json()["data"]["type"], "housing_requests");
    bench.link(&cookie, COMPLETE).await.accepted(200);
}

#[tokio::test]
async fn a_number_that_is_none_is_malformed() {
    let bench = Bench::new();
    let cookie = bench.account("ines@exemple.fr").await;
    bench.link(&cookie, "111").await.refused(422, "malformed_number");
    bench.link(&cookie, "1111318016982G1104").await.refused(422, "malformed_number");
    bench.link(&cookie, "").await.refused(422, "invalid");
}

#[tokio::test]
async fn a_number_that_the_registration_system_does_not_know_is_unknown() {
    let bench = Bench::new();
    let cookie = bench.account("ines@exemple.fr").await;
    bench.link(&cookie, NOT_REGISTERED).await.refused(404, "unknown_number");
}

#[tokio::test]
async fn a_number_has_one_account() {
    let bench = Bench::new();
    let first = bench.account("ines@exemple.fr").await;
    bench.link(&first, COMPLETE).await.accepted(200);
    let second = bench.account("leo@exemple.fr").await;
    bench.link(&second, COMPLETE).await.refused(409, "number_already_linked");
    bench.get(&format!("/api/dmo/housing_requests/{COMPLETE}"), &second).await.refused(404, "not_found");
}

#[tokio::test]
async fn a_number_struck_off_opens_nothing() {
    let bench = Bench::new();
    let cookie = bench.account("ines@exemple.fr").await;
    bench.link(&cookie, STRUCK_OFF).await.refused(410, "struck_off");
}

#[tokio::test]
async fn another_number_can_be_entered_except_while_an_application_is_under_way() {
    let bench = Bench::new();
    let cookie = bench.tenant("ines@exemple.fr", COMPLETE).await;
    bench.link(&cookie, ALSO_COMPLETE).await.accepted(200);
    let id = bench.applied(&cookie, OFFER).await;
    let answer = bench.link(&cookie, COMPLETE).await;
    assert_eq!(answer.refused(409, "another_application_active").json()["application_id"], id);
}

#[tokio::test]
async fn guessing_unique_numbers_is_limited_and_the_linked_one_can_still_be_fetched() {
    let bench = Bench::new();
    let cookie = bench.account("ines@exemple.fr").await;
    bench.link(&cookie, COMPLETE).await.accepted(200);
    for _ in 0..9 {
        bench.link(&cookie, NOT_REGISTERED).await.refused(404, "unknown_number");
    }
    let answer = bench.link(&cookie, ALSO_COMPLETE).await;
    assert_ne!(answer.refused(429, "too_many_attempts").header("retry-after"), "");
    bench.link(&cookie, COMPLETE).await.accepted(200);
    let other = bench.account("hugo@exemple.fr").await;
    bench.link(&other, ALSO_COMPLETE).await.accepted(200);
}

#[tokio::test]
async fn a_company_code_is_read_without_case_and_spaces() {
    let bench = Bench::new();
    let cookie = bench.account("ines@exemple.fr").await;
    let answer = bench.attach(&cookie, LARGE, " grand-250 ").await;
    assert_eq!(answer.accepted(200).attributes()["employer"]["siret"], LARGE);
}

#[tokio::test]
async fn a_wrong_company_code_is_refused_and_guessing_is_limited() {
    let bench = Bench::new();
    let cookie = bench.account("ines@exemple.fr").await;
    for _ in 0..10 {
        bench.attach(&cookie, LARGE, "AUTRE").await.refused(422, "wrong_company_code");
    }
    let answer = bench.attach(&cookie, LARGE, LARGE_CODE).await;
    assert_ne!(answer.refused(429, "too_many_attempts").header("retry-after"), "");
}

#[tokio::test]
async fn companies_outside_the_scheme_are_not_covered() {
    let bench = Bench::new();
    let cookie = bench.account("ines@exemple.fr").await;
    for (siret, code) in [(SMALL, "PETIT-6"), (FARM_OF_30, "FERME-30"), (CLOSED, "FERME-E"), (PUBLIC, "PUBLIC")] {
        bench.attach(&cookie, siret, code).await.refused(403, "company_not_covered");
    }
}

#[tokio::test]
async fn an_unknown_headcount_does_not_close_the_door() {
    let bench = Bench::new();
    let cookie = bench.account("ines@exemple.fr").await;
    bench.attach(&cookie, UNKNOWN_HEADCOUNT, "INCONNU").await.accepted(200);
}

#[tokio::test]
async fn a_company_that_is_not_in_the_register_is_named_as_the_fault() {
    let bench = Bench::new();
    let cookie = bench.account("ines@exemple.fr").await;
    let answer = bench.attach(&cookie, "73282932000074", "X").await;
    assert_eq!(answer.refused(422, "invalid").json()["errors"][0]["pointer"], "#/siret");
}

#[tokio::test]
async fn a_household_without_co_applicant_cannot_be_attached_through_one() {
    let bench = Bench::new();
    let cookie = bench.account("ines@exemple.fr").await;
    bench
        .db
        .write_now(|db| {
            let set = "UPDATE housing_requests SET attributes =
                       json_set(attributes, '$.household', json('{\"persons\":[{\"role\":\"applicant\"}]}'))";
            Ok(db.execute(set, [])?)
        })
        .unwrap();
    bench.link(&cookie, COMPLETE).await.accepted(200);
    let body = json!({ "siret": LARGE, "company_code": LARGE_CODE, "holder": "co_applicant" });
    let answer = bench.call("PUT", "/api/dmo/me/employer").by(&cookie).json(body).send().await;
    assert_eq!(answer.refused(422, "invalid").json()["errors"][0]["pointer"], "#/holder");
}

#[tokio::test]
async fn the_employer_stays_while_an_application_counts_on_it() {
    let bench = Bench::new();
    let cookie = bench.tenant("ines@exemple.fr", COMPLETE).await;
    bench.attach(&cookie, OTHER_LARGE, "AUTRE-10").await.accepted(200);
    bench.attach(&cookie, LARGE, LARGE_CODE).await.accepted(200);
    let id = bench.applied(&cookie, OFFER).await;
    bench.attach(&cookie, OTHER_LARGE, "AUTRE-10").await.refused(409, "employer_already_attached");
    bench.attach(&cookie, LARGE, LARGE_CODE).await.accepted(200);
    bench.stages(&id, &["invalidated"]).await;
    bench.attach(&cookie, OTHER_LARGE, "AUTRE-10").await.accepted(200);
}

#[tokio::test]
async fn putting_on_an_older_state_is_refused() {
    let bench = Bench::new();
    let cookie = bench.account("ines@exemple.fr").await;
    let call = bench.call("PUT", "/api/dmo/me/housing_request").by(&cookie).header("if-match", "\"old\"");
    call.json(json!({ "unique_number": COMPLETE })).send().await.refused(412, "stale");
    let call = bench.call("PUT", "/api/dmo/me/employer").by(&cookie).header("if-match", "\"old\"");
    let body = json!({ "siret": LARGE, "company_code": LARGE_CODE, "holder": "applicant" });
    call.json(body).send().await.refused(412, "stale");
}

//! A forgotten password.

use crate::bench::{Answer, Bench, PASSWORD};
use serde_json::json;

const EMAIL: &str = "ines@exemple.fr";
const NEW: &str = "une autre phrase longue";

async fn ask(bench: &Bench, email: &str) -> Answer {
    bench.post("/api/dmo/password_resets", json!({ "email": email })).await
}

async fn choose(bench: &Bench, token: &str, password: &str) -> Answer {
    let path = format!("/api/dmo/password_resets/{token}");
    bench.call("PUT", &path).json(json!({ "password": password })).send().await
}

#[tokio::test]
async fn the_mailed_token_changes_the_password_once_and_ends_every_session() {
    let bench = Bench::new();
    let cookie = bench.account(EMAIL).await;
    ask(&bench, EMAIL).await.accepted(202);
    let token = bench.newest_code(EMAIL).await;
    choose(&bench, &token, "court").await.refused(422, "invalid");
    choose(&bench, &token, NEW).await.accepted(204);
    bench.get("/api/dmo/me", &cookie).await.refused(401, "not_signed_in");
    bench.sign_in(EMAIL, PASSWORD).await.refused(401, "bad_credentials");
    bench.sign_in(EMAIL, NEW).await.accepted(200);
    choose(&bench, &token, NEW).await.refused(410, "reset_link_expired");
}

#[tokio::test]
async fn an_unknown_address_is_answered_the_same_and_gets_no_mail() {
    let bench = Bench::new();
    assert_eq!(ask(&bench, EMAIL).await.accepted(202).text, "");
    let mails = bench.bare("GET", "/_sandbox/mailbox").send().await.json();
    assert_eq!(mails["data"], json!([]));
}

#[tokio::test]
async fn a_token_lasts_an_hour() {
    let bench = Bench::new();
    bench.account(EMAIL).await;
    ask(&bench, EMAIL).await.accepted(202);
    let token = bench.newest_code(EMAIL).await;
    bench.later(3_600);
    choose(&bench, &token, NEW).await.refused(410, "reset_link_expired");
    bench.sign_in(EMAIL, PASSWORD).await.accepted(200);
}

#[tokio::test]
async fn an_invented_token_is_refused() {
    choose(&Bench::new(), "abc", NEW).await.refused(410, "reset_link_expired");
    choose(&Bench::new(), "a,b", NEW).await.refused(404, "not_found");
}

#[tokio::test]
async fn asking_again_and_again_is_answered_the_same_and_sends_five_mails() {
    let bench = Bench::new();
    bench.account(EMAIL).await;
    for _ in 0..8 {
        ask(&bench, EMAIL).await.accepted(202);
    }
    let mails = bench.bare("GET", "/_sandbox/mailbox").send().await.json();
    assert_eq!(mails["data"].as_array().unwrap().len(), 5);
}

//! Sign-up, confirmation, signing in, renewing, signing out.

use crate::bench::{Bench, PASSWORD};
use serde_json::{Value, json};

const MINUTE: i64 = 60;
const EMAIL: &str = "ines@exemple.fr";

fn newcomer(email: &str) -> Value {
    json!({ "email": email, "password": PASSWORD, "locale": "fr", "terms_version": "2026-01" })
}

async fn sign_up(bench: &Bench, email: &str) {
    let answer = bench.post("/api/dmo/accounts", newcomer(email)).await;
    assert_eq!(answer.accepted(202).text, "");
}

async fn verify(bench: &Bench, code: &str) -> crate::bench::Answer {
    bench.post("/api/dmo/accounts/verify", json!({ "email": EMAIL, "code": code })).await
}

/// A code that was not sent.
fn other_than(code: &str) -> String {
    let digit = if code.starts_with('1') { "2" } else { "1" };
    format!("{digit}{}", &code[1..])
}

#[tokio::test]
async fn signing_up_then_typing_the_code_signs_in() {
    let bench = Bench::new();
    sign_up(&bench, "  Ines@Exemple.fr".trim()).await;
    let code = bench.newest_code(EMAIL).await;
    let answer = verify(&bench, &code).await;
    assert_eq!(answer.accepted(200).attributes()["email"], EMAIL);
    bench.get("/api/dmo/me", &answer.cookie()).await.accepted(200);
}

#[tokio::test]
async fn signing_up_with_a_known_address_answers_the_same_and_only_the_mail_differs() {
    let bench = Bench::new();
    bench.account(EMAIL).await;
    sign_up(&bench, EMAIL).await;
    let mails = bench.bare("GET", &format!("/_sandbox/mailbox?to={EMAIL}")).send().await.json();
    assert_eq!(mails["data"][0]["subject"], "Vous avez déjà un compte");
    assert_eq!(mails["data"][0]["code"], Value::Null);
    bench.sign_in(EMAIL, PASSWORD).await.accepted(200);
}

#[tokio::test]
async fn signing_up_twice_with_one_key_sends_one_mail() {
    let bench = Bench::new();
    let key = "7c1f2a52-3f6c-4f0e-9b0a-0d3f6f1f0b11";
    for _ in 0..2 {
        let call = bench.call("POST", "/api/dmo/accounts").header("idempotency-key", key);
        call.json(newcomer(EMAIL)).send().await.accepted(202);
    }
    let mails = bench.bare("GET", "/_sandbox/mailbox").send().await.json();
    assert_eq!(mails["data"].as_array().unwrap().len(), 1);
    let call = bench.call("POST", "/api/dmo/accounts").header("idempotency-key", key);
    call.json(newcomer("autre@exemple.fr")).send().await.refused(422, "idempotency_key_reused");
}

#[tokio::test]
async fn a_sign_up_with_several_faults_names_them_all() {
    let bench = Bench::new();
    let body = json!({ "email": "ines", "password": "court", "locale": "français", "terms_version": 3 });
    let answer = bench.post("/api/dmo/accounts", body).await;
    let errors = answer.refused(422, "invalid").json()["errors"].clone();
    assert_eq!(
        errors,
        json!([
            { "pointer": "#/email", "code": "malformed" },
            { "pointer": "#/password", "code": "too_short" },
            { "pointer": "#/locale", "code": "malformed" },
            { "pointer": "#/terms_version", "code": "malformed" },
        ])
    );
}

#[tokio::test]
async fn a_wrong_code_is_refused_and_the_right_one_still_works() {
    let bench = Bench::new();
    sign_up(&bench, EMAIL).await;
    let code = bench.newest_code(EMAIL).await;
    verify(&bench, &other_than(&code)).await.refused(422, "wrong_code");
    verify(&bench, &code).await.accepted(200);
    verify(&bench, &code).await.refused(422, "wrong_code");
}

#[tokio::test]
async fn a_code_for_an_unknown_address_is_just_wrong() {
    verify(&Bench::new(), "123456").await.refused(422, "wrong_code");
}

#[tokio::test]
async fn a_code_is_too_old_after_a_quarter_of_an_hour_and_another_can_be_had() {
    let bench = Bench::new();
    sign_up(&bench, EMAIL).await;
    let old = bench.newest_code(EMAIL).await;
    bench.later(15 * MINUTE);
    verify(&bench, &old).await.refused(410, "code_expired");
    bench.post("/api/dmo/accounts/verification_codes", json!({ "email": EMAIL })).await.accepted(202);
    let new = bench.newest_code(EMAIL).await;
    verify(&bench, &new).await.accepted(200);
}

#[tokio::test]
async fn five_wrong_codes_close_the_door_for_a_while() {
    let bench = Bench::new();
    sign_up(&bench, EMAIL).await;
    let code = bench.newest_code(EMAIL).await;
    for _ in 0..5 {
        verify(&bench, &other_than(&code)).await.refused(422, "wrong_code");
    }
    let answer = verify(&bench, &code).await;
    let wait: i64 = answer.refused(429, "too_many_attempts").header("retry-after").parse().unwrap();
    assert!((1..=15 * MINUTE).contains(&wait));
}

#[tokio::test]
async fn codes_are_sent_five_times_at_most_whether_or_not_the_address_is_known() {
    for known in [true, false] {
        let bench = Bench::new();
        if known {
            sign_up(&bench, EMAIL).await;
            bench.later(20 * MINUTE);
        }
        let body = json!({ "email": EMAIL });
        for _ in 0..5 {
            bench.post("/api/dmo/accounts/verification_codes", body.clone()).await.accepted(202);
        }
        let answer = bench.post("/api/dmo/accounts/verification_codes", body.clone()).await;
        assert_ne!(answer.refused(429, "too_many_attempts").header("retry-after"), "");
        bench.later(15 * MINUTE);
        bench.post("/api/dmo/accounts/verification_codes", body).await.accepted(202);
    }
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_address_get_the_same_answer() {
    let bench = Bench::new();
    bench.account(EMAIL).await;
    let wrong = bench.sign_in(EMAIL, "un autre mot de passe").await;
    let unknown = bench.sign_in("personne@exemple.fr", PASSWORD).await;
    assert_eq!(wrong.refused(401, "bad_credentials").text, unknown.refused(401, "bad_credentials").text);
    assert_eq!(wrong.cookie(), "");
}

#[tokio::test]
async fn only_who_knows_the_password_learns_that_the_address_is_unconfirmed() {
    let bench = Bench::new();
    sign_up(&bench, EMAIL).await;
    bench.sign_in(EMAIL, "un autre mot de passe").await.refused(401, "bad_credentials");
    bench.sign_in(EMAIL, PASSWORD).await.refused(403, "unverified");
}

#[tokio::test]
async fn five_wrong_passwords_close_the_door_for_a_while_even_to_the_right_one() {
    let bench = Bench::new();
    bench.account(EMAIL).await;
    for _ in 0..5 {
        bench.sign_in(EMAIL, "un autre mot de passe").await.refused(401, "bad_credentials");
    }
    let answer = bench.sign_in(EMAIL, PASSWORD).await;
    assert_ne!(answer.refused(429, "too_many_attempts").header("retry-after"), "");
    bench.later(15 * MINUTE);
    bench.sign_in(EMAIL, PASSWORD).await.accepted(200);
}

#[tokio::test]
async fn wrong_passwords_sent_at_the_same_moment_are_counted_too() {
    let bench = Bench::new();
    bench.account(EMAIL).await;
    let mut tries = tokio::task::JoinSet::new();
    for _ in 0..10 {
        let call = bench.call("POST", "/api/dmo/accounts/authenticate");
        let call = call.json(json!({ "login": EMAIL, "password": "un autre mot de passe" }));
        tries.spawn(call.send());
    }
    let statuses: Vec<u16> = tries.join_all().await.iter().map(|answer| answer.status.as_u16()).collect();
    assert_eq!(statuses.iter().filter(|status| **status == 401).count(), 5, "{statuses:?}");
}

#[tokio::test]
async fn the_cookie_is_out_of_reach_of_scripts_and_of_other_sites() {
    let bench = Bench::new();
    bench.account(EMAIL).await;
    let answer = bench.sign_in(EMAIL, PASSWORD).await;
    let line = answer.header("set-cookie");
    assert!(line.starts_with("parcours_session=") && line.ends_with("; Path=/; HttpOnly; SameSite=Strict"), "{line}");

    let call = bench.call("POST", "/api/dmo/accounts/authenticate").header("x-forwarded-proto", "https");
    let answer = call.json(json!({ "login": EMAIL, "password": PASSWORD })).send().await;
    let line = answer.header("set-cookie");
    assert!(line.starts_with("__Host-parcours_session="), "{line}");
    assert!(line.ends_with("; Path=/; Secure; HttpOnly; SameSite=Strict"), "{line}");
}

#[tokio::test]
async fn a_session_ends_after_half_an_hour_without_a_call() {
    let bench = Bench::new();
    let cookie = bench.account(EMAIL).await;
    bench.later(29 * MINUTE);
    bench.get("/api/dmo/me", &cookie).await.accepted(200);
    bench.later(29 * MINUTE);
    bench.get("/api/dmo/me", &cookie).await.accepted(200);
    bench.later(31 * MINUTE);
    bench.get("/api/dmo/me", &cookie).await.refused(401, "not_signed_in");
}

#[tokio::test]
async fn a_session_ends_after_twelve_hours_even_in_use_and_renewed() {
    let bench = Bench::new();
    let mut cookie = bench.account(EMAIL).await;
    for _ in 0..28 {
        bench.later(25 * MINUTE);
        let answer = bench.call("POST", "/api/dmo/accounts/refresh").by(&cookie).send().await;
        cookie = answer.accepted(200).cookie();
    }
    bench.later(21 * MINUTE);
    bench.get("/api/dmo/me", &cookie).await.refused(401, "not_signed_in");
}

#[tokio::test]
async fn renewing_replaces_the_cookie_and_the_old_one_is_dead() {
    let bench = Bench::new();
    let old = bench.account(EMAIL).await;
    let answer = bench.call("POST", "/api/dmo/accounts/refresh").by(&old).send().await;
    let new = answer.accepted(200).cookie();
    assert_ne!(old, new);
    bench.get("/api/dmo/me", &old).await.refused(401, "not_signed_in");
    bench.get("/api/dmo/me", &new).await.accepted(200);
    bench.call("POST", "/api/dmo/accounts/refresh").by(&old).send().await.refused(401, "not_signed_in");
}

#[tokio::test]
async fn signing_out_ends_the_session_and_empties_the_cookie() {
    let bench = Bench::new();
    let cookie = bench.account(EMAIL).await;
    let answer = bench.call("POST", "/api/dmo/accounts/sign_out").by(&cookie).send().await;
    assert!(answer.accepted(204).header("set-cookie").contains("Max-Age=0"));
    bench.get("/api/dmo/me", &cookie).await.refused(401, "not_signed_in");
    bench.call("POST", "/api/dmo/accounts/sign_out").by(&cookie).send().await.refused(401, "not_signed_in");
}

#[tokio::test]
async fn neither_passwords_nor_tokens_are_kept_readable() {
    let bench = Bench::new();
    sign_up(&bench, EMAIL).await;
    let code = bench.newest_code(EMAIL).await;
    let cookie = verify(&bench, &code).await.cookie();
    let token = cookie.split_once('=').unwrap().1.to_owned();
    let file = bench.folder().join("copy.sqlite3");
    let copy = file.to_str().unwrap().to_owned();
    bench
        .db
        .write_now(|db| {
            db.execute("DELETE FROM mails", [])?;
            Ok(())
        })
        .unwrap();
    let source = bench.folder().join("sandbox.sqlite3");
    rusqlite::Connection::open(source).unwrap().execute("VACUUM INTO ?1", [copy]).unwrap();
    let bytes = std::fs::read(file).unwrap();
    let holds = |text: &str| bytes.windows(text.len()).any(|window| window == text.as_bytes());
    assert!(holds(EMAIL), "the copy is the database");
    assert!(!holds(PASSWORD) && !holds(&token));
}

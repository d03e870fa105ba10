//! The client against a server that is only a list of answers.

mod recorder;

use super::*;
use crate::api::{IdempotencyKey, Unsent};
use crate::forms::award::{AwardAnswer, Reason};
use crate::forms::contact::ContactDraft;
use crate::forms::employer::{Employee, EmployerDraft};
use crate::forms::search::Search;
use crate::forms::sign_in::{Credentials, SignInDraft, check_new_password, check_reset};
use crate::forms::sign_up::SignUpDraft;
use crate::forms::verify::VerifyDraft;
use parcours_contract::{ProblemCode, ProfileChange, Unreadable};
use parcours_domain::nud::Nud;
use parcours_domain::siret::Siret;
use recorder::{Recorder, bench, now, ok, problem, status, token};
use std::pin::pin;
use std::sync::atomic::Ordering;
use std::task::{Context, Waker};

fn credentials() -> Credentials {
    SignInDraft { email: "ines@exemple.fr".into(), password: "une phrase longue".into() }.check().unwrap()
}

fn siret() -> Siret {
    Siret::parse("73282932000074").unwrap()
}

fn key() -> IdempotencyKey {
    IdempotencyKey::new("0b6e3a58-3b0c-4b7e-9d55-0a8f1c2d3e4f".to_owned())
}

const ME: &str = r#"{"data":{"id":"7","type":"accounts","attributes":{"email":"ines@exemple.fr"}}}"#;

#[test]
fn every_call_names_the_app_and_hangs_under_the_base() {
    let bench = bench(AuthMode::Cookie, [ok(ME)]);
    let me = now(bench.client.me()).unwrap();
    assert_eq!(me.value.attributes.email.as_deref(), Some("ines@exemple.fr"));
    let request = bench.only_sent();
    assert_eq!((request.method, request.path.as_str()), (Method::Get, "/me"));
    assert_eq!(request.header("X-Requested-With"), Some("parcours"));
    assert_eq!(request.header("Authorization"), None);
    assert_eq!(locked(&bench.recorder.sent).first().map(|(base, _)| base.clone()).as_deref(), Some("/api/dmo"));
}

#[test]
fn signing_up_sends_the_contract_s_body_and_a_key() {
    let bench = bench(AuthMode::Cookie, [status(202, "")]);
    let draft = SignUpDraft { email: " ines@exemple.fr ".into(), password: "une phrase longue".into(), terms: true };
    assert_eq!(now(bench.client.sign_up(&draft.check().unwrap(), &key())), Ok(()));
    let request = bench.only_sent();
    assert_eq!((request.method, request.path.as_str()), (Method::Post, "/accounts"));
    assert_eq!(request.header("Idempotency-Key"), Some(key().as_str()));
    let body = r#"{"email":"ines@exemple.fr","password":"une phrase longue","locale":"fr","terms_version":"2026-01"}"#;
    assert_eq!(request.body.as_deref(), Some(body));
}

#[test]
fn what_was_checked_is_put_where_the_contract_says() {
    let request_body = r#"{"data":{"id":"1","type":"housing_requests","attributes":{"complete":false}}}"#;
    let application = r#"{"data":{"id":"9","type":"applications","attributes":{}}}"#;
    let (nothing, answered) = (status(202, ""), ok(application));
    let answers = [ok(request_body), ok(ME), nothing.clone(), ok(ME), nothing.clone(), nothing.clone(), nothing];
    let bench = bench(AuthMode::Cookie, answers.into_iter().chain([answered.clone(), answered.clone(), answered]));
    let client = &bench.client;
    let linked = now(client.link_number(&Nud::parse("111 0318 016982 g1104").unwrap())).unwrap();
    assert_eq!(linked.attributes.complete, Some(false));
    let employer = EmployerDraft {
        siret: "732 829 320 00074".into(),
        company_code: " A ".into(),
        employee: Some(Employee::CoApplicant),
    };
    now(client.attach_employer(&employer.check().unwrap())).unwrap();
    let email = check_reset("ines@exemple.fr").unwrap();
    now(client.send_code(&email)).unwrap();
    let code = VerifyDraft { email: "ines@exemple.fr".into(), code: "123 456".into() };
    now(client.verify(&code.check().unwrap())).unwrap();
    now(client.request_password_reset(&email)).unwrap();
    now(client.reset_password("a/b", &check_new_password("une phrase longue").unwrap())).unwrap();
    let message = ContactDraft {
        email: "ines@exemple.fr".into(),
        subject: "Mon numéro".into(),
        message: "Où est-il noté ?".into(),
    };
    now(client.contact(&message.check().unwrap(), &key())).unwrap();
    now(client.answer("9", &AwardAnswer::Accept)).unwrap();
    now(client.answer("9", &AwardAnswer::Decline(Reason::of(" Trop loin. ")))).unwrap();
    now(client.withdraw("9")).unwrap();
    let sent: Vec<_> = bench
        .sent()
        .into_iter()
        .map(|request| format!("{} {} {}", request.method.as_str(), request.path, request.body.unwrap_or_default()))
        .collect();
    assert_eq!(
        sent,
        [
            r#"PUT /me/housing_request {"unique_number":"1110318016982G1104"}"#,
            r#"PUT /me/employer {"siret":"73282932000074","company_code":"A","holder":"co_applicant"}"#,
            r#"POST /accounts/verification_codes {"email":"ines@exemple.fr"}"#,
            r#"POST /accounts/verify {"email":"ines@exemple.fr","code":"123456"}"#,
            r#"POST /password_resets {"email":"ines@exemple.fr"}"#,
            r#"PUT /password_resets/a%2Fb {"password":"une phrase longue"}"#,
            r#"POST /contact_messages {"email":"ines@exemple.fr","subject":"Mon numéro","message":"Où est-il noté ?"}"#,
            r#"POST /applications/9/answer {"decision":"accept"}"#,
            r#"POST /applications/9/answer {"decision":"refuse","reason":"Trop loin."}"#,
            "POST /applications/9/withdraw {}",
        ]
    );
}

#[test]
fn a_change_is_made_on_the_version_that_was_read() {
    let mut read = Response { status: 200, headers: Vec::new(), body: ME.to_owned() };
    read.headers.push(("ETag".to_owned(), "\"v1\"".to_owned()));
    let bench = bench(AuthMode::Cookie, [Ok(read), problem(&ProblemCode::Stale)]);
    let me = now(bench.client.me()).unwrap();
    let change = ProfileChange { locale: Some("fr".into()), terms_version: None };
    assert_eq!(now(bench.client.change_me(&change, me.version.as_deref())), Err(ApiError::Stale));
    assert_eq!(bench.sent().last().unwrap().header("If-Match"), Some("\"v1\""));
}

#[test]
fn a_list_with_one_unreadable_offer_shows_the_others_and_counts_it() {
    let body = r#"{"data":[
        {"id":"1","type":"housing_offers","attributes":{"surface":"44.5"}},
        {"id":"2","type":"housing_offers","attributes":{"surface":{"value":44}}}
    ],"meta":{"seeked_count":1}}"#;
    let bench = bench(AuthMode::Cookie, [ok(body)]);
    let list = now(bench.client.eligible_offers("X", &Search::default(), 1)).unwrap();
    assert_eq!((list.items.len(), list.unreadable, list.meta.seeked_count), (1, 1, Some(1)));
    assert_eq!(bench.only_sent().path, "/housing_requests/X/eligible_offers");
}

#[test]
fn a_body_that_is_not_the_contract_differs_from_a_refusal() {
    for (body, expected) in [
        ("", Unreadable::Empty),
        ("<!doctype html><p>Maintenance</p>", Unreadable::NotJson),
        (r#"{"data":{"id":"1","attri"#, Unreadable::NotJson),
    ] {
        let bench = bench(AuthMode::Cookie, [ok(body)]);
        let error = now(bench.client.company(&siret())).unwrap_err();
        assert_eq!(error, ApiError::Incompatible(Incompatible::Body(expected)), "{body}");
    }
    let bench = bench(AuthMode::Cookie, [ok(r#"{"message":"ok"}"#)]);
    let error = now(bench.client.company(&siret())).unwrap_err();
    assert!(matches!(error, ApiError::Incompatible(Incompatible::Body(Unreadable::NotTheContract(_)))), "{error}");
}

#[test]
fn no_network_and_no_answer_are_not_the_same() {
    for (unsent, expected) in [(Unsent::Offline, ApiError::Offline), (Unsent::TimedOut, ApiError::TimedOut)] {
        let bench = bench(AuthMode::Cookie, [Err(unsent)]);
        assert_eq!(now(bench.client.applications()), Err(expected));
    }
}

#[test]
fn an_application_is_repeated_with_the_same_key() {
    let made = r#"{"data":{"id":"9","type":"applications","attributes":{"stage":"submitted"}}}"#;
    let bench = bench(AuthMode::Cookie, [Err(Unsent::Offline), status(201, made)]);
    assert_eq!(now(bench.client.apply("42", &key())), Err(ApiError::Offline));
    assert_eq!(now(bench.client.apply("42", &key())).unwrap().id, "9");
    let keys: Vec<_> =
        bench.sent().iter().map(|request| request.header("Idempotency-Key").map(str::to_owned)).collect();
    assert_eq!(keys, [Some(key().as_str().to_owned()), Some(key().as_str().to_owned())]);
}

#[test]
fn a_cookie_backend_may_open_a_session_with_or_without_a_body() {
    let bench = bench(AuthMode::Cookie, [ok(ME), status(204, "")]);
    assert!(now(bench.client.authenticate(&credentials())).unwrap().is_some());
    assert!(now(bench.client.authenticate(&credentials())).unwrap().is_none());
}

#[test]
fn after_signing_in_again_the_same_call_is_sent_once_more() {
    let made = r#"{"data":{"id":"9","type":"applications","attributes":{}}}"#;
    let bench = bench(AuthMode::Cookie, [problem(&ProblemCode::NotSignedIn), status(201, made)]);
    bench.client.when_expired(Arc::new(|| Box::pin(std::future::ready(true))));
    let applied = now(bench.client.apply("42", &key()));
    assert_eq!(applied.unwrap().id, "9");
    let sent = bench.sent();
    assert_eq!(sent.len(), 2);
    assert!(sent.first() == sent.last(), "the second call is the first one, key included");
}

#[test]
fn who_does_not_sign_in_again_gets_the_error_that_the_session_ended() {
    let bench = bench(AuthMode::Cookie, [problem(&ProblemCode::NotSignedIn)]);
    bench.client.when_expired(Arc::new(|| Box::pin(std::future::ready(false))));
    assert_eq!(now(bench.client.applications()), Err(ApiError::Expired));
    assert_eq!(bench.sent().len(), 1);
}

#[test]
fn a_wrong_password_never_asks_to_sign_in_again() {
    let bench = bench(AuthMode::Cookie, [problem(&ProblemCode::BadCredentials)]);
    bench.client.when_expired(Arc::new(|| panic!("asked")));
    let error = now(bench.client.authenticate(&credentials())).unwrap_err();
    assert_eq!(error.code(), Some(ProblemCode::BadCredentials));
}

#[test]
fn signing_out_of_a_session_that_had_ended_is_no_error() {
    let bench = bench(AuthMode::Cookie, [problem(&ProblemCode::NotSignedIn)]);
    assert_eq!(now(bench.client.sign_out()), Ok(()));
}

#[test]
fn a_bearer_token_is_carried_and_renewed_before_its_end() {
    let bench = bench(AuthMode::Bearer, [token("first", 600), ok(ME), token("second", 600), ok(ME)]);
    now(bench.client.authenticate(&credentials())).unwrap();
    now(bench.client.me()).unwrap();
    bench.time.store(1_580, Ordering::Relaxed);
    now(bench.client.me()).unwrap();
    let sent: Vec<_> = bench
        .sent()
        .iter()
        .map(|request| (request.path.clone(), request.header("Authorization").map(str::to_owned)))
        .collect();
    let with = |path: &str, token: &str| (path.to_owned(), Some(format!("Bearer {token}")));
    assert_eq!(
        sent,
        [
            ("/accounts/authenticate".to_owned(), None),
            with("/me", "first"),
            with("/accounts/refresh", "first"),
            with("/me", "second"),
        ]
    );
}

#[test]
fn a_token_that_can_no_longer_be_renewed_is_forgotten() {
    let refused = problem(&ProblemCode::NotSignedIn);
    let bench = bench(AuthMode::Bearer, [token("first", 10), refused.clone(), refused]);
    now(bench.client.authenticate(&credentials())).unwrap();
    assert_eq!(now(bench.client.me()), Err(ApiError::Expired));
    assert_eq!(bench.sent().last().unwrap().header("Authorization"), None);
}

#[test]
fn a_renewal_without_network_keeps_the_token() {
    let bench = bench(AuthMode::Bearer, [token("first", 10), Err(Unsent::Offline), token("second", 600), ok(ME)]);
    now(bench.client.authenticate(&credentials())).unwrap();
    assert_eq!(now(bench.client.me()), Err(ApiError::Offline));
    now(bench.client.me()).unwrap();
    assert_eq!(bench.sent().last().unwrap().header("Authorization"), Some("Bearer second"));
}

#[test]
fn signing_out_forgets_the_token_even_offline() {
    let bench = bench(AuthMode::Bearer, [token("first", 600), Err(Unsent::Offline), ok(ME)]);
    now(bench.client.authenticate(&credentials())).unwrap();
    assert_eq!(now(bench.client.sign_out()), Err(ApiError::Offline));
    now(bench.client.me()).unwrap();
    assert_eq!(bench.sent().last().unwrap().header("Authorization"), None);
}

#[test]
fn calls_wait_for_the_configuration_and_fail_when_it_is_given_up() {
    let recorder = Arc::new(Recorder::default());
    locked(&recorder.answers).extend([ok(ME)]);
    let client = Client::new(recorder.clone(), Arc::new(|| 0));
    let mut waiting = pin!(client.me());
    let mut context = Context::from_waker(Waker::noop());
    assert!(waiting.as_mut().poll(&mut context).is_pending());
    client.connect(&PublicConfig { api_base: "/autre".into(), ..PublicConfig::default() }).unwrap();
    assert!(now(waiting).is_ok());
    assert_eq!(locked(&recorder.sent).first().map(|(base, _)| base.clone()).as_deref(), Some("/autre"));
    client.disconnect();
    assert_eq!(now(client.me()), Err(ApiError::Incompatible(Incompatible::Configuration)));
}

#[test]
fn a_configuration_that_leads_nowhere_is_refused() {
    let client = Client::new(Arc::new(Recorder::default()), Arc::new(|| 0));
    for config in [
        PublicConfig { api_base: "javascript:alert(1)".into(), ..PublicConfig::default() },
        PublicConfig { api_base: String::new(), ..PublicConfig::default() },
        PublicConfig { auth_mode: AuthMode::Other("magic".into()), ..PublicConfig::default() },
    ] {
        assert!(client.connect(&config).is_err(), "{config:?}");
    }
}

#[test]
fn the_configuration_is_read_from_the_app_s_own_host() {
    let bench = bench(AuthMode::Cookie, [ok(r#"{"api_base":"/x/"}"#), status(404, "<html>"), ok("<html>")]);
    let config = now(bench.client.config("/louer/config.json".into())).unwrap();
    assert_eq!(config.api_base, "/x");
    assert_eq!(now(bench.client.config("/config.json".into())), Err(ApiError::Missing));
    assert!(matches!(now(bench.client.config("/config.json".into())), Err(ApiError::Incompatible(_))));
    assert_eq!(locked(&bench.recorder.sent).first().map(|(base, _)| base.clone()).as_deref(), Some(""));
}

#[test]
fn the_export_is_kept_as_it_came_and_must_be_whole() {
    let whole = r#"{"data":{"unknown":[1]}}"#;
    let bench = bench(AuthMode::Cookie, [ok(whole), ok(r#"{"data":"#)]);
    assert_eq!(now(bench.client.export()).as_deref(), Ok(whole));
    assert!(now(bench.client.export()).is_err());
}

const CAPABLE: &str = r#"{"data":{"id":"c","type":"capabilities","attributes":{"parts":["push","reference"]}}}"#;

#[test]
fn newer_ceilings_are_asked_of_a_backend_that_has_them_only() {
    let page = r#"{"data":[{"id":"1","type":"ceilings","attributes":{"norm":"PLUS"}},{"id":"2","attributes":7}]}"#;
    let has_none = r#"{"data":{"id":"c","type":"capabilities","attributes":{"parts":["push"]}}}"#;
    let bench = bench(AuthMode::Cookie, [ok(CAPABLE), ok(page), status(404, ""), ok(has_none), ok("<html>")]);
    let read = now(bench.client.ceilings()).unwrap().unwrap();
    assert_eq!((read.items.len(), read.unreadable), (1, 1));
    for answer in ["no such call", "other parts", "a page of the site"] {
        assert_eq!(now(bench.client.ceilings()), Ok(None), "{answer}");
    }
    let paths: Vec<_> = bench.sent().iter().map(|request| request.path.clone()).collect();
    assert_eq!(paths, ["/capabilities", "/reference/ceilings", "/capabilities", "/capabilities", "/capabilities"]);
}

#[test]
fn a_deployment_s_own_ceilings_lie_beside_the_app() {
    let recorder = Arc::new(Recorder::default());
    locked(&recorder.answers).extend([ok(r#"{"data":[]}"#)]);
    let client = Client::new(recorder.clone(), Arc::new(|| 0));
    client.connect(&PublicConfig::default()).unwrap();
    assert_eq!(now(client.deployed_ceilings(|_| panic!("nothing is named"))), Ok(None));
    client.connect(&PublicConfig { ceilings: Some("//ailleurs.json".into()), ..PublicConfig::default() }).unwrap();
    let read = now(client.deployed_ceilings(|name| format!("/louer/{name}"))).unwrap().unwrap();
    assert!(read.items.is_empty());
    let sent = locked(&recorder.sent).first().map(|(base, request)| (base.clone(), request.path.clone()));
    assert_eq!(sent, Some((String::new(), "/louer/ailleurs.json".to_owned())));
}

#[test]
fn a_backend_without_capabilities_has_the_core_only() {
    let bench = bench(AuthMode::Cookie, [status(404, ""), problem(&ProblemCode::Internal)]);
    assert_eq!(now(bench.client.capabilities()).map(|capabilities| capabilities.parts.len()), Ok(0));
    assert!(now(bench.client.capabilities()).is_err());
}

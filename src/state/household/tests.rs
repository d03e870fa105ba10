//! The request is loaded once per number, takes what other calls answer, and keeps why it failed.

use super::*;
use crate::api::{ApiError, Destination, Request, Response, Sending, Transport, Unsent};
use crate::state::by_hand::{self, run};
use leptos::reactive::owner::Owner;
use parcours_contract::PublicConfig;
use std::pin::Pin;
use std::sync::Mutex;

const FIRST: &str = "1110318016982G1104";
const SECOND: &str = "0750126999002DEMO1";

/// Answers every call with the request of its number, or says that the network is away.
#[derive(Default)]
struct Backend {
    calls: Mutex<Vec<String>>,
    is_away: Mutex<bool>,
}

impl Transport for Backend {
    fn send(&self, _: &Destination, request: Request) -> Sending {
        let number = request.path.rsplit('/').next().unwrap().to_owned();
        self.calls.lock().unwrap().push(request.path);
        let body = format!(
            r#"{{"data":{{"id":"{number}","type":"housing_requests","attributes":{{"unique_number":"{number}","status":"active"}}}}}}"#
        );
        let answer = Response { status: 200, headers: Vec::new(), body };
        let is_away = *self.is_away.lock().unwrap();
        Box::pin(std::future::ready(if is_away { Err(Unsent::Offline) } else { Ok(answer) }))
    }

    fn detach(&self, _: Pin<Box<dyn Future<Output = ()>>>) {}
}

struct Bench {
    owner: Owner,
    backend: Arc<Backend>,
    who: RwSignal<Who>,
    store: HouseholdStore,
}

fn tenant(number: Option<&str>, status: Option<RequestStatus>) -> Who {
    Who::Tenant(Me { unique_number: number.map(str::to_owned), request_status: status, ..Me::default() })
}

fn bench(who: Who) -> Bench {
    by_hand::begin();
    let backend = Arc::new(Backend::default());
    let client = Client::new(backend.clone(), Arc::new(|| 0));
    client.connect(&PublicConfig::default()).unwrap();
    let owner = Owner::new();
    let (who, store) = owner.with(|| {
        let who = RwSignal::new(who);
        (who, HouseholdStore::new(client, who))
    });
    run();
    Bench { owner, backend, who, store }
}

impl Bench {
    fn becomes(&self, who: Who) {
        self.who.set(who);
        run();
    }

    fn need(&self) {
        self.owner.with(|| self.store.need());
        run();
    }

    fn is_away(&self, is_away: bool) {
        *self.backend.is_away.lock().unwrap() = is_away;
    }

    fn calls(&self) -> usize {
        self.backend.calls.lock().unwrap().len()
    }

    fn number(&self) -> Answer<Option<String>> {
        match self.owner.with(|| untrack(|| self.store.request())) {
            Answer::Here(request) => Answer::Here(request.unique_number.clone()),
            Answer::Failed(error) => Answer::Failed(error),
            Answer::Awaited => Answer::Awaited,
        }
    }
}

fn here(number: &str) -> Answer<Option<String>> {
    Answer::Here(Some(number.to_owned()))
}

#[test]
fn it_is_loaded_once_however_many_screens_need_it_and_not_before() {
    let bench = bench(tenant(Some(FIRST), Some(RequestStatus::Active)));
    assert_eq!((bench.number(), bench.calls()), (Answer::Awaited, 0));
    for _ in 0..3 {
        bench.need();
    }
    assert_eq!((bench.number(), bench.calls()), (here(FIRST), 1));
}

#[test]
fn the_answer_to_a_number_that_was_sent_is_taken_and_nothing_is_asked_again() {
    let bench = bench(tenant(None, None));
    let request = HousingRequest {
        unique_number: Some(FIRST.to_owned()),
        status: Some(RequestStatus::Active),
        ..HousingRequest::default()
    };
    assert!(bench.owner.with(|| bench.store.put(bench.store.turn(), FIRST, request)));
    run();
    assert_eq!((bench.number(), bench.calls()), (here(FIRST), 0));
    bench.need();
    assert_eq!((bench.number(), bench.calls()), (here(FIRST), 0));
    assert_eq!(bench.who.get_untracked(), tenant(Some(FIRST), Some(RequestStatus::Active)));
}

#[test]
fn another_account_never_sees_it_and_signing_out_empties_it() {
    let bench = bench(tenant(Some(FIRST), None));
    bench.need();
    bench.is_away(true);
    bench.becomes(tenant(Some(SECOND), None));
    assert_eq!(bench.number(), Answer::Failed(ApiError::Offline));
    bench.becomes(Who::Guest);
    assert_eq!(bench.number(), Answer::Awaited);
    bench.becomes(tenant(Some(FIRST), None));
    assert_eq!(bench.number(), Answer::Failed(ApiError::Offline), "it was not stored for the next person");
}

#[test]
fn an_answer_that_comes_after_signing_out_is_not_stored() {
    let bench = bench(Who::Guest);
    assert!(!bench.owner.with(|| bench.store.put(bench.store.turn(), FIRST, HousingRequest::default())));
    run();
    bench.becomes(tenant(Some(FIRST), None));
    assert_eq!((bench.number(), bench.calls()), (Answer::Awaited, 0));
}

#[test]
fn an_answer_for_the_person_before_does_not_reach_the_next_one() {
    let bench = bench(tenant(None, None));
    let turn = bench.store.turn();
    bench.owner.with(|| bench.store.clear());
    bench.becomes(Who::Guest);
    bench.becomes(tenant(Some(SECOND), None));
    bench.need();
    assert!(!bench.owner.with(|| bench.store.put(turn, FIRST, HousingRequest::default())));
    run();
    assert_eq!(bench.who.get_untracked(), tenant(Some(SECOND), None));
    assert_eq!(bench.number(), here(SECOND));
}

#[test]
fn why_it_failed_is_kept_and_the_next_screen_or_the_person_asks_again() {
    let bench = bench(tenant(Some(FIRST), None));
    bench.is_away(true);
    bench.need();
    assert_eq!((bench.number(), bench.calls()), (Answer::Failed(ApiError::Offline), 1));
    bench.need();
    assert_eq!(bench.calls(), 2);
    bench.is_away(false);
    bench.owner.with(|| bench.store.retry());
    run();
    assert_eq!((bench.number(), bench.calls()), (here(FIRST), 3));
    bench.owner.with(|| bench.store.retry());
    run();
    assert_eq!(bench.calls(), 3, "what is here is not asked for again");
}

#[test]
fn it_is_loaded_again_when_the_account_says_something_newer_of_it() {
    let bench = bench(tenant(Some(FIRST), Some(RequestStatus::Active)));
    bench.need();
    bench.becomes(tenant(Some(FIRST), Some(RequestStatus::Active)));
    assert_eq!(bench.calls(), 1);
    bench.becomes(tenant(Some(FIRST), Some(RequestStatus::RenewalDue)));
    assert_eq!((bench.number(), bench.calls()), (here(FIRST), 2));
}

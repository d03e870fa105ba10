//! What the device remembers, and answers that come late: calls are answered by hand.

use super::*;
use crate::api::{Destination, Request, Response, Sending, Transport};
use crate::state::by_hand::{self, run};
use leptos::reactive::owner::Owner;
use parcours_contract::{HousingRequest, PublicConfig};
use std::pin::Pin;
use std::sync::Mutex;

#[test]
fn a_device_remembers_once_and_for_all_whether_somebody_is_signed_in_on_it() {
    assert!(!was_open(), "nothing is remembered yet");
    assert!(is_surely_closed(), "nobody has ever signed in");
    remember(OPEN);
    assert!(was_open() && !is_surely_closed());
    remember(CLOSED);
    assert!(!was_open() && is_surely_closed());
}

#[test]
fn who_signed_in_before_an_update_is_still_known_after_it() {
    MEMORY.write_former(FORMER_NAME, OPEN);
    MEMORY.write_former(FORMER_HOME_NAME, "1");
    take_over_former_memory();
    assert!(was_open() && !is_surely_closed());
    assert_eq!(MEMORY.read_former(FORMER_HOME_NAME), None, "one memory is left");
}

/// Answers each call when the test says so.
#[derive(Default)]
struct Backend(Mutex<Vec<Gate<String>>>);

impl Transport for Backend {
    fn send(&self, _: &Destination, _: Request) -> Sending {
        let gate = Gate::default();
        self.0.lock().unwrap().push(gate.clone());
        Box::pin(async move {
            let body = gate.passed().await;
            Ok(Response { status: 200, headers: Vec::new(), body })
        })
    }

    fn detach(&self, _: Pin<Box<dyn Future<Output = ()>>>) {}
}

struct Bench {
    owner: Owner,
    backend: Arc<Backend>,
    session: Session,
}

fn bench(who: Who) -> Bench {
    by_hand::begin();
    let backend = Arc::new(Backend::default());
    let client = Client::new(backend.clone(), Arc::new(|| 0));
    client.connect(&PublicConfig::default()).unwrap();
    let owner = Owner::new();
    let session = owner.with(|| {
        let who = RwSignal::new(who);
        let (deployment, household) = (Deployment::new(client.clone()), HouseholdStore::new(client.clone(), who));
        Session::new(client, who, deployment, Drafts::new(), household, Outbox::new(), Simulation::new())
    });
    run();
    Bench { owner, backend, session }
}

impl Bench {
    fn starts(&self, call: impl Future<Output = ()> + 'static) {
        self.owner.with(|| spawn_local(call));
        run();
    }

    /// Asks `/me`, which answers later: returns the place of the call.
    fn reloads(&self) -> usize {
        let place = self.backend.0.lock().unwrap().len();
        let session = self.session;
        self.starts(async move { session.reload().await.unwrap() });
        assert_eq!(self.backend.0.lock().unwrap().len(), place + 1);
        place
    }

    fn answers(&self, place: usize, attributes: &str) {
        let body = format!(r#"{{"data":{{"id":"u1","type":"users","attributes":{attributes}}}}}"#);
        self.backend.0.lock().unwrap()[place].open(body);
        run();
    }

    fn number(&self) -> Option<String> {
        self.session.who_now().tenant().and_then(|me| me.unique_number.clone())
    }
}

const NUMBER: &str = "1110318016982G1104";

fn with_number() -> String {
    format!(r#"{{"unique_number":"{NUMBER}"}}"#)
}

#[test]
fn the_answer_of_me_is_taken() {
    let bench = bench(Who::Unknown);
    let place = bench.reloads();
    bench.answers(place, &with_number());
    assert_eq!(bench.number().as_deref(), Some(NUMBER));
    assert!(was_open());
}

#[test]
fn an_answer_that_comes_after_signing_out_signs_nobody_in() {
    let bench = bench(Who::Tenant(Me::default()));
    let place = bench.reloads();
    let session = bench.session;
    bench.starts(async move { session.sign_out().await });
    bench.answers(place, "{}");
    assert_eq!(bench.session.who_now(), Who::Guest);
    assert!(!was_open(), "the device remembers that it is closed");
}

#[test]
fn an_answer_from_before_a_number_was_linked_does_not_unlink_it() {
    let bench = bench(Who::Tenant(Me::default()));
    let place = bench.reloads();
    let household = bench.session.household;
    assert!(bench.owner.with(|| household.put(household.turn(), NUMBER, HousingRequest::default())));
    bench.answers(place, "{}");
    assert_eq!(bench.number().as_deref(), Some(NUMBER));
}

#[test]
fn of_two_answers_the_one_that_was_asked_for_last_stays() {
    for order in [[0, 1], [1, 0]] {
        let bench = bench(Who::Tenant(Me::default()));
        let places = [bench.reloads(), bench.reloads()];
        let said = ["{}".to_owned(), with_number()];
        for which in order {
            bench.answers(places[which], &said[which]);
        }
        assert_eq!(bench.number().as_deref(), Some(NUMBER), "{order:?}");
    }
}

#[test]
fn an_answer_from_before_signing_in_does_not_replace_who_signed_in() {
    let bench = bench(Who::Guest);
    let place = bench.reloads();
    let me = Me { email: Some("awa@example.org".into()), ..Me::default() };
    let (session, signed_in) = (bench.session, Resource { attributes: me.clone(), ..Resource::default() });
    bench.starts(async move { session.begin(Some(signed_in)).await.unwrap() });
    bench.answers(place, "{}");
    assert_eq!(bench.session.who_now(), Who::Tenant(me));
}

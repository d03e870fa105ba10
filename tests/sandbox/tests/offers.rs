//! The offers as a client meets them: who sees what, the three lists, the query operators, pages, tags, refusals.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use jiff::Timestamp;
use jiff::civil::{Date, date};
use parcours_sandbox::clock::Clock;
use parcours_sandbox::db::Db;
use parcours_sandbox::demo::{self, Publication};
use parcours_sandbox::{App, Settings, router};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use tower::ServiceExt as _;

const TODAY: Date = date(2026, 11, 23);
const BASE: &str = "/api/dmo";

/// A sandbox with the demonstration, at noon of a fixed day.
struct Bench {
    router: Router,
    db: Db,
    clock: Clock,
    offers: Vec<Publication>,
    _directory: tempfile::TempDir,
}

/// What was answered.
struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: Value,
}

impl Bench {
    fn new() -> Self {
        let directory = tempfile::tempdir().unwrap();
        let db = Db::open(&directory.path().join("sandbox.db")).unwrap();
        let noon: Timestamp = "2026-11-23T11:00:00Z".parse().unwrap();
        demo::seed(&db, noon).unwrap();
        let clock = Clock::default();
        assert!(clock.set(noon));
        let settings = Settings { demo: true, ..Settings::default() };
        let router = router(App::new(db.clone(), clock.clone(), settings));
        Self { router, db, clock, offers: demo::offers(&demo::communes(), TODAY), _directory: directory }
    }

    async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        let body = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
        Answer { status: parts.status, headers: parts.headers, body }
    }

    async fn get(&self, path: &str) -> Answer {
        self.get_as(path, "").await
    }

    async fn get_as(&self, path: &str, cookie: &str) -> Answer {
        let request = Request::get(format!("{BASE}{path}")).header(header::HOST, "localhost");
        self.send(request.header(header::COOKIE, cookie).body(Body::empty()).unwrap()).await
    }

    async fn sign_in(&self, email: &str) -> String {
        let body = json!({ "login": email, "password": demo::PASSWORD }).to_string();
        let request = Request::builder()
            .method(Method::POST)
            .uri(format!("{BASE}/accounts/authenticate"))
            .header(header::HOST, "localhost")
            .header(header::CONTENT_TYPE, "application/json")
            .header("X-Requested-With", "parcours")
            .body(Body::from(body))
            .unwrap();
        let answer = self.send(request).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        let cookie = answer.headers[header::SET_COOKIE].to_str().unwrap();
        cookie.split(';').next().unwrap().to_owned()
    }

    /// Every page of a collection, one after the other.
    async fn all(&self, path: &str, cookie: &str) -> Vec<Value> {
        let mut found = Vec::new();
        for page in 1.. {
            let join = if path.contains('?') { '&' } else { '?' };
            let answer = self.get_as(&format!("{path}{join}per_page=100&page={page}"), cookie).await;
            assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
            found.extend(answer.body["data"].as_array().unwrap().iter().cloned());
            if page >= answer.body["meta"]["pagination"]["total_pages"].as_u64().unwrap() {
                assert_eq!(answer.body["meta"]["pagination"]["total_objects"], json!(found.len()));
                return found;
            }
        }
        found
    }

    /// What the tests think is on show, by the generator's own data.
    fn on_show(&self) -> Vec<&Publication> {
        let today = TODAY.to_string();
        let is_open = |offer: &&Publication| {
            let told = &offer.resource.attributes;
            !offer.closed
                && told.date_publication_start.as_ref().unwrap().as_str() <= today.as_str()
                && told.publication_end_date.as_ref().unwrap().as_str() >= today.as_str()
        };
        self.offers.iter().filter(is_open).collect()
    }

    fn find(&self, wanted: impl Fn(&Publication) -> bool) -> String {
        self.offers.iter().find(|offer| wanted(offer)).unwrap().resource.id.clone()
    }
}

fn ids(resources: &[Value]) -> Vec<String> {
    resources.iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect()
}

fn is_public(offer: &Publication) -> bool {
    offer.resource.attributes.is_public == Some(true)
}

#[tokio::test]
async fn without_an_account_one_sees_the_public_offers_on_show() {
    let bench = Bench::new();
    let shown: BTreeSet<String> = ids(&bench.all("/public_housing_offers", "").await).into_iter().collect();
    let expected: BTreeSet<String> =
        bench.on_show().into_iter().filter(|offer| is_public(offer)).map(|offer| offer.resource.id.clone()).collect();
    assert!(expected.len() > 1_900);
    assert_eq!(shown, expected);
    let answer = bench.get("/public_housing_offers").await;
    assert_eq!(answer.body["meta"]["pagination"]["per_page"], 20);
    assert_eq!(answer.body["data"].as_array().unwrap().len(), 20);
    assert_eq!(answer.body["data"][0]["type"], "housing_offers");
    let started: Vec<&str> = answer.body["data"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["attributes"]["date_publication_start"].as_str().unwrap())
        .collect();
    assert!(started.is_sorted_by(|first, second| first >= second), "newest first");
}

#[tokio::test]
async fn signed_in_one_sees_what_ones_own_employer_reserves_and_no_other() {
    let bench = Bench::new();
    assert_eq!(bench.get("/housing_offers").await.status, StatusCode::UNAUTHORIZED);
    let large = &demo::COMPANIES[0].siret[..9];
    let reserved = |offers: &[Value]| -> BTreeSet<String> {
        let own = offers.iter().filter(|one| one["attributes"]["is_public"] == false);
        own.map(|one| one["attributes"]["reserving_business_name"].as_str().unwrap().to_owned()).collect()
    };
    let lea = bench.sign_in("lea@exemple.fr").await;
    let seen = bench.all("/housing_offers", &lea).await;
    assert_eq!(reserved(&seen), BTreeSet::from([demo::COMPANIES[0].name.to_owned()]));
    let own = bench.on_show().into_iter().filter(|offer| offer.reserving_siren == Some(large)).count();
    assert_eq!(seen.iter().filter(|one| one["attributes"]["is_public"] == false).count(), own);
    let rosa = bench.sign_in("rosa@exemple.fr").await;
    assert!(reserved(&bench.all("/housing_offers", &rosa).await).is_empty(), "no employer, nothing reserved");
    assert_eq!(bench.all("/housing_offers?is_public=false", &lea).await.len(), own);
}

#[tokio::test]
async fn one_offer_is_found_closed_or_unknown() {
    let bench = Bench::new();
    let today = TODAY.to_string();
    let ended = |offer: &Publication| {
        offer.resource.attributes.publication_end_date.as_ref().unwrap().as_str() < today.as_str()
    };
    let begun = |offer: &Publication| {
        offer.resource.attributes.date_publication_start.as_ref().unwrap().as_str() <= today.as_str()
    };
    let open = bench.on_show().into_iter().find(|offer| is_public(offer)).unwrap().resource.id.clone();
    let answer = bench.get(&format!("/public_housing_offers/{open}")).await;
    assert_eq!((answer.status, &answer.body["data"]["id"]), (StatusCode::OK, &json!(open)));
    assert!(answer.body["data"]["attributes"]["expiry_days"].as_i64().is_some_and(|days| (0..=7).contains(&days)));

    let over = bench.find(|offer| is_public(offer) && ended(offer));
    let closed = bench.find(|offer| is_public(offer) && offer.closed && begun(offer) && !ended(offer));
    for id in [over, closed] {
        let answer = bench.get(&format!("/public_housing_offers/{id}")).await;
        assert_eq!(answer.status, StatusCode::GONE, "{id}");
        assert_eq!(answer.body["type"], "urn:parcours-locatif:offer_closed");
    }
    let future = bench.find(|offer| is_public(offer) && !begun(offer));
    let reserved = bench.find(|offer| !is_public(offer) && begun(offer) && !offer.closed && !ended(offer));
    for id in [future.as_str(), reserved.as_str(), "0", "%00", "%FF", "10001%20OR%201=1", &"9".repeat(5_000)] {
        let answer = bench.get(&format!("/public_housing_offers/{id}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{id}");
        assert_eq!(answer.headers[header::CONTENT_TYPE], "application/problem+json", "{id}");
    }
    assert_eq!(bench.get(&format!("/housing_offers/{open}")).await.status, StatusCode::UNAUTHORIZED);
    let lea = bench.sign_in("lea@exemple.fr").await;
    assert_eq!(bench.get_as(&format!("/housing_offers/{open}"), &lea).await.status, StatusCode::OK);
}

#[tokio::test]
async fn an_offer_leaves_the_day_after_its_last_day_and_says_what_changed_meanwhile() {
    let bench = Bench::new();
    let last = bench
        .on_show()
        .into_iter()
        .find(|offer| {
            is_public(offer)
                && offer.resource.attributes.publication_end_date.as_ref().unwrap().as_str() == "2026-11-23"
        })
        .unwrap();
    let path = format!("/public_housing_offers/{}", last.resource.id);
    assert_eq!(bench.get(&path).await.body["data"]["attributes"]["expiry_days"], 0);
    let id = last.resource.id.clone();
    bench.db.write_now(|db| Ok(db.execute("UPDATE offers SET applicated_nb = 99 WHERE id = ?", [&id])?)).unwrap();
    assert_eq!(bench.get(&path).await.body["data"]["attributes"]["applicated_nb"], 99);
    // 23:30 in Paris is still the last day, 00:30 is not.
    assert!(bench.clock.set("2026-11-23T22:30:00Z".parse().unwrap()));
    assert_eq!(bench.get(&path).await.status, StatusCode::OK);
    assert!(bench.clock.set("2026-11-23T23:30:00Z".parse().unwrap()));
    assert_eq!(bench.get(&path).await.status, StatusCode::GONE);
}

#[tokio::test]
async fn the_three_lists_share_out_the_department_and_count_what_they_show() {
    let bench = Bench::new();
    let lea = bench.sign_in("lea@exemple.fr").await;
    let account = demo::accounts().into_iter().find(|account| account.email == "lea@exemple.fr").unwrap();
    let path = format!("/housing_requests/{}/eligible_offers", account.number.unwrap());
    let sought = ["75120", "75119", "93048"];
    let communes = demo::communes();
    let pairs = demo::neighbours(&communes);
    let touching = |code: &str| {
        sought.iter().any(|here| {
            pairs.contains(&(*here, communes.iter().find(|one| one.insee_code == code).unwrap().insee_code))
        })
    };

    let options = "options[]=seeked_count&options[]=bordering_count&options[]=other_from_department_count";
    let counts = bench.get_as(&format!("{path}?{options}"), &lea).await.body["meta"].clone();
    let mut seen = BTreeSet::new();
    for (list, count) in [
        ("seeked", "seeked_count"),
        ("bordering", "bordering_count"),
        ("other_from_department", "other_from_department_count"),
    ] {
        let offers = bench.all(&format!("{path}?eligibility_type={list}"), &lea).await;
        assert_eq!(counts[count], json!(offers.len()), "{list}");
        assert!(offers.len() >= 5, "{list}: {}", offers.len());
        for offer in &offers {
            let code = offer["attributes"]["insee_code"].as_str().unwrap();
            let department = offer["attributes"]["department"].as_str().unwrap();
            match list {
                "seeked" => assert!(sought.contains(&code)),
                "bordering" => assert!(!sought.contains(&code) && touching(code), "{code}"),
                _ => {
                    assert!(!sought.contains(&code) && !touching(code) && ["75", "93"].contains(&department), "{code}")
                }
            }
            assert!(seen.insert(offer["id"].as_str().unwrap().to_owned()), "in two lists");
        }
    }
    // Filters hold for the counts too, and counts come only when they are asked for.
    let cheap = bench.get_as(&format!("{path}?rent_with_charges[$lte]=600&{options}"), &lea).await;
    assert_eq!(cheap.body["meta"]["seeked_count"], cheap.body["meta"]["pagination"]["total_objects"]);
    assert!(cheap.body["meta"]["seeked_count"].as_u64() < counts["seeked_count"].as_u64());
    assert_eq!(bench.get_as(&path, &lea).await.body["meta"].get("bordering_count"), None);
}

#[tokio::test]
async fn the_lists_of_somebody_else_do_not_exist() {
    let bench = Bench::new();
    let lea = bench.sign_in("lea@exemple.fr").await;
    let spare = demo::spare_numbers()[0].number;
    let karim = demo::accounts()[1].number.unwrap();
    for number in [spare, karim, "not-a-number", "%00"] {
        let answer = bench.get_as(&format!("/housing_requests/{number}/eligible_offers"), &lea).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{number}");
    }
    let own = demo::accounts()[0].number.unwrap();
    assert_eq!(bench.get(&format!("/housing_requests/{own}/eligible_offers")).await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn what_the_query_language_has_not_is_refused_by_name() {
    let bench = Bench::new();
    for (query, named, code) in [
        ("rent_with_charges[$gt]=1", "rent_with_charges[$gt]", "unknown_operator"),
        ("rent_with_charges%5B%24regex%5D=1", "rent_with_charges[$regex]", "unknown_operator"),
        ("lessor=x", "lessor", "unknown_operator"),
        ("sort[attributes]=1", "sort[attributes]", "unknown_operator"),
        ("rent_with_charges[$lte]=cheap", "rent_with_charges[$lte]", "bad_request"),
        ("kind=A%00B", "kind", "bad_request"),
        ("page=0", "page", "bad_request"),
        ("page=99999999999999999999999", "page", "bad_request"),
        ("per_page=101", "per_page", "bad_request"),
        ("page=1&page=2", "page", "bad_request"),
        ("eligibility_type=seeked", "eligibility_type", "unknown_operator"),
    ] {
        let answer = bench.get(&format!("/public_housing_offers?{query}")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{query}");
        assert_eq!(answer.body["type"], format!("urn:parcours-locatif:{code}"), "{query}");
        assert_eq!(answer.body["errors"][0]["pointer"], named, "{query}");
    }
    let beyond = bench.get("/public_housing_offers?page=1000000&per_page=100").await;
    assert_eq!((beyond.status, &beyond.body["data"]), (StatusCode::OK, &json!([])));
}

#[tokio::test]
async fn an_unchanged_page_is_not_sent_twice() {
    let bench = Bench::new();
    let first = bench.get("/public_housing_offers?department=93").await;
    let tag = first.headers[header::ETAG].clone();
    let again = |query: &str| {
        let uri = format!("{BASE}/public_housing_offers?{query}");
        Request::get(uri).header(header::IF_NONE_MATCH, tag.clone()).body(Body::empty()).unwrap()
    };
    let same = bench.send(again("department=93")).await;
    assert_eq!((same.status, same.body), (StatusCode::NOT_MODIFIED, Value::Null));
    assert_eq!(bench.send(again("department=94")).await.status, StatusCode::OK);
}

/// A condition as text of a query, and the same condition on an offer in memory.
#[derive(Clone, Debug)]
enum Wanted {
    Departments(Vec<&'static str>),
    Typology(&'static str),
    Norms(Vec<&'static str>),
    RentFrom(i64),
    RentTo(i64),
    SurfaceFrom(i32),
    FloorTo(i32),
    Lift(bool),
    FreeBy(&'static str),
    North(i32),
}

impl Wanted {
    fn query(&self) -> String {
        let listed = |field: &str, values: &[&str]| -> String {
            let one = |value: &&str| format!("{field}[$in][]={}", value.replace('+', "%2B"));
            values.iter().map(one).collect::<Vec<_>>().join("&")
        };
        match self {
            Self::Departments(codes) => listed("department", codes),
            Self::Typology(size) => format!("typology={}", size.replace('+', "%2B")),
            Self::Norms(norms) => listed("threshold_type", norms),
            Self::RentFrom(cents) => format!("rent_with_charges[$gte]={}.{:02}", cents / 100, cents % 100),
            Self::RentTo(cents) => format!("rent_with_charges[$lte]={}.{:02}", cents / 100, cents % 100),
            Self::SurfaceFrom(metres) => format!("surface[$gte]={metres}"),
            Self::FloorTo(floor) => format!("floor%5B%24lte%5D={floor}"),
            Self::Lift(lift) => format!("has_elevator={lift}"),
            Self::FreeBy(day) => format!("availability_date[$lte]={day}"),
            Self::North(degrees) => format!("latitude[$gte]={}.5", degrees),
        }
    }

    fn holds(&self, offer: &Publication) -> bool {
        let told = &offer.resource.attributes;
        match self {
            Self::Departments(codes) => codes.contains(&told.department.as_deref().unwrap()),
            Self::Typology(size) => told.typology.as_ref().is_some_and(|own| own.as_str() == *size),
            Self::Norms(norms) => told.threshold_type.as_ref().is_some_and(|own| norms.contains(&own.as_str())),
            Self::RentFrom(cents) => told.rent_with_charges.is_some_and(|rent| rent.cents() >= *cents),
            Self::RentTo(cents) => told.rent_with_charges.is_some_and(|rent| rent.cents() <= *cents),
            Self::SurfaceFrom(metres) => told.surface.is_some_and(|surface| surface >= f64::from(*metres)),
            Self::FloorTo(floor) => told.floor.is_some_and(|own| own <= i64::from(*floor)),
            Self::Lift(lift) => told.has_elevator == Some(*lift),
            Self::FreeBy(day) => told.availability_date.as_ref().is_some_and(|own| own.as_str() <= *day),
            Self::North(degrees) => told.latitude.is_some_and(|own| own >= f64::from(*degrees) + 0.5),
        }
    }

    /// Two conditions of the same kind would be the same parameter twice.
    fn parameter(&self) -> std::mem::Discriminant<Self> {
        std::mem::discriminant(self)
    }
}

fn wanted() -> impl Strategy<Value = Wanted> {
    let some_of = |codes: &'static [&'static str]| proptest::sample::subsequence(codes, 1..=codes.len());
    prop_oneof![
        some_of(&["75", "92", "93", "94", "69", "59", "33", "99"]).prop_map(Wanted::Departments),
        proptest::sample::select(&["T1", "T1BIS", "T2", "T3", "T4", "T5", "T6+"][..]).prop_map(Wanted::Typology),
        some_of(&["PLAI", "PLUS", "PLS", "LLI"]).prop_map(Wanted::Norms),
        (20_000..90_000_i64).prop_map(Wanted::RentFrom),
        (40_000..150_000_i64).prop_map(Wanted::RentTo),
        (20..100).prop_map(Wanted::SurfaceFrom),
        (0..6).prop_map(Wanted::FloorTo),
        any::<bool>().prop_map(Wanted::Lift),
        proptest::sample::select(&["2026-12-10", "2027-01-15", "2027-03-01"][..]).prop_map(Wanted::FreeBy),
        (43..50).prop_map(Wanted::North),
    ]
}

#[test]
fn filters_agree_with_a_plain_filter_in_memory() {
    let bench = Bench::new();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let shown: Vec<&Publication> = bench.on_show().into_iter().filter(|offer| is_public(offer)).collect();
    let mut runner = TestRunner::new(Config { cases: 60, failure_persistence: None, ..Config::default() });
    let conditions = proptest::collection::vec(wanted(), 0..4);
    let outcome = runner.run(&(conditions, 1..=100_u32), |(conditions, per_page)| {
        let mut taken = Vec::new();
        let conditions: Vec<Wanted> = conditions
            .into_iter()
            .filter(|one| {
                let new = !taken.contains(&one.parameter());
                taken.push(one.parameter());
                new
            })
            .collect();
        let mut expected: Vec<&Publication> =
            shown.iter().copied().filter(|offer| conditions.iter().all(|one| one.holds(offer))).collect();
        // Cheapest first, unknown rents last, then by identifier.
        expected.sort_by_key(|offer| {
            let rent = offer.resource.attributes.rent_with_charges.map(parcours_contract::Amount::cents);
            (rent.is_none(), rent, offer.resource.id.clone())
        });
        let query: Vec<String> = conditions.iter().map(Wanted::query).collect();
        let path =
            format!("/public_housing_offers?sort[rent_with_charges]=1&per_page={per_page}&page=2&{}", query.join("&"));
        let answer = runtime.block_on(bench.get(&path));
        prop_assert_eq!(answer.status, StatusCode::OK, "{}", path);
        prop_assert_eq!(&answer.body["meta"]["pagination"]["total_objects"], &json!(expected.len()), "{}", path);
        let per_page = per_page as usize;
        let second: Vec<String> =
            expected.iter().skip(per_page).take(per_page).map(|offer| offer.resource.id.clone()).collect();
        prop_assert_eq!(ids(answer.body["data"].as_array().unwrap()), second, "{}", path);
        Ok(())
    });
    outcome.unwrap();
}

#[test]
fn no_query_makes_the_server_fail() {
    let bench = Bench::new();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let mut runner = TestRunner::new(Config { cases: 300, failure_persistence: None, ..Config::default() });
    let words = proptest::sample::select(
        &[
            "page",
            "per_page",
            "sort",
            "kind",
            "surface",
            "[$in][]",
            "[$gte]",
            "[",
            "]",
            "[]",
            "=",
            "&",
            "%00",
            "%FF",
            "%5B",
            "-1",
            "9999999999",
            "75",
            "2026-11-23",
            "'",
            "\"",
            ";",
            "--",
            "%",
            "+",
        ][..],
    );
    let query = proptest::collection::vec(words, 0..12).prop_map(|words| words.concat());
    let outcome = runner.run(&query, |query| {
        // What is no address at all never reaches the server.
        let Ok(request) = Request::get(format!("{BASE}/public_housing_offers?{query}")).body(Body::empty()) else {
            return Ok(());
        };
        let answer = runtime.block_on(bench.send(request));
        prop_assert!(matches!(answer.status, StatusCode::OK | StatusCode::BAD_REQUEST), "{}: {}", query, answer.status);
        Ok(())
    });
    outcome.unwrap();
}

//! Any query: filters give what a plain filter in memory gives, and nothing that is written makes the server fail.

use super::bench::{BASE, Bench, ids, is_public};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use parcours_sandbox::demo::Publication;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::json;

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
        let shown = &offer.resource.attributes;
        match self {
            Self::Departments(codes) => codes.contains(&shown.department.as_deref().unwrap()),
            Self::Typology(size) => shown.typology.as_ref().is_some_and(|own| own.as_str() == *size),
            Self::Norms(norms) => shown.threshold_type.as_ref().is_some_and(|own| norms.contains(&own.as_str())),
            Self::RentFrom(cents) => shown.rent_with_charges.is_some_and(|rent| rent.cents() >= *cents),
            Self::RentTo(cents) => shown.rent_with_charges.is_some_and(|rent| rent.cents() <= *cents),
            Self::SurfaceFrom(metres) => shown.surface.is_some_and(|surface| surface >= f64::from(*metres)),
            Self::FloorTo(floor) => shown.floor.is_some_and(|own| own <= i64::from(*floor)),
            Self::Lift(lift) => shown.has_elevator == Some(*lift),
            Self::FreeBy(day) => shown.availability_date.as_ref().is_some_and(|own| own.as_str() <= *day),
            Self::North(degrees) => shown.latitude.is_some_and(|own| own >= f64::from(*degrees) + 0.5),
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

//! What no backend should send: the readers answer, whatever comes, and never panic.

use parcours_contract::{Amount, HousingOffer, HousingRequest, Moment, Zone, read_collection, read_single};
use parcours_domain::date::Date;
use parcours_domain::eligibility::{Outcome, check};
use parcours_domain::money::Money;
use proptest::prelude::*;
use serde_json::{Value, json};

fn today() -> Date {
    Date::new(2026, 11, 23).unwrap()
}

/// Members of a request and of an offer, so that odd values stand where real ones are read.
const NAMES: [&str; 24] = [
    "data",
    "id",
    "attributes",
    "household",
    "persons",
    "role",
    "birth_date",
    "expected_birth",
    "disability_card",
    "couple_status",
    "income",
    "reference_tax_income",
    "tax_year",
    "amount",
    "person",
    "monthly_resources",
    "typology",
    "threshold_type",
    "threshold_subtype",
    "insee_code",
    "rent_amount",
    "rent_with_charges",
    "surface",
    "pictures",
];

fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(vec![
            "applicant",
            "spouse",
            "dependant",
            "married",
            "2026-02-30",
            "2026-11-24T10:00:00+01:00",
            "9999-12-31",
            "PLUS",
            "T2",
            "75110",
            "2A004",
            "-1",
            "1e9",
            "24.310",
            "true",
        ])
        .prop_map(str::to_owned),
        "\\PC{0,12}",
        any::<String>(),
    ]
}

fn odd_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        (-10..3_000_i64).prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        word().prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 64, 6, |inner| {
        let name = prop_oneof![prop::sample::select(NAMES.to_vec()).prop_map(str::to_owned), word()];
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::vec((name, inner), 0..8).prop_map(|members| members.into_iter().collect()),
        ]
    })
}

/// A real request or offer with odd values put in its place somewhere.
fn spoilt(whole: Value) -> impl Strategy<Value = Value> {
    let mut paths = Vec::new();
    every_path(&whole, "", &mut paths);
    let spoils = prop::collection::vec((prop::sample::select(paths), odd_json()), 1..4);
    spoils.prop_map(move |spoils| {
        let mut body = whole.clone();
        for (path, odd) in spoils {
            if let Some(place) = body.pointer_mut(&path) {
                *place = odd;
            }
        }
        body
    })
}

fn every_path(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Object(members) => {
            members.iter().for_each(|(name, inner)| every_path(inner, &format!("{at}/{name}"), found));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(place, inner)| every_path(inner, &format!("{at}/{place}"), found));
        }
        _ => {}
    }
}

/// Reads a body both ways and, where that can be done, checks the rules: nothing to find but an answer.
fn read_and_check(body: &str) -> Result<(), TestCaseError> {
    let _ = read_collection::<HousingOffer>(body);
    let facts = read_single::<HousingOffer>(body).map(|offer| offer.attributes.facts()).unwrap_or_default();
    prop_assert!(facts.rent.is_none_or(|rent| rent >= Money::ZERO));
    prop_assert!(facts.rent_with_charges.is_none_or(|rent| rent >= Money::ZERO));
    let Ok(request) = read_single::<HousingRequest>(body) else { return Ok(()) };
    let income = request.attributes.income();
    let Ok(household) = request.attributes.household(today()) else { return Ok(()) };
    for rule in &check(&facts, &household, &income, today()).rules {
        prop_assert_eq!(rule.outcome == Outcome::Unknown, !rule.missing.is_empty());
        let _ = rule.changes().count();
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1_000) })]

    #[test]
    fn no_text_makes_the_reading_of_an_amount_fail(text in prop_oneof![any::<String>(), "[-0-9., €\u{a0}]{0,24}"]) {
        let Some(amount) = Amount::parse(&text) else { return Ok(()) };
        // Whatever an amount is read by both readers as, it is the same.
        if let Ok(money) = Money::parse(&text) {
            prop_assert_eq!(amount, money.into(), "{}", text);
        }
    }

    #[test]
    fn no_text_makes_the_reading_of_a_moment_fail(
        text in prop_oneof![any::<String>(), "[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:?[0-9]{2})?)?"],
    ) {
        let moment = Moment::from(text.as_str());
        prop_assert_eq!(moment.as_str(), text.as_str());
        for zone in [Zone::Paris, Zone::Guadeloupe, Zone::Reunion] {
            let time = moment.at(zone).and_then(|local| local.time);
            prop_assert!(time.is_none_or(|time| time.hour < 24 && time.minute < 60));
            prop_assert!(time.is_none_or(|time| time.utc.1 < 24 && time.utc.2 < 60));
            prop_assert_eq!(moment.at(zone).is_some(), moment.date().is_some());
        }
    }

    #[test]
    fn no_json_makes_the_readers_fail(odd in odd_json(), text in any::<String>()) {
        read_and_check(&text)?;
        read_and_check(&odd.to_string())?;
        read_and_check(&json!({ "data": odd.clone() }).to_string())?;
        read_and_check(&json!({ "data": { "id": "1", "attributes": odd } }).to_string())?;
    }

    #[test]
    fn no_odd_member_makes_the_readers_fail(
        request in spoilt(serde_json::from_str(super::REQUEST).unwrap()),
        page in spoilt(serde_json::from_str(super::PAGE).unwrap()),
    ) {
        read_and_check(&request.to_string())?;
        read_and_check(&page.to_string())?;
        if let Some(offer) = page.pointer("/data/0") {
            read_and_check(&json!({ "data": offer }).to_string())?;
        }
    }
}

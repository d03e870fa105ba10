//! What a backend does not tell: members left out or null, one or several, never turn an answer of the rules into the
//! other. Everybody is invented.
//!
//! Two members are not left out here, because the contract gives their absence a meaning of its own: `person` of a notice
//! (none: the couple's) and `expected_birth` (none: born).

use parcours_contract::{HousingOffer, HousingRequest, read_single};
use parcours_domain::date::Date;
use parcours_domain::eligibility::{Outcome, Rule, check};
use parcours_domain::income::Recent;
use proptest::prelude::*;
use serde_json::{Value, json};

fn today() -> Date {
    Date::new(2026, 11, 23).unwrap()
}

fn body(attributes: &Value) -> String {
    json!({ "data": { "id": "1", "attributes": attributes } }).to_string()
}

fn request_of(attributes: &Value) -> HousingRequest {
    read_single::<HousingRequest>(&body(attributes)).unwrap().attributes
}

/// The answers of the three rules, in their order; `None` where the request tells no household to check.
fn outcomes(request: &Value, offer: &Value) -> Option<[Outcome; 3]> {
    let request = request_of(request);
    let facts = read_single::<HousingOffer>(&body(offer)).unwrap().attributes.facts();
    let verdict = check(&facts, &request.household(today()).ok()?, &request.income(), today());
    Some(Rule::ALL.map(|rule| verdict.rule(rule).outcome))
}

/// Adults with a notice each or one for the couple, of one year or of two, children without.
fn request() -> impl Strategy<Value = Value> {
    let persons = (1..4_usize, 0..4_usize, any::<[bool; 7]>(), 1960..2004_u16, 1960..2004_u16);
    let incomes = (0..70_000_i64, 0..50_000_i64, any::<bool>(), 70..110_i64, any::<bool>(), 500..6_000_i64);
    let status = prop::sample::select(vec!["married", "civil_union", "cohabiting", "single", "divorced"]);
    let second = prop::sample::select(vec!["spouse", "co_applicant", "other"]);
    (persons, incomes, status, second).prop_map(|(persons, incomes, status, second)| {
        let (adults, children, cards, first_year, other_year) = persons;
        let (first, others, is_joint, percent, of_two_years, monthly) = incomes;
        let roles = ["applicant", second, "other"].into_iter().take(adults);
        let mut members: Vec<Value> = roles
            .zip([first_year, other_year, other_year])
            .map(|(role, year)| json!({ "role": role, "birth_date": format!("{year}-05-17") }))
            .collect();
        members.extend((0..children).map(|_| json!({ "role": "dependant", "birth_date": "2018-05-17" })));
        for (member, card) in members.iter_mut().zip(cards) {
            member["disability_card"] = json!(card);
        }
        let is_joint = is_joint && adults > 1 && second != "other" && matches!(status, "married" | "civil_union");
        let mut notices = Vec::new();
        for (tax_year, percent) in [(2024, 100), (2025, percent)].into_iter().take(1 + usize::from(of_two_years)) {
            for person in (0..adults).filter(|person| !(is_joint && *person == 1)) {
                let amount = if person == 0 { first } else { others } * percent / 100;
                let person = if is_joint && person == 0 { json!(null) } else { json!(person) };
                notices.push(json!({ "tax_year": tax_year, "amount": amount, "person": person }));
            }
        }
        json!({
            "household": { "couple_status": status, "persons": members },
            "income": { "reference_tax_income": notices, "monthly_resources": monthly },
        })
    })
}

fn offer() -> impl Strategy<Value = Value> {
    let norm = prop::sample::select(vec!["PLAI", "PLUS", "PLUS CD", "PLS", "LLI", "PLI", "LLS", "BRS"]);
    let place = prop::sample::select(vec!["75110", "77284", "35238", "97411"]);
    let size = prop::sample::select(vec!["T1", "T1BIS", "T2", "T3", "T4", "T5"]);
    let zone = prop::sample::select(vec!["ZAB", "ZA", "ZB1", "ZC"]);
    (norm, place, size, zone, 200..2_000_i64).prop_map(|(norm, place, size, zone, rent)| {
        json!({
            "typology": size, "threshold_type": norm, "threshold_subtype": zone, "insee_code": place,
            "rent_amount": rent - 50, "rent_with_charges": rent, "surface": 41,
        })
    })
}

/// The members of an object or a list that can be left out, each as its path of names and places.
fn paths(value: &Value, at: &str, found: &mut Vec<String>) {
    let mut member = |name: &str, inner: &Value, is_left_out: bool| {
        let path = format!("{at}/{name}");
        paths(inner, &path, found);
        if is_left_out {
            found.push(path);
        }
    };
    match value {
        Value::Object(members) => {
            members.iter().for_each(|(name, inner)| {
                member(name, inner, !(at.contains("/reference_tax_income/") && name == "person"))
            });
        }
        // Who is not in the list of persons is not to be housed: that is another household, and no gap.
        Value::Array(items) => items
            .iter()
            .enumerate()
            .for_each(|(place, inner)| member(&place.to_string(), inner, at.ends_with("/reference_tax_income"))),
        _ => {}
    }
}

/// Takes a member out, or makes it null. A place in a list that an earlier gap has moved is that of its neighbour.
fn leave_out(value: &mut Value, path: &str, is_null: bool) {
    let Some((parent, name)) = path.rsplit_once('/') else { return };
    match value.pointer_mut(parent) {
        Some(Value::Object(members)) if is_null => drop(members.insert(name.to_owned(), Value::Null)),
        Some(Value::Object(members)) => drop(members.remove(name)),
        Some(Value::Array(items)) => {
            let place: usize = name.parse().unwrap();
            if place < items.len() {
                items.remove(place);
            }
        }
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2_000) })]

    #[test]
    fn what_a_backend_leaves_out_never_turns_an_answer(
        request in request(),
        offer in offer(),
        gaps in prop::collection::vec((any::<prop::sample::Index>(), any::<bool>()), 1..6),
    ) {
        let complete = outcomes(&request, &offer).unwrap();
        let whole = json!({ "request": request, "offer": offer });
        let mut all = Vec::new();
        paths(&whole, "", &mut all);
        all.retain(|path| path.matches('/').count() > 1);
        let mut partial = whole;
        for (gap, is_null) in gaps {
            leave_out(&mut partial, &all[gap.index(all.len())], is_null);
        }
        let Some(partial_outcomes) = outcomes(&partial["request"], &partial["offer"]) else { return Ok(()) };
        for (rule, (complete, partial_outcome)) in Rule::ALL.into_iter().zip(complete.into_iter().zip(partial_outcomes)) {
            let both = [complete, partial_outcome];
            let turned = both.contains(&Outcome::Compatible) && both.contains(&Outcome::NotCompatible);
            prop_assert!(!turned, "{rule:?}: {both:?} with {partial}");
        }
    }
}

/// The notice of the year before, taken away: what it had made compatible is open, and not refused.
#[test]
fn a_fall_that_is_no_longer_told_is_asked_for() {
    let offer = json!({ "threshold_type": "PLUS", "insee_code": "75110" });
    let notices = |notices: Value| {
        let persons = json!([{ "role": "applicant", "disability_card": false }]);
        let household = json!({ "couple_status": "single", "persons": persons });
        json!({ "household": household, "income": { "reference_tax_income": notices } })
    };
    let notice = |tax_year: Value, amount: Value| json!({ "tax_year": tax_year, "amount": amount, "person": 0 });
    let usual = notice(json!(2024), json!(30_000));
    let with = |recent: Value| notices(json!([usual, recent]));
    let income = |request: &Value| outcomes(request, &offer).unwrap()[0];
    assert_eq!(income(&with(notice(json!(2025), json!(26_000)))), Outcome::Compatible);
    assert_eq!(income(&with(notice(json!(2025), json!(29_000)))), Outcome::NotCompatible);
    assert_eq!(income(&notices(json!([usual]))), Outcome::Unknown);
    for unusable in [
        notice(json!(2025), json!(null)),
        notice(json!(2025), json!(-26_000)),
        notice(json!(2025), json!(26_000_000)),
        notice(json!(null), json!(26_000)),
        notice(json!(25), json!(26_000)),
        notice(json!(70_000), json!(26_000)),
    ] {
        let request = with(unusable);
        assert_eq!(request_of(&request).income().recent, Recent::NotTold, "{request}");
        assert_eq!(income(&request), Outcome::Unknown, "{request}");
    }
}

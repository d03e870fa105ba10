//! What a backend does not tell: members left out or null, one or several, never turn an answer of the rules into the
//! other. Everybody is invented.
//!
//! Two things are not left out here, because the contract gives their absence a meaning of its own: `person` of a notice
//! (none: the couple's), and the last notice of a dependant (none: no income).

use parcours_contract::{HousingOffer, HousingRequest, read_single};
use parcours_domain::date::Date;
use parcours_domain::eligibility::{Outcome, Rule, check};
use parcours_domain::household::Birth;
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

/// Adults with a notice each or one for the couple or both, of one year or of two; children with notices, without, and
/// to be born. Now and then an adult's birth date is one to come.
fn request() -> impl Strategy<Value = Value> {
    let persons = (1..4_usize, 0..4_usize, any::<[bool; 7]>(), 1960..2004_u16, 1960..2004_u16);
    let other_year = prop_oneof![5 => 1960..2004_u16, 1 => Just(2027_u16)];
    let incomes = (0..70_000_i64, 0..50_000_i64, 0..20_000_i64, 70..110_i64, any::<bool>(), 500..6_000_i64);
    let notices = (0..3_u8, any::<[bool; 2]>(), 0..50_000_i64, any::<[bool; 4]>());
    let status = prop::sample::select(vec!["married", "civil_union", "cohabiting", "single", "divorced", "unknown"]);
    let second = prop::sample::select(vec!["spouse", "co_applicant", "other"]);
    let births = (0..3_usize, any::<bool>());
    (persons, other_year, incomes, notices, (status, second), births).prop_map(|parts| {
        let (persons, other_year, incomes, notices, (status, second), (births, by_birth_date)) = parts;
        let (adults, children, cards, first_year, _) = persons;
        let (first, others, of_children, percent, of_two_years, monthly) = incomes;
        let (joint, own_too, jointly, have_notices) = notices;
        let roles = ["applicant", second, "other"].into_iter().take(adults);
        let mut members: Vec<Value> = roles
            .zip([first_year, other_year, other_year])
            .map(|(role, year)| json!({ "role": role, "birth_date": format!("{year}-05-17") }))
            .collect();
        members.extend((0..children).map(|_| json!({ "role": "dependant", "birth_date": "2018-05-17" })));
        for (member, card) in members.iter_mut().zip(cards) {
            member["disability_card"] = json!(card);
        }
        // Nobody has a disability card, nor a notice, before being born.
        let to_come = if by_birth_date { "birth_date" } else { "expected_birth" };
        members.extend((0..births).map(|_| json!({ "role": "dependant", to_come: "2027-02-01" })));
        let is_joint = joint == 0;
        let mut notices = Vec::new();
        for (tax_year, percent) in [(2024, 100), (2025, percent)].into_iter().take(1 + usize::from(of_two_years)) {
            let mut tell =
                |person: Value, amount: i64| notices.push(notice(tax_year, json!(amount * percent / 100), person));
            if is_joint {
                tell(json!(null), jointly);
            }
            for person in (0..adults).filter(|person| !is_joint || *person > 1 || own_too[*person]) {
                tell(json!(person), if person == 0 { first } else { others });
            }
            for child in (0..children).filter(|child| have_notices[*child]) {
                tell(json!(adults + child), of_children);
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

/// Whether that place of the list has the only notice of a dependant.
fn is_last_of_a_dependant(whole: &Value, list: &str, place: &str) -> bool {
    let Some(notices) = whole.pointer(list).and_then(Value::as_array) else { return false };
    let Some(person) = place.parse().ok().and_then(|place: usize| notices.get(place)?.get("person")?.as_u64()) else {
        return false;
    };
    let of_the_same = notices.iter().filter(|notice| notice["person"].as_u64() == Some(person)).count();
    of_the_same == 1 && whole.pointer(&format!("/request/household/persons/{person}/role")) == Some(&json!("dependant"))
}

/// Takes a member out, or makes it null. A place in a list that an earlier gap has moved is that of its neighbour.
fn leave_out(value: &mut Value, path: &str, is_null: bool) {
    let Some((parent, name)) = path.rsplit_once('/') else { return };
    if is_last_of_a_dependant(value, parent, name) {
        return;
    }
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
fn a_fall_that_is_no_longer_given_is_asked_for() {
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
        assert_eq!(request_of(&request).income().recent, Recent::Unknown, "{request}");
        assert_eq!(income(&request), Outcome::Unknown, "{request}");
    }
}

/// For a PLUS in Rennes, of those persons with those notices.
fn plus_in_rennes(status: &str, persons: Value, notices: Value) -> Outcome {
    let household = json!({ "couple_status": status, "persons": persons });
    let request = json!({ "household": household, "income": { "reference_tax_income": notices } });
    outcomes(&request, &json!({ "threshold_type": "PLUS", "insee_code": "35238" })).unwrap()[0]
}

fn notice(tax_year: i64, amount: Value, person: Value) -> Value {
    json!({ "tax_year": tax_year, "amount": amount, "person": person })
}

/// Everybody but a dependant is born and earns: a date to come does not make the income vanish.
#[test]
fn an_adult_to_be_born_is_a_slip_of_the_pen() {
    for role in ["spouse", "co_applicant", "other"] {
        for member in ["birth_date", "expected_birth"] {
            let mut persons = json!([{ "role": "applicant" }, { "role": role }]);
            persons[1][member] = json!("2027-02-01");
            let request = request_of(&json!({ "household": { "persons": persons } }));
            let household = request.household(today()).unwrap();
            assert_eq!((household.adults(), household.expected()), (2, 0), "{role} {member}");
            assert_eq!(household.persons()[1].birth, Birth::Unknown, "{role} {member}");

            let notices = json!([notice(2024, json!(20_000), json!(0)), notice(2024, json!(80_000), json!(1))]);
            assert_ne!(plus_in_rennes("cohabiting", persons, notices), Outcome::Compatible, "{role} {member}");
        }
    }
}

/// A dependant with a notice has an income: where one of the notices cannot be read, it is open and not nothing.
#[test]
fn a_notice_of_a_dependant_that_is_missing_is_asked_for() {
    let with = |of_the_child: &[Value]| {
        let persons = json!([
            { "role": "applicant", "disability_card": false },
            { "role": "dependant", "birth_date": "2008-05-17", "disability_card": false },
        ]);
        let mut notices = vec![notice(2024, json!(34_000), json!(0)), notice(2025, json!(34_000), json!(0))];
        notices.extend_from_slice(of_the_child);
        plus_in_rennes("single", persons, json!(notices))
    };
    let of = |tax_year: i64, amount: Value| notice(tax_year, amount, json!(1));
    let six_thousand = || json!(6_000);
    // 40 000 euros of both years, and a ceiling of 37 584.
    assert_eq!(with(&[of(2024, six_thousand()), of(2025, six_thousand())]), Outcome::NotCompatible);
    assert_eq!(with(&[of(2024, six_thousand())]), Outcome::Unknown);
    assert_eq!(with(&[of(2025, six_thousand())]), Outcome::Unknown);
    for unusable in [json!(null), json!(-1), json!(20_000_000)] {
        assert_eq!(with(&[of(2024, unusable.clone())]), Outcome::Unknown);
        assert_eq!(with(&[of(2024, unusable.clone()), of(2025, unusable)]), Outcome::Unknown);
    }
    // Without any notice a dependant has no income.
    assert_eq!(with(&[]), Outcome::Compatible);
}

/// A notice shared with the former spouse says nothing of a brother, and without a status nobody knows whose it is.
#[test]
fn a_shared_notice_without_a_status_is_open() {
    for second in ["co_applicant", "spouse"] {
        let with = |status: &str, own: Option<i64>| {
            let persons = json!([{ "role": "applicant", "disability_card": false },
                { "role": second, "disability_card": false }]);
            let mut notices = vec![notice(2024, json!(20_000), json!(null)), notice(2025, json!(20_000), json!(null))];
            for tax_year in [2024, 2025] {
                notices.extend(own.map(|amount| notice(tax_year, json!(amount), json!(1))));
            }
            plus_in_rennes(status, persons, json!(notices))
        };
        assert_eq!(with("divorced", Some(100_000)), Outcome::NotCompatible);
        assert_eq!(with("unknown", Some(100_000)), Outcome::Unknown);
        assert_eq!(with("unknown", None), Outcome::Unknown);
        assert_eq!(with("married", None), Outcome::Compatible);
    }
}

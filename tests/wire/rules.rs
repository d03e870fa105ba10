//! What the wire tells the rules: conversions to the domain, where nothing may be guessed.

use parcours_contract::{
    Application, Company, HouseholdGap, HousingOffer, HousingRequest, Moment, StageReading, TypologyCode, Zone,
    read_collection, read_single,
};
use parcours_domain::application::Stage;
use parcours_domain::company::Coverage;
use parcours_domain::date::Date;
use parcours_domain::household::{Birth, CoupleStatus, HouseholdProblem};
use parcours_domain::income::NoticeHolder;
use parcours_domain::money::Money;
use parcours_domain::offer::{Norm, Typology};
use serde_json::json;

use super::{PAGE, REQUEST, offer_with};

fn today() -> Date {
    Date::new(2026, 8, 1).unwrap()
}

#[test]
fn an_offer_tells_the_rules_what_it_knows_and_nothing_more() {
    let page = read_collection::<HousingOffer>(PAGE).unwrap();
    let facts = page.items[0].attributes.facts();
    assert_eq!(facts.typology, Some(Typology::T1));
    assert_eq!(facts.norm, Some(Norm::Lli));
    assert_eq!(facts.place.unwrap().as_str(), "75110");
    assert_eq!(facts.rent_with_charges, Some(Money::from_euros(985)));
    assert_eq!(facts.surface, Some(32));
    let boat = page.items[1].attributes.facts();
    assert_eq!(boat.typology, Some(Typology::T1Bis));
    assert_eq!(boat.norm, Some(Norm::Other));
    assert_eq!(boat.surface, Some(41));
    let unknown = page.items[2].attributes.facts();
    assert_eq!(unknown, parcours_domain::offer::OfferFacts::default());
    let seven = offer_with(&json!({ "typology": "T7", "insee_code": "rue", "surface": -3 }));
    assert_eq!(seven.typology.as_ref().map(TypologyCode::as_str), Some("T7"));
    let facts = seven.facts();
    assert_eq!((facts.typology, facts.place, facts.surface), (Some(Typology::T6Plus), None, None));
}

#[test]
fn a_rent_below_zero_is_a_slip_and_not_known() {
    let rents = |rent: serde_json::Value| {
        let facts = offer_with(&json!({ "rent_amount": rent, "rent_with_charges": rent })).facts();
        assert_eq!(facts.rent, facts.rent_with_charges);
        facts.rent
    };
    for below in [json!(-0.01), json!(-640), json!("-640,00")] {
        assert_eq!(rents(below), None);
    }
    for zero in [json!(0), json!(-0.0), json!("-0")] {
        assert_eq!(rents(zero), Some(Money::ZERO));
    }
    assert_eq!(rents(json!(0.01)), Some(Money::from_cents(1)));
}

#[test]
fn a_request_tells_the_rules_who_and_how_much() {
    let request = read_single::<HousingRequest>(REQUEST).unwrap().attributes;
    assert_eq!(request.complete, Some(true));
    let household = request.household(today()).unwrap();
    assert_eq!(household.couple(), CoupleStatus::Married);
    let births: Vec<_> = household.persons().iter().map(|person| person.birth).collect();
    let day = |year, month, day| Date::new(year, month, day).unwrap();
    assert_eq!(
        births,
        [
            Birth::On(day(1991, 6, 2)),
            Birth::On(day(1990, 1, 31)),
            Birth::Expected(Some(day(2026, 9, 1))),
            Birth::Unknown
        ]
    );
    assert_eq!(household.persons()[1].disability_card, Some(false));
    assert_eq!(household.persons()[3].disability_card, None);
    let income = request.income();
    let notices: Vec<_> = income.notices.iter().map(|notice| (notice.holder(), notice.amount())).collect();
    assert_eq!(
        notices,
        [(NoticeHolder::Couple, Money::from_euros(24_310)), (NoticeHolder::Person(3), Money::from_cents(1_200_050))]
    );
    assert_eq!(income.monthly.unwrap().amount(), Money::from_euros(2_310));
    assert_eq!(request.scoring, None);
    let searched = request.searched.unwrap().typologies;
    assert_eq!(searched, [TypologyCode::T2, TypologyCode::T3, TypologyCode::Other("LOFT".to_owned())]);
}

#[test]
fn a_household_that_is_not_understood_is_unknown_rather_than_wrong() {
    let household = |household: serde_json::Value| {
        let body = json!({ "data": { "id": "1", "attributes": { "household": household } } }).to_string();
        read_single::<HousingRequest>(&body).unwrap().attributes.household(today())
    };
    assert_eq!(household(json!(null)), Err(HouseholdGap::NoPersons));
    assert_eq!(household(json!({ "persons": [] })), Err(HouseholdGap::NoPersons));
    let strange = json!({ "persons": [{ "role": "applicant" }, { "role": "godmother" }] });
    assert_eq!(household(strange), Err(HouseholdGap::RoleUnknown { person: 1 }));
    assert_eq!(household(json!({ "persons": [{}] })), Err(HouseholdGap::RoleUnknown { person: 0 }));
    let headless = json!({ "persons": [{ "role": "dependant" }] });
    assert!(matches!(household(headless), Err(HouseholdGap::Incoherent(_))));
    let body = r#"{"data":{"id":"1","attributes":{"household":{"persons":[{"role":"applicant"},"?"]}}}}"#;
    assert!(read_single::<HousingRequest>(body).is_err(), "a person must never be dropped in silence");
}

#[test]
fn a_birth_date_after_today_is_a_birth_to_come() {
    let persons = |applicant: &str, child: &str| {
        let persons =
            json!([{ "role": "applicant", "birth_date": applicant }, { "role": "dependant", "birth_date": child }]);
        let body = json!({ "data": { "id": "1", "attributes": { "household": { "persons": persons } } } }).to_string();
        read_single::<HousingRequest>(&body).unwrap().attributes.household(today())
    };
    let birth = |child: &str| persons("1991-06-02", child).unwrap().persons()[1].birth;
    assert_eq!(birth("2026-08-01"), Birth::On(today()), "born today");
    assert_eq!(birth("2026-08-02"), Birth::Expected(Date::new(2026, 8, 2)));
    assert_eq!(birth("1879-12-31"), Birth::Unknown);
    let expecting = persons("1991-06-02", "2026-12-24").unwrap();
    assert_eq!((expecting.size(), expecting.dependants(), expecting.expected()), (1, 0, 1));
    let unborn = persons("2026-08-02", "2020-01-01");
    assert_eq!(unborn, Err(HouseholdGap::Incoherent(HouseholdProblem::ApplicantNotBorn)));
}

#[test]
fn a_stage_of_another_backend_is_shown_as_it_came() {
    let stage = |stage: serde_json::Value| {
        let body = json!({ "data": { "id": "1", "attributes": { "stage": stage } } }).to_string();
        read_single::<Application>(&body).unwrap().attributes.stage()
    };
    assert_eq!(stage(json!("sent_to_lessor")), StageReading::Known(Stage::SentToLessor));
    assert_eq!(stage(json!("EN ATTENTE BAILLEUR")), StageReading::Unknown("EN ATTENTE BAILLEUR".to_owned()));
    assert_eq!(stage(json!(null)), StageReading::Unknown(String::new()));
    assert_eq!(stage(json!(17)), StageReading::Unknown("17".to_owned()));
}

#[test]
fn the_stages_and_actors_of_the_wire_are_those_of_the_rules() {
    use parcours_contract::{Actor, StageCode};
    let stages = Stage::ALL.map(StageCode::from);
    assert!(stages.iter().map(StageCode::as_str).eq(StageCode::WORDS.iter().copied()));
    assert!(stages.iter().map(StageCode::stage).eq(Stage::ALL.map(Some)));
    let actors = parcours_domain::application::Actor::ALL.map(Actor::from);
    assert!(actors.iter().map(Actor::as_str).eq(Actor::WORDS.iter().copied()));
    let sizes = Typology::ALL.map(TypologyCode::from);
    assert!(sizes.iter().map(TypologyCode::as_str).eq(TypologyCode::WORDS.iter().copied()));
    assert!(sizes.iter().map(TypologyCode::typology).eq(Typology::ALL.map(Some)));
}

#[test]
fn days_are_those_of_paris_in_summer_and_in_winter() {
    for (written, day, time) in [
        ("2026-03-15", "2026-03-15", None),
        ("2026-03-14T23:30:00Z", "2026-03-15", Some((0, 30))),
        ("2026-07-14T22:30:00.123Z", "2026-07-15", Some((0, 30))),
        ("2026-01-01T00:15:00+02:00", "2025-12-31", Some((23, 15))),
        ("2026-03-29T00:59:00Z", "2026-03-29", Some((1, 59))),
        ("2026-03-29T01:00:00Z", "2026-03-29", Some((3, 0))),
        ("2026-10-25T00:59:00Z", "2026-10-25", Some((2, 59))),
        ("2026-10-25T01:00:00Z", "2026-10-25", Some((2, 0))),
        ("2026-04-20T14:00:00+02:00", "2026-04-20", Some((14, 0))),
        ("2026-04-20T14:00:00+0200", "2026-04-20", Some((14, 0))),
        ("2026-04-20T08:00-04", "2026-04-20", Some((14, 0))),
        ("2026-04-20 14:00", "2026-04-20", Some((14, 0))),
    ] {
        let moment = Moment::from(written);
        assert_eq!(moment.date().map(|day| day.to_string()).as_deref(), Some(day), "{written}");
        let hour = moment.at(Zone::Paris).and_then(|local| local.time).map(|time| (time.hour, time.minute));
        assert_eq!(hour, time, "{written}");
    }
    for written in ["", "bientôt", "2026-02-30", "2026-03-15T25:00:00Z", "2026-03-15T10:00 CET", "2026-03-15Tééé"] {
        assert_eq!(Moment::from(written).date(), None, "{written}");
        assert_eq!(Moment::from(written).as_str(), written);
    }
}

#[test]
fn a_company_tells_what_decides_its_coverage() {
    let coverage = |attributes: serde_json::Value| {
        let body = json!({ "data": { "id": "1", "attributes": attributes } }).to_string();
        read_single::<Company>(&body).unwrap().attributes.employer().coverage()
    };
    let private = json!({ "sector": "private", "headcount_band": 11, "state": "active" });
    assert_eq!(coverage(private), Coverage::Covered);
    // The same band is too small for a company of the agricultural scheme, whatever word its sector has.
    for farm in [
        json!({ "sector": "agricultural", "headcount_band": "11", "state": "active" }),
        json!({ "sector": "private", "agricultural": true, "headcount_band": "11", "state": "active" }),
    ] {
        assert!(matches!(coverage(farm), Coverage::NotCovered(_)));
    }
    assert!(matches!(coverage(json!({ "agricultural": false, "headcount_band": "11" })), Coverage::Unknown(_)));
    assert!(matches!(coverage(json!({ "sector": "association", "headcount_band": "53" })), Coverage::Unknown(_)));
}

#[test]
fn hours_come_back_to_universal_time_in_summer_in_winter_and_beside_the_change() {
    for (written, day, hour, minute) in [
        ("2026-12-04T10:30:00+01:00", "2026-12-04", 9, 30),
        ("2026-07-14T10:30:00+02:00", "2026-07-14", 8, 30),
        ("2026-07-14T10:30", "2026-07-14", 8, 30),
        ("2026-12-04T00:30", "2026-12-03", 23, 30),
        ("2026-12-04T14:00:00+04:00", "2026-12-04", 10, 0),
        ("2026-03-29T00:59:00Z", "2026-03-29", 0, 59),
        ("2026-03-29T01:00:00Z", "2026-03-29", 1, 0),
        ("2026-10-25T00:59:00Z", "2026-10-25", 0, 59),
        ("2026-10-25T02:00:00Z", "2026-10-25", 2, 0),
    ] {
        let (found, found_hour, found_minute) = Moment::from(written).at(Zone::Paris).unwrap().time.unwrap().utc;
        assert_eq!((found.to_string().as_str(), found_hour, found_minute), (day, hour, minute), "{written}");
    }
    assert_eq!(Moment::from("2026-12-04").at(Zone::Paris).unwrap().time, None);
    assert_eq!(Moment::from("demain").at(Zone::Paris), None);
}

#[test]
fn an_hour_without_an_offset_is_one_of_the_place_and_one_with_an_offset_is_converted_to_it() {
    for (zone, written, day, hour, utc) in [
        (Zone::Reunion, "2026-12-04T14:00", "2026-12-04", (14, 0), (10, 0)),
        (Zone::Reunion, "2026-07-04T14:05", "2026-07-04", (14, 5), (10, 5)),
        (Zone::Reunion, "2026-12-04T21:30Z", "2026-12-05", (1, 30), (21, 30)),
        (Zone::Mayotte, "2026-12-04T14:00:00+01:00", "2026-12-04", (16, 0), (13, 0)),
        (Zone::Guyane, "2026-12-04T01:00:00Z", "2026-12-03", (22, 0), (1, 0)),
        (Zone::Guadeloupe, "2026-12-04T22:15", "2026-12-04", (22, 15), (2, 15)),
        (Zone::Martinique, "2026-07-04T10:00:00+02:00", "2026-07-04", (4, 0), (8, 0)),
        (Zone::Paris, "2026-12-04T14:00", "2026-12-04", (14, 0), (13, 0)),
    ] {
        let local = Moment::from(written).at(zone).unwrap();
        let time = local.time.unwrap();
        assert_eq!((local.day.to_string().as_str(), (time.hour, time.minute)), (day, hour), "{zone:?} {written}");
        assert_eq!((time.utc.1, time.utc.2), utc, "{zone:?} {written}");
    }
}

#[test]
fn the_zone_of_a_home_is_that_of_its_commune_else_of_its_department_else_of_its_postal_code() {
    let zone = |attributes: serde_json::Value| {
        let body = json!({ "data": { "id": "1", "attributes": attributes } }).to_string();
        read_single::<HousingOffer>(&body).unwrap().attributes.zone()
    };
    assert_eq!(zone(json!({ "insee_code": "97411", "department": "75" })), Zone::Reunion);
    assert_eq!(zone(json!({ "department": "972" })), Zone::Martinique);
    assert_eq!(zone(json!({ "postal_code": 97_300 })), Zone::Guyane);
    assert_eq!(zone(json!({ "postal_code": "93100" })), Zone::Paris);
    assert_eq!(zone(json!({})), Zone::Paris);
}

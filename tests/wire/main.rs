//! The wire: recorded answers of AL'in-shaped backends read tolerantly, and the OpenAPI document that must not drift.
//!
//! The bodies under `wire/recorded/` have the shape that such a backend sends; homes, people and numbers are invented
//! (the unique number is that of a public test data set). What is checked: what a person would see changed or lost,
//! never how serde does it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use parcours_contract::{
    Amount, Application, AuthMode, FieldCode, HousingOffer, HousingRequest, Me, NormCode, OfferKind, OfferStatus,
    Problem, ProblemCode, PublicConfig, Resource, SignedIn, Single, Unreadable, read, read_collection, read_problem,
    read_single,
};
use serde_json::json;

#[cfg(feature = "openapi")]
mod document;
mod gaps;
mod odd_input;
mod reference;
mod rules;

fn offer_with(attributes: &serde_json::Value) -> HousingOffer {
    let body = json!({ "data": { "id": "1", "type": "housing_offers", "attributes": attributes } }).to_string();
    read_single::<HousingOffer>(&body).expect("the offer can be read").attributes
}

/// A request with every writing that must be understood.
const REQUEST: &str = include_str!("recorded/request.json");

/// A page as an AL'in-shaped backend sends it: numeric strings, nulls, unknown members, unknown words, both spellings of
/// the number of applications.
const PAGE: &str = include_str!("recorded/offers.json");

#[test]
fn numeric_strings_mean_what_their_numbers_mean() {
    let page = read_collection::<HousingOffer>(PAGE).unwrap();
    let offer = &page.items[0];
    assert_eq!(offer.id, "48213");
    let offer = &offer.attributes;
    assert_eq!(offer.rooms, Some(1));
    assert_eq!(offer.surface, Some(32.0));
    assert_eq!(offer.rent_amount, Some(Amount::from_cents(86_086)));
    assert_eq!(offer.rental_charges, Some(Amount::from_cents(12_414)));
    assert_eq!(offer.rent_with_charges, Some(Amount::from_cents(98_500)));
    assert_eq!(page.items[1].attributes.rent_with_charges, Some(Amount::from_cents(86_086)));
    assert_eq!(page.meta.pagination.unwrap().total_objects, 3);
    assert_eq!(page.meta.seeked_count, Some(3));
}

#[test]
fn the_ground_floor_is_zero_and_an_unknown_floor_is_not() {
    let page = read_collection::<HousingOffer>(PAGE).unwrap();
    let floors: Vec<_> = page.items.iter().map(|offer| offer.attributes.floor).collect();
    assert_eq!(floors, [Some(0), Some(-1), None]);
}

#[test]
fn applications_are_counted_under_both_spellings() {
    let page = read_collection::<HousingOffer>(PAGE).unwrap();
    let counts: Vec<_> = page.items.iter().map(|offer| offer.attributes.applicated_nb).collect();
    assert_eq!(counts, [Some(4), Some(12), None]);
    let both = offer_with(&json!({ "applicated_nb": null, "appicated_nb": 7 }));
    assert_eq!(both.applicated_nb, Some(7));
    let contradicted = offer_with(&json!({ "applicated_nb": 5, "appicated_nb": 7 }));
    assert_eq!(contradicted.applicated_nb, Some(5));
}

#[test]
fn floors_and_text_are_read_under_both_names_and_may_come_together() {
    let page = read_collection::<HousingOffer>(PAGE).unwrap();
    let floors: Vec<_> = page.items.iter().map(|offer| offer.attributes.floors).collect();
    assert_eq!(floors, [Some(4), Some(3), None]);
    assert_eq!(offer_with(&json!({ "description": "Calme" })).details.as_deref(), Some("Calme"));
}

#[test]
fn the_charges_are_those_of_the_home_so_that_parking_is_never_counted_twice() {
    let charges = |attributes| offer_with(&attributes).charges();
    let of_the_home = Some(Amount::from_cents(12_414));
    assert_eq!(charges(json!({ "rental_charges": "124.14" })), of_the_home);
    assert_eq!(charges(json!({ "rental_charges": "124.14", "total_charges": 180 })), of_the_home);
    assert_eq!(charges(json!({ "total_charges": 180, "parking_charges": "55.86" })), of_the_home);
    assert_eq!(charges(json!({ "total_charges": 180 })), Some(Amount::from_cents(18_000)));
    // All charges cannot be less than a part of them: nothing is known then.
    assert_eq!(charges(json!({ "total_charges": 40, "parking_charges": "55.86" })), None);
    assert_eq!(charges(json!({})), None);
}

#[test]
fn an_unknown_word_is_kept_as_it_came() {
    let page = read_collection::<HousingOffer>(PAGE).unwrap();
    let boat = &page.items[1].attributes;
    assert_eq!(boat.kind, Some(OfferKind::Other("PENICHE".to_owned())));
    assert_eq!(boat.threshold_type, Some(NormCode::Other("BRS".to_owned())));
    assert_eq!(boat.offer_status.as_ref().map(OfferStatus::as_str), Some("LOGEMENT EN PAUSE"));
    assert!(!boat.kind.as_ref().unwrap().is_known());
    let written = serde_json::to_value(boat).unwrap();
    assert_eq!(written["kind"], "PENICHE");
}

#[test]
fn null_absent_and_empty_all_mean_unknown() {
    let empty = offer_with(&json!({}));
    let nulls = offer_with(&json!({ "kind": null, "rent_with_charges": null, "pictures": null, "main_picture": null }));
    let blanks = offer_with(&json!({ "kind": "", "rent_with_charges": " ", "district": "", "surface": "" }));
    assert_eq!(empty, HousingOffer::default());
    assert_eq!(nulls, empty);
    assert_eq!(blanks, empty);
}

#[test]
fn codes_sent_as_numbers_get_their_leading_zero_back() {
    let page = read_collection::<HousingOffer>(PAGE).unwrap();
    assert_eq!(page.items[0].attributes.postal_code.as_deref(), Some("75010"));
    assert_eq!(page.items[1].attributes.postal_code.as_deref(), Some("01000"));
    assert_eq!(page.items[1].attributes.insee_code.as_deref(), Some("01053"));
}

#[test]
fn a_picture_that_cannot_be_read_is_left_out_and_the_offer_stays() {
    let page = read_collection::<HousingOffer>(PAGE).unwrap();
    assert_eq!(page.unreadable, 0);
    assert_eq!(page.items[1].attributes.pictures.len(), 1);
    assert_eq!(page.items[0].attributes.main_picture.as_ref().unwrap().thumb240.as_deref(), Some("/p/1.jpg"));
}

#[test]
fn one_unreadable_offer_is_skipped_and_counted_and_the_others_are_shown() {
    let unreadable = [
        json!({ "type": "housing_offers", "attributes": {} }),
        json!({ "id": null, "attributes": {} }),
        json!({ "id": "2", "attributes": "gone" }),
        json!({ "id": "3" }),
        json!({ "id": "3", "attributes": ["APT", "T2"] }),
        json!(["3", "housing_offers", {}]),
        json!({ "id": "4", "attributes": { "rent_with_charges": { "value": 985 } } }),
        json!({ "id": "5", "attributes": { "surface": "grande" } }),
        json!({ "id": "6", "attributes": { "rent_with_charges": "sur demande" } }),
        json!({ "id": "7", "attributes": { "rooms": 2.5 } }),
        json!({ "id": "8", "attributes": { "rent_with_charges": 1e300 } }),
        json!(42),
        json!(null),
    ];
    for broken in unreadable {
        let good = |id: &str| json!({ "id": id, "attributes": { "typology": "T2" } });
        let body = json!({ "data": [good("a"), broken, good("b")], "meta": {} }).to_string();
        let page = read_collection::<HousingOffer>(&body).unwrap();
        let ids: Vec<_> = page.items.iter().map(|offer| offer.id.as_str()).collect();
        assert_eq!((ids.as_slice(), page.unreadable), (["a", "b"].as_slice(), 1), "{body}");
    }
}

#[test]
fn a_page_without_its_meta_is_still_a_page() {
    for meta in ["", r#","meta":null"#, r#","meta":"?""#, r#","meta":{"pagination":[]}"#] {
        let body = format!(r#"{{"data":[{{"id":"1","attributes":{{}}}}]{meta}}}"#);
        let page = read_collection::<HousingOffer>(&body).unwrap();
        assert_eq!((page.items.len(), page.meta.pagination), (1, None), "{meta}");
    }
}

#[test]
fn bodies_that_are_not_the_contract_are_distinguished() {
    let html = "<!DOCTYPE html><html><body><h1>502 Bad Gateway</h1></body></html>";
    let cut = &PAGE[..PAGE.len() / 2];
    for (body, expected) in [
        ("", Unreadable::Empty),
        (" \r\n", Unreadable::Empty),
        (html, Unreadable::NotJson),
        (cut, Unreadable::NotJson),
        ("{\"data\":[]} trailing", Unreadable::NotJson),
    ] {
        assert_eq!(read_collection::<HousingOffer>(body), Err(expected.clone()), "{body}");
        assert_eq!(read_single::<HousingOffer>(body), Err(expected.clone()), "{body}");
        assert_eq!(read::<PublicConfig>(body), Err(expected), "{body}");
        assert_eq!(read_problem(body), None, "{body}");
    }
    for other in ["[]", "null", "\"ok\"", "{}", r#"{"data":{}}"#, r#"{"data":null}"#] {
        let outcome = read_collection::<HousingOffer>(other);
        assert!(matches!(outcome, Err(Unreadable::NotTheContract(_))), "{other}: {outcome:?}");
    }
    assert!(matches!(read_single::<HousingOffer>(r#"{"data":[]}"#), Err(Unreadable::NotTheContract(_))));
}

#[test]
fn a_byte_order_mark_does_not_spoil_an_answer() {
    assert_eq!(read_collection::<HousingOffer>(&format!("\u{feff}{PAGE}")).unwrap().items.len(), 3);
}

#[test]
fn every_prefix_of_a_page_is_refused_without_a_panic() {
    for (end, _) in PAGE.char_indices().step_by(7) {
        assert!(read_collection::<HousingOffer>(&PAGE[..end]).is_err());
    }
}

#[test]
fn amounts_are_whole_cents_whatever_their_writing() {
    for (written, cents) in [
        ("985", 98_500),
        ("985.00", 98_500),
        ("860,86", 86_086),
        ("860.8", 86_080),
        ("1 234,56 €", 123_456),
        ("1\u{202f}234,56\u{a0}€", 123_456),
        ("0", 0),
        ("-12.5", -1_250),
        (".5", 50),
    ] {
        assert_eq!(Amount::parse(written), Some(Amount::from_cents(cents)), "{written}");
    }
    for written in ["", "€", "abc", "1.2.3", "12,3 4", "--1", "1e3", "NaN", "99999999999999999999"] {
        assert_eq!(Amount::parse(written), None, "{written}");
    }
    // Twenty-four euros or twenty-four thousand: a text does not say, so that the offer or the request is not read.
    for written in ["24.310", "24,310", "12.3449", "985.000", "860.8600000001"] {
        assert_eq!(Amount::parse(written), None, "{written}");
        let body = json!({ "data": { "id": "1", "attributes": { "rent_with_charges": written } } }).to_string();
        assert!(read_single::<HousingOffer>(&body).is_err(), "{written}");
    }
    // A JSON number has but one reading, and the noise of its binary form is no third decimal.
    for (number, cents) in [(json!(860.8600000001), 86_086), (json!(860.8599999999), 86_086), (json!(24.31), 2_431)] {
        assert_eq!(
            offer_with(&json!({ "rent_with_charges": number })).rent_with_charges,
            Some(Amount::from_cents(cents))
        );
    }
}

#[test]
fn every_cent_up_to_a_high_rent_survives_the_wire() {
    for cents in (0..600_000).chain([2_431_099, 99_999_999, 123_456_789_012]) {
        let text = serde_json::to_string(&Amount::from_cents(cents)).unwrap();
        assert!(text.split_once('.').is_none_or(|(_, decimals)| decimals.len() <= 2), "{text}");
        assert_eq!(serde_json::from_str::<Amount>(&text).unwrap().cents(), cents, "{text}");
    }
}

#[test]
fn an_application_keeps_the_offer_as_it_was() {
    let body = r#"{"data":{"id":"77","type":"applications","attributes":{"stage":"awarded","rank":"1",
        "offer":{"id":48213,"type":"housing_offers","attributes":{"district":"Paris","rent_with_charges":"985"}},
        "events":[{"id":1,"at":"2026-03-16T10:12:00+01:00","stage":"submitted","actor":"robot"},"?"],
        "can":{"withdraw":1,"answer":"true"}}}}"#;
    let application = read_single::<Application>(body).unwrap().attributes;
    let offer = application.offer.unwrap();
    assert_eq!((offer.id.as_str(), offer.attributes.district.as_deref()), ("48213", Some("Paris")));
    assert_eq!(application.rank, Some(1));
    assert_eq!(application.events.len(), 1);
    assert_eq!(application.events[0].actor.as_ref().unwrap().as_str(), "robot");
    assert_eq!(application.can.unwrap().answer, Some(true));
}

#[test]
fn a_refusal_is_recognised_by_its_code_and_an_unknown_one_is_kept() {
    let body = r#"{"type":"urn:parcours-locatif:another_application_active","title":"x","status":"409",
        "application_id":77,"errors":null,"instance":"/1"}"#;
    let problem = read_problem(body).unwrap();
    assert_eq!(problem.code(), ProblemCode::AnotherApplicationActive);
    assert_eq!((problem.status, problem.application_id.as_deref()), (409, Some("77")));
    let foreign = read_problem(r#"{"type":"https://exemple.fr/full","title":"Full","status":409}"#).unwrap();
    assert_eq!(foreign.code(), ProblemCode::Other("https://exemple.fr/full".to_owned()));
    assert_eq!(read_problem(r#"{"erreur":"non"}"#), None);
    let fields = r##"{"type":"urn:parcours-locatif:invalid","errors":[{"pointer":"#/email","code":"malformed"},{"pointer":"/password","code":"pwned"},{}]}"##;
    let problem = read_problem(fields).unwrap();
    let errors: Vec<_> = problem.errors.iter().map(|error| (error.field(), error.code.clone())).collect();
    assert_eq!(errors, [("email", FieldCode::Malformed), ("password", FieldCode::Other("pwned".to_owned()))]);
}

#[test]
fn every_code_travels_and_comes_back_with_its_status() {
    for word in ProblemCode::WORDS {
        let code = ProblemCode::from(*word);
        assert!(code.is_known());
        let body = serde_json::to_string(&Problem::new(&code)).unwrap();
        let problem = read_problem(&body).unwrap();
        assert_eq!((problem.code(), problem.status), (code.clone(), code.status()));
        assert!((400..=503).contains(&problem.status));
    }
}

#[test]
fn signing_in_is_read_in_both_modes() {
    let cookie: SignedIn =
        read(r#"{"data":{"id":"a1","type":"accounts","attributes":{"email":"ines@exemple.fr"}}}"#).unwrap();
    assert_eq!(cookie.data.unwrap().attributes.email.as_deref(), Some("ines@exemple.fr"));
    assert_eq!(cookie.token, None);
    let bearer: SignedIn = read(r#"{"access_token":"t0k3n","token_type":"Bearer","expires_in":"900"}"#).unwrap();
    let token = bearer.token.unwrap();
    assert_eq!((token.access_token.as_str(), token.expires_in), ("t0k3n", Some(900)));
    assert_eq!(bearer.data, None);
    assert!(!format!("{token:?}").contains("t0k3n"), "a token is never printed");
}

#[test]
fn a_new_account_has_no_number_no_employer_and_no_application() {
    let body = r#"{"data":{"id":"a1","attributes":{"email":"ines@exemple.fr","locale":"fr","unique_number":null,
        "employer":null,"active_application":null}}}"#;
    let me = read_single::<Me>(body).unwrap().attributes;
    assert_eq!((me.unique_number, me.employer, me.active_application), (None, None, None));
}

#[test]
fn a_configuration_may_leave_everything_to_the_defaults() {
    let config: PublicConfig = read("{}").unwrap();
    assert_eq!(config, PublicConfig::default());
    let config: PublicConfig =
        read(r#"{"api_base":"https://api.exemple.fr/dmo/","auth_mode":"bearer","switches":{"map":false},"other":1}"#)
            .unwrap();
    assert_eq!(config.api_base, "https://api.exemple.fr/dmo");
    assert_eq!(config.auth_mode, AuthMode::Bearer);
    assert!(!config.switch("map", true));
    assert!(config.switch("contact", true));
}

#[test]
fn what_is_written_is_read_back_unchanged() {
    let offer = read_collection::<HousingOffer>(PAGE).unwrap().items.swap_remove(0);
    let text = serde_json::to_string(&Single { data: offer.clone() }).unwrap();
    assert_eq!(read_single::<HousingOffer>(&text).unwrap(), offer);
    let request: Resource<HousingRequest> = read_single(REQUEST).unwrap();
    let text = serde_json::to_string(&Single { data: request.clone() }).unwrap();
    assert_eq!(read_single::<HousingRequest>(&text).unwrap(), request);
}

#[test]
fn bodies_with_secrets_are_never_printed() {
    let body = parcours_contract::Authenticate { login: "ines@exemple.fr".to_owned(), password: "s3cret".to_owned() };
    let printed = format!("{body:?}");
    assert!(!printed.contains("s3cret") && !printed.contains("ines"), "{printed}");
}

#[test]
fn bounds_are_checked_at_their_edges() {
    use parcours_contract::bounds::{EMAIL_MAX_LENGTH, is_code, is_email, is_locale, is_siret};
    let address = |length: usize| format!("{}@exemple.fr", "a".repeat(length - "@exemple.fr".len()));
    assert!(is_email(&address(EMAIL_MAX_LENGTH)) && !is_email(&address(EMAIL_MAX_LENGTH + 1)));
    for slip in ["", "a", "@b.fr", "a@", "a@b", "a@.fr", "a@b.", "a@b..fr", "a b@c.fr", "a@b@c.fr"] {
        assert!(!is_email(slip), "{slip}");
    }
    assert!(is_code("000000") && !is_code("00000") && !is_code("0000000") && !is_code("00000o") && !is_code("٠٠٠٠٠٠"));
    assert!(is_siret("73282932000074") && !is_siret("732 829 320 00074"));
    assert!(is_locale("fr") && is_locale("pt-BR") && !is_locale("FR") && !is_locale("fr-fr") && !is_locale("français"));
}

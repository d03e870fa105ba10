//! Every reader of text, whatever the text: it never panics, what it accepts comes back the same from what it prints,
//! and what it refuses is refused at a place that the text has.
//!
//! No legal text: the numbers and codes are those of the other files, where each has its article.

use parcours_domain::company::{Activity, Headcount};
use parcours_domain::date::Date;
use parcours_domain::money::{Money, MoneyProblem};
use parcours_domain::nud::{NUD_LENGTH, Nud, NudProblem, NudReading};
use parcours_domain::offer::{Norm, Typology};
use parcours_domain::place::{AbcZone, CeilingZone, InseeCode, InseeProblem};
use parcours_domain::registration::{NATIONAL_SITE, site_of};
use parcours_domain::siret::{Siret, SiretProblem, is_siren};
use proptest::prelude::*;

/// Any text; one of the signs that numbers, amounts, dates and codes are made of; or one of these with a slip in it.
fn any_text() -> impl Strategy<Value = String> {
    let signs = "[-0-9ABEFIJLOQSTUZabgis .,'+/:€\u{a0}\u{202f}\u{feff}é²]{0,24}";
    let almost = (
        prop_oneof![
            Just("111 0318 016982 G1104"),
            Just("732 829 320 00074"),
            Just("35600000049837"),
            Just("1 234 567,89 €"),
            Just("24.310,50"),
            Just("2026-03-15T10:00:00Z"),
            Just("2A004"),
            Just("T1 bis"),
            Just("PLAI adapté"),
            Just("01.13Z"),
        ],
        any::<prop::sample::Index>(),
        any::<char>(),
        0..4_u8,
    );
    let slipped = almost.prop_map(|(text, place, sign, slip)| {
        let mut signs: Vec<char> = text.chars().collect();
        let place = place.index(signs.len());
        match slip {
            0 => signs[place] = sign,
            1 => signs.insert(place, sign),
            2 => drop(signs.remove(place)),
            _ => {}
        }
        signs.into_iter().collect()
    });
    prop_oneof![any::<String>(), signs, slipped]
}

/// Whether a problem points at a character of the text, counted from 1.
fn points_at(text: &str, position: usize, found: char) -> bool {
    position.checked_sub(1).and_then(|index| text.chars().nth(index)) == Some(found)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn any_text_as_a_unique_number(text in any_text()) {
        let reading = NudReading::of(&text);
        match Nud::parse(&text) {
            Ok(number) => {
                prop_assert_eq!(number.as_str().len(), NUD_LENGTH);
                prop_assert_eq!(reading.length, NUD_LENGTH);
                prop_assert_eq!(Nud::parse(&number.grouped()), Ok(number.clone()));
                prop_assert_eq!(Nud::parse(number.as_str()), Ok(number));
            }
            Err(
                NudProblem::UnexpectedCharacter { position, found }
                | NudProblem::DigitExpected { position, found, .. }
                | NudProblem::BadTerritory { position, found },
            ) => prop_assert!(points_at(&text, position, found)),
            Err(NudProblem::WrongLength { found }) => prop_assert_ne!(found, NUD_LENGTH),
            Err(NudProblem::BadMonth { found }) => prop_assert!(!(1..=12).contains(&found)),
            Err(NudProblem::Empty) => prop_assert_eq!(reading.length, 0),
        }
        // A suggestion is a whole number that needs none itself.
        if let Some(meant) = Nud::suggestion(&text) {
            prop_assert_eq!(Nud::suggestion(meant.as_str()), None);
            prop_assert_eq!(Nud::parse(meant.as_str()), Ok(meant));
        }
    }

    #[test]
    fn any_text_as_a_siret(text in any_text()) {
        match Siret::parse(&text) {
            Ok(siret) => {
                prop_assert!(is_siren(siret.siren()));
                prop_assert_eq!(siret.as_str().len(), 14);
                prop_assert_eq!(Siret::parse(&siret.grouped()), Ok(siret.clone()));
                prop_assert_eq!(Siret::parse(siret.as_str()), Ok(siret));
            }
            Err(SiretProblem::UnexpectedCharacter { position, found }) => prop_assert!(points_at(&text, position, found)),
            Err(SiretProblem::WrongLength { found }) => prop_assert!(found != 14 && found != 0),
            Err(_) => {}
        }
    }

    #[test]
    fn any_text_as_an_amount(text in any_text()) {
        match Money::parse(&text) {
            Ok(amount) => {
                prop_assert!(amount >= Money::ZERO && amount <= Money::LARGEST);
                prop_assert_eq!(Money::parse(&amount.to_string()), Ok(amount));
            }
            Err(MoneyProblem::UnexpectedCharacter { position, found }) => prop_assert!(points_at(&text, position, found)),
            Err(_) => {}
        }
    }

    #[test]
    fn any_amount_is_read_back(cents in 0..=Money::LARGEST.cents()) {
        let amount = Money::from_cents(cents);
        prop_assert_eq!(Money::parse(&amount.to_string()), Ok(amount));
        prop_assert_eq!(Money::parse(&amount.to_string().replace('.', ",")), Ok(amount));
    }

    #[test]
    fn any_text_as_a_day(text in any_text()) {
        if let Some(day) = Date::parse_iso(&text) {
            prop_assert!(text.trim().starts_with(&day.to_string()));
            prop_assert_eq!(Date::parse_iso(&day.to_string()), Some(day));
        }
    }

    #[test]
    fn any_text_as_a_commune(text in any_text()) {
        match InseeCode::parse(&text) {
            Ok(place) => {
                prop_assert!(place.as_str().starts_with(place.department()));
                prop_assert_eq!(InseeCode::parse(place.as_str()), Ok(place));
                // Whatever is read has an answer.
                let _zone = CeilingZone::of(&place);
                prop_assert!(site_of(Some(place.department())).starts_with("https://"));
            }
            Err(InseeProblem::UnexpectedCharacter { position, found }) => {
                prop_assert!(points_at(text.trim(), position, found));
            }
            Err(InseeProblem::WrongLength { found }) => prop_assert_ne!(found, 5),
            Err(InseeProblem::Empty | InseeProblem::NoSuchDepartment) => {}
        }
    }

    #[test]
    fn any_text_as_a_size_a_norm_a_zone_or_a_band(text in any_text()) {
        let _typology = Typology::parse(&text);
        let norm = Norm::parse(&text);
        if norm != Norm::Other {
            prop_assert_eq!(Norm::parse(norm.as_str()), norm);
        }
        let _zone = AbcZone::parse(&text);
        if let Some(band) = Headcount::parse(&text) {
            prop_assert_eq!(Headcount::parse(band.code()), Some(band));
            prop_assert!(text.trim().eq_ignore_ascii_case(band.code()));
        }
        let _activity = Activity::parse(&text);
    }

    #[test]
    fn any_text_as_a_department(text in any_text()) {
        let site = site_of(Some(&text));
        prop_assert!(site == NATIONAL_SITE || text.len() == 2);
    }

    #[test]
    fn any_number_of_employees_has_a_band(employees: u32) {
        let band = Headcount::of(employees);
        prop_assert!(band.at_least() <= employees);
        prop_assert!(band.at_most().is_none_or(|most| employees <= most));
    }
}

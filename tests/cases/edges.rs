//! The first and the last value of every range that the readers of text accept: one character more or less changes the
//! answer.
//!
//! No legal text: the spans are those of the other files, where each has its article.

use parcours_domain::ceiling::{Area, Column};
use parcours_domain::date::{Date, completed_age};
use parcours_domain::household::IntermediateCategory;
use parcours_domain::money::{Money, MoneyProblem};
use parcours_domain::nud::NudReading;
use parcours_domain::place::{AbcZone, InseeCode, InseeProblem};
use parcours_domain::renewal::RenewalWindow;
use parcours_domain::source::Certainty;

fn day(text: &str) -> Date {
    Date::parse_iso(text).unwrap_or_else(|| panic!("{text}"))
}

#[test]
fn a_letter_stands_only_behind_the_2_of_corsica() {
    assert!(InseeCode::parse("2a004").is_ok() && InseeCode::parse("2B033").is_ok());
    for (code, position, found) in [("1A004", 2, 'A'), ("2C004", 2, 'C'), ("20A04", 3, 'A'), ("2AB04", 3, 'B')] {
        assert_eq!(InseeCode::parse(code), Err(InseeProblem::UnexpectedCharacter { position, found }), "{code}");
    }
}

#[test]
fn every_writing_of_a_zone_is_read_and_nothing_else() {
    for (writings, zone) in [
        (["ZAB", "ZoneAbis", "a-bis"], AbcZone::ABis),
        (["ZA", "zone a", "A"], AbcZone::A),
        (["ZB1", "Zone B1", "b1"], AbcZone::B1),
        (["ZB2", "Zone B 2", "b2"], AbcZone::B2),
        (["ZC", "Zone C", "c"], AbcZone::C),
    ] {
        for writing in writings {
            assert_eq!(AbcZone::parse(writing), Some(zone), "{writing}");
        }
    }
    for writing in ["", "Z", "ZB", "B3", "ZD", "zone", "zone a bisque", "Zone A bisé"] {
        assert_eq!(AbcZone::parse(writing), None, "{writing}");
    }
}

#[test]
fn a_day_is_written_with_four_two_and_two_digits() {
    assert_eq!(day("2026-03-01 10:00"), day("2026-03-01"));
    for text in ["2026-3-015", "026-03-015", "2026-03-1-", "2026-+3-15", "2026-03-1٣", "2026-03-15Z", "2026-03-1"] {
        assert_eq!(Date::parse_iso(text), None, "{text}");
    }
}

#[test]
fn days_are_counted_across_the_ends_of_months_of_leap_years_and_of_centuries() {
    for (from, days, to) in [
        ("2000-02-28", 1, "2000-02-29"),
        ("2000-02-29", 1, "2000-03-01"),
        ("1999-12-31", 60, "2000-02-29"),
        ("2100-02-28", 1, "2100-03-01"),
        ("2400-02-28", 1, "2400-02-29"),
        ("2026-12-31", 1, "2027-01-01"),
        ("2027-01-01", -1, "2026-12-31"),
    ] {
        assert_eq!(day(from).plus_days(days), day(to), "{from}");
        assert_eq!(day(from).days_until(day(to)), days, "{from}");
    }
}

#[test]
fn months_are_counted_back_across_years_and_stop_at_the_first_day() {
    for (from, months, to) in [
        ("2027-03-31", 1, "2027-02-28"),
        ("2028-03-31", 1, "2028-02-29"),
        ("2027-01-15", 1, "2026-12-15"),
        ("2027-07-27", 2, "2027-05-27"),
        ("2027-12-31", 12, "2026-12-31"),
        ("2027-01-31", 25, "2024-12-31"),
        ("0001-05-20", 4, "0001-01-20"),
        ("0001-05-20", 5, "0001-01-01"),
        ("0001-05-20", u16::MAX, "0001-01-01"),
    ] {
        assert_eq!(day(from).minus_months(months), day(to), "{from} less {months}");
    }
}

#[test]
fn nobody_is_a_year_old_before_the_birthday_and_everybody_is_born_on_the_day() {
    let birth = day("2000-02-29");
    for (on, age) in [
        ("2000-02-28", None),
        ("2000-02-29", Some(0)),
        ("2001-02-28", Some(0)),
        ("2001-03-01", Some(1)),
        ("2004-02-29", Some(4)),
    ] {
        assert_eq!(completed_age(birth, day(on)), age, "{on}");
    }
}

#[test]
fn the_largest_amount_is_read_and_one_cent_more_is_not() {
    assert_eq!(Money::parse("1 000 000 000,00 €"), Ok(Money::LARGEST));
    assert_eq!(Money::parse("1000000000"), Ok(Money::LARGEST));
    assert_eq!(Money::parse("100 000 000 000"), Err(MoneyProblem::TooLarge), "as many euros as that has cents");
    assert_eq!(Money::parse("1000000000,01"), Err(MoneyProblem::TooLarge));
}

#[test]
fn a_reading_never_shows_the_sequence_of_a_number_in_a_log() {
    let shown = format!("{:?}", NudReading::of("111 0318 016982 G1104"));
    assert!(shown.contains("territory") && shown.contains("2018"), "{shown}");
    assert!(!shown.contains("016982") && !shown.contains("G1104"), "{shown}");
}

#[test]
fn intermediate_categories_count_their_dependants_and_their_supplements() {
    let figures = |dependants| {
        let category = IntermediateCategory::with_dependants(dependants).unwrap();
        (category.number(), category.step(), category.supplements(), category.dependants())
    };
    assert_eq!([1, 4, 5, 6].map(figures), [(3, 3, 0, 1), (6, 6, 0, 4), (7, 6, 1, 5), (8, 6, 2, 6)]);
    assert_eq!(IntermediateCategory::COUPLE.dependants(), 0);
}

#[test]
fn the_sixth_category_is_as_sure_as_its_own_figure_and_those_beyond_as_the_supplement_too() {
    let column = Column {
        area: Area::OtherRegions,
        categories: [1, 2, 3, 4, 5, 6],
        supplement: 1,
        certainty: [Certainty::C, Certainty::B, Certainty::A, Certainty::B, Certainty::C, Certainty::A, Certainty::B],
    };
    let sure = [0, 1, 2, 3, 4, 5, 6, 7, 8].map(|step| column.certainty(step));
    use Certainty::{A, B, C};
    assert_eq!(sure, [C, C, B, A, B, C, A, B, B]);
}

#[test]
fn a_renewal_known_by_its_end_is_the_one_known_by_its_beginning() {
    for filed in ["2025-03-15", "2026-12-01", "2027-01-01"] {
        let (after, ending) = (RenewalWindow::after(day(filed)), RenewalWindow::ending(day(filed).plus_months(12)));
        assert_eq!(after, ending, "{filed}");
    }
}

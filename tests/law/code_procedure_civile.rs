//! Code de procédure civile, articles 641 and 642: how days and months are counted.
//! <https://www.union-habitat.org/espace-droit-et-fiscalite/question-reponse-juridique-fonctionnement-de-la-caleol-attribution-delai>

use parcours_domain::date::{Date, Weekday};
use parcours_domain::deadline::{DAYS_TO_ANSWER, answer_deadline, is_working_day};
use parcours_domain::place::InseeCode;
use proptest::prelude::*;

use crate::people::day;

/// 641: the day of the notice does not count.
/// <https://www.doctrine.fr/l/texts/codes/LEGITEXT000006070716/articles/LEGIARTI000006411002>
#[test]
fn article_641_the_day_of_the_notice_does_not_count() {
    assert_eq!(answer_deadline(day("2026-02-02"), None), day("2026-02-12"));
    assert_eq!(answer_deadline(day("2026-02-20"), None), day("2026-03-02"));
}

/// 641: a delay in months ends on the day of the same number, or on the last of the month.
/// <https://www.doctrine.fr/l/texts/codes/LEGITEXT000006070716/articles/LEGIARTI000006411002>
#[test]
fn article_641_months_end_on_the_same_number() {
    assert_eq!(day("2026-01-31").plus_months(1), day("2026-02-28"));
    assert_eq!(day("2028-01-31").plus_months(1), day("2028-02-29"));
    assert_eq!(day("2025-11-30").plus_months(12), day("2026-11-30"));
    assert_eq!(day("2025-12-15").plus_months(10), day("2026-10-15"));
}

/// 642: a last day that is a Saturday, a Sunday or a holiday moves to the next working day.
/// <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006070716>
#[test]
fn article_642_the_last_day_moves_to_a_working_day() {
    let expected = [
        // 15 February is a Sunday.
        ("2026-02-05", "2026-02-16"),
        // 14 February is a Saturday.
        ("2026-02-04", "2026-02-16"),
        // 14 May is Ascension Day.
        ("2026-05-04", "2026-05-15"),
        // 4 April is a Saturday, then Easter Sunday and Easter Monday.
        ("2026-03-25", "2026-04-07"),
        // 25 December is a Friday, then the weekend.
        ("2026-12-15", "2026-12-28"),
        // 1 January.
        ("2025-12-22", "2026-01-02"),
    ];
    for (notified, last) in expected {
        assert_eq!(answer_deadline(day(notified), None), day(last), "notified on {notified}");
    }
}

/// 642: the holidays of the place of the home move the last day too.
/// <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006070716>
#[test]
fn article_642_the_holidays_of_the_place_count() {
    let expected = [
        // 26 December: a Tuesday in 2028; a Friday in 2025, then the weekend.
        ("67482", "2028-12-16", "2028-12-27"),
        ("75056", "2028-12-16", "2028-12-26"),
        ("68224", "2025-12-16", "2025-12-29"),
        // Christmas on a Monday, then the day after.
        ("57463", "2028-12-15", "2028-12-27"),
        ("54395", "2028-12-15", "2028-12-26"),
        // Good Friday, the weekend of Easter, and Easter Monday.
        ("67482", "2026-03-24", "2026-04-07"),
        ("88160", "2026-03-24", "2026-04-03"),
        // 27 May 2026 is a Wednesday, 22 May a Friday.
        ("97105", "2026-05-17", "2026-05-28"),
        ("97209", "2026-05-12", "2026-05-26"),
    ];
    for (code, notified, last) in expected {
        let place = InseeCode::parse(code).unwrap();
        assert_eq!(answer_deadline(day(notified), Some(&place)), day(last), "{code}, notified on {notified}");
    }
    // Without a place, as in most of the country.
    assert_eq!(answer_deadline(day("2028-12-16"), None), day("2028-12-26"));
    assert_eq!(answer_deadline(day("2026-03-24"), None), day("2026-04-03"));
}

/// 642: at the end of the calendar there is no later day.
/// <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006070716>
#[test]
fn article_642_the_calendar_ends() {
    assert_eq!(answer_deadline(Date::LAST, None), Date::LAST);
    assert_eq!(answer_deadline(day("9999-12-15"), None), day("9999-12-27"));
}

proptest! {
    /// 642: the last day is a working day, at least ten days away, and never more than four later than that.
    /// <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006070716>
    #[test]
    fn article_642_the_last_day_is_always_a_working_day(after in 0..36_500_i64) {
        let notified = day("2000-01-01").plus_days(after);
        let last = answer_deadline(notified, None);
        prop_assert!(is_working_day(last, None));
        prop_assert!(!matches!(last.weekday(), Weekday::Saturday | Weekday::Sunday));
        prop_assert!((DAYS_TO_ANSWER..=DAYS_TO_ANSWER + 4).contains(&notified.days_until(last)));
    }
}

//! Code de procédure civile, articles 641 and 642: how days and months are counted.
//! <https://www.union-habitat.org/espace-droit-et-fiscalite/question-reponse-juridique-fonctionnement-de-la-caleol-attribution-delai>

use parcours_domain::date::Weekday;
use parcours_domain::deadline::{DAYS_TO_ANSWER, answer_deadline, is_working_day};
use proptest::prelude::*;

use crate::people::day;

/// 641: the day of the notice does not count.
/// <https://www.doctrine.fr/l/texts/codes/LEGITEXT000006070716/articles/LEGIARTI000006411002>
#[test]
fn article_641_the_day_of_the_notice_does_not_count() {
    assert_eq!(answer_deadline(day("2026-02-02")), day("2026-02-12"));
    assert_eq!(answer_deadline(day("2026-02-20")), day("2026-03-02"));
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
        assert_eq!(answer_deadline(day(notified)), day(last), "notified on {notified}");
    }
}

proptest! {
    /// 642: the last day is a working day, at least ten days away, and never more than four later than that.
    /// <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006070716>
    #[test]
    fn article_642_the_last_day_is_always_a_working_day(after in 0..36_500_i64) {
        let notified = day("2000-01-01").plus_days(after);
        let last = answer_deadline(notified);
        prop_assert!(is_working_day(last));
        prop_assert!(!matches!(last.weekday(), Weekday::Saturday | Weekday::Sunday));
        prop_assert!((DAYS_TO_ANSWER..=DAYS_TO_ANSWER + 4).contains(&notified.days_until(last)));
    }
}

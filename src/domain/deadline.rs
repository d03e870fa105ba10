//! The days left to answer an attribution.
//!
//! Does not: know the public holidays of Alsace-Moselle (Good Friday, 26 December) or the days of abolition overseas.
//! DIFFERENCE: where one of them is the last day, the true deadline is one working day later than ours, so that nobody
//! who keeps ours is late.
//! Where the rule comes from: CCH, article R.441-10 (at least ten days; silence is a refusal); code de procédure civile,
//! articles 641 and 642 (the day of the notice does not count; a last day that is a Saturday, a Sunday or a holiday
//! moves to the next working day); code du travail, article L.3133-1 (the eleven holidays).
//! <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006074096>
//! <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006070716>
//! <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006072050>

use crate::date::{Date, Weekday};

/// The days that an applicant has at least: ten. CCH R.441-10.
pub const DAYS_TO_ANSWER: i64 = 10;

/// The last day on which an attribution can be answered, until midnight.
///
/// ```
/// use parcours_domain::{date::Date, deadline::answer_deadline};
///
/// // 15 February 2026 is a Sunday.
/// let notified = Date::new(2026, 2, 5).unwrap();
/// assert_eq!(answer_deadline(notified), Date::new(2026, 2, 16).unwrap());
/// ```
#[must_use]
pub fn answer_deadline(notified: Date) -> Date {
    let mut last = notified.plus_days(DAYS_TO_ANSWER);
    while !is_working_day(last) && last < Date::LAST {
        last = last.plus_days(1);
    }
    last
}

/// Whether it is neither a Saturday, nor a Sunday, nor a public holiday.
///
/// ```
/// # use parcours_domain::{date::Date, deadline::is_working_day};
/// assert!(is_working_day(Date::new(2026, 11, 23).unwrap()));
/// assert!(!is_working_day(Date::new(2026, 11, 22).unwrap())); // Sunday
/// ```
#[must_use]
pub fn is_working_day(day: Date) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && !is_public_holiday(day)
}

/// Whether it is one of the eleven holidays of code du travail, article L.3133-1.
///
/// ```
/// # use parcours_domain::{date::Date, deadline::is_public_holiday};
/// assert!(is_public_holiday(Date::new(2026, 5, 14).unwrap())); // Ascension Day
/// ```
#[must_use]
pub fn is_public_holiday(day: Date) -> bool {
    let fixed = matches!((day.month(), day.day()), (1 | 5 | 11, 1) | (5, 8) | (7, 14) | (8, 15) | (11, 11) | (12, 25));
    // Easter Monday, Ascension Day, Whit Monday.
    let moves_with_easter =
        easter_sunday(day.year()).is_some_and(|easter| matches!(easter.days_until(day), 1 | 39 | 50));
    fixed || moves_with_easter
}

/// Easter Sunday of a year of the Gregorian calendar (the « anonymous » computus). `None` outside 1583 to 9999.
///
/// ```
/// # use parcours_domain::{date::Date, deadline::easter_sunday};
/// assert_eq!(easter_sunday(2026), Date::new(2026, 4, 5));
/// ```
#[must_use]
pub fn easter_sunday(year: u16) -> Option<Date> {
    if year < 1583 {
        return None;
    }
    let (golden, century, in_century) = (year % 19, year / 100, year % 100);
    let leap_centuries = century / 4;
    let moon = (century + 8) / 25;
    let moon = (century - moon + 1) / 3;
    let epact = (19 * golden + century - leap_centuries - moon + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (in_century / 4) - epact - in_century % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let counted = epact + weekday + 114 - 7 * late;
    Date::new(year, u8::try_from(counted / 31).ok()?, u8::try_from(counted % 31 + 1).ok()?)
}

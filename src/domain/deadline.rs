//! The days left to answer an award.
//!
//! Does: count ten days and move a last day that is not a working day, with the holidays of the place if it is known.
//! Does not: count bridges, or days on which a lessor is closed.
//! DIFFERENCE: in Alsace and Moselle, Good Friday is a holiday only in communes with a Protestant or a shared church
//! (ordinance of 16 August 1892). We do not list them: it counts in the whole of the three departments, as is the
//! custom there. Without a place, only the eleven national holidays count, so that our day is never too late.
//! Where the rule comes from: CCH, article R.441-10 (at least ten days; silence is a refusal); code de procédure civile,
//! articles 641 and 642 (the day of the notice does not count; a last day that is a Saturday, a Sunday or a holiday
//! moves to the next working day); code du travail, articles L.3133-1 (the eleven holidays), L.3134-13 (Alsace and
//! Moselle) and L.3422-2 (the day of the abolition of slavery overseas).
//! <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006074096>
//! <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006070716>
//! <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006072050>

use crate::date::{Date, Weekday};
use crate::place::InseeCode;
use crate::source::{Certainty, LegalReference};

/// The days that an applicant has at least: ten. CCH R.441-10.
pub const DAYS_TO_ANSWER: i64 = 10;

/// Where the ten days are written.
pub const REFERENCE: LegalReference = LegalReference {
    title: "Code de la construction et de l’habitation",
    article: "Article R.441-10",
    url: "https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006074096",
    since: None,
    certainty: Certainty::A,
};

/// The last day on which an award can be answered, until midnight. The place is the commune of the home.
///
/// ```
/// use parcours_domain::{date::Date, deadline::answer_deadline, place::InseeCode};
///
/// // 15 February 2026 is a Sunday.
/// let notified = Date::new(2026, 2, 5).unwrap();
/// assert_eq!(answer_deadline(notified, None), Date::new(2026, 2, 16).unwrap());
/// // 26 December 2028 is a Tuesday, and a holiday in Strasbourg.
/// let strasbourg = InseeCode::parse("67482").unwrap();
/// let notified = Date::new(2028, 12, 16).unwrap();
/// assert_eq!(answer_deadline(notified, Some(&strasbourg)), Date::new(2028, 12, 27).unwrap());
/// ```
#[must_use]
pub fn answer_deadline(notified: Date, place: Option<&InseeCode>) -> Date {
    let mut last = notified.plus_days(DAYS_TO_ANSWER);
    while !is_working_day(last, place) && last < Date::LAST {
        last = last.plus_days(1);
    }
    last
}

/// Whether it is neither a Saturday, nor a Sunday, nor a public holiday.
///
/// ```
/// # use parcours_domain::{date::Date, deadline::is_working_day};
/// assert!(is_working_day(Date::new(2026, 11, 23).unwrap(), None));
/// assert!(!is_working_day(Date::new(2026, 11, 22).unwrap(), None)); // Sunday
/// ```
#[must_use]
pub fn is_working_day(day: Date, place: Option<&InseeCode>) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && !is_public_holiday(day, place)
}

/// Whether it is one of the eleven holidays of code du travail, article L.3133-1, or one of the place’s own.
///
/// ```
/// # use parcours_domain::{date::Date, deadline::is_public_holiday, place::InseeCode};
/// assert!(is_public_holiday(Date::new(2026, 5, 14).unwrap(), None)); // Ascension Day
/// let metz = InseeCode::parse("57463").unwrap();
/// assert!(is_public_holiday(Date::new(2026, 4, 3).unwrap(), Some(&metz))); // Good Friday
/// ```
#[must_use]
pub fn is_public_holiday(day: Date, place: Option<&InseeCode>) -> bool {
    let calendar = (day.month(), day.day());
    let fixed = matches!(calendar, (1 | 5 | 11, 1) | (5, 8) | (7, 14) | (8, 15) | (11, 11) | (12, 25));
    let after_easter = easter_sunday(day.year()).map(|easter| easter.days_until(day));
    // Easter Monday, Ascension Day, Whit Monday.
    let moves_with_easter = matches!(after_easter, Some(1 | 39 | 50));
    let local = match place.map(InseeCode::department) {
        // Good Friday and the day after Christmas.
        Some("57" | "67" | "68") => after_easter == Some(-2) || calendar == (12, 26),
        // The abolition of slavery: Guadeloupe, Martinique, Guyane, La Réunion, Mayotte, Saint-Barthélemy, Saint-Martin.
        Some("971") => calendar == (5, 27),
        Some("972") => calendar == (5, 22),
        Some("973") => calendar == (6, 10),
        Some("974") => calendar == (12, 20),
        Some("976") => calendar == (4, 27),
        Some("977") => calendar == (10, 9),
        Some("978") => calendar == (5, 28),
        _ => false,
    };
    fixed || moves_with_easter || local
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

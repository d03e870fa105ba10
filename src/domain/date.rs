//! Days of the calendar, without hour, zone or clock.
//!
//! Does: read ISO dates, count days and months, compute ages and weekdays.
//! Does not: know which day it is (today is always an argument), format for people, shift between time zones. A rule
//! that counts days counts them in France, so a caller that holds an instant first turns it into a day of Paris.

use std::fmt;

/// A day of the Gregorian calendar between years 1 and 9999.
///
/// ```
/// use parcours_domain::date::Date;
///
/// let filed = Date::parse_iso("2025-03-15T10:00:00+01:00").unwrap();
/// assert_eq!(filed.plus_months(12).to_string(), "2026-03-15");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// The seven days, Monday first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Date {
    /// 1 January of year 1.
    pub const FIRST: Self = Self { year: 1, month: 1, day: 1 };
    /// 31 December of year 9999.
    pub const LAST: Self = Self { year: 9999, month: 12, day: 31 };

    /// The day, or `None` when the calendar has no such day.
    ///
    /// ```
    /// # use parcours_domain::date::Date;
    /// assert!(Date::new(2024, 2, 29).is_some());
    /// assert!(Date::new(2026, 2, 29).is_none());
    /// ```
    #[must_use]
    pub const fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let known = year >= 1 && year <= 9999 && month >= 1 && month <= 12;
        if known && day >= 1 && day <= days_in_month(year, month) { Some(Self { year, month, day }) } else { None }
    }

    /// A day written into the code. Only for constants: a wrong one stops the build.
    pub(crate) const fn fixed(year: u16, month: u8, day: u8) -> Self {
        assert!(Self::new(year, month, day).is_some());
        Self { year, month, day }
    }

    /// Reads `YYYY-MM-DD`, alone or followed by `T` or a space and a time, which is ignored.
    ///
    /// ```
    /// # use parcours_domain::date::Date;
    /// assert_eq!(Date::parse_iso("2026-03-15T23:30:00Z"), Date::new(2026, 3, 15));
    /// assert_eq!(Date::parse_iso("15/03/2026"), None);
    /// ```
    #[must_use]
    pub fn parse_iso(text: &str) -> Option<Self> {
        let text = text.trim();
        let (day_part, rest) = (text.get(..10)?, text.get(10..)?);
        if !(rest.is_empty() || rest.starts_with(['T', 't', ' '])) {
            return None;
        }
        let mut parts = day_part.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let all_digits = [year, month, day].iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
        if parts.next().is_some() || year.len() != 4 || month.len() != 2 || !all_digits {
            return None;
        }
        Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// The year, 1 to 9999.
    #[must_use]
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    #[must_use]
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub const fn day(self) -> u8 {
        self.day
    }

    /// The day that many days later, or earlier when negative. Stops at [`Date::FIRST`] and [`Date::LAST`].
    ///
    /// ```
    /// # use parcours_domain::date::Date;
    /// let notified = Date::new(2026, 2, 20).unwrap();
    /// assert_eq!(notified.plus_days(10), Date::new(2026, 3, 2).unwrap());
    /// ```
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        let wanted = self.day_number().saturating_add(days);
        if wanted <= Self::FIRST.day_number() {
            Self::FIRST
        } else if wanted >= Self::LAST.day_number() {
            Self::LAST
        } else {
            Self::from_day_number(wanted)
        }
    }

    /// The same day that many months later, or the last day of that month when it is shorter. Stops at [`Date::LAST`].
    ///
    /// Code de procédure civile, article 641: a delay in months ends on the day of the same number, or failing that on
    /// the last day of the month. <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006070716>
    ///
    /// ```
    /// # use parcours_domain::date::Date;
    /// let end_of_january = Date::new(2026, 1, 31).unwrap();
    /// assert_eq!(end_of_january.plus_months(1), Date::new(2026, 2, 28).unwrap());
    /// ```
    #[must_use]
    pub fn plus_months(self, months: u16) -> Self {
        let counted = u32::from(self.year) * 12 + u32::from(self.month) - 1 + u32::from(months);
        let (Ok(year), Ok(month)) = (u16::try_from(counted / 12), u8::try_from(counted % 12 + 1)) else {
            return Self::LAST;
        };
        if year > Self::LAST.year {
            return Self::LAST;
        }
        Self { year, month, day: self.day.min(days_in_month(year, month)) }
    }

    /// The same day of a month before, or that month's last day when it has no such day; the first day of year 1 at the
    /// earliest.
    ///
    /// ```
    /// # use parcours_domain::date::Date;
    /// let may = Date::new(2027, 3, 31).unwrap().minus_months(4);
    /// assert_eq!(may, Date::new(2026, 11, 30).unwrap());
    /// ```
    #[must_use]
    pub fn minus_months(self, months: u16) -> Self {
        let counted = (u32::from(self.year) * 12 + u32::from(self.month) - 1).saturating_sub(u32::from(months));
        match (u16::try_from(counted / 12), u8::try_from(counted % 12 + 1)) {
            (Ok(year), Ok(month)) if year > 0 => Self { year, month, day: self.day.min(days_in_month(year, month)) },
            _ => Self::fixed(1, 1, 1),
        }
    }

    /// How many days from this day to `other`; negative when `other` is earlier.
    ///
    /// ```
    /// # use parcours_domain::date::Date;
    /// let (today, end) = (Date::new(2026, 11, 23).unwrap(), Date::new(2026, 12, 1).unwrap());
    /// assert_eq!(today.days_until(end), 8);
    /// ```
    #[must_use]
    pub fn days_until(self, other: Self) -> i64 {
        other.day_number() - self.day_number()
    }

    /// The day of the week.
    ///
    /// ```
    /// # use parcours_domain::date::{Date, Weekday};
    /// assert_eq!(Date::new(2026, 11, 23).unwrap().weekday(), Weekday::Monday);
    /// ```
    #[must_use]
    pub fn weekday(self) -> Weekday {
        match self.day_number().rem_euclid(7) {
            0 => Weekday::Thursday,
            1 => Weekday::Friday,
            2 => Weekday::Saturday,
            3 => Weekday::Sunday,
            4 => Weekday::Monday,
            5 => Weekday::Tuesday,
            _ => Weekday::Wednesday,
        }
    }

    /// Days since 1 January 1970 (Howard Hinnant's `days_from_civil`).
    fn day_number(self) -> i64 {
        let (month, day) = (i64::from(self.month), i64::from(self.day));
        let year = i64::from(self.year) - i64::from(month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
    }

    /// The inverse; callers stay between [`Date::FIRST`] and [`Date::LAST`].
    fn from_day_number(number: i64) -> Self {
        let shifted = number + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
        let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        match (u16::try_from(year), u8::try_from(month), u8::try_from(day)) {
            (Ok(year), Ok(month), Ok(day)) => Self { year, month, day },
            _ => Self::LAST,
        }
    }
}

/// The form of ISO 8601: `2026-03-15`.
impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// The age in completed years on a day, or `None` before the birth. A person born on 29 February is a year older on
/// 1 March of a common year: on 28 February the year is not complete.
///
/// ```
/// use parcours_domain::date::{Date, completed_age};
///
/// let birth = Date::new(1998, 6, 2).unwrap();
/// assert_eq!(completed_age(birth, Date::new(2026, 6, 1).unwrap()), Some(27));
/// assert_eq!(completed_age(birth, Date::new(2026, 6, 2).unwrap()), Some(28));
/// ```
#[must_use]
pub fn completed_age(birth: Date, today: Date) -> Option<u16> {
    if today < birth {
        return None;
    }
    let birthday_to_come = (today.month, today.day) < (birth.month, birth.day);
    Some(today.year - birth.year - u16::from(birthday_to_come))
}

const fn days_in_month(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Date {
        Date::parse_iso(text).unwrap()
    }

    #[test]
    fn every_month_ends_on_its_day() {
        for (month, last) in (1..=12).zip([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]) {
            assert!(Date::new(2026, month, last).is_some() && Date::new(2026, month, last + 1).is_none(), "{month}");
        }
        for (year, last) in [(2024, 29), (2000, 29), (2100, 28)] {
            assert!(Date::new(year, 2, last).is_some() && Date::new(year, 2, last + 1).is_none(), "{year}");
        }
    }

    #[test]
    fn the_days_of_a_week_follow_each_other() {
        let week = [Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday];
        let week = week.into_iter().chain([Weekday::Saturday, Weekday::Sunday]);
        assert!(week.eq((23..30).map(|number| Date::new(2026, 11, number).unwrap().weekday())));
    }

    #[test]
    fn only_days_of_the_calendar_are_read() {
        assert_eq!(Date::parse_iso("2026-03-15"), Date::new(2026, 3, 15));
        assert_eq!(Date::parse_iso("2026-03-15T23:59:59Z"), Date::new(2026, 3, 15));
        assert_eq!(Date::parse_iso(" 2026-03-15 10:00 "), Date::new(2026, 3, 15));
        for text in
            ["", "2026-3-15", "2026-02-30", "15/03/2026", "2026-03-15x", "+026-03-15", "2026-03-1é", "0000-01-01"]
        {
            assert_eq!(Date::parse_iso(text), None, "{text}");
        }
    }

    #[test]
    fn weekdays_are_those_of_the_calendar() {
        assert_eq!(day("2026-11-23").weekday(), Weekday::Monday);
        assert_eq!(day("2000-02-29").weekday(), Weekday::Tuesday);
        assert_eq!(day("1900-01-01").weekday(), Weekday::Monday);
        assert_eq!(Date::LAST.weekday(), Weekday::Friday);
    }

    #[test]
    fn counting_stops_at_the_ends() {
        assert_eq!(Date::LAST.plus_days(1), Date::LAST);
        assert_eq!(Date::FIRST.plus_days(-1), Date::FIRST);
        assert_eq!(Date::LAST.plus_months(1), Date::LAST);
        assert_eq!(day("9998-12-15").plus_months(3), day("9999-03-15"));
        assert_eq!(day("9998-12-15").plus_months(24), Date::LAST);
        assert_eq!(day("2026-01-01").plus_days(i64::MAX), Date::LAST);
        assert_eq!(Date::FIRST.days_until(Date::LAST), 3_652_058);
    }

    #[test]
    fn who_was_born_on_a_leap_day_is_older_on_the_first_of_march() {
        let birth = day("2000-02-29");
        assert_eq!(completed_age(birth, day("2026-02-28")), Some(25));
        assert_eq!(completed_age(birth, day("2026-03-01")), Some(26));
        assert_eq!(completed_age(birth, day("2028-02-29")), Some(28));
        assert_eq!(completed_age(birth, day("2000-02-28")), None);
    }

    proptest! {
        #[test]
        fn days_there_and_back(start in 0_i64..3_652_058, days in -3_000_000_i64..3_000_000) {
            let from = Date::FIRST.plus_days(start);
            let to = from.plus_days(days);
            prop_assert_eq!(Date::new(to.year(), to.month(), to.day()), Some(to));
            if to > Date::FIRST && to < Date::LAST {
                prop_assert_eq!(from.days_until(to), days);
                prop_assert_eq!(to.plus_days(-days), from);
            }
            prop_assert_eq!(Date::parse_iso(&to.to_string()), Some(to));
        }
    }
}

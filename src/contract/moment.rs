//! Dates on the wire: ISO 8601, with or without time and offset.
//!
//! The text is kept as it came: what cannot be understood can still be shown. Read as a day and a time in Paris, where
//! every delay of the rules is counted. Nothing is formatted for people here.

use parcours_domain::date::Date;
use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::reading::{self, FromJson, Mismatch};

/// A date (`2026-03-15`) or a date and time (`2026-03-15T09:00:00+01:00`), as it travels.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(String);

impl Moment {
    /// The text as it came.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Moment {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl From<String> for Moment {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl FromJson for Moment {
    fn from_json(value: Value) -> Result<Self, Mismatch> {
        reading::required_text(value).map(Self)
    }
}

deserialized_from_json!(Moment);

/// A wall clock in Paris.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Wall {
    day: Date,
    /// Minutes since midnight; `None` when the text has no time.
    minutes: Option<i64>,
}

const DAY: i64 = 24 * 60;

impl Moment {
    /// The day in Paris. A time with an offset is converted (23:30 UTC is the next day); without one it is taken as
    /// Paris time. `None` for a text that is not ISO 8601.
    ///
    /// ```
    /// # use parcours_contract::Moment;
    /// let late = Moment::from("2026-03-14T23:30:00Z");
    /// assert_eq!(late.date().unwrap().to_string(), "2026-03-15");
    /// assert_eq!(late.time(), Some((0, 30)));
    /// ```
    #[must_use]
    pub fn date(&self) -> Option<Date> {
        self.wall().map(|wall| wall.day)
    }

    /// The hour and the minute in Paris; `None` when no time is told.
    #[must_use]
    pub fn time(&self) -> Option<(u8, u8)> {
        let minutes = self.wall()?.minutes?;
        Some((u8::try_from(minutes / 60).ok()?, u8::try_from(minutes % 60).ok()?))
    }

    /// The day, the hour and the minute in UTC; `None` when no time is told. In the hour that autumn repeats, the first one.
    ///
    /// ```
    /// # use parcours_contract::Moment;
    /// let visit = Moment::from("2026-12-04T10:30:00+01:00");
    /// let (day, hour, minute) = visit.utc().unwrap();
    /// assert_eq!((day.to_string().as_str(), hour, minute), ("2026-12-04", 9, 30));
    /// assert_eq!(Moment::from("2026-12-04").utc(), None);
    /// ```
    #[must_use]
    pub fn utc(&self) -> Option<(Date, u8, u8)> {
        let Wall { day, minutes } = self.wall()?;
        let minutes = minutes?;
        let (winter, summer) = (shifted(day, minutes - 60), shifted(day, minutes - 120));
        let (day, minutes) = if is_summer(summer) { summer } else { winter };
        Some((day, u8::try_from(minutes / 60).ok()?, u8::try_from(minutes % 60).ok()?))
    }

    fn wall(&self) -> Option<Wall> {
        let text = self.as_str().trim();
        let day = Date::parse_iso(text)?;
        let Some(time) = text.get(11..).filter(|time| !time.is_empty()) else {
            return Some(Wall { day, minutes: None });
        };
        let minutes = clock_minutes(time.get(..5)?)?;
        let Some(offset) = offset_minutes(time.get(5..)?)? else {
            return Some(Wall { day, minutes: Some(minutes) });
        };
        let utc = shifted(day, minutes - offset);
        let paris = if is_summer(utc) { 120 } else { 60 };
        let (day, minutes) = shifted(utc.0, utc.1 + paris);
        Some(Wall { day, minutes: Some(minutes) })
    }
}

/// Minutes of `hh:mm`.
fn clock_minutes(text: &str) -> Option<i64> {
    let (hours, minutes) = text.split_once(':')?;
    let (hours, minutes) = (hours.parse::<u8>().ok()?, minutes.parse::<u8>().ok()?);
    (hours < 24 && minutes < 60).then(|| i64::from(hours) * 60 + i64::from(minutes))
}

/// The offset at the end of a time, in minutes east of UTC; `Some(None)` when there is none, `None` when it cannot be
/// read. Seconds and their fraction stand before it.
#[allow(clippy::option_option)]
fn offset_minutes(rest: &str) -> Option<Option<i64>> {
    let start = rest.find(|c: char| !(c.is_ascii_digit() || matches!(c, ':' | '.' | ','))).unwrap_or(rest.len());
    let offset = rest.get(start..)?;
    let (sign, digits) = match offset {
        "" => return Some(None),
        "Z" | "z" => return Some(Some(0)),
        _ => match (offset.strip_prefix('+'), offset.strip_prefix('-')) {
            (Some(digits), _) => (1, digits),
            (None, Some(digits)) => (-1, digits),
            (None, None) => return None,
        },
    };
    let minutes = match digits.len() {
        2 => clock_minutes(&format!("{digits}:00"))?,
        4 => clock_minutes(&format!("{}:{}", digits.get(..2)?, digits.get(2..)?))?,
        _ => clock_minutes(digits)?,
    };
    Some(Some(sign * minutes))
}

/// The day and the minutes of a number of minutes that may lie outside the day.
fn shifted(day: Date, minutes: i64) -> (Date, i64) {
    (day.plus_days(minutes.div_euclid(DAY)), minutes.rem_euclid(DAY))
}

/// Whether summer time is in force in Paris at a UTC time: from the last Sunday of March to that of October, at 01:00
/// UTC (directive 2000/84/CE, articles 2 and 3; in force in France since 2001, older times are an hour off at most).
fn is_summer((day, minutes): (Date, i64)) -> bool {
    let starts = last_sunday(day.year(), 3);
    let ends = last_sunday(day.year(), 10);
    let (Some(starts), Some(ends)) = (starts, ends) else { return false };
    (day, minutes) >= (starts, 60) && (day, minutes) < (ends, 60)
}

fn last_sunday(year: u16, month: u8) -> Option<Date> {
    let last = Date::new(year, month, 31)?;
    let since_sunday = Date::new(2001, 1, 7)?.days_until(last).rem_euclid(7);
    Some(last.plus_days(-since_sunday))
}

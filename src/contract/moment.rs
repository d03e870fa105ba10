//! Dates on the wire: ISO 8601, with or without time and offset.
//!
//! The text is stored unchanged, so that what cannot be understood can still be shown. Nothing else reads such a text. A
//! day is that of Paris, where every delay of the rules is counted; an hour is that of the place where something happens
//! ([`Zone`]). Nothing is formatted for people here.

use parcours_domain::date::Date;
use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::reading::{self, FromJson, Mismatch};

/// A date (`2026-03-15`) or a date and time (`2026-03-15T09:00:00+01:00`), as it travels.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(String);

impl Moment {
    /// The text, unchanged.
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

/// The time zone of an hour: that of the place where something happens.
///
/// Source: décret n° 2017-292 du 6 mars 2017 relatif au temps légal français, articles 1 and 2; overseas there is no summer
/// time. <https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000034154759>
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Zone {
    /// Metropolitan France, with summer time; also every place that is not known.
    #[default]
    Paris,
    /// Four hours behind UTC.
    Guadeloupe,
    /// Four hours behind UTC.
    Martinique,
    /// Three hours behind UTC.
    Guyane,
    /// Four hours ahead of UTC.
    Reunion,
    /// Three hours ahead of UTC.
    Mayotte,
}

impl Zone {
    /// The zone of a department, of a commune or of a postal code: the first three characters of each name an overseas
    /// department.
    ///
    /// ```
    /// # use parcours_contract::Zone;
    /// assert_eq!(Zone::of_code("97411"), Zone::Reunion);
    /// assert_eq!(Zone::of_code("75"), Zone::Paris);
    /// ```
    #[must_use]
    pub fn of_code(code: &str) -> Self {
        match code.get(..3) {
            Some("971") => Self::Guadeloupe,
            Some("972") => Self::Martinique,
            Some("973") => Self::Guyane,
            Some("974") => Self::Reunion,
            Some("976") => Self::Mayotte,
            _ => Self::Paris,
        }
    }

    /// Minutes east of UTC at a time in UTC.
    fn east_at(self, utc: (Date, i64)) -> i64 {
        match self {
            Self::Paris if is_summer(utc) => 120,
            Self::Paris => 60,
            Self::Guadeloupe | Self::Martinique => -240,
            Self::Guyane => -180,
            Self::Reunion => 240,
            Self::Mayotte => 180,
        }
    }

    /// The time in UTC of a local one. In the hour that autumn repeats, the first one.
    fn to_utc(self, day: Date, minutes: i64) -> (Date, i64) {
        match self {
            Self::Paris => {
                let (winter, summer) = (shifted(day, minutes - 60), shifted(day, minutes - 120));
                if is_summer(summer) { summer } else { winter }
            }
            _ => shifted(day, minutes - self.east_at((day, minutes))),
        }
    }
}

/// A moment in local time of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LocalMoment {
    /// The day there.
    pub day: Date,
    /// The hour there; `None` when the text gives none.
    pub time: Option<LocalTime>,
}

/// An hour at a place, and the same instant in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LocalTime {
    /// The hour there, 0 to 23.
    pub hour: u8,
    /// The minute there, 0 to 59.
    pub minute: u8,
    /// How many minutes the place is east of UTC at that instant.
    pub minutes_east: i64,
    /// The day, the hour and the minute in UTC.
    pub utc: (Date, u8, u8),
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
    /// ```
    #[must_use]
    pub fn date(&self) -> Option<Date> {
        self.at(Zone::Paris).map(|local| local.day)
    }

    /// The moment in local time of a zone. A time without an offset is one of that zone. `None` for a text that is not
    /// ISO 8601.
    ///
    /// ```
    /// # use parcours_contract::{Moment, Zone};
    /// let visit = Moment::from("2026-12-04T10:30:00Z").at(Zone::Reunion).unwrap();
    /// assert_eq!(visit.time.map(|time| (time.hour, time.minute)), Some((14, 30)));
    /// let day = Moment::from("2026-12-04").at(Zone::Reunion).unwrap();
    /// assert_eq!(day.time, None);
    /// ```
    #[must_use]
    pub fn at(&self, zone: Zone) -> Option<LocalMoment> {
        let text = self.as_str().trim();
        let day = Date::parse_iso(text)?;
        let Some(time) = text.get(11..).filter(|time| !time.is_empty()) else {
            return Some(LocalMoment { day, time: None });
        };
        let minutes = clock_minutes(time.get(..5)?)?;
        let utc = match offset_minutes(time.get(5..)?)? {
            Some(offset) => shifted(day, minutes - offset),
            None => zone.to_utc(day, minutes),
        };
        let minutes_east = zone.east_at(utc);
        let (day, minutes) = shifted(utc.0, utc.1 + minutes_east);
        let (hour, minute) = hour_and_minute(minutes)?;
        let (utc_hour, utc_minute) = hour_and_minute(utc.1)?;
        let utc = (utc.0, utc_hour, utc_minute);
        Some(LocalMoment { day, time: Some(LocalTime { hour, minute, minutes_east, utc }) })
    }
}

/// The hour and the minute of the minutes since midnight.
fn hour_and_minute(minutes: i64) -> Option<(u8, u8)> {
    Some((u8::try_from(minutes / 60).ok()?, u8::try_from(minutes % 60).ok()?))
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

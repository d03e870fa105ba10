//! Days and times of day as the number that the browser's own writers take.

use parcours_domain::date::Date;

/// Milliseconds since 1970 of a day, an hour and a minute in UTC.
#[must_use]
#[allow(clippy::cast_precision_loss)]
pub fn milliseconds(date: Date, hour: u8, minute: u8) -> f64 {
    let days = Date::new(1970, 1, 1).map_or(0, |epoch| epoch.days_until(date));
    let minutes = days * 24 * 60 + i64::from(hour) * 60 + i64::from(minute);
    minutes as f64 * 60_000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_is_counted_from_1970() {
        assert_eq!(milliseconds(Date::new(1970, 1, 2).unwrap(), 1, 1), 90_060_000.0);
        assert_eq!(milliseconds(Date::new(2026, 11, 27).unwrap(), 23, 0), 1_795_820_400_000.0);
    }
}

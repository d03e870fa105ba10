//! The same writing without a browser, for native tests: what `Intl` answers for `fr-FR` (ICU 78), figure by figure.

use parcours_domain::date::Date;

const MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

/// Euros; cents where there are some.
pub fn euros(cents: i64) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    let (whole, rest) = (grouped(&(cents.unsigned_abs() / 100).to_string()), cents.unsigned_abs() % 100);
    match rest {
        0 => format!("{sign}{whole}\u{a0}€"),
        rest => format!("{sign}{whole},{rest:02}\u{a0}€"),
    }
}

/// A whole number.
pub fn whole(value: u64) -> String {
    grouped(&value.to_string())
}

/// A number with at most one decimal, halves rounded away from zero as the number is written.
pub fn tenths(value: f64) -> String {
    let sign = if value.is_sign_negative() { "-" } else { "" };
    let written = value.abs().to_string();
    let (whole, decimals) = written.split_once('.').unwrap_or((&written, ""));
    let digit = |place: usize| decimals.chars().nth(place).and_then(|digit| digit.to_digit(10)).unwrap_or(0);
    let tenths = whole.parse::<u64>().unwrap_or_default().saturating_mul(10).saturating_add(u64::from(digit(0)));
    let tenths = tenths.saturating_add(u64::from(digit(1) >= 5));
    match tenths % 10 {
        0 => format!("{sign}{}", grouped(&(tenths / 10).to_string())),
        tenth => format!("{sign}{},{tenth}", grouped(&(tenths / 10).to_string())),
    }
}

/// Day, month and year.
pub fn day(date: Date) -> String {
    format!("{} {}", date.day(), month(date.year(), date.month()))
}

/// Month and year.
pub fn month(year: u16, month: u8) -> String {
    let name = usize::from(month).checked_sub(1).and_then(|place| MONTHS.get(place)).copied().unwrap_or_default();
    format!("{name} {year}")
}

/// Day, month, year, hour and minute.
pub fn moment(date: Date, hour: u8, minute: u8) -> String {
    format!("{} à {hour:02}:{minute:02}", day(date))
}

/// A number of days, ahead or ago.
pub fn days(count: i64) -> String {
    match count {
        -2 => "avant-hier".to_owned(),
        -1 => "hier".to_owned(),
        0 => "aujourd’hui".to_owned(),
        1 => "demain".to_owned(),
        2 => "après-demain".to_owned(),
        ahead @ 3.. => format!("dans {} jours", whole(ahead.unsigned_abs())),
        ago => format!("il y a {} jours", whole(ago.unsigned_abs())),
    }
}

/// The civil date in Paris at an instant; winter time all year, which is close enough for tests.
#[allow(clippy::cast_possible_truncation)]
pub fn iso_day_in_paris(at: f64) -> String {
    let hours = (at / 3_600_000.0).floor() as i64 + 1;
    Date::parse_iso("1970-01-01").map(|epoch| epoch.plus_days(hours.div_euclid(24)).to_string()).unwrap_or_default()
}

/// Digits in groups of three, a narrow no-break space between them.
fn grouped(digits: &str) -> String {
    let mut grouped = String::with_capacity(digits.len() + 6);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push('\u{202f}');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    // What the browsers' engine wrote (Node 20, ICU 78.2): `new Intl.NumberFormat("fr-FR", …)` and the like.
    #[test]
    fn amounts_are_written_as_the_browser_writes_them() {
        for (cents, expected) in [
            (0, "0\u{a0}€"),
            (69_800, "698\u{a0}€"),
            (69_850, "698,50\u{a0}€"),
            (123_400, "1\u{202f}234\u{a0}€"),
            (123_456, "1\u{202f}234,56\u{a0}€"),
            (2_692_000, "26\u{202f}920\u{a0}€"),
            (123_456_700, "1\u{202f}234\u{202f}567\u{a0}€"),
            (-1_800, "-18\u{a0}€"),
            (-205, "-2,05\u{a0}€"),
            (7, "0,07\u{a0}€"),
        ] {
            assert_eq!(euros(cents), expected);
        }
    }

    #[test]
    fn numbers_are_written_as_the_browser_writes_them() {
        for (value, expected) in
            [(0, "0"), (698, "698"), (1_234, "1\u{202f}234"), (1_234_567, "1\u{202f}234\u{202f}567")]
        {
            assert_eq!(whole(value), expected);
        }
        for (value, expected) in [
            (2.9, "2,9"),
            (2.96, "3"),
            (3.0, "3"),
            (0.25, "0,3"),
            (0.35, "0,4"),
            (0.05, "0,1"),
            (1_234.5, "1\u{202f}234,5"),
            (32.04, "32"),
            (-0.04, "-0"),
        ] {
            assert_eq!(tenths(value), expected, "{value}");
        }
    }

    #[test]
    fn dates_are_written_as_the_browser_writes_them() {
        let date = |text: &str| Date::parse_iso(text).unwrap();
        assert_eq!(day(date("2026-01-01")), "1 janvier 2026");
        assert_eq!(moment(date("2026-08-14"), 9, 5), "14 août 2026 à 09:05");
        let months = (1..=12).map(|each| month(2026, each)).collect::<Vec<_>>().join(", ");
        assert_eq!(
            months,
            "janvier 2026, février 2026, mars 2026, avril 2026, mai 2026, juin 2026, juillet 2026, août 2026, \
             septembre 2026, octobre 2026, novembre 2026, décembre 2026"
        );
    }

    #[test]
    fn delays_are_written_as_the_browser_writes_them() {
        for (count, expected) in [
            (-1_234, "il y a 1\u{202f}234 jours"),
            (-4, "il y a 4 jours"),
            (-3, "il y a 3 jours"),
            (-2, "avant-hier"),
            (-1, "hier"),
            (0, "aujourd’hui"),
            (1, "demain"),
            (2, "après-demain"),
            (3, "dans 3 jours"),
            (30, "dans 30 jours"),
        ] {
            assert_eq!(days(count), expected);
        }
    }

    #[test]
    fn the_day_in_paris_begins_an_hour_before_the_day_in_utc() {
        assert_eq!(iso_day_in_paris(1_795_820_400_000.0 - 1.0), "2026-11-27");
        assert_eq!(iso_day_in_paris(1_795_820_400_000.0), "2026-11-28");
    }
}

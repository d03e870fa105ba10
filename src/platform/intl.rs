//! How French writes numbers, amounts and dates.
//!
//! The browser writes them (`browser`), so the app carries no locale data; a program without a browser, such as a test,
//! writes the same with plain code (`native`). It does not parse: dates are read by `parcours_contract::Moment`. Spaces
//! inside the results are no-break, as French typography wants.

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(not(target_arch = "wasm32"))]
mod native;

#[cfg(target_arch = "wasm32")]
use browser as writers;
#[cfg(not(target_arch = "wasm32"))]
use native as writers;
use parcours_domain::{date::Date, money::Money};

/// An amount: `698 €`, or `698,50 €` when it has cents.
#[must_use]
pub fn money(amount: Money) -> String {
    writers::euros(amount.cents())
}

/// A whole number: `2 148`.
#[must_use]
pub fn integer(value: u64) -> String {
    writers::whole(value)
}

/// A number with at most one decimal: `2,9`. For surfaces, and for how many times the rent one earns.
#[must_use]
pub fn decimal(value: f64) -> String {
    writers::tenths(value)
}

/// A date: `15 décembre 2026`, `1er janvier 2027`.
#[must_use]
pub fn day(date: Date) -> String {
    as_french(writers::day(date))
}

/// A month: `mars 2018`.
#[must_use]
pub fn month(year: u16, month: u8) -> String {
    writers::month(year, month)
}

/// A date and an hour, as they are there: `23 novembre 2026 à 10:42`.
#[must_use]
pub fn moment(date: Date, hour: u8, minute: u8) -> String {
    as_french(writers::moment(date, hour, minute))
}

/// How long ago, or how far ahead, in days: `il y a 4 jours`, `hier`, `dans 3 jours`.
#[must_use]
pub fn days_from_today(days: i64) -> String {
    writers::days(days)
}

/// The civil date in Paris at an instant (milliseconds since 1970), as `2026-11-23`.
pub(super) fn iso_day_in_paris(at: f64) -> String {
    writers::iso_day_in_paris(at)
}

/// A date as French writes it: « 1er » for the first of a month, which no engine knows, and the day on the line of its month.
fn as_french(written: String) -> String {
    match written.split_once(char::is_whitespace) {
        Some((day, rest)) => format!("{}\u{a0}{rest}", if day == "1" { "1er" } else { day }),
        None => written,
    }
}

#[cfg(test)]
mod tests {
    use super::as_french;

    #[test]
    fn only_the_first_of_a_month_has_letters_and_no_day_is_parted_from_its_month() {
        for (written, expected) in [
            ("1 janvier 2027", "1er\u{a0}janvier 2027"),
            ("1\u{a0}mai 2026 à 10:42", "1er\u{a0}mai 2026 à 10:42"),
            ("1er mai 2026", "1er\u{a0}mai 2026"),
            ("11 novembre 2026", "11\u{a0}novembre 2026"),
            ("", ""),
        ] {
            assert_eq!(as_french(written.to_owned()), expected);
        }
    }
}

//! Writes amounts, numbers, dates and delays in French, through the browser's own Intl, in the Paris time zone.
//!
//! It does not parse: that is the domain's. Spaces inside the results are no-break, as French typography wants.

use js_sys::{
    Array, Function,
    Intl::{DateTimeFormat, NumberFormat, RelativeTimeFormat},
    Object, Reflect,
};
use parcours_domain::{date::Date, money::Money};
use std::cell::RefCell;
use wasm_bindgen::JsValue;

const FRENCH: &str = "fr-FR";
const PARIS: &str = "Europe/Paris";

/// The writers are slow to make and used on every card of a list, so each is made once.
struct Writers {
    euros: Function,
    cents: Function,
    whole: Function,
    tenths: Function,
    day: Function,
    month: Function,
    moment: Function,
    iso_day: DateTimeFormat,
    delay: RelativeTimeFormat,
}

thread_local! {
    static WRITERS: RefCell<Option<Writers>> = const { RefCell::new(None) };
}

fn options(pairs: &[(&str, JsValue)]) -> Object {
    let options = Object::new();
    for (key, value) in pairs {
        // Setting a property of a fresh plain object cannot fail.
        let _ = Reflect::set(&options, &JsValue::from_str(key), value);
    }
    options
}

fn number(pairs: &[(&str, JsValue)]) -> Function {
    NumberFormat::new(&Array::of1(&FRENCH.into()), &options(pairs)).format()
}

fn date(zone: &str, pairs: &[(&str, JsValue)]) -> DateTimeFormat {
    let options = options(pairs);
    let _ = Reflect::set(&options, &"timeZone".into(), &zone.into());
    DateTimeFormat::new(&Array::of1(&FRENCH.into()), &options)
}

impl Writers {
    fn new() -> Self {
        let fraction = |digits: u8| ("maximumFractionDigits", JsValue::from(digits));
        Self {
            euros: number(&[("style", "currency".into()), ("currency", "EUR".into()), fraction(0)]),
            cents: number(&[("style", "currency".into()), ("currency", "EUR".into())]),
            whole: number(&[fraction(0)]),
            tenths: number(&[fraction(1)]),
            // Civil dates are handed over as midnight UTC, so they are written in UTC.
            day: date("UTC", &[("day", "numeric".into()), ("month", "long".into()), ("year", "numeric".into())])
                .format(),
            month: date("UTC", &[("month", "long".into()), ("year", "numeric".into())]).format(),
            moment: date(
                PARIS,
                &[
                    ("day", "numeric".into()),
                    ("month", "long".into()),
                    ("year", "numeric".into()),
                    ("hour", "2-digit".into()),
                    ("minute", "2-digit".into()),
                ],
            )
            .format(),
            iso_day: date(PARIS, &[("year", "numeric".into()), ("month", "2-digit".into()), ("day", "2-digit".into())]),
            delay: RelativeTimeFormat::new(&Array::of1(&FRENCH.into()), &options(&[("numeric", "auto".into())])),
        }
    }
}

fn with<R>(use_writers: impl FnOnce(&Writers) -> R) -> R {
    WRITERS.with_borrow_mut(|writers| use_writers(writers.get_or_insert_with(Writers::new)))
}

fn write(pick: fn(&Writers) -> &Function, value: f64) -> String {
    with(|writers| pick(writers).call1(&JsValue::UNDEFINED, &value.into()))
        .ok()
        .and_then(|text| text.as_string())
        .unwrap_or_default()
}

/// An amount: `698 €`, or `698,50 €` when it has cents.
pub fn money(amount: Money) -> String {
    let cents = amount.cents();
    let pick: fn(&Writers) -> &Function = if cents % 100 == 0 { |w| &w.euros } else { |w| &w.cents };
    write(pick, cents as f64 / 100.0)
}

/// A whole number: `2 148`.
pub fn integer(value: u64) -> String {
    write(|w| &w.whole, value as f64)
}

/// A number with at most one decimal: `2,9`. For surfaces, and for how many times the rent one earns.
pub fn decimal(value: f64) -> String {
    write(|w| &w.tenths, value)
}

/// A date: `15 décembre 2026`, `1er janvier 2027`.
pub fn day(date: Date) -> String {
    as_french(write(|w| &w.day, midnight(date)))
}

/// A date as French writes it: « 1er » for the first of a month, which no engine knows, and the day on the line of its month.
fn as_french(written: String) -> String {
    match written.split_once(char::is_whitespace) {
        Some((day, rest)) => format!("{}\u{a0}{rest}", if day == "1" { "1er" } else { day }),
        None => written,
    }
}

/// A month: `mars 2018`.
pub fn month(year: u16, month: u8) -> String {
    write(|w| &w.month, js_sys::Date::utc(f64::from(year), f64::from(month) - 1.0))
}

/// An instant of the wire (`2026-11-23T09:42:00Z`), in Paris: `23 novembre 2026 à 10:42`. `None` when it is unreadable.
pub fn moment(instant: &str) -> Option<String> {
    let at = js_sys::Date::parse(instant);
    (!at.is_nan()).then(|| as_french(write(|w| &w.moment, at)))
}

/// How long ago, or how far ahead, in days: `il y a 4 jours`, `hier`, `dans 3 jours`.
pub fn days_from_today(days: i64) -> String {
    delay(days as f64, "day")
}

fn delay(count: f64, unit: &str) -> String {
    with(|writers| String::from(writers.delay.format(count, unit)))
}

/// The civil date in Paris at an instant, as `2026-11-23`.
///
/// Put together from its parts: no locale writes dates this way in every engine (WebKitGTK does not for `en-CA`).
pub(super) fn iso_day_in_paris(at: f64) -> String {
    let parts = with(|writers| writers.iso_day.format_to_parts(&js_sys::Date::new(&at.into())));
    let text = |of: &JsValue, key: &str| Reflect::get(of, &key.into()).ok().and_then(|text| text.as_string());
    let value = |kind: &str| {
        let part = parts.iter().find(|part| text(part, "type").as_deref() == Some(kind));
        part.and_then(|part| text(&part, "value")).unwrap_or_default()
    };
    format!("{}-{}-{}", value("year"), value("month"), value("day"))
}

fn midnight(date: Date) -> f64 {
    let midnight = js_sys::Date::new_0();
    midnight.set_time(0.0);
    midnight.set_utc_full_year_with_month_date(
        u32::from(date.year()),
        i32::from(date.month()) - 1,
        i32::from(date.day()),
    )
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

//! The browser's own writers (`Intl`), each made once: they are slow to make and used on every card of a list.

use crate::platform::instant;
use js_sys::{
    Array, Function,
    Intl::{DateTimeFormat, NumberFormat, RelativeTimeFormat},
    Object, Reflect,
};
use parcours_domain::date::Date;
use std::cell::RefCell;
use wasm_bindgen::JsValue;

const FRENCH: &str = "fr-FR";
const PARIS: &str = "Europe/Paris";

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
            // So are hours: they are already those of the place.
            moment: date(
                "UTC",
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

/// Euros; cents where there are some.
pub fn euros(cents: i64) -> String {
    let pick: fn(&Writers) -> &Function = if cents % 100 == 0 { |w| &w.euros } else { |w| &w.cents };
    write(pick, cents as f64 / 100.0)
}

/// A whole number.
pub fn whole(value: u64) -> String {
    write(|w| &w.whole, value as f64)
}

/// A number with at most one decimal.
pub fn tenths(value: f64) -> String {
    write(|w| &w.tenths, value)
}

/// Day, month and year.
pub fn day(date: Date) -> String {
    write(|w| &w.day, instant::milliseconds(date, 0, 0))
}

/// Month and year.
pub fn month(year: u16, month: u8) -> String {
    Date::new(year, month, 1).map_or_else(String::new, |first| write(|w| &w.month, instant::milliseconds(first, 0, 0)))
}

/// Day, month, year, hour and minute.
pub fn moment(date: Date, hour: u8, minute: u8) -> String {
    write(|w| &w.moment, instant::milliseconds(date, hour, minute))
}

/// A number of days, ahead or ago.
pub fn days(count: i64) -> String {
    with(|writers| String::from(writers.delay.format(count as f64, "day")))
}

/// The civil date in Paris at an instant, as `2026-11-23`.
///
/// Put together from its parts: no locale writes dates this way in every engine (WebKitGTK does not for `en-CA`).
pub fn iso_day_in_paris(at: f64) -> String {
    let parts = with(|writers| writers.iso_day.format_to_parts(&js_sys::Date::new(&at.into())));
    let text = |of: &JsValue, key: &str| Reflect::get(of, &key.into()).ok().and_then(|text| text.as_string());
    let value = |kind: &str| {
        let part = parts.iter().find(|part| text(part, "type").as_deref() == Some(kind));
        part.and_then(|part| text(&part, "value")).unwrap_or_default()
    };
    format!("{}-{}-{}", value("year"), value("month"), value("day"))
}

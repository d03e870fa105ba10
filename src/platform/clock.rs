//! What time it is. The rules never ask: "today" is an argument.

use super::intl;
use parcours_domain::date::Date;

/// Milliseconds since 1970, as the device's clock has it.
#[cfg(target_arch = "wasm32")]
#[must_use]
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// This instant in UTC, as JavaScript writes it: `2026-11-23T09:42:00.000Z`.
pub fn instant() -> String {
    String::from(js_sys::Date::new_0().to_iso_string())
}

/// Milliseconds since 1970, as the computer's clock has it.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn now() -> f64 {
    std::time::SystemTime::UNIX_EPOCH.elapsed().map_or(0.0, |since| since.as_secs_f64() * 1_000.0)
}

/// Today's date in Paris, wherever the device is: deadlines and ages are counted there.
///
/// `None` only where the browser cannot tell (it always can).
#[must_use]
pub fn today() -> Option<Date> {
    Date::parse_iso(&intl::iso_day_in_paris(now()))
}

/// How many minutes the device's own clock is east of UTC at an instant (milliseconds since 1970).
#[cfg(target_arch = "wasm32")]
#[must_use]
#[allow(clippy::cast_possible_truncation)]
pub fn minutes_east(at: f64) -> Option<i64> {
    Some(-(js_sys::Date::new(&at.into()).get_timezone_offset() as i64))
}

/// Unknown without a browser.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn minutes_east(_: f64) -> Option<i64> {
    None
}

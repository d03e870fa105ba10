//! What time it is. The rules never ask: "today" is handed to them.

use super::intl;
use parcours_domain::date::Date;

/// Milliseconds since 1970, as the device's clock has it.
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// This instant in UTC, as JavaScript writes it: `2026-11-23T09:42:00.000Z`.
pub fn instant() -> String {
    String::from(js_sys::Date::new_0().to_iso_string())
}

/// Today's date in Paris, wherever the device is: deadlines and ages are counted there.
///
/// `None` only where the browser cannot say (it always can).
pub fn today() -> Option<Date> {
    Date::parse_iso(&intl::iso_day_in_paris(now()))
}

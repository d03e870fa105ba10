//! What time it is. The rules never ask: "today" is handed to them.

/// Milliseconds since 1970, as the device's clock has it.
pub fn now() -> f64 {
    js_sys::Date::now()
}

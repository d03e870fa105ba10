//! Random identifiers, for `Idempotency-Key`.

use wasm_bindgen::JsValue;

/// A random UUID (version 4, RFC 9562); `None` where the browser has none, as on a page served without HTTPS.
pub fn random() -> Option<String> {
    let crypto = web_sys::window()?.crypto().ok()?;
    // Calling a missing function would throw, and end the visit.
    let has_it = js_sys::Reflect::has(&crypto, &JsValue::from_str("randomUUID")).unwrap_or(false);
    has_it.then(|| crypto.random_uuid())
}

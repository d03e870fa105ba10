//! Whether the browser believes that it has a network. A "yes" proves nothing; a "no" is worth saying.

use wasm_bindgen::{JsCast, closure::Closure};

/// What the browser believes now.
pub fn is_online() -> bool {
    web_sys::window().is_none_or(|window| window.navigator().on_line())
}

/// Calls back at each change, for as long as the page lives. For the root only: it is never taken down.
pub fn on_change(callback: impl Fn(bool) + 'static) {
    let Some(window) = web_sys::window() else { return };
    let listener = Closure::<dyn Fn()>::new(move || callback(is_online())).into_js_value();
    for event in ["online", "offline"] {
        let _ = window.add_event_listener_with_callback(event, listener.unchecked_ref());
    }
}

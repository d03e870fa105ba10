//! Timers. Behind our own functions because the framework's change names from version to version.

use wasm_bindgen::{JsCast, closure::Closure};

/// A pending call, by the browser's id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timer(i32);

/// Calls back once, after `milliseconds`. `None` without a browser.
pub fn after(milliseconds: i32, callback: impl FnOnce() + 'static) -> Option<Timer> {
    let callback = Closure::once_into_js(callback);
    web_sys::window()?
        .set_timeout_with_callback_and_timeout_and_arguments_0(callback.unchecked_ref(), milliseconds)
        .ok()
        .map(Timer)
}

impl Timer {
    /// Cancels the call; does nothing if it has already run.
    pub fn cancel(self) {
        if let Some(window) = web_sys::window() {
            window.clear_timeout_with_handle(self.0);
        }
    }
}

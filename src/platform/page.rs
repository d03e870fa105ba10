//! The page that the app takes over: `index.html` holds a readable static page in `#app`, which the app replaces.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Empties the app's place in the page and returns it; `None` without a browser or without the place.
pub fn take_over() -> Option<HtmlElement> {
    let place = place()?;
    while let Some(child) = place.first_child() {
        place.remove_child(&child).ok()?;
    }
    place.remove_attribute("data-static").ok()?;
    Some(place)
}

/// Opens the browser's print dialog.
pub fn print() {
    // A browser that cannot print says so itself.
    let _ = web_sys::window().map(|window| window.print());
}

pub(super) fn place() -> Option<HtmlElement> {
    web_sys::window()?.document()?.get_element_by_id("app")?.dyn_into().ok()
}

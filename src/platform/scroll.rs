//! Scrolling. Jumps, never glides: nobody asked for motion.

/// To the top of the page.
pub fn to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// To the element with this id.
pub fn to_id(id: &str) {
    if let Some(found) = web_sys::window().and_then(|w| w.document()).and_then(|d| d.get_element_by_id(id)) {
        found.scroll_into_view();
    }
}

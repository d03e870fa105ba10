//! Moves keyboard focus, including to elements that are not normally focusable.

use super::timer;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, FocusOptions, HtmlElement};

/// Milliseconds after which a change of the page has certainly been drawn.
const DRAWN: i32 = 100;

/// Focuses an element without scrolling to it. An element that is not focusable is made so until it loses the focus.
pub fn on_element(element: &HtmlElement) {
    let borrowed = !element.has_attribute("tabindex") && element.tab_index() < 0;
    if borrowed {
        let _ = element.set_attribute("tabindex", "-1");
        let give_back = {
            let element = element.clone();
            Closure::once_into_js(move || {
                let _ = element.remove_attribute("tabindex");
            })
        };
        let once = web_sys::AddEventListenerOptions::new();
        once.set_once(true);
        let _ = element.add_event_listener_with_callback_and_add_event_listener_options(
            "blur",
            give_back.unchecked_ref(),
            &once,
        );
    }
    focus(element);
    if is_nowhere() {
        // WebKit: what lay under a modal dialog cannot have the focus before the page was drawn without it.
        let element = element.clone();
        let _ = timer::after(DRAWN, move || {
            if is_nowhere() {
                focus(&element);
            }
        });
    }
}

fn focus(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// Focuses the element with this id and brings its label or legend into view, so that a screen reader and a magnifier
/// meet the question before the answer. Returns whether there is such an element.
pub fn on_id(id: &str) -> bool {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return false };
    let Some(found) = document.get_element_by_id(id) else { return false };
    let question = question_of(&document, &found);
    // A group is named, its first choice is what can be focused.
    let target = if found.tag_name().eq_ignore_ascii_case("fieldset") {
        found.query_selector("input, select, textarea").ok().flatten().unwrap_or(found)
    } else {
        found
    };
    question.scroll_into_view();
    match target.dyn_into::<HtmlElement>() {
        Ok(target) => {
            on_element(&target);
            true
        }
        Err(_) => false,
    }
}

fn question_of(document: &web_sys::Document, field: &Element) -> Element {
    let legend =
        field.closest("fieldset").ok().flatten().and_then(|group| group.query_selector("legend").ok().flatten());
    let label = || {
        let id = JsValue::from(field.id()).as_string()?;
        document.query_selector(&format!("label[for=\"{id}\"]")).ok().flatten()
    };
    legend.or_else(label).unwrap_or_else(|| field.clone())
}

/// Whether nothing has the focus, as when the element that had it was taken out of the page.
pub fn is_nowhere() -> bool {
    web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.active_element())
        .is_none_or(|element| element.tag_name().eq_ignore_ascii_case("body"))
}

//! The document's title: `Erreur : Mon numéro – Mon parcours locatif`.
//!
//! The title is the first thing that a screen reader says of a page, so a failed form says so there.

use std::cell::RefCell;

#[derive(Default)]
struct Title {
    site: &'static str,
    error_prefix: &'static str,
    screen: String,
    in_error: bool,
}

thread_local! {
    static TITLE: RefCell<Title> = RefCell::default();
}

/// Gives the words that every title shares. Call once, at the start.
pub fn install(site: &'static str, error_prefix: &'static str) {
    TITLE.with_borrow_mut(|title| {
        title.site = site;
        title.error_prefix = error_prefix;
    });
}

/// Names the screen. A new name clears the mark of [`mark_error`].
pub fn set(screen: &str) {
    change(|title| {
        title.in_error &= title.screen == screen;
        screen.clone_into(&mut title.screen);
    });
}

/// Says, or stops saying, that the screen's form has problems.
pub fn mark_error(in_error: bool) {
    change(|title| title.in_error = in_error);
}

fn change(how: impl FnOnce(&mut Title)) {
    let whole = TITLE.with_borrow_mut(|title| {
        how(title);
        let mut whole = String::new();
        if title.in_error {
            whole.push_str(title.error_prefix);
        }
        whole.push_str(&title.screen);
        if !title.screen.is_empty() {
            whole.push_str(" – ");
        }
        whole.push_str(title.site);
        whole
    });
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(&whole);
    }
}

//! What is shown when the app stops on a bug: a plain page, written without Leptos, which no longer works.
//!
//! The panic's message is not shown: it could hold what the person typed. The console gets only its place in the code.

use super::page;
use web_sys::Node;

/// Installs the hook; the words come from the caller.
pub fn install(title: &'static str, text: &'static str, reload: &'static str, phone: &'static str) {
    std::panic::set_hook(Box::new(move |panic| {
        if let Some(place) = panic.location() {
            let place = format!("panic: {}:{}", place.file(), place.line());
            web_sys::console::error_1(&place.into());
        }
        // There is nothing left to do if even this fails.
        let _ = show(title, text, reload, phone);
    }));
}

fn show(title: &str, text: &str, reload: &str, phone: &str) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let piece = |tag: &str, words: &str| -> Option<Node> {
        let piece = document.create_element(tag).ok()?;
        piece.set_text_content(Some(words));
        Some(piece.into())
    };
    let main = document.create_element("main").ok()?;
    main.set_class_name("page stack crash");
    let link = document.create_element("a").ok()?;
    link.set_text_content(Some(reload));
    link.set_attribute("href", &web_sys::window()?.location().pathname().ok()?).ok()?;
    // The router's listener outlives the panic; it leaves external links alone.
    link.set_attribute("rel", "external").ok()?;
    link.set_class_name("button");
    main.append_child(&piece("h1", title)?).ok()?;
    main.append_child(&piece("p", text)?).ok()?;
    main.append_child(&link).ok()?;
    main.append_child(&piece("p", phone)?).ok()?;
    main.set_attribute("role", "alert").ok()?;
    let place = page::place()?;
    place.set_text_content(None);
    place.append_child(&main).ok()?;
    Some(())
}

//! Hands a text to the person as a file.
//!
//! The file is made in the page and goes nowhere else; its temporary address is released a little later.

use super::timer;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

/// How long the browser has to begin the download.
const KEPT_MILLISECONDS: i32 = 30_000;

/// Offers `text` as a download named `name`; returns whether the browser accepted it.
pub fn save(name: &str, media_type: &str, text: &str) -> bool {
    try_save(name, media_type, text).is_some()
}

fn try_save(name: &str, media_type: &str, text: &str) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let clicked = click(&address, name);
    // WebKit opens the address after the click has returned; kept for ever, it would keep the data in memory.
    let _ = timer::after(KEPT_MILLISECONDS, move || {
        let _ = Url::revoke_object_url(&address);
    });
    clicked
}

fn click(address: &str, name: &str) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let link = document.create_element("a").ok()?;
    link.set_attribute("href", address).ok()?;
    link.set_attribute("download", name).ok()?;
    let body = document.body()?;
    // Firefox follows only links that are in the page.
    body.append_child(&link).ok()?;
    link.unchecked_ref::<HtmlElement>().click();
    link.remove();
    Some(())
}

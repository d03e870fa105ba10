//! A link to another site whose address the backend gives.
//!
//! Only `https:` is followed: an address is data, and data may hold `javascript:`. Anything else is shown as words.

use crate::ui::Icon;
use leptos::prelude::*;

/// A link to another site; plain words when the address is not one to follow.
#[component]
pub fn OutsideLink(
    /// The address, as it came.
    url: String,
    /// The words.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    if url.starts_with("https://") {
        view! {
            <a href=url rel="external noreferrer">
                {text} "\u{a0}"
                <Icon icon=Icon::Leave />
            </a>
        }
        .into_any()
    } else {
        view! { <span>{text}</span> }.into_any()
    }
}

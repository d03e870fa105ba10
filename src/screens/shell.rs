//! What stands around every screen.

use leptos::prelude::*;

/// The frame of the app.
#[component]
pub fn Shell(
    /// The current screen.
    children: Children,
) -> impl IntoView {
    view! { <main id="main">{children()}</main> }
}

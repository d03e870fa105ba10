//! A raised surface.

use leptos::prelude::*;

/// A raised surface with an inner margin.
#[component]
pub fn Card(
    /// What stands on it, one below the other.
    children: Children,
) -> impl IntoView {
    view! { <div class="card card__in card__in--roomy stack">{children()}</div> }.into_any()
}

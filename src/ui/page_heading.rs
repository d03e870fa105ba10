//! The level-one heading: names the document, and takes the focus when a screen arrives, since the router moves none.
//!
//! Not on the first load: there the browser's own start of page is right. Never on a filter change: that is no new screen.

use crate::platform::{focus, title};
use leptos::{html, prelude::*};
use std::sync::atomic::{AtomicU32, Ordering};

/// How many screens have arrived in this page load, and the one whose heading has been announced.
static ARRIVALS: AtomicU32 = AtomicU32::new(0);
static ANNOUNCED: AtomicU32 = AtomicU32::new(0);

/// Tells that another screen is about to be shown. Called by the root, once for each address.
pub fn screen_arrives() {
    ARRIVALS.fetch_add(1, Ordering::Relaxed);
}

/// The heading of a screen: one in each of its states (loading, failed, filled).
#[component]
pub fn PageHeading(
    /// The words. When they change (the offer's name has arrived), the title follows; the focus stays where it is.
    #[prop(into)]
    text: Signal<String>,
    /// The document's title, where it must say more than the heading.
    #[prop(optional, into)]
    title: Option<Signal<String>>,
) -> impl IntoView {
    let heading = NodeRef::<html::H1>::new();
    Effect::new(move |_| title::set(&title.unwrap_or(text).get()));
    Effect::new(move |_| {
        let Some(heading) = heading.get() else { return };
        let arrival = ARRIVALS.load(Ordering::Relaxed);
        let is_new = ANNOUNCED.swap(arrival, Ordering::Relaxed) != arrival;
        // A screen that puts a new heading in place of the one that had the focus must not lose it.
        if arrival > 1 && (is_new || focus::is_nowhere()) {
            focus::on_element(&heading);
        }
    });
    view! { <h1 class="heading" node_ref=heading tabindex="-1">{move || text.get()}</h1> }.into_any()
}

//! The level-one heading: names the document, and takes the focus when a screen arrives, since the router moves none.
//!
//! Not on the first load: there the browser's own start of page is right. Never on a filter change: that is no new screen.

use crate::platform::{focus, title};
use leptos::{html, prelude::*};
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether a screen has been shown already in this page load.
static ARRIVED: AtomicBool = AtomicBool::new(false);

/// The heading of a screen. One per screen, present in each of its states.
#[component]
pub fn PageHeading(
    /// The words. When they change (the offer's name has arrived, the parameter is another), the title follows.
    #[prop(into)]
    text: Signal<String>,
    /// The document's title, where it must say more than the heading.
    #[prop(optional, into)]
    title: Option<Signal<String>>,
    /// What identifies the screen beyond its component, such as an offer's id: when it changes, the heading takes the focus
    /// again. The text alone does not, or a heading that counts would steal it.
    #[prop(optional, into)]
    subject: Signal<String>,
) -> impl IntoView {
    let heading = NodeRef::<html::H1>::new();
    Effect::new(move |_| title::set(&title.unwrap_or(text).get()));
    Effect::new(move |_| {
        subject.track();
        if let Some(heading) = heading.get()
            && ARRIVED.swap(true, Ordering::Relaxed)
        {
            focus::on_element(&heading);
        }
    });
    view! { <h1 class="heading" node_ref=heading tabindex="-1">{move || text.get()}</h1> }.into_any()
}

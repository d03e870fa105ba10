//! A link to a screen: the base path is added here, and nowhere else.

use super::{ButtonVariant, Icon};
use crate::route::Route;
use leptos::prelude::*;

/// A link to a screen.
#[component]
pub fn RouteLink(
    /// Where to.
    #[prop(into)]
    to: Signal<Route>,
    /// Query of the link, as ready pairs.
    #[prop(optional)]
    query: Vec<(&'static str, String)>,
    /// The id to arrive at on the other screen; empty for its top.
    #[prop(optional)]
    fragment: &'static str,
    /// Looks like a button.
    #[prop(optional)]
    variant: Option<ButtonVariant>,
    /// Other classes, for a link with a part of its own.
    #[prop(optional)]
    class: Option<&'static str>,
    /// An icon in front of the words.
    #[prop(optional)]
    icon: Option<Icon>,
    /// As wide as its place; for the looks of a button.
    #[prop(optional)]
    wide: bool,
    /// The link leads to where one is (`page`), or into the part of the site where one is (`true`).
    #[prop(optional, into)]
    current: Signal<Option<&'static str>>,
    /// The words.
    children: Children,
) -> impl IntoView {
    let href = move || {
        let mut href = to.with(|to| to.path_with(&query));
        if !fragment.is_empty() {
            href.push('#');
            href.push_str(fragment);
        }
        href
    };
    view! {
        <a
            href=href
            class=class.or(variant.map(ButtonVariant::class))
            data-wide=wide.then_some("")
            aria-current=move || current.get()
        >
            {icon.map(|icon| view! { <Icon icon /> })}
            {children()}
        </a>
    }
    .into_any()
}

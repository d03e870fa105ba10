//! The two ways to list facts: short ones in a row, names with their values.

use super::Icon;
use leptos::prelude::*;

/// Short facts in a row.
#[component]
pub fn Facts(
    /// The facts: [`Fact`]s, or list items of their own.
    children: Children,
) -> impl IntoView {
    view! {
        <ul class="facts" role="list">
            {children()}
        </ul>
    }
    .into_any()
}

/// One short fact with its icon.
#[component]
pub fn Fact(
    /// The icon.
    icon: Icon,
    /// The words.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    view! {
        <li>
            <Icon icon />
            {text}
        </li>
    }
    .into_any()
}

/// Names and values, two columns.
#[component]
pub fn KeyValues(
    /// Name and value of each line. An unknown value is written "non précisé" by the caller, never 0.
    lines: Vec<(String, String)>,
) -> impl IntoView {
    let lines =
        lines.into_iter().map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> }).collect_view();
    view! { <dl class="kv num">{lines}</dl> }.into_any()
}

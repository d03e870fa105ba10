//! The two ways to list facts: short ones in a row, names with their values.

use super::Icon;
use leptos::prelude::*;

/// One short fact with its icon.
pub struct Fact {
    /// The icon.
    pub icon: Icon,
    /// The words.
    pub text: String,
}

/// Short facts in a row.
#[component]
pub fn Facts(
    /// The facts.
    facts: Vec<Fact>,
) -> impl IntoView {
    let facts = facts.into_iter().map(|fact| view! { <li><Icon icon=fact.icon />{fact.text}</li> }).collect_view();
    view! { <ul class="facts" role="list">{facts}</ul> }.into_any()
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

//! Where one is in a short series of pages, and what a procedure consists of.

use leptos::prelude::*;

/// "Étape 2 sur 3", above a page heading.
#[component]
pub fn StepCount(
    /// The words.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    view! { <p class="step-count">{text}</p> }.into_any()
}

/// The steps of a procedure, numbered.
#[component]
pub fn Steps(
    /// One line per step.
    steps: Vec<String>,
) -> impl IntoView {
    let steps = steps.into_iter().map(|step| view! { <li>{step}</li> }).collect_view();
    view! { <ol class="steps" role="list">{steps}</ol> }.into_any()
}

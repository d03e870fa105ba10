//! What every screen is made with: the ui parts, with the words that they always carry.

use crate::i18n::shell as words;
use crate::ui;
use leptos::prelude::*;

/// The frame of a screen's content.
#[component]
pub fn Page(
    /// Narrow, for forms and text.
    #[prop(optional)]
    narrow: bool,
    /// The content.
    children: Children,
) -> impl IntoView {
    view! { <div class="page stack" data-narrow=narrow.then_some("")>{children()}</div> }.into_any()
}

/// The error summary of a form.
#[component]
pub fn Problems(
    /// The problems as of the last submit; see [`ui::ErrorSummary`].
    #[prop(into)]
    problems: Signal<Vec<ui::SummaryLine>>,
) -> impl IntoView {
    view! { <ui::ErrorSummary heading=words::problem_heading() problems /> }
}

/// Waiting for data.
#[component]
pub fn Loading(
    /// Asks again, offered after ten seconds.
    #[prop(optional, into)]
    on_retry: Option<Callback<()>>,
    /// What is to come.
    #[prop(optional)]
    skeleton: ui::Skeleton,
) -> impl IntoView {
    view! {
        <ui::Loading
            text=words::loading()
            slow_text=words::loading_slow()
            retry_text=words::retry()
            on_retry
            skeleton
        />
    }
}

/// "This could not load".
#[component]
pub fn LoadFailed(
    /// Why, and what to do.
    #[prop(into)]
    text: String,
    /// Asks again.
    #[prop(optional, into)]
    on_retry: Option<Callback<()>>,
) -> impl IntoView {
    view! { <ui::LoadFailed title=words::load_failed_title() text retry_text=words::retry() on_retry /> }
}

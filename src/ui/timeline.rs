//! Steps down a line: done, now, later, failed.

use super::Icon;
use leptos::prelude::*;

/// Where a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimelineState {
    /// Behind us.
    Done,
    /// Where we are.
    Now,
    /// Ahead.
    Later,
    /// Where it ended, without success.
    Failed,
    /// Left out, or no longer reached.
    Skipped,
}

impl TimelineState {
    const fn name(self) -> &'static str {
        match self {
            TimelineState::Done => "done",
            TimelineState::Now => "now",
            TimelineState::Later => "later",
            TimelineState::Failed => "failed",
            TimelineState::Skipped => "skipped",
        }
    }
}

/// A step of a [`Timeline`].
pub struct TimelineStep {
    /// Where it stands.
    pub state: TimelineState,
    /// The same in words, for screen readers: "étape faite", "étape en cours".
    pub state_text: String,
    /// Its name, with its number.
    pub title: String,
    /// Dates and details; `().into_any()` when there are none.
    pub body: AnyView,
}

/// Steps down a line.
#[component]
pub fn Timeline(
    /// The steps, in order.
    steps: Vec<TimelineStep>,
) -> impl IntoView {
    let steps = steps
        .into_iter()
        .enumerate()
        .map(|(at, step)| {
            let mark = match step.state {
                TimelineState::Done => view! { <Icon icon=Icon::Tick /> }.into_any(),
                TimelineState::Failed => view! { <Icon icon=Icon::Cross /> }.into_any(),
                _ => (at + 1).to_string().into_any(),
            };
            let current = (step.state == TimelineState::Now).then_some("step");
            view! {
                <li class="timeline__step" data-state=step.state.name() aria-current=current>
                    <span class="timeline__dot" aria-hidden="true">
                        {mark}
                    </span>
                    <div class="timeline__body">
                        <h3>{step.title} " " <span class="hidden">{step.state_text}</span></h3>
                        {step.body}
                    </div>
                </li>
            }
        })
        .collect_view();
    view! { <ol class="timeline" role="list">{steps}</ol> }.into_any()
}

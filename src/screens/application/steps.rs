//! The timeline of an application: the seven steps of the flyer, each with what happened at it.

use crate::ui::{Timeline, TimelineState, TimelineStep};
use crate::wording::steps::{Step, StepState, steps};
use leptos::prelude::*;
use parcours_contract::Application;

/// The timeline of an application.
pub fn timeline(application: &Application) -> AnyView {
    let steps = steps(application).into_iter().map(drawn).collect();
    view! { <Timeline steps /> }.into_any()
}

fn drawn(step: Step) -> TimelineStep {
    let state = match step.state {
        StepState::Done => TimelineState::Done,
        StepState::Now => TimelineState::Now,
        StepState::Later => TimelineState::Later,
        StepState::Failed => TimelineState::Failed,
        StepState::Skipped => TimelineState::Skipped,
    };
    let when = step.when.map(|when| view! { <p class="soft num">{when}</p> });
    let more = step.more.map(|more| view! { <p>{more}</p> });
    TimelineStep {
        state,
        state_text: step.state_text.to_owned(),
        title: step.title.to_owned(),
        body: view! { {when} {more} }.into_any(),
    }
}

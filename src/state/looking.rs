//! Who looks at offers, and their household: what the loading of offers and their verdicts depend on.

use super::household::Situation;
use super::loaded::Answer;
use super::who::Who;
use crate::platform::clock;
use crate::state;
use leptos::prelude::*;

/// Who looks, as far as the loading of offers depends on it: other changes of the session load nothing again.
#[derive(Clone, Debug, PartialEq)]
pub enum Viewer {
    /// Nobody is signed in.
    Guest,
    /// Somebody is, with a unique number or not yet.
    Tenant(Option<String>),
}

impl Viewer {
    /// Whether somebody is signed in.
    #[must_use]
    pub const fn is_signed_in(&self) -> bool {
        matches!(self, Self::Tenant(_))
    }
}

/// What is known of who looks at offers, as it changes.
pub type Looking = Memo<Answer<Situation>>;

/// Who looks, or why that is not known. Reactive.
#[must_use]
pub fn viewer() -> Memo<Answer<Viewer>> {
    let session = state::session();
    Memo::new(move |_| match (session.who(), session.trouble()) {
        (Who::Tenant(me), _) => Answer::Here(Viewer::Tenant(me.unique_number)),
        (Who::Guest, _) => Answer::Here(Viewer::Guest),
        (Who::Unknown, Some(error)) => Answer::Failed(error),
        (Who::Unknown, None) => Answer::Awaited,
    })
}

/// The situation of the viewer. Call it while a component is being built: the request is loaded if it is not here, and
/// the ceilings are asked for once there is something to compare.
#[must_use]
pub fn situation(viewer: Memo<Answer<Viewer>>) -> Looking {
    let (store, simulation, ceilings) = (state::household(), state::simulation(), state::ceilings());
    store.need();
    let situation = Memo::new_with_compare(
        move |_| match viewer.get() {
            Answer::Awaited => Answer::Awaited,
            Answer::Failed(error) => Answer::Failed(error),
            Answer::Here(Viewer::Guest) => Answer::Here(Situation::simulated_or(simulation, Situation::Guest)),
            Answer::Here(Viewer::Tenant(None)) => {
                Answer::Here(Situation::simulated_or(simulation, Situation::NoNumber))
            }
            Answer::Here(Viewer::Tenant(Some(_))) => match (store.request(), clock::today()) {
                (Answer::Here(request), Some(today)) => Answer::Here(Situation::of(request, today, store.fall)),
                (Answer::Failed(error), _) => Answer::Failed(error),
                (Answer::Awaited | Answer::Here(_), _) => Answer::Awaited,
            },
        },
        |_, _| true,
    );
    Effect::new(move |_| {
        if matches!(situation.get(), Answer::Here(Situation::Read { .. } | Situation::Simulated { .. })) {
            ceilings.ask();
        }
    });
    situation
}

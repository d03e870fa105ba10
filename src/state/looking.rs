//! Who looks at offers, and their household: what the loading of offers and their verdicts depend on.

use super::household::{HouseholdStore, Situation};
use super::loaded::Answer;
use super::simulation::Simulation;
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

/// What is known of the viewer, as it changes. Computed at each reading: that is cheap, and a memo of its type is not.
#[derive(Clone, Copy)]
pub struct Looking {
    viewer: Memo<Answer<Viewer>>,
    household: HouseholdStore,
    simulation: Simulation,
}

impl Looking {
    /// Call it while a component is being built: the request is loaded if it is not here, and the ceilings are asked for
    /// once there is something to compare.
    #[must_use]
    pub fn new(viewer: Memo<Answer<Viewer>>) -> Self {
        let looking = Self { viewer, household: state::household(), simulation: state::simulation() };
        looking.household.need();
        let ceilings = state::ceilings();
        Effect::new(move |_| {
            if matches!(looking.get(), Answer::Here(Situation::Read { .. } | Situation::Simulated { .. })) {
                ceilings.ask();
            }
        });
        looking
    }

    /// The situation of the viewer. Reactive.
    #[must_use]
    pub fn get(self) -> Answer<Situation> {
        let number = match self.viewer.get() {
            Answer::Awaited => return Answer::Awaited,
            Answer::Failed(error) => return Answer::Failed(error),
            Answer::Here(Viewer::Guest) => {
                return Answer::Here(Situation::simulated_or(self.simulation, Situation::Guest));
            }
            Answer::Here(Viewer::Tenant(number)) => number,
        };
        if number.is_none() {
            return Answer::Here(Situation::simulated_or(self.simulation, Situation::NoNumber));
        }
        match (self.household.request(), clock::today()) {
            (Answer::Here(request), Some(today)) => Answer::Here(Situation::of(request, today, self.household.fall)),
            (Answer::Failed(error), _) => Answer::Failed(error),
            (Answer::Awaited | Answer::Here(_), _) => Answer::Awaited,
        }
    }
}

//! The answers to the simulator's questions, and what they describe.
//!
//! They stay in the page, and nothing of them is ever sent. They are stored on the device only when the person asks, and
//! one call forgets everything. A page of questions owns what is typed into it and hands it over when it is submitted.
//! Does not: ask or compute (see `forms::simulation` and the rules).
//!
//! The first load carries none of it: stored answers are read when a screen first needs them.

use crate::forms::simulation::{Checked, Draft, check, read, written};
use crate::platform::{
    clock,
    storage::{Key, Shelf},
};
use leptos::prelude::*;
use parcours_domain::income::tax_year_for;

/// Where the answers are stored on the device, when the person asks.
const STORED: Key = Shelf::Device.key("simulation", 1);
/// Where version 0.1 of the app stored them, by their place: which questions they answer is no longer known.
const FORMER_NAME: &str = "parcours.simulation";

/// The simulator's answers. Shared signals, made at the root.
#[derive(Clone, Copy)]
pub struct Simulation {
    draft: RwSignal<Draft>,
    /// What was stored in an earlier visit, until it is read.
    unread: StoredValue<Option<String>>,
    /// Whether a page was submitted since the last erasure.
    given: StoredValue<bool>,
    /// Whether the answers are complete and the result was shown.
    done: StoredValue<bool>,
    stored: RwSignal<bool>,
    erased: RwSignal<bool>,
}

impl Simulation {
    pub(super) fn new() -> Self {
        STORED.forget_former(FORMER_NAME);
        let text = STORED.read();
        Self {
            draft: RwSignal::default(),
            stored: RwSignal::new(text.is_some()),
            unread: StoredValue::new(text),
            given: StoredValue::new(false),
            done: StoredValue::new(false),
            erased: RwSignal::new(false),
        }
    }

    /// The answers, those of an earlier visit included.
    fn read(self) -> RwSignal<Draft> {
        if let Some(text) = self.unread.try_update_value(Option::take).flatten() {
            let draft = read(&text, tax_year());
            // Complete answers describe the household at once.
            self.done.set_value(clock::today().is_some_and(|today| check(&draft, today).is_ok()));
            // Nobody has seen the empty draft.
            self.draft.update_untracked(|current| *current = draft);
        }
        self.draft
    }

    /// All answers. Reactive.
    #[must_use]
    pub fn draft(self) -> Draft {
        self.read().get()
    }

    /// All answers, without following changes.
    #[must_use]
    pub fn draft_now(self) -> Draft {
        self.read().get_untracked()
    }

    /// Whether anything was answered. Reactive.
    #[must_use]
    pub fn is_begun(self) -> bool {
        self.read().with(|draft| !draft.is_empty())
    }

    /// Takes the answers of a page that was submitted, and stores them where the person asked for it. Answers that were
    /// erased in another tab stay erased there.
    pub fn set(self, draft: Draft) {
        self.read().set(draft);
        self.given.set_value(true);
        self.erased.set(false);
        self.store_if_asked();
    }

    /// The household that the answers describe, once they are complete. Not reactive: it is read again with each screen.
    #[must_use]
    pub fn answers(self) -> Option<Checked> {
        let (today, draft) = (clock::today()?, self.read());
        if self.done.get_value() { draft.with_untracked(|draft| check(draft, today)).ok() } else { None }
    }

    /// The result is shown: from now on offers are compared with the answers.
    pub fn finish(self) {
        self.read();
        self.done.set_value(true);
        self.store_if_asked();
    }

    /// Whether the answers are stored on the device. Reactive.
    #[must_use]
    pub fn is_stored(self) -> bool {
        self.stored.get()
    }

    /// Stores the answers on the device; returns whether the browser did.
    pub fn store(self) -> bool {
        let text = self.read().with_untracked(|draft| written(draft, tax_year()));
        let stored = STORED.write(&text);
        self.stored.set(stored);
        stored
    }

    fn store_if_asked(self) {
        if STORED.read().is_none() {
            self.stored.set(false);
        } else if self.stored.get_untracked() {
            self.store();
        }
    }

    /// Whether answers were erased and none was given since. Reactive.
    #[must_use]
    pub fn was_erased(self) -> bool {
        self.erased.get()
    }

    /// Forgets every answer, here and on the device.
    pub fn erase(self) {
        STORED.remove();
        let was_stored = self.unread.try_update_value(Option::take).flatten().is_some();
        self.erased.set(was_stored || self.stored.get_untracked() || self.given.get_value());
        self.stored.set(false);
        self.given.set_value(false);
        self.done.set_value(false);
        self.draft.set(Draft::default());
    }
}

/// The year whose income counts now.
fn tax_year() -> u16 {
    clock::today().map_or(0, tax_year_for)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::simulation::{Question, Zone};

    fn with_zone(zone: &str) -> Draft {
        let mut draft = Draft::default();
        draft.set(Question::Zone, zone);
        draft
    }

    #[test]
    fn answers_are_stored_once_the_person_asks_and_found_again() {
        let _owner = Owner::new_root(None);
        let simulation = Simulation::new();
        simulation.set(with_zone("paris"));
        assert!(!Simulation::new().is_begun(), "nobody asked yet");
        assert!(simulation.store());
        simulation.set(with_zone("elsewhere"));
        let again = Simulation::new();
        assert_eq!((again.draft().zone, again.is_stored()), (Some(Zone::Elsewhere), true));
        again.erase();
        assert!(!again.is_begun() && !Simulation::new().is_begun());
    }

    #[test]
    fn complete_answers_of_an_earlier_visit_describe_the_household_at_once_and_erased_ones_none() {
        let _owner = Owner::new_root(None);
        let answers = "zone.1=paris\nadults.1=alone\nchildren.1=\nvisiting.1=\nexpected.1=\ncard.1=no\nformer-joint.1=no\nsector.1=none\n";
        STORED.write(&format!("{answers}fall.{}=no\n", tax_year()));
        assert!(Simulation::new().answers().is_some());
        let simulation = Simulation::new();
        simulation.erase();
        assert!(simulation.was_erased() && simulation.answers().is_none() && !simulation.is_begun());
        assert!(Simulation::new().answers().is_none());
    }

    #[test]
    fn what_another_tab_erased_stays_erased() {
        let _owner = Owner::new_root(None);
        let (here, there) = (Simulation::new(), Simulation::new());
        here.set(with_zone("paris"));
        here.store();
        there.erase();
        here.set(with_zone("elsewhere"));
        assert!(!here.is_stored() && !Simulation::new().is_begun());
    }

    #[test]
    fn answers_that_were_stored_by_their_place_are_removed_unread() {
        let _owner = Owner::new_root(None);
        STORED.write_former(FORMER_NAME, "paris\nalone");
        assert!(!Simulation::new().is_begun());
        assert_eq!(STORED.read_former(FORMER_NAME), None);
    }
}

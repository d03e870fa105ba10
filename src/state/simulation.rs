//! The answers to the simulator's questions, and what they describe.
//!
//! They stay in the page, and nothing of them is ever sent. They are kept on the device only when the person asks, and
//! one call forgets everything. Does not: ask or compute (see `forms::simulation` and the rules).

use crate::forms::simulation::{Checked, Draft, Question, check};
use crate::platform::{clock, storage::Shelf};
use leptos::prelude::*;

/// Where the answers are kept on the device, when the person asks.
const KEPT: &str = "parcours.simulation";
/// Between two answers; none has a line of its own in it.
const BETWEEN: char = '\n';

/// The simulator's answers. Shared signals, made at the root.
#[derive(Clone, Copy)]
pub struct Simulation {
    answers: StoredValue<[RwSignal<String>; Question::ALL.len()]>,
    kept: RwSignal<bool>,
    done: RwSignal<bool>,
    erasures: RwSignal<u32>,
    edited: StoredValue<Option<Draft>>,
}

impl Simulation {
    pub(super) fn new() -> Self {
        let kept = Shelf::Device.read(KEPT).filter(|kept| kept.split(BETWEEN).count() == Question::ALL.len());
        let was_kept = kept.is_some();
        if !was_kept {
            // Answers to other questions, of another version: they would be read as answers to these.
            Shelf::Device.remove(KEPT);
        }
        let draft = Draft::new(kept.unwrap_or_default().split(BETWEEN).map(str::to_owned));
        let answers = Question::ALL.map(|question| RwSignal::new(draft.get(question).to_owned()));
        let simulation = Self {
            answers: StoredValue::new(answers),
            kept: RwSignal::new(was_kept),
            done: RwSignal::new(false),
            erasures: RwSignal::new(0),
            edited: StoredValue::new(None),
        };
        // Answers that were kept describe the household at once.
        simulation.done.set(was_kept && simulation.checked().is_some());
        simulation
    }

    /// The answer to a question, as it is typed.
    #[must_use]
    pub fn answer(self, question: Question) -> RwSignal<String> {
        self.answers.with_value(|answers| answers.get(question.place()).copied()).unwrap_or_default()
    }

    /// All answers. Reactive.
    #[must_use]
    pub fn draft(self) -> Draft {
        Draft::new(self.answers.get_value().into_iter().map(|answer| answer.get()))
    }

    /// The household that the answers describe, once they are complete. Not reactive: it is read again with each screen.
    #[must_use]
    pub fn answers(self) -> Option<Checked> {
        if self.done.get_untracked() { self.checked() } else { None }
    }

    fn checked(self) -> Option<Checked> {
        check(&untrack(|| self.draft()), clock::today()?).ok()
    }

    /// Tells that the result was shown: from now on offers are compared with the answers.
    pub fn finish(self) {
        self.done.set(true);
        self.keep_if_asked();
    }

    /// Whether the answers are kept on the device. Reactive.
    #[must_use]
    pub fn is_kept(self) -> bool {
        self.kept.get()
    }

    /// Keeps the answers on the device; returns whether the browser did.
    pub fn keep(self) -> bool {
        let answers = self.answers.get_value().map(|answer| answer.get_untracked().replace(BETWEEN, " "));
        let kept = Shelf::Device.write(KEPT, &answers.join(&BETWEEN.to_string()));
        self.kept.set(kept);
        kept
    }

    /// Keeps changed answers too, once the person asked to keep them. Those that were erased in another tab stay erased.
    pub fn keep_if_asked(self) {
        if Shelf::Device.read(KEPT).is_none() {
            self.kept.set(false);
        } else if self.kept.get_untracked() {
            self.keep();
        }
    }

    /// How many times answers were erased during this visit. Reactive.
    #[must_use]
    pub fn erasures(self) -> u32 {
        self.erasures.get()
    }

    /// Tells that the answers stand as they are: what is changed from now on is one edit, however many pages it takes.
    pub fn stands(self) {
        self.edited.set_value(Some(untrack(|| self.draft())));
    }

    /// The answers before the edit.
    #[must_use]
    pub fn before_edit(self) -> Option<Draft> {
        self.edited.get_value()
    }

    /// Takes answers back to what they were.
    pub fn restore(self, draft: &Draft) {
        for question in Question::ALL {
            let answer = self.answer(question);
            if answer.with_untracked(|answer| answer.trim() != draft.get(question)) {
                answer.set(draft.get(question).to_owned());
            }
        }
    }

    /// Forgets every answer, here and on the device.
    pub fn erase(self) {
        Shelf::Device.remove(KEPT);
        self.kept.set(false);
        self.done.set(false);
        if !untrack(|| self.draft()).is_empty() {
            self.erasures.update(|count| *count = count.saturating_add(1));
        }
        self.edited.set_value(None);
        for answer in self.answers.get_value() {
            answer.set(String::new());
        }
    }
}

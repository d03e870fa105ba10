//! Answers to choose from, between a control of the page, which knows words, and a signal, which holds variants.

use crate::forms::choice::Choice;
use leptos::prelude::*;

/// The word for a control, kept in step with the answer: a press changes the answer, and an answer that is changed or
/// forgotten elsewhere changes the control.
pub fn word_of<T: Choice>(answer: RwSignal<Option<T>>) -> RwSignal<String> {
    let current = move |answer: Option<T>| answer.map_or("", T::word).to_owned();
    let word = RwSignal::new(current(answer.get_untracked()));
    Effect::new(move |_| {
        let chosen = word.with(|word| T::of_word(word));
        if answer.get_untracked() != chosen {
            answer.set(chosen);
        }
    });
    Effect::new(move |_| {
        let current = current(answer.get());
        if word.with_untracked(|word| *word != current) {
            word.set(current);
        }
    });
    word
}

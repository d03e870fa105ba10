//! The hint and the error of a question, wired to its control: the one place where their ids are made.

use super::Icon;
use leptos::prelude::*;

/// The pieces that every question shares.
pub(super) struct Described {
    /// The hint, with its id.
    pub hint: Option<AnyView>,
    /// The error, with its id.
    pub error: AnyView,
    /// The value of `aria-describedby`.
    pub describedby: Signal<Option<String>>,
    /// `"true"` when there is an error.
    pub invalid: Signal<Option<&'static str>>,
}

/// Makes the hint and the error of the question `id`, and the attributes that tie its control to them.
pub(super) fn described(id: &str, hint: Option<String>, error: Signal<Option<String>>) -> Described {
    let hint_id = hint.as_ref().map(|_| format!("{id}-hint"));
    let error_id = format!("{id}-error");
    let describedby = {
        let (hint_id, error_id) = (hint_id.clone(), error_id.clone());
        Signal::derive(move || match (&hint_id, error.with(Option::is_some)) {
            (None, false) => None,
            (Some(hint), false) => Some(hint.clone()),
            (None, true) => Some(error_id.clone()),
            (Some(hint), true) => Some(format!("{hint} {error_id}")),
        })
    };
    Described {
        hint: hint.map(|hint| view! { <span class="field__hint" id=hint_id>{hint}</span> }.into_any()),
        error: (move || {
            error.get().map(|text| {
                view! {
                    <span class="field__error" id=error_id.clone()>
                        <Icon icon=Icon::Warning />
                        <span>{text}</span>
                    </span>
                }
            })
        })
        .into_any(),
        describedby,
        invalid: Signal::derive(move || error.with(Option::is_some).then_some("true")),
    }
}

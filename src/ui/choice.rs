//! Questions with ready answers: radio groups, single boxes, lists. Same wiring of hint and error as `Field`.

use super::described::{Described, described};
use leptos::prelude::*;

/// One answer of a [`RadioGroup`] or [`Select`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChoiceOption {
    /// What is stored.
    pub value: String,
    /// What is shown.
    pub label: String,
    /// A line below the label; not shown in a list.
    pub hint: Option<String>,
}

impl ChoiceOption {
    /// An answer without a hint.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), hint: None }
    }
}

/// A named group of fields (fieldset and legend).
#[component]
pub fn Fieldset(
    /// The id that an error summary links to.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    legend: String,
    /// Help, before the fields.
    #[prop(optional, into)]
    hint: Option<String>,
    /// The problem, if any.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// The fields.
    children: Children,
) -> impl IntoView {
    fieldset(id, legend, hint, error, children().into_any())
}

fn fieldset(
    id: String,
    legend: String,
    hint: Option<String>,
    error: Signal<Option<String>>,
    fields: AnyView,
) -> AnyView {
    let Described { hint, error, describedby, invalid } = described(&id, hint, error);
    view! {
        <fieldset class="field field--group" id=id aria-describedby=describedby data-invalid=invalid>
            <legend class="field__label">{legend}</legend>
            {hint}
            {error}
            {fields}
        </fieldset>
    }
    .into_any()
}

/// One answer among a few, all visible.
#[component]
pub fn RadioGroup(
    /// The id that an error summary links to.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    legend: String,
    /// Help, before the answers.
    #[prop(optional, into)]
    hint: Option<String>,
    /// The problem, if any.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// The answers.
    options: Vec<ChoiceOption>,
    /// The chosen answer's value; empty when there is none.
    value: RwSignal<String>,
) -> impl IntoView {
    let name = id.clone();
    let answers = options
        .into_iter()
        .enumerate()
        .map(|(at, option)| {
            let answer_id = format!("{name}-{at}");
            let hint_id = option.hint.as_ref().map(|_| format!("{answer_id}-hint"));
            let is_chosen = {
                let own = option.value.clone();
                move || value.with(|value| *value == own)
            };
            view! {
                <div class="tick">
                    <input
                        type="radio"
                        id=answer_id.clone()
                        name=name.clone()
                        prop:checked=is_chosen
                        aria-describedby=hint_id.clone()
                        on:change=move |_| value.set(option.value.clone())
                    />
                    <label for=answer_id>{option.label}</label>
                    {option.hint.map(|hint| view! { <span class="tick__hint" id=hint_id>{hint}</span> })}
                </div>
            }
        })
        .collect_view();
    fieldset(id, legend, hint, error, answers.into_any())
}

/// One box, ticked or not.
#[component]
pub fn Checkbox(
    /// The box's id.
    #[prop(into)]
    id: String,
    /// What ticking it says.
    #[prop(into)]
    label: String,
    /// Help, below the label.
    #[prop(optional, into)]
    hint: Option<String>,
    /// The problem, if any.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Whether it is ticked.
    value: RwSignal<bool>,
) -> impl IntoView {
    let Described { hint, error, describedby, invalid } = described(&id, hint, error);
    view! {
        <div class="field" data-invalid=invalid>
            {error}
            <div class="tick">
                <input
                    type="checkbox"
                    id=id.clone()
                    prop:checked=move || value.get()
                    aria-invalid=invalid
                    aria-describedby=describedby
                    on:change:target=move |event| value.set(event.target().checked())
                />
                <label for=id>{label}</label>
                {hint}
            </div>
        </div>
    }
    .into_any()
}

/// One answer among many, in a list.
#[component]
pub fn Select(
    /// The list's id.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    label: String,
    /// Help, before the list.
    #[prop(optional, into)]
    hint: Option<String>,
    /// The problem, if any.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// The answers, the neutral one first.
    options: Vec<ChoiceOption>,
    /// The chosen answer's value.
    value: RwSignal<String>,
) -> impl IntoView {
    let Described { hint, error, describedby, invalid } = described(&id, hint, error);
    let answers = options
        .into_iter()
        .map(|option| {
            let is_chosen = {
                let own = option.value.clone();
                move || value.with(|value| *value == own)
            };
            view! { <option value=option.value prop:selected=is_chosen>{option.label}</option> }
        })
        .collect_view();
    view! {
        <div class="field" data-invalid=invalid>
            <label class="field__label" for=id.clone()>{label}</label>
            {hint}
            {error}
            <select
                class="field__input"
                id=id
                aria-invalid=invalid
                aria-describedby=describedby
                on:change:target=move |event| value.set(event.target().value())
            >
                {answers}
            </select>
        </div>
    }
    .into_any()
}

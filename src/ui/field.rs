//! A text field: label, hint, error and control are one part, so nobody wires their ids by hand.
//!
//! Checking is up to the caller: a field shows the error that it is given.

use super::described::{Described, described};
use leptos::prelude::*;

/// What kind of text is asked for. It settles type, keyboard, autocompletion and spell checking together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum InputKind {
    /// Any words.
    #[default]
    Text,
    /// The person's email address, which is also the sign-in name.
    Email,
    /// The password of an existing account.
    Password,
    /// A password being chosen.
    NewPassword,
    /// A code received by email.
    OneTimeCode,
    /// A reference in letters and digits, such as a unique number: no correction, no suggestion.
    Reference,
    /// A reference in digits, such as a SIRET.
    DigitReference,
    /// An amount of money; decimals allowed.
    Amount,
    /// Several lines.
    Lines,
}

/// type, inputmode, autocomplete, and whether words may be corrected.
type Attributes = (&'static str, Option<&'static str>, Option<&'static str>, bool);

impl InputKind {
    const fn attributes(self) -> Attributes {
        match self {
            InputKind::Text | InputKind::Lines => ("text", None, None, true),
            // "username" and not "email": password managers then keep the pair together.
            InputKind::Email => ("email", Some("email"), Some("username"), false),
            InputKind::Password => ("password", None, Some("current-password"), false),
            InputKind::NewPassword => ("password", None, Some("new-password"), false),
            InputKind::OneTimeCode => ("text", Some("numeric"), Some("one-time-code"), false),
            InputKind::Reference => ("text", None, Some("off"), false),
            InputKind::DigitReference => ("text", Some("numeric"), Some("off"), false),
            InputKind::Amount => ("text", Some("decimal"), Some("off"), false),
        }
    }
}

/// A text field.
#[component]
pub fn Field(
    /// The field's id, which an error summary links to.
    #[prop(into)]
    id: String,
    /// The question, or the name of what is asked.
    #[prop(into)]
    label: String,
    /// Help with an example, before the field.
    #[prop(optional, into)]
    hint: Option<String>,
    /// The problem, if any.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// What was typed, as it was typed.
    value: RwSignal<String>,
    /// What kind of text it is.
    #[prop(optional)]
    kind: InputKind,
) -> impl IntoView {
    let Described { hint, error, describedby, invalid } = described(&id, hint, error);
    let (input_type, inputmode, autocomplete, is_prose) = kind.attributes();
    let control = if kind == InputKind::Lines {
        view! {
            <textarea
                class="field__input"
                id=id.clone()
                rows="6"
                aria-invalid=invalid
                aria-describedby=describedby
                prop:value=move || value.get()
                on:input:target=move |event| value.set(event.target().value())
            ></textarea>
        }
        .into_any()
    } else {
        view! {
            <input
                class="field__input"
                id=id.clone()
                type=input_type
                inputmode=inputmode
                autocomplete=autocomplete
                autocapitalize=(!is_prose).then_some("none")
                spellcheck=(!is_prose).then_some("false")
                aria-invalid=invalid
                aria-describedby=describedby
                prop:value=move || value.get()
                on:input:target=move |event| value.set(event.target().value())
            />
        }
        .into_any()
    };
    view! {
        <div class="field" data-invalid=invalid>
            <label class="field__label" for=id>{label}</label>
            {hint}
            {error}
            {control}
        </div>
    }
    .into_any()
}

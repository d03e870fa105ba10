//! A form, and a text field: label, hint, error and control are one part, so nobody wires their ids by hand.
//!
//! Checking is the caller's: a field shows what it is told. HTML's own validation is off, its messages are not ours.

use super::{Glyph, Icon};
use leptos::prelude::*;

/// What kind of text is asked for. It settles type, keyboard, autocompletion and spell checking together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Entry {
    /// Any words.
    #[default]
    Text,
    /// The person's mail address, which is also the sign-in name.
    Email,
    /// The password of an existing account.
    Password,
    /// A password being chosen.
    NewPassword,
    /// A code received by mail.
    OneTimeCode,
    /// A reference in letters and digits, such as a unique number: no correction, no suggestion.
    Reference,
    /// A reference in digits, such as a SIRET.
    DigitReference,
    /// An amount of money; decimals allowed.
    Amount,
    /// The person's name.
    Name,
    /// The person's phone number.
    Phone,
    /// Several lines.
    Lines,
}

/// type, inputmode, autocomplete, and whether words may be corrected.
type Attributes = (&'static str, Option<&'static str>, Option<&'static str>, bool);

impl Entry {
    const fn attributes(self) -> Attributes {
        match self {
            Entry::Text | Entry::Lines => ("text", None, None, true),
            // "username" and not "email": password managers then keep the pair together.
            Entry::Email => ("email", Some("email"), Some("username"), false),
            Entry::Password => ("password", None, Some("current-password"), false),
            Entry::NewPassword => ("password", None, Some("new-password"), false),
            Entry::OneTimeCode => ("text", Some("numeric"), Some("one-time-code"), false),
            Entry::Reference => ("text", None, Some("off"), false),
            Entry::DigitReference => ("text", Some("numeric"), Some("off"), false),
            Entry::Amount => ("text", Some("decimal"), Some("off"), false),
            Entry::Name => ("text", None, Some("name"), false),
            Entry::Phone => ("tel", Some("tel"), Some("tel"), false),
        }
    }
}

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

/// Wires hint and error of the field `id`: the one place where these ids are made.
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
                        <Icon glyph=Glyph::Warning />
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
    entry: Entry,
    /// Called when the field is left: the moment to start showing its problem.
    #[prop(optional, into)]
    on_leave: Option<Callback<()>>,
) -> impl IntoView {
    let Described { hint, error, describedby, invalid } = described(&id, hint, error);
    let (kind, inputmode, autocomplete, words) = entry.attributes();
    let leave = move |_| {
        if let Some(on_leave) = on_leave {
            on_leave.run(());
        }
    };
    let control = if entry == Entry::Lines {
        view! {
            <textarea
                class="field__input"
                id=id.clone()
                rows="6"
                aria-invalid=invalid
                aria-describedby=describedby
                prop:value=move || value.get()
                on:input:target=move |event| value.set(event.target().value())
                on:blur=leave
            ></textarea>
        }
        .into_any()
    } else {
        view! {
            <input
                class="field__input"
                id=id.clone()
                type=kind
                inputmode=inputmode
                autocomplete=autocomplete
                autocapitalize=(!words).then_some("none")
                spellcheck=(!words).then_some("false")
                aria-invalid=invalid
                aria-describedby=describedby
                prop:value=move || value.get()
                on:input:target=move |event| value.set(event.target().value())
                on:blur=leave
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

/// A form that the app sends itself.
#[component]
pub fn Form(
    /// Called on submit, by the button or by the Enter key.
    #[prop(into)]
    on_submit: Callback<()>,
    /// The form's name, where a page has several.
    #[prop(optional, into)]
    name: Option<String>,
    /// The fields and the button.
    children: Children,
) -> impl IntoView {
    view! {
        <form
            class="form"
            novalidate=true
            aria-label=name
            on:submit=move |event| {
                event.prevent_default();
                on_submit.run(());
            }
        >
            {children()}
        </form>
    }
    .into_any()
}

//! Buttons. Never disabled for an invalid form; while sending, busy but still focusable.

use super::{Glyph, Icon};
use leptos::prelude::*;

/// How much a button stands out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonLook {
    /// The one main action of the screen.
    #[default]
    Main,
    /// Another action.
    Second,
    /// An action that should not draw the eye.
    Quiet,
    /// An action that cannot be undone.
    Danger,
}

impl ButtonLook {
    /// The classes of a button, or of a link that looks like one.
    pub const fn class(self) -> &'static str {
        match self {
            ButtonLook::Main => "button",
            ButtonLook::Second => "button button--second",
            ButtonLook::Quiet => "button button--quiet",
            ButtonLook::Danger => "button button--danger",
        }
    }
}

/// A button.
#[component]
pub fn Button(
    /// Its words: a verb first.
    #[prop(into)]
    text: Signal<String>,
    /// Its look.
    #[prop(optional)]
    look: ButtonLook,
    /// A drawing in front of the words.
    #[prop(optional)]
    glyph: Option<Glyph>,
    /// Submits the form that it stands in.
    #[prop(optional)]
    submit: bool,
    /// As wide as its place.
    #[prop(optional)]
    wide: bool,
    /// An answer is awaited: presses do nothing, and it says so to screen readers.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// More words for screen readers than the visible ones, which must come first in them.
    #[prop(optional, into)]
    name: Option<String>,
    /// What a press does; may be left out on a submit button.
    #[prop(optional, into)]
    on_press: Option<Callback<()>>,
) -> impl IntoView {
    view! {
        <button
            class=look.class()
            type=if submit { "submit" } else { "button" }
            data-wide=wide.then_some("")
            aria-label=name
            aria-busy=move || busy.get().then_some("true")
            aria-disabled=move || busy.get().then_some("true")
            on:click=move |event| {
                if busy.get_untracked() {
                    event.prevent_default();
                } else if let Some(on_press) = on_press {
                    on_press.run(());
                }
            }
        >
            {glyph.map(|glyph| view! { <Icon glyph /> })}
            <span>{move || text.get()}</span>
        </button>
    }
    .into_any()
}

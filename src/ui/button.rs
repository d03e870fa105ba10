//! Buttons. Never disabled for an invalid form; while sending, busy but still focusable.

use super::Icon;
use leptos::prelude::*;

/// How much a button stands out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonVariant {
    /// The one main action of the screen.
    #[default]
    Primary,
    /// Another action.
    Secondary,
    /// An action that should not draw the eye: it looks like a link.
    Link,
    /// An action that cannot be undone.
    Danger,
}

impl ButtonVariant {
    /// The classes of a button, or of a link that looks like one.
    pub const fn class(self) -> &'static str {
        match self {
            ButtonVariant::Primary => "button",
            ButtonVariant::Secondary => "button button--secondary",
            ButtonVariant::Link => "button button--link",
            ButtonVariant::Danger => "button button--danger",
        }
    }
}

/// A button.
#[component]
pub fn Button(
    /// Its words: a verb first.
    #[prop(into)]
    text: Signal<String>,
    /// How much it stands out.
    #[prop(optional)]
    variant: ButtonVariant,
    /// An icon in front of the words.
    #[prop(optional)]
    icon: Option<Icon>,
    /// Submits the form that it stands in.
    #[prop(optional)]
    submit: bool,
    /// As wide as its place.
    #[prop(optional)]
    wide: bool,
    /// A request is pending: clicks are ignored and `aria-busy` is set.
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
            class=variant.class()
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
            {icon.map(|icon| view! { <Icon icon /> })}
            <span>{move || text.get()}</span>
        </button>
    }
    .into_any()
}

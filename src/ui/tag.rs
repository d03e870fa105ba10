//! Small labels: plain tags, and the verdict, always icon + word + colour.

use super::Icon;
use leptos::prelude::*;

/// A three-valued answer, as a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// It is so.
    Yes,
    /// It is not so.
    No,
    /// It is not known yet.
    Unsure,
}

impl Tone {
    /// The value of the `data-tone` attribute, which the style sheets read.
    pub const fn name(self) -> &'static str {
        match self {
            Tone::Yes => "yes",
            Tone::No => "no",
            Tone::Unsure => "unsure",
        }
    }

    /// Its icon: colour alone never says anything.
    pub const fn icon(self) -> Icon {
        match self {
            Tone::Yes => Icon::Yes,
            Tone::No => Icon::No,
            Tone::Unsure => Icon::Unsure,
        }
    }
}

/// A neutral label.
#[component]
pub fn Tag(
    /// The words.
    #[prop(into)]
    text: String,
    /// An icon in front of them.
    #[prop(optional)]
    icon: Option<Icon>,
) -> impl IntoView {
    view! { <span class="tag">{icon.map(|icon| view! { <Icon icon /> })} {text}</span> }.into_any()
}

/// The verdict on an offer, the same everywhere.
#[component]
pub fn VerdictTag(
    /// Its look.
    tone: Tone,
    /// Its word.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    view! {
        <span class="verdict" data-tone=tone.name()>
            <Icon icon=tone.icon() />
            {text}
        </span>
    }
    .into_any()
}

//! Small labels: plain tags, and the verdict, always icon + word + colour.

use super::{Glyph, Icon};
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
    pub const fn glyph(self) -> Glyph {
        match self {
            Tone::Yes => Glyph::Yes,
            Tone::No => Glyph::No,
            Tone::Unsure => Glyph::Unsure,
        }
    }
}

/// A neutral label.
#[component]
pub fn Tag(
    /// The words.
    #[prop(into)]
    text: String,
    /// A drawing in front of them.
    #[prop(optional)]
    glyph: Option<Glyph>,
) -> impl IntoView {
    view! { <span class="tag">{glyph.map(|glyph| view! { <Icon glyph /> })} {text}</span> }.into_any()
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
            <Icon glyph=tone.glyph() />
            {text}
        </span>
    }
    .into_any()
}

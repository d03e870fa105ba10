//! One line of a verdict: its answer, what it is about, and the details.

use super::{Icon, Tone};
use leptos::prelude::*;

/// A rule with its answer.
#[component]
pub fn Rule(
    /// The answer, as a look; the title says it in words too.
    tone: Tone,
    /// The answer in words: "Vos ressources sont sous le plafond".
    #[prop(into)]
    title: String,
    /// Gauge, margin, source.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="rule" data-tone=tone.name()>
            <Icon icon=tone.icon() />
            <div class="rule__body">
                <h3>{title}</h3>
                {children()}
            </div>
        </div>
    }
    .into_any()
}

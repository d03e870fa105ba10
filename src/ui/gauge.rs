//! A value against a threshold, drawn; the same is always said in words.

use super::Tone;
use leptos::prelude::*;

/// A bar with a mark.
#[component]
pub fn Gauge(
    /// The text equivalent: value, threshold, margin.
    #[prop(into)]
    text: String,
    /// The value, in percent of the bar; above 100 the bar is full.
    fill: u32,
    /// The threshold, in percent of the bar.
    mark: u32,
    /// Its colour.
    tone: Tone,
    /// The words below, at the start: the value.
    #[prop(into)]
    start: String,
    /// The words below, at the end: the threshold.
    #[prop(into)]
    end: String,
) -> impl IntoView {
    let width = format!("{}%", fill.min(100));
    let at = format!("{}%", mark.min(99));
    view! {
        <div class="gauge" data-tone=tone.name()>
            <svg class="gauge__bar" role="img" aria-label=text focusable="false">
                <rect class="gauge__rail" width="100%" height="18" y="6" rx="9" />
                <rect class="gauge__fill" width=width height="18" y="6" rx="9" />
                <rect class="gauge__mark" x=at width="3" height="30" />
            </svg>
            // Said by the text equivalent already.
            <p class="gauge__ends num" aria-hidden="true">
                <span>{start}</span>
                <span>{end}</span>
            </p>
        </div>
    }
    .into_any()
}

//! A value against a threshold, drawn; the same is always said in words.

use super::Tone;
use leptos::prelude::*;

/// A bar with a mark; below it, where one is given, the zones of the scale.
#[component]
pub fn Gauge(
    /// The text equivalent: value, threshold, margin.
    #[prop(into)]
    text: String,
    /// The value, in percent of the bar; above 100 the bar is full.
    fill: u32,
    /// The threshold, in percent of the bar.
    mark: u32,
    /// Where the zone just before the threshold begins: up to there all is well, from there to the threshold it is close,
    /// beyond it is not met.
    #[prop(optional_no_strip)]
    close_from: Option<u32>,
    /// Its colour.
    tone: Tone,
    /// The words below, at the start: the value.
    #[prop(into)]
    start: String,
    /// The words below, at the end: the threshold.
    #[prop(into)]
    end: String,
) -> impl IntoView {
    let percent = |part: u32| format!("{part}%");
    let mark = mark.min(99);
    let zones = close_from.map(|close| {
        let zone = |tone: Tone, from: u32, to: u32| {
            let (x, width) = (percent(from), percent(to.saturating_sub(from)));
            view! { <rect class="gauge__zone" data-tone=tone.name() x=x width=width height="6" y="28" /> }.into_any()
        };
        [zone(Tone::Yes, 0, close), zone(Tone::Unsure, close, mark), zone(Tone::No, mark, 100)]
    });
    view! {
        <div class="gauge" data-tone=tone.name()>
            <svg class="gauge__bar" role="img" aria-label=text focusable="false">
                <rect class="gauge__rail" width="100%" height="18" y="6" rx="9" />
                <rect class="gauge__fill" width=percent(fill.min(100)) height="18" y="6" rx="9" />
                {zones}
                <rect class="gauge__mark" x=percent(mark) width="3" height="30" />
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

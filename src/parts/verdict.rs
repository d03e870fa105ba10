//! Whether an offer suits: one line per rule, with my value, the threshold and the margin, two of them drawn, and what
//! would change the answer. It advises; it never blocks.
//!
//! The offer's own screen puts where a rule is written below it, the explanation all that is behind it: `more`.

use crate::api::ApiError;
use crate::i18n::{shell, verdict as words};
use crate::route::Route;
use crate::state::household::Situation;
use crate::ui::{self, Button, ButtonVariant, Gauge, RouteLink, Tone};
use crate::wording::problems;
use crate::wording::rule::{self as wording, RuleWords};
use crate::wording::verdict::household_gap;
use leptos::prelude::*;
use parcours_contract::HouseholdGap;
use parcours_domain::eligibility::{Outcome, Profile, RuleVerdict, Verdict};
use parcours_domain::offer::OfferFacts;

/// Where the threshold stands on a gauge, in percent of its length: room is left for values above it.
const MARK: u32 = 84;

/// The rules of a verdict, and `more` below each.
pub fn rules(verdict: &Verdict, more: fn(&RuleVerdict) -> AnyView) -> AnyView {
    let rules = verdict.rules.iter().map(|rule| draw(rule.outcome, wording::rule(rule), more(rule))).collect_view();
    view! { <div class="rules">{rules}</div> }.into_any()
}

/// The look of an answer.
pub const fn tone(outcome: Outcome) -> Tone {
    match outcome {
        Outcome::Compatible => Tone::Yes,
        Outcome::NotCompatible => Tone::No,
        Outcome::Unknown => Tone::Unsure,
    }
}

fn draw(outcome: Outcome, words: RuleWords, more: AnyView) -> AnyView {
    let tone = tone(outcome);
    let gauge = words.scale.map(|scale| {
        let place = places(scale.value, scale.threshold);
        let (fill, mark) = (place(scale.value), place(scale.threshold));
        let close_from = scale.close.map(place);
        view! { <Gauge text=scale.text fill mark close_from tone start=scale.start end=scale.end /> }
    });
    let lines = words.lines.into_iter().map(line).collect_view();
    view! {
        <ui::Rule tone title=words.title>
            {gauge}
            {lines}
            {more}
        </ui::Rule>
    }
    .into_any()
}

/// A sentence on a line of its own.
pub fn line(text: impl Into<String>) -> AnyView {
    let text = text.into();
    view! { <p>{text}</p> }.into_any()
}

/// What would change the answer, where arithmetic can tell; nothing when all rules are met.
pub fn changes(profile: &Profile, offer: &OfferFacts, verdict: &Verdict) -> AnyView {
    let texts = wording::changes(profile, offer, verdict);
    if texts.is_empty() {
        return ().into_any();
    }
    let items = texts.into_iter().map(|text| view! { <li>{text}</li> }).collect_view();
    view! {
        <h3>{words::changes_title()}</h3>
        <ul class="bullets">{items}</ul>
    }
    .into_any()
}

/// Where the household's situation comes from, when it is not the request.
pub fn source_of(situation: &Situation) -> AnyView {
    if !matches!(situation, Situation::Simulated { .. }) {
        return ().into_any();
    }
    view! {
        <p>
            {words::simulated()} " "
            <RouteLink to=Route::Simulator>{words::simulated_change()}</RouteLink>
        </p>
    }
    .into_any()
}

/// Without an account there is still the simulator.
pub fn simulate() -> AnyView {
    view! {
        <p>
            <RouteLink to=Route::Simulator>{words::simulate()}</RouteLink>
        </p>
    }
    .into_any()
}

/// There is no verdict because the request could not be loaded: why, and the way to try again.
pub fn unread(text: &'static str, error: &ApiError, retry: Callback<()>) -> AnyView {
    let why = problems::failure(error);
    view! {
        <p>{text}</p>
        <p>{why}</p>
        <p>
            <Button text=shell::retry().to_owned() variant=ButtonVariant::Secondary on_press=retry />
        </p>
    }
    .into_any()
}

/// There is no verdict because the request describes no household: what is wrong with it, and where to put it right.
pub fn no_household(gap: HouseholdGap) -> AnyView {
    view! {
        <p>{household_gap(gap)}</p>
        <p>
            {words::gap_then()} " " <RouteLink to=Route::Request>{words::gap_action()}</RouteLink>
        </p>
    }
    .into_any()
}

/// Where amounts stand on a gauge, in percent of it: the threshold at [`MARK`], or further left when the value would not
/// fit otherwise.
fn places(value: i64, threshold: i64) -> impl Fn(i64) -> u32 + Copy {
    let whole = (threshold.saturating_mul(100) / i64::from(MARK)).max(value).max(1);
    move |amount| u32::try_from(i128::from(amount.max(0)) * 100 / i128::from(whole)).unwrap_or(100)
}

#[cfg(test)]
mod tests {
    use super::places;

    fn shares(value: i64, threshold: i64) -> (u32, u32) {
        let place = places(value, threshold);
        (place(value), place(threshold))
    }

    #[test]
    fn the_threshold_stays_on_the_gauge_whatever_the_value() {
        assert_eq!(shares(76, 100), (63, 84));
        assert_eq!(shares(200, 100), (100, 50));
        assert_eq!(shares(0, 100), (0, 84));
        assert_eq!(shares(100, 0), (100, 0));
        assert_eq!(shares(-5, -5), (0, 0));
    }

    #[test]
    fn the_band_before_the_guide_is_drawn_between_thirty_percent_and_a_third() {
        let place = places(600, 2_040);
        assert_eq!((place(2_040 * 90 / 100), place(2_040)), (75, 84));
    }
}

//! Whether an offer suits: one line per rule, with my value, the threshold and the margin, two of them drawn, and what
//! would change the answer. It advises; it never blocks.
//!
//! The offer's own screen puts where a rule is written below it, the explanation all that is behind it: `more`.

use crate::api::ApiError;
use crate::i18n::{shell, verdict as words};
use crate::platform::intl;
use crate::route::Route;
use crate::state::household::Situation;
use crate::ui::{self, Button, ButtonVariant, Gauge, RouteLink, Tone};
use crate::wording::verdict::{
    Margin, ceiling_text, fact_name, gap, household_gap, older, persons, size_name, sizes, times,
};
use crate::wording::{offer as wording, problems};
use leptos::prelude::*;
use parcours_contract::HouseholdGap;
use parcours_domain::eligibility::{
    COMFORTABLE_SHARE, Change, Finding, IncomeFinding, Outcome, Profile, RentFinding, Rule, RuleVerdict, SizeFinding,
    SizeFit, Verdict,
};
use parcours_domain::known::{MissingFact, MissingFacts};
use parcours_domain::money::Money;
use parcours_domain::offer::{Norm, OfferFacts};
use parcours_domain::source::Certainty;

/// Where the threshold stands on a gauge, in percent of its length: room is left for values above it.
const MARK: u32 = 84;

/// A gauge still to be drawn.
struct Scale {
    text: String,
    value: i64,
    threshold: i64,
    /// Where it becomes close, in the unit of the other two.
    close: Option<i64>,
    start: String,
    end: String,
}

/// What a rule says: its title, its gauge, its lines.
struct Said {
    title: &'static str,
    scale: Option<Scale>,
    lines: Vec<String>,
}

/// The rules of a verdict, and `more` below each.
pub fn rules(verdict: &Verdict, more: fn(&RuleVerdict) -> AnyView) -> AnyView {
    let rules = verdict
        .rules
        .iter()
        .map(|rule| {
            let said = match &rule.finding {
                Finding::Income(finding) => income(rule.outcome, finding),
                Finding::Size(finding) => size(rule.outcome, finding),
                Finding::Rent(finding) => rent(rule.outcome, finding),
            };
            draw(rule, said, more(rule))
        })
        .collect_view();
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

fn draw(rule: &RuleVerdict, said: Said, more: AnyView) -> AnyView {
    let tone = tone(rule.outcome);
    let gauge = said.scale.map(|scale| {
        let place = places(scale.value, scale.threshold);
        let (fill, mark) = (place(scale.value), place(scale.threshold));
        let close_from = scale.close.map(place);
        view! { <Gauge text=scale.text fill mark close_from tone start=scale.start end=scale.end /> }
    });
    let lines = said.lines.into_iter().chain(missing(rule.missing)).map(line).collect_view();
    view! {
        <ui::Rule tone title=said.title>
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

/// The title of a rule for each of its three answers.
fn title_of(outcome: Outcome, yes: &'static str, no: &'static str, unknown: &'static str) -> &'static str {
    match outcome {
        Outcome::Compatible => yes,
        Outcome::NotCompatible => no,
        Outcome::Unknown => unknown,
    }
}

fn income(outcome: Outcome, finding: &IncomeFinding) -> Said {
    let title = title_of(outcome, words::income_yes(), words::income_no(), words::income_unknown());
    let norm = finding.norm.map_or("", Norm::as_str);
    let scale = finding.reference_income.zip(finding.ceiling).map(|(income, ceiling)| {
        let (own, most) = (intl::money(income), ceiling_text(&ceiling));
        let ceiling = ceiling.amount;
        let margin = intl::money(gap(ceiling, income));
        let text = if income > ceiling {
            words::income_gauge_over(&own, &most, margin)
        } else {
            words::income_gauge_under(&own, &most, margin)
        };
        let (value, threshold) = (income.cents(), ceiling.cents());
        let (start, end) = (words::income_yours(own), words::income_ceiling(norm, most));
        Scale { text, value, threshold, close: None, start, end }
    });
    let margin = finding.margin.map(|margin| match Margin::of(margin, finding.reference_income.is_some()) {
        Margin::None => words::income_equal().to_owned(),
        Margin::Under(amount) => words::income_margin(amount),
        Margin::Over(amount) => words::income_excess(amount),
    });
    let older = finding.ceiling.as_ref().and_then(older);
    Said { title, scale, lines: margin.into_iter().chain(older).collect() }
}

fn size(outcome: Outcome, finding: &SizeFinding) -> Said {
    let title = title_of(outcome, words::size_yes(), words::size_no(), words::size_unknown());
    let mut lines = vec![words::size_allowed(persons(finding.persons), sizes(finding.smallest, finding.largest))];
    if let Some(typology) = finding.typology.filter(|_| outcome != Outcome::Compatible) {
        lines.push(words::size_offered(size_name(typology)));
    }
    match finding.fit {
        Some(SizeFit::TooSmall { most_persons, .. }) => lines.push(words::size_too_small(persons(most_persons))),
        Some(SizeFit::TooLarge { fewest_persons, .. }) => lines.push(words::size_too_large(persons(fewest_persons))),
        Some(SizeFit::Fits) | None => {}
    }
    Said { title, scale: None, lines }
}

fn rent(outcome: Outcome, finding: &RentFinding) -> Said {
    // No text sets a limit: the rent alone never refuses.
    let title = if outcome == Outcome::Compatible { words::rent_yes() } else { words::rent_unknown() };
    let scale = finding.effort.zip(finding.rent).zip(finding.monthly_resources).map(|((effort, rent), resources)| {
        let percent = effort.percent();
        Scale {
            text: words::rent_gauge(intl::money(rent), percent, intl::money(resources)),
            // Three times the rent: the mark is at a third of the resources.
            value: rent.cents().saturating_mul(3),
            threshold: resources.cents(),
            close: Some(resources.cents().saturating_mul(3 * COMFORTABLE_SHARE) / 100),
            start: words::rent_share(percent),
            end: words::rent_guide().to_owned(),
        }
    });
    let mut lines = Vec::new();
    if let Some(tenths) = finding.effort.and_then(|effort| effort.times_in_tenths()) {
        lines.push(words::rent_times(times(tenths)));
    }
    if finding.monthly_resources == Some(Money::ZERO) {
        lines.push(words::rent_nothing().to_owned());
    }
    if finding.margin.is_some_and(|margin| margin < Money::ZERO) {
        lines.push(words::rent_aid().to_owned());
    }
    Said { title, scale, lines }
}

/// What would change the answer, where arithmetic can tell; nothing when all rules are met.
pub fn changes(profile: &Profile, offer: &OfferFacts, verdict: &Verdict) -> AnyView {
    let is_computed = verdict.rule(Rule::Income).reference().certainty == Certainty::C;
    let is_intermediate = offer.norm.is_some_and(Norm::is_intermediate);
    let text = |found| change(found, is_computed, is_intermediate);
    let texts: Vec<_> = rule_changes(profile, offer).filter_map(text).collect();
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

fn rule_changes(profile: &Profile, offer: &OfferFacts) -> impl Iterator<Item = Change> {
    Rule::ALL.into_iter().flat_map(|rule| profile.changes(offer, rule))
}

/// A change in words; what follows from a ceiling that was computed says so too.
fn change(change: Change, is_computed: bool, is_intermediate: bool) -> Option<String> {
    let income = |amount| if is_computed { words::computed(intl::money(amount)) } else { intl::money(amount) };
    Some(match change {
        Change::ReferenceIncomeAtMost(amount) => words::change_income(income(amount)),
        Change::RecentIncomeAtMost(amount) if is_intermediate => words::change_recent_intermediate(income(amount)),
        Change::RecentIncomeAtMost(amount) => words::change_recent(income(amount)),
        Change::TypologyBetween { smallest, largest } => words::change_size(sizes(smallest, largest)),
        Change::RentAtMost(amount) if amount > Money::ZERO => words::change_rent(intl::money(amount)),
        Change::Norms(norms) => {
            words::change_norms(norms.iter().filter_map(wording::norm).collect::<Vec<_>>().join("\u{a0}; "))
        }
        // What is missing stands below its rule.
        Change::RentAtMost(_) | Change::Telling(_) => return None,
    })
}

/// What is missing, in one sentence each.
fn missing(facts: MissingFacts) -> impl Iterator<Item = String> {
    // The aid is said by a sentence of its own.
    let mut said: Vec<_> = facts.iter().filter(|fact| *fact != MissingFact::HousingAid).map(fact_name).collect();
    said.dedup();
    said.into_iter().map(words::missing)
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

//! What each rule of a verdict says: its title, its figures, what is missing, and what would change the answer.

use crate::i18n::verdict as words;
use crate::platform::intl;
use crate::wording::offer as wording;
use crate::wording::verdict::{Margin, ceiling_text, fact_name, gap, older, persons, size_name, sizes, times};
use parcours_domain::eligibility::{
    COMFORTABLE_SHARE, Change, Finding, IncomeFinding, Outcome, Profile, RentFinding, Rule, RuleVerdict, SizeFinding,
    SizeFit, Verdict,
};
use parcours_domain::known::{MissingFact, MissingFacts};
use parcours_domain::money::Money;
use parcours_domain::offer::{Norm, OfferFacts};
use parcours_domain::source::Certainty;

/// A gauge still to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    /// What it shows, in a sentence.
    pub text: String,
    /// The household's figure.
    pub value: i64,
    /// The figure that it is compared with, in the same unit.
    pub threshold: i64,
    /// Where it becomes close, in the same unit.
    pub close: Option<i64>,
    /// What stands at its beginning.
    pub start: String,
    /// What stands at its end.
    pub end: String,
}

/// What a rule says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleWords {
    /// Its title: the answer.
    pub title: &'static str,
    /// Its gauge, where there are two figures to compare.
    pub scale: Option<Scale>,
    /// Its sentences; what is missing comes last.
    pub lines: Vec<String>,
}

/// What a rule says.
#[must_use]
pub fn rule(rule: &RuleVerdict) -> RuleWords {
    let mut words = match &rule.finding {
        Finding::Income(finding) => income(rule.outcome, finding),
        Finding::Size(finding) => size(rule.outcome, finding),
        Finding::Rent(finding) => rent(rule.outcome, finding),
    };
    words.lines.extend(missing(rule.missing));
    words
}

/// The title of a rule for each of its three answers.
fn title_of(outcome: Outcome, yes: &'static str, no: &'static str, unknown: &'static str) -> &'static str {
    match outcome {
        Outcome::Compatible => yes,
        Outcome::NotCompatible => no,
        Outcome::Unknown => unknown,
    }
}

fn income(outcome: Outcome, finding: &IncomeFinding) -> RuleWords {
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
    RuleWords { title, scale, lines: margin.into_iter().chain(older).collect() }
}

fn size(outcome: Outcome, finding: &SizeFinding) -> RuleWords {
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
    RuleWords { title, scale: None, lines }
}

fn rent(outcome: Outcome, finding: &RentFinding) -> RuleWords {
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
    RuleWords { title, scale, lines }
}

/// What would change the answer, where arithmetic can tell; nothing when all rules are met.
#[must_use]
pub fn changes(profile: &Profile, offer: &OfferFacts, verdict: &Verdict) -> Vec<String> {
    let is_computed = verdict.rule(Rule::Income).reference().certainty == Certainty::C;
    let is_intermediate = offer.norm.is_some_and(Norm::is_intermediate);
    let found = Rule::ALL.into_iter().flat_map(|rule| profile.changes(offer, rule));
    found.filter_map(|found| change(found, is_computed, is_intermediate)).collect()
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
        Change::RentAtMost(_) | Change::Fact(_) => return None,
    })
}

/// What is missing, in one sentence each.
fn missing(facts: MissingFacts) -> impl Iterator<Item = String> {
    // The aid is said by a sentence of its own.
    let mut said: Vec<_> = facts.iter().filter(|fact| *fact != MissingFact::HousingAid).map(fact_name).collect();
    said.dedup();
    said.into_iter().map(words::missing)
}

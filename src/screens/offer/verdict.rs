//! Whether an offer suits: one line per rule, with my value, the threshold, the margin, the source, and what would
//! change the answer. It advises; it never blocks.

use crate::i18n::verdict as words;
use crate::platform::intl;
use crate::screens::offer::wording;
use crate::ui::{Gauge, Rule, Tone};
use leptos::prelude::*;
use parcours_contract::TypologyCode;
use parcours_domain::eligibility::{
    Certainty, Finding, FoundCategory, IncomeFinding, LegalReference, Outcome, RentFinding, RuleVerdict, SizeFinding,
    SizeFit, Verdict,
};
use parcours_domain::household::{Category, CategoryReason, IntermediateCategory};
use parcours_domain::known::{MissingFact, MissingFacts};
use parcours_domain::money::Money;
use parcours_domain::offer::{Norm, Typology};
use parcours_domain::place::CeilingZone;

/// Where the threshold stands on a gauge, in percent of its length: room is left for values above it.
const MARK: u32 = 84;

/// The rules of a verdict.
pub fn rules(verdict: &Verdict) -> AnyView {
    let rules = verdict
        .rules
        .iter()
        .map(|rule| match &rule.finding {
            Finding::Income(finding) => income(rule, finding),
            Finding::Size(finding) => size(rule, finding),
            Finding::Rent(finding) => rent(rule, finding),
        })
        .collect_view();
    view! { <div class="rules">{rules}</div> }.into_any()
}

const fn tone(outcome: Outcome) -> Tone {
    match outcome {
        Outcome::Compatible => Tone::Yes,
        Outcome::NotCompatible => Tone::No,
        Outcome::Unknown => Tone::Unsure,
    }
}

/// The title of a rule for each of its three answers.
fn title_of(outcome: Outcome, yes: &'static str, no: &'static str, unknown: &'static str) -> &'static str {
    match outcome {
        Outcome::Compatible => yes,
        Outcome::NotCompatible => no,
        Outcome::Unknown => unknown,
    }
}

fn line(text: String) -> AnyView {
    view! { <p>{text}</p> }.into_any()
}

fn strong_line(text: String) -> AnyView {
    view! { <p><strong>{text}</strong></p> }.into_any()
}

fn income(rule: &RuleVerdict, finding: &IncomeFinding) -> AnyView {
    let title = title_of(rule.outcome, words::income_yes(), words::income_no(), words::income_unknown());
    let norm = finding.norm.map_or("", Norm::as_str);
    let figures = finding.reference_income.zip(finding.ceiling).map(|(income, ceiling)| (income, ceiling.amount));
    let gauge = figures.map(|(income, ceiling)| {
        let margin = Money::from_cents(ceiling.cents() - income.cents());
        let (own, most) = (intl::money(income), intl::money(ceiling));
        let text = if margin < Money::ZERO {
            words::income_gauge_over(&own, &most, intl::money(positive(margin)))
        } else {
            words::income_gauge_under(&own, &most, intl::money(margin))
        };
        let (fill, mark) = shares(income.cents(), ceiling.cents());
        view! {
            <Gauge
                text
                fill
                mark
                tone=tone(rule.outcome)
                start=words::income_yours(own)
                end=words::income_ceiling(norm, most)
            />
        }
    });
    let margin = finding.margin.map(|margin| {
        if margin < Money::ZERO {
            view! {
                {line(words::income_excess(intl::money(positive(margin))))}
                {figures.map(|(_, ceiling)| strong_line(words::income_would_pass(intl::money(ceiling))))}
                {line(words::income_change().to_owned())}
            }
            .into_any()
        } else {
            line(words::income_margin(intl::money(margin)))
        }
    });
    let basis = finding.zone.filter(|_| finding.ceiling.is_some()).map(|zone| {
        let category = found_category(finding.category);
        line(words::income_basis(norm, zone_name(zone), category))
    });
    let year = line(words::income_year(finding.tax_year, finding.tax_year.saturating_add(1)));
    let open = finding.category_is_open.then(|| line(words::category_open().to_owned()));
    let older = finding
        .ceiling
        .is_some_and(|ceiling| ceiling.is_of_an_older_year)
        .then(|| line(words::income_older().to_owned()));
    let missing = missing(rule.missing);
    let source = source(words::income_source(), &rule.reference, view! { {basis} {year} {open} {older} }.into_any());
    view! {
        <Rule tone=tone(rule.outcome) title=title>
            {gauge}
            {margin}
            {missing}
            {source}
        </Rule>
    }
    .into_any()
}

fn size(rule: &RuleVerdict, finding: &SizeFinding) -> AnyView {
    let title = title_of(rule.outcome, words::size_yes(), words::size_no(), words::size_unknown());
    let persons = persons(finding.persons);
    let smallest = size_name(finding.smallest);
    let allowed = match finding.largest {
        Some(largest) => words::size_span(persons, smallest, size_name(largest)),
        None => words::size_from(persons, smallest),
    };
    let offered = finding
        .typology
        .filter(|_| rule.outcome != Outcome::Compatible)
        .map(|typology| line(words::size_offered(size_name(typology))));
    let fit = finding.fit.and_then(|fit| match fit {
        SizeFit::Fits => None,
        SizeFit::TooSmall { most_persons, .. } => Some(words::size_too_small(self::persons(most_persons))),
        SizeFit::TooLarge { fewest_persons, .. } => Some(words::size_too_large(self::persons(fewest_persons))),
    });
    let births = (finding.expected > 0).then(|| line(words::size_with_births().to_owned()));
    let missing = missing(rule.missing);
    let source = source(words::size_source(), &rule.reference, ().into_any());
    view! {
        <Rule tone=tone(rule.outcome) title=title>
            {line(allowed)}
            {offered}
            {fit.map(line)}
            {births}
            {missing}
            {source}
        </Rule>
    }
    .into_any()
}

fn rent(rule: &RuleVerdict, finding: &RentFinding) -> AnyView {
    let title = title_of(rule.outcome, words::rent_yes(), words::rent_no(), words::rent_unknown());
    let gauge = finding.effort.zip(finding.rent).zip(finding.monthly_resources).map(|((effort, rent), resources)| {
        let percent = effort.percent();
        // Three times the rent: the mark is at a third of the resources.
        let (fill, mark) = shares(rent.cents().saturating_mul(3), resources.cents());
        view! {
            <Gauge
                text=words::rent_gauge(intl::money(rent), percent, intl::money(resources))
                fill
                mark
                tone=tone(rule.outcome)
                start=words::rent_share(percent)
                end=words::rent_guide()
            />
        }
    });
    let times = finding
        .effort
        .and_then(|effort| effort.times_in_tenths())
        .map(|tenths| line(words::rent_times(intl::decimal(f64::from(tenths) / 10.0))));
    let nothing = (finding.monthly_resources == Some(Money::ZERO)).then(|| line(words::rent_nothing().to_owned()));
    let too_high = finding.margin.is_some_and(|margin| margin < Money::ZERO);
    let change = finding
        .highest_rent
        .filter(|highest| too_high && *highest > Money::ZERO)
        .map(|highest| strong_line(words::rent_would_pass(intl::money(highest))));
    let aid = too_high.then(|| line(words::rent_aid().to_owned()));
    // Said by the sentence about aid already.
    let missing = missing(rule.missing.iter().filter(|fact| *fact != MissingFact::HousingAid).collect());
    let source = source(words::rent_source(), &rule.reference, ().into_any());
    view! {
        <Rule tone=tone(rule.outcome) title=title>
            {gauge}
            {times}
            {nothing}
            {change}
            {aid}
            {missing}
            {source}
        </Rule>
    }
    .into_any()
}

/// What is missing, in one sentence each.
fn missing(facts: MissingFacts) -> AnyView {
    let mut said: Vec<&'static str> = facts.iter().map(fact_name).collect();
    said.dedup();
    said.into_iter().map(|fact| line(words::missing(fact))).collect_view().into_any()
}

/// A missing fact, and where to find it.
pub fn fact_name(fact: MissingFact) -> &'static str {
    match fact {
        MissingFact::Typology => words::missing_typology(),
        MissingFact::Norm => words::missing_norm(),
        MissingFact::Place => words::missing_place(),
        MissingFact::AbcZone => words::missing_abc_zone(),
        MissingFact::Rent => words::missing_rent(),
        MissingFact::CeilingTable => words::missing_table(),
        MissingFact::ReferenceIncome { .. } => words::missing_income(),
        MissingFact::ConflictingIncome { .. } => words::missing_conflict(),
        MissingFact::OwnIncome { .. } => words::missing_own_income(),
        MissingFact::RecentIncome => words::missing_recent_income(),
        MissingFact::MonthlyResources => words::missing_resources(),
        MissingFact::HousingAid => words::missing_aid(),
        MissingFact::BirthDate { .. } => words::missing_birth_date(),
        MissingFact::CoupleStatus => words::missing_couple(),
        MissingFact::DisabilityCard { .. } => words::missing_disability(),
        MissingFact::ExpectedBirthCounted => words::missing_expected(),
        MissingFact::VisitingChildrenCounted => words::missing_visiting(),
        MissingFact::SharedRooms => words::missing_shared_rooms(),
        MissingFact::HouseholdKind => words::missing_household_kind(),
    }
}

/// Where a rule is written, folded away.
fn source(summary: &'static str, reference: &LegalReference, more: AnyView) -> AnyView {
    let computed = (reference.certainty == Certainty::C).then(|| line(words::computed().to_owned()));
    let since = reference.since.map(|since| line(words::since(intl::day(since))));
    view! {
        <details class="source">
            <summary>{summary}</summary>
            <div class="source__body small">
                {more}
                {line(words::law(reference.title, reference.article))}
                {since}
                {computed}
                <p><a href=reference.url rel="external noreferrer">{words::read_text()}</a></p>
            </div>
        </details>
    }
    .into_any()
}

fn zone_name(zone: CeilingZone) -> &'static str {
    match zone {
        CeilingZone::ParisAndNeighbours => words::zone_paris(),
        CeilingZone::RestOfIleDeFrance => words::zone_ile_de_france(),
        CeilingZone::OtherRegions => words::zone_other(),
        CeilingZone::Overseas => words::zone_overseas(),
    }
}

/// The column of the table, and why it is that one.
fn found_category(found: FoundCategory) -> String {
    match found {
        FoundCategory::Social(category, reason) => match category_reason(reason) {
            Some(reason) => format!("{} ({reason})", category_name(category)),
            None => category_name(category),
        },
        FoundCategory::Intermediate(category) => match category.dependants() {
            0 if category == IntermediateCategory::ALONE => words::intermediate_alone().to_owned(),
            0 => words::intermediate_couple().to_owned(),
            dependants => words::intermediate_dependants(dependants),
        },
        FoundCategory::None => String::new(),
    }
}

fn category_name(category: Category) -> String {
    match category.supplements() {
        0 => words::category(category.step()),
        extra => words::category_beyond(extra),
    }
}

fn category_reason(reason: CategoryReason) -> Option<&'static str> {
    match reason {
        CategoryReason::Persons => None,
        CategoryReason::SingleParent => Some(words::single_parent()),
        CategoryReason::YoungCouple => Some(words::young_couple()),
        CategoryReason::DisabilityCard => Some(words::disability()),
    }
}

fn persons(count: u8) -> String {
    if count < 2 { words::persons_one().to_owned() } else { words::persons_many(count) }
}

fn size_name(typology: Typology) -> String {
    wording::typology(&TypologyCode::from(typology.as_str()))
}

fn positive(amount: Money) -> Money {
    Money::from_cents(amount.cents().saturating_abs())
}

/// A value and its threshold in percent of a gauge: the threshold at [`MARK`], or further left when the value would not
/// fit otherwise.
fn shares(value: i64, threshold: i64) -> (u32, u32) {
    let share =
        |part: i64, whole: i64| u32::try_from(i128::from(part.max(0)) * 100 / i128::from(whole.max(1))).unwrap_or(100);
    let room = threshold.saturating_mul(100) / i64::from(MARK);
    let whole = room.max(value);
    (share(value, whole), share(threshold, whole))
}

#[cfg(test)]
mod tests {
    use super::shares;

    #[test]
    fn the_threshold_stays_on_the_gauge_whatever_the_value() {
        assert_eq!(shares(76, 100), (63, 84));
        assert_eq!(shares(200, 100), (100, 50));
        assert_eq!(shares(0, 100), (0, 84));
        assert_eq!(shares(100, 0), (100, 0));
        assert_eq!(shares(-5, -5), (0, 0));
    }
}

//! Income against ceiling.
//!
//! An income equal to the ceiling is compatible (« au plus égales »). The answer is given as soon as missing facts
//! cannot change it: the highest possible income is at most the lowest possible ceiling, or the lowest possible income is
//! above the highest one.
//! Where the rule comes from: arrêté du 29 juillet 1987, article 1 and annexes; CCH, article R.441-1; CGI, annexe III,
//! article 2 terdecies D for intermediate homes, their categories and the income that counts. <https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000294318>

use super::Rule;
use crate::ceiling::{Area, Ceiling, CeilingNorm, CeilingTable, Column};
use crate::eligibility::Profile;
use crate::eligibility::verdict::{
    CategoryChoice, Finding, FoundCategory, IncomeFinding, Outcome, PlusBand, RuleVerdict,
};
use crate::household::{Category, CategoryReason, IntermediateCategory};
use crate::income::CountedIncome;
use crate::known::{MissingFact, MissingFacts};
use crate::money::Money;
use crate::offer::{Norm, OfferFacts};
use crate::place::{AbcZone, CeilingZone};
use crate::source::Certainty;

/// How sure the step of a single parent or of the disability card is beyond the sixth category: the annexes of arrêté du
/// 29 juillet 1987 stop at six, and it is read on.
const READ_ON: Certainty = Certainty::C;

/// What a norm in a place means for a household.
pub(crate) struct Reading {
    pub outcome: Outcome,
    /// Empty unless the outcome is « unknown ».
    pub missing: MissingFacts,
    pub area: Option<Area>,
    pub category: FoundCategory,
    pub ceiling: Option<Ceiling>,
    pub with_visits: Option<Ceiling>,
    pub margin: Option<Money>,
}

pub(crate) fn check(profile: &Profile, offer: &OfferFacts) -> RuleVerdict {
    let zone = offer.place.as_ref().map(CeilingZone::of);
    let reading = match (offer.norm, zone) {
        (Some(norm), Some(zone)) => read(profile, norm, zone, offer.abc_zone),
        (norm, zone) => {
            let mut missing = profile.income_for(norm).missing();
            if norm.is_none() {
                missing.insert(MissingFact::Norm);
            }
            if zone.is_none() {
                missing.insert(MissingFact::Place);
            }
            without_ceiling(profile, norm, None, missing)
        }
    };
    let counted = *profile.income_for(offer.norm);
    // If an income may have fallen a little, the refusal gives the least excess, and therefore no exact income.
    let is_certain = |income: &Money| reading.outcome != Outcome::NotCompatible || *income == counted.lowest();
    let reference_income = counted.exact().filter(is_certain);
    let finding = IncomeFinding {
        norm: offer.norm,
        zone,
        area: reading.area,
        category: reading.category,
        choice: choice(profile, reading.category),
        counted,
        tax_year: counted.tax_year(),
        reference_income,
        ceiling: reading.ceiling,
        table: match reading.ceiling {
            Some(ceiling) => Some(ceiling.table),
            None => offer.norm.and_then(CeilingNorm::of).and_then(|norm| profile.table(norm)),
        },
        ceiling_with_visits: reading.with_visits,
        margin: reading.margin,
        plus_band: match (offer.norm, reading.ceiling, reference_income) {
            (Some(Norm::Plus), Some(ceiling), Some(income)) => Some(PlusBand::of(income, ceiling.amount)),
            _ => None,
        },
    };
    RuleVerdict {
        rule: Rule::Income,
        outcome: reading.outcome,
        finding: Finding::Income(finding),
        missing: reading.missing,
    }
}

/// Whether the category found is the only possible one, and which of them it is.
fn choice(profile: &Profile, found: FoundCategory) -> CategoryChoice {
    let bounds = &profile.bounds;
    match found.social() {
        Some(category) if bounds.lowest != bounds.highest => {
            if category == bounds.highest {
                CategoryChoice::HighestOpen
            } else {
                CategoryChoice::LowestOpen
            }
        }
        _ => CategoryChoice::Only,
    }
}

/// Compares the household's income with the ceiling of a norm in a place.
pub(crate) fn read(profile: &Profile, norm: Norm, zone: CeilingZone, abc: Option<AbcZone>) -> Reading {
    let income = profile.income_for(Some(norm));
    let (table, column) = match column(profile, norm, zone, abc) {
        Ok(found) => found,
        Err(fact) => {
            let mut missing = income.missing();
            missing.insert(fact);
            return without_ceiling(profile, Some(norm), None, missing);
        }
    };
    let steps = match profile.intermediate {
        _ if !norm.is_intermediate() => Steps::of(profile),
        Ok(category) => Steps::intermediate(category, profile.expected),
        Err(facts) => {
            return without_ceiling(profile, Some(norm), Some(column.area), income.missing().union(facts));
        }
    };
    let (outcome, missing, margin_from) = steps.compare(income, column);
    let above_all = margin_from == Applied::Highest;
    let step = if above_all { steps.highest } else { steps.lowest };
    let found = category(profile, Some(norm), margin_from);
    let is_read_on = match found {
        FoundCategory::Social(category, reason) => {
            category > Category::SIXTH
                && matches!(reason, CategoryReason::SingleParent | CategoryReason::DisabilityCard)
        }
        FoundCategory::Intermediate(_) | FoundCategory::None => false,
    };
    let of_step = |step: u8, is_read_on: bool| {
        let ceiling = table.ceiling(column, step, profile.on).read_for(norm);
        if is_read_on { ceiling.no_surer_than(READ_ON) } else { ceiling }
    };
    let ceiling = of_step(step, is_read_on);
    let with_visits = (steps.with_visits != steps.highest).then_some(steps.with_visits).map(|step| {
        // One more than the persons, those on visits with them: by the same step.
        of_step(step, step > Category::SIXTH.number() && step > profile.persons)
    });
    let value = match outcome {
        Outcome::Compatible => income.at_most(),
        Outcome::NotCompatible => Some(income.lowest()),
        Outcome::Unknown => income.exact(),
    };
    Reading {
        outcome,
        missing,
        area: Some(column.area),
        category: found,
        ceiling: Some(ceiling),
        with_visits,
        margin: value.and_then(|value| ceiling.amount.checked_sub(value)),
    }
}

/// The table and the column of a norm in a place, or what is missing to find them.
fn column(
    profile: &Profile,
    norm: Norm,
    zone: CeilingZone,
    abc: Option<AbcZone>,
) -> Result<(&'static CeilingTable, &'static Column), MissingFact> {
    let norm = CeilingNorm::of(norm).ok_or(MissingFact::CeilingTable)?;
    let on_the_mainland = !matches!(zone, CeilingZone::Overseas | CeilingZone::OtherOverseas);
    if norm == CeilingNorm::Lli && on_the_mainland && abc.is_none() {
        return Err(MissingFact::AbcZone);
    }
    let found = norm.area(zone, abc).zip(profile.table(norm));
    let found = found.and_then(|(area, table)| Some((table, table.column(area)?)));
    found.ok_or(MissingFact::CeilingTable)
}

fn without_ceiling(profile: &Profile, norm: Option<Norm>, area: Option<Area>, missing: MissingFacts) -> Reading {
    Reading {
        outcome: Outcome::Unknown,
        missing,
        area,
        category: category(profile, norm, Applied::Lowest),
        ceiling: None,
        with_visits: None,
        margin: None,
    }
}

/// Which of the possible categories the answer is based on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Applied {
    Lowest,
    Highest,
}

fn category(profile: &Profile, norm: Option<Norm>, applied: Applied) -> FoundCategory {
    let bounds = &profile.bounds;
    match (norm, profile.intermediate) {
        (Some(norm), Ok(category)) if norm.is_intermediate() => FoundCategory::Intermediate(category),
        (Some(norm), _) if norm.is_intermediate() || norm == Norm::Other => FoundCategory::None,
        _ if applied == Applied::Highest => FoundCategory::Social(bounds.highest, bounds.highest_reason),
        _ => FoundCategory::Social(bounds.lowest, bounds.lowest_reason),
    }
}

/// The possible steps of a column: each is at least the one before, except births and visits, which are independent.
struct Steps {
    lowest: u8,
    highest: u8,
    with_births: u8,
    with_visits: u8,
    with_both: u8,
    /// The facts that separate lowest and highest.
    missing: MissingFacts,
}

impl Steps {
    /// Of an intermediate home. A child to be born may be a dependant by the day of the lease; one on visits is none in the
    /// sense of the tax code, and no other text is in question here.
    fn intermediate(category: IntermediateCategory, expected: u8) -> Self {
        let dependants = category.dependants().saturating_add(expected);
        let step = category.number();
        let with_births = IntermediateCategory::with_dependants(dependants).map_or(step, IntermediateCategory::number);
        Self {
            lowest: step,
            highest: step,
            with_births,
            with_visits: step,
            with_both: with_births,
            missing: MissingFacts::NONE,
        }
    }

    const fn of(profile: &Profile) -> Self {
        let bounds = &profile.bounds;
        Self {
            lowest: bounds.lowest.number(),
            highest: bounds.highest.number(),
            with_births: bounds.with_births.number(),
            with_visits: bounds.with_visits.number(),
            with_both: bounds.with_both.number(),
            missing: profile.missing_for_category,
        }
    }

    /// The outcome, what is missing when it is « unknown », and which ceiling it is drawn from.
    fn compare(&self, income: &CountedIncome, column: &Column) -> (Outcome, MissingFacts, Applied) {
        if income.at_most().is_some_and(|most| most <= column.amount(self.lowest)) {
            return (Outcome::Compatible, MissingFacts::NONE, Applied::Lowest);
        }
        let beyond_all = column.amount(self.with_both);
        if income.lowest() > beyond_all {
            return (Outcome::NotCompatible, MissingFacts::NONE, Applied::Highest);
        }
        let least = income.at_least();
        if least > beyond_all {
            // Above every ceiling as far as is known: only a fall since could help.
            return (Outcome::Unknown, income.missing_of_fall(), Applied::Highest);
        }
        if income.exact().is_none() {
            // First the amount: then it may turn out that nothing else is needed.
            return (Outcome::Unknown, income.missing(), Applied::Lowest);
        }
        let mut missing = self.missing;
        if least > column.amount(self.highest) {
            let births = least <= column.amount(self.with_births);
            let visits = least <= column.amount(self.with_visits);
            if births || !visits {
                missing.insert(MissingFact::ExpectedBirthCounted);
            }
            if visits || !births {
                missing.insert(MissingFact::VisitingChildrenCounted);
            }
        }
        (Outcome::Unknown, missing, Applied::Lowest)
    }
}

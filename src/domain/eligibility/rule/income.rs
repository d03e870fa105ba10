//! Income against ceiling.
//!
//! An income equal to the ceiling is compatible (« au plus égales »).
//! Where the rule comes from: arrêté du 29 juillet 1987, article 1 and annexes; CCH, article R.441-1.
//! <https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000294318>

use super::Rule;
use crate::date::Date;
use crate::eligibility::tables::{Ceiling, CeilingNorm, ceiling, reference_of};
use crate::eligibility::verdict::{Finding, IncomeFinding, LegalReference, Outcome, RuleVerdict};
use crate::household::{Category, Household};
use crate::income::{Income, tax_year_for};
use crate::known::{Known, MissingFact};
use crate::money::Money;
use crate::offer::OfferFacts;
use crate::place::CeilingZone;

pub(crate) fn check(offer: &OfferFacts, household: &Household, income: &Income, on: Date) -> RuleVerdict {
    let bounds = household.category_bounds(on);
    let zone = offer.place.as_ref().map(CeilingZone::of);
    let tax_year = tax_year_for(on);
    let mut missing = Vec::new();
    if offer.norm.is_none() {
        missing.push(MissingFact::Norm);
    }
    if zone.is_none() {
        missing.push(MissingFact::Place);
    }
    let ceiling_of = |category: Category| -> Option<Ceiling> { ceiling(offer.norm.as_ref()?, zone?, category, on) };
    let lowest = ceiling_of(bounds.lowest);
    if missing.is_empty() && lowest.is_none() {
        missing.push(MissingFact::CeilingTable);
    }
    let reference_income = match income.reference_income(household, tax_year) {
        Known::Known(sum) => Some(sum),
        Known::Missing(facts) => {
            missing.extend(facts);
            None
        }
    };

    let (mut category, mut category_reason) = (bounds.lowest, bounds.lowest_reason);
    let mut applied = lowest;
    let mut outcome = Outcome::Unknown;
    if let (Some(value), Some(low)) = (reference_income, lowest) {
        let high = ceiling_of(bounds.highest).unwrap_or(low);
        let with_births = ceiling_of(household.category_with_births(on)).unwrap_or(high);
        if value <= low.amount {
            outcome = Outcome::Compatible;
        } else if value <= high.amount {
            missing.extend(household.missing_for_category(on));
        } else if value <= with_births.amount {
            missing.push(MissingFact::ExpectedBirthCounted);
            missing.extend(household.missing_for_category(on));
        } else {
            outcome = Outcome::NotCompatible;
            (category, category_reason) = (bounds.highest, bounds.highest_reason);
            applied = Some(high);
        }
    }
    let margin = applied.zip(reference_income).and_then(|(ceiling, value)| ceiling.amount.checked_sub(value));
    let finding = IncomeFinding {
        norm: offer.norm.clone(),
        zone,
        category,
        category_reason,
        category_is_open: bounds.lowest != bounds.highest,
        tax_year,
        reference_income,
        ceiling: applied,
        margin,
    };
    RuleVerdict {
        rule: Rule::Income,
        outcome,
        finding: Finding::Income(finding),
        missing,
        reference: reference(offer, applied, on),
    }
}

/// The text that holds the ceiling; without a ceiling, the one that sets the rule.
fn reference(offer: &OfferFacts, applied: Option<Ceiling>, on: Date) -> LegalReference {
    match applied {
        Some(ceiling) => ceiling.reference,
        None => reference_of(offer.norm.as_ref().and_then(CeilingNorm::of), on),
    }
}

/// The highest reference income that passes, told by the finding.
pub(crate) fn highest_income(finding: &IncomeFinding) -> Option<Money> {
    finding.ceiling.map(|ceiling| ceiling.amount)
}

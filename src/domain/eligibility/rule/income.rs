//! Income against ceiling.
//!
//! An income equal to the ceiling is compatible (« au plus égales »). The answer is given as soon as what is missing
//! cannot change it: the income at its highest is at most the lowest ceiling that is open, or at its lowest above the
//! highest one.
//! Where the rule comes from: arrêté du 29 juillet 1987, article 1 and annexes; CCH, article R.441-1.
//! <https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000294318>

use super::Rule;
use crate::eligibility::Profile;
use crate::eligibility::tables::{Ceiling, CeilingNorm, Tables, ceiling};
use crate::eligibility::verdict::{
    Finding, FoundCategory, IncomeFinding, LegalReference, Outcome, PlusBand, RuleVerdict,
};
use crate::household::Category;
use crate::known::{Known, MissingFact, MissingFacts};
use crate::money::Money;
use crate::offer::{Norm, OfferFacts};
use crate::place::CeilingZone;

/// The ceilings that the facts leave open, lowest first: each is at least the one before.
struct Open {
    lowest: Ceiling,
    highest: Ceiling,
    with_births: Money,
    with_visits: Money,
    with_both: Money,
}

pub(crate) fn check(profile: &Profile, offer: &OfferFacts) -> RuleVerdict {
    let zone = offer.place.as_ref().map(CeilingZone::of);
    let mut missing = MissingFacts::NONE;
    if offer.norm.is_none() {
        missing.insert(MissingFact::Norm);
    }
    if zone.is_none() {
        missing.insert(MissingFact::Place);
    }
    let open = offer.norm.zip(zone).and_then(|(norm, zone)| {
        let open = open_ceilings(profile, norm, zone);
        if open.is_none() {
            missing.insert(MissingFact::CeilingTable);
        }
        open
    });
    let (outcome, undecided) =
        open.as_ref().map_or((Outcome::Unknown, profile.income.missing()), |open| compare(profile, open));
    missing = missing.union(undecided);

    // Above even the highest ceiling: refused, or saved by a fall of the income only.
    let above_all = outcome == Outcome::NotCompatible || missing.contains(MissingFact::RecentIncome);
    let bounds = &profile.bounds;
    let category = match offer.norm {
        Some(Norm::Pli | Norm::Lli) => match profile.intermediate {
            Known::Known(category) => FoundCategory::Intermediate(category),
            Known::Missing(_) => FoundCategory::None,
        },
        Some(Norm::Other) => FoundCategory::None,
        _ if above_all => FoundCategory::Social(bounds.highest, bounds.highest_reason),
        _ => FoundCategory::Social(bounds.lowest, bounds.lowest_reason),
    };
    let applied = open.as_ref().map(|open| if above_all { open.highest } else { open.lowest });
    let value = profile.income.exact().or(match outcome {
        Outcome::Compatible => profile.income.at_most(),
        Outcome::NotCompatible => Some(profile.income.lowest()),
        Outcome::Unknown => None,
    });
    let reference_income = profile.income.exact();
    let finding = IncomeFinding {
        norm: offer.norm,
        zone,
        category,
        category_is_open: category.social().is_some() && bounds.lowest != bounds.highest,
        counted: profile.income,
        tax_year: profile.income.tax_year(),
        reference_income,
        ceiling: applied,
        ceiling_with_visits: open.as_ref().filter(|_| profile.visiting > 0).map(|open| open.with_visits),
        margin: applied.zip(value).and_then(|(ceiling, value)| ceiling.amount.checked_sub(value)),
        plus_band: match (offer.norm, applied, reference_income) {
            (Some(Norm::Plus), Some(ceiling), Some(income)) => Some(PlusBand::of(income, ceiling.amount)),
            _ => None,
        },
    };
    let reference = reference(profile, offer.norm, applied);
    RuleVerdict { rule: Rule::Income, outcome, finding: Finding::Income(finding), missing, reference }
}

/// The ceilings for a norm in a zone; `None` without a table.
fn open_ceilings(profile: &Profile, norm: Norm, zone: CeilingZone) -> Option<Open> {
    let of = |category: Category| ceiling(norm, zone, category, profile.on);
    let bounds = &profile.bounds;
    let lowest = of(bounds.lowest)?;
    let highest = if bounds.highest == bounds.lowest { lowest } else { of(bounds.highest)? };
    let beyond = |category: Category| {
        if category == bounds.highest { Some(highest.amount) } else { Some(of(category)?.amount) }
    };
    Some(Open {
        lowest,
        highest,
        with_births: beyond(bounds.with_births)?,
        with_visits: beyond(bounds.with_visits)?,
        with_both: beyond(bounds.with_both)?,
    })
}

/// The outcome, and what is missing when it is « unknown ».
fn compare(profile: &Profile, open: &Open) -> (Outcome, MissingFacts) {
    let income = &profile.income;
    if income.at_most().is_some_and(|most| most <= open.lowest.amount) {
        return (Outcome::Compatible, MissingFacts::NONE);
    }
    if income.lowest() > open.with_both {
        return (Outcome::NotCompatible, MissingFacts::NONE);
    }
    let least = income.at_least();
    if least > open.with_both {
        // Above every ceiling by what was told: only a fall since could help.
        return (Outcome::Unknown, MissingFacts::of(MissingFact::RecentIncome));
    }
    if income.exact().is_none() {
        // First the amount: then it may turn out that nothing else is needed.
        return (Outcome::Unknown, income.missing());
    }
    let mut missing = profile.missing_for_category;
    if least > open.highest.amount {
        let (births, visits) = (least <= open.with_births, least <= open.with_visits);
        if births || !visits {
            missing.insert(MissingFact::ExpectedBirthCounted);
        }
        if visits || !births {
            missing.insert(MissingFact::VisitingChildrenCounted);
        }
    }
    (Outcome::Unknown, missing)
}

/// The text that holds the ceiling; without a ceiling, the one that sets the rule.
fn reference(profile: &Profile, norm: Option<Norm>, applied: Option<Ceiling>) -> LegalReference {
    match applied {
        Some(ceiling) => ceiling.reference,
        None => Tables::compiled().reference_of(norm.and_then(CeilingNorm::of), profile.on),
    }
}

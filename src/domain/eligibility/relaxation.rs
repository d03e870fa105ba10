//! How many of the given homes would each relaxation alone open?
//!
//! A home counts for a relaxation if everything else suits already, so the counts do not add up. A home that is compatible
//! now counts nowhere.
//! Does not: order homes, keep them, or say that a rule will be relaxed: sizes and rents are the lessor's to judge, a
//! ceiling nobody's.

use super::Profile;
use super::rule::rent::highest_rent;
use super::verdict::{Finding, Outcome, SizeFit, Verdict};
use crate::known::{MissingFact, MissingFacts};
use crate::money::Money;
use crate::offer::OfferFacts;
use std::borrow::Borrow;

/// One thing that could be different.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relaxation {
    /// A rent with charges above the highest one within the guide by at most `more`, a tenth of it, € a month.
    Rent { more: Money },
    /// A home that is one person too small.
    SmallerHome,
    /// A home that is one person too large.
    LargerHome,
    /// An income under the ceiling.
    Income,
    /// A missing fact: these homes may be compatible once it is known. Where it is missing for several persons, the
    /// first is named.
    Fact(MissingFact),
}

/// How many homes one relaxation alone would open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opening {
    /// What would be different.
    pub relaxation: Relaxation,
    /// The number of homes.
    pub offers: u32,
}

/// Which of the household's own facts are asked for here, in the order of asking. The others are the offer's or the
/// lessor's to say.
fn is_tellable(fact: MissingFact) -> bool {
    match fact {
        MissingFact::ReferenceIncome { .. }
        | MissingFact::ConflictingIncome { .. }
        | MissingFact::OwnIncome { .. }
        | MissingFact::RecentIncome
        | MissingFact::MonthlyResources
        | MissingFact::BirthDate { .. }
        | MissingFact::CoupleStatus
        | MissingFact::DisabilityCard { .. } => true,
        MissingFact::Typology
        | MissingFact::Norm
        | MissingFact::Place
        | MissingFact::AbcZone
        | MissingFact::Rent
        | MissingFact::CeilingTable
        | MissingFact::HousingAid
        | MissingFact::ExpectedBirthCounted
        | MissingFact::VisitingChildrenCounted
        | MissingFact::SharedRooms
        | MissingFact::HouseholdKind => false,
    }
}

impl Profile {
    /// How many of the given homes each relaxation alone would open, most first; those that open none are left out.
    ///
    /// ```
    /// use parcours_domain::date::Date;
    /// use parcours_domain::eligibility::{Opening, Profile, Relaxation};
    /// use parcours_domain::household::Household;
    /// use parcours_domain::income::{Income, Recent};
    /// use parcours_domain::known::MissingFact;
    /// use parcours_domain::money::Money;
    /// use parcours_domain::offer::{Norm, OfferFacts, Typology};
    /// use parcours_domain::place::InseeCode;
    ///
    /// let alone = Household::alone().without_cards();
    /// let notice = Income::of(2024, Money::from_euros(20_000)).unwrap();
    /// let income = Income { recent: Recent::NotLower, ..notice };
    /// let profile = Profile::of(&alone, &income, Date::new(2026, 11, 23).unwrap());
    ///
    /// let offer = OfferFacts {
    ///     typology: Some(Typology::T2),
    ///     norm: Some(Norm::Plus),
    ///     place: InseeCode::parse("75110").ok(),
    ///     rent_with_charges: Some(Money::from_euros(600)),
    ///     ..OfferFacts::default()
    /// };
    /// let relaxation = Relaxation::Fact(MissingFact::MonthlyResources);
    /// assert_eq!(profile.relaxations([offer; 3].into_iter()), [Opening { relaxation, offers: 3 }]);
    /// ```
    #[must_use]
    pub fn relaxations(&self, offers: impl Iterator<Item = OfferFacts>) -> Vec<Opening> {
        self.relaxations_of(offers.map(|offer| self.check(&offer)))
    }

    /// The same for offers that were checked with this profile already.
    #[must_use]
    pub fn relaxations_of<V: Borrow<Verdict>>(&self, verdicts: impl Iterator<Item = V>) -> Vec<Opening> {
        let mut openings: Vec<Opening> = Vec::new();
        for verdict in verdicts {
            let Some(relaxation) = self.opening(verdict.borrow()) else { continue };
            match openings.iter_mut().find(|opening| opening.relaxation == relaxation) {
                Some(opening) => opening.offers = opening.offers.saturating_add(1),
                None => openings.push(Opening { relaxation, offers: 1 }),
            }
        }
        openings.sort_by_key(|opening| std::cmp::Reverse(opening.offers));
        openings
    }

    /// The one relaxation that is enough for a home; `None` if it is compatible already, or if one is not enough.
    fn opening(&self, verdict: &Verdict) -> Option<Relaxation> {
        let mut open = verdict.rules.iter().filter(|rule| rule.outcome != Outcome::Compatible);
        let only = open.next()?;
        if open.next().is_some() {
            // More than one rule: a single fact may still be what all of them need.
            let none_refuses = verdict.outcome == Outcome::Unknown;
            return if none_refuses { only_fact(verdict.missing()).map(Relaxation::Fact) } else { None };
        }
        match only.finding {
            Finding::Income(_) if only.outcome == Outcome::NotCompatible => Some(Relaxation::Income),
            Finding::Size(finding) if only.outcome == Outcome::NotCompatible => match finding.fit? {
                SizeFit::TooSmall { over: 1, .. } => Some(Relaxation::SmallerHome),
                SizeFit::TooLarge { short: 1, .. } => Some(Relaxation::LargerHome),
                _ => None,
            },
            Finding::Rent(finding) if only.missing.contains(MissingFact::HousingAid) => {
                let more = a_tenth_of(highest_rent(self.resources?));
                let excess = Money::ZERO.checked_sub(finding.margin?)?;
                (excess <= more).then_some(Relaxation::Rent { more })
            }
            _ => only_fact(only.missing).map(Relaxation::Fact),
        }
    }
}

fn a_tenth_of(rent: Money) -> Money {
    Money::from_cents(rent.cents() / 10)
}

/// The fact, if it is the only one missing (for one person or several) and the household can give it.
fn only_fact(missing: MissingFacts) -> Option<MissingFact> {
    let mut facts = missing.iter();
    let first = facts.next().filter(|fact| is_tellable(*fact))?;
    let kind = std::mem::discriminant(&first);
    facts.all(|fact| std::mem::discriminant(&fact) == kind).then_some(first)
}

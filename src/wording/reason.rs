//! The one short line under a verdict: the rule that decides, with its figure.
//!
//! Does: choose what to say first. A rule that refuses comes before one that is open; among open ones, what the person
//! can supply comes before what only the lessor knows.
//! Does not: explain; the offer's screen and its explanation do.

use crate::i18n::verdict as words;
use crate::platform::intl;
use crate::wording::verdict::{fact_name, persons, size_name};
use parcours_domain::eligibility::{Finding, Outcome, RuleVerdict, SizeFit, Verdict};
use parcours_domain::known::MissingFact;
use parcours_domain::money::Money;
use parcours_domain::offer::{Norm, Typology};
use parcours_domain::source::Certainty;

/// What decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Nothing stands in the way.
    AllMet,
    /// The income is above the ceiling by this amount, or by at least this amount; when it is not known whether it has
    /// fallen since, that is left open. The ceiling may be a computed one.
    OverCeiling { norm: Norm, excess: Money, is_exact: bool, is_computed: bool, unless_fallen: bool },
    /// The home is too small for this number of persons.
    TooSmall { home: Typology, persons: u8 },
    /// The home is too large for this number of persons.
    TooLarge { home: Typology, persons: u8 },
    /// The rent in percent of the resources, above the guide; `None` when there are no resources.
    Rent(Option<u32>),
    /// A fact is missing.
    Missing(MissingFact),
}

impl Reason {
    /// Chooses it.
    #[must_use]
    pub fn of(verdict: &Verdict) -> Self {
        let of_outcome = |wanted: Outcome| verdict.rules.iter().filter(move |rule| rule.outcome == wanted);
        let refused = of_outcome(Outcome::NotCompatible).find_map(figure);
        refused.unwrap_or_else(|| {
            let first =
                of_outcome(Outcome::Unknown).flat_map(|rule| rule.missing.iter()).min_by_key(|fact| turn(*fact));
            match first {
                None => Self::AllMet,
                Some(fact @ (MissingFact::RecentIncome | MissingFact::HousingAid)) => {
                    of_outcome(Outcome::Unknown).find_map(figure).unwrap_or(Self::Missing(fact))
                }
                Some(fact) => Self::Missing(fact),
            }
        })
    }

    /// In words.
    #[must_use]
    pub fn text(self) -> String {
        match self {
            Self::AllMet => words::reason_met().to_owned(),
            Self::OverCeiling { norm, excess, is_exact, is_computed, unless_fallen } => {
                let excess = intl::money(excess);
                let excess = if is_exact { excess } else { words::at_least(excess) };
                let norm = if is_computed { words::computed(norm.as_str()) } else { norm.as_str().to_owned() };
                if unless_fallen { words::reason_over_unless(excess, norm) } else { words::reason_over(excess, norm) }
            }
            Self::TooSmall { home, persons: count } => words::reason_small(size_name(home), persons(count)),
            Self::TooLarge { home, persons: count } => words::reason_large(size_name(home), persons(count)),
            Self::Rent(Some(percent)) => words::reason_rent(percent),
            Self::Rent(None) => words::reason_no_resources().to_owned(),
            Self::Missing(fact) => words::reason_missing(fact_name(fact)),
        }
    }
}

/// The order in which missing facts are named, earliest first.
const fn turn(fact: MissingFact) -> u8 {
    match fact {
        MissingFact::ReferenceIncome { .. }
        | MissingFact::ConflictingIncome { .. }
        | MissingFact::OwnIncome { .. }
        | MissingFact::MonthlyResources
        | MissingFact::BirthDate { .. }
        | MissingFact::CoupleStatus
        | MissingFact::DisabilityCard { .. } => 0,
        // A figure is there: how far above the ceiling, or the guide.
        MissingFact::RecentIncome => 1,
        MissingFact::HousingAid => 2,
        MissingFact::Typology
        | MissingFact::Norm
        | MissingFact::Place
        | MissingFact::AbcZone
        | MissingFact::Rent
        | MissingFact::CeilingTable => 3,
        MissingFact::ExpectedBirthCounted
        | MissingFact::VisitingChildrenCounted
        | MissingFact::SharedRooms
        | MissingFact::HouseholdKind => 4,
    }
}

/// The figure of a rule that is not met.
fn figure(rule: &RuleVerdict) -> Option<Reason> {
    match &rule.finding {
        Finding::Income(finding) => {
            let excess = finding.margin.filter(|margin| *margin < Money::ZERO)?;
            let excess = Money::from_cents(excess.cents().saturating_abs());
            Some(Reason::OverCeiling {
                norm: finding.norm?,
                excess,
                is_exact: finding.reference_income.is_some(),
                is_computed: rule.reference().certainty == Certainty::C,
                unless_fallen: rule.outcome == Outcome::Unknown,
            })
        }
        Finding::Size(finding) => {
            let (home, persons) = (finding.typology?, finding.persons);
            match finding.fit? {
                SizeFit::Fits => None,
                SizeFit::TooSmall { .. } => Some(Reason::TooSmall { home, persons }),
                SizeFit::TooLarge { .. } => Some(Reason::TooLarge { home, persons }),
            }
        }
        Finding::Rent(finding) => {
            let above = finding.margin.is_some_and(|margin| margin < Money::ZERO);
            above.then(|| Reason::Rent(finding.effort.map(parcours_domain::eligibility::Effort::percent)))
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use parcours_domain::date::Date;
    use parcours_domain::eligibility::check;
    use parcours_domain::household::{CoupleStatus, Household, Person, Role};
    use parcours_domain::income::{Income, MonthlyResources, Recent};
    use parcours_domain::offer::OfferFacts;
    use parcours_domain::place::InseeCode;

    fn alone() -> Household {
        Household::alone().without_cards()
    }

    fn earning(year: i64, month: Option<i64>, recent: Recent) -> Income {
        let monthly = month.and_then(|month| MonthlyResources::new(Money::from_euros(month)).ok());
        Income { recent, monthly, ..Income::of(2024, Money::from_euros(year)).unwrap() }
    }

    fn reason(household: &Household, income: &Income, typology: Typology, rent: i64) -> Reason {
        let offer = OfferFacts {
            typology: Some(typology),
            norm: Some(Norm::Plus),
            place: InseeCode::parse("75110").ok(),
            rent: Some(Money::from_euros(rent - 60)),
            rent_with_charges: Some(Money::from_euros(rent)),
            ..OfferFacts::default()
        };
        Reason::of(&check(&offer, household, income, Date::new(2026, 11, 23).unwrap()))
    }

    #[test]
    fn a_home_that_suits_says_that_the_three_rules_are_met() {
        assert_eq!(
            reason(&alone(), &earning(24_310, Some(2_040), Recent::NotLower), Typology::T2, 600),
            Reason::AllMet
        );
    }

    #[test]
    fn an_income_above_the_ceiling_is_given_with_the_excess_before_anything_else() {
        let over = earning(29_220, None, Recent::NotLower);
        let excess = Money::from_euros(2_300);
        let found =
            Reason::OverCeiling { norm: Norm::Plus, excess, is_exact: true, is_computed: false, unless_fallen: false };
        assert_eq!(reason(&alone(), &over, Typology::T5, 600), found);
    }

    #[test]
    fn an_income_that_may_have_fallen_since_is_left_open() {
        let found = reason(&alone(), &earning(29_220, Some(2_400), Recent::Unknown), Typology::T2, 600);
        assert!(matches!(found, Reason::OverCeiling { unless_fallen: true, .. }), "{found:?}");
    }

    #[test]
    fn a_home_of_the_wrong_size_comes_with_the_persons() {
        let income = earning(24_310, Some(2_040), Recent::NotLower);
        let large = Reason::TooLarge { home: Typology::T4, persons: 1 };
        assert_eq!(reason(&alone(), &income, Typology::T4, 600), large);
        let persons = [Role::Applicant, Role::Spouse, Role::DEPENDANT, Role::DEPENDANT].map(Person::new).to_vec();
        let four = Household::new(persons, CoupleStatus::Married).unwrap();
        assert_eq!(reason(&four, &income, Typology::T1, 600), Reason::TooSmall { home: Typology::T1, persons: 4 });
    }

    #[test]
    fn what_the_person_can_supply_comes_before_what_the_lessor_decides() {
        let without_resources = earning(24_310, None, Recent::NotLower);
        let found = reason(&alone(), &without_resources, Typology::T2, 600);
        assert_eq!(found, Reason::Missing(MissingFact::MonthlyResources));
        let no_notice = Income { notices: Vec::new(), ..earning(0, Some(1_000), Recent::NotLower) };
        let found = reason(&alone(), &no_notice, Typology::T2, 600);
        assert!(matches!(found, Reason::Missing(MissingFact::ReferenceIncome { .. })), "{found:?}");
    }

    #[test]
    fn a_rent_above_the_guide_is_given_as_a_share() {
        assert_eq!(
            reason(&alone(), &earning(24_310, Some(1_500), Recent::NotLower), Typology::T2, 600),
            Reason::Rent(Some(40))
        );
        assert_eq!(
            reason(&alone(), &earning(24_310, Some(0), Recent::NotLower), Typology::T2, 600),
            Reason::Rent(None)
        );
    }
}

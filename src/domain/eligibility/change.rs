//! What would change a rule's answer, where it can be said for sure.
//!
//! Does not: give advice. A change is a fact of arithmetic: with that rent, that size or that fact, the rule would
//! answer otherwise.

use super::rule::income::highest_income;
use super::verdict::{Finding, Outcome, RuleVerdict};
use crate::known::MissingFact;
use crate::money::Money;
use crate::offer::Typology;

/// One thing that would change the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A reference tax income of at most so much, € a year.
    ReferenceIncomeAtMost(Money),
    /// A home between these sizes; `None`: however large.
    TypologyBetween { smallest: Typology, largest: Option<Typology> },
    /// A rent with charges of at most so much, € a month.
    RentAtMost(Money),
    /// A fact that is missing.
    Telling(MissingFact),
}

impl RuleVerdict {
    /// What would change the answer; nothing when it is « compatible ».
    ///
    /// ```
    /// use parcours_domain::date::Date;
    /// use parcours_domain::eligibility::{Change, Rule, check};
    /// use parcours_domain::household::{CoupleStatus, Household, Person, Role};
    /// use parcours_domain::income::Income;
    /// use parcours_domain::offer::{OfferFacts, Typology};
    ///
    /// let alone = Household::new(vec![Person::new(Role::Applicant)], CoupleStatus::NotACouple).unwrap();
    /// let offer = OfferFacts { typology: Some(Typology::T4), ..OfferFacts::default() };
    /// let verdict = check(&offer, &alone, &Income::default(), Date::new(2026, 11, 23).unwrap());
    /// let smaller = Change::TypologyBetween { smallest: Typology::T1, largest: Some(Typology::T2) };
    /// assert_eq!(verdict.rule(Rule::Size).changes(), [smaller]);
    /// ```
    #[must_use]
    pub fn changes(&self) -> Vec<Change> {
        if self.outcome == Outcome::Compatible {
            return Vec::new();
        }
        let figure = match &self.finding {
            Finding::Income(finding) if finding.margin.is_some_and(|margin| margin < Money::ZERO) => {
                highest_income(finding).map(Change::ReferenceIncomeAtMost)
            }
            Finding::Size(finding) if self.outcome == Outcome::NotCompatible => {
                Some(Change::TypologyBetween { smallest: finding.smallest, largest: finding.largest })
            }
            Finding::Rent(finding) if finding.margin.is_some_and(|margin| margin < Money::ZERO) => {
                finding.highest_rent.map(Change::RentAtMost)
            }
            _ => None,
        };
        figure.into_iter().chain(self.missing.iter().cloned().map(Change::Telling)).collect()
    }
}

//! What would change a rule's answer, where it can be said for sure.
//!
//! Does not: give advice. A change is a fact of arithmetic: with that rent, that size or that fact, the rule would
//! answer otherwise.

use super::verdict::{Finding, IncomeFinding, Outcome, RuleVerdict};
use crate::income::IncomeBasis;
use crate::known::{MissingFact, MissingFacts};
use crate::money::Money;
use crate::offer::Typology;

/// One thing that would change the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// A reference tax income of at most so much, € a year.
    ReferenceIncomeAtMost(Money),
    /// An income of last year, or of the last twelve months, of at most so much, € a year: under the ceiling and at least
    /// 10 % lower than the one that counts now (CCH R.441-1).
    RecentIncomeAtMost(Money),
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
    /// assert!(verdict.rule(Rule::Size).changes().eq([smaller]));
    /// ```
    pub fn changes(&self) -> impl Iterator<Item = Change> + Clone + use<> {
        let is_above = |margin: Option<Money>| margin.is_some_and(|margin| margin < Money::ZERO);
        let (figure, recent) = match &self.finding {
            Finding::Income(finding) if is_above(finding.margin) => {
                (finding.ceiling.map(|ceiling| Change::ReferenceIncomeAtMost(ceiling.amount)), recent_income(finding))
            }
            Finding::Size(finding) if self.outcome == Outcome::NotCompatible => {
                (Some(Change::TypologyBetween { smallest: finding.smallest, largest: finding.largest }), None)
            }
            Finding::Rent(finding) if is_above(finding.margin) => (finding.highest_rent.map(Change::RentAtMost), None),
            _ => (None, None),
        };
        let missing = if self.outcome == Outcome::Unknown { self.missing } else { MissingFacts::NONE };
        [figure, recent].into_iter().flatten().chain(missing.iter().map(Change::Telling))
    }
}

/// The recent income that would count and pass, where the one of the year before last counts now.
fn recent_income(finding: &IncomeFinding) -> Option<Change> {
    let income = finding.reference_income.filter(|_| finding.counted.basis() == IncomeBasis::TwoYearsBefore)?;
    let lower = i64::try_from(i128::from(income.cents()) * 9 / 10).ok()?;
    Some(Change::RecentIncomeAtMost(finding.ceiling?.amount.min(Money::from_cents(lower))))
}

//! A sum that is known between two bounds, and how the notices of one year add up to it.
//!
//! Does not: choose the year that counts (see [`super::counted`]).
//! Where the rule comes from: CCH, article R.441-1 (every person of the household); CGI, article 6 (one notice for a
//! married couple and for civil partners); notice 51423 of the request form (after a separation: one's own income only).
//! <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006074096>

use super::{Income, NoticeHolder};
use crate::household::{CoupleStatus, Household, Role};
use crate::known::{MissingFact, MissingFacts};
use crate::money::Money;

/// An income between two bounds. Nothing is missing exactly when they are equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub at_least: Money,
    /// `None`: no bound is known.
    pub at_most: Option<Money>,
    pub missing: MissingFacts,
}

impl Span {
    pub const ZERO: Self = Self::exactly(Money::ZERO);

    pub const fn exactly(amount: Money) -> Self {
        Self { at_least: amount, at_most: Some(amount), missing: MissingFacts::NONE }
    }

    pub fn between(at_least: Money, at_most: Option<Money>, missing: MissingFacts) -> Self {
        let missing = if at_most == Some(at_least) { MissingFacts::NONE } else { missing };
        Self { at_least, at_most, missing }
    }

    pub fn exact(&self) -> Option<Money> {
        self.at_most.filter(|most| *most == self.at_least)
    }

    fn plus(self, other: Self) -> Self {
        let at_most = self.at_most.zip(other.at_most).map(|(one, another)| sum(one, another));
        Self { at_least: sum(self.at_least, other.at_least), at_most, missing: self.missing.union(other.missing) }
    }

    /// Either of the two.
    fn or(self, other: Self, missing: MissingFacts) -> Self {
        let at_most = self.at_most.zip(other.at_most).map(|(one, another)| one.max(another));
        Self::between(self.at_least.min(other.at_least), at_most, missing)
    }
}

/// Beyond the range is beyond every ceiling too.
fn sum(one: Money, another: Money) -> Money {
    one.checked_add(another).unwrap_or(Money::from_cents(i64::MAX))
}

impl Income {
    /// The reference tax incomes of a year over the household.
    pub(super) fn sum(&self, household: &Household, tax_year: u16) -> Span {
        // A co-applicant may share the notice of the applicant as a spouse does: only a known status says so.
        let partner = household.find(Role::Spouse).or_else(|| household.find(Role::CoApplicant));
        match household.couple() {
            CoupleStatus::Married | CoupleStatus::CivilUnion => self.sum_shared_with(partner, household, tax_year),
            CoupleStatus::Unknown if partner.is_some() && self.has_joint_notice(tax_year) => {
                // Shared with that person, or with somebody who is not of the household.
                let shared = self.sum_shared_with(partner, household, tax_year);
                let missing = MissingFacts::of(MissingFact::CoupleStatus).union(shared.missing);
                shared.or(self.sum_shared_with(None, household, tax_year), missing)
            }
            CoupleStatus::Cohabiting | CoupleStatus::NotACouple | CoupleStatus::Unknown => {
                self.sum_shared_with(None, household, tax_year)
            }
        }
    }

    fn has_joint_notice(&self, tax_year: u16) -> bool {
        self.notices.iter().any(|notice| notice.tax_year == tax_year && notice.holder == NoticeHolder::Couple)
    }

    /// Whether a notice of that person is there, of any year, be it one that could not be read.
    fn has_notice(&self, person: usize) -> bool {
        let holder = NoticeHolder::Person(person);
        self.notices.iter().any(|notice| notice.holder == holder) || self.unread.contains(&person)
    }

    /// The sum where that person shares the applicant's notice, or nobody of the household does.
    fn sum_shared_with(&self, partner: Option<usize>, household: &Household, tax_year: u16) -> Span {
        let applicant = household.find(Role::Applicant).unwrap_or(0);
        let joint = self.of_holder(NoticeHolder::Couple, applicant, tax_year);
        let mut sum = Span::ZERO;
        for (person, one) in household.persons().iter().enumerate() {
            if !one.counts_for_ceiling() {
                continue;
            }
            let shares_a_notice = one.role == Role::Applicant || partner == Some(person);
            let part = match joint {
                Some(joint) if one.role == Role::Applicant => {
                    self.of_joint(joint, household.couple(), [person, partner.unwrap_or(person)], tax_year)
                }
                Some(_) if shares_a_notice => Span::ZERO,
                _ => match self.of_person(person, tax_year) {
                    Some(known) => known,
                    // A dependant without any notice has no income; one with a notice has one in the other year too.
                    None if one.is_adult() || self.has_notice(person) => unknown(person, tax_year),
                    None => Span::ZERO,
                },
            };
            sum = sum.plus(part);
        }
        sum
    }

    fn of_person(&self, person: usize, tax_year: u16) -> Option<Span> {
        self.of_holder(NoticeHolder::Person(person), person, tax_year)
    }

    /// What the notices of one holder say; two different ones leave it open, and this person has to settle it.
    fn of_holder(&self, holder: NoticeHolder, person: usize, tax_year: u16) -> Option<Span> {
        let amounts = self
            .notices
            .iter()
            .filter(|notice| notice.tax_year == tax_year && notice.holder == holder)
            .map(|notice| Span::exactly(notice.amount()));
        let conflict = MissingFacts::of(MissingFact::ConflictingIncome { person, tax_year });
        amounts.reduce(|one, another| one.or(another, conflict))
    }

    /// What the couple's notice says about the applicant and the person who shares it: the same person twice if nobody does.
    fn of_joint(&self, joint: Span, status: CoupleStatus, sharers: [usize; 2], tax_year: u16) -> Span {
        let [applicant, partner] = sharers;
        let own = self.of_person(applicant, tax_year);
        let conflict = |person: usize| MissingFacts::of(MissingFact::ConflictingIncome { person, tax_year });
        let still_shared = partner != applicant || matches!(status, CoupleStatus::Married | CoupleStatus::CivilUnion);
        if !still_shared {
            // The one who shared it is not of the household: one's own part of it counts, and it is no more than the whole.
            return match own {
                Some(own) if own.at_most <= Some(joint.at_least) => own,
                Some(own) => joint.or(own, conflict(applicant)),
                None => {
                    let own_part = MissingFacts::of(MissingFact::OwnIncome { person: applicant, tax_year });
                    Span::between(Money::ZERO, joint.at_most, own_part)
                }
            };
        }
        let others = self.of_person(partner, tax_year).filter(|_| partner != applicant);
        let stated_once = match (own, others) {
            (None, None) => return joint,
            (Some(one), None) | (None, Some(one)) => Some(one),
            (Some(_), Some(_)) => None,
        };
        if stated_once == Some(joint) {
            // The same notice, entered for the couple and again for one of the two.
            return joint;
        }
        // Either the common notice holds or those of each: they add up, or it is a question.
        let mut missing = joint.missing;
        for (person, stated) in [(applicant, own), (partner, others)] {
            if stated.is_some_and(|stated| stated != joint || stated_once.is_none()) {
                missing = missing.union(conflict(person));
            }
        }
        let of_each = if partner == applicant {
            own.unwrap_or(Span::ZERO)
        } else {
            own.unwrap_or(unknown(applicant, tax_year)).plus(others.unwrap_or(unknown(partner, tax_year)))
        };
        joint.or(of_each, missing)
    }
}

/// The income of a person whose notice is missing.
fn unknown(person: usize, tax_year: u16) -> Span {
    Span::between(Money::ZERO, None, MissingFacts::of(MissingFact::ReferenceIncome { person, tax_year }))
}

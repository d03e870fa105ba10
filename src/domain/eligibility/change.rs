//! What would change the answer of a rule, where that is certain.
//!
//! Does not: give advice. A change is a fact of arithmetic: with that rent, that size or that fact, the rule would
//! answer differently.

use super::Profile;
use super::rule::Rule;
use super::rule::income::read;
use super::rule::size::allowed_either_way;
use super::verdict::{Finding, IncomeFinding, Outcome, RuleVerdict};
use crate::income::IncomeBasis;
use crate::known::{MissingFact, MissingFacts};
use crate::money::Money;
use crate::offer::{Norm, NormSet, OfferFacts, Typology};
use crate::place::{AbcZone, CeilingZone};

/// One thing that would change the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// A reference tax income of at most this amount, € a year.
    ReferenceIncomeAtMost(Money),
    /// An income of last year, or of the last twelve months, of at most this amount, € a year: under the ceiling and at least
    /// 10 % lower than the one that counts now (CCH R.441-1). For an intermediate home: an income of last year alone, by
    /// the tax notice, under the ceiling (CGI, annexe III, article 2 terdecies D).
    RecentIncomeAtMost(Money),
    /// A home between these sizes (no upper limit: `None`). They suit whether a child to be born is counted or not.
    TypologyBetween { smallest: Typology, largest: Option<Typology> },
    /// A home of one of these norms in the same place: their ceilings are met, whatever is missing.
    Norms(NormSet),
    /// A rent with charges of at most this amount, € a month.
    RentAtMost(Money),
    /// A fact that is missing.
    Fact(MissingFact),
}

impl RuleVerdict {
    /// What would change the answer; nothing when it is « compatible ».
    ///
    /// ```
    /// use parcours_domain::date::Date;
    /// use parcours_domain::eligibility::{Change, Rule, check};
    /// use parcours_domain::household::Household;
    /// use parcours_domain::income::Income;
    /// use parcours_domain::offer::{OfferFacts, Typology};
    ///
    /// let alone = Household::alone();
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
                let sizes = allowed_either_way(finding.persons, finding.expected);
                (sizes.map(|(smallest, largest)| Change::TypologyBetween { smallest, largest }), None)
            }
            Finding::Rent(finding) if is_above(finding.margin) => (finding.highest_rent.map(Change::RentAtMost), None),
            _ => (None, None),
        };
        let missing = if self.outcome == Outcome::Unknown { self.missing } else { MissingFacts::NONE };
        [figure, recent].into_iter().flatten().chain(missing.iter().map(Change::Fact))
    }
}

impl Profile {
    /// What would change the answer of a rule for a home: [`RuleVerdict::changes`], and for the income the norms that the
    /// household would be compatible with in the same place.
    ///
    /// ```
    /// use parcours_domain::date::Date;
    /// use parcours_domain::eligibility::{Change, Profile, Rule};
    /// use parcours_domain::household::Household;
    /// use parcours_domain::income::{Income, Recent};
    /// use parcours_domain::money::Money;
    /// use parcours_domain::offer::{Norm, OfferFacts};
    /// use parcours_domain::place::InseeCode;
    ///
    /// let alone = Household::alone().without_cards();
    /// let notice = Income::of(2024, Money::from_euros(26_921)).unwrap();
    /// let income = Income { recent: Recent::NotLower, ..notice };
    /// let profile = Profile::of(&alone, &income, Date::new(2026, 11, 23).unwrap());
    ///
    /// let place = InseeCode::parse("75110").ok();
    /// let offer = OfferFacts { norm: Some(Norm::Plus), place, ..OfferFacts::default() };
    /// let pls = [Norm::Pls].into_iter().collect();
    /// assert!(profile.changes(&offer, Rule::Income).any(|change| change == Change::Norms(pls)));
    /// ```
    pub fn changes(&self, offer: &OfferFacts, rule: Rule) -> impl Iterator<Item = Change> + Clone + use<> {
        let verdict = *self.check(offer).rule(rule);
        let is_refused = rule == Rule::Income && verdict.outcome != Outcome::Compatible;
        let place = offer.place.filter(|_| is_refused);
        let norms = place.map_or(NormSet::NONE, |place| self.norms_that_fit(CeilingZone::of(&place), offer.abc_zone));
        let norms = (!norms.is_empty()).then_some(Change::Norms(norms));
        norms.into_iter().chain(verdict.changes())
    }

    /// The norms used in a place whose ceiling the household certainly meets, one per ceiling table.
    ///
    /// ```
    /// # use parcours_domain::{date::Date, eligibility::Profile, household::*, income::Income, place::CeilingZone};
    /// # let alone = Household::alone();
    /// let unknown = Profile::of(&alone, &Income::default(), Date::new(2026, 11, 23).unwrap());
    /// assert!(unknown.norms_that_fit(CeilingZone::OtherRegions, None).is_empty());
    /// ```
    #[must_use]
    pub fn norms_that_fit(&self, zone: CeilingZone, abc: Option<AbcZone>) -> NormSet {
        let fits = |norm: &Norm| read(self, *norm, zone, abc).outcome == Outcome::Compatible;
        norms_of(zone).iter().copied().filter(fits).collect()
    }
}

/// The norms that homes are let under in a zone, one for each kind of table, from the lowest ceilings.
pub(super) const fn norms_of(zone: CeilingZone) -> &'static [Norm] {
    match zone {
        CeilingZone::Overseas => &[Norm::Llts, Norm::Lls, Norm::Lli],
        CeilingZone::OtherOverseas => &[],
        CeilingZone::ParisAndNeighbours | CeilingZone::RestOfIleDeFrance | CeilingZone::OtherRegions => {
            &[Norm::Plai, Norm::Plus, Norm::Pls, Norm::Lli]
        }
    }
}

/// The recent income that would count and pass, where the one of the year before last counts now.
fn recent_income(finding: &IncomeFinding) -> Option<Change> {
    let income = finding.counted.exact().filter(|_| finding.counted.basis() == IncomeBasis::TwoYearsBefore)?;
    let ceiling = finding.ceiling?.amount;
    if finding.norm.is_some_and(Norm::is_intermediate) {
        // Any lower income of last year counts.
        return Some(Change::RecentIncomeAtMost(ceiling));
    }
    let lower = i64::try_from(i128::from(income.cents()) * 9 / 10).ok()?;
    Some(Change::RecentIncomeAtMost(ceiling.min(Money::from_cents(lower))))
}

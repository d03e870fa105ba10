//! Which income counts against the ceiling of a social home: that of the year before last, or a recent one that is at
//! least 10 % lower.
//!
//! Does not: add up notices (see [`super::span`]), know the ceilings, or speak of intermediate homes, whose rule is
//! another (see [`super::intermediate`]).
//! Where the rule comes from: CCH, article R.441-1: the incomes of year N-2; those of year N-1 or of the last twelve
//! months where they are lower by at least 10 %. A higher income of year N-2 can so make the lower one of year N-1
//! count: that step is the law's own, and it is the only place where more income may help.
//! <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006074096>

use super::span::Span;
use super::{Income, Recent, tax_year_for};
use crate::date::Date;
use crate::household::Household;
use crate::known::{MissingFact, MissingFacts};
use crate::money::Money;

/// What the notices add up to.
#[derive(Clone, Copy)]
pub(super) struct Sums {
    /// In the year before last.
    pub usual: Span,
    /// In the last year; where that is not to be compared, the same.
    pub last: Span,
    /// The facts missing to decide whether the income has fallen.
    pub missing_of_fall: MissingFacts,
}

/// Which income counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum IncomeBasis {
    /// That of the year before last: the rule.
    TwoYearsBefore,
    /// That of last year: at least 10 % lower for a social home, lower by any amount for an intermediate one.
    PreviousYear,
    /// That of the last twelve months, at least 10 % lower: never for an intermediate home.
    LastTwelveMonths,
}

/// The income that counts, as far as it is known.
///
/// ```
/// use parcours_domain::date::Date;
/// use parcours_domain::household::Household;
/// use parcours_domain::income::{Income, IncomeBasis, Recent, ReferenceIncome};
/// use parcours_domain::money::Money;
///
/// let alone = Household::alone();
/// let usual = Income::of(2024, Money::from_euros(30_000)).unwrap();
/// let fallen = |euros| {
///     let recent = Recent::LastTwelveMonths(ReferenceIncome::new(Money::from_euros(euros)).unwrap());
///     Income { recent, ..usual.clone() }
/// };
/// let today = Date::new(2026, 11, 23).unwrap();
/// assert_eq!(fallen(27_000).counted(&alone, today).exact(), Some(Money::from_euros(27_000)));
/// let too_little = fallen(27_001).counted(&alone, today);
/// assert_eq!((too_little.exact(), too_little.basis()), (Some(Money::from_euros(30_000)), IncomeBasis::TwoYearsBefore));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CountedIncome {
    at_least: Money,
    at_most: Option<Money>,
    lowest: Money,
    basis: IncomeBasis,
    tax_year: u16,
    missing: MissingFacts,
    missing_of_fall: MissingFacts,
}

impl CountedIncome {
    /// The least that it can be, from what is known.
    #[must_use]
    pub const fn at_least(&self) -> Money {
        self.at_least
    }

    /// The most that it can be; `None` while no bound is known.
    #[must_use]
    pub const fn at_most(&self) -> Option<Money> {
        self.at_most
    }

    /// The amount, once it is known.
    #[must_use]
    pub fn exact(&self) -> Option<Money> {
        self.at_most.filter(|most| *most == self.at_least)
    }

    /// The least that it can be if it has fallen since without our knowing: below [`CountedIncome::at_least`] only then.
    #[must_use]
    pub const fn lowest(&self) -> Money {
        self.lowest
    }

    /// Which income it is.
    #[must_use]
    pub const fn basis(&self) -> IncomeBasis {
        self.basis
    }

    /// The year in which it was earned; for the last twelve months, the year of the day.
    #[must_use]
    pub const fn tax_year(&self) -> u16 {
        self.tax_year
    }

    /// The facts missing for the amount: none exactly when [`CountedIncome::exact`] gives it.
    #[must_use]
    pub const fn missing(&self) -> MissingFacts {
        self.missing
    }

    /// The facts missing to decide whether it has fallen, where [`CountedIncome::lowest`] leaves that open: the missing
    /// notices of last year if others of that year are there, otherwise [`MissingFact::RecentIncome`].
    pub(crate) const fn missing_of_fall(&self) -> MissingFacts {
        self.missing_of_fall
    }
}

impl Sums {
    pub(super) fn counted(&self, span: Span, basis: IncomeBasis, tax_year: u16, lowest: Money) -> CountedIncome {
        let Span { at_least, at_most, missing } = span;
        CountedIncome { at_least, at_most, lowest, basis, tax_year, missing, missing_of_fall: self.missing_of_fall }
    }
}

/// A recent income counts from this share of the usual one downwards, in percent: at least 10 % lower.
pub(super) const COUNTS_UP_TO: i128 = 90;

fn is_lower(recent: Money, usual: Money) -> bool {
    recent < usual && i128::from(recent.cents()) * 100 <= i128::from(usual.cents()) * COUNTS_UP_TO
}

/// The highest usual income that a recent one is not 10 % lower than: one cent less than what would make it count.
fn highest_beside(recent: Money) -> Money {
    let recent = i128::from(recent.cents());
    let most = ((recent * 100 - 1).max(0) / COUNTS_UP_TO).max(recent);
    Money::from_cents(i64::try_from(most).unwrap_or(i64::MAX))
}

impl Income {
    /// The income that counts against the ceiling of a social home on a day (that of the decision).
    ///
    /// CCH R.441-1. <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006074096>
    #[must_use]
    pub fn counted(&self, household: &Household, on: Date) -> CountedIncome {
        self.counted_from(self.sums(household, on), on)
    }

    /// Both incomes that count, for social homes and for intermediate ones: the notices are added up once.
    pub(crate) fn counted_both_ways(&self, household: &Household, on: Date) -> (CountedIncome, CountedIncome) {
        let sums = self.sums(household, on);
        (self.counted_from(sums, on), self.counted_for_intermediate(sums, on))
    }

    pub(super) fn sums(&self, household: &Household, on: Date) -> Sums {
        let tax_year = tax_year_for(on);
        let usual = self.sum(household, tax_year);
        let missing_of_fall = MissingFacts::of(MissingFact::RecentIncome);
        if self.recent != Recent::PreviousYear {
            return Sums { usual, last: usual, missing_of_fall };
        }
        let year_before = tax_year.saturating_add(1);
        let last = self.sum(household, year_before);
        let is_begun = self.notices.iter().any(|notice| notice.tax_year == year_before);
        let is_partly_known = is_begun && !last.missing.is_empty();
        Sums { usual, last, missing_of_fall: if is_partly_known { last.missing } else { missing_of_fall } }
    }

    fn counted_from(&self, sums: Sums, on: Date) -> CountedIncome {
        let (usual, tax_year) = (sums.usual, tax_year_for(on));
        let as_usual = |span: Span, lowest: Money| sums.counted(span, IncomeBasis::TwoYearsBefore, tax_year, lowest);
        let (recent, basis, recent_year) = match self.recent {
            Recent::Unknown => return as_usual(usual, Money::ZERO),
            Recent::NotLower => return as_usual(usual, usual.at_least),
            Recent::PreviousYear => {
                let year_before = tax_year.saturating_add(1);
                (sums.last, IncomeBasis::PreviousYear, year_before)
            }
            Recent::LastTwelveMonths(income) => {
                (Span::exactly(income.amount()), IncomeBasis::LastTwelveMonths, on.year())
            }
        };
        if recent.at_most.is_some_and(|most| is_lower(most, usual.at_least)) {
            // Lower whatever is still missing.
            return sums.counted(recent, basis, recent_year, recent.at_least);
        }
        if usual.at_most.is_some_and(|most| !is_lower(recent.at_least, most)) {
            // Not lower, whatever is still missing.
            return as_usual(usual, usual.at_least);
        }
        // One or the other. When the usual one counts, it is because the recent one is no 10 % lower.
        let lowest = usual.at_least.min(recent.at_least);
        let at_most = match (usual.at_most, recent.at_most.map(highest_beside)) {
            (Some(usual), Some(beside)) => Some(usual.min(beside)),
            (usual, beside) => usual.or(beside),
        };
        // If the recent one is not known to the cent, report the usual income and leave the drop undecided.
        let at_least = if recent.exact().is_some() { lowest } else { usual.at_least };
        as_usual(Span::between(at_least, at_most, usual.missing), lowest)
    }
}

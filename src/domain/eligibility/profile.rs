//! What the rules need to know about a household, computed once: checking a home then takes a few comparisons and no
//! allocation.
//!
//! Does not: know any home, or remember who the persons are.

use super::tables::Tables;
use crate::aid::AidFamily;
use crate::ceiling::{CeilingNorm, CeilingTable};
use crate::date::Date;
use crate::household::{Bounds, Household, IntermediateCategory};
use crate::income::{CountedIncome, Income};
use crate::known::{Known, MissingFacts};
use crate::money::Money;
use crate::offer::Norm;

/// A household and its income on a day, as the rules see them.
///
/// ```
/// use parcours_domain::date::Date;
/// use parcours_domain::eligibility::{Outcome, Profile, Rule};
/// use parcours_domain::household::Household;
/// use parcours_domain::income::Income;
/// use parcours_domain::offer::{OfferFacts, Typology};
///
/// let profile = Profile::of(&Household::alone(), &Income::default(), Date::new(2026, 11, 23).unwrap());
/// let fits = Typology::ALL.map(|typology| {
///     let offer = OfferFacts { typology: Some(typology), ..OfferFacts::default() };
///     profile.check(&offer).rule(Rule::Size).outcome == Outcome::Compatible
/// });
/// assert_eq!(fits, [true, true, true, false, false, false, false]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Profile {
    pub(super) on: Date,
    tables: Tables,
    pub(super) bounds: Bounds,
    pub(super) missing_for_category: MissingFacts,
    pub(super) intermediate: Known<IntermediateCategory>,
    income: CountedIncome,
    intermediate_income: CountedIncome,
    pub(super) resources: Option<Money>,
    /// `None`: housing aid cannot be estimated for such a household.
    pub(super) aid_family: Option<AidFamily>,
    pub(super) persons: u8,
    pub(super) visiting: u8,
    pub(super) expected: u8,
    pub(super) flat_sharers: u8,
}

impl Profile {
    /// The profile of a household on a day (that of the decision: today, as long as nobody has decided).
    #[must_use]
    pub fn of(household: &Household, income: &Income, on: Date) -> Self {
        let (social, intermediate_income) = income.counted_both_ways(household, on);
        Self {
            on,
            tables: Tables::compiled(),
            bounds: household.category_bounds(on),
            missing_for_category: household.missing_for_category(on),
            intermediate: household.intermediate_category(),
            income: social,
            intermediate_income,
            resources: income.monthly.map(|monthly| monthly.amount()),
            aid_family: aid_family(household),
            persons: household.size(),
            visiting: household.visiting(),
            expected: household.expected(),
            flat_sharers: household.flat_sharers(),
        }
    }

    /// The same profile, read with other tables.
    #[must_use]
    pub const fn with_tables(self, tables: Tables) -> Self {
        Self { tables, ..self }
    }

    /// The table of a norm in force on the day.
    pub(super) fn table(&self, norm: CeilingNorm) -> Option<&'static CeilingTable> {
        self.tables.in_force(norm, self.on)
    }

    /// The day of the decision.
    #[must_use]
    pub const fn on(&self) -> Date {
        self.on
    }

    /// What comes in each month.
    #[must_use]
    pub const fn monthly_resources(&self) -> Option<Money> {
        self.resources
    }

    /// The income that counts against the ceilings of social homes (CCH R.441-1).
    #[must_use]
    pub const fn income(&self) -> &CountedIncome {
        &self.income
    }

    /// The income that counts against the ceiling of a norm: intermediate homes have a rule of their own.
    ///
    /// CGI, annexe III, article 2 terdecies D; CCH R.441-1 for every other norm, and while the norm is unknown.
    /// <https://impots.gouv.fr/www2/fichiers/documentation/brochure/ir_2018/files/assets/basic-html/page-293.html>
    ///
    /// ```
    /// use parcours_domain::date::Date;
    /// use parcours_domain::eligibility::Profile;
    /// use parcours_domain::household::Household;
    /// use parcours_domain::income::{Income, Recent, ReferenceIncome};
    /// use parcours_domain::money::Money;
    /// use parcours_domain::offer::Norm;
    ///
    /// let fallen = Recent::LastTwelveMonths(ReferenceIncome::new(Money::from_euros(12_000)).unwrap());
    /// let income = Income { recent: fallen, ..Income::of(2024, Money::from_euros(30_000)).unwrap() };
    /// let profile = Profile::of(&Household::alone(), &income, Date::new(2026, 11, 23).unwrap());
    /// assert_eq!(profile.income_for(Some(Norm::Plus)).exact(), Some(Money::from_euros(12_000)));
    /// assert_eq!(profile.income_for(Some(Norm::Lli)).exact(), Some(Money::from_euros(30_000)));
    /// ```
    #[must_use]
    pub const fn income_for(&self, norm: Option<Norm>) -> &CountedIncome {
        match norm {
            Some(norm) if norm.is_intermediate() => &self.intermediate_income,
            _ => &self.income,
        }
    }

    /// The categories of social housing that the facts leave open.
    #[must_use]
    pub const fn category_bounds(&self) -> &Bounds {
        &self.bounds
    }
}

/// The household as housing aid sees it: one adult or one couple. Flat-sharers and further adults follow other figures.
fn aid_family(household: &Household) -> Option<AidFamily> {
    let couple = match (household.adults(), household.adults_are_couple()) {
        (1, _) => false,
        (2, Some(true)) => true,
        _ => return None,
    };
    (household.flat_sharers() == 0).then(|| AidFamily { couple, dependants: household.dependants() })
}

//! What the check answers: outcomes, findings with their figures, and where each rule is written.
//!
//! Everything here is `Copy` and allocates nothing: each offer of a page (24 at a time) is checked at every change of a
//! search. Does not: hold sentences. The figures are typed, the words are the app's.

use super::Rule;
use super::tables::SETS_THE_RULE;
use crate::aid::AidRange;
use crate::ceiling::{Area, Ceiling, CeilingTable};
use crate::household::{Category, CategoryReason, IntermediateCategory};
use crate::income::CountedIncome;
use crate::known::MissingFacts;
use crate::money::Money;
use crate::offer::{Norm, Typology};
use crate::place::CeilingZone;
use crate::source::{self, LegalReference};

/// The answer of a rule, or of all together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// The rule is met.
    Compatible,
    /// It is not.
    NotCompatible,
    /// A fact is missing: [`RuleVerdict::missing`] names it.
    Unknown,
}

impl Outcome {
    /// The outcome of several rules together: one refusal decides; otherwise one unknown makes the whole unknown.
    ///
    /// ```
    /// # use parcours_domain::eligibility::Outcome;
    /// assert_eq!(Outcome::of_all([Outcome::Compatible, Outcome::Unknown]), Outcome::Unknown);
    /// assert_eq!(Outcome::of_all([Outcome::Unknown, Outcome::NotCompatible]), Outcome::NotCompatible);
    /// ```
    #[must_use]
    pub fn of_all(outcomes: impl IntoIterator<Item = Self>) -> Self {
        outcomes.into_iter().fold(Self::Compatible, |so_far, next| match (so_far, next) {
            (Self::NotCompatible, _) | (_, Self::NotCompatible) => Self::NotCompatible,
            (Self::Unknown, _) | (_, Self::Unknown) => Self::Unknown,
            _ => Self::Compatible,
        })
    }
}

/// The answer for one home and one household.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// All rules together.
    pub outcome: Outcome,
    /// One verdict per rule: income, size, rent.
    pub rules: [RuleVerdict; 3],
}

impl Verdict {
    /// The verdict of one rule.
    #[must_use]
    pub const fn rule(&self, rule: Rule) -> &RuleVerdict {
        let [income, size, rent] = &self.rules;
        match rule {
            Rule::Income => income,
            Rule::Size => size,
            Rule::Rent => rent,
        }
    }

    /// Every missing fact, each once.
    #[must_use]
    pub const fn missing(&self) -> MissingFacts {
        let [income, size, rent] = &self.rules;
        income.missing.union(size.missing).union(rent.missing)
    }
}

/// The answer of one rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RuleVerdict {
    /// Which rule.
    pub rule: Rule,
    /// Its answer.
    pub outcome: Outcome,
    /// The figures behind it.
    pub finding: Finding,
    /// The facts that are missing; empty unless the outcome is [`Outcome::Unknown`].
    pub missing: MissingFacts,
}

impl RuleVerdict {
    /// Where the rule, or the figure that it was checked against, is written.
    #[must_use]
    pub fn reference(&self) -> LegalReference {
        match &self.finding {
            Finding::Income(income) => income.reference(),
            Finding::Size(_) | Finding::Rent(_) => source::FLYER,
        }
    }
}

/// The figures behind an answer. Unknown figures are `None`; known ones are given even if the outcome is unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// Of [`Rule::Income`].
    Income(IncomeFinding),
    /// Of [`Rule::Size`].
    Size(SizeFinding),
    /// Of [`Rule::Rent`].
    Rent(RentFinding),
}

/// The household's reference tax income against the ceiling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IncomeFinding {
    /// The norm of the offer.
    pub norm: Option<Norm>,
    /// The zone of the commune.
    pub zone: Option<CeilingZone>,
    /// The column of the table: by that zone for social homes, by the zone from A bis to C for intermediate ones.
    pub area: Option<Area>,
    /// The household's category for that norm. When missing facts leave several open: the one that the answer was drawn
    /// from (the lowest for « compatible » and « unknown », the highest for « not compatible »).
    pub category: FoundCategory,
    /// Whether missing facts leave several categories open, and which of them it is.
    pub choice: CategoryChoice,
    /// The income that counts for that norm, as far as it is known.
    pub counted: CountedIncome,
    /// The year of the income that counts.
    pub tax_year: u16,
    /// The sum of the reference tax incomes, € a year, once it is known. `None` for a « not compatible » too where the
    /// income may have fallen a little: the margin is then the least excess, and [`CountedIncome::exact`] gives the sum.
    pub reference_income: Option<Money>,
    /// The ceiling for that category.
    pub ceiling: Option<Ceiling>,
    /// The table of the norm on the day, given even without a ceiling.
    pub(super) table: Option<&'static CeilingTable>,
    /// The ceiling if the children on visits counted towards it, given only where that would raise it.
    pub ceiling_with_visits: Option<Ceiling>,
    /// The ceiling less the income: negative when above. The least margin of a « compatible » and the least excess of a
    /// « not compatible »: exact where [`IncomeFinding::reference_income`] is known.
    pub margin: Option<Money>,
    /// For a PLUS only, where the income lies in relation to its ceiling: information, never the answer.
    pub plus_band: Option<PlusBand>,
}

impl IncomeFinding {
    /// The text that holds the ceiling; without a ceiling that of the norm's table, or the one that sets the rule.
    fn reference(&self) -> LegalReference {
        match (&self.ceiling, self.table) {
            (Some(ceiling), _) => ceiling.reference(),
            (None, Some(table)) => table.reference_of_all(),
            (None, None) => SETS_THE_RULE,
        }
    }
}

/// Which category an answer was drawn from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CategoryChoice {
    /// There is only one.
    Only,
    /// Several are possible: the lowest of them, so that nothing is promised.
    LowestOpen,
    /// Several are possible: the highest of them, so that no household is rejected because of missing data.
    HighestOpen,
}

/// The column of the norm's table that a household falls in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FoundCategory {
    /// Of social housing, and why.
    Social(Category, CategoryReason),
    /// Of intermediate housing.
    Intermediate(IntermediateCategory),
    /// None: the norm is unknown to the rules, or no column names the household.
    None,
}

impl FoundCategory {
    /// The category of social housing.
    #[must_use]
    pub const fn social(self) -> Option<Category> {
        if let Self::Social(category, _) = self { Some(category) } else { None }
    }
}

/// Where an income lies in relation to the ceiling of a PLUS.
///
/// In a building of PLUS homes at least 30 % go to households under 60 % of the ceiling, and up to 10 % may go to
/// households above it, up to 120 %: the lessor keeps to these shares over the whole building, so they neither open nor close a
/// single home. CCH, article R.331-12 (certainty B).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlusBand {
    /// At most 60 % of the ceiling.
    UpTo60Percent,
    /// Above 60 %, and at most the ceiling.
    UpToCeiling,
    /// Above the ceiling, and at most 120 % of it.
    UpTo120Percent,
    /// Above 120 %.
    Above,
}

impl PlusBand {
    /// The band of an income for a ceiling.
    ///
    /// ```
    /// # use parcours_domain::{eligibility::PlusBand, money::Money};
    /// let (ceiling, euros) = (Money::from_euros(20_000), Money::from_euros);
    /// assert_eq!(PlusBand::of(euros(12_000), ceiling), PlusBand::UpTo60Percent);
    /// assert_eq!(PlusBand::of(euros(24_000), ceiling), PlusBand::UpTo120Percent);
    /// ```
    #[must_use]
    pub fn of(income: Money, ceiling: Money) -> Self {
        let (income, ceiling) = (i128::from(income.cents()) * 100, i128::from(ceiling.cents()));
        if income <= ceiling * 60 {
            Self::UpTo60Percent
        } else if income <= ceiling * 100 {
            Self::UpToCeiling
        } else if income <= ceiling * 120 {
            Self::UpTo120Percent
        } else {
            Self::Above
        }
    }
}

/// The size of the household against that of the home.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SizeFinding {
    /// Persons born, including children on visits.
    pub persons: u8,
    /// The children on visits among them.
    pub visiting: u8,
    /// Persons to be born.
    pub expected: u8,
    /// Flat-sharers, who do not count.
    pub flat_sharers: u8,
    /// The home's.
    pub typology: Option<Typology>,
    /// The smallest that suits.
    pub smallest: Typology,
    /// The largest that suits; `None`: no upper limit.
    pub largest: Option<Typology>,
    /// How the home fits, counting the persons born.
    pub fit: Option<SizeFit>,
}

/// How a home fits a number of persons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SizeFit {
    /// It suits.
    Fits,
    /// Fits at most `most_persons`; the household has `over` more.
    TooSmall { most_persons: u8, over: u8 },
    /// Fits `fewest_persons` or more; the household has `short` fewer.
    TooLarge { fewest_persons: u8, short: u8 },
}

/// The rent with charges against what comes in each month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RentFinding {
    /// € a month, charges included.
    pub rent: Option<Money>,
    /// € a month.
    pub monthly_resources: Option<Money>,
    /// The rent as a share of the resources; `None` if either is unknown, without resources, or beyond reason.
    pub effort: Option<Effort>,
    /// Where that share lies.
    pub level: Option<RentLevel>,
    /// The highest rent with charges that stays within the guide.
    pub highest_rent: Option<Money>,
    /// That rent less the offer's: negative when above.
    pub margin: Option<Money>,
    /// What would be left to pay with housing aid: an estimate that decides nothing, given where it can be made.
    pub net: Option<NetRent>,
}

/// What would be left to pay with housing aid: an estimate (certainty C, see [`aid`](crate::aid)), as a range over the
/// zones that the commune may be in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NetRent {
    /// The aid, € a month.
    pub aid: AidRange,
    /// The least that is left, charges included, € a month.
    pub rent_least: Money,
    /// The most.
    pub rent_most: Money,
    /// The least as a share of the resources, which the aid is not part of.
    pub effort_least: Effort,
    /// The most.
    pub effort_most: Effort,
}

/// Where the share of the rent lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RentLevel {
    /// Up to 30 % of the resources.
    Comfortable,
    /// Above 30 % and up to a third: three times the rent come in.
    WithinGuide,
    /// Above a third. The flyer says « environ », housing aid is not counted, and the lessor decides.
    AboveGuide,
}

/// The highest share that is given, in percent.
const HIGHEST: u32 = 100_000_000;

/// A rent as an exact share of resources.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effort {
    rent: Money,
    resources: Money,
}

impl Effort {
    /// `None` without resources, or where the share is meaningless: a rent below zero, or millions of times too high.
    pub(super) fn of(rent: Money, resources: Money) -> Option<Self> {
        let (hundredfold, most) = (i128::from(rent.cents()) * 100, i128::from(resources.cents()) * i128::from(HIGHEST));
        (resources > Money::ZERO && rent >= Money::ZERO && hundredfold <= most).then_some(Self { rent, resources })
    }

    /// The share in percent, rounded to the nearest without crossing the guide: at or below a third it is at most 33,
    /// above it at least 34.
    #[must_use]
    pub fn percent(self) -> u32 {
        let (rent, resources) = (i128::from(self.rent.cents()), i128::from(self.resources.cents()));
        let nearest = (rent * 200 + resources) / (resources * 2);
        let percent = if rent * 3 > resources { nearest.max(34) } else { nearest.min(33) };
        u32::try_from(percent).unwrap_or(HIGHEST)
    }

    /// The resources as a multiple of the rent, in tenths, rounded down: 29 is 2.9 times. `None` for a rent of zero.
    #[must_use]
    pub fn times_in_tenths(self) -> Option<u32> {
        let (rent, resources) = (self.rent.cents(), i128::from(self.resources.cents()));
        (rent > 0).then(|| u32::try_from(resources * 10 / i128::from(rent)).unwrap_or(u32::MAX))
    }
}

//! What a household earns: once for the ceilings (reference tax income), once for the rent (what comes in each month).
//!
//! Nothing is guessed: where a notice is missing or two contradict each other, the income is given as a range, with
//! the facts that would settle it.
//! Does not: estimate housing aid, or hold anything but whole cents.
//! Where the rule comes from: CCH, article R.441-1; arrêté du 29 juillet 1987, article 1: the sum of the « revenus
//! fiscaux de référence » of year N-2 of every person of the household; that of year N-1, or the income of the last
//! twelve months, where it is at least 10 % lower. Intermediate homes have a rule of their own (see
//! [`Profile::income_for`](crate::eligibility::Profile::income_for)). <https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000294318>

mod counted;
mod intermediate;
mod span;

pub use counted::{CountedIncome, IncomeBasis};

use crate::date::Date;
use crate::household::Household;
use crate::known::Known;
use crate::money::Money;

/// One tax notice: a year, the « revenu fiscal de référence » and whose it is.
///
/// ```
/// use parcours_domain::income::{IncomeProblem, NoticeHolder, TaxNotice};
/// use parcours_domain::money::Money;
///
/// let notice = |year, euros| TaxNotice::new(year, Money::from_euros(euros), NoticeHolder::Person(0));
/// assert_eq!(notice(2024, 24_310).unwrap().amount(), Money::from_euros(24_310));
/// assert_eq!(notice(24, 24_310), Err(IncomeProblem::BadTaxYear));
/// assert_eq!(notice(2024, -1), Err(IncomeProblem::Negative));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TaxNotice {
    tax_year: u16,
    reference_income: ReferenceIncome,
    holder: NoticeHolder,
}

/// A reference tax income, € a year: never below zero.
///
/// ```
/// use parcours_domain::income::{IncomeProblem, ReferenceIncome};
/// use parcours_domain::money::Money;
///
/// let income = ReferenceIncome::new(Money::from_euros(24_310)).unwrap();
/// assert_eq!(income.amount(), Money::from_euros(24_310));
/// assert_eq!(ReferenceIncome::new(Money::from_euros(-1)), Err(IncomeProblem::Negative));
/// assert_eq!(ReferenceIncome::new(Money::from_euros(10_000_001)), Err(IncomeProblem::TooLarge));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ReferenceIncome(Money);

/// Why an amount or a year is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IncomeProblem {
    /// Below zero: a reference tax income never is, and what comes in each month neither.
    Negative,
    /// Above [`ReferenceIncome::LARGEST`] or [`MonthlyResources::LARGEST`]: surely a typing error.
    TooLarge,
    /// No notice of that year can matter: before [`TaxNotice::EARLIEST_YEAR`] or after year 2100.
    BadTaxYear,
}

impl ReferenceIncome {
    /// The largest that is read: ten million euros a year, far above every ceiling.
    pub const LARGEST: Money = Money::from_euros(10_000_000);

    /// Takes an amount.
    ///
    /// # Errors
    /// [`IncomeProblem`] says what is wrong.
    pub fn new(amount: Money) -> Result<Self, IncomeProblem> {
        within(amount, Self::LARGEST).map(Self)
    }

    /// The amount, € a year.
    #[must_use]
    pub const fn amount(self) -> Money {
        self.0
    }
}

/// What the household receives each month, € net before withholding tax, without housing aid (APL, ALS, ALF).
///
/// ```
/// use parcours_domain::income::{IncomeProblem, MonthlyResources};
/// use parcours_domain::money::Money;
///
/// assert_eq!(MonthlyResources::new(Money::from_euros(2_040)).unwrap().amount(), Money::from_euros(2_040));
/// assert_eq!(MonthlyResources::new(Money::from_cents(-1)), Err(IncomeProblem::Negative));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MonthlyResources(Money);

impl MonthlyResources {
    /// The largest that is read: a million euros a month.
    pub const LARGEST: Money = Money::from_euros(1_000_000);

    /// Takes an amount.
    ///
    /// # Errors
    /// [`IncomeProblem`] says what is wrong.
    pub fn new(amount: Money) -> Result<Self, IncomeProblem> {
        within(amount, Self::LARGEST).map(Self)
    }

    /// The amount, € a month.
    #[must_use]
    pub const fn amount(self) -> Money {
        self.0
    }
}

fn within(amount: Money, largest: Money) -> Result<Money, IncomeProblem> {
    if amount < Money::ZERO {
        Err(IncomeProblem::Negative)
    } else if amount > largest {
        Err(IncomeProblem::TooLarge)
    } else {
        Ok(amount)
    }
}

impl TaxNotice {
    /// The earliest year of which a notice is read.
    pub const EARLIEST_YEAR: u16 = 1990;
    /// The latest.
    pub const LATEST_YEAR: u16 = 2100;

    /// A notice of a year that can matter; `amount` is the reference tax income, € a year.
    ///
    /// # Errors
    /// [`IncomeProblem`] for another year, or for an amount that is no [`ReferenceIncome`].
    pub fn new(tax_year: u16, amount: Money, holder: NoticeHolder) -> Result<Self, IncomeProblem> {
        if !(Self::EARLIEST_YEAR..=Self::LATEST_YEAR).contains(&tax_year) {
            return Err(IncomeProblem::BadTaxYear);
        }
        Ok(Self { tax_year, reference_income: ReferenceIncome::new(amount)?, holder })
    }

    /// The year in which the income was earned; the notice comes the year after.
    #[must_use]
    pub const fn tax_year(&self) -> u16 {
        self.tax_year
    }

    /// The reference tax income, € a year.
    #[must_use]
    pub const fn amount(&self) -> Money {
        self.reference_income.amount()
    }

    /// Whose income it is.
    #[must_use]
    pub const fn holder(&self) -> NoticeHolder {
        self.holder
    }
}

/// Whose income a notice states. A married couple and civil partners (PACS) have one notice for two, except for the year of
/// the union.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoticeHolder {
    /// One person: the place in [`Household::persons`], from 0.
    Person(usize),
    /// The applicant and the spouse (or the co-applicant who is one) together.
    Couple,
}

/// All that is known of a household's income.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Income {
    /// The tax notices, of any year.
    pub notices: Vec<TaxNotice>,
    /// Whether the income has fallen since the year before last.
    pub recent: Recent,
    /// What comes in each month; `None` when unknown.
    pub monthly: Option<MonthlyResources>,
    /// The persons (places in [`Household::persons`], from 0) with a notice that could not be read: each of them
    /// has an income, even a dependant, and it is unknown.
    pub unread: Vec<usize>,
}

/// Whether the income has fallen since the year before last. It counts once it is at least 10 % lower (CCH R.441-1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Recent {
    /// Not known: a household above a ceiling may still be under it.
    #[default]
    Unknown,
    /// It has not, or by less than 10 %.
    NotLower,
    /// The notices of the year before are to be compared.
    PreviousYear,
    /// The income of the last twelve months is to be compared: that of the whole household, € a year, assessed as the
    /// tax office would.
    LastTwelveMonths(ReferenceIncome),
}

/// The year whose income counts for a decision: two years before.
///
/// CCH R.441-1; arrêté du 29 juillet 1987, article 1.
/// <https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000294318>
///
/// ```
/// # use parcours_domain::{date::Date, income::tax_year_for};
/// assert_eq!(tax_year_for(Date::new(2026, 11, 23).unwrap()), 2024);
/// ```
#[must_use]
pub fn tax_year_for(decision: Date) -> u16 {
    decision.year().saturating_sub(2)
}

impl Income {
    /// The income of one person, the applicant: a single notice. Nothing else is known.
    ///
    /// # Errors
    /// [`IncomeProblem`], as [`TaxNotice::new`].
    ///
    /// ```
    /// use parcours_domain::{household::Household, income::Income, money::Money};
    ///
    /// let income = Income::of(2024, Money::from_euros(24_310)).unwrap();
    /// assert_eq!(income.reference_income(&Household::alone(), 2024), Ok(Money::from_euros(24_310)));
    /// ```
    pub fn of(tax_year: u16, amount: Money) -> Result<Self, IncomeProblem> {
        let notice = TaxNotice::new(tax_year, amount, NoticeHolder::Person(0))?;
        Ok(Self { notices: vec![notice], ..Self::default() })
    }

    /// The sum of the reference tax incomes of a year over the household, or the facts that are missing.
    ///
    /// Every adult needs a notice. That of a dependant counts when there is one: a dependant usually has none of any year,
    /// and is then taken to have no income. A dependant with a notice of another year, or with one that could not be read,
    /// has an unknown income. Flat-sharers and children on visits do not count.
    ///
    /// ```
    /// use parcours_domain::household::{CoupleStatus, Household, Person, Role};
    /// use parcours_domain::income::{Income, NoticeHolder, TaxNotice};
    /// use parcours_domain::money::Money;
    ///
    /// let couple = vec![Person::new(Role::Applicant), Person::new(Role::Spouse)];
    /// let couple = Household::new(couple, CoupleStatus::Married).unwrap();
    /// let joint = TaxNotice::new(2024, Money::from_euros(40_000), NoticeHolder::Couple).unwrap();
    /// let income = Income { notices: vec![joint], ..Income::default() };
    /// assert_eq!(income.reference_income(&couple, 2024), Ok(Money::from_euros(40_000)));
    /// ```
    pub fn reference_income(&self, household: &Household, tax_year: u16) -> Known<Money> {
        let sum = self.sum(household, tax_year);
        sum.exact().ok_or(sum.missing)
    }
}

//! What a household earns: once for the ceilings (reference tax income of two years before), once for the rent (what
//! comes in each month).
//!
//! Does not: take the income of the year before when it is at least 10 % lower (CCH R.441-1 allows it; the verdict then
//! says « not compatible » too early, and a later version completes it), estimate housing aid, or guess a missing
//! notice.
//! Where the rule comes from: CCH, article R.441-1; arrêté du 29 juillet 1987, article 1: the sum of the « revenus
//! fiscaux de référence » of year N-2 of every person of the household.
//! <https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000294318>

use crate::date::Date;
use crate::household::{CoupleStatus, Household, Role};
use crate::known::{Known, MissingFact};
use crate::money::Money;

/// One tax notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TaxNotice {
    /// The year in which the income was earned; the notice comes the year after.
    pub tax_year: u16,
    /// The « revenu fiscal de référence ».
    pub reference_income: ReferenceIncome,
    /// Whose income it is.
    pub holder: NoticeHolder,
}

/// A reference tax income, € a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ReferenceIncome(pub Money);

/// Whose income a notice tells. Who is married or in a PACS has one notice for two, except for the year of the union.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoticeHolder {
    /// One person: the place in [`Household::persons`], from 0.
    Person(usize),
    /// The applicant and the spouse (or the co-applicant who is one) together.
    Couple,
}

/// What the household receives each month, € net before withholding tax, without housing aid (APL, ALS, ALF).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MonthlyResources(pub Money);

/// All that is known of a household's income.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Income {
    /// The tax notices, of any year.
    pub notices: Vec<TaxNotice>,
    /// What comes in each month; `None` when it is not told.
    pub monthly: Option<MonthlyResources>,
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
    /// The sum of the reference tax incomes of a year over the household, or the notices that are missing.
    ///
    /// Every adult needs a notice. That of a dependant counts when there is one: a dependant usually has none.
    ///
    /// ```
    /// use parcours_domain::household::{CoupleStatus, Household, Person, Role};
    /// use parcours_domain::income::{Income, NoticeHolder, ReferenceIncome, TaxNotice};
    /// use parcours_domain::known::Known;
    /// use parcours_domain::money::Money;
    ///
    /// let couple = vec![Person::new(Role::Applicant), Person::new(Role::Spouse)];
    /// let couple = Household::new(couple, CoupleStatus::Married).unwrap();
    /// let reference_income = ReferenceIncome(Money::from_euros(40_000));
    /// let joint = TaxNotice { tax_year: 2024, reference_income, holder: NoticeHolder::Couple };
    /// let income = Income { notices: vec![joint], monthly: None };
    /// assert_eq!(income.reference_income(&couple, 2024), Known::Known(Money::from_euros(40_000)));
    /// ```
    #[must_use]
    pub fn reference_income(&self, household: &Household, tax_year: u16) -> Known<Money> {
        let mut missing = Vec::new();
        let mut amounts = Vec::new();
        let partner = joint_taxpayer(household);
        let joint = self.amount_of(NoticeHolder::Couple, tax_year, household.find(Role::Applicant), &mut missing);
        amounts.extend(joint);
        for (person, one) in household.persons().iter().enumerate() {
            let own = self.amount_of(NoticeHolder::Person(person), tax_year, Some(person), &mut missing);
            let in_couple = one.role == Role::Applicant || partner == Some(person);
            let covered = own.is_some() || (joint.is_some() && in_couple);
            let contradicted = own.is_some() && joint.is_some() && in_couple && own != joint;
            if contradicted {
                missing.push(MissingFact::ConflictingIncome { person, tax_year });
            } else if !covered && one.is_adult() && !self.is_contested(person, tax_year, &missing) {
                missing.push(MissingFact::ReferenceIncome { person, tax_year });
            }
            // The same notice entered for the couple and again for one of the two counts once.
            amounts.extend(own.filter(|_| !(joint.is_some() && in_couple)));
        }
        if missing.is_empty() {
            // Beyond the range is beyond every ceiling too.
            Known::Known(Money::sum(amounts).unwrap_or(Money::from_cents(i64::MAX)))
        } else {
            Known::Missing(missing)
        }
    }

    /// The amount for one holder; two different ones are no amount at all.
    fn amount_of(
        &self,
        holder: NoticeHolder,
        tax_year: u16,
        person: Option<usize>,
        missing: &mut Vec<MissingFact>,
    ) -> Option<Money> {
        let mut amounts = self
            .notices
            .iter()
            .filter(|notice| notice.tax_year == tax_year && notice.holder == holder)
            .map(|notice| notice.reference_income.0);
        let first = amounts.next()?;
        if amounts.any(|other| other != first) {
            missing.push(MissingFact::ConflictingIncome { person: person.unwrap_or(0), tax_year });
            return None;
        }
        Some(first)
    }

    fn is_contested(&self, person: usize, tax_year: u16, missing: &[MissingFact]) -> bool {
        missing.contains(&MissingFact::ConflictingIncome { person, tax_year })
    }
}

/// Who shares the applicant's notice. Only a married couple or civil partners can; a shared notice without a told status
/// is taken at its word.
fn joint_taxpayer(household: &Household) -> Option<usize> {
    match household.couple() {
        CoupleStatus::Married | CoupleStatus::CivilUnion | CoupleStatus::Unknown => {
            household.find(Role::Spouse).or_else(|| household.find(Role::CoApplicant))
        }
        CoupleStatus::Cohabiting | CoupleStatus::NotACouple => None,
    }
}

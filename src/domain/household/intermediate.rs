//! From persons to the column of the ceilings of intermediate homes (LLI, PLI).
//!
//! Its columns are not those of social housing: one person alone, a couple, then either of them with one to four
//! dependants and a supplement from the fifth. No young couple, no disability card, and no column for adults who are not a
//! couple. A child to be born and a child on visits are no dependants in the sense of the tax code, and do not count. A
//! child born by the day of the lease does: between the two columns the answer is left open.
//! Where the rule comes from: code général des impôts (CGI), annexe III, article 2 terdecies D.
//! <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006069574>

use super::{Category, Household};
use crate::known::{Known, MissingFact, MissingFacts};

/// The column of a table of intermediate ceilings: 1 for one person alone, 2 for a couple, 3 and more for either with one
/// dependant and more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IntermediateCategory(u8);

impl IntermediateCategory {
    /// One person alone.
    pub const ALONE: Self = Self(1);
    /// A couple without dependant.
    pub const COUPLE: Self = Self(2);

    /// The category of a person or a couple with dependants, at least one.
    ///
    /// ```
    /// # use parcours_domain::household::IntermediateCategory;
    /// let fifth = IntermediateCategory::with_dependants(5).unwrap();
    /// assert_eq!((fifth.step(), fifth.supplements(), fifth.dependants()), (6, 1, 5));
    /// assert_eq!(IntermediateCategory::with_dependants(0), None);
    /// ```
    #[must_use]
    pub fn with_dependants(dependants: u8) -> Option<Self> {
        (1..Household::LARGEST).contains(&usize::from(dependants)).then(|| Self(Self::COUPLE.0 + dependants))
    }

    /// The number, from 1: above 6 the sixth with supplements.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }

    /// The column: 1 to 6.
    #[must_use]
    pub fn step(self) -> u8 {
        self.0.min(Category::SIXTH.step())
    }

    /// How many times the supplement per further dependant is added to the sixth column.
    #[must_use]
    pub fn supplements(self) -> u8 {
        self.0.saturating_sub(Category::SIXTH.step())
    }

    /// How many dependants.
    #[must_use]
    pub const fn dependants(self) -> u8 {
        self.0.saturating_sub(Self::COUPLE.0)
    }
}

impl Household {
    /// The column of the intermediate ceilings, or the facts that are missing.
    ///
    /// CGI, annexe III, article 2 terdecies D. <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006069574>
    ///
    /// ```
    /// use parcours_domain::household::{CoupleStatus, Household, IntermediateCategory, Person, Role};
    /// use parcours_domain::known::{MissingFact, MissingFacts};
    ///
    /// let two = |status| Household::new(vec![Person::new(Role::Applicant), Person::new(Role::CoApplicant)], status);
    /// let couple = two(CoupleStatus::Cohabiting).unwrap();
    /// assert_eq!(couple.intermediate_category(), Ok(IntermediateCategory::COUPLE));
    /// let sisters = two(CoupleStatus::NotACouple).unwrap();
    /// assert_eq!(sisters.intermediate_category(), Err(MissingFacts::of(MissingFact::HouseholdKind)));
    /// ```
    pub fn intermediate_category(&self) -> Known<IntermediateCategory> {
        let adults = self.adults();
        let fact = match (adults, self.adults_are_couple()) {
            (1, _) | (2, Some(true)) => {
                let childless = if adults == 1 { IntermediateCategory::ALONE } else { IntermediateCategory::COUPLE };
                return Ok(IntermediateCategory::with_dependants(self.dependants()).unwrap_or(childless));
            }
            (2, None) => MissingFact::CoupleStatus,
            _ => MissingFact::HouseholdKind,
        };
        Err(MissingFacts::of(fact))
    }
}

//! Does this home suit this household? Three rules, each answered « compatible », « not compatible » or « unknown ».
//!
//! Does: compare, explain (value, threshold, margin, missing facts, legal reference, what would change the answer).
//! Does not: decide. The committee (CALEOL) is the only one to award a home; nothing here blocks an application.
//! Where the rules come from: the flyer « Mon parcours locatif », « Les règles principales à respecter »; arrêté du 29
//! juillet 1987 for the income ceilings. <https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000294318>

mod change;
mod profile;
mod prospects;
mod relaxation;
mod rule;
mod tables;
mod verdict;

pub use change::Change;
pub use profile::Profile;
pub use prospects::{NormProspect, Prospects};
pub use relaxation::{Opening, Relaxation};
pub use rule::Rule;
pub use rule::rent::{COMFORTABLE_SHARE, GUIDE_TIMES};
pub use rule::size::allowed_typologies;
pub use tables::{SuppliedTable, TableProblem, TableProblemKind, Tables, ceiling};
pub use verdict::{
    CategoryChoice, Effort, Finding, FoundCategory, IncomeFinding, NetRent, Outcome, PlusBand, RentFinding, RentLevel,
    RuleVerdict, SizeFinding, SizeFit, Verdict,
};

use crate::date::Date;
use crate::household::Household;
use crate::income::Income;
use crate::offer::OfferFacts;

/// Checks a home against a household on the day of the decision (today, until somebody has decided).
///
/// The overall outcome is « not compatible » as soon as one rule is, « unknown » when one rule is and none refuses,
/// « compatible » when all three are. For many homes, make the [`Profile`] once.
///
/// ```
/// use parcours_domain::date::Date;
/// use parcours_domain::eligibility::{Outcome, check};
/// use parcours_domain::household::Household;
/// use parcours_domain::income::{Income, MonthlyResources};
/// use parcours_domain::money::Money;
/// use parcours_domain::offer::{Norm, OfferFacts, Typology};
/// use parcours_domain::place::InseeCode;
///
/// let offer = OfferFacts {
///     typology: Some(Typology::T2),
///     norm: Some(Norm::Plus),
///     place: InseeCode::parse("75110").ok(),
///     rent_with_charges: Some(Money::from_euros(640)),
///     ..OfferFacts::default()
/// };
/// let alone = Household::alone().without_cards();
/// let monthly = MonthlyResources::new(Money::from_euros(2_040)).ok();
/// let income = Income { monthly, ..Income::of(2024, Money::from_euros(24_310)).unwrap() };
/// let verdict = check(&offer, &alone, &income, Date::new(2026, 11, 23).unwrap());
/// assert_eq!(verdict.outcome, Outcome::Compatible);
/// ```
#[must_use]
pub fn check(offer: &OfferFacts, household: &Household, income: &Income, on: Date) -> Verdict {
    Profile::of(household, income, on).check(offer)
}

impl Profile {
    /// Checks a home: the same verdict as [`check`].
    #[must_use]
    pub fn check(&self, offer: &OfferFacts) -> Verdict {
        let rules = [rule::income::check(self, offer), rule::size::check(self, offer), rule::rent::check(self, offer)];
        let [income, size, rent] = &rules;
        let outcome = Outcome::of_all([income.outcome, size.outcome, rent.outcome]);
        Verdict { outcome, rules }
    }
}

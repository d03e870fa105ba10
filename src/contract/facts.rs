//! From the wire to the rules: the attributes of a resource as values of `parcours-domain`.
//!
//! Nothing is guessed. What is missing or cannot be understood stays unknown in the domain too, so that a verdict is
//! "unknown" rather than wrong. No rule is applied here.

mod answer;
mod household;
mod stage;

pub use answer::LastDay;
pub use household::HouseholdGap;
pub use stage::StageReading;

use parcours_domain::company::{self, Headcount};
use parcours_domain::money::Money;
use parcours_domain::offer::{Norm, OfferFacts, Typology};
use parcours_domain::place::{AbcZone, InseeCode};

use crate::amount::Amount;
use crate::company::{Company, CompanyState, Sector};
use crate::housing_offer::{HousingOffer, NormCode, TypologyCode};
use crate::moment::Zone;

impl From<Amount> for Money {
    fn from(amount: Amount) -> Self {
        Self::from_cents(amount.cents())
    }
}

impl From<Money> for Amount {
    fn from(money: Money) -> Self {
        Self::from_cents(money.cents())
    }
}

impl TypologyCode {
    /// The size that the rules know; `None` for a writing that they do not ("studio").
    #[must_use]
    pub fn typology(&self) -> Option<Typology> {
        let listed = Typology::ALL.into_iter().find(|typology| Self::from(*typology) == *self);
        listed.or_else(|| Typology::parse(self.as_str()))
    }
}

impl From<Typology> for TypologyCode {
    fn from(typology: Typology) -> Self {
        match typology {
            Typology::T1 => Self::T1,
            Typology::T1Bis => Self::T1Bis,
            Typology::T2 => Self::T2,
            Typology::T3 => Self::T3,
            Typology::T4 => Self::T4,
            Typology::T5 => Self::T5,
            Typology::T6Plus => Self::T6Plus,
        }
    }
}

impl NormCode {
    /// The norm, as far as the rules know it; what was written stays in the code.
    #[must_use]
    pub fn norm(&self) -> Norm {
        Norm::parse(self.as_str())
    }
}

impl HousingOffer {
    /// What the rules look at.
    ///
    /// ```
    /// use parcours_contract::{HousingOffer, read_single};
    /// use parcours_domain::{money::Money, offer::Typology};
    ///
    /// let body = r#"{"data":{"id":"1","attributes":{"typology":"T1BIS","rent_with_charges":"860,86"}}}"#;
    /// let facts = read_single::<HousingOffer>(body).unwrap().attributes.facts();
    /// assert_eq!(facts.typology, Some(Typology::T1Bis));
    /// assert_eq!(facts.rent_with_charges, Some(Money::from_cents(86_086)));
    /// assert_eq!(facts.norm, None);
    /// ```
    #[must_use]
    pub fn facts(&self) -> OfferFacts {
        OfferFacts {
            typology: self.typology.as_ref().and_then(TypologyCode::typology),
            norm: self.threshold_type.as_ref().map(NormCode::norm),
            place: self.place(),
            abc_zone: self.threshold_subtype.as_deref().and_then(AbcZone::parse),
            rent: self.rent_amount.and_then(rent),
            rent_with_charges: self.rent_with_charges.and_then(rent),
            surface: self.surface.and_then(whole_square_metres),
        }
    }
}

/// A rent below zero is an error of the backend: unknown.
fn rent(amount: Amount) -> Option<Money> {
    (amount >= Amount::default()).then(|| amount.into())
}

impl HousingOffer {
    /// The commune of the home.
    #[must_use]
    pub fn place(&self) -> Option<InseeCode> {
        self.insee_code.as_deref().and_then(|code| InseeCode::parse(code).ok())
    }

    /// The zone in which hours are given at the home.
    #[must_use]
    pub fn zone(&self) -> Zone {
        let codes = [&self.insee_code, &self.department, &self.postal_code];
        codes.into_iter().flatten().next().map_or(Zone::Paris, |code| Zone::of_code(code))
    }
}

fn whole_square_metres(surface: f64) -> Option<u32> {
    // The bounds make the cast exact: no home is larger than a hectare.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    (0.0..10_000.0).contains(&surface).then_some(surface as u32)
}

impl Company {
    /// What decides whether the service is open to its employees.
    #[must_use]
    pub fn employer(&self) -> company::Employer {
        let sector = match (&self.sector, self.agricultural) {
            (Some(Sector::Public), _) => Some(company::Sector::Public),
            (Some(Sector::Agricultural), _) | (Some(Sector::Private), Some(true)) | (None, Some(true)) => {
                Some(company::Sector::Agricultural)
            }
            (Some(Sector::Private), _) => Some(company::Sector::Private),
            // Not agricultural may still be public.
            (Some(Sector::Other(_)), _) | (None, _) => None,
        };
        company::Employer {
            sector,
            activity: self.activity_code.as_deref().and_then(company::Activity::parse),
            headcount: self.headcount_band.as_deref().and_then(Headcount::parse),
            is_active: match &self.state {
                Some(CompanyState::Active) => Some(true),
                Some(CompanyState::Closed) => Some(false),
                Some(CompanyState::Other(_)) | None => None,
            },
        }
    }
}

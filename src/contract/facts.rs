//! From the wire to the rules: what a resource tells, as values of `parcours-domain`.
//!
//! Nothing is guessed. What is not told, or cannot be understood, stays unknown in the domain too, so that a verdict is
//! "unknown" rather than wrong. No rule is applied here.

mod answer;

pub use answer::LastDay;

use parcours_domain::application::Stage;
use parcours_domain::company::{self, Headcount};
use parcours_domain::date::Date;
use parcours_domain::household::{Birth, CoupleStatus, Custody, Household, HouseholdProblem, Person, Role};
use parcours_domain::income::{Income, MonthlyResources, NoticeHolder, Recent, ReferenceIncome, TaxNotice};
use parcours_domain::money::Money;
use parcours_domain::nud::Nud;
use parcours_domain::offer::{Norm, OfferFacts, Typology};
use parcours_domain::place::{AbcZone, InseeCode};
use parcours_domain::registration::{NATIONAL_SITE, site_of_territory};

use crate::amount::Amount;
use crate::application::{Actor, Application, Event, StageCode};
use crate::company::{Company, CompanyState, Sector};
use crate::housing_offer::{HousingOffer, NormCode, TypologyCode};
use crate::housing_request::{CoupleStatusCode, HousingRequest, PersonAttributes, ReferenceTaxIncome, RoleCode};

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
        Typology::parse(self.as_str())
    }
}

impl From<Typology> for TypologyCode {
    fn from(typology: Typology) -> Self {
        Self::from(typology.as_str())
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

/// A rent below zero is a slip: not known.
fn rent(told: Amount) -> Option<Money> {
    (told >= Amount::default()).then(|| told.into())
}

impl HousingOffer {
    /// The commune of the home.
    #[must_use]
    pub fn place(&self) -> Option<InseeCode> {
        self.insee_code.as_deref().and_then(|code| InseeCode::parse(code).ok())
    }
}

fn whole_square_metres(surface: f64) -> Option<u32> {
    // The bounds make the cast exact: no home is larger than a hectare.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    (0.0..10_000.0).contains(&surface).then_some(surface as u32)
}

/// Why a request tells no household that a rule could use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HouseholdGap {
    /// The request does not say who will live in the home.
    NotTold,
    /// The role of this person (position from 0) is not told, or is a word that this version does not know.
    RoleUnknown {
        /// Position in `household.persons`.
        person: usize,
    },
    /// The persons do not make a household.
    Incoherent(HouseholdProblem),
}

impl HousingRequest {
    /// Everybody to be housed, as of today. The order of the persons is kept, so that positions mean the same on both
    /// sides.
    ///
    /// A dependant with a birth date after today is not born yet, whichever member tells it: a birth expected on that day.
    /// Another adult is born: a date to come is a slip of the pen, and the birth date is not known. An applicant who is
    /// not born makes no household.
    ///
    /// # Errors
    /// [`HouseholdGap`] says what is missing; the verdict is then unknown.
    ///
    /// ```
    /// use parcours_contract::{HousingRequest, read_single};
    /// use parcours_domain::{date::Date, household::Birth};
    ///
    /// let body = r#"{"data":{"id":"1","attributes":{"household":{"persons":[
    ///     {"role":"applicant","birth_date":"1992-04-18"},{"role":"dependant","birth_date":"2027-02-01"}]}}}}"#;
    /// let request = read_single::<HousingRequest>(body).unwrap().attributes;
    /// let household = request.household(Date::new(2026, 11, 23).unwrap()).unwrap();
    /// assert_eq!((household.size(), household.expected()), (1, 1));
    /// assert_eq!(household.persons()[1].birth, Birth::Expected(Date::new(2027, 2, 1)));
    /// ```
    pub fn household(&self, today: Date) -> Result<Household, HouseholdGap> {
        let told = self.household.as_ref().filter(|told| !told.persons.is_empty()).ok_or(HouseholdGap::NotTold)?;
        let persons: Vec<Person> = told
            .persons
            .iter()
            .enumerate()
            .map(|(position, person)| person.person(today).ok_or(HouseholdGap::RoleUnknown { person: position }))
            .collect::<Result<_, _>>()?;
        let couple = told.couple_status.as_ref().map_or(CoupleStatus::Unknown, CoupleStatusCode::couple);
        Household::new(persons, couple).map_err(HouseholdGap::Incoherent)
    }

    /// What the household earns. A notice without a year or an amount that makes sense is told as one that could not be
    /// read: the rules then miss it by name, even where a dependant without any would have no income.
    ///
    /// With notices of two years the rules compare them. With notices of one year nothing is told of the other: the
    /// request form asks for it only where the income has fallen (notice 51423), but a notice that is not there is no
    /// statement that it has not. Nor is one that is there and makes no sense: what the recent income is stays open then.
    ///
    /// ```
    /// use parcours_contract::{HousingRequest, read_single};
    /// use parcours_domain::income::Recent;
    ///
    /// let recent = |notices: &str| {
    ///     let income = format!(r#"{{"income":{{"reference_tax_income":[{notices}]}}}}"#);
    ///     let body = format!(r#"{{"data":{{"id":"1","attributes":{income}}}}}"#);
    ///     read_single::<HousingRequest>(&body).unwrap().attributes.income().recent
    /// };
    /// let of_2024 = r#"{"tax_year":2024,"amount":30000,"person":0}"#;
    /// assert_eq!(recent(of_2024), Recent::NotTold);
    /// assert_eq!(recent(&format!(r#"{of_2024},{{"tax_year":2025,"amount":26000,"person":0}}"#)), Recent::PreviousYear);
    /// assert_eq!(recent(&format!(r#"{of_2024},{{"tax_year":2025,"amount":-1,"person":0}}"#)), Recent::NotTold);
    /// ```
    #[must_use]
    pub fn income(&self) -> Income {
        let Some(told) = &self.income else { return Income::default() };
        let notices: Vec<_> = told.reference_tax_income.iter().filter_map(ReferenceTaxIncome::notice).collect();
        let all_make_sense = notices.len() == told.reference_tax_income.len();
        let first_year = notices.first().map(|notice| notice.tax_year);
        let of_two_years = notices.iter().any(|notice| Some(notice.tax_year) != first_year);
        let recent = if all_make_sense && of_two_years { Recent::PreviousYear } else { Recent::NotTold };
        let monthly = told.monthly_resources.and_then(|amount| MonthlyResources::new(amount.into()).ok());
        let unusable = told.reference_tax_income.iter().filter(|notice| notice.notice().is_none());
        let unread = unusable.filter_map(|notice| usize::try_from(notice.person?).ok()).collect();
        Income { notices, recent, monthly, unread }
    }
}

impl HousingRequest {
    /// Where the request is registered: the site that it names, otherwise that of its number's territory, otherwise the
    /// national one.
    ///
    /// ```
    /// use parcours_contract::HousingRequest;
    ///
    /// let unique_number = Some("035 0423 000001 GDPUB".to_owned());
    /// let request = HousingRequest { unique_number, ..HousingRequest::default() };
    /// assert_eq!(request.site(), "https://www.demandelogement35.fr");
    /// ```
    #[must_use]
    pub fn site(&self) -> String {
        self.registration_site.clone().unwrap_or_else(|| {
            let number = self.unique_number.as_deref().and_then(|number| Nud::parse(number).ok());
            number.map_or(NATIONAL_SITE, |number| site_of_territory(&number.territory())).to_owned()
        })
    }
}

impl PersonAttributes {
    fn person(&self, today: Date) -> Option<Person> {
        let role = match self.role.as_ref()? {
            RoleCode::Applicant => Role::Applicant,
            RoleCode::CoApplicant => Role::CoApplicant,
            RoleCode::Spouse => Role::Spouse,
            RoleCode::Dependant => Role::Dependant,
            RoleCode::AnotherPerson => Role::Other,
            RoleCode::Other(_) => return None,
        };
        let birth = match (&self.birth_date, &self.expected_birth) {
            (Some(day), _) => match day.date() {
                Some(day) if day > today => Birth::Expected(Some(day)),
                // A day that nobody alive was born on is a slip of the pen: not known.
                Some(day) if day.year() >= Household::EARLIEST_BIRTH => Birth::On(day),
                _ => Birth::Unknown,
            },
            (None, Some(day)) => Birth::Expected(day.date()),
            (None, None) => Birth::Unknown,
        };
        let birth = match birth {
            Birth::Expected(_) if matches!(role, Role::Spouse | Role::CoApplicant | Role::Other) => Birth::Unknown,
            told => told,
        };
        Some(Person { role, birth, disability_card: self.disability_card, custody: Custody::AtHome })
    }
}

impl CoupleStatusCode {
    /// How the applicant lives with the other adult, for the rules.
    #[must_use]
    pub fn couple(&self) -> CoupleStatus {
        match self {
            Self::Married => CoupleStatus::Married,
            Self::CivilUnion => CoupleStatus::CivilUnion,
            Self::Cohabiting => CoupleStatus::Cohabiting,
            Self::Single | Self::Divorced | Self::Separated | Self::Widowed => CoupleStatus::NotACouple,
            Self::Other(_) => CoupleStatus::Unknown,
        }
    }
}

impl ReferenceTaxIncome {
    fn notice(&self) -> Option<TaxNotice> {
        let holder = match self.person {
            None => NoticeHolder::Couple,
            Some(position) => NoticeHolder::Person(usize::try_from(position).ok()?),
        };
        let reference_income = ReferenceIncome::new(self.amount?.into()).ok()?;
        TaxNotice::new(u16::try_from(self.tax_year?).ok()?, reference_income, holder).ok()
    }
}

/// A stage as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StageReading {
    /// One of the contract's.
    Known(Stage),
    /// Another one, as it came: to be shown as « statut inconnu » with this text. Empty when none was told.
    Unknown(String),
}

impl StageReading {
    fn of(code: Option<&StageCode>) -> Self {
        let word = code.map_or("", StageCode::as_str);
        Stage::parse(word).map_or_else(|| Self::Unknown(word.to_owned()), Self::Known)
    }

    /// The stage, when it is one of the contract's.
    #[must_use]
    pub fn known(&self) -> Option<Stage> {
        match self {
            Self::Known(stage) => Some(*stage),
            Self::Unknown(_) => None,
        }
    }
}

impl From<Stage> for StageCode {
    fn from(stage: Stage) -> Self {
        Self::from(stage.code())
    }
}

impl Application {
    /// Where it stands.
    #[must_use]
    pub fn stage(&self) -> StageReading {
        StageReading::of(self.stage.as_ref())
    }
}

impl Event {
    /// The stage that it led to.
    #[must_use]
    pub fn stage(&self) -> StageReading {
        StageReading::of(self.stage.as_ref())
    }
}

impl Actor {
    /// Who it is, for the rules; `None` for a word that they do not know.
    #[must_use]
    pub fn actor(&self) -> Option<parcours_domain::application::Actor> {
        parcours_domain::application::Actor::parse(self.as_str())
    }
}

impl From<parcours_domain::application::Actor> for Actor {
    fn from(actor: parcours_domain::application::Actor) -> Self {
        Self::from(actor.code())
    }
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

//! From a housing request to the household and the income that the rules look at.
//!
//! Nothing is guessed: what is missing or cannot be understood stays unknown. No rule is applied here.

use parcours_domain::date::Date;
use parcours_domain::household::{Birth, CoupleStatus, Household, HouseholdProblem, Person, Role};
use parcours_domain::income::{Income, MonthlyResources, NoticeHolder, Recent, TaxNotice};
use parcours_domain::nud::Nud;
use parcours_domain::registration::{NATIONAL_SITE, site_of_territory};

use crate::housing_request::{CoupleStatusCode, HousingRequest, PersonAttributes, ReferenceTaxIncome, RoleCode};

/// Why a request gives no household that a rule could use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HouseholdGap {
    /// The request does not say who will live in the home.
    NoPersons,
    /// The role of this person (position from 0) is missing, or is a word that this version does not know.
    RoleUnknown {
        /// Position in `household.persons`.
        person: usize,
    },
    /// The persons do not make a household.
    Incoherent(HouseholdProblem),
}

impl HousingRequest {
    /// Everybody to be housed, as of today, in the order of the request, so that positions mean the same on both sides.
    ///
    /// A dependant with a birth date after today is not born yet, whichever member says so: a birth expected on that day.
    /// Another adult is born: a date to come is a typing error, and the birth date is not known. An applicant who is
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
        let given = self.household.as_ref().filter(|given| !given.persons.is_empty()).ok_or(HouseholdGap::NoPersons)?;
        let persons: Vec<Person> = given
            .persons
            .iter()
            .enumerate()
            .map(|(position, person)| person.person(today).ok_or(HouseholdGap::RoleUnknown { person: position }))
            .collect::<Result<_, _>>()?;
        let couple = given.couple_status.as_ref().map_or(CoupleStatus::Unknown, CoupleStatusCode::couple);
        Household::new(persons, couple).map_err(HouseholdGap::Incoherent)
    }

    /// What the household earns. A notice without a plausible year or amount is listed as one that could not be
    /// read: the rules then report it as missing, even for a dependant, who without any notice would have no income.
    ///
    /// With notices of two years the rules compare them. With notices of one year nothing is known about the other: the
    /// request form asks for it only where the income has fallen (notice 51423), but a missing notice does not state that
    /// it has not. Nor does an implausible one: the recent income is then unknown.
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
    /// assert_eq!(recent(of_2024), Recent::Unknown);
    /// assert_eq!(recent(&format!(r#"{of_2024},{{"tax_year":2025,"amount":26000,"person":0}}"#)), Recent::PreviousYear);
    /// assert_eq!(recent(&format!(r#"{of_2024},{{"tax_year":2025,"amount":-1,"person":0}}"#)), Recent::Unknown);
    /// ```
    #[must_use]
    pub fn income(&self) -> Income {
        let Some(given) = &self.income else { return Income::default() };
        let notices: Vec<_> = given.reference_tax_income.iter().filter_map(ReferenceTaxIncome::notice).collect();
        let all_make_sense = notices.len() == given.reference_tax_income.len();
        let first_year = notices.first().map(TaxNotice::tax_year);
        let of_two_years = notices.iter().any(|notice| Some(notice.tax_year()) != first_year);
        let recent = if all_make_sense && of_two_years { Recent::PreviousYear } else { Recent::Unknown };
        let monthly = given.monthly_resources.and_then(|amount| MonthlyResources::new(amount.into()).ok());
        let unusable = given.reference_tax_income.iter().filter(|notice| notice.notice().is_none());
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
            RoleCode::Dependant => Role::DEPENDANT,
            RoleCode::AnotherPerson => Role::Other,
            RoleCode::Other(_) => return None,
        };
        let birth = match (&self.birth_date, &self.expected_birth) {
            (Some(day), _) => match day.date() {
                Some(day) if day > today => Birth::Expected(Some(day)),
                // Nobody alive was born before that year: a typing error, so unknown.
                Some(day) if day.year() >= Household::EARLIEST_BIRTH => Birth::On(day),
                _ => Birth::Unknown,
            },
            (None, Some(day)) => Birth::Expected(day.date()),
            (None, None) => Birth::Unknown,
        };
        let birth = match birth {
            Birth::Expected(_) if matches!(role, Role::Spouse | Role::CoApplicant | Role::Other) => Birth::Unknown,
            birth => birth,
        };
        Some(Person { role, birth, disability_card: self.disability_card })
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
        TaxNotice::new(u16::try_from(self.tax_year?).ok()?, self.amount?.into(), holder).ok()
    }
}

//! `housing_requests`: the social housing request as the registration system holds it.
//!
//! The app never changes it: the tenant does, on the registration site. Conversions to the rules of the domain are here;
//! the rules are not.

use serde::{Deserialize, Serialize};

use crate::amount::{self, Amount};
use crate::company::Sector;
use crate::envelope::ResourceType;
use crate::housing_offer::TypologyCode;
use crate::moment::Moment;
use crate::reading;

wire_words! {
    /// Where the request stands in its yearly life (CCH R.441-2-7 and R.441-2-8).
    closed RequestStatus {
        /// In force.
        Active = "active",
        /// In force, and within the weeks when it must be renewed.
        RenewalDue = "renewal_due",
        /// Not renewed in time.
        Expired = "expired",
        /// Struck off the registration system.
        StruckOff = "struck_off",
        /// A lease was signed.
        Housed = "housed",
    }
}

wire_words! {
    /// A person's place in the household.
    closed RoleCode {
        /// Who files the request.
        Applicant = "applicant",
        /// Who files it with the applicant.
        CoApplicant = "co_applicant",
        /// The applicant's spouse or partner, when not a co-applicant.
        Spouse = "spouse",
        /// A dependant.
        Dependant = "dependant",
        /// Anybody else who will live there.
        AnotherPerson = "other",
    }
}

wire_words! {
    /// How the applicant lives, as the registration form asks it.
    open CoupleStatusCode {
        /// Married.
        Married = "married",
        /// In a PACS.
        CivilUnion = "civil_union",
        /// Living as a couple.
        Cohabiting = "cohabiting",
        /// Single.
        Single = "single",
        /// Divorced.
        Divorced = "divorced",
        /// Separated.
        Separated = "separated",
        /// Widowed.
        Widowed = "widowed",
    }
}

wire_words! {
    /// The state of a document on the registration site.
    closed DocumentState {
        /// It is there.
        Provided = "provided",
        /// It is not.
        Missing = "missing",
        /// It is too old.
        Expired = "expired",
        /// It was refused.
        Rejected = "rejected",
    }
}

/// A document of the request.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Document {
    /// The backend's code (`TAX_N2`, `ID_ADULTS` …).
    #[serde(deserialize_with = "reading::text")]
    pub code: Option<String>,
    /// Its name in French.
    #[serde(deserialize_with = "reading::text")]
    pub label: Option<String>,
    /// Whose it is: position in `household.persons`, from 0; null for the household's.
    #[serde(deserialize_with = "reading::integer")]
    #[cfg_attr(feature = "openapi", schema(minimum = 0))]
    pub person: Option<i64>,
    /// Whether it is there.
    #[serde(deserialize_with = "reading::word")]
    pub state: Option<DocumentState>,
    /// Last day of its validity.
    #[serde(deserialize_with = "reading::word")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, example = "2026-12-31"))]
    pub expires_on: Option<Moment>,
}

/// Something that the request lacks before one can apply.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MissingItem {
    /// The document's or the section's code.
    #[serde(deserialize_with = "reading::text")]
    #[cfg_attr(feature = "openapi", schema(example = "TAX_N2"))]
    pub code: Option<String>,
    /// Its name in French.
    #[serde(deserialize_with = "reading::text")]
    #[cfg_attr(feature = "openapi", schema(example = "Avis d’imposition 2025"))]
    pub label: Option<String>,
    /// Whose it is: position in `household.persons`, from 0; null for the household's.
    #[serde(deserialize_with = "reading::integer")]
    #[cfg_attr(feature = "openapi", schema(minimum = 0))]
    pub person: Option<i64>,
}

/// One person who will live in the home.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonAttributes {
    /// Place in the household.
    #[serde(deserialize_with = "reading::word")]
    pub role: Option<RoleCode>,
    /// Day of birth; null for a child to be born.
    #[serde(deserialize_with = "reading::word")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, example = "1994-06-02"))]
    pub birth_date: Option<Moment>,
    /// Expected day of birth of a child to be born.
    #[serde(deserialize_with = "reading::word")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, example = "2026-09-01"))]
    pub expected_birth: Option<Moment>,
    /// Whether the person holds the disability card (CMI « invalidité »).
    #[serde(deserialize_with = "reading::flag")]
    pub disability_card: Option<bool>,
}

/// Who will live in the home.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HouseholdAttributes {
    /// Every person.
    #[serde(deserialize_with = "reading::list")]
    pub persons: Vec<PersonAttributes>,
    /// How the applicant lives.
    #[serde(deserialize_with = "reading::word")]
    pub couple_status: Option<CoupleStatusCode>,
}

/// The reference tax income (revenu fiscal de référence) of one person for one tax year.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReferenceTaxIncome {
    /// The year in which the income was earned (2024 for the notice received in 2025).
    #[serde(deserialize_with = "reading::integer")]
    #[cfg_attr(feature = "openapi", schema(example = 2024))]
    pub tax_year: Option<i64>,
    /// Euros a year.
    #[serde(deserialize_with = "amount::read")]
    pub amount: Option<Amount>,
    /// Whose it is: position in `household.persons`, from 0; null for a notice in common, which covers the couple.
    #[serde(deserialize_with = "reading::integer")]
    #[cfg_attr(feature = "openapi", schema(minimum = 0))]
    pub person: Option<i64>,
}

/// What the household earns.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct IncomeAttributes {
    /// Reference tax incomes, by year and person.
    #[serde(deserialize_with = "reading::list")]
    pub reference_tax_income: Vec<ReferenceTaxIncome>,
    /// Resources of the whole household, euros a month.
    #[serde(deserialize_with = "amount::read")]
    pub monthly_resources: Option<Amount>,
}

/// Where one person of the household works.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonEmployer {
    /// Who: position in `household.persons`, from 0.
    #[serde(deserialize_with = "reading::integer")]
    #[cfg_attr(feature = "openapi", schema(minimum = 0))]
    pub person: Option<i64>,
    /// The company's SIRET, 14 digits.
    #[serde(deserialize_with = "reading::text")]
    #[cfg_attr(feature = "openapi", schema(example = "73282932000074"))]
    pub siret: Option<String>,
    /// Private, agricultural or public.
    #[serde(deserialize_with = "reading::word")]
    pub sector: Option<Sector>,
}

/// A commune that the household asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SearchedCommune {
    /// INSEE code.
    #[serde(deserialize_with = "reading::code_of_five")]
    #[cfg_attr(feature = "openapi", schema(example = "93048"))]
    pub insee_code: Option<String>,
    /// Name.
    #[serde(deserialize_with = "reading::text")]
    #[cfg_attr(feature = "openapi", schema(example = "Montreuil"))]
    pub name: Option<String>,
    /// Order of preference, from 1.
    #[serde(deserialize_with = "reading::integer")]
    #[cfg_attr(feature = "openapi", schema(minimum = 1))]
    pub rank: Option<i64>,
}

/// What the household looks for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SearchedHomes {
    /// Communes, by preference.
    #[serde(deserialize_with = "reading::list")]
    pub communes: Vec<SearchedCommune>,
    /// Whether neighbouring communes would do.
    #[serde(deserialize_with = "reading::flag")]
    pub extend_to_neighbours: Option<bool>,
    /// Sizes that would do.
    #[serde(deserialize_with = "reading::list")]
    pub typologies: Vec<TypologyCode>,
    /// The most that the household wants to pay, euros a month with charges.
    #[serde(deserialize_with = "amount::read")]
    pub max_rent: Option<Amount>,
}

/// A recognised priority (DALO and the like).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Priority {
    /// The backend's code (`DALO` …).
    #[serde(deserialize_with = "reading::text")]
    pub code: Option<String>,
    /// Its name in French.
    #[serde(deserialize_with = "reading::text")]
    pub label: Option<String>,
    /// Since when.
    #[serde(deserialize_with = "reading::word")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, example = "2025-11-04"))]
    pub since: Option<Moment>,
}

/// The request's points in the local scoring (cotation), when the territory publishes them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Scoring {
    /// Points.
    #[serde(deserialize_with = "reading::integer")]
    pub points: Option<i64>,
    /// Position among comparable requests, from 1.
    #[serde(deserialize_with = "reading::integer")]
    pub position: Option<i64>,
    /// Usual waiting time for comparable requests, in months.
    #[serde(deserialize_with = "reading::integer")]
    pub waiting_time: Option<i64>,
}

/// The attributes of a housing request.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HousingRequest {
    /// The NUD or NUR, 18 characters without separators.
    #[serde(deserialize_with = "reading::text")]
    #[cfg_attr(feature = "openapi", schema(example = "1110318016982G1104"))]
    pub unique_number: Option<String>,
    /// Where it stands in its yearly life.
    #[serde(deserialize_with = "reading::word")]
    pub status: Option<RequestStatus>,
    /// First filed on.
    #[serde(deserialize_with = "reading::word")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, example = "2018-03-15"))]
    pub created_on: Option<Moment>,
    /// Last renewed on.
    #[serde(deserialize_with = "reading::word")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, example = "2026-03-01"))]
    pub renewed_on: Option<Moment>,
    /// To be renewed before.
    #[serde(deserialize_with = "reading::word")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, example = "2027-03-15"))]
    pub expires_on: Option<Moment>,
    /// Address of the site where the tenant changes and renews the request.
    #[serde(deserialize_with = "reading::text")]
    #[cfg_attr(feature = "openapi", schema(example = "https://www.demande-logement-social.gouv.fr"))]
    pub registration_site: Option<String>,
    /// Whether everything that is needed to apply is there.
    #[serde(deserialize_with = "reading::flag")]
    pub complete: Option<bool>,
    /// What is missing when it is not.
    #[serde(deserialize_with = "reading::extras")]
    pub missing: Vec<MissingItem>,
    /// The documents that were asked for.
    #[serde(deserialize_with = "reading::extras")]
    pub documents: Vec<Document>,
    /// Who will live in the home.
    #[serde(deserialize_with = "reading::optional_part")]
    pub household: Option<HouseholdAttributes>,
    /// What they earn.
    #[serde(deserialize_with = "reading::optional_part")]
    pub income: Option<IncomeAttributes>,
    /// Where they work.
    #[serde(deserialize_with = "reading::extras")]
    pub employers: Vec<PersonEmployer>,
    /// What they look for.
    #[serde(deserialize_with = "reading::extra")]
    pub searched: Option<SearchedHomes>,
    /// Where they live now, in the registration system's words.
    #[serde(deserialize_with = "reading::text")]
    pub current_housing: Option<String>,
    /// A recognised priority, when known.
    #[serde(deserialize_with = "reading::extra")]
    pub priority: Option<Priority>,
    /// Points and usual delay, when known.
    #[serde(deserialize_with = "reading::extra")]
    pub scoring: Option<Scoring>,
}

impl ResourceType for HousingRequest {
    const TYPE: &'static str = "housing_requests";
}

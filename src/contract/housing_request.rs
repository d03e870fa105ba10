//! `housing_requests`: the social housing request as the registration system stores it.
//!
//! The app never changes it: the tenant does, on the registration site. For its reading by the rules see `facts`.

use serde::Serialize;

use crate::amount::Amount;
use crate::company::Sector;
use crate::envelope::ResourceType;
use crate::housing_offer::TypologyCode;
use crate::moment::Moment;

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

wire_struct! {
    /// A document of the request.
    #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
    Document {
        /// The backend's code (`TAX_N2`, `ID_ADULTS` …).
        code: Option<String> = text,
        /// Its name in French.
        label: Option<String> = text,
        /// Whose it is: position in `household.persons`, from 0; null for the household's.
        #[cfg_attr(feature = "openapi", schema(minimum = 0))]
        person: Option<i64> = integer,
        /// Whether it is there.
        state: Option<DocumentState> = word,
        /// Last day of its validity.
        #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, example = "2026-12-31"))]
        expires_on: Option<Moment> = word,
    }
}

wire_struct! {
    /// Something that the request lacks before one can apply.
    #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
    MissingItem {
        /// The document's or the section's code.
        #[cfg_attr(feature = "openapi", schema(example = "TAX_N2"))]
        code: Option<String> = text,
        /// Its name in French.
        #[cfg_attr(feature = "openapi", schema(example = "Avis d’imposition 2025"))]
        label: Option<String> = text,
        /// Whose it is: position in `household.persons`, from 0; null for the household's.
        #[cfg_attr(feature = "openapi", schema(minimum = 0))]
        person: Option<i64> = integer,
    }
}

wire_struct! {
    /// One person who will live in the home.
    #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
    PersonAttributes {
        /// Place in the household.
        role: Option<RoleCode> = word,
        /// Day of birth; null for a child to be born.
        #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, example = "1994-06-02"))]
        birth_date: Option<Moment> = word,
        /// Expected day of birth of a child to be born.
        #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, example = "2026-09-01"))]
        expected_birth: Option<Moment> = word,
        /// Whether the person holds the disability card (CMI « invalidité »).
        disability_card: Option<bool> = flag,
    }
}

wire_struct! {
    /// Who will live in the home.
    #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
    HouseholdAttributes {
        /// Every person.
        persons: Vec<PersonAttributes> = list,
        /// How the applicant lives.
        couple_status: Option<CoupleStatusCode> = word,
    }
}

wire_struct! {
    /// The reference tax income (revenu fiscal de référence) of one person for one tax year.
    #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
    ReferenceTaxIncome {
        /// The year in which the income was earned (2024 for the notice received in 2025).
        #[cfg_attr(feature = "openapi", schema(example = 2024))]
        tax_year: Option<i64> = integer,
        /// Euros a year.
        amount: Option<Amount> = amount,
        /// Whose it is: position in `household.persons`, from 0; null for a notice in common, which covers the couple.
        #[cfg_attr(feature = "openapi", schema(minimum = 0))]
        person: Option<i64> = integer,
    }
}

wire_struct! {
    /// What the household earns.
    #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
    IncomeAttributes {
        /// Reference tax incomes, by year and person.
        reference_tax_income: Vec<ReferenceTaxIncome> = list,
        /// Resources of the whole household, euros a month.
        monthly_resources: Option<Amount> = amount,
    }
}

wire_struct! {
    /// Where one person of the household works.
    #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
    PersonEmployer {
        /// Who: position in `household.persons`, from 0.
        #[cfg_attr(feature = "openapi", schema(minimum = 0))]
        person: Option<i64> = integer,
        /// The company's SIRET, 14 digits.
        #[cfg_attr(feature = "openapi", schema(example = "73282932000074"))]
        siret: Option<String> = text,
        /// Private, agricultural or public.
        sector: Option<Sector> = word,
    }
}

wire_struct! {
    /// A commune that the household asks for.
    #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
    SearchedCommune {
        /// INSEE code.
        #[cfg_attr(feature = "openapi", schema(example = "93048"))]
        insee_code: Option<String> = code_of_five,
        /// Name.
        #[cfg_attr(feature = "openapi", schema(example = "Montreuil"))]
        name: Option<String> = text,
        /// Order of preference, from 1.
        #[cfg_attr(feature = "openapi", schema(minimum = 1))]
        rank: Option<i64> = integer,
    }
}

wire_struct! {
    /// What the household looks for.
    #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
    SearchedHomes {
        /// Communes, by preference.
        communes: Vec<SearchedCommune> = list,
        /// Whether neighbouring communes would do.
        extend_to_neighbours: Option<bool> = flag,
        /// Sizes that would do.
        typologies: Vec<TypologyCode> = list,
        /// The most that the household wants to pay, euros a month with charges.
        max_rent: Option<Amount> = amount,
    }
}

wire_struct! {
    /// A recognised priority (DALO and the like).
    #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
    Priority {
        /// The backend's code (`DALO` …).
        code: Option<String> = text,
        /// Its name in French.
        label: Option<String> = text,
        /// Since when.
        #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, example = "2025-11-04"))]
        since: Option<Moment> = word,
    }
}

wire_struct! {
    /// The request's points in the local scoring (cotation), when the territory publishes them.
    #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
    Scoring {
        /// Points.
        points: Option<i64> = integer,
        /// Position among comparable requests, from 1.
        position: Option<i64> = integer,
        /// Usual waiting time for comparable requests, in months.
        waiting_time: Option<i64> = integer,
    }
}

wire_struct! {
    /// The attributes of a housing request.
    #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
    HousingRequest {
        /// The NUD or NUR, 18 characters without separators.
        #[cfg_attr(feature = "openapi", schema(example = "1110318016982G1104"))]
        unique_number: Option<String> = text,
        /// Where it stands in its yearly life.
        status: Option<RequestStatus> = word,
        /// First filed on.
        #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, example = "2018-03-15"))]
        created_on: Option<Moment> = word,
        /// Last renewed on.
        #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, example = "2026-03-01"))]
        renewed_on: Option<Moment> = word,
        /// To be renewed before.
        #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, example = "2027-03-15"))]
        expires_on: Option<Moment> = word,
        /// Address of the site where the tenant changes and renews the request.
        #[cfg_attr(feature = "openapi", schema(example = "https://www.demande-logement-social.gouv.fr"))]
        registration_site: Option<String> = text,
        /// Whether everything that is needed to apply is there.
        complete: Option<bool> = flag,
        /// What is missing when it is not.
        missing: Vec<MissingItem> = extras,
        /// The documents that were asked for.
        documents: Vec<Document> = extras,
        /// Who will live in the home.
        household: Option<HouseholdAttributes> = optional_part,
        /// What they earn.
        income: Option<IncomeAttributes> = optional_part,
        /// Where they work.
        employers: Vec<PersonEmployer> = extras,
        /// What they look for.
        searched: Option<SearchedHomes> = extra,
        /// Where they live now, in the registration system's words.
        current_housing: Option<String> = text,
        /// A recognised priority, when known.
        priority: Option<Priority> = extra,
        /// Points and usual delay, when known.
        scoring: Option<Scoring> = extra,
    }
}

impl ResourceType for HousingRequest {
    const TYPE: &'static str = "housing_requests";
}

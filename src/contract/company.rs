//! `companies`: what is known of an employer.
//!
//! Whether the scheme covers it is the domain's hint and the backend's decision.

use serde::Serialize;

use crate::envelope::ResourceType;

wire_words! {
    /// The sector of an employer, which decides the smallest headcount that is covered.
    closed Sector {
        /// Private, not agricultural: from 10 employees.
        Private = "private",
        /// Agricultural: from 50 employees.
        Agricultural = "agricultural",
        /// Public: not covered.
        Public = "public",
    }
}

wire_words! {
    /// Whether a company still exists.
    closed CompanyState {
        /// It does.
        Active = "active",
        /// It has closed.
        Closed = "closed",
    }
}

wire_struct! {
    /// The attributes of a company.
    #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
    Company {
        /// 14 digits.
        #[cfg_attr(feature = "openapi", schema(example = "73282932000074"))]
        siret: Option<String> = text,
        /// Its name.
        name: Option<String> = text,
        /// Its address on one line.
        address: Option<String> = text,
        /// Main activity, code of the French nomenclature (NAF).
        #[cfg_attr(feature = "openapi", schema(example = "62.01Z"))]
        activity_code: Option<String> = text,
        /// Main activity in French.
        #[cfg_attr(feature = "openapi", schema(example = "Programmation informatique"))]
        activity_label: Option<String> = text,
        /// Whether it belongs to the agricultural scheme (MSA).
        agricultural: Option<bool> = flag,
        /// Private, agricultural or public.
        sector: Option<Sector> = word,
        /// Headcount band, code of INSEE's `tranche d'effectif` (`11` is 10 to 19 employees, `NN` no employer).
        #[cfg_attr(feature = "openapi", schema(example = "32"))]
        headcount_band: Option<String> = text,
        /// Active or closed.
        state: Option<CompanyState> = word,
    }
}

impl ResourceType for Company {
    const TYPE: &'static str = "companies";
}

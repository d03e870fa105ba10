//! `companies`: what is known of an employer.
//!
//! Whether the scheme covers it is the domain's hint and the backend's decision.

use serde::{Deserialize, Serialize};

use crate::envelope::ResourceType;
use crate::reading;

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

/// The attributes of a company.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Company {
    /// 14 digits.
    #[serde(deserialize_with = "reading::text")]
    #[cfg_attr(feature = "openapi", schema(example = "73282932000074"))]
    pub siret: Option<String>,
    /// Its name.
    #[serde(deserialize_with = "reading::text")]
    pub name: Option<String>,
    /// Its address on one line.
    #[serde(deserialize_with = "reading::text")]
    pub address: Option<String>,
    /// Main activity, code of the French nomenclature (NAF).
    #[serde(deserialize_with = "reading::text")]
    #[cfg_attr(feature = "openapi", schema(example = "62.01Z"))]
    pub activity_code: Option<String>,
    /// Main activity in French.
    #[serde(deserialize_with = "reading::text")]
    #[cfg_attr(feature = "openapi", schema(example = "Programmation informatique"))]
    pub activity_label: Option<String>,
    /// Whether it belongs to the agricultural scheme (MSA).
    #[serde(deserialize_with = "reading::flag")]
    pub agricultural: Option<bool>,
    /// Private, agricultural or public.
    #[serde(deserialize_with = "reading::word")]
    pub sector: Option<Sector>,
    /// Headcount band, code of INSEE's `tranche d'effectif` (`11` is 10 to 19 employees, `NN` no employer).
    #[serde(deserialize_with = "reading::text")]
    #[cfg_attr(feature = "openapi", schema(example = "32"))]
    pub headcount_band: Option<String>,
    /// Active or closed.
    #[serde(deserialize_with = "reading::word")]
    pub state: Option<CompanyState>,
}

impl ResourceType for Company {
    const TYPE: &'static str = "companies";
}

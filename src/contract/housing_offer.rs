//! `housing_offers`: homes on offer, with the field names of the AL'in family.
//!
//! Nothing here says whether a home suits a household; that is `parcours-domain`, from [`HousingOffer::facts`].

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use crate::amount::{self, Amount};
use crate::envelope::ResourceType;
use crate::moment::Moment;
use crate::reading;

wire_words! {
    /// What kind of home.
    open OfferKind {
        /// A flat.
        Flat = "APT",
        /// A house.
        House = "MIN",
    }
}

wire_words! {
    /// The number of main rooms, as lessors write it.
    open TypologyCode {
        /// One main room.
        T1 = "T1",
        /// One large main room with a separate corner.
        T1Bis = "T1BIS",
        /// Two main rooms.
        T2 = "T2",
        /// Three main rooms.
        T3 = "T3",
        /// Four main rooms.
        T4 = "T4",
        /// Five main rooms.
        T5 = "T5",
        /// Six main rooms or more.
        T6Plus = "T6+",
    }
}

wire_words! {
    /// The rental norm of a home (its financing), which decides the income ceiling.
    open NormCode {
        /// Prêt locatif aidé d'intégration.
        Plai = "PLAI",
        /// Prêt locatif à usage social.
        Plus = "PLUS",
        /// Prêt locatif social.
        Pls = "PLS",
        /// Prêt locatif intermédiaire.
        Pli = "PLI",
        /// Logement locatif intermédiaire.
        Lli = "LLI",
    }
}

wire_words! {
    /// Whether one can still apply.
    open OfferStatus {
        /// Published: one can apply.
        Published = "LOGEMENT PUBLIE",
        /// Placed: somebody has it.
        Placed = "LOGEMENT PLACE",
    }
}

/// A picture of a home in several sizes. Addresses are relative to the API's host, or absolute in `…_absolute`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Picture {
    /// 240 pixels wide, relative address.
    #[serde(deserialize_with = "reading::text")]
    pub thumb240: Option<String>,
    /// 240 pixels wide.
    #[serde(deserialize_with = "reading::text")]
    pub thumb240_absolute: Option<String>,
    /// 1000 pixels wide.
    #[serde(deserialize_with = "reading::text")]
    pub thumb1000_absolute: Option<String>,
    /// As it was taken.
    #[serde(deserialize_with = "reading::text")]
    pub full_size_absolute: Option<String>,
    /// What it shows, in French, for people who do not see it.
    #[serde(deserialize_with = "reading::text")]
    #[cfg_attr(feature = "openapi", schema(example = "Plan du logement"))]
    pub label: Option<String>,
}

/// Who lets the home.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Lessor {
    /// Its name.
    #[serde(deserialize_with = "reading::text")]
    pub name: Option<String>,
    /// Its telephone number.
    #[serde(deserialize_with = "reading::text")]
    pub phone: Option<String>,
    /// Its mail address.
    #[serde(deserialize_with = "reading::text")]
    pub email: Option<String>,
}

/// The attributes of a home on offer. All may be null: unknown is not zero.
// `remote = "Self"`: the derived reading and writing become inherent functions, which the two impls below call, so that
// second names can be settled first. (`alias` would refuse an offer that carries both names.)
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, remote = "Self")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HousingOffer {
    /// Flat or house.
    #[serde(deserialize_with = "reading::word")]
    pub kind: Option<OfferKind>,
    /// Number of main rooms, as lessors write it.
    #[serde(deserialize_with = "reading::word")]
    pub typology: Option<TypologyCode>,
    /// Main rooms.
    #[serde(deserialize_with = "reading::integer")]
    #[cfg_attr(feature = "openapi", schema(example = 3))]
    pub rooms: Option<i64>,
    /// Bedrooms.
    #[serde(deserialize_with = "reading::integer")]
    #[cfg_attr(feature = "openapi", schema(example = 2))]
    pub bedrooms: Option<i64>,
    /// Living area in square metres.
    #[serde(deserialize_with = "reading::decimal")]
    #[cfg_attr(feature = "openapi", schema(example = 62.5))]
    pub surface: Option<f64>,
    /// Floor of the home; 0 is the ground floor.
    #[serde(deserialize_with = "reading::floor")]
    #[cfg_attr(feature = "openapi", schema(example = 2))]
    pub floor: Option<i64>,
    /// Floors of the building. Some backends call it `total_floors`, which is read too.
    #[serde(deserialize_with = "reading::integer")]
    #[cfg_attr(feature = "openapi", schema(example = 5))]
    pub floors: Option<i64>,
    /// Whether a lift serves the home.
    #[serde(deserialize_with = "reading::flag")]
    pub has_elevator: Option<bool>,
    /// Lifts of the building.
    #[serde(deserialize_with = "reading::integer")]
    pub elevators: Option<i64>,
    /// Terraces and balconies.
    #[serde(deserialize_with = "reading::integer")]
    pub terraces_or_balconies: Option<i64>,
    /// Whether there is a garden.
    #[serde(deserialize_with = "reading::flag")]
    pub has_garden: Option<bool>,
    /// Kind of parking, in the backend's code (`PCO` …).
    #[serde(deserialize_with = "reading::text")]
    pub parking_type: Option<String>,
    /// Rent of the parking, euros a month.
    #[serde(deserialize_with = "amount::read")]
    pub parking_charges: Option<Amount>,
    /// Kind of heating, in the backend's code (`COU` …).
    #[serde(deserialize_with = "reading::text")]
    pub heating_type: Option<String>,
    /// Kind of building, in the backend's code (`COL` …).
    #[serde(deserialize_with = "reading::text")]
    pub construction_type: Option<String>,
    /// Year of construction.
    #[serde(deserialize_with = "reading::integer")]
    #[cfg_attr(feature = "openapi", schema(example = 1998))]
    pub construction_year: Option<i64>,
    /// Energy label, A to G (diagnostic de performance énergétique).
    #[serde(deserialize_with = "reading::text")]
    #[cfg_attr(feature = "openapi", schema(example = "C"))]
    pub dpe_conso: Option<String>,
    /// Greenhouse gas label, A to G.
    #[serde(deserialize_with = "reading::text")]
    #[cfg_attr(feature = "openapi", schema(example = "B"))]
    pub dpe_ges: Option<String>,
    /// Rent without charges, euros a month.
    #[serde(deserialize_with = "amount::read")]
    pub rent_amount: Option<Amount>,
    /// Charges of the home, euros a month.
    #[serde(deserialize_with = "amount::read")]
    pub rental_charges: Option<Amount>,
    /// All charges, parking included, euros a month.
    #[serde(deserialize_with = "amount::read")]
    pub total_charges: Option<Amount>,
    /// Rent with all charges, euros a month: the figure that the rules compare with the resources.
    #[serde(deserialize_with = "amount::read")]
    pub rent_with_charges: Option<Amount>,
    /// Deposit, euros.
    #[serde(deserialize_with = "amount::read")]
    pub guarantee_deposit: Option<Amount>,
    /// Rental norm.
    #[serde(deserialize_with = "reading::word")]
    pub threshold_type: Option<NormCode>,
    /// Zone of the norm, in the backend's code (`ZAB` …).
    #[serde(deserialize_with = "reading::text")]
    pub threshold_subtype: Option<String>,
    /// Street address.
    #[serde(deserialize_with = "reading::text")]
    pub address: Option<String>,
    /// Name of the commune.
    #[serde(deserialize_with = "reading::text")]
    #[cfg_attr(feature = "openapi", schema(example = "Montreuil"))]
    pub district: Option<String>,
    /// Postal code.
    #[serde(deserialize_with = "reading::code_of_five")]
    #[cfg_attr(feature = "openapi", schema(example = "93100"))]
    pub postal_code: Option<String>,
    /// INSEE code of the commune: it decides the zone of the ceilings.
    #[serde(deserialize_with = "reading::code_of_five")]
    #[cfg_attr(feature = "openapi", schema(example = "93048"))]
    pub insee_code: Option<String>,
    /// Code of the department.
    #[serde(deserialize_with = "reading::text")]
    #[cfg_attr(feature = "openapi", schema(example = "93"))]
    pub department: Option<String>,
    /// Degrees north.
    #[serde(deserialize_with = "reading::decimal")]
    #[cfg_attr(feature = "openapi", schema(example = 48.8618))]
    pub latitude: Option<f64>,
    /// Degrees east.
    #[serde(deserialize_with = "reading::decimal")]
    #[cfg_attr(feature = "openapi", schema(example = 2.4437))]
    pub longitude: Option<f64>,
    /// When one could move in.
    #[serde(deserialize_with = "reading::word")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, example = "2026-05-01"))]
    pub availability_date: Option<Moment>,
    /// First day of publication.
    #[serde(deserialize_with = "reading::word")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, example = "2026-03-15"))]
    pub date_publication_start: Option<Moment>,
    /// Last day of publication.
    #[serde(deserialize_with = "reading::word")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, example = "2026-03-22"))]
    pub publication_end_date: Option<Moment>,
    /// Last day for the reserving body to name candidates.
    #[serde(deserialize_with = "reading::word")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, example = "2026-04-10"))]
    pub designation_date_end: Option<Moment>,
    /// Days left before the publication ends.
    #[serde(deserialize_with = "reading::integer")]
    #[cfg_attr(feature = "openapi", schema(example = 6))]
    pub expiry_days: Option<i64>,
    /// Applications so far. Some backends write `appicated_nb`, which is read too.
    #[serde(deserialize_with = "reading::integer")]
    #[cfg_attr(feature = "openapi", schema(example = 4))]
    pub applicated_nb: Option<i64>,
    /// Whether one can still apply.
    #[serde(deserialize_with = "reading::word")]
    pub offer_status: Option<OfferStatus>,
    /// The lessor's own status, in its code.
    #[serde(deserialize_with = "reading::text")]
    pub lessor_status: Option<String>,
    /// Whether the home is reserved to some employers.
    #[serde(deserialize_with = "reading::flag")]
    pub reserved: Option<bool>,
    /// Whether it is shown without an account.
    #[serde(deserialize_with = "reading::flag")]
    pub is_public: Option<bool>,
    /// The employer that reserves it.
    #[serde(deserialize_with = "reading::text")]
    pub reserving_business_name: Option<String>,
    /// Name of the residence.
    #[serde(deserialize_with = "reading::text")]
    pub residence_title: Option<String>,
    /// The lessor's reference.
    #[serde(deserialize_with = "reading::text")]
    pub external_ref: Option<String>,
    /// Free text of the lessor. Some backends call it `description`, which is read too.
    #[serde(deserialize_with = "reading::text")]
    pub details: Option<String>,
    /// The picture to show first.
    #[serde(deserialize_with = "reading::extra")]
    pub main_picture: Option<Picture>,
    /// All pictures.
    #[serde(deserialize_with = "reading::extras")]
    pub pictures: Vec<Picture>,
    /// Who lets it.
    #[serde(deserialize_with = "reading::extra")]
    pub lessor: Option<Lessor>,
}

impl ResourceType for HousingOffer {
    const TYPE: &'static str = "housing_offers";
}

/// Second names met in the AL'in family, and the name of this contract.
const SECOND_NAMES: [(&str, &str); 3] =
    [("appicated_nb", "applicated_nb"), ("total_floors", "floors"), ("description", "details")];

impl Serialize for HousingOffer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Self::serialize(self, serializer)
    }
}

impl<'de> Deserialize<'de> for HousingOffer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut value = Value::deserialize(deserializer)?;
        if let Value::Object(attributes) = &mut value {
            for (second, first) in SECOND_NAMES {
                if let Some(given) = attributes.remove(second)
                    && attributes.get(first).is_none_or(Value::is_null)
                {
                    attributes.insert(first.to_owned(), given);
                }
            }
        }
        Self::deserialize(value).map_err(D::Error::custom)
    }
}

impl HousingOffer {
    /// The charges to show beside the rent: all of them when the backend says so, else those of the home.
    #[must_use]
    pub fn charges(&self) -> Option<Amount> {
        self.total_charges.or(self.rental_charges)
    }
}

//! `housing_offers`: homes on offer, with the field names of the AL'in family.
//!
//! Nothing here says whether a home suits a household; that is `parcours-domain`, from [`HousingOffer::facts`].

use serde::Serialize;

use crate::amount::Amount;
use crate::envelope::ResourceType;
use crate::moment::Moment;

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

wire_struct! {
    /// A picture of a home in several sizes. Addresses are relative to the API's host, or absolute in `…_absolute`.
    #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
    Picture {
        /// 240 pixels wide, relative address.
        thumb240: Option<String> = text,
        /// 240 pixels wide.
        thumb240_absolute: Option<String> = text,
        /// 1000 pixels wide.
        thumb1000_absolute: Option<String> = text,
        /// As it was taken.
        full_size_absolute: Option<String> = text,
        /// What it shows, in French, for people who do not see it.
        #[cfg_attr(feature = "openapi", schema(example = "Plan du logement"))]
        label: Option<String> = text,
    }
}

wire_struct! {
    /// Who lets the home.
    #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
    Lessor {
        /// Its name.
        name: Option<String> = text,
        /// Its telephone number.
        phone: Option<String> = text,
        /// Its email address.
        email: Option<String> = text,
    }
}

wire_struct! {
    /// The attributes of a home on offer. All may be null: unknown is not zero.
    #[derive(Clone, Debug, Default, PartialEq, Serialize)]
    HousingOffer {
        /// Flat or house.
        kind: Option<OfferKind> = word,
        /// Number of main rooms, as lessors write it.
        typology: Option<TypologyCode> = word,
        /// Main rooms.
        #[cfg_attr(feature = "openapi", schema(example = 3))]
        rooms: Option<i64> = integer,
        /// Bedrooms.
        #[cfg_attr(feature = "openapi", schema(example = 2))]
        bedrooms: Option<i64> = integer,
        /// Living area in square metres.
        #[cfg_attr(feature = "openapi", schema(example = 62.5))]
        surface: Option<f64> = decimal,
        /// Floor of the home; 0 is the ground floor.
        #[cfg_attr(feature = "openapi", schema(example = 2))]
        floor: Option<i64> = floor,
        /// Floors of the building. Some backends call it `total_floors`, which is read too.
        #[cfg_attr(feature = "openapi", schema(example = 5))]
        floors: Option<i64> = integer or "total_floors",
        /// Whether a lift serves the home.
        has_elevator: Option<bool> = flag,
        /// Lifts of the building.
        elevators: Option<i64> = integer,
        /// Terraces and balconies.
        terraces_or_balconies: Option<i64> = integer,
        /// Whether there is a garden.
        has_garden: Option<bool> = flag,
        /// Kind of parking, in the backend's code (`PCO` …).
        parking_type: Option<String> = text,
        /// Rent of the parking, euros a month.
        parking_charges: Option<Amount> = amount,
        /// Kind of heating, in the backend's code (`COU` …).
        heating_type: Option<String> = text,
        /// Kind of building, in the backend's code (`COL` …).
        construction_type: Option<String> = text,
        /// Year of construction.
        #[cfg_attr(feature = "openapi", schema(example = 1998))]
        construction_year: Option<i64> = integer,
        /// Energy label, A to G (diagnostic de performance énergétique).
        #[cfg_attr(feature = "openapi", schema(example = "C"))]
        dpe_conso: Option<String> = text,
        /// Greenhouse gas label, A to G.
        #[cfg_attr(feature = "openapi", schema(example = "B"))]
        dpe_ges: Option<String> = text,
        /// Rent without charges, euros a month.
        rent_amount: Option<Amount> = amount,
        /// Charges of the home, euros a month.
        rental_charges: Option<Amount> = amount,
        /// All charges, parking included, euros a month.
        total_charges: Option<Amount> = amount,
        /// Rent with all charges, euros a month: the figure that the rules compare with the resources.
        rent_with_charges: Option<Amount> = amount,
        /// Deposit, euros.
        guarantee_deposit: Option<Amount> = amount,
        /// Rental norm.
        threshold_type: Option<NormCode> = word,
        /// Zone of the norm, in the backend's code (`ZAB` …).
        threshold_subtype: Option<String> = text,
        /// Street address.
        address: Option<String> = text,
        /// Name of the commune.
        #[cfg_attr(feature = "openapi", schema(example = "Montreuil"))]
        district: Option<String> = text,
        /// Postal code.
        #[cfg_attr(feature = "openapi", schema(example = "93100"))]
        postal_code: Option<String> = code_of_five,
        /// INSEE code of the commune: it decides the zone of the ceilings.
        #[cfg_attr(feature = "openapi", schema(example = "93048"))]
        insee_code: Option<String> = code_of_five,
        /// Code of the department.
        #[cfg_attr(feature = "openapi", schema(example = "93"))]
        department: Option<String> = text,
        /// Degrees north.
        #[cfg_attr(feature = "openapi", schema(example = 48.8618))]
        latitude: Option<f64> = decimal,
        /// Degrees east.
        #[cfg_attr(feature = "openapi", schema(example = 2.4437))]
        longitude: Option<f64> = decimal,
        /// When one could move in.
        #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, example = "2026-05-01"))]
        availability_date: Option<Moment> = word,
        /// First day of publication.
        #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, example = "2026-03-15"))]
        date_publication_start: Option<Moment> = word,
        /// Last day of publication.
        #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, example = "2026-03-22"))]
        publication_end_date: Option<Moment> = word,
        /// Last day for the reserving body to name candidates.
        #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, example = "2026-04-10"))]
        designation_date_end: Option<Moment> = word,
        /// Days left before the publication ends.
        #[cfg_attr(feature = "openapi", schema(example = 6))]
        expiry_days: Option<i64> = integer,
        /// Applications so far. Some backends write `appicated_nb`, which is read too.
        #[cfg_attr(feature = "openapi", schema(example = 4))]
        applicated_nb: Option<i64> = integer or "appicated_nb",
        /// Whether one can still apply.
        offer_status: Option<OfferStatus> = word,
        /// The lessor's own status, in its code.
        lessor_status: Option<String> = text,
        /// Whether the home is reserved to some employers.
        reserved: Option<bool> = flag,
        /// Whether it is shown without an account.
        is_public: Option<bool> = flag,
        /// The employer that reserves it.
        reserving_business_name: Option<String> = text,
        /// Name of the residence.
        residence_title: Option<String> = text,
        /// The lessor's reference.
        external_ref: Option<String> = text,
        /// Free text of the lessor. Some backends call it `description`, which is read too.
        details: Option<String> = text or "description",
        /// The picture to show first.
        main_picture: Option<Picture> = extra,
        /// All pictures.
        pictures: Vec<Picture> = extras,
        /// Who lets it.
        lessor: Option<Lessor> = extra,
    }
}

impl ResourceType for HousingOffer {
    const TYPE: &'static str = "housing_offers";
}

impl HousingOffer {
    /// The charges of the home itself, euros a month, to show beside the rent and the parking: as given, otherwise all
    /// charges less those of the parking. `None` when unknown.
    #[must_use]
    pub fn charges(&self) -> Option<Amount> {
        self.rental_charges.or_else(|| match (self.total_charges?, self.parking_charges) {
            (total, None) => Some(total),
            (total, Some(parking)) if parking <= total => Some(Amount::from_cents(total.cents() - parking.cents())),
            (_, Some(_)) => None,
        })
    }
}

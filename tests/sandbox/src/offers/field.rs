//! What an offer can be filtered and sorted by: one table of wire names, columns and readings.
//!
//! The names are the attributes of contract.md (`housing_offers`). A name that is not here is refused, so no text
//! of a request ever reaches the SQL: it only ever chooses a row of this table. Reading a query is `query`'s work.

/// How the text of a query parameter is read, and so how the column is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Compared as it is written, case included.
    Text,
    /// Euros with at most two decimals, stored as integer cents.
    Money,
    /// A finite decimal number.
    Number,
    /// `true` or `false`.
    Flag,
    /// An ISO 8601 date or date and time, stored as seconds since 1970 (UTC).
    Moment,
}

impl Reading {
    /// Whether "at least" and "at most" have a meaning for such a value.
    pub fn is_ordered(self) -> bool {
        matches!(self, Self::Money | Self::Number | Self::Moment)
    }
}

macro_rules! fields {
    ($($variant:ident $name:literal $reading:ident,)+) => {
        /// An attribute that the query operators know.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Field {
            $(#[doc = concat!("`", $name, "`")] $variant,)+
        }

        impl Field {
            /// Every field, in the order of the contract.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// The attribute's name on the wire; the column bears the same name.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }

            /// How its values are read.
            pub fn reading(self) -> Reading {
                match self { $(Self::$variant => Reading::$reading,)+ }
            }
        }
    };
}

fields! {
    Department "department" Text,
    PostalCode "postal_code" Text,
    InseeCode "insee_code" Text,
    District "district" Text,
    Kind "kind" Text,
    Typology "typology" Text,
    ThresholdType "threshold_type" Text,
    RentWithCharges "rent_with_charges" Money,
    RentAmount "rent_amount" Money,
    Surface "surface" Number,
    Floor "floor" Number,
    HasElevator "has_elevator" Flag,
    DpeConso "dpe_conso" Text,
    AvailabilityDate "availability_date" Moment,
    PublicationStart "date_publication_start" Moment,
    PublicationEnd "publication_end_date" Moment,
    IsPublic "is_public" Flag,
    Latitude "latitude" Number,
    Longitude "longitude" Number,
}

impl Field {
    /// The field of that wire name; `None` when the query language has none.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.name() == name)
    }
}

//! Query operators of the offers: which field accepts which, so that the document and a backend agree.
//!
//! It neither parses nor writes a query string; the app's endpoints and the sandbox do.

wire_words! {
    /// Which of the three lists of eligible offers.
    closed EligibilityType {
        /// Communes asked for.
        Seeked = "seeked",
        /// Communes that border them.
        Bordering = "bordering",
        /// The other communes of the department.
        OtherFromDepartment = "other_from_department",
    }
}

/// An operator on a field of a collection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    /// `field=value`
    Equals,
    /// `field[$in][]=a&field[$in][]=b`
    In,
    /// `field[$gte]=value`
    AtLeast,
    /// `field[$lte]=value`
    AtMost,
    /// `sort[field]=1` or `-1`, also `sort[$field]`
    Sort,
}

/// What the values of a field are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueNature {
    /// Compared as it is written.
    Text,
    /// A number with an optional decimal part.
    Number,
    /// A date, with or without time.
    Date,
    /// `true` or `false`.
    Flag,
}

/// A field that the offers' collections can be filtered or sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfferField {
    /// The attribute's name.
    pub name: &'static str,
    /// What its values are.
    pub nature: ValueNature,
    /// The operators that it accepts.
    pub operators: &'static [Operator],
}

const LISTED: &[Operator] = &[Operator::Equals, Operator::In, Operator::Sort];
const MEASURED: &[Operator] = &[Operator::Equals, Operator::In, Operator::AtLeast, Operator::AtMost, Operator::Sort];

const fn listed(name: &'static str) -> OfferField {
    OfferField { name, nature: ValueNature::Text, operators: LISTED }
}

const fn flagged(name: &'static str) -> OfferField {
    OfferField { name, nature: ValueNature::Flag, operators: LISTED }
}

const fn measured(name: &'static str) -> OfferField {
    OfferField { name, nature: ValueNature::Number, operators: MEASURED }
}

const fn dated(name: &'static str) -> OfferField {
    OfferField { name, nature: ValueNature::Date, operators: MEASURED }
}

/// Every field that the offers' collections accept; any other one is refused with `unknown_operator`.
pub const OFFER_FIELDS: &[OfferField] = &[
    listed("department"),
    listed("postal_code"),
    listed("insee_code"),
    listed("district"),
    listed("kind"),
    listed("typology"),
    listed("threshold_type"),
    measured("rent_with_charges"),
    measured("rent_amount"),
    measured("surface"),
    measured("floor"),
    flagged("has_elevator"),
    listed("dpe_conso"),
    dated("availability_date"),
    dated("date_publication_start"),
    dated("publication_end_date"),
    flagged("is_public"),
    measured("latitude"),
    measured("longitude"),
];

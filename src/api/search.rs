//! A search among the offers, and how it is written in the contract's query operators.
//!
//! It holds what the server filters by. Whether an offer suits the household is decided in the page, and its inputs are
//! never part of a search.

use parcours_contract::{EligibilityType, NormCode, OfferKind, TypologyCode};

/// What offers are sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// The cheapest first, charges included.
    Cheapest,
    /// The largest first.
    Largest,
    /// The latest published first.
    Newest,
}

impl Order {
    fn pair(self) -> (&'static str, &'static str) {
        match self {
            Self::Cheapest => ("sort[rent_with_charges]", "1"),
            Self::Largest => ("sort[surface]", "-1"),
            Self::Newest => ("sort[date_publication_start]", "-1"),
        }
    }
}

/// A search. Its default asks for everything, in the server's order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OfferSearch {
    /// Only these sizes; empty for all.
    pub typologies: Vec<TypologyCode>,
    /// Only these rental norms; empty for all.
    pub norms: Vec<NormCode>,
    /// Only these kinds of home; empty for all.
    pub kinds: Vec<OfferKind>,
    /// At most this rent, charges included, in whole euros a month.
    pub rent_at_most: Option<u32>,
    /// At least this surface, in square metres.
    pub surface_at_least: Option<u32>,
    /// The order; the server's own when absent.
    pub order: Option<Order>,
    /// Which page, from 1; the first when absent.
    pub page: Option<u32>,
    /// How many offers a page has; the server's own number when absent.
    pub per_page: Option<u32>,
}

impl OfferSearch {
    /// The search as pairs of the query, not percent-encoded.
    #[must_use]
    pub fn pairs(&self) -> Vec<(String, String)> {
        let mut pairs = Vec::new();
        let mut push = |name: &str, value: String| pairs.push((name.to_owned(), value));
        self.typologies.iter().for_each(|code| push("typology[$in][]", code.as_str().to_owned()));
        self.norms.iter().for_each(|code| push("threshold_type[$in][]", code.as_str().to_owned()));
        self.kinds.iter().for_each(|code| push("kind[$in][]", code.as_str().to_owned()));
        if let Some(rent) = self.rent_at_most {
            push("rent_with_charges[$lte]", rent.to_string());
        }
        if let Some(surface) = self.surface_at_least {
            push("surface[$gte]", surface.to_string());
        }
        if let Some(order) = self.order {
            let (name, direction) = order.pair();
            push(name, direction.to_owned());
        }
        if let Some(page) = self.page {
            push("page", page.to_string());
        }
        if let Some(per_page) = self.per_page {
            push("per_page", per_page.to_string());
        }
        pairs
    }
}

/// The pairs that name one of the three lists and ask for the counts of all three.
pub(super) fn list_pairs(list: &EligibilityType) -> Vec<(String, String)> {
    let mut pairs = vec![("eligibility_type".to_owned(), list.as_str().to_owned())];
    for count in ["seeked_count", "bordering_count", "other_from_department_count"] {
        pairs.push(("options[]".to_owned(), count.to_owned()));
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use parcours_contract::{OFFER_FIELDS, Operator};

    #[test]
    fn a_search_that_asks_for_nothing_sends_nothing() {
        assert!(OfferSearch::default().pairs().is_empty());
    }

    #[test]
    fn every_filter_is_written_with_an_operator_that_its_field_accepts() {
        for order in [Order::Cheapest, Order::Largest, Order::Newest] {
            let search = OfferSearch {
                typologies: vec![TypologyCode::T2, TypologyCode::T3],
                norms: vec![NormCode::Plai],
                kinds: vec![OfferKind::Flat],
                rent_at_most: Some(700),
                surface_at_least: Some(40),
                order: Some(order),
                page: None,
                per_page: None,
            };
            for (name, _) in search.pairs() {
                let (field, operator) = if let Some(field) = name.strip_prefix("sort[") {
                    (field.trim_end_matches(']'), Operator::Sort)
                } else {
                    let (field, operator) = name.split_once('[').unwrap_or((name.as_str(), ""));
                    let operator = match operator {
                        "$in][]" => Operator::In,
                        "$gte]" => Operator::AtLeast,
                        "$lte]" => Operator::AtMost,
                        other => panic!("{other}"),
                    };
                    (field, operator)
                };
                let known = OFFER_FIELDS.iter().find(|known| known.name == field);
                assert!(known.is_some_and(|known| known.operators.contains(&operator)), "{name}");
            }
        }
    }

    #[test]
    fn each_value_of_a_list_is_sent_on_its_own() {
        let search = OfferSearch {
            typologies: vec![TypologyCode::T2, TypologyCode::T6Plus],
            page: Some(3),
            ..OfferSearch::default()
        };
        let expected = [("typology[$in][]", "T2"), ("typology[$in][]", "T6+"), ("page", "3")]
            .map(|(name, value)| (name.to_owned(), value.to_owned()));
        assert_eq!(search.pairs(), expected);
    }
}

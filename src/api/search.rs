//! How a search among the offers is written in the contract's query operators.
//!
//! It writes what the server filters by and nothing else. Whether an offer suits the household is decided in the page, and its inputs are
//! never part of a search.

use crate::forms::search::{Kind, List, Search, Sort, rent_text};
use parcours_contract::{EligibilityType, NormCode, OfferKind, TypologyCode};

/// Offers that are asked for at a time: four screens of a phone, and under 50 kB of answer.
const PER_PAGE: &str = "24";

/// Pairs of a query, not percent-encoded.
pub(super) type Pairs = Vec<(&'static str, String)>;

/// One page, from 1, of what a search finds. The list is not part of it: see [`list_pairs`].
pub(super) fn pairs(search: &Search, page: u32) -> Pairs {
    let mut pairs: Pairs = Vec::new();
    let mut push = |name, value: &str| pairs.push((name, value.to_owned()));
    for size in &search.typologies {
        push("typology[$in][]", TypologyCode::from(*size).as_str());
    }
    for norm in &search.norms {
        push("threshold_type[$in][]", NormCode::from(norm.as_str()).as_str());
    }
    if let Some(kind) = search.kind {
        let kind = match kind {
            Kind::Flat => OfferKind::Flat,
            Kind::House => OfferKind::House,
        };
        push("kind[$in][]", kind.as_str());
    }
    if let Some(rent) = search.max_rent {
        // To the cent: a home whose rent lies between two whole euros belongs to the list or not, as the person said.
        push("rent_with_charges[$lte]", &rent_text(rent));
    }
    if let Some(surface) = search.min_surface {
        push("surface[$gte]", &surface.to_string());
    }
    let (order, direction) = match search.sort {
        Sort::Recent => ("sort[date_publication_start]", "-1"),
        Sort::Rent => ("sort[rent_with_charges]", "1"),
        Sort::Surface => ("sort[surface]", "-1"),
    };
    push(order, direction);
    push("page", &page.to_string());
    push("per_page", PER_PAGE);
    pairs
}

/// Names one of the three lists and asks for the counts of all three.
pub(super) fn list_pairs(list: List) -> Pairs {
    let list = match list {
        List::Seeked => EligibilityType::Seeked,
        List::Bordering => EligibilityType::Bordering,
        List::Department => EligibilityType::OtherFromDepartment,
    };
    let mut pairs = vec![("eligibility_type", list.as_str().to_owned())];
    for count in ["seeked_count", "bordering_count", "other_from_department_count"] {
        pairs.push(("options[]", count.to_owned()));
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::choice::Choice;
    use parcours_contract::{OFFER_FIELDS, Operator, ValueNature};
    use parcours_domain::money::Money;
    use parcours_domain::offer::{Norm, Typology};

    fn full() -> Search {
        Search {
            max_rent: Some(Money::from_cents(74_950)),
            min_surface: Some(40),
            typologies: vec![Typology::T2, Typology::T6Plus],
            norms: vec![Norm::Plai],
            kind: Some(Kind::Flat),
            ..Search::default()
        }
    }

    fn values(search: &Search, name: &str) -> Vec<String> {
        pairs(search, 1).into_iter().filter(|(known, _)| *known == name).map(|(_, value)| value).collect()
    }

    #[test]
    fn a_search_without_filters_asks_for_a_page_and_an_order() {
        let names: Vec<_> = pairs(&Search::default(), 1).into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["sort[date_publication_start]", "page", "per_page"]);
    }

    #[test]
    fn a_highest_rent_keeps_its_cents() {
        assert_eq!(values(&full(), "rent_with_charges[$lte]"), ["749.50"]);
    }

    #[test]
    fn each_value_of_a_list_is_sent_on_its_own() {
        assert_eq!(values(&full(), "typology[$in][]"), ["T2", "T6+"]);
        assert_eq!(values(&full(), "threshold_type[$in][]"), ["PLAI"]);
        assert_eq!(values(&full(), "kind[$in][]"), ["APT"]);
    }

    #[test]
    fn every_filter_is_written_with_an_operator_that_its_field_accepts() {
        for sort in Sort::ALL {
            for (name, value) in pairs(&Search { sort: *sort, ..full() }, 3) {
                if matches!(name, "page" | "per_page") {
                    continue;
                }
                let (field, operator) = if let Some(field) = name.strip_prefix("sort[") {
                    (field.trim_end_matches(']'), Operator::Sort)
                } else {
                    let (field, operator) = name.split_once('[').unwrap_or((name, ""));
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
                if known.is_some_and(|known| known.nature == ValueNature::Number) {
                    assert!(value.parse::<f64>().is_ok(), "{name}={value}");
                }
            }
        }
    }
}

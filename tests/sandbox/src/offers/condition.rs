//! From a checked query to SQL: text made of this crate's own constants, and parameters to bind.
//!
//! Nothing that a client wrote becomes part of the text. Columns bear the names of the contract's fields.

use super::query::{Direction, Filter, OfferQuery, Test};
use rusqlite::types::Value;

/// A condition of a `WHERE`, with its parameters in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Condition {
    text: String,
    bound: Vec<Value>,
}

impl Condition {
    /// A condition of our own; its parameters are `?`.
    pub fn new(text: &'static str, bound: Vec<Value>) -> Self {
        Self { text: text.to_owned(), bound }
    }

    /// Both must hold.
    pub fn and(mut self, other: Self) -> Self {
        if !self.text.is_empty() && !other.text.is_empty() {
            self.text.push_str(" AND ");
        }
        self.text.push_str(&other.text);
        self.bound.extend(other.bound);
        self
    }

    /// Every filter must hold too; an unknown (null) attribute fulfils none.
    pub fn and_filters(self, filters: &[Filter]) -> Self {
        filters.iter().fold(self, |condition, filter| condition.and(Self::of(filter)))
    }

    /// The text after `WHERE`.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The parameters of the text's `?`, in order.
    pub fn bound(&self) -> &[Value] {
        &self.bound
    }

    fn of(filter: &Filter) -> Self {
        let column = filter.field.column();
        match &filter.test {
            Test::AtLeast(value) => Self { text: format!("{column} >= ?"), bound: vec![value.clone()] },
            Test::AtMost(value) => Self { text: format!("{column} <= ?"), bound: vec![value.clone()] },
            Test::OneOf(values) => {
                let places = vec!["?"; values.len()].join(", ");
                Self { text: format!("{column} IN ({places})"), bound: values.clone() }
            }
        }
    }
}

/// The text after `ORDER BY`: unknown values last in both directions, the identifier as tie-break, so that pages never
/// overlap. Without an order asked for, the newest come first.
pub fn order(query: &OfferQuery) -> String {
    let mut text = String::new();
    for (field, direction) in &query.order {
        let column = field.column();
        let way = match direction {
            Direction::Ascending => "ASC",
            Direction::Descending => "DESC",
        };
        text.push_str(&format!("{column} IS NULL, {column} {way}, "));
    }
    if query.order.is_empty() {
        text.push_str("date_publication_start IS NULL, date_publication_start DESC, ");
    }
    text.push_str("id ASC");
    text
}

#[cfg(test)]
mod tests {
    use super::{Condition, order};
    use crate::offers::query::{OfferQuery, Scope};

    fn query(raw: &str) -> OfferQuery {
        OfferQuery::parse(raw, Scope::Offers).expect("readable")
    }

    #[test]
    fn what_the_client_wrote_is_bound_and_never_in_the_text() {
        let query = query("district=x'%20OR%20'1'='1&kind[$in][]=APT&kind[$in][]=MIN&surface[$gte]=30");
        let condition = Condition::new("published = ?", vec![1.into()]).and_filters(&query.filters);
        assert_eq!(condition.text(), "published = ? AND district IN (?) AND surface >= ? AND kind IN (?, ?)");
        assert_eq!(condition.bound().len(), 5);
    }

    #[test]
    fn unknown_values_come_last_and_the_identifier_decides_ties() {
        assert_eq!(order(&query("sort[floor]=-1")), "floor IS NULL, floor DESC, id ASC");
        assert_eq!(order(&query("")), "date_publication_start IS NULL, date_publication_start DESC, id ASC");
    }
}

//! How a field of the contract's query language is kept: the column that bears its name, and how its values are read.
//!
//! Which fields and operators exist is `parcours_contract::OFFER_FIELDS`, the table that the OpenAPI document is made
//! of. A name that is not there is refused, so no text of a request ever reaches the SQL: it only chooses a row.

use jiff::Timestamp;
use jiff::civil::Date;
use parcours_contract::{OFFER_FIELDS, OfferField, ValueNature};
use rusqlite::types::Value;

use crate::clock::paris_date;

/// Longest text that a filter compares; no attribute that can be filtered is longer.
const LONGEST_TEXT: usize = 100;

/// A row of the contract's table of fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field(&'static OfferField);

impl Field {
    /// The field of that wire name; `None` when the query language has none.
    pub fn named(name: &str) -> Option<Self> {
        OFFER_FIELDS.iter().find(|field| field.name == name).map(Self)
    }

    /// The attribute's name on the wire; the column of the table `offers` bears the same.
    pub fn column(self) -> &'static str {
        self.0.name
    }

    /// Whether the field accepts the operator.
    pub fn accepts(self, operator: parcours_contract::Operator) -> bool {
        self.0.operators.contains(&operator)
    }

    /// Reads the right-hand side of a filter as the column keeps it; `None` when it is no value of this field.
    pub fn read(self, text: &str) -> Option<Value> {
        match self.0.nature {
            ValueNature::Text => plausible(text).then(|| Value::Text(text.to_owned())),
            ValueNature::Number if self.is_money() => cents(text).map(Value::Integer),
            ValueNature::Number => decimal(text).map(Value::Real),
            ValueNature::Flag => match text {
                "true" | "1" => Some(Value::Integer(1)),
                "false" | "0" => Some(Value::Integer(0)),
                _ => None,
            },
            ValueNature::Date => day(text).map(|date| Value::Text(date.to_string())),
        }
    }

    /// Amounts are euros on the wire and integer cents in the table.
    fn is_money(self) -> bool {
        matches!(self.0.name, "rent_amount" | "rent_with_charges")
    }
}

fn plausible(text: &str) -> bool {
    let odd = |c: char| c.is_control() || c == char::REPLACEMENT_CHARACTER;
    !text.is_empty() && text.chars().count() <= LONGEST_TEXT && !text.chars().any(odd)
}

/// Euros with at most two decimals, as cents. Money never goes through a float.
fn cents(text: &str) -> Option<i64> {
    let (euros, fraction) = text.split_once('.').unwrap_or((text, "00"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(euros) || !digits(fraction) || fraction.len() > 2 {
        return None;
    }
    let scale = if fraction.len() == 1 { 10 } else { 1 };
    let whole = euros.parse::<i64>().ok()?.checked_mul(100)?;
    whole.checked_add(fraction.parse::<i64>().ok()? * scale)
}

/// Digits, a sign and a point: `parse` alone would also take "inf", "NaN" and exponents.
fn decimal(text: &str) -> Option<f64> {
    let written = text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b'.'));
    written.then(|| text.parse::<f64>().ok()).flatten().filter(|number| number.is_finite())
}

/// Dates are compared by day; an instant stands for the day that it falls on in Paris.
fn day(text: &str) -> Option<Date> {
    if text.len() == 10 { text.parse().ok() } else { text.parse::<Timestamp>().ok().map(paris_date) }
}

#[cfg(test)]
mod tests {
    use super::Field;
    use parcours_contract::OFFER_FIELDS;
    use rusqlite::types::Value;

    fn read(field: &str, text: &str) -> Option<Value> {
        Field::named(field).expect(field).read(text)
    }

    #[test]
    fn money_is_read_to_the_cent() {
        assert_eq!(read("rent_with_charges", "750"), Some(Value::Integer(75_000)));
        assert_eq!(read("rent_amount", "750.5"), Some(Value::Integer(75_050)));
        assert_eq!(read("rent_amount", "0.07"), Some(Value::Integer(7)));
        for text in ["", ".", "7.", ".5", "-1", "+1", "1e3", "7.505", "750,50", "99999999999999999999", "NaN"] {
            assert_eq!(read("rent_amount", text), None, "{text}");
        }
    }

    #[test]
    fn numbers_are_finite_and_flags_are_two() {
        assert_eq!(read("latitude", "-2.5"), Some(Value::Real(-2.5)));
        for text in ["inf", "nan", "1e999", "", "-", "1.2.3"] {
            assert_eq!(read("surface", text), None, "{text}");
        }
        assert_eq!(read("has_elevator", "false"), Some(Value::Integer(0)));
        assert_eq!(read("has_elevator", "yes"), None);
    }

    #[test]
    fn text_with_a_nul_byte_is_no_value() {
        assert_eq!(read("district", "75\0"), None);
        assert_eq!(read("district", &"7".repeat(101)), None);
        assert_eq!(read("district", "Montreuil"), Some(Value::Text("Montreuil".into())));
    }

    #[test]
    fn an_instant_stands_for_its_day_in_paris() {
        let late = read("availability_date", "2026-07-14T23:30:00Z");
        assert_eq!(late, Some(Value::Text("2026-07-15".into())));
        for text in ["2026-02-30", "0000-00-00", "demain", "", "2026-7-1"] {
            assert_eq!(read("availability_date", text), None, "{text}");
        }
    }

    #[test]
    fn a_field_is_found_by_its_exact_name_only() {
        for field in OFFER_FIELDS {
            assert_eq!(Field::named(field.name).map(Field::column), Some(field.name));
        }
        assert_eq!(Field::named("password"), None);
        assert_eq!(Field::named("Surface"), None);
    }
}

//! Tolerant reading of single values.
//!
//! What is tolerated: absent, null and empty text (all three mean "not given"); numbers as text ("985", "985.00",
//! "860,86"); codes as numbers (a postal code 75010); booleans as 0, 1, "true" or "false"; a null list.
//! What is not: a value of another nature (an object for a rent, a word for a surface). The resource that holds it is
//! unreadable, because a wrong figure shown as "not given" would mislead.
//! Everything goes through `serde_json::Value` and plain functions: a derived `Deserialize` writes the matching of names
//! and the state of every member anew for each type and each source, and a browser would download all of it.

use std::fmt;

use serde::de::{Error, IgnoredAny};
use serde_json::Value;

/// The first difference between what came and what the contract says. It names members and natures, never values: those
/// may be about a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mismatch {
    /// The member, empty when it is the value itself.
    member: &'static str,
    expected: &'static str,
}

impl Mismatch {
    pub(crate) const fn new(expected: &'static str) -> Self {
        Self { member: "", expected }
    }

    /// The same, in this member, unless one of its own members is already named.
    pub(crate) const fn of(self, member: &'static str) -> Self {
        if self.member.is_empty() { Self { member, ..self } } else { self }
    }
}

impl fmt::Display for Mismatch {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.member.is_empty() {
            formatter.write_str(self.member)?;
            formatter.write_str(": ")?;
        }
        formatter.write_str(self.expected)
    }
}

impl std::error::Error for Mismatch {}

/// What can be read from parsed JSON: every type that an answer of the contract holds.
pub trait FromJson: Sized {
    /// Reads it.
    ///
    /// # Errors
    /// [`Mismatch`]: the first difference from the contract.
    fn from_json(value: Value) -> Result<Self, Mismatch>;
}

/// Accepts any JSON except an array. Used to check that a body is complete without reading it.
impl FromJson for IgnoredAny {
    fn from_json(value: Value) -> Result<Self, Mismatch> {
        if value.is_array() { Err(Mismatch::new("an object was expected, a list came")) } else { Ok(Self) }
    }
}

/// The end of every `Deserialize` of the wire types, which serves callers that store them: see `deserialized_from_json!`.
pub fn of_json<T: FromJson, E: Error>(value: Value) -> Result<T, E> {
    T::from_json(value).map_err(E::custom)
}

/// Gives types that have [`FromJson`] the `Deserialize` that says the same.
macro_rules! deserialized_from_json {
    ($($name:ty),+) => {$(
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::reading::of_json(serde_json::Value::deserialize(deserializer)?)
            }
        }
    )+};
}

/// A text, or a whole number taken as text (a postal code sent as `75010`). Blank text is "not given"; a decimal number
/// is no code and no name.
pub fn text(value: Value) -> Result<Option<String>, Mismatch> {
    match value {
        Value::Null => Ok(None),
        Value::String(text) if text.trim().is_empty() => Ok(None),
        Value::String(text) => Ok(Some(text)),
        Value::Number(number) if !number.is_f64() => Ok(Some(number.to_string())),
        _ => Err(Mismatch::new("a text was expected")),
    }
}

/// A text that must be there: ids and enum values.
pub fn required_text(value: Value) -> Result<String, Mismatch> {
    text(value)?.ok_or(Mismatch::new("a text was expected, nothing came"))
}

/// Five-character codes (postal codes, commune codes). A backend that sends them as numbers loses the leading zero of
/// the departments 01 to 09; it is put back.
pub fn code_of_five(value: Value) -> Result<Option<String>, Mismatch> {
    let is_number = value.is_number();
    let Some(mut code) = text(value)? else { return Ok(None) };
    if !is_number {
        return Ok(Some(code.trim().to_owned()));
    }
    while code.len() < 5 {
        code.insert(0, '0');
    }
    Ok(Some(code))
}

/// A number from its writing: a sign, digits, at most one point. Every number of fifteen digits is the nearest float;
/// beyond, the last bit may differ. Computed with whole numbers, because the tables of `str::parse` would travel too.
fn float_of(text: &str) -> Option<f64> {
    // What a mantissa may have and still take one more digit.
    const ROOM: u64 = 1_000_000_000_000_000_000;
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.is_empty() && decimals.is_empty() {
        return None;
    }
    let mut mantissa: u64 = 0;
    let mut scale = (1.0_f64, 1.0_f64);
    let whole_length = whole.len();
    for (place, digit) in whole.chars().chain(decimals.trim_end_matches('0').chars()).enumerate() {
        let digit = u64::from(digit.to_digit(10)?);
        let has_room = mantissa < ROOM;
        if has_room {
            mantissa = mantissa * 10 + digit;
        }
        match (place < whole_length, has_room) {
            (true, false) => scale.0 *= 10.0,
            (false, true) => scale.1 *= 10.0,
            _ => {}
        }
    }
    #[allow(clippy::cast_precision_loss)]
    let number = mantissa as f64 * scale.0 / scale.1;
    Some(if negative { -number } else { number })
}

/// A number that may have decimals (surface, coordinates), or the same as text.
pub fn decimal(value: &Value) -> Result<Option<f64>, Mismatch> {
    let read = match value {
        Value::Null => return Ok(None),
        Value::Number(number) => number.as_f64(),
        Value::String(text) => {
            let text: String =
                text.chars().filter(|c| !c.is_whitespace()).map(|c| if c == ',' { '.' } else { c }).collect();
            if text.is_empty() {
                return Ok(None);
            }
            float_of(&text)
        }
        _ => None,
    };
    read.map(Some).ok_or(Mismatch::new("a number was expected"))
}

/// A whole number, or the same as text ("3", "3.0").
pub fn integer(value: &Value) -> Result<Option<i64>, Mismatch> {
    // Beyond this a float no longer holds every whole number.
    const LARGEST: f64 = 9_007_199_254_740_992.0;
    if let Some(whole) = value.as_i64() {
        return Ok(Some(whole));
    }
    match decimal(value)? {
        None => Ok(None),
        #[allow(clippy::cast_possible_truncation)]
        Some(number) if number.fract() == 0.0 && number.abs() <= LARGEST => Ok(Some(number as i64)),
        Some(_) => Err(Mismatch::new("a whole number was expected")),
    }
}

/// A floor: a whole number, or the French habit "RDC" (rez-de-chaussée) for the ground floor.
pub fn floor(value: &Value) -> Result<Option<i64>, Mismatch> {
    match value {
        Value::String(text) if text.trim().eq_ignore_ascii_case("rdc") => Ok(Some(0)),
        other => integer(other),
    }
}

/// True, false, or not given; 0, 1 and their texts are understood.
pub fn flag(value: &Value) -> Result<Option<bool>, Mismatch> {
    let read = match value {
        Value::Null => return Ok(None),
        Value::Bool(flag) => Some(*flag),
        Value::Number(number) => match number.as_i64() {
            Some(0) => Some(false),
            Some(1) => Some(true),
            _ => None,
        },
        Value::String(text) => match text.trim() {
            "" => return Ok(None),
            "0" => Some(false),
            "1" => Some(true),
            word if word.eq_ignore_ascii_case("false") => Some(false),
            word if word.eq_ignore_ascii_case("true") => Some(true),
            _ => None,
        },
        _ => None,
    };
    read.map(Some).ok_or(Mismatch::new("true or false was expected"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_number_as_text_is_the_number_that_rust_reads() {
        let shapes = ["0", "-0", "+5", "5.", ".5", "-.5", "007", "0.10", "48.8618", "2.4437", "985.00", "3.000000000"];
        let large = ["123456789012345", "9007199254740993", "12345678901234567890123", "1e"];
        let broken = ["", ".", "-", "+", "--1", "1.2.3", "1-", "é", "٣", "0x1", "inf", "NaN", "1e3", "€"];
        for text in shapes.iter().chain(&large).chain(&broken) {
            let letters = text.chars().any(|c| c.is_ascii_alphabetic());
            let expected = text.parse::<f64>().ok().filter(|_| !letters);
            assert_eq!(float_of(text).map(f64::to_bits), expected.map(f64::to_bits), "{text}");
        }
        for thousandths in (0..3_000_000).step_by(7) {
            let text = format!("{}.{:03}", thousandths / 1_000, thousandths % 1_000);
            assert_eq!(float_of(&text), text.parse().ok(), "{text}");
        }
        let long = float_of("2.352221900000017712345").unwrap();
        assert!((long - 2.352_221_900_000_017_7).abs() < 1e-15, "{long}");
        assert_eq!(float_of(&"9".repeat(400)), Some(f64::INFINITY));
    }

    #[test]
    fn a_text_sent_as_a_whole_number_is_its_digits_and_a_decimal_number_is_no_text() {
        for number in ["0", "-7", "75010", "18446744073709551615"] {
            let value: Value = serde_json::from_str(number).unwrap();
            assert_eq!(text(value), Ok(Some(number.to_owned())));
        }
        for number in [1.5, 75_010.5, -0.0, 1e300] {
            assert!(text(json!(number)).is_err(), "{number}");
        }
    }

    #[test]
    fn a_number_as_text_may_be_spaced_and_have_a_comma() {
        let read = |text: &str| decimal(&json!(text));
        assert_eq!(read(" 1\u{202f}234,5 "), Ok(Some(1234.5)));
        assert_eq!(read(" "), Ok(None));
        assert!(read("12 m2").is_err() && read("1,2,3").is_err());
        assert_eq!(integer(&json!("3.0")), Ok(Some(3)));
        assert!(integer(&json!("3.5")).is_err() && integer(&json!("9".repeat(400))).is_err());
    }

    #[test]
    fn flags_and_codes_are_read_in_every_writing() {
        for (written, flag_read) in
            [(json!("TRUE"), true), (json!(" 0 "), false), (json!(1), true), (json!(false), false)]
        {
            assert_eq!(flag(&written), Ok(Some(flag_read)), "{written}");
        }
        assert!(flag(&json!(2)).is_err() && flag(&json!("oui")).is_err() && flag(&json!([])).is_err());
        assert_eq!(code_of_five(json!(1000)), Ok(Some("01000".to_owned())));
        assert_eq!(code_of_five(json!(" 2A004 ")), Ok(Some("2A004".to_owned())));
        assert_eq!(code_of_five(json!("")), Ok(None));
    }

    #[test]
    fn a_difference_is_named_without_what_came() {
        let difference = text(json!({ "email": "ines@exemple.fr" })).unwrap_err();
        assert_eq!(difference.to_string(), "a text was expected");
    }
}

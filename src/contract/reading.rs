//! Tolerant reading of single values, named in `#[serde(deserialize_with = "…")]` on the wire types.
//!
//! What is tolerated: absent, null and empty text (all three mean "not given"); numbers as text ("985", "985.00",
//! "860,86"); codes as numbers (a postal code 75010); booleans as 0, 1, "true" or "false"; a null list.
//! What is not: a value of another nature (an object for a rent, a word for a surface). The resource that holds it is
//! unreadable, because a wrong figure shown as "not given" would mislead.
//! Everything goes through `serde_json::Value` and plain functions, so that the generic part stays tiny in the browser.

use serde::Deserialize;
use serde::de::{DeserializeOwned, Deserializer, Error};
use serde_json::Value;

fn value<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Value, D::Error> {
    Value::deserialize(deserializer)
}

fn refuse<E: Error>(expected: &'static str) -> E {
    E::custom(expected)
}

fn text_of(value: Value) -> Result<Option<String>, &'static str> {
    match value {
        Value::Null => Ok(None),
        Value::String(text) if text.trim().is_empty() => Ok(None),
        Value::String(text) => Ok(Some(text)),
        Value::Number(number) => Ok(Some(number.to_string())),
        _ => Err("a text was expected"),
    }
}

/// A text, or a number taken as text. Blank text is "not given".
pub fn text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    text_of(value(deserializer)?).map_err(refuse)
}

/// A text that must be there: ids and enum values.
pub fn required_text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    text(deserializer)?.ok_or_else(|| refuse("a text was expected, nothing came"))
}

/// A text where absent and null both read as empty (members that writers always send).
pub fn text_or_empty<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    Ok(text(deserializer)?.unwrap_or_default())
}

/// A word of one of the contract's lists; blank is "not given".
pub fn word<'de, D: Deserializer<'de>, W: From<String>>(deserializer: D) -> Result<Option<W>, D::Error> {
    Ok(text(deserializer)?.map(W::from))
}

/// Five-character codes (postal codes, commune codes). A backend that sends them as numbers loses the leading zero of
/// the departments 01 to 09; it is put back.
pub fn code_of_five<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    let value = value(deserializer)?;
    let is_number = value.is_number();
    let code = text_of(value).map_err(refuse)?;
    Ok(code.map(|code| if is_number { format!("{code:0>5}") } else { code.trim().to_owned() }))
}

fn number_of(value: &Value) -> Result<Option<f64>, &'static str> {
    const EXPECTED: &str = "a number was expected";
    match value {
        Value::Null => Ok(None),
        Value::Number(number) => number.as_f64().map(Some).ok_or(EXPECTED),
        Value::String(text) => {
            let text: String =
                text.chars().filter(|c| !c.is_whitespace()).map(|c| if c == ',' { '.' } else { c }).collect();
            // `parse` also takes "inf", "NaN" and exponents, none of which is a figure that somebody wrote.
            match text.as_str() {
                "" => Ok(None),
                text if text.chars().any(|c| c.is_ascii_alphabetic()) => Err(EXPECTED),
                text => text.parse::<f64>().map(Some).map_err(|_| EXPECTED),
            }
        }
        _ => Err(EXPECTED),
    }
}

/// A number that may have decimals (surface, coordinates), or the same as text.
pub fn decimal<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<f64>, D::Error> {
    number_of(&value(deserializer)?).map_err(refuse)
}

fn integer_of(value: &Value) -> Result<Option<i64>, &'static str> {
    const EXPECTED: &str = "a whole number was expected";
    // Beyond this a float no longer holds every whole number.
    const LARGEST: f64 = 9_007_199_254_740_992.0;
    if let Some(whole) = value.as_i64() {
        return Ok(Some(whole));
    }
    match number_of(value)? {
        None => Ok(None),
        #[allow(clippy::cast_possible_truncation)]
        Some(number) if number.fract() == 0.0 && number.abs() <= LARGEST => Ok(Some(number as i64)),
        Some(_) => Err(EXPECTED),
    }
}

/// A whole number, or the same as text ("3", "3.0").
pub fn integer<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<i64>, D::Error> {
    integer_of(&value(deserializer)?).map_err(refuse)
}

/// A floor: a whole number, or the French habit "RDC" (rez-de-chaussée) for the ground floor.
pub fn floor<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<i64>, D::Error> {
    match value(deserializer)? {
        Value::String(text) if text.trim().eq_ignore_ascii_case("rdc") => Ok(Some(0)),
        other => integer_of(&other).map_err(refuse),
    }
}

fn flag_of(value: &Value) -> Result<Option<bool>, &'static str> {
    match value {
        Value::Null => Ok(None),
        Value::Bool(flag) => Ok(Some(*flag)),
        Value::Number(number) if number.as_i64() == Some(0) => Ok(Some(false)),
        Value::Number(number) if number.as_i64() == Some(1) => Ok(Some(true)),
        Value::String(text) => match text.trim().to_ascii_lowercase().as_str() {
            "" => Ok(None),
            "0" | "false" => Ok(Some(false)),
            "1" | "true" => Ok(Some(true)),
            _ => Err("true or false was expected"),
        },
        _ => Err("true or false was expected"),
    }
}

/// True, false, or not given; 0, 1 and their texts are understood.
pub fn flag<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<bool>, D::Error> {
    flag_of(&value(deserializer)?).map_err(refuse)
}

/// Reads a resource, or a part of one, from its JSON. Never from a list: the derive would take its elements for the
/// members, in the order in which they are declared.
pub fn of_json<T: DeserializeOwned>(value: Value) -> serde_json::Result<T> {
    if value.is_array() {
        return Err(refuse("an object was expected, a list came"));
    }
    T::deserialize(value)
}

/// A part that must be there and be readable: the attributes of a resource.
pub fn part<'de, D: Deserializer<'de>, T: DeserializeOwned>(deserializer: D) -> Result<T, D::Error> {
    of_json(value(deserializer)?).map_err(Error::custom)
}

/// A part that may be absent or null, and must otherwise be readable (the household, the income).
pub fn optional_part<'de, D: Deserializer<'de>, T: DeserializeOwned>(deserializer: D) -> Result<Option<T>, D::Error> {
    match value(deserializer)? {
        Value::Null => Ok(None),
        value => of_json(value).map(Some).map_err(Error::custom),
    }
}

/// A list whose every element counts: null is empty, one unreadable element is an error. For what a verdict is
/// computed from: a household that silently lost a person would get a wrong answer.
pub fn list<'de, D: Deserializer<'de>, T: DeserializeOwned>(deserializer: D) -> Result<Vec<T>, D::Error> {
    match value(deserializer)? {
        Value::Null => Ok(Vec::new()),
        Value::Array(elements) => elements.into_iter().map(|element| of_json(element).map_err(Error::custom)).collect(),
        _ => Err(refuse("a list was expected")),
    }
}

/// A list of extras (pictures): null, or anything that is not a list, is empty; an unreadable element is left out.
pub fn extras<'de, D: Deserializer<'de>, T: DeserializeOwned>(deserializer: D) -> Result<Vec<T>, D::Error> {
    match value(deserializer)? {
        Value::Array(elements) => Ok(elements.into_iter().filter_map(|element| of_json(element).ok()).collect()),
        _ => Ok(Vec::new()),
    }
}

/// An extra (the main picture, the lessor): what cannot be read counts as not given.
pub fn extra<'de, D: Deserializer<'de>, T: DeserializeOwned>(deserializer: D) -> Result<Option<T>, D::Error> {
    Ok(of_json(value(deserializer)?).ok())
}

//! Money on the wire: euros with two decimals outside, whole cents inside.
//!
//! JSON has only one kind of number, and `serde_json` reads one with a decimal part as a 64-bit float. Reading the
//! number's own digits instead would need its `arbitrary_precision` feature, which changes every number of the program.
//! It is not needed: below ten trillion euros, the float nearest to a figure with two decimals is off by less than a
//! thousandth of a euro, so that `round(float × 100)` gives back exactly the cents that were written. Larger figures are
//! refused. After this one step no float is ever used for money.

use serde::de::{Deserializer, Error};
use serde::{Deserialize, Serialize, Serializer};
use serde_json::Value;

use crate::reading::Mismatch;

/// An amount in euros as it travels: `860.86` or `985` in JSON, also read from text (`"985.00"`, `"860,86"`,
/// `"1 234,56 €"`).
///
/// ```
/// # use parcours_contract::Amount;
/// assert_eq!(Amount::from_cents(86_086).cents(), 86_086);
/// assert_eq!(Amount::parse("860,86"), Some(Amount::from_cents(86_086)));
/// assert_eq!(Amount::parse("24.310"), None);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount {
    cents: i64,
}

impl Amount {
    /// From a whole number of cents.
    #[must_use]
    pub const fn from_cents(cents: i64) -> Self {
        Self { cents }
    }

    /// The amount in cents.
    #[must_use]
    pub const fn cents(self) -> i64 {
        self.cents
    }

    /// Reads a decimal text: optional sign, digits with optional spaces between them, at most one `.` or `,` before at
    /// most two decimals, an optional `€`. `None` for anything else: `24.310` could be twenty-four euros or
    /// twenty-four thousand.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().trim_end_matches('€').trim_end();
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let mut cents: i64 = 0;
        // Decimals read so far; `None` before the separator.
        let mut decimals: Option<u8> = None;
        let mut any = false;
        for character in digits.chars() {
            match (character, decimals) {
                ('0'..='9', seen) => {
                    any = true;
                    let digit = i64::from(character.to_digit(10)?);
                    if seen.is_some_and(|count| count >= 2) {
                        return None;
                    }
                    cents = cents.checked_mul(10)?.checked_add(digit)?;
                    decimals = seen.map(|count| count.saturating_add(1));
                }
                ('.' | ',', None) => decimals = Some(0),
                (space, None) if space.is_whitespace() => {}
                _ => return None,
            }
        }
        let missing = match decimals {
            None | Some(0) => 100,
            Some(1) => 10,
            Some(_) => 1,
        };
        let cents = cents.checked_mul(missing)?;
        any.then_some(Self { cents: if negative { cents.checked_neg()? } else { cents } })
    }

    fn from_float(euros: f64) -> Option<Self> {
        const LARGEST: f64 = 1e13;
        // The bound makes the cast exact, and refuses NaN and the infinities.
        #[allow(clippy::cast_possible_truncation)]
        (euros.abs() < LARGEST).then(|| Self { cents: (euros * 100.0).round() as i64 })
    }

    fn from_json(value: &Value) -> Option<Self> {
        match value {
            Value::String(text) => Self::parse(text),
            other => match other.as_i64() {
                Some(euros) => Some(Self { cents: euros.checked_mul(100)? }),
                None => Self::from_float(other.as_f64()?),
            },
        }
    }
}

impl Serialize for Amount {
    /// Whole euros as an integer, anything else as the shortest decimal number, which has at most two decimals.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.cents % 100 == 0 {
            return serializer.serialize_i64(self.cents / 100);
        }
        #[allow(clippy::cast_precision_loss)]
        serializer.serialize_f64(self.cents as f64 / 100.0)
    }
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let amount = read(&Value::deserialize(deserializer)?).map_err(D::Error::custom)?;
        amount.ok_or_else(|| D::Error::custom(EXPECTED))
    }
}

/// An amount, or not given (null, blank text).
pub(crate) fn read(value: &Value) -> Result<Option<Amount>, Mismatch> {
    match value {
        Value::Null => Ok(None),
        Value::String(text) if text.trim().is_empty() => Ok(None),
        value => Amount::from_json(value).map(Some).ok_or(Mismatch::new(EXPECTED)),
    }
}

const EXPECTED: &str = "an amount in euros was expected";

#[cfg(feature = "openapi")]
impl utoipa::PartialSchema for Amount {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        crate::schema::amount()
    }
}

#[cfg(feature = "openapi")]
impl utoipa::ToSchema for Amount {}

//! Dates on the wire: ISO 8601, with or without time and offset.
//!
//! The text is kept as it came: what cannot be understood can still be shown. Nothing is formatted for people here; the
//! day and the time in Paris are in `facts`.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A date (`2026-03-15`) or a date and time (`2026-03-15T09:00:00+01:00`), as it travels.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(String);

impl Moment {
    /// The text as it came.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Moment {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl From<String> for Moment {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::reading::required_text(deserializer).map(Self)
    }
}

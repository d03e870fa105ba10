//! Enum values on the wire: a closed list of words, plus any other word that a backend sends.
//!
//! One macro instead of a derive per enum: an unknown value must keep its text, and the generated code must stay
//! small in the browser. It does not translate anything for people.

/// The place of a word in a list, whatever its ASCII case. Not generic, so that the search is there once.
pub fn place(words: &[&str], text: &str) -> Option<usize> {
    words.iter().position(|word| text.eq_ignore_ascii_case(word))
}

/// Makes an enum whose variants are words on the wire, with `Other(String)` for every word that is not in the list.
/// Reading ignores ASCII case; writing uses the listed spelling, or the unknown text unchanged.
///
/// `closed` lists every word that a backend may send; `open` gives the words met so far (the OpenAPI document then shows
/// examples instead of an enumeration).
macro_rules! wire_words {
    (
        $(#[$meta:meta])*
        $openness:ident $name:ident {
            $( $(#[doc = $meaning:literal])+ $variant:ident = $word:literal, )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum $name {
            $( $(#[doc = $meaning])+ $variant, )+
            /// A word that this version of the contract does not know, unchanged.
            Other(String),
        }

        impl $name {
            /// Every word that this version knows, in the order of the contract.
            pub const WORDS: &'static [&'static str] = &[$($word),+];

            /// What each of [`Self::WORDS`] means, for the document.
            #[cfg(feature = "openapi")]
            pub const MEANINGS: &'static [&'static str] = &[$(concat!($($meaning),+)),+];

            /// The word as it travels.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    $( Self::$variant => $word, )+
                    Self::Other(text) => text,
                }
            }

            /// False for a word that this version does not know.
            #[must_use]
            pub fn is_known(&self) -> bool {
                !matches!(self, Self::Other(_))
            }
        }

        impl $name {
            /// The word that this version knows under a text.
            fn known(text: &str) -> Option<Self> {
                // The positions of the words. A list of the variants would read better; its values made the first load
                // 0.7 KiB larger (brotli), where these comparisons become one conversion.
                enum Place {
                    $( $variant, )+
                }
                let place = $crate::word::place(Self::WORDS, text)?;
                $( if place == Place::$variant as usize { return Some(Self::$variant); } )+
                None
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self::known(text).unwrap_or_else(|| Self::Other(text.to_owned()))
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self::known(&text).unwrap_or(Self::Other(text))
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(self.as_str())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl $crate::reading::FromJson for $name {
            fn from_json(value: serde_json::Value) -> Result<Self, $crate::reading::Mismatch> {
                $crate::reading::required_text(value).map(Self::from)
            }
        }

        deserialized_from_json!($name);

        #[cfg(feature = "openapi")]
        impl utoipa::PartialSchema for $name {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
                crate::schema::words(stringify!($openness), Self::WORDS, Self::MEANINGS)
            }
        }

        #[cfg(feature = "openapi")]
        impl utoipa::ToSchema for $name {}
    };
}

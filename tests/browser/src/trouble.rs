//! What went wrong, in words for a reader of the output.
//!
//! One type for everything: a journey never reacts to a failure, it only reports it. So there are no variants here.

use std::fmt;

/// Why a journey could not go on.
#[derive(Debug, Clone)]
pub struct Trouble(String);

impl Trouble {
    /// A failure, in one or more sentences.
    pub fn new(words: impl Into<String>) -> Self {
        Self(words.into())
    }

    /// The same failure, with what was being done put before it.
    #[must_use]
    pub fn while_doing(self, doing: impl fmt::Display) -> Self {
        Self(format!("{doing}: {}", self.0))
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// `Trouble` is no `std::error::Error` itself, so that every such error can become one with `?`.
impl<E: std::error::Error> From<E> for Trouble {
    fn from(error: E) -> Self {
        let mut words = error.to_string();
        let mut cause = error.source();
        while let Some(inner) = cause {
            let inner_words = inner.to_string();
            if !words.contains(&inner_words) {
                words = format!("{words} ({inner_words})");
            }
            cause = inner.source();
        }
        Self(words)
    }
}

/// What every step of a journey answers.
pub type Outcome<T = ()> = Result<T, Trouble>;

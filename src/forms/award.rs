//! The answer to an award of a home: yes, or no and perhaps why.

use parcours_contract::bounds::REASON_MAX_LENGTH;

/// The answer.
#[derive(Clone, PartialEq, Eq)]
pub enum AwardAnswer {
    /// The person takes the home.
    Accept,
    /// The person does not.
    Decline(Option<Reason>),
}

/// Why, in the person's own words. Not printed by `Debug`: it may tell of their life.
#[derive(Clone, PartialEq, Eq)]
pub struct Reason(String);

impl Reason {
    /// What was typed, cut at the server's limit; `None` when it is blank.
    ///
    /// ```
    /// use parcours_locatif::forms::award::Reason;
    /// assert_eq!(Reason::of(" Trop loin. ").unwrap().as_str(), "Trop loin.");
    /// assert!(Reason::of("  ").is_none());
    /// ```
    #[must_use]
    pub fn of(typed: &str) -> Option<Self> {
        let kept: String = typed.trim().chars().take(REASON_MAX_LENGTH).collect();
        (!kept.is_empty()).then_some(Self(kept))
    }

    /// The reason, to be sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Reason {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Reason(…)")
    }
}

impl std::fmt::Debug for AwardAnswer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Accept => "Accept",
            Self::Decline(_) => "Decline(…)",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_is_no_longer_than_the_server_takes() {
        let reason = Reason::of(&"é".repeat(REASON_MAX_LENGTH + 1)).unwrap();
        assert_eq!(reason.as_str().chars().count(), REASON_MAX_LENGTH);
    }
}

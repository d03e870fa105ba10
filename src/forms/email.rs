//! An email address, checked as far as a form can.
//!
//! Only an email that arrives proves an address, and the code that we send is that proof. So this checks only what
//! catches a typing mistake (nothing before the @, no dot after it, a space inside) and refuses nothing that could work. The shape
//! is the contract's, so that page and server agree.

use super::problem::ProblemKind;
use parcours_contract::bounds;

/// An address that has the shape of one. Not printed by `Debug`: it names a person.
#[derive(Clone, PartialEq, Eq)]
pub struct Email(String);

impl Email {
    /// Reads an address; spaces around it come from pasting and do not count.
    ///
    /// # Errors
    /// [`ProblemKind::Missing`] when nothing was typed, [`ProblemKind::EmailUnreadable`] when it is no address.
    ///
    /// ```
    /// use parcours_locatif::forms::email::Email;
    /// assert_eq!(Email::parse(" ines@exemple.fr ").map(|email| email.as_str().to_owned()), Ok("ines@exemple.fr".to_owned()));
    /// assert!(Email::parse("ines@exemple").is_err());
    /// ```
    pub fn parse(typed: &str) -> Result<Self, ProblemKind> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Err(ProblemKind::Missing);
        }
        if bounds::is_email(typed) { Ok(Self(typed.to_owned())) } else { Err(ProblemKind::EmailUnreadable) }
    }

    /// The address as it was typed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Email {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Email(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_with_a_slip_is_refused() {
        for slip in [
            "ines",
            "@exemple.fr",
            "ines@",
            "ines@exemple",
            "ines@.fr",
            "ines@exemple.",
            "in es@exemple.fr",
            "a@b@c.fr",
        ] {
            assert_eq!(Email::parse(slip), Err(ProblemKind::EmailUnreadable), "{slip}");
        }
    }

    #[test]
    fn an_unusual_address_is_accepted() {
        for address in ["inès+al@exemple.fr", "o'neil@sous.domaine.exemple.fr", "x@é.fr"] {
            assert!(Email::parse(address).is_ok(), "{address}");
        }
    }

    #[test]
    fn nothing_typed_is_missing_rather_than_wrong() {
        assert_eq!(Email::parse(" \u{a0}"), Err(ProblemKind::Missing));
    }

    #[test]
    fn the_longest_address_passes_and_one_more_sign_does_not() {
        let of_length = |length: usize| format!("{}@exemple.fr", "a".repeat(length - "@exemple.fr".len()));
        assert!(Email::parse(&of_length(254)).is_ok());
        assert!(Email::parse(&of_length(255)).is_err());
    }
}

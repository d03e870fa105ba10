//! A password, checked as ASVS 6.2 asks: long, and nothing else.
//!
//! No composition rule, no trimming, any character of any language; length is counted in characters. The limits are the
//! contract's, so that page and server agree. Whether a password is too common is decided by the server.

use super::problem::ProblemKind;
use parcours_contract::{PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH};

/// A password that is long enough. Never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(String);

impl Password {
    /// Checks a password that a person chooses.
    ///
    /// # Errors
    /// [`ProblemKind::Missing`], [`ProblemKind::PasswordTooShort`] or [`ProblemKind::PasswordTooLong`].
    pub fn choose(typed: &str) -> Result<Self, ProblemKind> {
        match typed.chars().count() {
            0 => Err(ProblemKind::Missing),
            length if length < PASSWORD_MIN_LENGTH => Err(ProblemKind::PasswordTooShort { length }),
            length if length > PASSWORD_MAX_LENGTH => Err(ProblemKind::PasswordTooLong),
            _ => Ok(Self(typed.to_owned())),
        }
    }

    /// Takes a password that a person already has: an old one may be shorter than a new one must be.
    ///
    /// # Errors
    /// [`ProblemKind::Missing`] when nothing was typed.
    pub fn known(typed: &str) -> Result<Self, ProblemKind> {
        if typed.is_empty() { Err(ProblemKind::Missing) } else { Ok(Self(typed.to_owned())) }
    }

    /// The password, to be sent.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Password {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Password(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_character_under_is_refused_and_the_minimum_is_accepted() {
        let short = "é".repeat(PASSWORD_MIN_LENGTH - 1);
        assert_eq!(Password::choose(&short), Err(ProblemKind::PasswordTooShort { length: PASSWORD_MIN_LENGTH - 1 }));
        assert!(Password::choose(&"é".repeat(PASSWORD_MIN_LENGTH)).is_ok());
    }

    #[test]
    fn any_sign_counts_and_spaces_are_kept() {
        let phrase = " correct cheval 🔋 ";
        assert_eq!(Password::choose(phrase).map(|password| password.reveal().to_owned()), Ok(phrase.to_owned()));
    }

    #[test]
    fn one_character_over_the_maximum_is_refused() {
        assert!(Password::choose(&"a".repeat(PASSWORD_MAX_LENGTH)).is_ok());
        assert_eq!(Password::choose(&"a".repeat(PASSWORD_MAX_LENGTH + 1)), Err(ProblemKind::PasswordTooLong));
    }

    #[test]
    fn an_old_short_password_still_signs_in() {
        assert!(Password::known("court").is_ok());
        assert_eq!(Password::known(""), Err(ProblemKind::Missing));
    }

    #[test]
    fn a_password_is_never_printed() {
        assert_eq!(format!("{:?}", Password::known("motdepasse")), "Ok(Password(…))");
    }
}

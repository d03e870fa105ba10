//! The forms that let somebody back in: address and password, a request for a new password, the new password.
//!
//! None of them says whether an address has an account: the server's answer is the same either way.

use super::email::Email;
use super::password::Password;
use super::problem::{FieldName, FormProblem, gather};

/// What was typed to sign in.
#[derive(Clone, Default)]
pub struct SignInDraft {
    /// Email address.
    pub email: String,
    /// Current password.
    pub password: String,
}

/// An address and a password that may be sent.
#[derive(Clone, Debug)]
pub struct Credentials {
    /// The person's address.
    pub email: Email,
    /// The person's password.
    pub password: Password,
}

impl SignInDraft {
    /// Checks the draft.
    ///
    /// # Errors
    /// Every problem found, in the order of the page.
    pub fn check(&self) -> Result<Credentials, Vec<FormProblem>> {
        let email = Email::parse(&self.email).map_err(|kind| FormProblem::new(FieldName::Email, kind));
        let password = Password::known(&self.password).map_err(|kind| FormProblem::new(FieldName::Password, kind));
        match (email, password) {
            (Ok(email), Ok(password)) => Ok(Credentials { email, password }),
            (email, password) => Err(gather([email.err(), password.err()])),
        }
    }
}

/// Checks the address that a new password is asked for.
///
/// # Errors
/// The problem of the address, as a list of one.
pub fn check_reset(email: &str) -> Result<Email, Vec<FormProblem>> {
    Email::parse(email).map_err(|kind| vec![FormProblem::new(FieldName::Email, kind)])
}

/// Checks a new password.
///
/// # Errors
/// The problem of the password, as a list of one.
pub fn check_new_password(password: &str) -> Result<Password, Vec<FormProblem>> {
    Password::choose(password).map_err(|kind| vec![FormProblem::new(FieldName::Password, kind)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::problem::ProblemKind;

    #[test]
    fn signing_in_asks_for_both_and_judges_no_old_password() {
        let problems = SignInDraft::default().check().err().unwrap_or_default();
        assert_eq!(
            problems,
            [
                FormProblem::new(FieldName::Email, ProblemKind::Missing),
                FormProblem::new(FieldName::Password, ProblemKind::Missing)
            ]
        );
        assert!(SignInDraft { email: "ines@exemple.fr".into(), password: "court".into() }.check().is_ok());
    }

    #[test]
    fn a_new_password_is_judged_like_the_first_one() {
        assert!(check_new_password("court").is_err());
        assert!(check_new_password("quatre mots au moins").is_ok());
        assert!(check_reset("ines").is_err());
    }
}

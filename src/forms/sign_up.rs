//! The form that creates an account: address, password, terms.

use super::email::Email;
use super::password::Password;
use super::problem::{FieldName, FormProblem, ProblemKind, gather};

/// The version of the terms that this version of the app shows.
pub const TERMS_VERSION: &str = "2026-01";

/// What was typed.
#[derive(Clone, Default)]
pub struct SignUpDraft {
    /// Email address.
    pub email: String,
    /// Chosen password.
    pub password: String,
    /// Whether the terms are ticked.
    pub terms: bool,
}

/// An account that may be asked for. It exists only with the terms of [`TERMS_VERSION`] accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAccount {
    email: Email,
    password: Password,
}

impl NewAccount {
    /// The person's address.
    #[must_use]
    pub fn email(&self) -> &Email {
        &self.email
    }

    /// The person's password.
    #[must_use]
    pub fn password(&self) -> &Password {
        &self.password
    }
}

impl SignUpDraft {
    /// Checks the draft.
    ///
    /// # Errors
    /// Every problem found, in the order of the page.
    ///
    /// ```
    /// use parcours_locatif::forms::sign_up::SignUpDraft;
    /// let draft = SignUpDraft { email: "ines@exemple.fr".into(), password: "quatre mots au moins".into(), terms: true };
    /// assert!(draft.check().is_ok());
    /// ```
    pub fn check(&self) -> Result<NewAccount, Vec<FormProblem>> {
        let email = Email::parse(&self.email).map_err(|kind| FormProblem::new(FieldName::Email, kind));
        let password = Password::choose(&self.password).map_err(|kind| FormProblem::new(FieldName::Password, kind));
        let terms = (!self.terms).then(|| FormProblem::new(FieldName::Terms, ProblemKind::Missing));
        match (email, password, terms) {
            (Ok(email), Ok(password), None) => Ok(NewAccount { email, password }),
            (email, password, terms) => Err(gather([email.err(), password.err(), terms])),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_form_names_its_three_fields_in_the_order_of_the_page() {
        let problems = SignUpDraft::default().check().err().unwrap_or_default();
        let fields: Vec<_> = problems.iter().map(|problem| problem.field).collect();
        assert_eq!(fields, [FieldName::Email, FieldName::Password, FieldName::Terms]);
        assert!(problems.iter().all(|problem| problem.kind == ProblemKind::Missing));
    }

    #[test]
    fn without_the_terms_there_is_no_account() {
        let draft =
            SignUpDraft { email: "ines@exemple.fr".into(), password: "quatre mots au moins".into(), terms: false };
        let problems = draft.check().err().unwrap_or_default();
        assert_eq!(problems, [FormProblem::new(FieldName::Terms, ProblemKind::Missing)]);
    }
}

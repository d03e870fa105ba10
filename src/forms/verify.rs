//! The form for the six-digit code received by email.
//!
//! A code is pasted as often as typed, with the spaces and dashes of the email; those are ignored.

use super::email::Email;
use super::problem::{FieldName, FormProblem, ProblemKind, gather};
use parcours_contract::bounds::CODE_DIGITS;

/// What was typed.
#[derive(Clone, Default)]
pub struct VerifyDraft {
    /// The address that the code was sent to.
    pub email: String,
    /// The code.
    pub code: String,
}

/// An address and a code that may be sent. It has no `Debug`: a code opens a session.
#[derive(Clone)]
pub struct Confirmation {
    email: Email,
    code: String,
}

impl Confirmation {
    /// The address that the code was sent to.
    #[must_use]
    pub fn email(&self) -> &Email {
        &self.email
    }

    /// Six digits.
    #[must_use]
    pub fn code(&self) -> &str {
        &self.code
    }
}

impl VerifyDraft {
    /// Checks the draft.
    ///
    /// # Errors
    /// Every problem found, in the order of the page.
    pub fn check(&self) -> Result<Confirmation, Vec<FormProblem>> {
        let email = Email::parse(&self.email).map_err(|kind| FormProblem::new(FieldName::Email, kind));
        let code = read_code(&self.code).map_err(|kind| FormProblem::new(FieldName::Code, kind));
        match (email, code) {
            (Ok(email), Ok(code)) => Ok(Confirmation { email, code }),
            (email, code) => Err(gather([email.err(), code.err()])),
        }
    }
}

fn read_code(typed: &str) -> Result<String, ProblemKind> {
    let signs: String =
        typed.chars().filter(|sign| !sign.is_whitespace() && !matches!(sign, '-' | '.' | '‑' | '–')).collect();
    if signs.is_empty() {
        Err(ProblemKind::Missing)
    } else if !signs.chars().all(|sign| sign.is_ascii_digit()) {
        Err(ProblemKind::CodeHasOtherSigns)
    } else if signs.len() != CODE_DIGITS {
        Err(ProblemKind::CodeLength { digits: signs.len() })
    } else {
        Ok(signs)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_accepted_however_it_was_pasted() {
        for typed in ["123456", " 123 456 ", "123-456", "123\u{a0}456", "1 2 3 4 5 6\n"] {
            assert_eq!(read_code(typed), Ok("123456".to_owned()), "{typed:?}");
        }
    }

    #[test]
    fn a_code_with_a_digit_missing_says_how_many_there_are() {
        assert_eq!(read_code("12345"), Err(ProblemKind::CodeLength { digits: 5 }));
        assert_eq!(read_code("1234567"), Err(ProblemKind::CodeLength { digits: 7 }));
        assert_eq!(read_code("12345O"), Err(ProblemKind::CodeHasOtherSigns));
        assert_eq!(read_code("  "), Err(ProblemKind::Missing));
    }

    #[test]
    fn both_problems_are_given_at_once() {
        let problems = VerifyDraft::default().check().err().unwrap_or_default();
        let fields: Vec<_> = problems.iter().map(|problem| problem.field).collect();
        assert_eq!(fields, [FieldName::Email, FieldName::Code]);
    }
}

//! The contact form: where to answer, what it is about, the message.

use super::email::Email;
use super::problem::{FieldName, FormProblem, ProblemKind, gather};
use parcours_contract::bounds::{MESSAGE_MAX_LENGTH, MESSAGE_MIN_LENGTH, SUBJECT_MAX_LENGTH};

/// What was typed.
#[derive(Clone, Default)]
pub struct ContactDraft {
    /// The email address for the answer.
    pub email: String,
    /// What it is about.
    pub subject: String,
    /// The message.
    pub message: String,
}

/// A message that may be sent. It has no `Debug`: its content is private.
#[derive(Clone, PartialEq, Eq)]
pub struct Message {
    email: Email,
    subject: String,
    text: String,
}

impl Message {
    /// The email address for the answer.
    #[must_use]
    pub fn email(&self) -> &Email {
        &self.email
    }

    /// What it is about.
    #[must_use]
    pub fn subject(&self) -> &str {
        &self.subject
    }

    /// The message.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }
}

impl ContactDraft {
    /// Checks the draft.
    ///
    /// # Errors
    /// Every problem found, in the order of the page.
    pub fn check(&self) -> Result<Message, Vec<FormProblem>> {
        let email = Email::parse(&self.email).map_err(|kind| FormProblem::new(FieldName::Email, kind));
        let subject = read_text(FieldName::Subject, &self.subject, 1, SUBJECT_MAX_LENGTH);
        let message = read_text(FieldName::Message, &self.message, MESSAGE_MIN_LENGTH, MESSAGE_MAX_LENGTH);
        match (email, subject, message) {
            (Ok(email), Ok(subject), Ok(text)) => Ok(Message { email, subject, text }),
            (email, subject, message) => Err(gather([email.err(), subject.err(), message.err()])),
        }
    }
}

fn read_text(field: FieldName, typed: &str, least: usize, limit: usize) -> Result<String, FormProblem> {
    let typed = typed.trim();
    let kind = match typed.chars().count() {
        0 => ProblemKind::Missing,
        length if length < least => ProblemKind::TooShort { least },
        length if length > limit => ProblemKind::TooLong { limit },
        _ => return Ok(typed.to_owned()),
    };
    Err(FormProblem::new(field, kind))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(draft: &ContactDraft) -> Vec<(FieldName, ProblemKind)> {
        draft.check().err().unwrap_or_default().into_iter().map(|problem| (problem.field, problem.kind)).collect()
    }

    #[test]
    fn an_empty_form_names_its_three_fields() {
        let fields: Vec<_> = kinds(&ContactDraft::default()).into_iter().map(|(field, _)| field).collect();
        assert_eq!(fields, [FieldName::Email, FieldName::Subject, FieldName::Message]);
    }

    #[test]
    fn a_message_must_say_something_and_not_everything() {
        let draft =
            |message: String| ContactDraft { email: "ines@exemple.fr".into(), subject: "Mon numéro".into(), message };
        assert!(draft("é".repeat(MESSAGE_MIN_LENGTH)).check().is_ok());
        assert_eq!(
            kinds(&draft("Bonjour".into())),
            [(FieldName::Message, ProblemKind::TooShort { least: MESSAGE_MIN_LENGTH })]
        );
        assert_eq!(
            kinds(&draft("a".repeat(MESSAGE_MAX_LENGTH + 1))),
            [(FieldName::Message, ProblemKind::TooLong { limit: MESSAGE_MAX_LENGTH })]
        );
    }
}

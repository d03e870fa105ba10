//! What the server refuses, brought back to the fields that it is about.
//!
//! A refusal that is about no field gives no problem here: it concerns the whole form.

use super::problem::{FieldName, FormProblem, ProblemKind};
use parcours_contract::{FieldCode, Problem as Refusal, ProblemCode};

/// The problems of a refusal, field by field; empty when it is about the form as a whole.
#[must_use]
pub fn problems_of(refusal: &Refusal) -> Vec<FormProblem> {
    let code = refusal.code();
    let named: Vec<FormProblem> = refusal
        .errors
        .iter()
        .filter_map(|error| {
            let missing = error.code == FieldCode::Required;
            Some(FormProblem::new(field_of(error.field())?, ProblemKind::Rejected { missing }))
        })
        .collect();
    match subject_of(&code) {
        Some(field) => vec![FormProblem::new(field, ProblemKind::Refused(code))],
        None => named,
    }
}

/// The field that a code is about, whatever body it answers.
fn subject_of(code: &ProblemCode) -> Option<FieldName> {
    match code {
        ProblemCode::WrongCode | ProblemCode::CodeExpired => Some(FieldName::Code),
        ProblemCode::BadCredentials => Some(FieldName::Email),
        ProblemCode::UnknownNumber
        | ProblemCode::NumberAlreadyLinked
        | ProblemCode::StruckOff
        | ProblemCode::MalformedNumber => Some(FieldName::UniqueNumber),
        ProblemCode::WrongCompanyCode => Some(FieldName::CompanyCode),
        ProblemCode::CompanyNotCovered | ProblemCode::EmployerAlreadyAttached => Some(FieldName::Siret),
        _ => None,
    }
}

/// The field that sends this member of a body.
fn field_of(member: &str) -> Option<FieldName> {
    match member {
        "email" | "login" => Some(FieldName::Email),
        "password" => Some(FieldName::Password),
        "terms_version" => Some(FieldName::Terms),
        "code" => Some(FieldName::Code),
        "unique_number" => Some(FieldName::UniqueNumber),
        "siret" => Some(FieldName::Siret),
        "company_code" => Some(FieldName::CompanyCode),
        "holder" => Some(FieldName::Holder),
        "subject" => Some(FieldName::Subject),
        "message" => Some(FieldName::Message),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use parcours_contract::FieldProblem;

    #[test]
    fn a_refusal_about_one_thing_lands_on_its_field() {
        let problems = problems_of(&Refusal::new(&ProblemCode::WrongCompanyCode));
        let expected = FormProblem::new(FieldName::CompanyCode, ProblemKind::Refused(ProblemCode::WrongCompanyCode));
        assert_eq!(problems, [expected]);
    }

    #[test]
    fn refused_members_land_on_their_fields_and_unknown_ones_are_left_to_the_form() {
        let mut refusal = Refusal::new(&ProblemCode::Invalid);
        refusal.errors = vec![
            FieldProblem::new("login", FieldCode::Required),
            FieldProblem::new("password", FieldCode::TooShort),
            FieldProblem::new("locale", FieldCode::Malformed),
        ];
        assert_eq!(
            problems_of(&refusal),
            [
                FormProblem::new(FieldName::Email, ProblemKind::Rejected { missing: true }),
                FormProblem::new(FieldName::Password, ProblemKind::Rejected { missing: false }),
            ]
        );
    }

    #[test]
    fn a_refusal_about_the_whole_form_has_no_field() {
        assert!(problems_of(&Refusal::new(&ProblemCode::Forbidden)).is_empty());
    }
}

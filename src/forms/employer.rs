//! The form that attaches the account to a company: SIRET, code, and whose company it is.
//!
//! The code's format is not published: it is trimmed and nothing else. Whether it is right, and whether the company is
//! covered, is for the server to say.

use super::problem::{FieldName, Problem, ProblemKind, gather};
use parcours_contract::bounds::COMPANY_CODE_MAX_LENGTH;
use parcours_contract::{AttachEmployer, Holder};
use parcours_domain::siret::{Siret, SiretProblem};

/// What was typed and chosen.
#[derive(Clone, Default)]
pub struct EmployerDraft {
    /// SIRET.
    pub siret: String,
    /// Code that the employer gives.
    pub company_code: String,
    /// The chosen holder's word; empty when none is chosen.
    pub holder: String,
}

/// Checks a SIRET alone, to look its company up.
///
/// # Errors
/// What stands in the way.
pub fn check_siret(typed: &str) -> Result<Siret, Problem> {
    Siret::parse(typed).map_err(|problem| {
        let kind = match problem {
            SiretProblem::Empty => ProblemKind::Missing,
            problem => ProblemKind::Siret(problem),
        };
        Problem::new(FieldName::Siret, kind)
    })
}

impl EmployerDraft {
    /// Checks the draft; the checked value is the body that is sent.
    ///
    /// # Errors
    /// Every problem found, in the order of the page.
    ///
    /// ```
    /// use parcours_locatif::forms::employer::EmployerDraft;
    /// let draft = EmployerDraft {
    ///     siret: "732 829 320 00074".into(),
    ///     company_code: " PARCOURS-250 ".into(),
    ///     holder: "applicant".into(),
    /// };
    /// assert_eq!(draft.check().map(|checked| checked.company_code), Ok("PARCOURS-250".to_owned()));
    /// ```
    pub fn check(&self) -> Result<AttachEmployer, Vec<Problem>> {
        let siret = check_siret(&self.siret);
        let code = match self.company_code.trim() {
            "" => Err(ProblemKind::Missing),
            code if code.chars().count() > COMPANY_CODE_MAX_LENGTH => {
                Err(ProblemKind::TooLong { limit: COMPANY_CODE_MAX_LENGTH })
            }
            code => Ok(code.to_owned()),
        }
        .map_err(|kind| Problem::new(FieldName::CompanyCode, kind));
        let holder = match Holder::from(self.holder.as_str()) {
            Holder::Other(_) => Err(Problem::new(FieldName::Holder, ProblemKind::Missing)),
            holder => Ok(holder),
        };
        match (siret, code, holder) {
            (Ok(siret), Ok(company_code), Ok(holder)) => {
                Ok(AttachEmployer { siret: siret.as_str().to_owned(), company_code, holder })
            }
            (siret, code, holder) => Err(gather([siret.err(), code.err(), holder.err()])),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft() -> EmployerDraft {
        EmployerDraft {
            siret: "732 829 320 00074".into(),
            company_code: "PARCOURS-250".into(),
            holder: "co_applicant".into(),
        }
    }

    #[test]
    fn a_whole_form_becomes_the_body_that_is_sent() {
        let expected = AttachEmployer {
            siret: "73282932000074".into(),
            company_code: "PARCOURS-250".into(),
            holder: Holder::CoApplicant,
        };
        assert_eq!(draft().check(), Ok(expected));
    }

    #[test]
    fn an_empty_form_is_told_of_its_three_questions_in_the_order_of_the_page() {
        let problems = EmployerDraft::default().check().err().unwrap_or_default();
        let fields: Vec<_> = problems.iter().map(|problem| problem.field).collect();
        assert_eq!(fields, [FieldName::Siret, FieldName::CompanyCode, FieldName::Holder]);
    }

    #[test]
    fn a_mistyped_siret_is_told_why() {
        let problems = EmployerDraft { siret: "732829320".into(), ..draft() }.check().err().unwrap_or_default();
        assert_eq!(problems, [Problem::new(FieldName::Siret, ProblemKind::Siret(SiretProblem::SirenOnly))]);
    }

    #[test]
    fn a_code_longer_than_the_server_takes_is_not_sent() {
        let long = EmployerDraft { company_code: "A".repeat(COMPANY_CODE_MAX_LENGTH + 1), ..draft() };
        let kinds: Vec<_> = long.check().err().unwrap_or_default().into_iter().map(|problem| problem.kind).collect();
        assert_eq!(kinds, [ProblemKind::TooLong { limit: COMPANY_CODE_MAX_LENGTH }]);
    }
}

//! The form that attaches the account to a company: SIRET, code, and whose company it is.
//!
//! The code's format is not published: it is trimmed and nothing else. Whether it is right, and whether the company is
//! covered, is decided by the server.

use super::choice::choices;
use super::problem::{FieldName, FormProblem, ProblemKind, gather};
use parcours_contract::Holder;
use parcours_contract::bounds::COMPANY_CODE_MAX_LENGTH;
use parcours_domain::siret::{Siret, SiretProblem};

/// Whose employer it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Employee {
    /// The applicant's.
    Applicant,
    /// The co-applicant's.
    CoApplicant,
}

choices! {
    Employee { Applicant = "applicant", CoApplicant = "co-applicant" }
}

impl From<Employee> for Holder {
    fn from(employee: Employee) -> Self {
        match employee {
            Employee::Applicant => Self::Applicant,
            Employee::CoApplicant => Self::CoApplicant,
        }
    }
}

/// What was typed and chosen.
#[derive(Clone, Default)]
pub struct EmployerDraft {
    /// SIRET.
    pub siret: String,
    /// Code that the employer gives.
    pub company_code: String,
    /// Whose employer it is; `None` until it is chosen.
    pub employee: Option<Employee>,
}

/// A company that the account may be attached to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmployerClaim {
    siret: Siret,
    company_code: String,
    employee: Employee,
}

impl EmployerClaim {
    /// The company's establishment.
    #[must_use]
    pub fn siret(&self) -> &Siret {
        &self.siret
    }

    /// The code that the employer gives, never blank.
    #[must_use]
    pub fn company_code(&self) -> &str {
        &self.company_code
    }

    /// Whose employer it is.
    #[must_use]
    pub fn employee(&self) -> Employee {
        self.employee
    }
}

/// Checks a SIRET alone, to look its company up.
///
/// # Errors
/// Why it is not a SIRET.
pub fn check_siret(typed: &str) -> Result<Siret, FormProblem> {
    Siret::parse(typed).map_err(|problem| {
        let kind = match problem {
            SiretProblem::Empty => ProblemKind::Missing,
            problem => ProblemKind::Siret(problem),
        };
        FormProblem::new(FieldName::Siret, kind)
    })
}

impl EmployerDraft {
    /// Checks the draft.
    ///
    /// # Errors
    /// Every problem found, in the order of the page.
    ///
    /// ```
    /// use parcours_locatif::forms::employer::{Employee, EmployerDraft};
    /// let draft = EmployerDraft {
    ///     siret: "732 829 320 00074".into(),
    ///     company_code: " PARCOURS-250 ".into(),
    ///     employee: Some(Employee::Applicant),
    /// };
    /// assert_eq!(draft.check().unwrap().company_code(), "PARCOURS-250");
    /// ```
    pub fn check(&self) -> Result<EmployerClaim, Vec<FormProblem>> {
        let siret = check_siret(&self.siret);
        let code = match self.company_code.trim() {
            "" => Err(ProblemKind::Missing),
            code if code.chars().count() > COMPANY_CODE_MAX_LENGTH => {
                Err(ProblemKind::TooLong { limit: COMPANY_CODE_MAX_LENGTH })
            }
            code => Ok(code.to_owned()),
        }
        .map_err(|kind| FormProblem::new(FieldName::CompanyCode, kind));
        let employee = self.employee.ok_or(FormProblem::new(FieldName::Holder, ProblemKind::Missing));
        match (siret, code, employee) {
            (Ok(siret), Ok(company_code), Ok(employee)) => Ok(EmployerClaim { siret, company_code, employee }),
            (siret, code, employee) => Err(gather([siret.err(), code.err(), employee.err()])),
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
            employee: Some(Employee::CoApplicant),
        }
    }

    #[test]
    fn a_whole_form_becomes_a_claim() {
        let claim = draft().check().unwrap();
        assert_eq!(claim.siret().as_str(), "73282932000074");
        assert_eq!((claim.company_code(), claim.employee()), ("PARCOURS-250", Employee::CoApplicant));
    }

    #[test]
    fn an_empty_form_names_its_three_questions_in_the_order_of_the_page() {
        let problems = EmployerDraft::default().check().err().unwrap_or_default();
        let fields: Vec<_> = problems.iter().map(|problem| problem.field).collect();
        assert_eq!(fields, [FieldName::Siret, FieldName::CompanyCode, FieldName::Holder]);
    }

    #[test]
    fn a_mistyped_siret_gets_the_reason() {
        let problems = EmployerDraft { siret: "732829320".into(), ..draft() }.check().err().unwrap_or_default();
        assert_eq!(problems, [FormProblem::new(FieldName::Siret, ProblemKind::Siret(SiretProblem::SirenOnly))]);
    }

    #[test]
    fn a_code_longer_than_the_server_takes_is_not_sent() {
        let long = EmployerDraft { company_code: "A".repeat(COMPANY_CODE_MAX_LENGTH + 1), ..draft() };
        let kinds: Vec<_> = long.check().err().unwrap_or_default().into_iter().map(|problem| problem.kind).collect();
        assert_eq!(kinds, [ProblemKind::TooLong { limit: COMPANY_CODE_MAX_LENGTH }]);
    }
}

//! `PUT /me/employer`: attach the account to the applicant's or the co-applicant's company.
//!
//! Whether the company is covered is the domain's rule (flyer: private from 10 employees, agricultural from 50). An unknown
//! headcount does not close the door: the code, which only the employer gives, decides.

use crate::etag;
use crate::incoming::{Document, length, shape};
use crate::problem::Refusal;
use crate::rate_limit::COMPANY_CODE;
use crate::session::Tenant;
use crate::{App, applications, companies, requests};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use parcours_contract::bounds::{COMPANY_CODE_MAX_LENGTH, is_siret};
use parcours_contract::{FieldCode, FieldProblem, Holder, ProblemCode, RoleCode};
use parcours_domain::company::Coverage;
use rusqlite::{Connection, OptionalExtension, params};

/// The call.
pub async fn attach(
    State(app): State<App>,
    tenant: Tenant,
    headers: HeaderMap,
    mut body: Document,
) -> Result<Response, Refusal> {
    let siret = body.text("siret", shape(is_siret));
    let code = body.text("company_code", length(1..=COMPANY_CODE_MAX_LENGTH));
    let holder = body.text("holder", shape(|text| Holder::WORDS.contains(&text)));
    body.accept()?;
    applications::settle(&app, &tenant.account_id).await?;
    let holder = Holder::from(holder);
    let now = app.clock.seconds();
    // A wrong code is counted, so the transaction must not end in a refusal.
    let outcome = app
        .db
        .write(move |db| {
            COMPANY_CODE.check(db, &tenant.account_id, now)?;
            etag::check_match(&headers, &super::profile::present(db, &tenant.account_id)?)?;
            let refused = |name: &str| {
                let errors = vec![FieldProblem::new(name, FieldCode::UnknownValue)];
                Err(Refusal::new(ProblemCode::Invalid).errors(errors))
            };
            let Some(company) = companies::find(db, &siret)? else {
                return refused("siret");
            };
            if let Coverage::NotCovered(_) = companies::coverage(&company) {
                return Err(ProblemCode::CompanyNotCovered.into());
            }
            if holder == Holder::CoApplicant && has_no_co_applicant(db, &tenant.account_id)? {
                return refused("holder");
            }
            if is_held_elsewhere(db, &tenant.account_id, &siret)? {
                return Err(ProblemCode::EmployerAlreadyAttached.into());
            }
            let right: String =
                db.query_row("SELECT company_code FROM companies WHERE siret = ?1", [&siret], |row| row.get(0))?;
            // Typed from a paper: case and spaces around it do not matter.
            if !right.eq_ignore_ascii_case(code.trim()) {
                COMPANY_CODE.count(db, &tenant.account_id, now)?;
                return Ok(None);
            }
            COMPANY_CODE.forget(db, &tenant.account_id)?;
            db.execute(
                "INSERT INTO attachments (account_id, siret, holder, attached_at) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (account_id) DO UPDATE SET siret = ?2, holder = ?3, attached_at = ?4",
                params![tenant.account_id, siret, holder.as_str(), now],
            )?;
            super::profile::present(db, &tenant.account_id).map(Some)
        })
        .await?;
    let body = outcome.ok_or_else(|| Refusal::new(ProblemCode::WrongCompanyCode))?;
    Ok(etag::fresh(&body))
}

/// Another employer is attached, and an application that counts on it is under way.
fn is_held_elsewhere(db: &Connection, account_id: &str, siret: &str) -> Result<bool, Refusal> {
    let attached: Option<String> = db
        .query_row("SELECT siret FROM attachments WHERE account_id = ?1", [account_id], |row| row.get(0))
        .optional()?;
    let other = attached.is_some_and(|attached| attached != siret);
    Ok(other && applications::active_of(db, account_id)?.is_some())
}

fn has_no_co_applicant(db: &Connection, account_id: &str) -> Result<bool, Refusal> {
    let linked = requests::linked_to(db, account_id)?;
    let persons = linked.and_then(|linked| linked.request.household).map(|household| household.persons);
    // Before a number is linked nothing is known of the household.
    Ok(persons.is_some_and(|persons| {
        !persons.iter().any(|person| matches!(person.role, Some(RoleCode::CoApplicant | RoleCode::Spouse)))
    }))
}

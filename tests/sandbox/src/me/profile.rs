//! The profile as it is answered: put together from the account, the request, the company and the active application.

use crate::problem::Refusal;
use crate::{applications, requests, session};
use parcours_contract::{Employer, Holder, Me, Resource, Single};
use rusqlite::{Connection, OptionalExtension};
use serde_json::{Value, to_value};

/// The resource, as it is now.
///
/// # Errors
/// 401 when the account was erased meanwhile; the database fails.
pub fn resource(db: &Connection, account_id: &str) -> Result<Resource<Me>, Refusal> {
    let profile = db
        .query_row("SELECT email, locale, terms_version FROM accounts WHERE id = ?1", [account_id], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })
        .optional()?;
    let (email, locale, terms_version) = profile.ok_or_else(session::signed_out)?;
    let linked = requests::linked_to(db, account_id)?;
    let request_status = linked.as_ref().and_then(|linked| linked.request.status.clone());
    Ok(Resource::new(
        account_id,
        Me {
            email: Some(email),
            locale: Some(locale),
            terms_version: Some(terms_version),
            unique_number: linked.map(|linked| linked.unique_number),
            request_status,
            employer: employer_of(db, account_id)?,
            active_application: applications::active_of(db, account_id)?,
        },
    ))
}

fn employer_of(db: &Connection, account_id: &str) -> Result<Option<Employer>, Refusal> {
    let employer = db
        .query_row(
            "SELECT a.siret, c.attributes ->> 'name', a.holder
             FROM attachments a JOIN companies c ON c.siret = a.siret WHERE a.account_id = ?1",
            [account_id],
            |row| {
                let holder: String = row.get(2)?;
                Ok(Employer { siret: row.get(0)?, name: row.get(1)?, holder: Some(Holder::from(holder)) })
            },
        )
        .optional()?;
    Ok(employer)
}

/// The answer's body, on which its tag is computed.
pub fn present(db: &Connection, account_id: &str) -> Result<Value, Refusal> {
    Ok(to_value(Single { data: resource(db, account_id)? })?)
}

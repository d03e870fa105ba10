//! The mails that a real backend would send: kept in a table, read through `/_sandbox/mailbox`.
//!
//! Nothing leaves the machine. Their French is short: they are a demonstration, not the product's words.

use crate::problem::Refusal;
use rusqlite::{Connection, params};

/// A mail, before it is sent.
#[derive(Debug)]
pub struct Mail<'a> {
    pub to: &'a str,
    pub subject: &'a str,
    pub body: String,
    /// The code or token in the body, for programs that read the mailbox.
    pub code: Option<&'a str>,
}

/// Puts a mail in the box.
///
/// # Errors
/// The database fails.
pub fn send(db: &Connection, mail: &Mail<'_>, now: i64) -> Result<(), Refusal> {
    db.execute(
        "INSERT INTO mails (recipient, subject, body, code, sent_at) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![mail.to, mail.subject, mail.body, mail.code, now],
    )?;
    Ok(())
}

//! How often one may try: fixed windows counted in the database.
//!
//! A bucket is named by what is tried and by whom (an address or a peer), and stored as a hash. The limits bound the
//! guesses at a password or at a 6-digit code (CNIL deliberation 2022-100: attempts are limited). They do not defend
//! against floods: that is the work of whatever stands in front of a backend.

use crate::digest::sha256;
use crate::problem::Refusal;
use parcours_contract::ProblemCode;
use rusqlite::{Connection, OptionalExtension, params};

/// How many tries in how many seconds.
#[derive(Debug, Clone, Copy)]
pub struct Limit {
    name: &'static str,
    tries: i64,
    seconds: i64,
}

/// Wrong passwords for one address.
pub const SIGN_IN: Limit = Limit { name: "sign_in", tries: 5, seconds: 15 * 60 };
/// Wrong passwords from one peer, whatever the address: an office shares one, so it is wide.
pub const SIGN_IN_PEER: Limit = Limit { name: "sign_in_peer", tries: 100, seconds: 15 * 60 };
/// Wrong codes for one address: 5 guesses in a million.
pub const VERIFY: Limit = Limit { name: "verify", tries: 5, seconds: 15 * 60 };
/// Codes sent to one address.
pub const SEND_CODE: Limit = Limit { name: "send_code", tries: 5, seconds: 15 * 60 };
/// Password mails sent to one address.
pub const SEND_RESET: Limit = Limit { name: "send_reset", tries: 5, seconds: 15 * 60 };
/// Wrong company codes for one account: a code is short and shared.
pub const COMPANY_CODE: Limit = Limit { name: "company_code", tries: 10, seconds: 15 * 60 };
/// Unique numbers that one account tries, right ones included: each opens a household's request.
pub const UNIQUE_NUMBER: Limit = Limit { name: "unique_number", tries: 10, seconds: 15 * 60 };

impl Limit {
    fn bucket(self, whom: &str) -> Vec<u8> {
        sha256(&[self.name.as_bytes(), whom.as_bytes()])
    }

    fn window(self, db: &Connection, whom: &str, now: i64) -> Result<Option<(i64, i64)>, Refusal> {
        let row = db
            .query_row(
                "SELECT started_at, count FROM rate_limits WHERE bucket = ?1 AND started_at > ?2",
                params![self.bucket(whom), now - self.seconds],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )
            .optional()?;
        // A window that begins in the future is left over from a clock that was moved back.
        Ok(row.filter(|(started_at, _)| *started_at <= now))
    }

    /// Refuses with 429 when the tries are used up.
    ///
    /// # Errors
    /// 429 with the seconds to wait, or the database fails.
    pub fn check(self, db: &Connection, whom: &str, now: i64) -> Result<(), Refusal> {
        match self.window(db, whom, now)? {
            Some((started_at, count)) if count >= self.tries => {
                let wait = (started_at + self.seconds - now).max(1);
                Err(Refusal::new(ProblemCode::TooManyAttempts).retry_after(wait.unsigned_abs()))
            }
            _ => Ok(()),
        }
    }

    /// Counts one try.
    ///
    /// # Errors
    /// The database fails.
    pub fn count(self, db: &Connection, whom: &str, now: i64) -> Result<(), Refusal> {
        let started_at = self.window(db, whom, now)?.map_or(now, |(started_at, _)| started_at);
        db.execute(
            "INSERT INTO rate_limits (bucket, started_at, count) VALUES (?1, ?2, 1)
             ON CONFLICT (bucket) DO UPDATE SET
                 count = CASE WHEN started_at = ?2 THEN count + 1 ELSE 1 END, started_at = ?2",
            params![self.bucket(whom), started_at],
        )?;
        db.execute("DELETE FROM rate_limits WHERE started_at <= ?1", [now - 24 * 60 * 60])?;
        Ok(())
    }

    /// Takes one try back, where a success must not wipe out the failures of others.
    ///
    /// # Errors
    /// The database fails.
    pub fn uncount(self, db: &Connection, whom: &str) -> Result<(), Refusal> {
        db.execute("UPDATE rate_limits SET count = MAX(count - 1, 0) WHERE bucket = ?1", [self.bucket(whom)])?;
        Ok(())
    }

    /// Forgets the tries, after a success.
    ///
    /// # Errors
    /// The database fails.
    pub fn forget(self, db: &Connection, whom: &str) -> Result<(), Refusal> {
        db.execute("DELETE FROM rate_limits WHERE bucket = ?1", [self.bucket(whom)])?;
        Ok(())
    }
}

//! What signing in needs of an account, found by its address.

use rusqlite::{Connection, OptionalExtension};

/// What signing in needs of an account.
#[derive(Debug, Clone)]
pub struct Account {
    pub id: String,
    pub email: String,
    pub password_hash: String,
    pub is_verified: bool,
}

/// Addresses are compared without case: nobody has two mailboxes that differ by a capital.
pub fn normal(email: &str) -> String {
    email.trim().to_lowercase()
}

/// The account of an address.
pub fn by_email(db: &Connection, email: &str) -> rusqlite::Result<Option<Account>> {
    db.query_row(
        "SELECT id, email, password_hash, verified_at IS NOT NULL FROM accounts WHERE email = ?1",
        [email],
        |row| Ok(Account { id: row.get(0)?, email: row.get(1)?, password_hash: row.get(2)?, is_verified: row.get(3)? }),
    )
    .optional()
}

//! Passwords: Argon2id with OWASP's first choice of parameters (19 MiB, 2 passes, 1 lane).
//!
//! On the machines that this runs on it takes about 20 ms, enough to make guessing dear and little enough not to be
//! felt. At most two run at once, so that a crowd at the door cannot take all the memory. What makes a password good
//! is checked by `accounts`.

use crate::problem::Refusal;
use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use std::sync::LazyLock;
use tokio::sync::Semaphore;

static PLACES: Semaphore = Semaphore::const_new(2);

/// What an unknown address is checked against, so that it takes as long as a known one.
static NOBODY: LazyLock<String> = LazyLock::new(|| hash_now("nobody has this password").unwrap_or_default());

/// The PHC string of a password, on the current thread.
///
/// # Errors
/// The operating system gave no random salt.
pub fn hash_now(password: &str) -> Result<String, Refusal> {
    let hashed: Result<PasswordHash, _> = Argon2::default().hash_password(password.as_bytes());
    hashed.map(|hash| hash.to_string()).map_err(|problem| {
        tracing::error!(cause = %problem, "password hashing");
        Refusal::internal()
    })
}

/// The PHC string of a password.
///
/// # Errors
/// As [`hash_now`].
pub async fn hash(password: String) -> Result<String, Refusal> {
    let _place = PLACES.acquire().await.map_err(|_| Refusal::internal())?;
    tokio::task::spawn_blocking(move || hash_now(&password)).await.unwrap_or_else(|_| Err(Refusal::internal()))
}

/// Whether a password is the one behind a PHC string. Without a string (no such account) it takes as long and says no.
///
/// # Errors
/// The check could not be run.
pub async fn matches(password: String, stored: Option<String>) -> Result<bool, Refusal> {
    let _place = PLACES.acquire().await.map_err(|_| Refusal::internal())?;
    let check = move || {
        let known = stored.is_some();
        let stored = stored.unwrap_or_else(|| NOBODY.clone());
        let right = PasswordHash::new(&stored)
            .is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok());
        known && right
    };
    tokio::task::spawn_blocking(check).await.map_err(|_| Refusal::internal())
}

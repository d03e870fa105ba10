//! SHA-256 and random tokens: what sessions, reset tokens, idempotency and ETags are compared by.
//!
//! Passwords are not hashed here: see `password`.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

/// SHA-256 of some parts, each preceded by its length so that no two lists of parts collide.
#[must_use]
pub fn sha256(parts: &[&[u8]]) -> Vec<u8> {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part.len().to_le_bytes());
        hasher.update(part);
    }
    hasher.finalize().to_vec()
}

/// The first 96 bits of a SHA-256, in letters that a header may carry.
#[must_use]
pub fn short(bytes: &[u8]) -> String {
    let digest = sha256(&[bytes]);
    URL_SAFE_NO_PAD.encode(digest.get(..12).unwrap_or(&digest))
}

/// A secret of 256 random bits.
#[must_use]
pub fn random_token() -> String {
    URL_SAFE_NO_PAD.encode(rand::random::<[u8; 32]>())
}

/// Six random digits.
#[must_use]
pub fn random_code() -> String {
    format!("{:06}", rand::random_range(0..1_000_000_u32))
}

//! Names and integrity values from content.
//!
//! SHA-384 in both: the integrity that the browser checks, and the part of it that makes a file's name.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};

/// The value of an `integrity` attribute and of a CSP source, without quotes: `sha384-…`.
pub fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(content)))
}

/// Sixteen hexadecimal digits that change whenever a byte changes.
pub fn stamp(content: &[u8]) -> String {
    Sha256::digest(content).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integrity_is_the_published_sha384_of_abc() {
        assert_eq!(integrity(b"abc"), "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn");
    }

    #[test]
    fn a_stamp_has_sixteen_digits_and_depends_on_every_byte() {
        assert_eq!(stamp(b"abc").len(), 16);
        assert_ne!(stamp(b"abc"), stamp(b"abd"));
    }
}

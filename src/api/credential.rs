//! The access token of the `bearer` mode: in memory, never printed, never stored.
//!
//! In `cookie` mode, the default, there is none: the browser keeps a cookie that no script can read. Only this folder
//! can read a token, and only to put it on a call. It does not renew anything: it says whether it is time.

use std::fmt;

/// How long before its end a token is renewed, in seconds: longer than the slowest call, so that no token
/// expires during a call.
const MARGIN_SECONDS: u64 = 30;

/// A token and when it ends.
#[derive(Clone)]
pub struct Credential {
    token: String,
    ends_at: u64,
}

impl Credential {
    /// A token received at `now` that lasts `lifetime` seconds. A lifetime that the server does not give counts as one
    /// renewal margin, so that the next call renews it.
    #[must_use]
    pub(super) fn new(token: String, lifetime: Option<u64>, now: u64) -> Self {
        Self { token, ends_at: now.saturating_add(lifetime.unwrap_or(MARGIN_SECONDS)) }
    }

    /// Whether it must be renewed before the next call.
    #[must_use]
    pub(super) fn needs_renewal(&self, now: u64) -> bool {
        now.saturating_add(MARGIN_SECONDS) >= self.ends_at
    }

    /// The value of the `Authorization` header.
    #[must_use]
    pub(super) fn header(&self) -> String {
        format!("Bearer {}", self.token)
    }
}

impl fmt::Debug for Credential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Credential(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_renewed_half_a_minute_before_its_end() {
        let credential = Credential::new("t".to_owned(), Some(600), 1_000);
        assert!(!credential.needs_renewal(1_569));
        assert!(credential.needs_renewal(1_570));
    }

    #[test]
    fn printing_a_credential_does_not_print_the_token() {
        assert_eq!(format!("{:?}", Credential::new("secret".to_owned(), None, 0)), "Credential(…)");
    }
}

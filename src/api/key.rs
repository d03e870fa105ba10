//! The key that makes a creating call safe to repeat.
//!
//! A network that fails after the server has acted looks like one that failed before. The contract's `Idempotency-Key`
//! (a version 4 UUID, RFC 9562) lets the same call be sent again: the server then answers what it answered first. This
//! file only reads keys; `platform::uuid` makes them, and how long one is kept is `state`'s.

/// A version 4 UUID, sent as `Idempotency-Key`. It says nothing about the person or the call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdempotencyKey(String);

impl IdempotencyKey {
    /// A fresh UUID, or one that was kept, when it looks like one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let right = text.len() == 36
            && text.chars().enumerate().all(|(place, sign)| match place {
                8 | 13 | 18 | 23 => sign == '-',
                _ => sign.is_ascii_hexdigit(),
            });
        right.then(|| Self(text.to_ascii_lowercase()))
    }

    /// The key as it is sent and kept.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kept_key_is_read_back_and_anything_else_is_not_a_key() {
        let kept = "5a5a5a5a-5a5a-4a5a-9a5a-5a5a5a5a5a5a";
        let key = IdempotencyKey::parse(kept);
        assert_eq!(key.as_ref().map(IdempotencyKey::as_str), Some(kept));
        assert_eq!(IdempotencyKey::parse("5a5a5a5a5a5a4a5a9a5a5a5a5a5a5a5a"), None);
        assert_eq!(IdempotencyKey::parse("5a5a5a5a-5a5a-4a5a-9a5a-5a5a5a5a5a5é"), None);
        assert_eq!(IdempotencyKey::parse(""), None);
    }
}

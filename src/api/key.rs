//! The key that makes a creating call safe to repeat.
//!
//! A network that fails after the server has acted looks like one that failed before. The contract's `Idempotency-Key`
//! (a version 4 UUID, RFC 9562) lets the same call be sent again: the server then answers what it answered first. This
//! file neither makes nor checks one: `platform::uuid` makes them, and `state::outbox` stores them and checks what it
//! reads back.

/// A version 4 UUID, sent as `Idempotency-Key`. It says nothing about the person or the call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdempotencyKey(String);

impl IdempotencyKey {
    /// The key with this UUID.
    #[must_use]
    pub fn new(uuid: String) -> Self {
        Self(uuid)
    }

    /// The key as it is sent and stored.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

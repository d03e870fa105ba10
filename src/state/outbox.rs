//! Applications that must arrive exactly once.
//!
//! An application's key is made when the person confirms, and kept until the server has given a definite answer: a lost
//! network, a timeout, a reload in between all repeat the same key, so that the server makes one application. Kept in
//! memory and, for reloads, in the tab's storage: an offer's id and a random number, nothing about the person.

use crate::api::{ApiError, Client, IdempotencyKey};
use crate::platform::storage::{Key, Shelf};
use crate::platform::uuid;
use leptos::prelude::*;
use parcours_contract::{Application, Resource};

/// Where the keys are stored, for reloads.
const STORED: Key = Shelf::Tab.key("outbox", 1);
/// Where version 0.1 of the app stored them, in the same form.
const FORMER_NAME: &str = "outbox";

/// The offers whose application was sent and whose answer is not known yet, each with its key. There are a few at most.
type Keys = Vec<(String, IdempotencyKey)>;

/// Sends applications, and remembers which are in doubt.
#[derive(Clone, Copy)]
pub struct Outbox(RwSignal<Keys>);

impl Outbox {
    pub(super) fn new() -> Self {
        STORED.take_over(FORMER_NAME, |stored| !read(stored).is_empty());
        Self(RwSignal::new(STORED.read().map(|stored| read(&stored)).unwrap_or_default()))
    }

    /// Applies for an offer, or repeats an application whose answer never came. Call it once the person has confirmed.
    ///
    /// # Errors
    /// As [`Client::apply`]. While the error is not definite ([`ApiError::is_definite`]), calling again is safe.
    pub async fn apply(self, client: &Client, offer_id: &str) -> Result<Resource<Application>, ApiError> {
        // Without a source of randomness there is no key, and without a key no safe way to send: say "try again".
        let key = self.key(offer_id).ok_or(ApiError::Offline)?;
        let outcome = client.apply(offer_id, &key).await;
        if outcome.as_ref().map_or_else(ApiError::is_definite, |_| true) {
            self.change(|keys| keys.retain(|(offer, _)| offer != offer_id));
        }
        outcome
    }

    /// Forgets everything.
    pub fn clear(self) {
        self.change(Vec::clear);
    }

    fn key(self, offer_id: &str) -> Option<IdempotencyKey> {
        if let Some(known) = self.0.with_untracked(|keys| key_of(keys, offer_id).cloned()) {
            return Some(known);
        }
        let fresh = fresh_key()?;
        self.change(|keys| keys.push((offer_id.to_owned(), fresh.clone())));
        Some(fresh)
    }

    fn change(self, how: impl FnOnce(&mut Keys)) {
        self.0.update(how);
        match self.0.with_untracked(written) {
            // Refused storage costs only the memory of a reload.
            Some(lines) => {
                STORED.write(&lines);
            }
            None => STORED.remove(),
        }
    }
}

/// A new key; `None` where the browser makes no random UUID.
#[must_use]
pub fn fresh_key() -> Option<IdempotencyKey> {
    uuid::random().map(IdempotencyKey::new)
}

/// A key from storage, when it has the shape of a UUID: anything else was not written by this app.
fn stored_key(text: &str) -> Option<IdempotencyKey> {
    let is_uuid = text.len() == 36
        && text.chars().enumerate().all(|(place, sign)| match place {
            8 | 13 | 18 | 23 => sign == '-',
            _ => sign.is_ascii_hexdigit(),
        });
    is_uuid.then(|| IdempotencyKey::new(text.to_owned()))
}

fn key_of<'a>(keys: &'a Keys, offer_id: &str) -> Option<&'a IdempotencyKey> {
    keys.iter().find(|(offer, _)| offer == offer_id).map(|(_, key)| key)
}

/// The keys as text, one line for each: the key, a space, the offer's id. `None` when there is none.
fn written(keys: &Keys) -> Option<String> {
    let mut lines = String::new();
    for (offer, key) in keys {
        lines.push_str(key.as_str());
        lines.push(' ');
        lines.push_str(offer);
        lines.push('\n');
    }
    (!lines.is_empty()).then_some(lines)
}

/// The keys from text; a line that holds no key is left out.
fn read(stored: &str) -> Keys {
    let line = |line: &str| {
        let (key, offer) = line.split_once(' ')?;
        Some((offer.to_owned(), stored_key(key)?))
    };
    stored.lines().filter_map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "0b6e3a58-3b0c-4b7e-9d55-0a8f1c2d3e4f";

    #[test]
    fn stored_keys_are_read_back_after_a_reload() {
        let keys = vec![("42".to_owned(), IdempotencyKey::new(KEY.to_owned()))];
        assert_eq!(read(&written(&keys).unwrap()), keys);
    }

    #[test]
    fn nothing_to_keep_leaves_nothing_behind() {
        assert_eq!(written(&Keys::new()), None);
    }

    #[test]
    fn a_storage_that_was_tampered_with_is_survived() {
        assert!(read("<html>").is_empty());
        assert!(read("").is_empty());
        let stored = format!("no-key 42\n{KEY} 43\n{KEY}\n{} 44\n{}é 45", KEY.replace('-', "a"), KEY.split_at(35).0);
        assert_eq!(read(&stored).into_iter().map(|(offer, _)| offer).collect::<Vec<_>>(), ["43"]);
    }
}

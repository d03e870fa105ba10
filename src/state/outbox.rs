//! Applications that must arrive exactly once.
//!
//! An application's key is made when the person confirms, and kept until the server has given a definite answer: a lost
//! network, a timeout, a reload in between all repeat the same key, so that the server makes one application. Kept in
//! memory and, for reloads, in the tab's storage: an offer's id and a random number, nothing about the person.

use crate::api::{ApiError, Client, IdempotencyKey};
use crate::platform::storage::Shelf;
use crate::platform::uuid;
use leptos::prelude::*;
use parcours_contract::{Application, Apply, Resource};
use std::collections::BTreeMap;

/// Where the keys are kept in the tab's storage.
const KEPT_AS: &str = "outbox";

/// Keys of the applications that were sent and whose answer is not known yet, by offer.
type Keys = BTreeMap<String, IdempotencyKey>;

/// Sends applications, and remembers which are in doubt.
#[derive(Clone, Copy)]
pub struct Outbox(RwSignal<Keys>);

impl Outbox {
    pub(super) fn new() -> Self {
        Self(RwSignal::new(Shelf::Tab.read(KEPT_AS).map(|kept| read(&kept)).unwrap_or_default()))
    }

    /// Applies for an offer, or repeats an application whose answer never came. Call it once the person has confirmed.
    ///
    /// # Errors
    /// As [`Client::apply`]. While the error is not definite ([`ApiError::is_definite`]), calling again is safe.
    pub async fn apply(self, client: &Client, offer_id: &str) -> Result<Resource<Application>, ApiError> {
        // Without a source of randomness there is no key, and without a key no safe way to send: say "try again".
        let key = self.key(offer_id).ok_or(ApiError::Offline)?;
        let outcome = client.apply(&Apply { offer_id: offer_id.to_owned() }, &key).await;
        if outcome.as_ref().map_or_else(ApiError::is_definite, |_| true) {
            self.change(|keys| {
                keys.remove(offer_id);
            });
        }
        outcome
    }

    /// Whether an application for this offer was sent and may or may not have arrived. Reactive.
    #[must_use]
    pub fn is_in_doubt(self, offer_id: &str) -> bool {
        self.0.with(|keys| keys.contains_key(offer_id))
    }

    /// Forgets everything.
    pub fn clear(self) {
        self.change(Keys::clear);
    }

    fn key(self, offer_id: &str) -> Option<IdempotencyKey> {
        if let Some(known) = self.0.with_untracked(|keys| keys.get(offer_id).cloned()) {
            return Some(known);
        }
        let fresh = fresh_key()?;
        self.change(|keys| {
            keys.insert(offer_id.to_owned(), fresh.clone());
        });
        Some(fresh)
    }

    fn change(self, how: impl FnOnce(&mut Keys)) {
        self.0.update(how);
        let kept = self.0.with_untracked(written);
        match kept {
            Some(kept) => {
                // Refused storage costs only the memory of a reload.
                let _ = Shelf::Tab.write(KEPT_AS, &kept);
            }
            None => Shelf::Tab.remove(KEPT_AS),
        }
    }
}

/// A fresh key; `None` where the browser has no source of randomness.
#[must_use]
pub fn fresh_key() -> Option<IdempotencyKey> {
    IdempotencyKey::parse(&uuid::random()?)
}

/// The keys as text; `None` when there is none to keep.
fn written(keys: &Keys) -> Option<String> {
    let plain: BTreeMap<&str, &str> = keys.iter().map(|(offer, key)| (offer.as_str(), key.as_str())).collect();
    (!plain.is_empty()).then(|| serde_json::to_string(&plain).ok()).flatten()
}

/// The keys from text; what is no key is left out.
fn read(kept: &str) -> Keys {
    let plain: BTreeMap<String, String> = serde_json::from_str(kept).unwrap_or_default();
    plain.into_iter().filter_map(|(offer, key)| Some((offer, IdempotencyKey::parse(&key)?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "0b6e3a58-3b0c-4b7e-9d55-0a8f1c2d3e4f";

    #[test]
    fn kept_keys_are_read_back_after_a_reload() {
        let keys = Keys::from([("42".to_owned(), IdempotencyKey::parse(KEY).unwrap())]);
        assert_eq!(read(&written(&keys).unwrap()), keys);
    }

    #[test]
    fn nothing_to_keep_leaves_nothing_behind() {
        assert_eq!(written(&Keys::new()), None);
    }

    #[test]
    fn a_storage_that_was_tampered_with_is_survived() {
        assert!(read("<html>").is_empty());
        assert!(read(r#"{"42":7}"#).is_empty());
        let kept = format!(r#"{{"42":"not a key","43":"{KEY}"}}"#);
        assert_eq!(read(&kept).into_keys().collect::<Vec<_>>(), ["43"]);
    }
}

//! `GET /capabilities`: which optional parts of the contract a backend has.
//!
//! A 404 there means "core only"; the caller decides that.

use serde::Serialize;

use crate::envelope::ResourceType;

wire_words! {
    /// The optional parts of the contract.
    closed OptionalPart {
        /// Favourites kept by the backend.
        Favourites = "favourites",
        /// Saved searches with alerts.
        SavedSearches = "saved_searches",
        /// Server-sent events.
        Events = "events",
        /// Web Push.
        Push = "push",
        /// Newer reference figures than those compiled in.
        Reference = "reference",
    }
}

wire_struct! {
    /// The optional parts that a backend has.
    #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
    Capabilities {
        /// Those that it has; the app does without the others.
        parts: Vec<OptionalPart> = extras,
    }
}

impl Capabilities {
    /// Whether the backend has the part.
    #[must_use]
    pub fn has(&self, part: &OptionalPart) -> bool {
        self.parts.contains(part)
    }
}

impl ResourceType for Capabilities {
    const TYPE: &'static str = "capabilities";
}

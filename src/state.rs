//! What outlives a screen, provided once at the root.

/// Provides the shared state to everything below. Call it once, in the root component.
pub fn provide() {}

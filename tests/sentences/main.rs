//! What the app says, as documents: whole situations in, every sentence out, in French as a person reads it.
//!
//! Each kind has one file in `snapshots`, to be read like a text and reviewed like one. A sentence that changes is a line
//! that changes there. `INSTA_UPDATE=always cargo test --test sentences` writes them anew; read the difference before it
//! is committed. Nothing here knows markup: that the page shows these sentences is for the journeys.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod applications;
mod document;
mod problems;
mod verdicts;

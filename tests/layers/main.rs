//! The picture of the house, read from the source: what `docs/architecture.md` draws is held here, test by test.
//!
//! | module | holds |
//! |---|---|
//! | `arrows` | which layer may use which, and which crate is named where |
//! | `picture` | the drawings of the layers, made from the same table |
//! | `rings` | no two files need each other |
//! | `fetches` | a fetch changes no signal |
//! | `files` | names, heads and lengths of files |
//! | `owners` | no table stands twice |
//! | `styles` | the style sheets, and nothing styled elsewhere |
//! | `english` | the words that comments and names do not use |
//! | `source`, `paths`, `graph` | reading: code without comments, the paths in it, and where each leads |
//!
//! Each check comes with a test that plants a fault and sees it found.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod arrows;
mod english;
mod fetches;
mod files;
mod graph;
mod owners;
mod paths;
mod picture;
mod rings;
mod source;
mod styles;

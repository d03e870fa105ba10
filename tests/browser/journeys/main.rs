//! The journeys that a tenant makes, and the things that go wrong on the way.
//!
//! `cargo test -p parcours-browser` makes them all; `cargo test -p parcours-browser -- firefox 390 keyboard` makes one.

use std::process::ExitCode;

fn main() -> ExitCode {
    parcours_browser::harness::main(&[])
}

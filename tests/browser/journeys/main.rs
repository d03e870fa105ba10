//! The journeys that a tenant makes, and the things that go wrong on the way.
//!
//! `cargo test -p parcours-browser` makes them all; `cargo test -p parcours-browser -- firefox 390 keyboard` makes one.
//! What a person reads and presses is written here as they read it, so that a changed word is noticed. A journey is
//! registered at the top of its file.

mod around;
mod boot;
mod calendar;
mod company;
mod explanation;
mod keyboard;
mod lease;
mod network;
mod number;
mod one_home;
mod pages;
mod parts;
mod people;
mod pieces;
mod policy;
mod request;
mod searches;
mod session;
mod simulator;
mod slow_backend;

use std::process::ExitCode;

use parcours_browser::harness;

fn main() -> ExitCode {
    // The longest first.
    harness::main(&[
        lease::JOURNEYS,
        one_home::JOURNEYS,
        number::JOURNEYS,
        calendar::JOURNEYS,
        company::JOURNEYS,
        request::JOURNEYS,
        network::JOURNEYS,
        session::JOURNEYS,
        boot::JOURNEYS,
        pieces::JOURNEYS,
        keyboard::JOURNEYS,
        policy::JOURNEYS,
        around::JOURNEYS,
        simulator::JOURNEYS,
        explanation::JOURNEYS,
        parts::JOURNEYS,
        searches::JOURNEYS,
        slow_backend::JOURNEYS,
    ])
}

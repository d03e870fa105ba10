//! The calls of the contract that are not about offers, each with every answer that the contract names; the controls of
//! the demonstration; the command itself.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod accounts;
mod applications;
mod bench;
mod built_app;
mod command;
mod controls;
mod every_call;
mod faults;
mod me;
mod odd_input;
mod password_resets;
mod reference;
mod requests_and_companies;

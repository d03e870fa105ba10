//! From what was typed to a checked value, or to a list of problems, one file per form.
//!
//! Pure: no signals, no browser, no words. The send functions take checked values only, so that unchecked input cannot
//! leave. Bounds are the contract's, formats the domain's.

pub mod award;
pub mod choice;
pub mod contact;
pub mod email;
pub mod employer;
pub mod fall;
pub mod number;
pub mod password;
pub mod problem;
pub mod refusal;
pub mod search;
pub mod sign_in;
pub mod sign_up;
pub mod simulation;
pub mod verify;

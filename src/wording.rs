//! A value in words: an offer, a verdict, an income, a problem. Pure: no signals, no markup.
//!
//! The sentences themselves are `i18n`'s; here they are chosen and filled in.

pub mod act;
pub mod ceiling;
pub mod explanation;
pub mod income;
pub mod law;
pub mod moment;
pub mod offer;
pub mod problems;
pub mod reason;
pub mod rule;
pub mod simulator;
pub mod stage;
pub mod steps;
pub mod verdict;

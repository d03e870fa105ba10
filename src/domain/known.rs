//! Answers that may be incomplete, and the facts they depend on.
//!
//! A rule never guesses: without a fact it answers « unknown » and names the fact. A set of facts is a handful of bits, so
//! that a verdict is copied and allocates nothing. Does not: put a fact into words.

mod fact;
mod set;

pub use fact::MissingFact;
pub use set::{MissingFacts, MissingFactsIter};

/// An answer, or the facts that have to be known first (never none).
pub type Known<T> = Result<T, MissingFacts>;

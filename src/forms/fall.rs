//! The one thing about the income that no housing request tells: whether it has fallen by a tenth since the notice that
//! counts. The person says it on the page of an explanation.

use super::choice::choices;

/// The answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fall {
    /// It has not.
    No,
    /// It has, or may have.
    Yes,
}

choices! {
    Fall { No = "no", Yes = "yes" }
}

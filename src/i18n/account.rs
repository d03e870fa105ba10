//! Sentences: account.

sentences! {
    title = "Mon espace";
}

//! Sentences: help.

sentences! {
    title = "Aide";
}

//! Sentences: employer.

sentences! {
    title = "Mon entreprise";
}

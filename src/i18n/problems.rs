//! Sentences: problems.

sentences! {
    title = "Il y a un problème";
}

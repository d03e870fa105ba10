//! Sentences: number.

sentences! {
    title = "Quel est votre numéro unique ?";
}

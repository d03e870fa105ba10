//! Sentences: home.

sentences! {
    title = "Trouvez un logement social avec votre employeur";
}

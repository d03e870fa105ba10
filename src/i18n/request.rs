//! Sentences: request.

sentences! {
    title = "Ma demande de logement";
}

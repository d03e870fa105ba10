//! The sign-up screen and the code screen.

use parcours_browser::trouble::Outcome;
use parcours_browser::visitor::Visitor;

/// The heading of the form.
pub const HEADING: &str = "Créer mon compte";
/// The heading of the code screen.
pub const CODE_HEADING: &str = "Confirmez votre adresse e-mail";
/// Words enough for a password.
pub const PASSWORD: &str = "quatre mots pour entrer";

/// Fills the form and sends it.
pub async fn create(visitor: &Visitor<'_>, email: &str) -> Outcome {
    visitor.fill("Adresse e-mail", email).await?;
    visitor.fill("Mot de passe", PASSWORD).await?;
    visitor.tick("J’accepte les conditions d’utilisation").await?;
    visitor.press("Créer mon compte").await?;
    visitor.arrives_at(CODE_HEADING).await
}

/// Reads the mail and enters its code.
pub async fn confirm(visitor: &Visitor<'_>, email: &str) -> Outcome {
    let code = visitor.sandbox().code_sent_to(email).await?;
    visitor.fill("Code reçu par e-mail", &code).await?;
    visitor.press("Valider le code").await
}

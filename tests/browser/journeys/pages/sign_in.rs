//! The sign-in screen, and the dialog that asks to sign in again.

use parcours_browser::sandbox::PASSWORD;
use parcours_browser::trouble::Outcome;
use parcours_browser::visitor::Visitor;

use crate::people::Person;

/// The heading.
pub const HEADING: &str = "Se connecter";
/// The title of the dialog.
pub const AGAIN: &str = "Votre session est terminée";

/// Opens the screen, signs in, and stays where that leads.
pub async fn enter(visitor: &Visitor<'_>, person: Person) -> Outcome {
    visitor.open("/connexion").await?;
    visitor.arrives_at(HEADING).await?;
    visitor.fill("Adresse e-mail", person.email).await?;
    visitor.fill("Mot de passe", PASSWORD).await?;
    visitor.press("Se connecter").await?;
    visitor.thing(parcours_browser::find::Role::Button, "Se déconnecter").await.map(|_button| ())
}

/// Signs in again in the dialog.
pub async fn again(visitor: &Visitor<'_>) -> Outcome {
    visitor.fill("Mot de passe", PASSWORD).await?;
    visitor.press("Se reconnecter").await?;
    visitor.dialog_closes(AGAIN).await
}

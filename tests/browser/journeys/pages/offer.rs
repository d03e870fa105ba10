//! The screen of one offer.

use parcours_browser::trouble::Outcome;
use parcours_browser::visitor::Visitor;

use super::application;

/// The title of the dialog that asks for a confirmation.
pub const CONFIRM: &str = "Confirmer votre candidature";
/// The answer to a second application.
pub const ANOTHER: &str = "Vous avez déjà une candidature en cours";

/// Opens the dialog.
pub async fn ask_to_apply(visitor: &Visitor<'_>) -> Outcome {
    visitor.press("Postuler sur ce logement").await?;
    visitor.sees(CONFIRM).await
}

/// Confirms in the dialog.
pub async fn confirm(visitor: &Visitor<'_>) -> Outcome {
    visitor.press("Confirmer ma candidature").await
}

/// Applies. Answers the application's id.
pub async fn apply(visitor: &Visitor<'_>) -> Outcome<String> {
    ask_to_apply(visitor).await?;
    confirm(visitor).await?;
    application::id_of_the_new_one(visitor).await
}

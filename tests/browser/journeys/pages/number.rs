//! The screen of the unique number.

use parcours_browser::trouble::Outcome;
use parcours_browser::visitor::Visitor;

/// The heading.
pub const HEADING: &str = "Quel est votre numéro unique ?";
/// The field.
pub const FIELD: &str = "Numéro unique (NUD ou NUR)";

/// Enters a number and sends it.
pub async fn enter(visitor: &Visitor<'_>, number: &str) -> Outcome {
    visitor.fill(FIELD, number).await?;
    visitor.press("Retrouver ma demande").await
}

//! The screen of the company.

use parcours_browser::trouble::Outcome;
use parcours_browser::visitor::Visitor;

use crate::people::Company;

/// The heading.
pub const HEADING: &str = "Quelle est votre entreprise ?";

/// Fills the form for the applicant's own company, and waits for its name to be found.
pub async fn fill(visitor: &Visitor<'_>, company: Company, code: &str) -> Outcome {
    visitor.fill("Numéro SIRET", company.siret).await?;
    visitor.fill("Code entreprise", code).await?;
    visitor.choose("Mon entreprise").await?;
    visitor.sees(company.name).await
}

/// Sends the form.
pub async fn send(visitor: &Visitor<'_>) -> Outcome {
    visitor.press("Rattacher mon entreprise").await
}

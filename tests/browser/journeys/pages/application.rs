//! The screen of an application.

use parcours_browser::trouble::{Outcome, Trouble};
use parcours_browser::visitor::Visitor;

use super::headings;

/// The heading.
pub const HEADING: &str = "Ma candidature";
/// Submitted.
pub const SUBMITTED: &str = "Action Logement vérifie votre dossier.";

/// Waits for the screen of an application that was just made. Answers its id.
pub async fn id_of_the_new_one(visitor: &Visitor<'_>) -> Outcome<String> {
    visitor.arrives_at(HEADING).await?;
    visitor.sees(SUBMITTED).await?;
    let address = visitor.address().await?;
    match address.strip_prefix("/ma-candidature/") {
        Some(id) if !id.is_empty() => Ok(id.to_owned()),
        _ => Err(Trouble::new(format!("the address {address} names no application"))),
    }
}

/// Comes back to the active application by way of the home screen, as somebody who looks for news does.
pub async fn look_again(visitor: &Visitor<'_>) -> Outcome {
    visitor.follow("Accueil").await?;
    visitor.arrives_at(headings::WELCOME).await?;
    visitor.follow("Ma candidature").await?;
    visitor.arrives_at(HEADING).await
}

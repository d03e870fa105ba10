//! When a part of the app that is fetched later does not come: the page says so, and trying again works.

use parcours_browser::dist::Damage;
use parcours_browser::harness::Journey;
use parcours_browser::journeys;
use parcours_browser::trouble::{Outcome, Trouble};
use parcours_browser::visitor::Visitor;
use serde_json::json;

use crate::pages::{headings, offers};

/// What is run from here.
pub const JOURNEYS: &[Journey] = journeys![
    a_screen_whose_code_does_not_come_says_so_and_can_be_retried,
    a_screen_whose_code_was_changed_is_refused.meeting(Damage::PieceByteFlipped),
];

const MISSING: &str = "Cette page n’a pas pu se charger";
const SEARCH: &str = "Voir les offres";

/// The server has no such file, twice; what stands around the screen still works; then the file comes.
async fn a_screen_whose_code_does_not_come_says_so_and_can_be_retried(visitor: &mut Visitor<'_>) -> Outcome {
    visitor.expect_complaints();
    visitor.sandbox().go_wrong("GET", "/app-offers-", 20, json!({ "kind": "status", "status": 503 })).await?;
    visitor.open("/").await?;
    visitor.arrives_at(headings::HOME).await?;
    visitor.follow(SEARCH).await?;
    visitor.arrives_at(MISSING).await?;
    visitor.sees("Vérifiez votre connexion").await?;
    visitor.check("missing").await?;
    visitor.press("Réessayer").await?;
    visitor.arrives_at(MISSING).await?;
    visitor.back().await?;
    visitor.arrives_at(headings::HOME).await?;
    visitor.follow(SEARCH).await?;
    visitor.arrives_at(MISSING).await?;
    visitor.sandbox().go_right().await?;
    visitor.press("Réessayer").await?;
    visitor.arrives_at(offers::HEADING).await?;
    visitor.no_longer_sees(MISSING).await?;
    visitor.sees("par mois, charges comprises").await?;
    visitor.check("in-the-end").await
}

/// The file is not the published one: the browser refuses it, and the page says that it did not load.
async fn a_screen_whose_code_was_changed_is_refused(visitor: &mut Visitor<'_>) -> Outcome {
    visitor.expect_complaints();
    visitor.open("/offres").await?;
    visitor.arrives_at(MISSING).await?;
    if visitor.has(parcours_browser::find::Role::Heading, offers::HEADING).await? {
        return Err(Trouble::new("a changed piece ran"));
    }
    visitor.check("changed").await?;
    visitor.follow("Accueil").await?;
    visitor.arrives_at(headings::HOME).await
}

//! The page of parts: every part in every state, as everybody sees it. It is in no release, so it has a build of its own.

use parcours_browser::find::Role;
use parcours_browser::harness::Journey;
use parcours_browser::journeys;
use parcours_browser::trouble::Outcome;
use parcours_browser::visitor::Visitor;

/// What is run from here.
pub const JOURNEYS: &[Journey] = journeys![every_part_can_be_read_in_every_state_by_everybody.through_the_parts()];

const HEADING: &str = "Les éléments de page";

/// Each part is looked at as it comes, in dark colours, in the person's own colours and with text twice as large; then
/// what appears only when asked: the list of problems, the dialog, and what is said to one who has waited long.
async fn every_part_can_be_read_in_every_state_by_everybody(visitor: &mut Visitor<'_>) -> Outcome {
    visitor.open("/_parts").await?;
    visitor.arrives_at(HEADING).await?;
    // The third state of what loads: said after ten seconds.
    visitor.thing(Role::Button, "Relancer").await?;
    visitor.check("parts").await?;
    visitor.check_with_other_eyes("parts").await?;
    visitor.press("Montrer les problèmes").await?;
    visitor.sees("La demande a été refusée").await?;
    visitor.check("problems").await?;
    visitor.press("Ouvrir le dialogue").await?;
    visitor.sees("On ne peut pas revenir en arrière.").await?;
    visitor.check("dialog").await
}

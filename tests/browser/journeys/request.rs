//! A request that is not complete: one cannot apply, and sees what is missing and where to supply it.

use parcours_browser::find::Role;
use parcours_browser::harness::Journey;
use parcours_browser::journeys;
use parcours_browser::trouble::{Outcome, Trouble};
use parcours_browser::visitor::Visitor;

use crate::pages::{headings, offers, sign_in};
use crate::people::HUGO;

/// What is run from here.
pub const JOURNEYS: &[Journey] = journeys![an_incomplete_request_cannot_apply_and_says_what_is_missing_and_where,];

/// Said on the home screen, on the request and on the offer; and gone once the documents are there.
async fn an_incomplete_request_cannot_apply_and_says_what_is_missing_and_where(visitor: &mut Visitor<'_>) -> Outcome {
    sign_in::enter(visitor, HUGO).await?;
    visitor.follow("Accueil").await?;
    visitor.arrives_at(headings::WELCOME).await?;
    visitor.sees("Complétez votre demande").await?;
    visitor.check("home").await?;
    visitor.follow("Voir ce qui manque").await?;
    visitor.arrives_at(headings::REQUEST).await?;
    visitor.sees("Votre demande n’est pas complète").await?;
    visitor.sees("Avis d’imposition").await?;
    visitor.thing(Role::Link, "Ouvrir le site d’enregistrement").await?;
    visitor.check("request").await?;

    visitor.follow("Offres").await?;
    visitor.arrives_at(offers::HEADING).await?;
    offers::open_first(visitor, offers::COMPATIBLE).await?;
    visitor.sees("Votre demande est incomplète").await?;
    visitor.sees("Avis d’imposition").await?;
    visitor.thing(Role::Link, "Ouvrir le site d’enregistrement").await?;
    visitor.check("offer").await?;
    if visitor.has(Role::Button, "Postuler sur ce logement").await? {
        return Err(Trouble::new("an incomplete request can apply"));
    }

    visitor.sandbox().complete_request(HUGO.number).await?;
    visitor.follow("Voir ma demande").await?;
    visitor.arrives_at(headings::REQUEST).await?;
    visitor.press("Mettre à jour ma demande").await?;
    visitor.sees("Votre demande est à jour.").await?;
    visitor.sees("Votre demande est complète").await?;
    visitor.check("complete").await
}

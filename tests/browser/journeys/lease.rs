//! The flyer's journey from end to end: account, number, company, offers, application, seven steps, lease.

use parcours_browser::harness::Journey;
use parcours_browser::journeys;
use parcours_browser::trouble::Outcome;
use parcours_browser::visitor::Visitor;
use serde_json::json;

use crate::pages::{application, employer, headings, number, offer, offers, sign_up};
use crate::people::{LARGE, SPARE_NUMBER};

/// What is run from here.
pub const JOURNEYS: &[Journey] = journeys![from_sign_up_to_the_signed_lease_through_all_seven_steps,];

const EMAIL: &str = "zoe.martin@exemple.fr";

/// From the first page to the signed lease; the back office moves the stages.
async fn from_sign_up_to_the_signed_lease_through_all_seven_steps(visitor: &mut Visitor<'_>) -> Outcome {
    visitor.open("/").await?;
    visitor.arrives_at(headings::HOME).await?;
    visitor.check("home").await?;
    visitor.follow("Créer mon compte").await?;
    visitor.arrives_at(sign_up::HEADING).await?;
    visitor.check("sign-up").await?;
    sign_up::create(visitor, EMAIL).await?;
    visitor.check("code").await?;
    sign_up::confirm(visitor, EMAIL).await?;

    visitor.arrives_at(number::HEADING).await?;
    visitor.fill(number::FIELD, SPARE_NUMBER).await?;
    visitor.sees("janvier 2024").await?;
    visitor.check("number").await?;
    number::enter(visitor, SPARE_NUMBER).await?;
    visitor.arrives_at(headings::REQUEST).await?;
    visitor.sees("Votre demande est complète").await?;
    visitor.check("request").await?;
    visitor.follow("Rattacher mon entreprise").await?;
    visitor.arrives_at(employer::HEADING).await?;
    employer::fill(visitor, LARGE, LARGE.code).await?;
    visitor.check("employer").await?;
    employer::send(visitor).await?;

    visitor.arrives_at(offers::HEADING).await?;
    visitor.sees("Communes demandées").await?;
    visitor.sees("Compatible").await?;
    visitor.check("offers").await?;
    offers::open_first(visitor, offers::COMPATIBLE).await?;
    visitor.sees("Cette offre vous convient-elle ?").await?;
    visitor.sees("Vos ressources sont sous le plafond").await?;
    visitor.check("offer").await?;
    offer::ask_to_apply(visitor).await?;
    visitor.check("apply").await?;
    offer::confirm(visitor).await?;
    let id = application::id_of_the_new_one(visitor).await?;
    visitor.sees("1. Vous avez postulé").await?;
    visitor.check("1-submitted").await?;

    seven_steps(visitor, &id).await?;
    visitor.open("/mon-espace").await?;
    visitor.arrives_at("Mon espace").await?;
    visitor.sees(EMAIL).await?;
    visitor.check("account").await
}

async fn seven_steps(visitor: &mut Visitor<'_>, id: &str) -> Outcome {
    let back_office = [
        ("validated", json!({}), "Votre dossier est validé."),
        ("sent_to_lessor", json!({ "candidates": 4 }), "Le bailleur étudie votre dossier."),
        ("lessor_contact", json!({}), "Le bailleur vous contacte."),
        ("committee_scheduled", json!({}), "La commission va examiner votre dossier."),
        ("awarded", json!({ "rank": 1, "candidates": 4 }), "Le logement vous est attribué."),
    ];
    for (at, (stage, details, words)) in back_office.into_iter().enumerate() {
        visitor.sandbox().move_application(id, stage, details).await?;
        application::look_again(visitor).await?;
        visitor.sees(words).await?;
        visitor.sees("Ne donnez pas congé maintenant").await?;
        visitor.check(&format!("{}-{stage}", at + 2)).await?;
    }
    visitor.sees("Répondez au plus tard le").await?;
    visitor.follow("Accueil").await?;
    visitor.sees("Répondez à la proposition de logement").await?;
    visitor.check("home-answer").await?;
    visitor.follow("Ma candidature").await?;
    visitor.press("Accepter le logement").await?;
    visitor.sees("Accepter ce logement ?").await?;
    visitor.check("6-accept").await?;
    visitor.press("Oui, j’accepte").await?;
    visitor.sees("Vous avez accepté le logement.").await?;
    visitor.check("7-accepted").await?;
    visitor.sandbox().move_application(id, "visit", json!({})).await?;
    application::look_again(visitor).await?;
    visitor.sees("La visite est organisée.").await?;
    visitor.check("7-visit").await?;
    visitor.sandbox().move_application(id, "lease_signed", json!({})).await?;
    visitor.reload().await?;
    visitor.arrives_at(application::HEADING).await?;
    visitor.sees("Votre bail est signé. Bienvenue chez vous.").await?;
    visitor.sees("7. Vous avez signé le bail").await?;
    visitor.check("7-lease-signed").await?;
    visitor.follow("Accueil").await?;
    visitor.arrives_at(headings::WELCOME).await?;
    visitor.sees("Vous avez un logement").await?;
    visitor.check("home-housed").await
}

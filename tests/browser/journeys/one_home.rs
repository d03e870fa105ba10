//! One home at a time, and at once another when the first came to nothing.

use parcours_browser::find::Role;
use parcours_browser::harness::Journey;
use parcours_browser::journeys;
use parcours_browser::trouble::{Outcome, Trouble};
use parcours_browser::visitor::Visitor;
use serde_json::json;

use crate::pages::{application, offer, offers, sign_in};
use crate::people::LEA;

/// What is run from here.
pub const JOURNEYS: &[Journey] = journeys![
    a_second_application_is_refused_and_leads_to_the_first,
    after_an_invalidation_one_may_apply_elsewhere_at_once,
];

/// While an application is active a second one is refused, with the way to the first.
async fn a_second_application_is_refused_and_leads_to_the_first(visitor: &mut Visitor<'_>) -> Outcome {
    let first = first_application(visitor).await?;
    visitor.follow("Offres").await?;
    visitor.arrives_at(offers::HEADING).await?;
    offers::open_first(visitor, offers::NOT_COMPATIBLE).await?;
    visitor.sees(offer::ANOTHER).await?;
    visitor.check("told-before").await?;
    // The app advises, the backend decides: a call made all the same is refused there.
    offer::ask_to_apply(visitor).await?;
    offer::confirm(visitor).await?;
    visitor.sees(offer::ANOTHER).await?;
    visitor.check("refused").await?;
    visitor.follow("Voir ma candidature").await?;
    visitor.arrives_at(application::HEADING).await?;
    let address = visitor.address().await?;
    if address != format!("/ma-candidature/{first}") {
        return Err(Trouble::new(format!("the way to the first application leads to {address}, not to {first}")));
    }
    visitor.sees(application::SUBMITTED).await?;
    one_application(visitor, 1).await
}

/// After an invalidation one may apply elsewhere at once, and sees the reason.
async fn after_an_invalidation_one_may_apply_elsewhere_at_once(visitor: &mut Visitor<'_>) -> Outcome {
    let first = first_application(visitor).await?;
    let reason = json!({ "reason": { "code": "income_document", "text": "L’avis d’impôt n’est pas lisible." } });
    visitor.sandbox().move_application(&first, "invalidated", reason).await?;
    visitor.reload().await?;
    visitor.sees("Votre dossier n’a pas été validé.").await?;
    visitor.sees("L’avis d’impôt n’est pas lisible.").await?;
    visitor.check("invalidated").await?;
    visitor.follow("Voir les offres").await?;
    visitor.arrives_at(offers::HEADING).await?;
    offers::open_first(visitor, offers::NOT_COMPATIBLE).await?;
    visitor.thing(Role::Button, "Postuler sur ce logement").await?;
    if visitor.text().await?.contains(offer::ANOTHER) {
        return Err(Trouble::new("an invalidated application still counts as active"));
    }
    let second = offer::apply(visitor).await?;
    if second == first {
        return Err(Trouble::new("the second application is the first one"));
    }
    visitor.sees("Mes autres candidatures").await?;
    visitor.check("second").await?;
    one_application(visitor, 2).await
}

/// Signs in and applies to the first compatible offer.
async fn first_application(visitor: &Visitor<'_>) -> Outcome<String> {
    sign_in::enter(visitor, LEA).await?;
    visitor.arrives_at(offers::HEADING).await?;
    offers::open_first(visitor, offers::COMPATIBLE).await?;
    offer::apply(visitor).await
}

async fn one_application(visitor: &Visitor<'_>, wanted: usize) -> Outcome {
    let found = visitor.sandbox().applications_of(LEA.email, parcours_browser::sandbox::PASSWORD).await?.len();
    if found == wanted {
        Ok(())
    } else {
        Err(Trouble::new(format!("the backend has {found} applications, not {wanted}")))
    }
}

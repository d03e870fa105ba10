//! The main journey without a mouse: Tab, Enter, Space and typing, nothing else.

use parcours_browser::find::Role;
use parcours_browser::harness::Journey;
use parcours_browser::journeys;
use parcours_browser::trouble::Outcome;
use parcours_browser::visitor::Visitor;
use thirtyfour::Key;

use crate::pages::{PROBLEMS, application, employer, headings, number, offer, offers, sign_up};
use crate::people::{LARGE, OTHER_SPARE_NUMBER};

/// What is run from here.
pub const JOURNEYS: &[Journey] = journeys![the_keyboard_alone_leads_from_home_to_an_application,];

const EMAIL: &str = "clavier@exemple.fr";

/// After each navigation the focus stands on the heading, after a refused form on the list of problems.
async fn the_keyboard_alone_leads_from_home_to_an_application(visitor: &mut Visitor<'_>) -> Outcome {
    visitor.open("/").await?;
    visitor.arrives_at(headings::HOME).await?;
    // The page that stands there before the app starts has the same heading, and nothing to go to with Tab yet.
    visitor.thing(Role::Link, "Mon espace").await?;
    visitor.tabs_to("Aller au contenu").await?;
    visitor.tabs_to("Créer mon compte").await?;
    enter(visitor, sign_up::HEADING).await?;
    visitor.tabs_to("Créer mon compte").await?;
    visitor.key(Key::Enter).await?;
    visitor.focus_is_on("div", PROBLEMS).await?;
    visitor.check("problems").await?;
    // The first problem leads to its field.
    visitor.tabs_to("Saisissez votre adresse e-mail.").await?;
    visitor.key(Key::Enter).await?;
    visitor.focus_is_on("input", "Adresse e-mail").await?;
    visitor.types(EMAIL).await?;
    visitor.tabs_to("Mot de passe").await?;
    visitor.types(sign_up::PASSWORD).await?;
    visitor.tabs_to("J’accepte les conditions").await?;
    visitor.types(" ").await?;
    visitor.tabs_to("Créer mon compte").await?;
    enter(visitor, sign_up::CODE_HEADING).await?;
    let code = visitor.sandbox().code_sent_to(EMAIL).await?;
    fill(visitor, "Code reçu par e-mail", &code).await?;
    enter(visitor, number::HEADING).await?;
    fill(visitor, number::FIELD, OTHER_SPARE_NUMBER).await?;
    enter(visitor, headings::REQUEST).await?;
    visitor.tabs_to("Rattacher mon entreprise").await?;
    enter(visitor, employer::HEADING).await?;
    fill(visitor, "Numéro SIRET", LARGE.siret).await?;
    fill(visitor, "Code entreprise", LARGE.code).await?;
    visitor.tabs_to("Mon entreprise").await?;
    visitor.types(" ").await?;
    visitor.tabs_to("Rattacher mon entreprise").await?;
    enter(visitor, offers::HEADING).await?;
    let (name, _) = offers::offer_that_is(visitor, offers::COMPATIBLE).await?;
    visitor.tabs_to(&name).await?;
    enter(visitor, &name).await?;
    visitor.tabs_to("Postuler sur ce logement").await?;
    visitor.key(Key::Enter).await?;
    visitor.sees(offer::CONFIRM).await?;
    visitor.check("apply").await?;
    visitor.tabs_to("Confirmer ma candidature").await?;
    enter(visitor, application::HEADING).await?;
    visitor.sees(application::SUBMITTED).await?;
    visitor.check("applied").await
}

/// Tabs to a field and types.
async fn fill(visitor: &Visitor<'_>, label: &str, text: &str) -> Outcome {
    visitor.tabs_to(label).await?;
    visitor.types(text).await
}

/// Presses Enter, which leads to the screen with that heading, which then has the focus.
async fn enter(visitor: &Visitor<'_>, heading: &str) -> Outcome {
    visitor.key(Key::Enter).await?;
    visitor.arrives_at(heading).await?;
    visitor.focus_is_on("h1", heading).await
}

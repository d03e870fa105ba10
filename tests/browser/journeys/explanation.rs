//! Why an offer suits or not: on its card, on its screen, in full; and which of the offers at hand suit.

use parcours_browser::find::Role;
use parcours_browser::harness::Journey;
use parcours_browser::journeys;
use parcours_browser::trouble::{Outcome, Trouble};
use parcours_browser::visitor::Visitor;
use thirtyfour::Key;

use crate::pages::{offers, sign_in, simulator};
use crate::people::{CLAIRE, LEA};

/// What is run from here.
pub const JOURNEYS: &[Journey] = journeys![
    an_offer_says_in_one_line_why_and_the_keyboard_leads_to_the_whole_explanation,
    a_fall_of_the_income_is_asked_for_and_counts_at_once,
    a_guest_is_invited_to_the_simulator_and_its_answers_give_verdicts,
    only_the_offers_that_suit_can_be_shown_and_the_rest_comes_back,
    newer_ceilings_are_cited_and_wrong_ones_are_refused_as_a_whole,
];

/// The card says which rule decides; the keyboard leads to the whole explanation, whose gauges say in words what they show.
async fn an_offer_says_in_one_line_why_and_the_keyboard_leads_to_the_whole_explanation(
    visitor: &mut Visitor<'_>,
) -> Outcome {
    sign_in::enter(visitor, LEA).await?;
    visitor.arrives_at(offers::HEADING).await?;
    visitor.sees("Les trois règles sont remplies").await?;
    visitor.sees("pour 1 personne").await?;
    let (name, id) = offers::offer_that_is(visitor, offers::NOT_COMPATIBLE).await?;
    visitor.thing(Role::Link, &format!("Comprendre ce résultat : {name}")).await?;
    visitor.check("reasons").await?;

    visitor.open_inside(&format!("/offres/{id}")).await?;
    visitor.arrives_at(&name).await?;
    visitor.thing(Role::Picture, "Revenu fiscal de référence").await?;
    visitor.thing(Role::Picture, "Repère : 33 %").await?;
    visitor.sees("Ce qui changerait la réponse").await?;
    visitor.tabs_to("Comprendre ce résultat").await?;
    visitor.key(Key::Enter).await?;
    visitor.arrives_at(&format!("Comprendre ce résultat : {name}")).await?;
    visitor.thing(Role::Picture, "Revenu fiscal de référence").await?;
    visitor.thing(Role::Picture, "Repère : 33 %").await?;
    for words in
        ["Revenu retenu", "Plafond", "Taux d’effort brut", "(estimation)", "En vigueur depuis", "le bailleur décide"]
    {
        visitor.sees(words).await?;
    }
    visitor.thing(Role::Link, "Faire le calcul sur le site de la CAF").await?;
    visitor.check("explained").await?;
    visitor.tabs_to("Retour à l’offre").await?;
    visitor.key(Key::Enter).await?;
    visitor.arrives_at(&name).await
}

/// No request tells whether the income has fallen since its notice: where the answer hangs on it, the person is asked, and
/// every verdict follows.
async fn a_fall_of_the_income_is_asked_for_and_counts_at_once(visitor: &mut Visitor<'_>) -> Outcome {
    const OPEN: &str = "sauf s’il a baissé depuis";
    sign_in::enter(visitor, CLAIRE).await?;
    visitor.open("/offres?categorie=PLAI").await?;
    let (name, id) = offers::offer_that_is(visitor, OPEN).await?;
    visitor.open_inside(&format!("/offres/{id}/explication")).await?;
    visitor.arrives_at(&format!("Comprendre ce résultat : {name}")).await?;
    visitor.sees("ont-ils baissé d’au moins 10 %").await?;
    visitor.check("fall").await?;
    visitor.choose("Oui, ou je ne sais pas").await?;
    visitor.sees("Ajoutez votre dernier avis d’imposition").await?;
    visitor.check("fall-yes").await?;
    visitor.choose("Non").await?;
    visitor.no_longer_sees(OPEN).await?;
    visitor.sees(offers::NOT_COMPATIBLE).await?;
    visitor.check("fall-no").await?;
    visitor.open_inside("/offres").await?;
    visitor.arrives_at(offers::HEADING).await?;
    visitor.sees(offers::NOT_COMPATIBLE).await?;
    visitor.no_longer_sees(OPEN).await
}

/// Only the offers that suit can be shown, more can be loaded meanwhile, and the page says what would open more.
async fn only_the_offers_that_suit_can_be_shown_and_the_rest_comes_back(visitor: &mut Visitor<'_>) -> Outcome {
    const ONLY: &str = "Seulement les offres compatibles";
    sign_in::enter(visitor, LEA).await?;
    visitor.arrives_at(offers::HEADING).await?;
    visitor.press("Ce qui ouvrirait plus d’offres").await?;
    visitor.sees("offres de plus avec").await?;
    visitor.check("openings").await?;
    visitor.tick(ONLY).await?;
    visitor.sees("masquées").await?;
    visitor.no_longer_sees(offers::NOT_COMPATIBLE).await?;
    visitor.check("only-compatible").await?;
    visitor.press("Voir plus d’offres").await?;
    visitor.sees("48 affichées").await?;
    visitor.no_longer_sees(offers::NOT_COMPATIBLE).await?;
    let address = visitor.address().await?;
    if address != "/offres" {
        return Err(Trouble::new(format!("the choice to see only what suits is in the address {address}")));
    }
    visitor.tick(ONLY).await?;
    visitor.sees(offers::NOT_COMPATIBLE).await?;
    visitor.no_longer_sees("masquées").await
}

/// A guest who kept the simulator's answers gets verdicts from them and sees it said; one who has none is invited.
async fn a_guest_is_invited_to_the_simulator_and_its_answers_give_verdicts(visitor: &mut Visitor<'_>) -> Outcome {
    visitor.open("/offres").await?;
    visitor.arrives_at(offers::HEADING).await?;
    visitor.thing(Role::Link, "Faire une simulation, sans compte").await?;
    visitor.check("invited").await?;
    simulator::answer_and_keep(visitor).await?;
    visitor.open("/offres").await?;
    visitor.arrives_at(offers::HEADING).await?;
    visitor.sees("D’après votre simulation").await?;
    visitor.sees("pour 1 personne").await?;
    visitor.check("simulated").await?;
    let (name, id) = offers::offer_that_is(visitor, offers::NOT_COMPATIBLE).await?;
    visitor.open_inside(&format!("/offres/{id}/explication")).await?;
    visitor.arrives_at(&format!("Comprendre ce résultat : {name}")).await?;
    visitor.thing(Role::Link, "Modifier ma simulation").await?;
    visitor.check("simulated-explained").await
}

/// Newer ceilings that the backend supplies are used and cited with their day; wrong ones are refused as a whole, the page
/// says so, and the verdict stands on the ceilings that the app knows.
async fn newer_ceilings_are_cited_and_wrong_ones_are_refused_as_a_whole(visitor: &mut Visitor<'_>) -> Outcome {
    const FICTITIOUS: &str = "Barème de démonstration";
    const REFUSED: &str = "De nouveaux plafonds de ressources n’ont pas pu être utilisés";
    visitor.sandbox().supply_ceilings("newer").await?;
    sign_in::enter(visitor, LEA).await?;
    visitor.arrives_at(offers::HEADING).await?;
    let (name, id) = offers::offer_that_is(visitor, offers::NOT_COMPATIBLE).await?;
    let (title, explained) = (format!("Comprendre ce résultat : {name}"), format!("/offres/{id}/explication"));
    visitor.open_inside(&explained).await?;
    visitor.arrives_at(&title).await?;
    visitor.sees(FICTITIOUS).await?;
    visitor.no_longer_sees(REFUSED).await?;
    visitor.check("newer-ceilings").await?;

    visitor.sandbox().supply_ceilings("wrong").await?;
    visitor.reload().await?;
    visitor.arrives_at(&title).await?;
    visitor.sees(REFUSED).await?;
    visitor.sees("ceux du PLS sont faux").await?;
    visitor.no_longer_sees(FICTITIOUS).await?;
    visitor.check("wrong-ceilings").await?;
    visitor.open_inside("/offres").await?;
    visitor.arrives_at(offers::HEADING).await?;
    visitor.sees(REFUSED).await
}

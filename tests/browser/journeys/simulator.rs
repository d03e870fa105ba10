//! The simulator: every question by the keyboard or the mouse, answers changed from the summary, and nothing sent.

use parcours_browser::find::Role;
use parcours_browser::harness::Journey;
use parcours_browser::journeys;
use parcours_browser::trouble::{Outcome, Trouble};
use parcours_browser::visitor::Visitor;
use thirtyfour::Key;

use crate::pages::simulator::{self, GO_ON, INCOME, SUMMARY};
use crate::pages::{offers, sign_in};
use crate::people::LEA;

/// What is run from here.
pub const JOURNEYS: &[Journey] = journeys![
    a_simulation_sends_nothing_and_its_answers_can_be_changed,
    answers_are_kept_only_when_asked_and_erased_with_one_press,
    a_result_leads_to_the_offers_that_fit_and_is_erased_from_every_page,
    signing_out_forgets_a_simulation,
];

/// The times of all that the page has asked of the network, whatever asked for it.
const FORGET_REQUESTS: &str = "performance.clearResourceTimings()";
const REQUESTS: &str = "return performance.getEntriesByType('resource').map((entry) => entry.name).join(' ')";
/// What the device stores of a simulation, however it is written.
const STORED: &str = "return Object.keys(localStorage).filter((key) => key.includes('simulation')).map((key) => localStorage.getItem(key)).join(' ')";

/// From the first question to the result; then an answer is changed in place. Between the first page and the result the
/// page asks nothing of anybody, so that no answer can have left it.
async fn a_simulation_sends_nothing_and_its_answers_can_be_changed(visitor: &mut Visitor<'_>) -> Outcome {
    visitor.open("/simulateur").await?;
    visitor.arrives_at("Vérifier mes droits").await?;
    visitor.check("simulator").await?;
    visitor.follow("Commencer").await?;
    visitor.arrives_at("Où cherchez-vous ?").await?;
    visitor.browser().run(FORGET_REQUESTS, Vec::new()).await?;

    visitor.press(GO_ON).await?;
    visitor.sees("Il y a un problème").await?;
    visitor.check("simulator-problem").await?;
    visitor.choose("Paris et les communes limitrophes").await?;
    visitor.press(GO_ON).await?;
    visitor.arrives_at("Qui va habiter le logement ?").await?;
    visitor.choose("Mon couple").await?;
    visitor.choose("Pacsé").await?;
    visitor.check("simulator-household").await?;
    visitor.press(GO_ON).await?;
    visitor.arrives_at("Vos enfants").await?;
    visitor.press(GO_ON).await?;
    visitor.arrives_at("Votre âge").await?;
    visitor.fill("Votre âge", "27").await?;
    visitor.fill("Âge de votre conjoint", "28").await?;
    visitor.press(GO_ON).await?;
    visitor.arrives_at("Carte d’invalidité").await?;
    visitor.choose("Non").await?;
    visitor.press(GO_ON).await?;
    visitor.arrives_at("Votre avis d’imposition").await?;
    visitor.fill("Revenu fiscal de référence", "-5").await?;
    visitor.press(GO_ON).await?;
    visitor.sees("Écrivez un montant positif, ou zéro.").await?;
    visitor.fill("Revenu fiscal de référence", "52 740").await?;
    visitor.press(GO_ON).await?;
    visitor.arrives_at("Vos revenus ont-ils baissé ?").await?;
    visitor.choose("Non").await?;
    visitor.press(GO_ON).await?;
    visitor.arrives_at("Vos ressources du mois").await?;
    visitor.fill("Ressources de tout le foyer, par mois", "2 900").await?;
    visitor.press(GO_ON).await?;
    visitor.arrives_at("Votre employeur").await?;
    visitor.choose("Une entreprise privée").await?;
    visitor.choose("50 ou plus").await?;
    visitor.press(GO_ON).await?;
    visitor.arrives_at(SUMMARY).await?;
    visitor.check("simulator-summary").await?;
    visitor.follow("Voir mon résultat").await?;
    visitor.arrives_at("Votre résultat").await?;
    // A young couple exactly at the ceiling of three persons.
    visitor.sees("Votre revenu est égal au plafond : il est accepté.").await?;
    visitor.sees("Vous êtes un jeune couple").await?;
    visitor.sees("du T1 au T3").await?;
    visitor.check("simulator-result").await?;

    visitor.follow("Modifier mes réponses").await?;
    visitor.arrives_at(SUMMARY).await?;
    visitor.follow("Modifier : Votre avis d’imposition").await?;
    visitor.fill("Revenu fiscal de référence", "52 741").await?;
    visitor.press(GO_ON).await?;
    visitor.arrives_at(SUMMARY).await?;
    visitor.follow("Voir mon résultat").await?;
    visitor.sees("Dépassement de ce plafond").await?;

    // An edit that is not sent changes nothing; one that asks for more comes back to the summary all the same.
    visitor.follow("Modifier mes réponses").await?;
    visitor.arrives_at(SUMMARY).await?;
    visitor.follow("Modifier : Vos ressources du mois").await?;
    visitor.fill("Ressources de tout le foyer, par mois", "beaucoup").await?;
    visitor.follow("Retour").await?;
    visitor.arrives_at(SUMMARY).await?;
    visitor.sees("2 900 €").await?;
    visitor.follow("Modifier : Qui va habiter le logement ?").await?;
    visitor.choose("Moi seul(e)").await?;
    visitor.press(GO_ON).await?;
    visitor.arrives_at("Votre avis d’imposition").await?;
    visitor.press(GO_ON).await?;
    visitor.sees("êtes séparé(e) ? Choisissez une réponse.").await?;
    visitor.choose("Non, ou j’écris ci-dessous ma seule part").await?;
    visitor.press(GO_ON).await?;
    visitor.arrives_at(SUMMARY).await?;
    visitor.follow("Voir mon résultat").await?;
    visitor.sees("du T1 au T2").await?;

    let asked = text_of(visitor, REQUESTS).await?;
    let kept = text_of(visitor, STORED).await?;
    if !asked.is_empty() || !kept.is_empty() {
        return Err(Trouble::new(format!("a simulation asked for {asked:?} and kept {kept:?}")));
    }
    Ok(())
}

/// The keyboard alone answers; the answers are kept on the device when asked, survive a reload, and one press erases them.
async fn answers_are_kept_only_when_asked_and_erased_with_one_press(visitor: &mut Visitor<'_>) -> Outcome {
    visitor.open("/simulateur").await?;
    visitor.arrives_at("Vérifier mes droits").await?;
    visitor.tabs_to("Commencer").await?;
    visitor.key(Key::Enter).await?;
    visitor.focus_is_on("h1", "Où cherchez-vous").await?;
    visitor.key(Key::Tab).await?;
    visitor.key(Key::Space).await?;
    visitor.key(Key::Enter).await?;
    visitor.arrives_at("Qui va habiter le logement ?").await?;

    visitor.back().await?;
    visitor.arrives_at("Où cherchez-vous ?").await?;
    visitor.back().await?;
    visitor.arrives_at("Vérifier mes droits").await?;
    visitor.press("Garder mes réponses sur cet appareil").await?;
    visitor.sees("Vos réponses sont gardées sur cet appareil.").await?;
    visitor.check("simulator-kept").await?;
    if text_of(visitor, STORED).await?.is_empty() {
        return Err(Trouble::new("the answers were to be kept, and were not"));
    }
    visitor.reload().await?;
    visitor.thing(Role::Link, "Reprendre mes réponses").await?;
    visitor.press("Effacer mes réponses").await?;
    visitor.sees("Vos réponses sont effacées.").await?;
    visitor.thing(Role::Link, "Commencer").await?;
    nothing_is_kept(visitor).await
}

/// From the result the offers that fit are shown; erasing there leaves no answer to be read, on that page or any other.
async fn a_result_leads_to_the_offers_that_fit_and_is_erased_from_every_page(visitor: &mut Visitor<'_>) -> Outcome {
    simulator::answer_and_keep(visitor).await?;
    visitor.open("/simulateur/resultat").await?;
    visitor.arrives_at("Votre résultat").await?;
    visitor.press("Voir les offres qui vous conviennent").await?;
    visitor.arrives_at(offers::HEADING).await?;
    visitor.sees("D’après votre simulation").await?;
    visitor.sees("masquées").await?;
    visitor.no_longer_sees(offers::NOT_COMPATIBLE).await?;
    visitor.check("simulator-offers").await?;
    visitor.back().await?;
    visitor.arrives_at("Votre résultat").await?;
    visitor.sees(INCOME).await?;
    visitor.press("Effacer mes réponses").await?;
    visitor.arrives_at("Vérifier mes droits").await?;
    visitor.sees("Vos réponses sont effacées.").await?;
    visitor.no_longer_sees(INCOME).await?;
    visitor.back().await?;
    visitor.sees("complétez ou corrigez une réponse").await?;
    visitor.no_longer_sees(INCOME).await?;
    visitor.check("simulator-nothing-left").await?;
    nothing_is_kept(visitor).await
}

/// Signing out leaves nothing on the device: not the answers that were to be kept either.
async fn signing_out_forgets_a_simulation(visitor: &mut Visitor<'_>) -> Outcome {
    simulator::answer_and_keep(visitor).await?;
    sign_in::enter(visitor, LEA).await?;
    visitor.arrives_at(offers::HEADING).await?;
    // From within an edit: what stands on the page goes too.
    visitor.open("/simulateur/recapitulatif").await?;
    visitor.arrives_at(SUMMARY).await?;
    visitor.follow("Modifier : Votre avis d’imposition").await?;
    visitor.fill("Revenu fiscal de référence", "1").await?;
    visitor.press("Se déconnecter").await?;
    visitor.thing(Role::Link, "Se connecter").await?;
    nothing_is_kept(visitor).await?;
    visitor.open_inside("/simulateur").await?;
    visitor.arrives_at("Vérifier mes droits").await?;
    visitor.thing(Role::Link, "Commencer").await.map(drop)
}

async fn nothing_is_kept(visitor: &Visitor<'_>) -> Outcome {
    match text_of(visitor, STORED).await?.as_str() {
        "" => Ok(()),
        kept => Err(Trouble::new(format!("erased answers are still there: {kept:?}"))),
    }
}

async fn text_of(visitor: &Visitor<'_>, script: &str) -> Outcome<String> {
    let value = visitor.browser().run(script, Vec::new()).await?;
    Ok(value.as_str().unwrap_or_default().to_owned())
}

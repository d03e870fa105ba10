//! The simulator: every question by the keyboard or the mouse, answers changed from the summary, and nothing sent.

use parcours_browser::find::Role;
use parcours_browser::trouble::{Outcome, Trouble};
use parcours_browser::visitor::Visitor;
use thirtyfour::Key;

const GO_ON: &str = "Continuer";
/// The times of all that the page has asked of the network, whatever asked for it.
const FORGET_REQUESTS: &str = "performance.clearResourceTimings()";
const REQUESTS: &str = "return performance.getEntriesByType('resource').map((entry) => entry.name).join(' ')";
const KEPT: &str = "return localStorage.getItem('parcours.simulation') ?? ''";

/// From the first question to the result; then an answer is changed in place. Between the first page and the result the
/// page asks nothing of anybody, so that no answer can have left it.
pub async fn a_simulation_sends_nothing_and_its_answers_can_be_changed(visitor: &mut Visitor<'_>) -> Outcome {
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
    visitor.arrives_at("Vérifiez vos réponses").await?;
    visitor.check("simulator-summary").await?;
    visitor.follow("Voir mon résultat").await?;
    visitor.arrives_at("Votre résultat").await?;
    // A young couple exactly at the ceiling of three persons.
    visitor.sees("Votre revenu est 0 € sous ce plafond.").await?;
    visitor.sees("du T1 au T3").await?;
    visitor.check("simulator-result").await?;

    visitor.follow("Modifier mes réponses").await?;
    visitor.arrives_at("Vérifiez vos réponses").await?;
    visitor.follow("Modifier : Votre avis d’imposition").await?;
    visitor.fill("Revenu fiscal de référence", "52 741").await?;
    visitor.press(GO_ON).await?;
    visitor.arrives_at("Vérifiez vos réponses").await?;
    visitor.follow("Voir mon résultat").await?;
    visitor.sees("Votre revenu dépasse ce plafond de 1 €.").await?;

    let asked = text_of(visitor, REQUESTS).await?;
    let kept = text_of(visitor, KEPT).await?;
    if !asked.is_empty() || !kept.is_empty() {
        return Err(Trouble::new(format!("a simulation asked for {asked:?} and kept {kept:?}")));
    }
    Ok(())
}

/// The keyboard alone answers; the answers are kept on the device when asked, survive a reload, and one press erases them.
pub async fn answers_are_kept_only_when_asked_and_erased_with_one_press(visitor: &mut Visitor<'_>) -> Outcome {
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
    if !text_of(visitor, KEPT).await?.starts_with("paris") {
        return Err(Trouble::new("the answers were to be kept, and were not"));
    }
    visitor.reload().await?;
    visitor.thing(Role::Link, "Reprendre mes réponses").await?;
    visitor.press("Effacer mes réponses").await?;
    visitor.sees("Vos réponses sont effacées.").await?;
    visitor.thing(Role::Link, "Commencer").await?;
    match text_of(visitor, KEPT).await?.as_str() {
        "" => Ok(()),
        kept => Err(Trouble::new(format!("erased answers are still there: {kept:?}"))),
    }
}

async fn text_of(visitor: &Visitor<'_>, script: &str) -> Outcome<String> {
    let value = visitor.browser().run(script, Vec::new()).await?;
    Ok(value.as_str().unwrap_or_default().to_owned())
}

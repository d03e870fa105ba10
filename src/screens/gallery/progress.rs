//! Where one is: the count of pages, the steps of a procedure, the timeline in each of its states.

use super::example::{example, part};
use crate::ui::{StepCount, Steps, Timeline, TimelineState, TimelineStep};
use leptos::prelude::*;

pub fn parts() -> AnyView {
    let step = |state, state_text: &str, title: &str, text: &'static str| TimelineStep {
        state,
        state_text: state_text.to_owned(),
        title: title.to_owned(),
        body: view! { <p>{text}</p> }.into_any(),
    };
    let course = move || {
        vec![
            step(TimelineState::Done, "étape faite", "1. Candidature", "Envoyée le 3 mars."),
            step(TimelineState::Skipped, "étape passée", "2. Réservation", "Le bailleur l’a passée."),
            step(TimelineState::Now, "étape en cours", "3. Commission", "Elle se réunit le 12 mars."),
            step(TimelineState::Later, "étape à venir", "4. Visite", "Après la commission."),
        ]
    };
    let refused = move || {
        vec![
            step(TimelineState::Done, "étape faite", "1. Candidature", "Envoyée le 3 mars."),
            step(TimelineState::Failed, "étape refusée", "2. Commission", "Le dossier n’a pas été retenu."),
        ]
    };
    let count = [example!("Deux pages sur trois", <StepCount text="Étape 2 sur 3" />)];
    let steps = ["Créer un compte", "Saisir son numéro", "Choisir une offre", "Postuler"].map(str::to_owned).to_vec();
    let steps = [example!("Quatre étapes", <Steps steps=steps />)];
    let timeline =
        [example!("En cours", <Timeline steps=course() />), example!("Arrêtée", <Timeline steps=refused() />)];
    [part("StepCount", count), part("Steps", steps), part("Timeline", timeline)].collect_view().into_any()
}

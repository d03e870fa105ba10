//! What is said to the person: notices, what a form refuses, a dialog, waiting and failing.

use super::example::{example, part};
use crate::ui::{
    Button, ButtonVariant, Dialog, ErrorSummary, Field, LoadFailed, Loading, Notice, NoticeKind, Skeleton, SummaryLine,
};
use leptos::prelude::*;

pub fn parts() -> AnyView {
    let retry = move || Some(Callback::new(|()| {}));
    let notice = [
        example!("Bon à savoir", <Notice title="Ce service est gratuit"><p>"Il l’est toujours."</p></Notice>),
        example!("Quelqu’un d’autre agit", <Notice kind=NoticeKind::Wait title="Dossier transmis au bailleur" />),
        example!("Réussi", <Notice kind=NoticeKind::Yes title="Candidature envoyée" role="status" />),
        example!("Attention", <Notice kind=NoticeKind::Warning title="Ne donnez pas encore votre congé" />),
        example!("Refusé", <Notice kind=NoticeKind::No title="Envoi impossible"><Button text="Réessayer" /></Notice>),
        example!("Sans titre", <Notice><p>"Un simple paragraphe."</p></Notice>),
    ];
    let problems = RwSignal::new(Vec::new());
    let refuse = move || {
        problems.set(vec![
            SummaryLine { field: Some("refuse".to_owned()), text: "Indiquez une commune".to_owned() },
            SummaryLine { field: None, text: "La demande a été refusée".to_owned() },
        ]);
    };
    let summary = [example!(
        "Rien, puis deux problèmes, dont un sans champ",
        <ErrorSummary heading="Il y a un problème" problems=problems />
        <Field id="refuse" label="Commune où chercher" value=RwSignal::new(String::new()) />
        <Button text="Montrer les problèmes" on_press=move |()| refuse() />
    )];
    let open = RwSignal::new(false);
    let dialog = [example!(
        "Fermé, puis ouvert",
        <Dialog id="essai" open=open title="Renoncer à cette candidature ?" close_text="Fermer">
            <p>"On ne peut pas revenir en arrière."</p>
            <Button text="Renoncer" variant=ButtonVariant::Danger on_press=move |()| open.set(false) />
        </Dialog>
        <Button text="Ouvrir le dialogue" on_press=move |()| open.set(true) />
    )];
    let loading = [
        example!(
            "Un texte",
            <Loading text="Chargement…" slow_text="C’est plus long que d’habitude." retry_text="Relancer" on_retry=retry() />
        ),
        example!(
            "Des cartes, sans bouton",
            <Loading text="Chargement…" slow_text="C’est plus long que d’habitude." retry_text="Relancer" on_retry=None skeleton=Skeleton::Cards(2) />
        ),
        example!(
            "Des lignes, sans bouton",
            <Loading text="Chargement…" slow_text="C’est plus long que d’habitude." retry_text="Relancer" on_retry=None skeleton=Skeleton::Lines(3) />
        ),
    ];
    let failed = [
        example!("Avec un bouton", <LoadFailed title="Les offres n’ont pas pu être lues" text="Vérifiez votre connexion." retry_text="Réessayer" on_retry=retry() />),
        example!("Sans bouton", <LoadFailed title="Cette offre n’existe plus" text="Elle a été retirée." retry_text="" on_retry=None />),
    ];
    [
        part("Notice", notice),
        part("ErrorSummary", summary),
        part("Dialog", dialog),
        part("Loading", loading),
        part("LoadFailed", failed),
    ]
    .collect_view()
    .into_any()
}

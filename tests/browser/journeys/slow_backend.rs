//! Offers from a backend that is slow, fails, or answers nonsense: a clear message, and trying again works.

use parcours_browser::harness::Journey;
use parcours_browser::journeys;
use parcours_browser::trouble::Outcome;
use parcours_browser::visitor::Visitor;
use serde_json::{Value, json};

use crate::pages::{headings, offers};

/// What is run from here.
pub const JOURNEYS: &[Journey] = journeys![offers_from_a_slow_failing_or_lying_backend_say_so_and_can_be_retried,];

const CALL: &str = "/api/dmo/public_housing_offers";

/// Late, an error, half an answer, nonsense.
async fn offers_from_a_slow_failing_or_lying_backend_say_so_and_can_be_retried(visitor: &mut Visitor<'_>) -> Outcome {
    visitor.sandbox().go_wrong("GET", CALL, 20, json!({ "kind": "delay", "delay_ms": 3_000 })).await?;
    visitor.open("/offres").await?;
    visitor.arrives_at(offers::HEADING).await?;
    visitor.sees("Chargement en cours").await?;
    visitor.check_while_waiting("late").await?;
    visitor.sees("par mois, charges comprises").await?;
    visitor.sandbox().go_right().await?;

    let faults: [(&str, Value, &str); 5] = [
        ("error", json!({ "kind": "status", "status": 500 }), "Le service a un problème."),
        ("unavailable", json!({ "kind": "status", "status": 503, "retry_after": 7 }), "momentanément indisponible"),
        ("truncated", json!({ "kind": "truncate" }), "Rien n’est perdu."),
        ("malformed", json!({ "kind": "malformed" }), "Le service a répondu de façon inattendue."),
        ("cut", json!({ "kind": "drop_before" }), "Rien n’est perdu."),
    ];
    for (at, (name, fault, words)) in faults.into_iter().enumerate() {
        // Each time another search: the answer to one that was made before comes from the browser's own store.
        visitor.follow("Accueil").await?;
        visitor.arrives_at(headings::HOME).await?;
        visitor.sandbox().go_wrong("GET", CALL, 20, fault).await?;
        visitor.open(&format!("/offres?taille=T{}", at + 1)).await?;
        visitor.sees("Cette page n’a pas pu se charger").await.map_err(|trouble| trouble.while_doing(name))?;
        visitor.sees(words).await.map_err(|trouble| trouble.while_doing(name))?;
        visitor.check(name).await?;
        visitor.sandbox().go_right().await?;
        visitor.press("Réessayer").await?;
        visitor.sees("par mois, charges comprises").await.map_err(|trouble| trouble.while_doing(name))?;
        visitor.no_longer_sees("Cette page n’a pas pu se charger").await?;
    }
    visitor.check("in-the-end").await
}

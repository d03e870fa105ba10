//! The network goes while applying: nothing is lost, and there is exactly one application in the end.

use parcours_browser::harness::Journey;
use parcours_browser::journeys;
use parcours_browser::trouble::{Outcome, Trouble};
use parcours_browser::visitor::Visitor;
use serde_json::json;

use crate::pages::{application, offer, offers, sign_in};
use crate::people::LEA;

/// What is run from here.
pub const JOURNEYS: &[Journey] = journeys![a_network_lost_while_applying_leaves_exactly_one_application,];

/// More than a browser tries by itself on a connection that was cut.
const EVERY_TRY: u32 = 20;

/// Cut before the backend heard of it, then after it had stored it; each time the person tries again.
async fn a_network_lost_while_applying_leaves_exactly_one_application(visitor: &mut Visitor<'_>) -> Outcome {
    sign_in::enter(visitor, LEA).await?;
    visitor.arrives_at(offers::HEADING).await?;
    offers::open_first(visitor, offers::COMPATIBLE).await?;
    offer::ask_to_apply(visitor).await?;

    let cut = |kind: &'static str| json!({ "kind": kind });
    visitor.sandbox().go_wrong("POST", "/api/dmo/applications", EVERY_TRY, cut("drop_before")).await?;
    offer::confirm(visitor).await?;
    visitor.sees("Votre candidature n’est pas encore confirmée").await?;
    visitor.sees("Rien n’est perdu").await?;
    visitor.check("lost-before").await?;
    stored(visitor, 0).await?;

    visitor.sandbox().go_right().await?;
    visitor.sandbox().go_wrong("POST", "/api/dmo/applications", EVERY_TRY, cut("drop_after")).await?;
    visitor.press("Réessayer").await?;
    until_stored(visitor).await?;
    visitor.sees("Votre candidature n’est pas encore confirmée").await?;
    visitor.check("lost-after").await?;

    visitor.sandbox().go_right().await?;
    visitor.press("Réessayer").await?;
    application::id_of_the_new_one(visitor).await?;
    visitor.check("applied").await?;
    stored(visitor, 1).await
}

async fn stored(visitor: &Visitor<'_>, wanted: usize) -> Outcome {
    let found = visitor.sandbox().applications_of(LEA.email, parcours_browser::sandbox::PASSWORD).await?.len();
    if found == wanted {
        Ok(())
    } else {
        Err(Trouble::new(format!("the backend has {found} applications, not {wanted}")))
    }
}

/// The answer was cut, so only the backend can tell that the application is there.
async fn until_stored(visitor: &Visitor<'_>) -> Outcome {
    let mut last = Ok(());
    for _attempt in 0..20 {
        last = stored(visitor, 1).await;
        if last.is_ok() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(250)).await;
    }
    last
}

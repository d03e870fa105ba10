//! Loading on a bad network: quick searches whose answers come in any order, trying again while an answer is on its way,
//! and a part of a page that fails while another comes.

use std::time::Duration;

use parcours_browser::engine::Width;
use parcours_browser::harness::Journey;
use parcours_browser::journeys;
use parcours_browser::trouble::{Outcome, Trouble};
use parcours_browser::visitor::Visitor;
use serde_json::json;

use crate::pages::{application, headings, offer, offers, sign_in};
use crate::people::LEA;

/// What is run from here.
pub const JOURNEYS: &[Journey] = journeys![
    three_quick_searches_end_with_the_last_whatever_comes_first.only_at(&[Width::Wide]),
    trying_again_on_a_slow_network_keeps_the_answer_on_its_way.only_at(&[Width::Narrow]),
    a_part_that_fails_hides_no_part_that_came,
    one_next_thing_to_do_everywhere.only_at(&[Width::Narrow]),
];

const SEARCH: &str = "/api/dmo/public_housing_offers";
const REQUESTS: &str = "/api/dmo/housing_requests";

/// Offers before the page has read more of them.
const ONE_PAGE: &str = "24 affichées";

/// When the answers to the three searches come, first 0.
const ORDERS: [[u64; 3]; 6] = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];

/// The list, the address, the state and "load more" are those of the last search.
async fn three_quick_searches_end_with_the_last_whatever_comes_first(visitor: &mut Visitor<'_>) -> Outcome {
    for (at, order) in ORDERS.into_iter().enumerate() {
        // Each time another search: the browser has the answers of the one before.
        visitor.open(&format!("/offres?taille=T2&loyer={}", 790 + at)).await?;
        visitor.sees(ONE_PAGE).await?;
        for place in order {
            let fault = json!({ "kind": "delay", "delay_ms": 1_500 + 700 * place });
            visitor.sandbox().go_wrong("GET", SEARCH, 1, fault).await?;
        }
        visitor.select("Trier par", "Loyer croissant").await?;
        visitor.follow("Retirer le filtre : T2").await?;
        visitor.select("Trier par", "Surface décroissante").await?;
        ends_with_the_last(visitor).await.map_err(|trouble| trouble.while_doing(format!("{order:?}")))?;
        visitor.sandbox().go_right().await?;
        visitor.press("Voir plus d’offres").await?;
        visitor.sees("48 affichées").await.map_err(|trouble| trouble.while_doing(format!("{order:?}")))?;
    }
    visitor.check("in-the-end").await
}

/// Waits until nothing is awaited, longer than the latest answer, and looks at the order of the cards.
async fn ends_with_the_last(visitor: &Visitor<'_>) -> Outcome {
    // The latest answer is nearly three seconds late: an overtaken one would have come by then.
    tokio::time::sleep(Duration::from_millis(3_300)).await;
    let script = "const surfaces = [...document.querySelectorAll('article')].map((card) => \
             Number((card.innerText.match(/de ([\\d,]+)\\sm²/) ?? [])[1]?.replace(',', '.') ?? NaN)); \
         return { busy: document.querySelectorAll('section[aria-busy]').length, count: surfaces.filter(Number.isFinite).length, \
             sorted: surfaces.every((surface, at) => at === 0 || !(surface > surfaces[at - 1])) }";
    let found = visitor.browser().run(script, Vec::new()).await?;
    let address = visitor.address().await?;
    let is_last = address.contains("tri=surface") && !address.contains("taille");
    if found == json!({ "busy": 0, "count": 24, "sorted": true }) && is_last {
        Ok(())
    } else {
        Err(Trouble::new(format!("{address}: {found}")))
    }
}

/// The answer on its way is not thrown away by asking again.
async fn trying_again_on_a_slow_network_keeps_the_answer_on_its_way(visitor: &mut Visitor<'_>) -> Outcome {
    visitor.sandbox().go_wrong("GET", SEARCH, 20, json!({ "kind": "delay", "delay_ms": 13_000 })).await?;
    visitor.open("/offres?loyer=801").await?;
    visitor.sees_within("C’est plus long que prévu.", 12).await?;
    visitor.press("Réessayer").await?;
    visitor.sees_within(ONE_PAGE, 7).await?;
    visitor.sandbox().go_right().await
}

/// The registration system is away while an answer is due: home says what to do, and what it could not read; the offer
/// says why there is no verdict, and trying again gives one.
async fn a_part_that_fails_hides_no_part_that_came(visitor: &mut Visitor<'_>) -> Outcome {
    sign_in::enter(visitor, LEA).await?;
    visitor.arrives_at(offers::HEADING).await?;
    let home = offers::open_first(visitor, offers::COMPATIBLE).await?;
    let id = offer::apply(visitor).await?;
    for stage in ["validated", "sent_to_lessor", "committee_scheduled"] {
        visitor.sandbox().move_application(&id, stage, json!({})).await?;
    }
    visitor.sandbox().move_application(&id, "awarded", json!({ "answer_deadline": "2032-02-01" })).await?;

    let away = json!({ "kind": "status", "status": 503 });
    visitor.sandbox().go_wrong("GET", REQUESTS, 50, away).await?;
    visitor.open("/").await?;
    visitor.arrives_at(headings::WELCOME).await?;
    visitor.sees("Répondez à la proposition de logement").await?;
    visitor.sees("1er février 2032").await?;
    visitor.sees("Ma demande de logement").await?;
    visitor.sees("Nous n’avons pas pu la lire.").await?;
    visitor.check("home").await?;

    visitor.open(&format!("/offres/{home}")).await?;
    visitor.sees("Nous n’avons pas pu lire votre demande").await?;
    visitor.sees("momentanément indisponible").await?;
    visitor.check("offer").await?;
    visitor.sandbox().go_right().await?;
    visitor.press("Réessayer").await?;
    visitor.sees("Vos ressources sont sous le plafond").await?;
    visitor.follow("Accueil").await?;
    visitor.arrives_at(headings::WELCOME).await?;
    visitor.sees("Répondez à la proposition de logement").await?;
    visitor.no_longer_sees("Nous n’avons pas pu la lire.").await?;
    visitor.follow("Répondre").await?;
    visitor.arrives_at(application::HEADING).await
}

/// The next thing to do is the same after signing in, on home and in the personal space.
async fn one_next_thing_to_do_everywhere(visitor: &mut Visitor<'_>) -> Outcome {
    sign_in::enter(visitor, crate::people::HUGO).await?;
    visitor.arrives_at(headings::REQUEST).await?;
    visitor.open("/mon-espace").await?;
    visitor.arrives_at("Mon espace").await?;
    visitor.follow("Voir ce qui manque").await?;
    visitor.arrives_at(headings::REQUEST).await?;
    visitor.follow("Accueil").await?;
    visitor.arrives_at(headings::WELCOME).await?;
    visitor.sees("Complétez votre demande").await?;
    visitor.check("home").await
}

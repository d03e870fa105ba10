//! Deadlines: shown with their day, and handed over to one's own calendar as files.

use parcours_browser::find::Role;
use parcours_browser::harness::Journey;
use parcours_browser::journeys;
use parcours_browser::trouble::{Outcome, Trouble};
use parcours_browser::visitor::Visitor;
use serde_json::json;

use crate::pages::{application, headings, offer, offers, sign_in};
use crate::people::LEA;

/// What is run from here.
pub const JOURNEYS: &[Journey] = journeys![each_deadline_can_be_kept_in_a_calendar,];

/// Keeps the text of the next file that the page makes; browsers without a window ask nobody where to put it.
const LISTEN: &str = "const make = URL.createObjectURL.bind(URL); window.lastFile = null; \
     URL.createObjectURL = (file) => { file.text().then((text) => { window.lastFile = file.type + '\\n' + text; }); return make(file); }";
const FILE: &str = "return window.lastFile ?? ''";

/// The last day to answer, the visit and the renewal: each is a file that a calendar reads, and the page says where it is.
async fn each_deadline_can_be_kept_in_a_calendar(visitor: &mut Visitor<'_>) -> Outcome {
    sign_in::enter(visitor, LEA).await?;
    visitor.arrives_at(offers::HEADING).await?;
    offers::open_first(visitor, offers::COMPATIBLE).await?;
    offer::ask_to_apply(visitor).await?;
    offer::confirm(visitor).await?;
    let id = application::id_of_the_new_one(visitor).await?;
    for stage in ["validated", "sent_to_lessor", "committee_scheduled"] {
        visitor.sandbox().move_application(&id, stage, json!({})).await?;
    }
    visitor.sandbox().move_application(&id, "awarded", json!({ "answer_deadline": "2032-02-01" })).await?;
    visitor.reload().await?;
    visitor.arrives_at(application::HEADING).await?;
    visitor.browser().run(LISTEN, Vec::new()).await?;
    visitor.sees("Répondez au plus tard le 1er février 2032.").await?;
    kept(visitor, "la date limite de réponse", &["DTSTART;VALUE=DATE:20320201", "UID:answer-", "TRIGGER:-PT15H"])
        .await?;
    visitor.check("answer").await?;

    visitor.press("Accepter le logement").await?;
    visitor.press("Oui, j’accepte").await?;
    visitor.sees("Vous avez accepté le logement.").await?;
    visitor.sandbox().move_application(&id, "visit", json!({ "visit_at": "2032-02-10T10:30:00+01:00" })).await?;
    application::look_again(visitor).await?;
    visitor.sees("Visite prévue le 10 février 2032 à 10:30").await?;
    kept(visitor, "la visite", &["DTSTART:20320210T093000Z", "UID:visit-", "LOCATION:"]).await?;
    visitor.check("visit").await?;

    visitor.open("/ma-demande").await?;
    visitor.arrives_at(headings::REQUEST).await?;
    visitor.browser().run(LISTEN, Vec::new()).await?;
    visitor.sees("au plus tard le").await?;
    visitor.sees("droit au logement opposable (DALO)").await?;
    kept(visitor, "les dates de renouvellement", &["SUMMARY:Dernier jour pour renouveler", "UID:renewal-end-"]).await?;
    visitor.check("renewal").await
}

/// Presses the button of these dates, and looks into the file.
async fn kept(visitor: &Visitor<'_>, what: &str, lines: &[&str]) -> Outcome {
    let name = format!("Ajouter à mon agenda : {what}");
    visitor.thing(Role::Button, &name).await?;
    visitor.browser().run("window.lastFile = null", Vec::new()).await?;
    visitor.press(&name).await?;
    visitor.sees("Le fichier est dans vos téléchargements.").await?;
    let file = visitor.answer_to(FILE).await?;
    let begins = file.starts_with("text/calendar") && file.contains("BEGIN:VCALENDAR\r\n");
    match lines.iter().find(|line| !file.contains(*line)) {
        None if begins => Ok(()),
        missing => Err(Trouble::new(format!("{missing:?} is not in the calendar file of {what}: {file:?}"))),
    }
}

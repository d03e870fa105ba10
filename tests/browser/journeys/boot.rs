//! When the app must not, or cannot, start: the page says so, and gives the phone number and the links.

use parcours_browser::dist::Damage;
use parcours_browser::engine::{Engine, Width};
use parcours_browser::find::Role;
use parcours_browser::harness::Journey;
use parcours_browser::journeys;
use parcours_browser::trouble::{Outcome, Trouble};
use parcours_browser::visitor::Visitor;

use crate::pages::headings;

/// What is run from here.
pub const JOURNEYS: &[Journey] = journeys![
    // These two wait 20 s until the page says by itself that nothing came: one width each is enough.
    a_flipped_byte_in_the_script_stops_the_start_with_a_message
        .meeting(Damage::ScriptByteFlipped)
        .only_at(&[Width::Wide]),
    without_the_script_the_page_is_readable.meeting(Damage::ScriptMissing).only_at(&[Width::Narrow]),
    a_flipped_byte_in_the_program_stops_the_start_with_a_message.meeting(Damage::ProgramByteFlipped),
    without_the_program_the_page_is_readable.meeting(Damage::ProgramMissing),
    // No other driver can turn scripts off and still read the page.
    without_scripts_the_page_is_readable.only_in(&[Engine::Chromium]),
];

const FAILED: &str = "L’application n’a pas pu démarrer";

/// A script that is not the published one is refused.
async fn a_flipped_byte_in_the_script_stops_the_start_with_a_message(visitor: &mut Visitor<'_>) -> Outcome {
    refuses_to_start(visitor, "script").await
}

/// A program that is not the published one is refused.
async fn a_flipped_byte_in_the_program_stops_the_start_with_a_message(visitor: &mut Visitor<'_>) -> Outcome {
    refuses_to_start(visitor, "program").await
}

/// The script never comes.
async fn without_the_script_the_page_is_readable(visitor: &mut Visitor<'_>) -> Outcome {
    refuses_to_start(visitor, "no-script").await
}

/// The program never comes.
async fn without_the_program_the_page_is_readable(visitor: &mut Visitor<'_>) -> Outcome {
    refuses_to_start(visitor, "no-program").await
}

/// Scripts are turned off. For axe, which is one, they are turned on again once the page is read.
async fn without_scripts_the_page_is_readable(visitor: &mut Visitor<'_>) -> Outcome {
    visitor.browser().scripts_off(true).await?;
    let read = async {
        visitor.open_unheard("/offres").await?;
        visitor.sees("JavaScript est désactivé").await?;
        readable(visitor).await?;
        visitor.picture("scripts-off").await
    };
    let outcome = read.await;
    visitor.browser().scripts_off(false).await?;
    outcome?;
    visitor.check("scripts-on-again").await
}

async fn refuses_to_start(visitor: &mut Visitor<'_>, name: &str) -> Outcome {
    visitor.expect_complaints();
    visitor.open("/offres").await?;
    visitor.sees_within(FAILED, 40).await?;
    readable(visitor).await?;
    // The app itself would have put its menu there.
    if visitor.has(Role::Link, "Mon espace").await? {
        return Err(Trouble::new("the app started all the same"));
    }
    visitor.check(name).await
}

async fn readable(visitor: &Visitor<'_>) -> Outcome {
    visitor.arrives_at(headings::HOME).await?;
    visitor.sees("0970 800 800").await?;
    visitor.sees("Du lundi au vendredi, de 9 h à 18 h").await?;
    for link in ["0970 800 800", "Faire ou mettre à jour ma demande", "Consulter le centre d’aide"] {
        visitor.thing(Role::Link, link).await?;
    }
    Ok(())
}

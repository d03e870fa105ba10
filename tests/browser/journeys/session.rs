//! The session ends while a form is being filled.

use parcours_browser::find::Role;
use parcours_browser::harness::Journey;
use parcours_browser::journeys;
use parcours_browser::trouble::{Outcome, Trouble};
use parcours_browser::visitor::Visitor;

use crate::pages::{headings, number, sign_in};
use crate::people::{NOE, OTHER_SPARE_NUMBER, UNKNOWN_NUMBER};

/// What is run from here.
pub const JOURNEYS: &[Journey] = journeys![a_session_that_ends_in_a_form_is_renewed_in_place_and_the_form_is_kept,];

/// The dialog opens in place, the form below keeps what was typed, and the call goes on once signed in again.
async fn a_session_that_ends_in_a_form_is_renewed_in_place_and_the_form_is_kept(visitor: &mut Visitor<'_>) -> Outcome {
    sign_in::enter(visitor, NOE).await?;
    visitor.arrives_at(number::HEADING).await?;
    visitor.sandbox().end_sessions_of(NOE.email).await?;
    number::enter(visitor, UNKNOWN_NUMBER).await?;
    visitor.thing(Role::Dialog, sign_in::AGAIN).await?;
    visitor.check("dialog").await?;
    sign_in::again(visitor).await?;
    // The call that had failed went on by itself: its answer is about the number.
    visitor.sees("Le système d’enregistrement ne connaît pas ce numéro.").await?;
    kept(visitor, UNKNOWN_NUMBER).await?;
    visitor.check("went-on").await?;

    // Put off, nothing is lost either.
    visitor.sandbox().end_sessions_of(NOE.email).await?;
    number::enter(visitor, OTHER_SPARE_NUMBER).await?;
    visitor.thing(Role::Dialog, sign_in::AGAIN).await?;
    visitor.press("Plus tard").await?;
    visitor.dialog_closes(sign_in::AGAIN).await?;
    kept(visitor, OTHER_SPARE_NUMBER).await?;
    visitor.check("put-off").await?;
    visitor.press("Retrouver ma demande").await?;
    visitor.thing(Role::Dialog, sign_in::AGAIN).await?;
    sign_in::again(visitor).await?;
    visitor.arrives_at(headings::REQUEST).await?;
    visitor.sees("Votre demande est complète").await
}

async fn kept(visitor: &Visitor<'_>, typed: &str) -> Outcome {
    let found = visitor.value_of(number::FIELD).await?;
    if found == typed { Ok(()) } else { Err(Trouble::new(format!("the field shows {found:?}, not {typed:?}"))) }
}

//! Numbers that cannot be used: each refusal gives its reason and what to do, and takes the focus.

use parcours_browser::harness::Journey;
use parcours_browser::journeys;
use parcours_browser::trouble::{Outcome, Trouble};
use parcours_browser::visitor::Visitor;
use thirtyfour::Key;

use crate::pages::{PROBLEMS, headings, number, sign_in};
use crate::people::{LEA, NOE, SPARE_NUMBER, STRUCK_OFF_NUMBER, UNKNOWN_NUMBER};

/// What is run from here.
pub const JOURNEYS: &[Journey] = journeys![
    a_number_that_cannot_be_used_is_refused_with_a_reason,
    letters_typed_for_digits_are_put_right_with_one_press,
];

/// Malformed in two ways, unknown, taken by another account, struck off.
async fn a_number_that_cannot_be_used_is_refused_with_a_reason(visitor: &mut Visitor<'_>) -> Outcome {
    sign_in::enter(visitor, NOE).await?;
    visitor.arrives_at(number::HEADING).await?;
    let refusals = [
        ("too-short", "111 0124 9991", "Le numéro a 11 caractères. Il en faut 18.", ""),
        ("letter", "111 0124 9991O1 DEMO1", "Est-ce 0 ?", ""),
        (
            "unknown",
            UNKNOWN_NUMBER,
            "Le système d’enregistrement ne connaît pas ce numéro.",
            "Que faire si le numéro n’est pas connu ?",
        ),
        ("taken", LEA.number, "Ce numéro est déjà utilisé par un autre compte.", "Changer de compte"),
        (
            "struck-off",
            STRUCK_OFF_NUMBER,
            "La demande de ce numéro a été radiée.",
            "Déposez une nouvelle demande sur le site d’enregistrement.",
        ),
    ];
    for (name, typed, reason, way_on) in refusals {
        number::enter(visitor, typed).await?;
        visitor.sees(reason).await?;
        visitor.sees(way_on).await?;
        visitor.focus_is_on("div", PROBLEMS).await?;
        let kept = visitor.value_of(number::FIELD).await?;
        if kept != typed {
            return Err(Trouble::new(format!("the field shows {kept:?} after {typed:?} was refused")));
        }
        visitor.check(name).await?;
    }
    Ok(())
}

/// Letters typed for digits: the number that was likely meant is offered, taken with one press, and accepted.
async fn letters_typed_for_digits_are_put_right_with_one_press(visitor: &mut Visitor<'_>) -> Outcome {
    sign_in::enter(visitor, NOE).await?;
    visitor.arrives_at(number::HEADING).await?;
    visitor.fill(number::FIELD, "lll OI24 9991O1 DEMO1").await?;
    visitor.sees(&format!("Vouliez-vous écrire {SPARE_NUMBER} ?")).await?;
    visitor.check("suggestion").await?;
    visitor.tabs_to("Utiliser ce numéro").await?;
    visitor.key(Key::Enter).await?;
    visitor.no_longer_sees("Vouliez-vous écrire").await?;
    visitor.focus_is_on("input", "").await?;
    let typed = visitor.value_of(number::FIELD).await?;
    if typed != SPARE_NUMBER {
        return Err(Trouble::new(format!("the field holds {typed:?}")));
    }
    visitor.press("Retrouver ma demande").await?;
    visitor.arrives_at(headings::REQUEST).await
}

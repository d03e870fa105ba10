//! What a card and the offer's own screen both show of an offer: its answer, its energy label, who it is reserved to, its
//! picture.

use crate::i18n::offer_facts as words;
use crate::parts::verdict::tone;
use crate::ui::{Icon, Tag, VerdictTag};
use crate::wording::verdict;
use leptos::prelude::*;
use parcours_contract::HousingOffer;
use parcours_domain::eligibility::Outcome;

/// The look and the word of an answer, the same everywhere.
pub fn outcome_tag(outcome: Outcome) -> AnyView {
    view! { <VerdictTag tone=tone(outcome) text=verdict::answer(outcome) /> }.into_any()
}

/// The energy label; its letter is also its colour.
pub fn energy(letter: Option<&str>) -> AnyView {
    match letter {
        Some(letter) => {
            let letter = letter.to_owned();
            view! {
                <li>
                    <span class="energy" data-label=letter.clone()>{letter.clone()}</span>
                    " "
                    {words::energy()}
                </li>
            }
            .into_any()
        }
        None => view! { <li>{words::energy_unknown()}</li> }.into_any(),
    }
}

/// Who an offer is reserved to, when it is.
pub fn reserved(offer: &HousingOffer) -> Option<AnyView> {
    let text = match (&offer.reserving_business_name, offer.is_public) {
        (Some(business), _) => words::reserved(business),
        (None, Some(false)) => words::reserved_unnamed().to_owned(),
        (None, _) => return None,
    };
    Some(view! { <Tag text icon=Icon::Key /> }.into_any())
}

/// The picture of an offer, or our own drawing when it has none. Always decoration: the facts are in words.
pub fn art(offer: &HousingOffer, large: bool) -> AnyView {
    let picture = offer.main_picture.as_ref().or(offer.pictures.first());
    let address = picture.and_then(|picture| {
        let (first, second) = (&picture.thumb1000_absolute, &picture.thumb240_absolute);
        if large { first.as_ref().or(second.as_ref()) } else { second.as_ref().or(first.as_ref()) }
    });
    match address {
        Some(address) => {
            view! { <img class="offer__picture" src=address.clone() alt="" loading="lazy" width="640" height="360" /> }
                .into_any()
        }
        None => view! { <span class="offer__no-picture"><Icon icon=Icon::Home /></span> }.into_any(),
    }
}

//! An offer in a list: what decides whether to open it, verdict first.

use crate::i18n::{offers as words, verdict as verdict_words};
use crate::parts::offer::{art, energy, outcome_tag, reserved};
use crate::platform::focus;
use crate::route::Route;
use crate::ui::{Fact, Facts, Icon, RouteLink, Tag};
use crate::wording::{offer as wording, reason::Reason};
use leptos::{html, prelude::*};
use parcours_contract::{HousingOffer, Resource};
use parcours_domain::{
    date::Date,
    eligibility::{Outcome, Verdict},
};

/// The answer on a card: the rule that decides, and the way to the whole explanation. Without a verdict, nothing.
fn answer(id: &str, name: &str, verdict: &Verdict) -> AnyView {
    let words = hidden_end(verdict_words::explain(), name);
    view! {
        <p class="offer__reason">{Reason::of(verdict).text()}</p>
        <p class="offer__explain small">
            <RouteLink to=Route::OfferExplained(id.to_owned())>{words}</RouteLink>
        </p>
    }
    .into_any()
}

/// The words of a link that stands on every card: which home it is about is said to those who do not see the card.
fn hidden_end(text: &'static str, name: &str) -> AnyView {
    let name = format!("\u{a0}: {name}");
    view! { {text} <span class="hidden">{name}</span> }.into_any()
}

/// A card of the list.
pub fn card(resource: &Resource<HousingOffer>, verdict: Option<&Verdict>, today: Option<Date>) -> AnyView {
    let offer = &resource.attributes;
    let outcome = verdict.map_or(Outcome::Unknown, |verdict| verdict.outcome);
    let (rent, rent_basis) = wording::rent(offer);
    let name = wording::name(offer);
    let answer = verdict.map(|verdict| answer(&resource.id, &name, verdict));
    let (floor, energy) = (wording::floor(offer), energy(offer.dpe_conso.as_deref()));
    let candidates = wording::candidates(offer);
    view! {
        <article class="card offer">
            <div class="offer__art">{art(offer, false)}</div>
            <div class="card__in offer__body">
                <div class="row row--apart">
                    {outcome_tag(outcome)}
                    {wording::days_left(offer, today).map(|text| view! { <Tag text icon=Icon::Clock /> })}
                </div>
                {answer}
                <p class="offer__rent num">{rent} " " <small class="soft">{rent_basis}</small></p>
                <h3 class="offer__name">
                    <RouteLink to=Route::Offer(resource.id.clone())>{name}</RouteLink>
                </h3>
                <Facts>
                    <Fact icon=Icon::Lift text=floor />
                    {energy}
                    <Fact icon=Icon::People text=candidates />
                </Facts>
                {reserved(offer)}
            </div>
        </article>
    }
    .into_any()
}

/// The end of the list. It takes the focus that the button, gone with the last page, has left.
pub fn all_shown() -> AnyView {
    let end = NodeRef::<html::P>::new();
    Effect::new(move |_| {
        if let Some(end) = end.get()
            && focus::is_nowhere()
        {
            focus::on_element(&end);
        }
    });
    view! { <p class="offers__more soft" tabindex="-1" node_ref=end>{words::all_shown()}</p> }.into_any()
}

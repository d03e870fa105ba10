//! The offers at hand beside the household: which of them suit, and what would open more.
//!
//! All of it is computed in the page over the offers that are loaded; nothing is asked of the server, and the choice to
//! see only what suits is not written into the address.

use super::{Held, Shown};
use crate::i18n::{offers as words, plural};
use crate::platform::{clock, focus, intl};
use crate::state::{self, Loaded, ceilings::Ceilings, household::Situation};
use crate::ui::{Button, ButtonVariant, Checkbox, Notice};
use crate::wording::verdict::fact_name;
use leptos::prelude::*;
use parcours_contract::HousingOffer;
use parcours_domain::eligibility::{Opening, Outcome, Profile, Relaxation, Verdict};
use std::sync::Arc;

/// The box's id.
const BOX: &str = "only-compatible";

/// The offers at hand, and who looks at them.
#[derive(Clone, Copy)]
pub struct Compared {
    held: Held,
    situation: Loaded<Option<Situation>>,
    ceilings: Ceilings,
    only: RwSignal<bool>,
}

impl Compared {
    /// Takes the signals that it follows. Call it while a component is being built.
    pub fn new(held: Held, situation: Loaded<Option<Situation>>) -> Self {
        Self { held, situation, ceilings: state::ceilings(), only: state::household().only_compatible }
    }

    /// What the rules need of whoever looks, drawn once for the whole list. Reactive.
    pub fn profile(self) -> Option<Profile> {
        self.situation.get().flatten()?.profile(clock::today(), self.ceilings.tables())
    }

    /// Whether an offer with this verdict is shown. Reactive.
    pub fn shows(self, verdict: Option<&Verdict>) -> bool {
        !self.only.get() || verdict.is_none_or(|verdict| verdict.outcome == Outcome::Compatible)
    }

    /// How many offers are at hand, and how many of them suit; `None` without offers or without a verdict. Reactive.
    fn counts(self) -> Option<(usize, usize)> {
        let profile = self.profile()?;
        let suits = |offer: &HousingOffer| profile.check(&offer.facts()).outcome == Outcome::Compatible;
        self.held.with(|held| {
            let offers = &held.as_ref()?.offers;
            Some((offers.len(), offers.iter().filter(|offer| suits(&offer.attributes)).count()))
        })
    }

    /// How many the box hides, in words; nothing when none is hidden. Reactive.
    pub fn hidden(self) -> Option<String> {
        let (all, suit) = self.counts().filter(|_| self.only.get())?;
        let hidden = (all - suit) as u64;
        (hidden > 0).then(|| plural(hidden, words::hidden_one().to_owned(), words::hidden_many(intl::integer(hidden))))
    }

    /// The box; nothing while no offer can be compared.
    pub fn choice(self) -> AnyView {
        let is_comparable = Memo::new(move |_| self.counts().is_some_and(|(all, _)| all > 0));
        (move || {
            is_comparable.get().then(|| view! { <Checkbox id=BOX label=words::only_compatible() value=self.only /> })
        })
        .into_any()
    }

    /// What would open more of the offers at hand; nothing when nothing would.
    pub fn openings(self) -> AnyView {
        let openings = Memo::new(move |_| {
            let facts = |held: &Option<Arc<Shown>>| {
                held.iter().flat_map(|held| &held.offers).map(|offer| offer.attributes.facts()).collect::<Vec<_>>()
            };
            self.profile().map(|profile| profile.relaxations(self.held.with(facts).into_iter())).unwrap_or_default()
        });
        (move || {
            let items = openings.get().iter().map(opening).map(|text| view! { <li>{text}</li> }).collect_view();
            (!items.is_empty()).then(|| {
                view! {
                    <details class="card card__in openings">
                        <summary>{words::openings_title()}</summary>
                        <p class="small soft">{words::openings_what()}</p>
                        <ul class="bullets">{items}</ul>
                    </details>
                }
            })
        })
        .into_any()
    }

    /// The way back when everything at hand is hidden.
    pub fn all_hidden(self) -> AnyView {
        let is_empty =
            Memo::new(move |_| self.only.get() && self.counts().is_some_and(|(all, suit)| all > 0 && suit == 0));
        (move || {
            is_empty.get().then(|| {
                let show = move |()| {
                    self.only.set(false);
                    // The button goes: the box above it is where one goes on.
                    focus::on_id(BOX);
                };
                view! {
                    <Notice title=words::all_hidden_title()>
                        <p>{words::all_hidden_text()}</p>
                        <Button text=words::show_all().to_owned() variant=ButtonVariant::Secondary on_press=show />
                    </Notice>
                }
            })
        })
        .into_any()
    }
}

/// `12 offres de plus : un logement plus petit`.
fn opening(opening: &Opening) -> String {
    let count = u64::from(opening.offers);
    let offers = plural(count, words::more_one().to_owned(), words::more_many(intl::integer(count)));
    match opening.relaxation {
        Relaxation::Rent { more } => words::opening_rent(offers, intl::money(more)),
        Relaxation::SmallerHome => words::opening_smaller(offers),
        Relaxation::LargerHome => words::opening_larger(offers),
        Relaxation::Income => words::opening_income(offers),
        Relaxation::Telling(fact) => words::opening_telling(
            plural(count, words::count_one().to_owned(), words::count_many(intl::integer(count))),
            fact_name(fact),
        ),
    }
}

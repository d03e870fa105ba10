//! The offers at hand beside the household: which of them suit, and what would open more.
//!
//! All of it is computed in the page over the offers that are loaded; nothing is asked of the server, and the choice to
//! see only what suits is not written into the address.

use super::shown::Shown;
use crate::i18n::{offers as words, plural};
use crate::platform::{clock, focus, intl};
use crate::state::{self, looking::Looking};
use crate::ui::{Button, ButtonVariant, Checkbox, Notice};
use crate::wording::verdict::fact_name;
use leptos::prelude::*;
use parcours_contract::{HousingOffer, Resource};
use parcours_domain::eligibility::{Opening, Outcome, Profile, Relaxation, Verdict};
use std::sync::Arc;

/// The box's id.
const BOX: &str = "only-compatible";

/// An offer, and whether it suits.
#[derive(Clone)]
pub struct Judged {
    /// The offer.
    pub offer: Arc<Resource<HousingOffer>>,
    /// The verdict, when there is something to compare it with.
    pub verdict: Option<Verdict>,
}

impl Judged {
    fn suits(&self) -> bool {
        self.verdict.as_ref().is_some_and(|verdict| verdict.outcome == Outcome::Compatible)
    }
}

/// The offers at hand, each judged once whenever they or the household change.
#[derive(Clone)]
struct AtHand {
    profile: Option<Profile>,
    offers: Vec<Judged>,
}

/// The offers at hand, and who looks at them.
#[derive(Clone, Copy)]
pub struct Compared {
    at_hand: Memo<AtHand>,
    only: RwSignal<bool>,
}

impl Compared {
    /// Takes the signals that it depends on. Call it while a component is being built.
    pub fn new(held: Signal<Option<Arc<Shown>>>, situation: Looking) -> Self {
        let ceilings = state::ceilings();
        let at_hand = Memo::new_with_compare(
            move |_| {
                let situation = situation.get().here();
                let profile = situation.and_then(|situation| situation.profile(clock::today(), ceilings.tables()));
                let judge = |offer: &Arc<Resource<HousingOffer>>| {
                    let verdict = profile.as_ref().map(|profile| profile.check(&offer.attributes.facts()));
                    Judged { offer: Arc::clone(offer), verdict }
                };
                let offers = held.with(|held| held.iter().flat_map(|held| &held.offers).map(judge).collect());
                AtHand { profile, offers }
            },
            |_, _| true,
        );
        Self { at_hand, only: state::household().only_compatible }
    }

    /// The offers that are shown, each drawn by `view`. Reactive.
    pub fn shown(self, view: impl Fn(&Judged) -> AnyView) -> Vec<AnyView> {
        let is_shown = |judged: &&Judged| !self.only.get() || judged.verdict.is_none() || judged.suits();
        self.at_hand.with(|at_hand| at_hand.offers.iter().filter(is_shown).map(view).collect())
    }

    /// How many offers are at hand, and how many of them suit; `None` without a verdict. Reactive.
    fn counts(self) -> Option<(usize, usize)> {
        self.at_hand.with(|at_hand| {
            at_hand.profile.as_ref()?;
            Some((at_hand.offers.len(), at_hand.offers.iter().filter(|judged| judged.suits()).count()))
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
            self.at_hand.with(|at_hand| {
                let verdicts = at_hand.offers.iter().filter_map(|judged| judged.verdict.as_ref());
                at_hand.profile.as_ref().map(|profile| profile.relaxations_of(verdicts)).unwrap_or_default()
            })
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
        Relaxation::Fact(fact) => words::opening_telling(
            plural(count, words::count_one().to_owned(), words::count_many(intl::integer(count))),
            fact_name(fact),
        ),
    }
}

//! Why an offer suits or not, in full. Each rule with its figures, what was counted, where it is written, and
//! what would change the answer.
//!
//! It draws the rules as the offer's own screen does (`parts::verdict`), and adds what only somebody who wants to
//! understand, or to check, needs. Nothing of it is sent anywhere.

mod detail;
mod fall;

use crate::i18n::{explanation as words, verdict as verdict_words};
use crate::parts::ceilings_notice::ceilings_notice;
use crate::parts::offer::outcome_tag;
use crate::parts::page::Page;
use crate::parts::verdict;
use crate::platform::{clock, page};
use crate::route::Route;
use crate::screens::offer;
use crate::state::household::Situation;
use crate::state::looking::{self, Looking};
use crate::state::{self, Answer};
use crate::ui::{Button, ButtonVariant, Card, Icon, PageHeading, RouteLink, Skeleton};
use crate::wording::{offer as wording, reason::Reason};
use leptos::prelude::*;
use parcours_contract::HousingOffer;
use parcours_domain::eligibility::Profile;
use parcours_domain::offer::OfferFacts;

/// The screen of the offer with this id.
pub fn explanation_screen(id: String) -> AnyView {
    let viewer = looking::viewer();
    let situation = Looking::new(viewer);
    let offer = offer::read(id.clone(), viewer);
    let name = |offer: &HousingOffer| words::title_of(wording::name(offer));
    let heading = Signal::derive(move || offer::heading(offer, name, words::title()));
    let retry = offer::retry(offer);
    let ceilings = state::ceilings();
    let hangs_on_a_fall = Memo::new(move |_| {
        let (Answer::Here(offer), Answer::Here(situation)) = (offer.get(), situation.get()) else { return false };
        situation.hangs_on_a_fall(&offer.attributes, clock::today(), ceilings.tables())
    });
    let filled = move |offer: offer::Shown| {
        offer::compared(situation, retry, Skeleton::Lines(8), |situation| {
            match situation.profile(clock::today(), ceilings.tables()) {
                Some(profile) => explained(situation, &profile, &offer.attributes.facts()),
                None => {
                    let unsaid = offer::unsaid(situation);
                    view! { <Card>{unsaid}</Card> }.into_any()
                }
            }
        })
    };
    view! {
        <Page narrow=true>
            <p>
                <RouteLink to=Route::Offer(id) class="back" icon=Icon::Back>
                    {words::back()}
                </RouteLink>
            </p>
            <PageHeading text=heading />
            {ceilings_notice()}
            {move || hangs_on_a_fall.get().then(fall::question)}
            {move || offer::content(offer, retry, filled)}
        </Page>
    }
    .into_any()
}

/// The answer, the rules with their details, what would change the answer.
fn explained(situation: &Situation, profile: &Profile, facts: &OfferFacts) -> AnyView {
    let verdict = &profile.check(facts);
    let (tag, reason) = (outcome_tag(verdict.outcome), Reason::of(verdict).text());
    let source = verdict::source_of(situation);
    let (rules, changes) = (verdict::rules(verdict, detail::detail), verdict::changes(profile, facts, verdict));
    view! {
        <Card>
            <p>{tag}</p>
            <p><strong>{reason}</strong></p>
            {source}
            <p class="soft">{verdict_words::where_computed()} " " {words::advice()}</p>
            <p>
                <Button text=words::print().to_owned() variant=ButtonVariant::Secondary on_press=move |()| page::print() />
            </p>
        </Card>
        <Card>
            <h2>{verdict_words::title()}</h2>
            {rules}
            {changes}
        </Card>
    }
    .into_any()
}

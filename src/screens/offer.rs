//! The screen: one offer. Its facts, whether it suits, its rent in detail, and one clear action.

mod apply;
pub mod explanation;
mod facts;

use crate::api::ApiError;
use crate::i18n::{calendar, offer as words, verdict as verdict_words};
use crate::ics::{Event, When};
use crate::parts::add_to_calendar::add_to_calendar;
use crate::parts::ceilings_notice::ceilings_notice;
use crate::parts::law::law;
use crate::parts::loading;
use crate::parts::page::Page;
use crate::parts::verdict::{self, simulate, source_of};
use crate::platform::clock;
use crate::route::Route;
use crate::state::household::Situation;
use crate::state::looking::{self, Looking, Viewer};
use crate::state::{self, Answer, Loaded};
use crate::ui::{ButtonVariant, Card, Icon, Notice, PageHeading, RouteLink, Skeleton, Tag};
use crate::wording::offer as wording;
use leptos::prelude::*;
use parcours_contract::{HousingOffer, Resource};
use parcours_domain::date::Date;
use parcours_domain::eligibility::{Outcome, Profile};
use std::sync::Arc;

/// The screen of the offer with this id.
pub fn offer_screen(id: String) -> AnyView {
    let viewer = looking::viewer();
    let situation = Looking::new(viewer);
    let offer = read(id, viewer);
    let heading = Signal::derive(move || heading(offer, wording::name, words::title()));
    let retry = retry(offer);
    view! {
        <Page>
            <p>
                <RouteLink to=Route::Offers class="back" icon=Icon::Back>
                    {words::back()}
                </RouteLink>
            </p>
            <PageHeading text=heading />
            {ceilings_notice()}
            {move || content(offer, retry, |offer| filled(offer, situation, retry))}
        </Page>
    }
    .into_any()
}

/// An offer that is here.
pub type Shown = Arc<Resource<HousingOffer>>;

/// One offer, on its way or here.
pub type Read = Loaded<Shown>;

/// Reads the offer with this id, with what this viewer may see of it.
pub fn read(id: String, viewer: Memo<Answer<Viewer>>) -> Read {
    let client = state::client();
    Loaded::new(move || {
        let viewer = viewer.get().outcome()?;
        let (client, id) = (client.clone(), id.clone());
        Some(async move { client.offer(viewer?.is_signed_in(), &id).await.map(Arc::new) })
    })
}

/// Asks again for what could not be read.
pub fn retry(offer: Read) -> Callback<()> {
    let household = state::household();
    loading::retry(move || {
        offer.refetch();
        household.retry();
    })
}

/// The heading while the offer is awaited, when it is there, and when there is none.
pub fn heading(offer: Read, name: fn(&HousingOffer) -> String, awaited: &'static str) -> String {
    match offer.get() {
        Answer::Here(offer) => name(&offer.attributes),
        Answer::Failed(ApiError::Gone) => words::closed_title().to_owned(),
        Answer::Failed(ApiError::Missing) => words::missing_title().to_owned(),
        Answer::Awaited | Answer::Failed(_) => awaited.to_owned(),
    }
}

/// What stands below the heading: the offer as `filled` draws it, or why it is not there.
pub fn content(offer: Read, retry: Callback<()>, filled: impl FnOnce(Shown) -> AnyView) -> AnyView {
    match offer.get() {
        Answer::Failed(ApiError::Gone) => ended(words::closed_text()),
        Answer::Failed(ApiError::Missing) => ended(words::missing_text()),
        answer => loading::loaded(answer, retry, Skeleton::Lines(8), filled),
    }
}

/// There is no such offer any more: the next step.
fn ended(text: &'static str) -> AnyView {
    view! {
        <Card>
            <p>{text}</p>
            <p>
                <RouteLink to=Route::Offers variant=ButtonVariant::Primary>
                    {words::see_offers()}
                </RouteLink>
            </p>
        </Card>
    }
    .into_any()
}

fn filled(offer: Shown, situation: Looking, retry: Callback<()>) -> AnyView {
    let today = clock::today();
    let ceilings = state::ceilings();
    let outcome = {
        let offer = offer.clone();
        Memo::new(move |_| {
            let outcome = |situation: Situation| situation.outcome(&offer.attributes, today, ceilings.tables());
            situation.get().here().map_or(Outcome::Unknown, outcome)
        })
    };
    let head = {
        let offer = offer.clone();
        move || facts::head(&offer.attributes, outcome.get())
    };
    let suits = {
        let offer = offer.clone();
        move || {
            compared(situation, retry, Skeleton::Lines(3), |situation| {
                match situation.profile(today, ceilings.tables()) {
                    Some(profile) => said(&offer, situation, &profile),
                    None => unsaid(situation),
                }
            })
        }
    };
    let action = {
        let offer = offer.clone();
        move || apply::apply_panel(offer.clone(), situation, outcome.get())
    };
    let attributes = &offer.attributes;
    let (rent, basis) = wording::rent(attributes);
    let published = wording::published_until(attributes, today).map(|text| view! { <Tag text icon=Icon::Clock /> });
    let candidates = wording::candidates(attributes);
    let keep = last_day(&offer, today);
    let rent_in_detail = facts::rent_in_detail(attributes);
    let home = facts::home(attributes);
    view! {
        <div class="split split--lead">
            <div class="stack stack--loose">
                {head}
                <Card>
                    <h2>{verdict_words::title()}</h2>
                    <p class="soft">{verdict_words::where_computed()}</p>
                    {suits}
                </Card>
            </div>
            <aside class="stack sticky" aria-label=words::act_title()>
                <Card>
                    <p class="offer__rent num">{rent} " " <small class="soft">{basis}</small></p>
                    <p class="row">
                        {published}
                        <Tag text=candidates icon=Icon::People />
                    </p>
                    {action}
                    {keep}
                </Card>
                <Notice title=words::documents_title()>
                    <p class="small">{words::documents_text()}</p>
                </Notice>
            </aside>
            <div class="stack stack--loose">{rent_in_detail} {home}</div>
        </div>
    }
    .into_any()
}

/// The last day to apply, for one's calendar; nothing once it is over, or when it is not known.
fn last_day(offer: &Resource<HousingOffer>, today: Option<Date>) -> Option<AnyView> {
    let day = wording::date(offer.attributes.publication_end_date.as_ref())?;
    if today.is_some_and(|today| today > day) {
        return None;
    }
    let event = Event {
        id: format!("publication-{}@parcours-locatif", offer.id),
        when: When::Day(day),
        title: calendar::publication_title().to_owned(),
        text: calendar::publication_text(wording::name(&offer.attributes)),
        place: None,
    };
    Some(add_to_calendar(calendar::publication(), calendar::publication_file(), vec![event]))
}

/// The verdict in short, and the way to its explanation.
fn said(offer: &Resource<HousingOffer>, situation: &Situation, profile: &Profile) -> AnyView {
    let facts = offer.attributes.facts();
    let verdict = &profile.check(&facts);
    view! {
        {source_of(situation)}
        {verdict::rules(verdict, |rule| law(&rule.reference()))}
        {verdict::changes(profile, &facts, verdict)}
        <p>
            <RouteLink to=Route::OfferExplained(offer.id.clone())>{verdict_words::explain()}</RouteLink>
        </p>
    }
    .into_any()
}

/// What stands in the place of the verdict: it as `drawn`, or why there is none and the way to try again.
pub fn compared(
    situation: Looking,
    retry: Callback<()>,
    skeleton: Skeleton,
    drawn: impl FnOnce(&Situation) -> AnyView,
) -> AnyView {
    match situation.get() {
        Answer::Failed(error) => verdict::unread(verdict_words::unread(), &error, retry),
        answer => loading::loaded(answer, retry, skeleton, |situation| drawn(&situation)),
    }
}

/// Why there is no verdict yet, and what to do for one.
pub fn unsaid(situation: &Situation) -> AnyView {
    let (text, to, action) = match situation {
        Situation::Guest => (verdict_words::guest(), Route::SignIn, words::sign_in()),
        Situation::NoNumber => (verdict_words::no_number(), Route::Number, words::number_first()),
        Situation::NoHousehold(gap) => return verdict::no_household(*gap),
        // Only the device's clock is missing then.
        Situation::Read { .. } | Situation::Simulated { .. } => return ().into_any(),
    };
    view! {
        <p>{text}</p>
        <p>
            <RouteLink to>{action}</RouteLink>
        </p>
        {simulate()}
    }
    .into_any()
}

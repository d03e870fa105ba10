//! The screen: offers. Three lists with their counts, the filters in the address, the verdict on each card.

pub mod card;
mod compared;
mod filters;

use crate::api::{ApiError, Client, OfferSearch, Order};
use crate::forms::search::{Kind, List, Search, Sort};
use crate::i18n::{offers as words, plural};
use crate::parts::ceilings_notice::ceilings_notice;
use crate::parts::page::{LoadFailed, Loading, Page};
use crate::parts::verdict;
use crate::platform::{clock, intl};
use crate::route::{self, Route};
use crate::state::household::{self, Situation, Viewer};
use crate::state::{self, Loaded};
use crate::ui::{
    Button, ButtonVariant, ChoiceOption, Icon, Notice, NoticeKind, PageHeading, RouteLink, Select, Skeleton,
};
use crate::wording::problems;
use compared::Compared;
use leptos::prelude::*;
use parcours_contract::{EligibilityType, HousingOffer, Meta, NormCode, OfferKind, Resource, TypologyCode};
use parcours_domain::money::Money;
use std::sync::Arc;

/// Offers that are asked for at a time: four screens of a phone, and under 50 kB of answer.
const PER_PAGE: u32 = 24;

/// The offers at hand, once there are any.
type Held = RwSignal<Option<Arc<Shown>>>;

/// What is shown: the pages of one search, one below the other.
#[derive(Clone, Debug)]
struct Shown {
    search: Search,
    pages: u32,
    offers: Vec<Arc<Resource<HousingOffer>>>,
    unreadable: usize,
    meta: Meta,
}

impl Shown {
    /// How many offers the search has in all.
    fn total(&self) -> u64 {
        let held = self.offers.len() as u64;
        self.meta.pagination.map_or(held, |pagination| pagination.total_objects.max(held))
    }

    fn has_more(&self) -> bool {
        self.meta.pagination.is_some_and(|pagination| pagination.total_pages > u64::from(self.pages))
    }

    fn count_of(&self, list: List) -> Option<u64> {
        let count = match list {
            List::Seeked => self.meta.seeked_count,
            List::Bordering => self.meta.bordering_count,
            List::Department => self.meta.other_from_department_count,
        };
        count.and_then(|count| u64::try_from(count).ok())
    }
}

/// The screen.
#[component]
pub fn OffersScreen() -> impl IntoView {
    let client = state::client();
    let session = state::session();
    let viewer = household::viewer();
    let situation = household::resource(viewer);
    let query = route::query();
    let search = Memo::new(move |_| query.with(|query| Search::of_query(|key| query.get(key))));
    // How many pages are wanted, and of which search: another search starts again at its first page.
    let asked = RwSignal::new((Search::default(), 1_u32));
    let wanted = Memo::new(move |_| {
        let search = search.get();
        let pages = asked.with(|(asked, pages)| if *asked == search { *pages } else { 1 });
        (search, pages)
    });
    // What is shown stays until the next answer is there, and its pages are not asked for again.
    let held: Held = RwSignal::new(None);
    let compared = Compared::new(held, situation);
    let answer = Loaded::new(move || {
        let (client, viewer, (search, pages)) = (client.clone(), viewer.get(), wanted.get());
        async move {
            match viewer.signed_in() {
                Ok(None) => return None,
                Ok(Some(_)) => {}
                Err(error) => return Some(Err(error)),
            }
            let shown = load(client, viewer, search, pages, held).await.map(Arc::new);
            Some(shown.map(|shown| {
                held.try_set(Some(shown));
            }))
        }
    });
    let retry = Callback::new(move |()| {
        if session.trouble().is_some() {
            session.start();
        }
        answer.refetch();
    });
    let more = Callback::new(move |()| asked.set(wanted.with_untracked(|(search, pages)| (search.clone(), pages + 1))));
    let is_waiting = move || match answer.get().flatten() {
        None => true,
        // Nothing is awaited any more: what failed is there to be read.
        Some(Err(_)) => false,
        Some(Ok(())) => wanted.with(|(search, pages)| {
            held.with(|held| held.as_ref().is_none_or(|held| held.search != *search || held.pages != *pages))
        }),
    };
    let failure = move || match answer.get().flatten() {
        Some(Err(error)) => Some(view! { <LoadFailed text=problems::failure(&error) on_retry=retry /> }),
        _ => None,
    };
    let list = move || match held.get() {
        None if matches!(answer.get().flatten(), Some(Err(_))) => ().into_any(),
        None => view! { <Loading on_retry=retry skeleton=Skeleton::Cards(6) /> }.into_any(),
        Some(shown) if shown.offers.is_empty() => empty(&shown.search, shown.unreadable),
        Some(_) => grid(held, compared),
    };
    let load_more = move || {
        let (has_more, is_first) =
            held.with(|held| held.as_ref().map_or((false, true), |held| (held.has_more(), held.pages <= 1)));
        if !has_more {
            return (!is_first).then(card::all_shown);
        }
        Some(
            view! {
                <p class="offers__more">
                    <Button
                        text=words::load_more().to_owned()
                        variant=ButtonVariant::Secondary
                        busy=Signal::derive(is_waiting)
                        on_press=more
                    />
                </p>
            }
            .into_any(),
        )
    };
    let hidden = move || compared.hidden().map(|text| view! { <span class="soft">" · " {text}</span> });
    let filters_open = RwSignal::new(false);
    let filter_button = move || {
        let count = search.with(filters::filter_count);
        match count {
            Some(count) => format!("{} ({count})", words::filter_button()),
            None => words::filter_button().to_owned(),
        }
    };
    view! {
        <Page>
            <PageHeading text=words::title().to_owned() />
            {ceilings_notice()}
            {move || situation.get().flatten().map(|situation| invitation(&situation))}
            {move || matches!(viewer.get(), Viewer::Tenant(Some(_))).then(|| lists(search, held))}
            <div class="split split--list">
                <div class="filters">
                    <div class="filters__toggle">
                        <button
                            class="button button--secondary"
                            type="button"
                            data-wide=""
                            aria-expanded=move || if filters_open.get() { "true" } else { "false" }
                            aria-controls="filters"
                            on:click=move |_| filters_open.update(|open| *open = !*open)
                        >
                            {filter_button}
                        </button>
                    </div>
                    <div id="filters" class="filters__panel card card__in" data-open=move || filters_open.get().then_some("")>
                        {filters::filter_form(search)}
                    </div>
                </div>
                <section class="stack" aria-label=words::results() aria-busy=move || is_waiting().then_some("true")>
                    <div class="row row--apart">
                        <p role="status">
                            {move || status(held.get().as_deref())} {hidden}
                        </p>
                        {sort_choice(search)}
                    </div>
                    {move || search.with(filters::active_filters)}
                    {compared.choice()}
                    {compared.openings()}
                    <h2 class="hidden">{words::results()}</h2>
                    {failure}
                    {list}
                    {compared.all_hidden()}
                    {load_more}
                </section>
            </div>
        </Page>
    }
    .into_any()
}

/// Asks for the pages that are not held yet.
async fn load(client: Client, viewer: Viewer, search: Search, pages: u32, held: Held) -> Result<Shown, ApiError> {
    // One page more of the same search: only that one is asked for.
    let before = held
        .try_get_untracked()
        .flatten()
        .filter(|held| held.search == search && held.pages + 1 == pages)
        .map(|held| Shown::clone(&held));
    let first = before.as_ref().map_or(1, |_| pages);
    let mut shown = before.unwrap_or_else(|| Shown {
        search: search.clone(),
        pages: 0,
        offers: Vec::new(),
        unreadable: 0,
        meta: Meta::default(),
    });
    for page in first..=pages {
        let asked = wire_search(&search, page);
        let read = match &viewer {
            Viewer::Tenant(Some(number)) => client.eligible_offers(number, &wire_list(search.list), &asked).await?,
            Viewer::Tenant(None) => client.offers(true, &asked).await?,
            _ => client.offers(false, &asked).await?,
        };
        // An offer that moved down a page while one was reading must not stand there twice.
        for offer in read.items {
            if !shown.offers.iter().any(|known| known.id == offer.id) {
                shown.offers.push(Arc::new(offer));
            }
        }
        shown.unreadable += read.unreadable;
        shown.meta = read.meta;
        shown.pages = page;
    }
    Ok(shown)
}

fn wire_list(list: List) -> EligibilityType {
    match list {
        List::Seeked => EligibilityType::Seeked,
        List::Bordering => EligibilityType::Bordering,
        List::Department => EligibilityType::OtherFromDepartment,
    }
}

fn wire_search(search: &Search, page: u32) -> OfferSearch {
    let whole_euros = |rent: Money| u32::try_from(rent.cents() / 100).ok();
    OfferSearch {
        typologies: search.typologies.iter().copied().map(TypologyCode::from).collect(),
        norms: search.norms.iter().map(|norm| NormCode::from(norm.as_str())).collect(),
        kinds: search
            .kind
            .map(|kind| match kind {
                Kind::Flat => OfferKind::Flat,
                Kind::House => OfferKind::House,
            })
            .into_iter()
            .collect(),
        rent_at_most: search.max_rent.and_then(whole_euros),
        surface_at_least: search.min_surface,
        order: Some(match search.sort {
            Sort::Recent => Order::Newest,
            Sort::Rent => Order::Cheapest,
            Sort::Surface => Order::Largest,
        }),
        page: Some(page),
        per_page: Some(PER_PAGE),
    }
}

/// What to do to get verdicts, when there are none yet.
fn invitation(situation: &Situation) -> AnyView {
    let (title, text, link) = match situation {
        Situation::Read { .. } => return ().into_any(),
        Situation::Simulated { .. } => {
            let source = verdict::source_of(situation);
            return view! { <Notice>{source}</Notice> }.into_any();
        }
        Situation::Guest => (Some(words::guest_title()), words::guest_text(), (Route::SignIn, words::guest_action())),
        Situation::NoNumber => {
            (Some(words::no_number_title()), words::no_number_text(), (Route::Number, words::no_number_action()))
        }
        Situation::Unread => (None, words::request_failed(), (Route::Request, words::empty_widen_action())),
    };
    let (to, action) = link;
    let simulate = matches!(situation, Situation::Guest | Situation::NoNumber).then(verdict::simulate);
    let body = view! {
        <p>{text}</p>
        <p>
            <RouteLink to>{action}</RouteLink>
        </p>
        {simulate}
    }
    .into_any();
    match title {
        Some(title) => view! { <Notice title=title>{body}</Notice> }.into_any(),
        None => view! { <Notice kind=NoticeKind::Warning>{body}</Notice> }.into_any(),
    }
}

/// The three lists. The counts are those of the search: they change with its filters.
fn lists(search: Memo<Search>, held: Held) -> AnyView {
    let tabs = List::ALL
        .into_iter()
        .map(|list| {
            let name = match list {
                List::Seeked => words::list_seeked(),
                List::Bordering => words::list_bordering(),
                List::Department => words::list_department(),
            };
            let href = move || address(&search.with(|search| search.in_list(list)));
            let count = move || held.with(|held| held.as_ref().and_then(|held| held.count_of(list))).map(intl::integer);
            view! {
                <li>
                    <a href=href aria-current=move || search.with(|search| (search.list == list).then_some("true"))>
                        {name} " " <strong class="num">{count}</strong>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <nav class="seg" aria-label=words::lists_label()>
            <ul class="seg__list" role="list">{tabs}</ul>
        </nav>
    }
    .into_any()
}

/// The address of a search.
fn address(search: &Search) -> String {
    let query = search.query();
    let query: Vec<(&str, &str)> = query.iter().map(|(key, value)| (*key, value.as_str())).collect();
    Route::Offers.path_with(&query)
}

fn shown_of(held: u64) -> String {
    match held {
        0 => words::shown_none().to_owned(),
        held => plural(held, words::shown_one().to_owned(), words::shown_many(intl::integer(held))),
    }
}

/// How many offers there are, how many of them are shown, and how many could not be read.
fn status(shown: Option<&Shown>) -> AnyView {
    let Some(shown) = shown else { return ().into_any() };
    let total = shown.total();
    let count = match total {
        0 => words::count_none().to_owned(),
        _ => plural(total, words::count_one().to_owned(), words::count_many(intl::integer(total))),
    };
    let held = shown.offers.len() as u64;
    let part = (held < total).then(|| view! { <span class="soft">" · " {shown_of(held)}</span> });
    let unreadable = (shown.unreadable > 0).then(|| {
        let count = shown.unreadable as u64;
        let text = plural(count, words::unreadable_one().to_owned(), words::unreadable_many(count));
        view! { <span class="offers__unreadable">" " {text}</span> }
    });
    view! { <strong class="num">{count}</strong> {part} {unreadable} }.into_any()
}

fn sort_choice(search: Memo<Search>) -> AnyView {
    let navigator = route::navigator();
    let name = |sort| match sort {
        Sort::Recent => words::sort_recent(),
        Sort::Rent => words::sort_rent(),
        Sort::Surface => words::sort_surface(),
    };
    let options: Vec<_> = Sort::ALL.into_iter().map(|sort| ChoiceOption::new(sort.word(), name(sort))).collect();
    let value = RwSignal::new(search.with_untracked(|search| search.sort.word().to_owned()));
    // The address may change by itself (back, a link): the choice follows it.
    Effect::new(move |_| value.set(search.with(|search| search.sort.word().to_owned())));
    Effect::new(move |_| {
        let sort = value.with(|word| Sort::of_word(word));
        let present = search.get_untracked();
        if present.sort != sort {
            filters::go(navigator, &Search { sort, ..present });
        }
    });
    view! {
        <div class="offers__sort">
            <Select id="sort" label=words::sort() options value />
        </div>
    }
    .into_any()
}

/// The cards. "Load more" writes them all again in place: nothing moves, and the focus stays.
fn grid(held: Held, compared: Compared) -> AnyView {
    let today = clock::today();
    let cards = move || {
        let profile = compared.profile();
        let card = |offer: &Arc<Resource<HousingOffer>>| {
            let verdict = profile.map(|profile| profile.check(&offer.attributes.facts()));
            let verdict = verdict.as_ref();
            compared.shows(verdict).then(|| view! { <li>{card::card(offer, verdict, today)}</li> }.into_any())
        };
        held.with(|held| held.iter().flat_map(|held| &held.offers).filter_map(card).collect::<Vec<_>>())
    };
    view! { <ul class="grid" role="list">{cards}</ul> }.into_any()
}

/// Nothing was found: why, perhaps, and the way on.
fn empty(search: &Search, unreadable: usize) -> AnyView {
    if unreadable > 0 {
        // There were offers, and none could be read: the count says so.
        return ().into_any();
    }
    let filtered = !search.filters().is_empty();
    let cleared = search.cleared().query();
    let clear = filtered.then(|| {
        view! {
            <p>{words::empty_filtered()}</p>
            <p>
                <RouteLink to=Route::Offers query=cleared variant=ButtonVariant::Secondary icon=Icon::Cross>
                    {words::empty_filtered_action()}
                </RouteLink>
            </p>
        }
    });
    let others = (search.list == List::Seeked).then(|| view! { <p>{words::empty_seeked()}</p> });
    view! {
        <Notice title=words::empty_title()>
            {clear}
            {others}
            <p>{words::empty_widen()}</p>
            <p>
                <RouteLink to=Route::Request>{words::empty_widen_action()}</RouteLink>
            </p>
        </Notice>
    }
    .into_any()
}

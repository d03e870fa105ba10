//! The screen: offers. Three lists with their counts, the filters in the address, the verdict on each card.

mod card;
mod compared;
mod filters;
mod shown;

use crate::forms::choice::Choice as _;
use crate::forms::search::{List, Search, Sort};
use crate::i18n::{offers as words, plural};
use crate::parts::ceilings_notice::ceilings_notice;
use crate::parts::page::{Loading, Page};
use crate::parts::{loading, verdict};
use crate::platform::{clock, intl};
use crate::route::{self, Route};
use crate::state::household::Situation;
use crate::state::loaded::Last;
use crate::state::looking::{self, Looking, Viewer};
use crate::state::{self, Answer, Loaded};
use crate::ui::{
    Button, ButtonVariant, ChoiceOption, Icon, Notice, NoticeKind, PageHeading, RouteLink, Select, Skeleton,
};
use compared::Compared;
use leptos::prelude::*;
use shown::Shown;
use std::sync::Arc;

/// The screen.
#[component]
pub fn OffersScreen() -> impl IntoView {
    let client = state::client();
    let household = state::household();
    let viewer = looking::viewer();
    let situation = Looking::new(viewer);
    let query = route::query();
    let search = Memo::new(move |_| query.with(|query| Search::of_query(|key| query.get(key))));
    // How many pages are wanted, and of which search: another search starts again at its first page.
    let asked = RwSignal::new((Search::default(), 1_u32));
    let wanted = Memo::new(move |_| {
        let search = search.get();
        let pages = asked.with(|(asked, pages)| if *asked == search { *pages } else { 1 });
        (search, pages)
    });
    let answer = Loaded::continued(move |last: Last<Arc<Shown>>| {
        let viewer = viewer.get().outcome()?;
        let (client, (search, pages)) = (client.clone(), wanted.get());
        Some(async move { shown::load(last.value, client, viewer?, search, pages).await })
    });
    // What is shown stays until the next answer is here; of another person it never is, and of another search only while
    // that answer is on its way.
    let held = Signal::derive(move || {
        let has_failed = matches!(answer.get(), Answer::Failed(_));
        let viewer = viewer.get().here();
        answer.latest().filter(|shown| {
            viewer.as_ref() == Some(&shown.viewer) && (!has_failed || search.with(|search| shown.search == *search))
        })
    });
    let compared = Compared::new(held, situation);
    let retry = loading::retry(move || answer.refetch());
    let retry_household = loading::retry(move || household.retry());
    let more = Callback::new(move |()| {
        let Some(shown) = held.get_untracked() else { return };
        let next = (shown.search.clone(), shown.pages + 1);
        if wanted.with_untracked(|wanted| *wanted == next) {
            answer.refetch();
        } else {
            asked.set(next);
        }
    });
    let is_waiting = move || match answer.get() {
        Answer::Awaited => true,
        // The request failed: stop the spinner so that the error is announced.
        Answer::Failed(_) => false,
        Answer::Here(shown) => viewer
            .get()
            .here()
            .is_none_or(|viewer| wanted.with(|(search, pages)| !shown.answers(&viewer, search, *pages))),
    };
    let failure = move || match answer.get() {
        Answer::Failed(error) => Some(loading::failed(&error, retry)),
        Answer::Awaited | Answer::Here(_) => None,
    };
    let list = move || match held.get() {
        None if matches!(answer.get(), Answer::Failed(_)) => ().into_any(),
        None => view! { <Loading on_retry=retry skeleton=Skeleton::Cards(6) /> }.into_any(),
        Some(shown) if shown.offers.is_empty() => empty(&shown.search, shown.unreadable),
        Some(_) => grid(compared),
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
            {move || viewer.get().here().map(|_| invitation(situation.get(), retry_household))}
            {move || matches!(viewer.get(), Answer::Here(Viewer::Tenant(Some(_)))).then(|| lists(search, held))}
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

/// What to do to get verdicts, when there are none yet.
fn invitation(situation: Answer<Situation>, retry: Callback<()>) -> AnyView {
    let situation = match situation {
        Answer::Awaited => return ().into_any(),
        Answer::Failed(error) => {
            let unread = verdict::unread(words::request_failed(), &error, retry);
            return view! { <Notice kind=NoticeKind::Warning>{unread}</Notice> }.into_any();
        }
        Answer::Here(situation) => situation,
    };
    let (title, text, (to, action)) = match &situation {
        Situation::Read { .. } => return ().into_any(),
        Situation::Simulated { .. } => {
            let source = verdict::source_of(&situation);
            return view! { <Notice>{source}</Notice> }.into_any();
        }
        Situation::NoHousehold(gap) => {
            let gap = verdict::no_household(*gap);
            return view! { <Notice kind=NoticeKind::Warning>{gap}</Notice> }.into_any();
        }
        Situation::Guest => (words::guest_title(), words::guest_text(), (Route::SignIn, words::guest_action())),
        Situation::NoNumber => {
            (words::no_number_title(), words::no_number_text(), (Route::Number, words::no_number_action()))
        }
    };
    view! {
        <Notice title=title>
            <p>{text}</p>
            <p>
                <RouteLink to>{action}</RouteLink>
            </p>
            {verdict::simulate()}
        </Notice>
    }
    .into_any()
}

/// The three lists. The counts are those of the search: they change with its filters.
fn lists(search: Memo<Search>, held: Signal<Option<Arc<Shown>>>) -> AnyView {
    let tabs = List::ALL
        .iter()
        .map(|&list| {
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
    Route::Offers.path_with(&search.query())
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
    let options: Vec<_> = Sort::ALL.iter().map(|sort| ChoiceOption::new(sort.word(), name(*sort))).collect();
    let value = RwSignal::new(search.with_untracked(|search| search.sort.word().to_owned()));
    // The address may change by itself (back, a link): the choice follows it.
    Effect::new(move |_| value.set(search.with(|search| search.sort.word().to_owned())));
    Effect::new(move |_| {
        let sort = value.with(|word| Sort::of_word(word)).unwrap_or_default();
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
fn grid(compared: Compared) -> AnyView {
    let today = clock::today();
    let cards = move || {
        compared
            .shown(|judged| view! { <li>{card::card(&judged.offer, judged.verdict.as_ref(), today)}</li> }.into_any())
    };
    view! { <ul class="grid" role="list">{cards}</ul> }.into_any()
}

/// Nothing was found: why, perhaps, and the next step.
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

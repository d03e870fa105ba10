//! The filters: the form, and the filters that apply, each with its own way out.
//!
//! Applying one changes the address and nothing else; the list follows the address. The focus stays where it is.

use crate::forms::choice::Choice as _;
use crate::forms::search::{Filter, Kind, NORMS, Search, SearchDraft, SearchProblem};
use crate::i18n::{self, offer_facts, offers as words};
use crate::parts::page::Problems;
use crate::platform::intl;
use crate::route::{self, Route};
use crate::ui::{
    Button, ButtonVariant, Checkbox, ChoiceOption, Field, Fieldset, Form, InputKind, RadioGroup, RouteLink, SummaryLine,
};
use crate::wording::verdict::size_name;
use leptos::prelude::*;
use parcours_domain::offer::Typology;

const RENT: &str = "max-rent";
const SURFACE: &str = "min-surface";

fn problem(problem: SearchProblem) -> SummaryLine {
    let (field, text) = match problem {
        SearchProblem::Rent => (RENT, words::bad_rent()),
        SearchProblem::Surface => (SURFACE, words::bad_surface()),
    };
    SummaryLine { field: Some(field.to_owned()), text: text.to_owned() }
}

/// The name of a kind of home.
fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Flat => offer_facts::kind_flat(),
        Kind::House => offer_facts::kind_house(),
    }
}

/// What a filter says.
fn filter_name(filter: &Filter) -> String {
    match filter {
        Filter::Rent(rent) => words::active_rent(intl::money(*rent)),
        Filter::Surface(surface) => words::active_surface(surface),
        Filter::Typology(size) => size_name(*size),
        Filter::Norm(norm) => norm.as_str().to_owned(),
        Filter::Kind(kind) => kind_name(*kind).to_owned(),
    }
}

/// A box for each value of a list, none ticked.
fn boxes<T: Clone>(all: &[T]) -> Vec<(T, RwSignal<bool>)> {
    all.iter().map(|one| (one.clone(), RwSignal::new(false))).collect()
}

/// Ticks these, and no other.
fn tick<T: PartialEq>(boxes: &[(T, RwSignal<bool>)], wanted: &[T]) {
    for (one, value) in boxes {
        value.set(wanted.contains(one));
    }
}

/// Which of them are ticked.
fn ticked<T: Clone>(boxes: &[(T, RwSignal<bool>)]) -> Vec<T> {
    boxes.iter().filter(|(_, value)| value.get_untracked()).map(|(one, _)| one.clone()).collect()
}

fn box_list<T>(boxes: &[(T, RwSignal<bool>)], id: &str, name: impl Fn(&T) -> String) -> AnyView {
    let each = |(at, (one, value)): (usize, &(T, RwSignal<bool>))| {
        view! { <Checkbox id=format!("{id}-{at}") label=name(one) value=*value /> }
    };
    boxes.iter().enumerate().map(each).collect_view().into_any()
}

/// The form. It is made once, so that the focus stays in it; when the address changes by itself, its fields follow.
pub fn filter_form(search: Memo<Search>) -> AnyView {
    let navigator = route::navigator();
    let max_rent = RwSignal::new(String::new());
    let min_surface = RwSignal::new(String::new());
    let kind = RwSignal::new(String::new());
    let sizes = StoredValue::new(boxes(&Typology::ALL));
    let norms = StoredValue::new(boxes(&NORMS));
    let problems = RwSignal::new(Vec::<SummaryLine>::new());
    Effect::new(move |_| {
        let draft = search.with(SearchDraft::of);
        sizes.with_value(|boxes| tick(boxes, &draft.typologies));
        norms.with_value(|boxes| tick(boxes, &draft.norms));
        max_rent.set(draft.max_rent);
        min_surface.set(draft.min_surface);
        kind.set(draft.kind.map_or("", Kind::word).to_owned());
        problems.set(Vec::new());
    });
    let error_of = move |id: &'static str| {
        Signal::derive(move || {
            problems.with(|all| all.iter().find(|one| one.field.as_deref() == Some(id)).map(|one| one.text.clone()))
        })
    };
    let kinds = std::iter::once(ChoiceOption::new("", words::kind_any()))
        .chain([Kind::Flat, Kind::House].map(|kind| ChoiceOption::new(kind.word(), kind_name(kind))))
        .collect::<Vec<_>>();
    let apply = move |()| {
        let draft = SearchDraft {
            max_rent: max_rent.get_untracked(),
            min_surface: min_surface.get_untracked(),
            typologies: sizes.with_value(|boxes| ticked(boxes)),
            norms: norms.with_value(|boxes| ticked(boxes)),
            kind: kind.with_untracked(|kind| Kind::of_word(kind)),
        };
        match search.with_untracked(|present| draft.check(present)) {
            Ok(search) => {
                problems.set(Vec::new());
                go(navigator, &search);
            }
            Err(found) => problems.set(found.into_iter().map(problem).collect()),
        }
    };
    let clear = move |()| go(navigator, &search.with_untracked(Search::cleared));
    view! {
        <Form on_submit=apply name=words::filters()>
            <Problems problems />
            <Field
                id=RENT
                label=words::max_rent()
                hint=words::max_rent_hint()
                kind=InputKind::Amount
                value=max_rent
                error=error_of(RENT)
            />
            <Field
                id=SURFACE
                label=words::min_surface()
                hint=words::min_surface_hint()
                kind=InputKind::Amount
                value=min_surface
                error=error_of(SURFACE)
            />
            <Fieldset id="sizes" legend=words::typologies() hint=words::typologies_hint()>
                <div class="filters__boxes">{sizes.with_value(|boxes| box_list(boxes, "size", |size| size_name(*size)))}</div>
            </Fieldset>
            <Fieldset id="norms" legend=words::norms() hint=words::norms_hint()>
                <div class="filters__boxes">
                    {norms.with_value(|boxes| box_list(boxes, "norm", |norm| norm.as_str().to_owned()))}
                </div>
            </Fieldset>
            <RadioGroup id="kind" legend=words::kind() options=kinds value=kind />
            <Button text=words::apply_filters().to_owned() submit=true wide=true />
            <Button text=words::clear_filters().to_owned() variant=ButtonVariant::Link on_press=clear />
        </Form>
    }
    .into_any()
}

/// The filters that apply; nothing when there is none.
pub fn active_filters(search: &Search) -> Option<AnyView> {
    let filters = search.filters();
    let items = filters
        .iter()
        .map(|filter| {
            let name = filter_name(filter);
            view! {
                <li>
                    <RouteLink to=Route::Offers query=search.without(filter).query() class="tag tag--remove">
                        <span class="hidden">{words::remove_filter()}</span>
                        {name}
                        <span aria-hidden="true">" ✕"</span>
                    </RouteLink>
                </li>
            }
        })
        .collect_view();
    (!filters.is_empty()).then(|| {
        view! { <ul class="row filters__active" role="list" aria-label=words::active_filters()>{items}</ul> }.into_any()
    })
}

/// "2 filtres", or nothing.
pub fn filter_count(search: &Search) -> Option<String> {
    let count = search.filters().len() as u64;
    (count > 0).then(|| i18n::plural(count, words::filters_active_one().to_owned(), words::filters_active_many(count)))
}

/// Shows another search: the address changes, the focus and the scroll stay.
pub fn go(navigator: route::Navigator, search: &Search) {
    navigator.search(Route::Offers, &search.query(), false);
}

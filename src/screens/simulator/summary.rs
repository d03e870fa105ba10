//! All answers on one page, each to be changed in place.

use super::address::page_of;
use super::questions::from_summary;
use super::storing::storing;
use crate::forms::simulation::{Draft, Step};
use crate::i18n::simulator as words;
use crate::parts::page::Page;
use crate::route::Route;
use crate::state;
use crate::ui::{ButtonVariant, Card, Icon, PageHeading, RouteLink};
use crate::wording::simulator as wording;
use leptos::prelude::*;

/// The summary.
pub fn page() -> AnyView {
    // The only thing on this page that changes an answer leads away from it, so they are read once.
    let draft = state::simulation().draft_now();
    let next = Step::first_unanswered(&draft);
    let before = Step::Summary.previous(&draft).map_or(Route::Simulator, page_of);
    let way_on = match next {
        Some(step) => view! {
            <p>{words::incomplete()}</p>
            <p>
                <RouteLink to=page_of(step) query=from_summary() variant=ButtonVariant::Primary>
                    {words::incomplete_link()}
                </RouteLink>
            </p>
        }
        .into_any(),
        None => view! {
            <p>
                <RouteLink to=page_of(Step::Outcome) variant=ButtonVariant::Primary>
                    {words::see_outcome()}
                </RouteLink>
            </p>
        }
        .into_any(),
    };
    let groups: Vec<AnyView> = Step::ALL.into_iter().filter_map(|step| group(step, &draft)).collect();
    view! {
        <Page narrow=true>
            <p>
                <RouteLink to=before class="back" icon=Icon::Back>
                    {words::back()}
                </RouteLink>
            </p>
            <PageHeading text=words::page_summary() />
            <Card>{groups}</Card>
            {way_on}
            {storing()}
        </Page>
    }
    .into_any()
}

/// The answers of one page, with the link to change them.
fn group(step: Step, draft: &Draft) -> Option<AnyView> {
    let asked = step.questions().iter().filter(|question| draft.asks(**question));
    let lines = asked
        .map(|question| {
            view! {
                <div>
                    <dt>{wording::question(*question)}</dt>
                    <dd>{wording::answer(draft, *question)}</dd>
                </div>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    (!lines.is_empty()).then(|| {
        let title = wording::page(step);
        view! {
            <section class="answers">
                <div class="row row--apart">
                    <h2>{title}</h2>
                    <RouteLink to=page_of(step) query=from_summary()>
                        {words::edit()}
                        <span class="hidden">{format!("\u{a0}: {title}")}</span>
                    </RouteLink>
                </div>
                <dl class="kv num">{lines}</dl>
            </section>
        }
        .into_any()
    })
}

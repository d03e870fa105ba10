//! The simulator: what one is entitled to, without an account. One group of questions a page, then a summary and a result.
//!
//! Everything is computed in the page and nothing is sent. The pages differ by their questions only, so there is one
//! view for all of them.

mod address;
mod outcome;
mod questions;
mod storing;
mod summary;

use crate::forms::simulation::Step;
use crate::i18n::simulator as words;
use crate::parts::page::Page;
use crate::platform::clock;
use crate::state;
use crate::ui::{ButtonVariant, Notice, NoticeKind, PageHeading, RouteLink};
use address::page_of;
use leptos::prelude::*;
use storing::storing;

/// The first page: what it does, what to have at hand, that nothing is sent.
pub fn start_screen() -> AnyView {
    let simulation = state::simulation();
    // Before the first question: from there to the result the page sends no request.
    state::ceilings().ask();
    let begun = move || simulation.is_begun();
    let notice = clock::today().map(|today| words::at_hand_notice(today.year().saturating_sub(1)));
    let how_long = move || if simulation.is_stored() { words::kept_until() } else { words::not_kept_until() };
    let start = move || if begun() { words::resume() } else { words::start() };
    let first = Signal::derive(move || match begun() {
        true => page_of(Step::Summary),
        false => page_of(Step::Place),
    });
    view! {
        <Page narrow=true>
            <PageHeading text=words::title() />
            <p>{words::intro()}</p>
            <p>{words::duration()}</p>
            <h2>{words::at_hand()}</h2>
            <ul class="bullets">
                <li>{notice}</li>
                <li>{words::at_hand_resources()}</li>
            </ul>
            <Notice kind=NoticeKind::Yes title=words::nothing_sent_title()>
                <p>{words::nothing_sent()} " " {how_long}</p>
            </Notice>
            <p class="row">
                <RouteLink to=first variant=ButtonVariant::Primary>
                    {start}
                </RouteLink>
            </p>
            {storing()}
        </Page>
    }
    .into_any()
}

/// The page with this address; `None` when no page has it.
pub fn page_screen(slug: &str) -> Option<AnyView> {
    Some(match Step::of_slug(slug)? {
        Step::Summary => summary::page(),
        Step::Outcome => outcome::page(),
        step => questions::page(step),
    })
}

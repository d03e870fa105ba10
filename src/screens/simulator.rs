//! The simulator: what one is entitled to, without an account. One group of questions a page, then a summary and a result.
//!
//! Everything is computed in the page and nothing is sent. The pages differ by their questions only, so there is one
//! view for all of them.

mod outcome;
mod questions;
mod summary;
mod wording;

use super::not_found::NotFoundScreen;
use super::page::Page;
use crate::forms::simulation::Step;
use crate::i18n::simulator as words;
use crate::platform::clock;
use crate::route::Route;
use crate::state;
use crate::ui::{Button, ButtonLook, Notice, NoticeKind, PageHeading, RouteLink};
use leptos::prelude::*;

/// The first page: what it does, what to have at hand, that nothing is sent.
pub fn start_screen() -> AnyView {
    let simulation = state::simulation();
    // Before the first question: from there to the result, nothing at all is asked of anybody.
    state::reference().ask();
    let begun = move || !simulation.draft().is_empty();
    let notice = clock::today().map(|today| words::at_hand_notice(today.year().saturating_sub(1)));
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
                <p>{words::nothing_sent()}</p>
            </Notice>
            <p class="row">
                <RouteLink to=first look=ButtonLook::Main>
                    {start}
                </RouteLink>
            </p>
            {keeping()}
        </Page>
    }
    .into_any()
}

/// The page with this address.
pub fn page_screen(slug: &str) -> AnyView {
    match Step::of_slug(slug) {
        None => NotFoundScreen().into_any(),
        Some(Step::Summary) => summary::page(),
        Some(Step::Outcome) => outcome::page(),
        Some(step) => questions::page(step),
    }
}

fn page_of(step: Step) -> Route {
    Route::SimulatorPage(step.slug().to_owned())
}

/// Whether the answers are kept on the device, and the one tap that forgets them.
fn keeping() -> AnyView {
    let simulation = state::simulation();
    let said = RwSignal::new("");
    let kept = Memo::new(move |_| simulation.is_kept());
    let begun = Memo::new(move |_| !simulation.draft().is_empty());
    let keep = move |()| said.set(if simulation.keep() { words::kept() } else { words::not_kept() });
    let erase = move |()| {
        simulation.erase();
        said.set(words::erased());
    };
    view! {
        <div class="stack stack--tight simulator-keeping">
            {move || {
                (begun.get() && !kept.get())
                    .then(|| {
                        view! {
                            <p>
                                <Button text=words::keep().to_owned() look=ButtonLook::Second on_press=keep />
                            </p>
                            <p class="soft small">{words::keep_warning()}</p>
                        }
                    })
            }}
            {move || {
                begun
                    .get()
                    .then(|| {
                        view! {
                            <p>
                                <Button text=words::erase().to_owned() look=ButtonLook::Quiet on_press=erase />
                            </p>
                        }
                    })
            }}
            <p role="status">{move || said.get()}</p>
        </div>
    }
    .into_any()
}

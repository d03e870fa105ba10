//! The simulator: what one is entitled to, without an account. One group of questions a page, then a summary and a result.
//!
//! Everything is computed in the page and nothing is sent. The pages differ by their questions only, so there is one
//! view for all of them.

mod outcome;
mod questions;
mod summary;

use crate::forms::simulation::Step;
use crate::i18n::simulator as words;
use crate::parts::page::Page;
use crate::platform::{clock, focus};
use crate::route::{self, Route};
use crate::state;
use crate::ui::{Button, ButtonVariant, Notice, NoticeKind, PageHeading, RouteLink};
use leptos::prelude::*;

/// The first page: what it does, what to have at hand, that nothing is sent.
pub fn start_screen() -> AnyView {
    let simulation = state::simulation();
    // Before the first question: from there to the result, nothing at all is asked of anybody.
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
            {keeping()}
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

fn page_of(step: Step) -> Route {
    Route::SimulatorPage(step.slug().to_owned())
}

/// The id of the line that says what became of the answers.
const SAID: &str = "answers-said";

/// Whether the answers are kept on the device, and the one press that forgets them. It leads back to the first page: no
/// answer is left to be read on the page where it was pressed.
fn keeping() -> AnyView {
    let simulation = state::simulation();
    let (navigator, here) = (route::navigator(), route::current());
    let refused = RwSignal::new(false);
    let kept = Memo::new(move |_| simulation.is_stored());
    let begun = Memo::new(move |_| simulation.is_begun());
    // The button that was pressed goes: what it did is where one goes on.
    let keep = move |()| {
        refused.set(!simulation.store());
        focus::on_id(SAID);
    };
    let erase = move |()| {
        simulation.erase();
        refused.set(false);
        if here.get_untracked() == Route::Simulator {
            focus::on_id(SAID);
        } else {
            navigator.to(Route::Simulator);
        }
    };
    // Empty at first: a screen reader tells only what is put into a region that it knows.
    let said = RwSignal::new("");
    Effect::new(move |_| {
        said.set(match (begun.get(), kept.get()) {
            (false, _) if simulation.was_erased() => words::erased(),
            (true, true) => words::kept(),
            (true, false) if refused.get() => words::not_kept(),
            _ => "",
        });
    });
    view! {
        <div class="stack stack--tight simulator-keeping">
            {move || {
                (begun.get() && !kept.get())
                    .then(|| {
                        view! {
                            <p>
                                <Button text=words::keep().to_owned() variant=ButtonVariant::Secondary on_press=keep />
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
                                <Button text=words::erase().to_owned() variant=ButtonVariant::Link on_press=erase />
                            </p>
                        }
                    })
            }}
            <p role="status" id=SAID>{move || said.get()}</p>
        </div>
    }
    .into_any()
}

//! What is shown while the code of a screen is loading, and when it does not come: never a blank page.
//!
//! The code stays once it has come, so that the next visit shows the screen at once. It does not know which screen is in
//! which piece (`app/pieces.rs`), nor how a piece is fetched (`public/boot.js`, which gives up after a while).

use crate::i18n::shell as words;
use crate::parts::page::Page;
use crate::route::Route;
use crate::ui::{self, PageHeading};
use leptos::{prelude::*, task::spawn_local, wasm_split::SplitLoaderError};
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

/// Something that needs a piece's code.
pub type Waiting<T> = Pin<Box<dyn Future<Output = Result<T, SplitLoaderError>>>>;

/// Screens whose code comes together.
#[derive(Clone, Copy)]
pub struct Piece {
    load: fn() -> Waiting<()>,
    make: fn(Route) -> Waiting<AnyView>,
}

impl Piece {
    /// A piece, from what fetches it and what makes one of its screens.
    pub const fn new(load: fn() -> Waiting<()>, make: fn(Route) -> Waiting<AnyView>) -> Self {
        Self { load, make }
    }

    /// Has the code fetched before a screen is asked for.
    pub fn start(self) {
        let loading = (self.load)();
        spawn_local(async move {
            // A failure is shown, and tried again, where a screen is asked for.
            let _ = loading.await;
        });
    }

    /// The screen, as soon as its code is there.
    pub fn screen(self, route: Route) -> AnyView {
        self.screen_after(waiting, route)
    }

    /// The screen, as soon as its code is there; until then what `waiting` makes.
    pub fn screen_after(self, waiting: fn() -> AnyView, route: Route) -> AnyView {
        let state = RwSignal::new(State::Wanted);
        let view = move || {
            if state.get() == State::Missing {
                return missing(state);
            }
            let mut loading = (self.load)();
            match now(&mut loading) {
                // The screen is made here, in its own place in the tree, and not where the wait ends.
                Some(Ok(())) => match now(&mut (self.make)(route.clone())) {
                    Some(Ok(screen)) => screen,
                    _ => missing(state),
                },
                Some(Err(_)) => missing(state),
                None => {
                    spawn_local(async move {
                        let next = if loading.await.is_ok() { State::Here } else { State::Missing };
                        // The screen may be gone.
                        state.try_set(next);
                    });
                    waiting()
                }
            }
        };
        view.into_any()
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Wanted,
    Here,
    Missing,
}

/// The output of a future that is ready, without waiting.
fn now<T>(waiting: &mut Waiting<T>) -> Option<Result<T, SplitLoaderError>> {
    match waiting.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(outcome) => Some(outcome),
        Poll::Pending => None,
    }
}

/// No heading yet: it would take the focus, and then lose it to the screen's own.
fn waiting() -> AnyView {
    view! {
        <Page>
            <ui::Loading text=words::loading() slow_text=words::piece_slow() retry_text=words::retry() />
        </Page>
    }
    .into_any()
}

fn missing(state: RwSignal<State>) -> AnyView {
    let again = Callback::new(move |()| state.set(State::Wanted));
    view! {
        <Page narrow=true>
            <PageHeading text=words::load_failed_title() />
            <ui::LoadFailed title=words::piece_failed_title() text=words::piece_failed() retry_text=words::retry() on_retry=again />
        </Page>
    }
    .into_any()
}

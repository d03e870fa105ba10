//! What a screen loads: asked for at once, and again whenever what it depends on changes.
//!
//! A fetch returns its value and changes nothing: what a screen shows is derived from the answer. The last value stays
//! until the next one comes. When the question changes, the calls under way are dropped, which aborts their requests, so
//! that an overtaken answer can never be shown. Asking the same question again keeps the call under way: whichever
//! answer comes first is taken.
//!
//! Instead of the framework's `LocalResource`, whose code is compiled once for each type of answer: here one body serves
//! all of them, and seven screens lose about 3 KiB (brotli) each of the first load. A fetch must not wait for what it
//! depends on; it says "not yet" and is called again.

use crate::api::ApiError;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::any::Any;
use std::cell::RefCell;
use std::future::Future;
use std::marker::PhantomData;
use std::pin::Pin;
use std::rc::{Rc, Weak};
use std::task::{Context, Poll};

/// What came of asking.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer<T> {
    /// Nothing yet.
    Awaited,
    /// The last call failed.
    Failed(ApiError),
    /// The value.
    Here(T),
}

impl<T> Answer<T> {
    /// What came, if anything did: for what depends on it.
    #[must_use]
    pub fn outcome(self) -> Option<Result<T, ApiError>> {
        match self {
            Self::Awaited => None,
            Self::Failed(error) => Some(Err(error)),
            Self::Here(value) => Some(Ok(value)),
        }
    }

    /// The value, if it is here.
    #[must_use]
    pub fn here(self) -> Option<T> {
        match self {
            Self::Here(value) => Some(value),
            Self::Awaited | Self::Failed(_) => None,
        }
    }
}

type Value = Rc<dyn Any>;
type Outcome = Result<Value, ApiError>;
type Call = Pin<Box<dyn Future<Output = Outcome>>>;
/// Makes a call. `None`: not yet.
type Fetch = Box<dyn Fn(Last<Value>) -> Option<Call>>;

/// What a fetch is given: what came before it.
pub struct Last<T> {
    /// The last value.
    pub value: Option<T>,
    /// Whether the same question is asked again.
    pub is_again: bool,
}

/// Calls at the same time for one question: the first one, and one more when the person asks again.
const MOST_CALLS: usize = 2;

/// The last value, and why the call after it failed.
#[derive(Clone, Default)]
struct Known {
    value: Option<Value>,
    failure: Option<ApiError>,
}

/// A value that is loaded. Owned by the screen that made it, usable from its callbacks.
pub struct Loaded<T> {
    known: RwSignal<Known, LocalStorage>,
    asking: StoredValue<Asking, LocalStorage>,
    kind: PhantomData<fn() -> T>,
}

impl<T> Clone for Loaded<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Loaded<T> {}

impl<T: Clone + 'static> Loaded<T> {
    /// Loads with this function, again whenever a signal that it reads (outside of its future) changes. `None` says that
    /// what it depends on is not known yet: there is nothing to show then.
    pub fn new<F>(fetch: impl Fn() -> Option<F> + 'static) -> Self
    where
        F: Future<Output = Result<T, ApiError>> + 'static,
    {
        Self::continued(move |_| fetch())
    }

    /// Like [`Loaded::new`], for a fetch that builds on the last value.
    pub fn continued<F>(fetch: impl Fn(Last<T>) -> Option<F> + 'static) -> Self
    where
        F: Future<Output = Result<T, ApiError>> + 'static,
    {
        let (known, asking) = follow(Box::new(move |last| {
            let call = fetch(Last { value: last.value.as_ref().and_then(read), is_again: last.is_again })?;
            Some(Box::pin(async move { call.await.map(|value| Rc::new(value) as Value) }))
        }));
        Self { known, asking, kind: PhantomData }
    }

    /// What came of asking. A value stays here while the next one is awaited. Reactive.
    #[must_use]
    pub fn get(self) -> Answer<T> {
        self.known.with(|known| match (&known.failure, known.value.as_ref().and_then(read)) {
            (Some(failure), _) => Answer::Failed(failure.clone()),
            (None, Some(value)) => Answer::Here(value),
            (None, None) => Answer::Awaited,
        })
    }

    /// The last value, also when a later call failed. Reactive.
    #[must_use]
    pub fn latest(self) -> Option<T> {
        self.known.with(|known| known.value.as_ref().and_then(read))
    }

    /// Asks the same question again; what is known stays meanwhile, and a call under way goes on.
    pub fn refetch(self) {
        // The screen may be gone.
        let again = self.asking.try_with_value(|asking| asking.again.clone()).flatten();
        if let Some(again) = again {
            again();
        }
    }

    /// Takes a value that came another way: calls under way are dropped.
    pub fn put(self, value: T) {
        self.asking.try_with_value(|asking| asking.calls.drop_all());
        self.known.try_set(Known { value: Some(Rc::new(value)), failure: None });
    }
}

fn read<T: Clone + 'static>(value: &Value) -> Option<T> {
    value.downcast_ref::<T>().cloned()
}

/// Asking: dropped with the screen, and the calls with it.
#[derive(Default)]
struct Asking {
    calls: Calls,
    /// Asks the same question again.
    again: Option<Rc<dyn Fn()>>,
}

/// The one body for all types of values.
fn follow(fetch: Fetch) -> (RwSignal<Known, LocalStorage>, StoredValue<Asking, LocalStorage>) {
    let known = RwSignal::new_local(Known::default());
    let asking = StoredValue::new_local(Asking::default());
    let fetch = Rc::new(fetch);
    let ask = move |fetch: &Fetch, is_new: bool| {
        let call = fetch(Last { value: known.with_untracked(|known| known.value.clone()), is_again: !is_new });
        let has_question = call.is_some();
        if is_new || !has_question {
            asking.with_value(|asking| asking.calls.drop_all());
            // The failure was that of another question; without a question there is nothing to show at all.
            if known.with_untracked(|known| known.failure.is_some() || (!has_question && known.value.is_some())) {
                known.update(|known| {
                    known.failure = None;
                    known.value = known.value.take().filter(|_| has_question);
                });
            }
        }
        let Some(run) = call.and_then(|call| asking.with_value(|asking| asking.calls.add(call))) else { return };
        spawn_local(async move {
            if let Some(outcome) = run.await {
                // The screen may be gone.
                known.try_update(|known| match outcome {
                    Ok(value) => *known = Known { value: Some(value), failure: None },
                    Err(error) => known.failure = Some(error),
                });
            }
        });
    };
    let same = fetch.clone();
    asking.update_value(|asking| asking.again = Some(Rc::new(move || untrack(|| ask(&same, false)))));
    Effect::new(move |_| ask(&fetch, true));
    (known, asking)
}

/// The pending calls of the present question.
#[derive(Clone, Default)]
struct Calls(Rc<RefCell<UnderWay>>);

#[derive(Default)]
struct UnderWay {
    last_id: u32,
    /// A call is taken out while it is polled.
    calls: Vec<(u32, Option<Call>)>,
}

impl Calls {
    /// One call more, to be driven by a task; `None` when there are enough of them.
    fn add(&self, call: Call) -> Option<Run> {
        let mut under_way = self.0.borrow_mut();
        if under_way.calls.len() >= MOST_CALLS {
            return None;
        }
        under_way.last_id = under_way.last_id.wrapping_add(1);
        let id = under_way.last_id;
        under_way.calls.push((id, Some(call)));
        Some(Run { calls: Rc::downgrade(&self.0), id })
    }

    fn drop_all(&self) {
        drop_all(&self.0);
    }
}

fn drop_all(under_way: &RefCell<UnderWay>) {
    let dropped = std::mem::take(&mut under_way.borrow_mut().calls);
    // Only now: what a call does when it is dropped must find this free.
    drop(dropped);
}

/// Drives one call. Ends with `None` when its outcome does not count: the question has changed, or another call for it
/// came first or may still come.
struct Run {
    calls: Weak<RefCell<UnderWay>>,
    id: u32,
}

impl Future for Run {
    type Output = Option<Outcome>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Outcome>> {
        let Some(under_way) = self.calls.upgrade() else { return Poll::Ready(None) };
        let place = |under_way: &UnderWay| under_way.calls.iter().position(|(id, _)| *id == self.id);
        let taken = {
            let mut under_way = under_way.borrow_mut();
            let place = place(&under_way);
            place.and_then(|place| under_way.calls.get_mut(place)).and_then(|(_, call)| call.take())
        };
        let Some(mut call) = taken else { return Poll::Ready(None) };
        let polled = call.as_mut().poll(context);
        let found = place(&under_way.borrow());
        match (polled, found) {
            (_, None) => Poll::Ready(None),
            (Poll::Pending, Some(place)) => {
                if let Some((_, free)) = under_way.borrow_mut().calls.get_mut(place) {
                    *free = Some(call);
                }
                Poll::Pending
            }
            (Poll::Ready(Ok(value)), Some(_)) => {
                drop_all(&under_way);
                Poll::Ready(Some(Ok(value)))
            }
            (Poll::Ready(Err(error)), Some(place)) => {
                under_way.borrow_mut().calls.remove(place);
                let is_last = under_way.borrow().calls.is_empty();
                Poll::Ready(is_last.then_some(Err(error)))
            }
        }
    }
}

#[cfg(test)]
mod tests;

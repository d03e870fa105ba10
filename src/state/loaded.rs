//! What a screen loads: asked for at once, and again whenever what it follows changes. The last answer stays until the
//! next one is there, and an answer that was overtaken is dropped.
//!
//! Instead of the framework's `LocalResource`, whose code is compiled once for each type of answer: here one body serves
//! all of them, and seven screens lose about 3 KiB (brotli) each of the first load. A fetch must not wait for what it
//! follows; it says "not yet" and is asked again.

use leptos::prelude::*;
use leptos::task::spawn_local;
use std::any::Any;
use std::future::Future;
use std::marker::PhantomData;
use std::pin::Pin;
use std::rc::Rc;

type Answer = Rc<dyn Any>;
type Fetch = Box<dyn Fn() -> Pin<Box<dyn Future<Output = Answer>>>>;

/// An answer on its way, or here. Owned by the screen that made it, usable from its callbacks.
pub struct Loaded<T> {
    answer: RwSignal<Option<Answer>, LocalStorage>,
    asked: RwSignal<u32>,
    kind: PhantomData<fn() -> T>,
}

impl<T> Clone for Loaded<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Loaded<T> {}

impl<T: Clone + 'static> Loaded<T> {
    /// Asks by this function, again whenever a signal that it reads (outside of its future) changes.
    pub fn new<F: Future<Output = T> + 'static>(fetch: impl Fn() -> F + 'static) -> Self {
        let (answer, asked) = follow(Box::new(move || {
            let coming = fetch();
            Box::pin(async move { Rc::new(coming.await) as Answer })
        }));
        Self { answer, asked, kind: PhantomData }
    }

    /// The last answer; `None` while there is none. Reactive.
    #[must_use]
    pub fn get(self) -> Option<T> {
        self.answer.with(|answer| answer.as_ref().and_then(|answer| answer.downcast_ref::<T>()).cloned())
    }

    /// Asks once more; the last answer stays meanwhile.
    pub fn refetch(self) {
        // The screen may have gone in the meantime.
        self.asked.try_update(|times| *times = times.wrapping_add(1));
    }
}

/// The one body: asks, and keeps the answer unless it was overtaken.
fn follow(fetch: Fetch) -> (RwSignal<Option<Answer>, LocalStorage>, RwSignal<u32>) {
    let answer = RwSignal::new_local(None);
    let asked = RwSignal::new(0_u32);
    let latest = StoredValue::new(0_u32);
    Effect::new(move |_| {
        asked.track();
        let turn = latest.get_value().wrapping_add(1);
        latest.set_value(turn);
        let coming = fetch();
        spawn_local(async move {
            let came = coming.await;
            // Nothing is kept for a screen that has gone.
            if latest.try_get_value() == Some(turn) {
                answer.try_set(Some(came));
            }
        });
    });
    (answer, asked)
}

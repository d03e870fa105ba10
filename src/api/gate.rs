//! An async latch: callers await a value that is set later.
//!
//! Two things make a call wait: the runtime configuration that is still being read, and a person who is asked to sign
//! in again. Both are a [`Gate`]: shut at first, opened with a value, shut again when needed. It does no work of its
//! own and knows no clock; the code that opens it decides when.

use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};

/// A latch that calls wait at until it is opened with a value.
pub struct Gate<T>(Arc<Mutex<Door<T>>>);

struct Door<T> {
    value: Option<T>,
    waiting: Vec<Waker>,
}

impl<T> Clone for Gate<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T: Clone> Default for Gate<T> {
    fn default() -> Self {
        Self(Arc::new(Mutex::new(Door { value: None, waiting: Vec::new() })))
    }
}

impl<T: Clone> Gate<T> {
    /// Sets the value and wakes all waiters; later callers get it immediately.
    pub fn open(&self, value: T) {
        let waiting = {
            let mut door = self.door();
            door.value = Some(value);
            std::mem::take(&mut door.waiting)
        };
        waiting.into_iter().for_each(Waker::wake);
    }

    /// Shuts the gate: later callers wait.
    pub fn shut(&self) {
        self.door().value = None;
    }

    /// Whether a caller passes immediately.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.door().value.is_some()
    }

    /// The value, once the gate is open.
    #[must_use]
    pub fn passed(&self) -> Passing<T> {
        Passing(self.clone())
    }

    fn door(&self) -> MutexGuard<'_, Door<T>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Waiting at a [`Gate`].
pub struct Passing<T>(Gate<T>);

impl<T: Clone> Future for Passing<T> {
    type Output = T;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<T> {
        let mut door = self.0.door();
        if let Some(value) = &door.value {
            return Poll::Ready(value.clone());
        }
        if !door.waiting.iter().any(|known| known.will_wake(context.waker())) {
            door.waiting.push(context.waker().clone());
        }
        Poll::Pending
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::pin::pin;

    #[test]
    fn who_waits_passes_when_the_gate_opens_and_not_before() {
        let gate = Gate::<u8>::default();
        let mut waiting = pin!(gate.passed());
        let mut context = Context::from_waker(Waker::noop());
        assert_eq!(waiting.as_mut().poll(&mut context), Poll::Pending);
        assert!(!gate.is_open());
        gate.open(7);
        assert!(gate.is_open());
        assert_eq!(waiting.as_mut().poll(&mut context), Poll::Ready(7));
    }

    #[test]
    fn a_gate_that_is_shut_again_makes_the_next_one_wait() {
        let gate = Gate::<u8>::default();
        gate.open(1);
        gate.shut();
        let mut context = Context::from_waker(Waker::noop());
        assert_eq!(pin!(gate.passed()).poll(&mut context), Poll::Pending);
    }
}

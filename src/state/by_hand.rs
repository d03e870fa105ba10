//! An executor for tests, so that effects and calls run where and when a test says. Each test has a thread of its own.

use any_spawner::{CustomExecutor, Executor};
use std::cell::RefCell;
use std::collections::VecDeque;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Waker};

type Task = Pin<Box<dyn Future<Output = ()>>>;

thread_local! {
    static TASKS: RefCell<VecDeque<Task>> = const { RefCell::new(VecDeque::new()) };
}

/// Keeps every task until it ends; [`run`] polls them all.
struct ByHand;

impl CustomExecutor for ByHand {
    fn spawn(&self, task: Pin<Box<dyn Future<Output = ()> + Send>>) {
        self.spawn_local(task);
    }

    fn spawn_local(&self, task: Task) {
        TASKS.with(|tasks| tasks.borrow_mut().push_back(task));
    }

    fn poll_local(&self) {}
}

/// Polls every task, often enough for effects that follow effects.
pub fn run() {
    for _ in 0..10 {
        let tasks = TASKS.with(RefCell::take);
        for mut task in tasks {
            if task.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending() {
                TASKS.with(|tasks| tasks.borrow_mut().push_back(task));
            }
        }
    }
}

/// Makes it the executor of this thread.
pub fn begin() {
    // The second test finds the functions set already, and they look for the thread's own.
    let _ = Executor::init_local_custom_executor(ByHand);
}

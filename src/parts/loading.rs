//! What is loaded, as a page shows it: a skeleton while it is awaited, why it could not load, or what came.

use crate::api::ApiError;
use crate::parts::page::{LoadFailed, Loading};
use crate::state::{self, Answer};
use crate::ui::Skeleton;
use crate::wording::problems;
use leptos::prelude::*;

/// What is loaded, drawn by `view` if it is here. Call it where the answer is read.
pub fn loaded<T>(
    answer: Answer<T>,
    retry: Callback<()>,
    skeleton: Skeleton,
    view: impl FnOnce(T) -> AnyView,
) -> AnyView {
    match answer {
        Answer::Awaited => view! { <Loading on_retry=retry skeleton /> }.into_any(),
        Answer::Failed(error) => failed(&error, retry),
        Answer::Here(value) => view(value),
    }
}

/// Why something could not load, and the way to try again.
pub fn failed(error: &ApiError, retry: Callback<()>) -> AnyView {
    view! { <LoadFailed text=problems::failure(error) on_retry=retry /> }.into_any()
}

/// Tries again: who is signed in first, when that could not be found out.
pub fn retry(ask: impl Fn() + Send + Sync + 'static) -> Callback<()> {
    let session = state::session();
    Callback::new(move |()| {
        if session.trouble().is_some() {
            session.start();
        }
        ask();
    })
}

//! Sending a form: one attempt at a time, and every problem in its place.
//!
//! What the form finds wrong and what the server refuses are shown in the same summary and beside the same fields. The
//! words are `wording::problems`'; the checking is `forms`'.

use crate::api::ApiError;
use crate::forms::problem::{FieldName, FormProblem};
use crate::forms::refusal;
use crate::ui;
use crate::wording::problems as words;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::future::Future;
use std::pin::Pin;

/// What stood in the way of the last attempt.
#[derive(Clone, Default)]
struct Trouble {
    problems: Vec<FormProblem>,
    failure: Option<ApiError>,
}

/// The state of one form's sending. Owned by the screen, usable from its callbacks.
#[derive(Clone, Copy)]
pub struct Submission {
    busy: RwSignal<bool>,
    trouble: RwSignal<Trouble>,
}

impl Submission {
    /// A form that was not sent yet.
    #[must_use]
    pub fn new() -> Self {
        Self { busy: RwSignal::new(false), trouble: RwSignal::default() }
    }

    /// Whether a request is pending.
    #[must_use]
    pub fn busy(self) -> Signal<bool> {
        self.busy.into()
    }

    /// Shows what the form itself found wrong.
    pub fn show(self, problems: Vec<FormProblem>) {
        self.trouble.set(Trouble { problems, failure: None });
    }

    /// Sends, unless a request is already pending, and shows what goes wrong. The call goes on when the screen is left;
    /// its result is then ignored.
    pub fn send(self, call: impl Future<Output = Result<(), ApiError>> + 'static) {
        self.send_boxed(Box::pin(call));
    }

    fn send_boxed(self, call: Pin<Box<dyn Future<Output = Result<(), ApiError>>>>) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.trouble.set(Trouble::default());
        spawn_local(async move {
            let outcome = call.await;
            self.busy.set(false);
            if let Err(error) = outcome {
                self.fail(error);
            }
        });
    }

    fn fail(self, error: ApiError) {
        let problems = match &error {
            ApiError::Refused(refused) => refusal::problems_of(refused),
            _ => Vec::new(),
        };
        self.trouble.set(Trouble { problems, failure: Some(error) });
    }

    /// Why the last attempt failed, when it was sent. Reactive.
    #[must_use]
    pub fn failure(self) -> Option<ApiError> {
        self.trouble.with(|trouble| trouble.failure.clone())
    }

    /// The lines of the error summary.
    #[must_use]
    pub fn summary(self) -> Signal<Vec<ui::SummaryLine>> {
        Signal::derive(move || {
            self.trouble.with(|trouble| match (&trouble.failure, trouble.problems.as_slice()) {
                (Some(failure), []) => vec![ui::SummaryLine { field: None, text: words::failure(failure) }],
                (_, problems) => problems.iter().map(line).collect(),
            })
        })
    }

    /// The problem of one field, in the same words as in the summary.
    #[must_use]
    pub fn of(self, field: FieldName) -> Signal<Option<String>> {
        Signal::derive(move || {
            self.trouble.with(|trouble| trouble.problems.iter().find(|problem| problem.field == field).map(words::text))
        })
    }
}

impl Default for Submission {
    fn default() -> Self {
        Self::new()
    }
}

fn line(problem: &FormProblem) -> ui::SummaryLine {
    ui::SummaryLine { field: Some(problem.field.id().to_owned()), text: words::text(problem) }
}

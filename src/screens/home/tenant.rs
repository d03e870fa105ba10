//! Home, signed in: the one next thing to do, then where the file stands.

use super::welcome::SevenSteps;
use crate::api::ApiError;
use crate::i18n::{home as words, shell};
use crate::parts::loading;
use crate::parts::page::{Loading, Page};
use crate::parts::todo::todo;
use crate::platform::clock;
use crate::route::Route;
use crate::state::next::{self, Facts, Next};
use crate::state::{self, Answer};
use crate::ui::{Button, ButtonVariant, Card, Icon, KeyValues, PageHeading, RouteLink, Skeleton, Tag};
use crate::wording::{offer as wording, problems};
use leptos::prelude::*;
use leptos::task::spawn_local;
use parcours_contract::{Application, Me, StageReading};
use std::sync::Arc;

/// The home of a person signed in.
pub fn tenant_screen() -> AnyView {
    let session = state::session();
    // Someone else may have moved the application since the last look.
    spawn_local(async move {
        // Failing that, what is known already is shown.
        let _ = session.reload().await;
    });
    let facts = Facts::new();
    let retry = loading::retry(move || facts.retry());
    let next = move || match facts.next() {
        None => view! { <Loading on_retry=retry skeleton=Skeleton::Lines(2) /> }.into_any(),
        Some(next) => now(next, facts.stage()),
    };
    let request = move || match facts.request() {
        Answer::Failed(error) => Some(unread_request(&error, retry)),
        Answer::Awaited | Answer::Here(_) => None,
    };
    let application = move || {
        let answer = facts.application();
        facts.me.with(|me| application(me, &answer, retry))
    };
    let progress = move || facts.me.with(progress);
    view! {
        <Page>
            <PageHeading text=words::welcome() title=Signal::stored(shell::nav_home().to_owned()) />
            <div class="split home-now">
                {next}
                <div class="stack">
                    {request}
                    {application}
                    {progress}
                </div>
            </div>
            <SevenSteps />
        </Page>
    }
    .into_any()
}

/// The next thing to do.
fn now(next: Next, stage: Option<StageReading>) -> AnyView {
    let todo = todo(next, stage, clock::today());
    view! {
        <section class="card card__in card__in--roomy stack next">
            <p class="step-count">{if todo.is_wait { words::nothing_to_do() } else { words::next() }}</p>
            <h2>{todo.title}</h2>
            {todo.lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
            <p>
                <RouteLink to=todo.to variant=ButtonVariant::Primary>
                    {todo.action}
                </RouteLink>
            </p>
        </section>
    }
    .into_any()
}

/// Why a part of the page could not be read, and the way to try again.
fn unread_line(error: &ApiError, retry: Callback<()>) -> AnyView {
    let text = problems::failure(error);
    view! {
        <p role="status">{words::unread()} " " {text}</p>
        <p>
            <Button text=shell::retry().to_owned() variant=ButtonVariant::Secondary on_press=retry />
        </p>
    }
    .into_any()
}

/// The request's part of the page, when it could not be read.
fn unread_request(error: &ApiError, retry: Callback<()>) -> AnyView {
    let why = unread_line(error, retry);
    view! {
        <Card>
            <h2>
                <RouteLink to=Route::Request>{words::my_request()}</RouteLink>
            </h2>
            {why}
        </Card>
    }
    .into_any()
}

fn application(me: &Me, answer: &Answer<Arc<Application>>, retry: Callback<()>) -> Option<AnyView> {
    let active = next::active(me)?;
    // /me says the stage too, for when the application itself could not be read.
    let in_short = next::in_short(active);
    let (application, failure) = match answer {
        Answer::Here(application) => (&**application, None),
        Answer::Failed(error) => (&in_short, Some(unread_line(error, retry))),
        Answer::Awaited => (&in_short, None),
    };
    let step = match application.stage() {
        StageReading::Known(stage) => stage.step().map(words::application_step),
        StageReading::Unknown(_) => None,
    };
    let title = active.offer_title.as_deref().map(wording::without_arrondissement);
    let to = Route::ApplicationOf(active.id.clone());
    Some(
        view! {
            <Card>
                <h2>
                    <RouteLink to>{words::my_application()}</RouteLink>
                </h2>
                {title.map(|title| view! { <p>{title}</p> })}
                {step.map(|step| view! { <p><Tag text=step icon=Icon::Clock /></p> })}
                {failure}
            </Card>
        }
        .into_any(),
    )
}

fn progress(me: &Me) -> AnyView {
    let state = |done: bool| if done { words::done() } else { words::to_do() }.to_owned();
    let lines = vec![
        (words::ready_number().to_owned(), state(me.unique_number.is_some())),
        (
            words::ready_employer().to_owned(),
            me.employer
                .as_ref()
                .map_or_else(|| state(false), |employer| employer.name.clone().unwrap_or_else(|| state(true))),
        ),
    ];
    view! {
        <Card>
            <h2>{words::ready()}</h2>
            <KeyValues lines />
        </Card>
    }
    .into_any()
}

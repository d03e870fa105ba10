//! Home, signed in: the one next thing to do, then where the file stands.

use super::welcome::SevenSteps;
use crate::api::ApiError;
use crate::i18n::{application as stages, home as words, request as requests, shell};
use crate::parts::loading;
use crate::parts::page::{Loading, Page};
use crate::platform::{clock, intl};
use crate::route::Route;
use crate::state::next::{self, Facts, Next};
use crate::state::{self, Answer};
use crate::ui::{Button, ButtonVariant, Card, Icon, KeyValues, PageHeading, RouteLink, Skeleton, Tag};
use crate::wording::{offer as wording, problems};
use leptos::prelude::*;
use leptos::task::spawn_local;
use parcours_contract::{Application, LastDay, Me, StageReading};
use parcours_domain::application::Stage;
use std::sync::Arc;

/// The home of a person signed in.
#[component]
pub fn Tenant() -> impl IntoView {
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
        Some(next) => now(next, facts.application.get().here().as_deref()),
    };
    let request = move || match facts.request() {
        Answer::Failed(error) => Some(unread_request(&error, retry)),
        Answer::Awaited | Answer::Here(_) => None,
    };
    let application = move || facts.me.with(|me| application(me, &facts.application.get(), retry));
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
fn now(next: Next, application: Option<&Application>) -> AnyView {
    let todo = todo(next, application.map(Application::stage));
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

/// A [`Next`] in words.
struct Todo {
    title: &'static str,
    lines: Vec<String>,
    action: &'static str,
    to: Route,
    is_wait: bool,
}

fn todo(next: Next, stage: Option<StageReading>) -> Todo {
    let to = next.route();
    let act = |title, text: &str, action| Todo { title, lines: vec![text.to_owned()], action, to, is_wait: false };
    match next {
        Next::Answer { before, .. } => {
            let mut todo = act(words::next_answer(), words::next_answer_text(), words::next_answer_action());
            todo.lines.push(stages::accept_notice().to_owned());
            if let (Some(LastDay { day, is_given }), Some(today)) = (before, clock::today()) {
                let delay = intl::days_from_today(today.days_until(day));
                let is_over = today > day;
                let day = intl::day(day);
                let said = if is_over { stages::answer_was(day) } else { words::next_answer_before(day, delay) };
                if is_over {
                    // Whether an answer is still taken is the backend's to say, on the application's screen.
                    todo.title = words::next_answer_over();
                    todo.action = words::next_follow_action();
                    todo.lines.retain(|line| line != words::next_answer_text());
                }
                todo.lines.insert(0, said);
                todo.lines.extend((!is_given).then(|| stages::answer_computed().to_owned()));
            }
            todo
        }
        Next::EnterNumber => act(words::next_number(), words::next_number_text(), words::next_number_action()),
        Next::StartAgain => act(words::next_struck_off(), words::next_struck_off_text(), words::next_number_action()),
        Next::Expired => act(words::next_expired(), words::next_struck_off_text(), words::next_expired_action()),
        Next::Housed => act(words::next_housed(), words::next_housed_text(), words::next_housed_action()),
        Next::Renew { until } => {
            let mut todo = act(words::next_renew(), words::next_renew_text(), words::next_renew_action());
            let until = until.and_then(|until| until.date());
            let is_over = until.zip(clock::today()).is_some_and(|(until, today)| today > until);
            let said = if is_over { requests::renewal_passed } else { words::next_renew_until };
            todo.lines.extend(until.map(|until| said(intl::day(until))));
            todo
        }
        Next::Follow { .. } => {
            let action = words::next_follow_action();
            match stage {
                Some(StageReading::Known(Stage::LessorContact)) => {
                    keep_home(act(stages::contact_title(), stages::contact_text(), action))
                }
                Some(StageReading::Known(Stage::AwardedConditionally)) => {
                    let (title, text) = (stages::awarded_conditionally_title(), stages::awarded_conditionally_text());
                    keep_home(act(title, text, action))
                }
                _ => Todo { is_wait: true, ..act(words::next_follow(), words::next_follow_text(), action) },
            }
        }
        Next::Complete => act(words::next_complete(), words::next_complete_text(), words::next_complete_action()),
        Next::AttachEmployer => act(words::next_employer(), words::next_employer_text(), words::next_employer_action()),
        Next::Apply => act(words::next_apply(), words::next_apply_text(), words::next_apply_action()),
    }
}

/// With the advice not to give notice yet.
fn keep_home(mut todo: Todo) -> Todo {
    todo.lines.push(stages::accept_notice().to_owned());
    todo
}

fn application(me: &Me, answer: &Answer<Arc<Application>>, retry: Callback<()>) -> Option<AnyView> {
    let active = next::active(me)?;
    // /me says the stage too, for when the application itself could not be read.
    let in_short = Application { stage: active.stage.clone(), ..Application::default() };
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

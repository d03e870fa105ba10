//! Home, signed in: the one next thing to do, then where the file stands.

use super::next::{Next, next};
use super::welcome::SevenSteps;
use crate::api::ApiError;
use crate::i18n::{application as stages, home as words, request as requests, shell};
use crate::parts::page::{LoadFailed, Loading, Page};
use crate::platform::{clock, intl};
use crate::route::Route;
use crate::state::{self, Loaded};
use crate::ui::{ButtonVariant, Card, Icon, KeyValues, PageHeading, RouteLink, Skeleton, Tag};
use crate::wording::problems;
use leptos::prelude::*;
use leptos::task::spawn_local;
use parcours_contract::{Application, HousingRequest, LastDay, Me, StageReading};
use parcours_domain::application::Stage;

/// What is loaded for the page.
#[derive(Clone, Default, PartialEq)]
struct Situation {
    request: Option<HousingRequest>,
    application: Option<Application>,
}

/// The home of a person signed in.
#[component]
pub fn Tenant() -> impl IntoView {
    let session = state::session();
    let client = StoredValue::new(state::client());
    let me = Memo::new(move |_| session.tenant().unwrap_or_default());
    // Someone else may have moved the application since the last look.
    spawn_local(async move {
        // Failing that, what is known already is shown.
        let _ = session.reload().await;
    });
    let situation = Loaded::new(move || {
        let (client, me) = (client.get_value(), me.get());
        async move {
            let mut situation = Situation::default();
            if let Some(number) = &me.unique_number {
                situation.request = Some(client.housing_request(number).await?.attributes);
            }
            if let Some(active) = me.active_application.as_ref().filter(|active| !active.id.is_empty()) {
                situation.application = Some(client.application(&active.id).await?.attributes);
            }
            Ok::<_, ApiError>(situation)
        }
    });
    let retry = Callback::new(move |()| situation.refetch());
    let content = move || match situation.get() {
        None => view! { <Loading on_retry=retry skeleton=Skeleton::Lines(2) /> }.into_any(),
        Some(Err(error)) => view! { <LoadFailed text=problems::failure(&error) on_retry=retry /> }.into_any(),
        Some(Ok(situation)) => me.with(|me| filled(me, &situation)),
    };
    view! {
        <Page>
            <PageHeading text=words::welcome() title=Signal::stored(shell::nav_home().to_owned()) />
            {content}
            <SevenSteps />
        </Page>
    }
    .into_any()
}

fn filled(me: &Me, situation: &Situation) -> AnyView {
    let mut todo = todo(next(me, situation.request.as_ref(), situation.application.as_ref()));
    if todo.is_wait {
        let stage = situation.application.as_ref().map(Application::stage);
        let (title, line) = match stage {
            Some(StageReading::Known(Stage::LessorContact)) => (stages::contact_title(), stages::contact_text()),
            Some(StageReading::Known(Stage::AwardedConditionally)) => {
                (stages::awarded_conditionally_title(), stages::awarded_conditionally_text())
            }
            _ => (todo.title, ""),
        };
        if !line.is_empty() {
            todo.is_wait = false;
            todo.title = title;
            todo.lines = vec![line.to_owned(), stages::accept_notice().to_owned()];
        }
    }
    view! {
        <div class="split home-now">
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
            <div class="stack">
                {application(me, situation)}
                {progress(me)}
            </div>
        </div>
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

fn todo(next: Next) -> Todo {
    let act = |title, text: &str, action, to| Todo { title, lines: vec![text.to_owned()], action, to, is_wait: false };
    match next {
        Next::Answer { id, before } => {
            let mut todo = act(
                words::next_answer(),
                words::next_answer_text(),
                words::next_answer_action(),
                Route::ApplicationOf(id),
            );
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
        Next::EnterNumber => {
            act(words::next_number(), words::next_number_text(), words::next_number_action(), Route::Number)
        }
        Next::StartAgain => {
            act(words::next_struck_off(), words::next_struck_off_text(), words::next_number_action(), Route::Number)
        }
        Next::Expired => {
            act(words::next_expired(), words::next_struck_off_text(), words::next_expired_action(), Route::Request)
        }
        Next::Housed => {
            act(words::next_housed(), words::next_housed_text(), words::next_housed_action(), Route::Application)
        }
        Next::Renew { until } => {
            let mut todo =
                act(words::next_renew(), words::next_renew_text(), words::next_renew_action(), Route::Request);
            let until = until.and_then(|until| until.date());
            let is_over = until.zip(clock::today()).is_some_and(|(until, today)| today > until);
            let said = if is_over { requests::renewal_passed } else { words::next_renew_until };
            todo.lines.extend(until.map(|until| said(intl::day(until))));
            todo
        }
        Next::Follow { id } => Todo {
            is_wait: true,
            ..act(
                words::next_follow(),
                words::next_follow_text(),
                words::next_follow_action(),
                Route::ApplicationOf(id),
            )
        },
        Next::Complete => {
            act(words::next_complete(), words::next_complete_text(), words::next_complete_action(), Route::Request)
        }
        Next::AttachEmployer => {
            act(words::next_employer(), words::next_employer_text(), words::next_employer_action(), Route::Employer)
        }
        Next::Apply => act(words::next_apply(), words::next_apply_text(), words::next_apply_action(), Route::Offers),
    }
}

fn application(me: &Me, situation: &Situation) -> Option<AnyView> {
    let active = me.active_application.as_ref().filter(|active| !active.id.is_empty())?;
    // /me tells the stage too, for when the application itself could not be read.
    let told = Application { stage: active.stage.clone(), ..Application::default() };
    let step = match situation.application.as_ref().unwrap_or(&told).stage() {
        StageReading::Known(stage) => stage.step().map(words::application_step),
        StageReading::Unknown(_) => None,
    };
    let title = active.offer_title.clone();
    let to = Route::ApplicationOf(active.id.clone());
    Some(
        view! {
            <Card>
                <h2>
                    <RouteLink to>{words::my_application()}</RouteLink>
                </h2>
                {title.map(|title| view! { <p>{title.replace(" Arrondissement", "")}</p> })}
                {step.map(|step| view! { <p><Tag text=step icon=Icon::Clock /></p> })}
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

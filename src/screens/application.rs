//! The screen: my application. Who holds the file, the seven steps, what can be done and what cannot be undone.

mod act;
mod dates;
mod steps;

use crate::api::{ApiError, Client};
use crate::i18n::application as words;
use crate::parts::loading;
use crate::parts::page::Page;
use crate::route::Route;
use crate::state::looking::{self, Viewer};
use crate::state::{self, Loaded};
use crate::ui::{ButtonVariant, Card, Notice, NoticeKind, PageHeading, RouteLink, Skeleton};
use crate::wording::stage;
use leptos::prelude::*;
use parcours_contract::{Application, Event, Resource, StageReading, Zone};
use parcours_domain::application::Stage;
use std::sync::Arc;

/// My applications: the one to show, and the others.
#[derive(Clone, Debug, Default)]
struct Mine {
    shown: Option<Arc<Resource<Application>>>,
    others: Vec<Arc<Resource<Application>>>,
}

/// The screen of the application with this id; without one, of the active application, else of the latest.
pub fn application_screen(id: Option<String>) -> AnyView {
    let client = state::client();
    let viewer = looking::viewer();
    let mine = Loaded::new(move || {
        let viewer = viewer.get().outcome()?;
        let (client, id) = (client.clone(), id.clone());
        Some(async move {
            match viewer? {
                Viewer::Guest => Ok(None),
                Viewer::Tenant(_) => load(&client, id.as_deref()).await.map(Some),
            }
        })
    });
    // What an action answered is shown at once, without asking again.
    let newer = RwSignal::new(None::<Arc<Resource<Application>>>);
    let retry = loading::retry(move || {
        newer.set(None);
        mine.refetch();
    });
    let drawn = move |mine| match mine {
        None => signed_out(),
        Some(Mine { shown: None, .. }) => none_yet(),
        Some(Mine { shown: Some(shown), others }) => {
            let shown = newer.get().filter(|newer| newer.id == shown.id).unwrap_or(shown);
            view! {
                {filled(&shown, newer, retry)}
                {list_of_others(&others)}
            }
            .into_any()
        }
    };
    let content = move || loading::loaded(mine.get(), retry, Skeleton::Lines(7), drawn);
    view! {
        <Page>
            <PageHeading text=words::title().to_owned() />
            {content}
        </Page>
    }
    .into_any()
}

/// The application with this id; without one, the active one, else the latest. And the others.
async fn load(client: &Client, id: Option<&str>) -> Result<Mine, ApiError> {
    // Latest first; one without a date comes last.
    let mut mine: Vec<Arc<Resource<Application>>> = Vec::new();
    for one in client.applications().await?.items {
        let place = mine.partition_point(|other| other.attributes.applied_at >= one.attributes.applied_at);
        mine.insert(place, Arc::new(one));
    }
    let place = match id {
        Some(id) => Some(mine.iter().position(|one| one.id == id).ok_or(ApiError::Missing)?),
        None => mine.iter().position(|one| !is_final(&one.attributes)).or(Some(0)),
    };
    let shown = place.filter(|place| *place < mine.len()).map(|place| mine.remove(place));
    Ok(Mine { shown, others: mine })
}

fn is_final(application: &Application) -> bool {
    matches!(application.stage(), StageReading::Known(stage) if stage.is_final())
}

fn signed_out() -> AnyView {
    let session = state::session();
    view! {
        <Notice title=words::signed_out_title()>
            <p on:click=move |_| session.want(Route::Application)>
                <RouteLink to=Route::SignIn variant=ButtonVariant::Primary>
                    {words::signed_out_action()}
                </RouteLink>
            </p>
        </Notice>
    }
    .into_any()
}

fn none_yet() -> AnyView {
    view! {
        <Card>
            <h2>{words::none_title()}</h2>
            <p>{words::none_text()}</p>
            <p>
                <RouteLink to=Route::Offers variant=ButtonVariant::Primary>
                    {words::none_action()}
                </RouteLink>
            </p>
        </Card>
    }
    .into_any()
}

fn filled(
    application: &Arc<Resource<Application>>,
    newer: RwSignal<Option<Arc<Resource<Application>>>>,
    again: Callback<()>,
) -> AnyView {
    let attributes = &application.attributes;
    let stage = attributes.stage();
    let now = now(application, &stage);
    let steps = steps::timeline(attributes);
    let journal = journal(attributes);
    let keep_home = matches!(&stage, StageReading::Known(stage) if keeps_waiting(*stage)).then(|| {
        view! {
            <Notice kind=NoticeKind::Warning title=words::notice_title()>
                <p class="small">{words::notice_text()}</p>
            </Notice>
        }
    });
    let actions = act::actions(application, newer, again);
    view! {
        {stage::summary(attributes).map(|text| view! { <p class="soft">{text}</p> })}
        <div class="split split--lead">
            <div class="stack stack--loose">{now}</div>
            <aside class="stack sticky" aria-label=words::actions()>
                {keep_home}
                {actions}
            </aside>
            <div class="stack stack--loose">
                <Card>
                    <h2>{words::steps()}</h2>
                    {steps}
                </Card>
                <Card>
                    <h2>{words::journal()}</h2>
                    {journal}
                </Card>
            </div>
        </div>
    }
    .into_any()
}

/// Whether an award may still come or is there, and no lease is signed: not the moment to give notice.
fn keeps_waiting(stage: Stage) -> bool {
    !stage.is_final()
}

/// Who holds the file, what I can do, and why when it ended.
fn now(resource: &Resource<Application>, reading: &StageReading) -> AnyView {
    let application = &resource.attributes;
    let (title, text) = stage::situation(reading);
    let kind = reading.known().map_or(NoticeKind::Info, kind);
    let reason = stage::reason(application);
    let elsewhere = matches!(reading, StageReading::Known(stage) if stage.is_final() && *stage != Stage::LeaseSigned)
        .then(|| {
            view! {
                <p>
                    <RouteLink to=Route::Offers>{words::see_offers()}</RouteLink>
                </p>
            }
        });
    let dates = dates::dates(resource);
    view! {
        <Notice kind title=title>
            <p>{text}</p>
            {dates}
            {reason.map(|reason| view! { <p>{reason}</p> })}
            {elsewhere}
        </Notice>
    }
    .into_any()
}

const fn kind(stage: Stage) -> NoticeKind {
    use NoticeKind::{Info, No, Wait, Warning, Yes};
    match stage {
        Stage::Submitted | Stage::Validated | Stage::SentToLessor | Stage::CommitteeScheduled | Stage::Ranked => Wait,
        Stage::LessorContact | Stage::Awarded | Stage::AwardedConditionally => Warning,
        Stage::Accepted | Stage::Visit | Stage::LeaseSigned => Yes,
        Stage::Declined | Stage::Withdrawn => Info,
        Stage::Invalidated | Stage::NotAwarded | Stage::Rejected | Stage::AnswerExpired | Stage::OfferCancelled => No,
    }
}

/// Everything that happened, latest first.
fn journal(application: &Application) -> AnyView {
    if application.events.is_empty() {
        return view! { <p>{words::journal_empty()}</p> }.into_any();
    }
    let lines = application.events.iter().rev().map(|one| event(one, application.zone())).collect_view();
    view! { <ul class="journal" role="list">{lines}</ul> }.into_any()
}

fn event(event: &Event, zone: Zone) -> AnyView {
    let (title, when, who) = (stage::event(event), stage::when(event, zone), stage::by(event));
    let text = event.text.clone();
    view! {
        <li>
            <p><strong>{title}</strong></p>
            <p class="small soft num">{when} " " {who}</p>
            {text.map(|text| view! { <p class="small">{text}</p> })}
        </li>
    }
    .into_any()
}

fn list_of_others(others: &[Arc<Resource<Application>>]) -> Option<AnyView> {
    let items = others
        .iter()
        .map(|other| {
            let name = stage::summary(&other.attributes).unwrap_or_else(|| words::title().to_owned());
            let (state, _) = stage::situation(&other.attributes.stage());
            view! {
                <li>
                    <RouteLink to=Route::ApplicationOf(other.id.clone())>{name}</RouteLink>
                    <span class="small soft">" " {state}</span>
                </li>
            }
        })
        .collect_view();
    (!others.is_empty()).then(|| {
        view! {
            <Card>
                <h2>{words::others()}</h2>
                <ul class="journal" role="list">{items}</ul>
            </Card>
        }
        .into_any()
    })
}

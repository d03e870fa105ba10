//! The personal space: the one next thing to do, who one is here, where to go, and what can be taken away or erased.

mod personal_data;

use crate::i18n::account as words;
use crate::parts::loading;
use crate::parts::page::{Loading, Page, Problems};
use crate::parts::submission::Submission;
use crate::parts::tenant_only::TenantOnly;
use crate::parts::todo::todo;
use crate::platform::clock;
use crate::route::{self, Navigator, Route};
use crate::state;
use crate::state::next::{self, Next};
use crate::ui::{Button, ButtonVariant, Card, KeyValues, PageHeading, RouteLink, Skeleton};
use crate::wording::offer::without_arrondissement;
use leptos::prelude::*;
use leptos::task::spawn_local;
use parcours_contract::Me;
use parcours_domain::nud::Nud;
use personal_data::MyData;

/// The personal space.
#[component]
pub fn AccountScreen() -> impl IntoView {
    let submission = Submission::new();
    // Taken here: what is below goes away with the session, before the navigation that follows.
    let navigator = route::navigator();
    view! {
        <Page narrow=true>
            <Problems problems=submission.summary() />
            <PageHeading text=words::title() />
            <TenantOnly>
                <Profile navigator />
                <MyData submission navigator />
            </TenantOnly>
        </Page>
    }
    .into_any()
}

#[component]
fn Profile(navigator: Navigator) -> impl IntoView {
    let session = state::session();
    let sign_out = Callback::new(move |()| {
        spawn_local(session.sign_out());
        navigator.to(Route::Home);
    });
    let facts = next::Facts::new();
    let retry = loading::retry(move || facts.retry());
    let next = move || match facts.next() {
        None => view! { <Loading on_retry=retry skeleton=Skeleton::Lines(1) /> }.into_any(),
        Some(next) => link_to(next),
    };
    let profile = move || session.tenant().map(|me| profile_of(&me));
    view! {
        <Card>
            <h2>{words::next_title()}</h2>
            {next}
        </Card>
        {profile}
        <Card>
            <h2>{words::links()}</h2>
            <ul class="stack" role="list">
                {link(Route::Number, words::to_number())}
                {link(Route::Request, words::to_request())}
                {link(Route::Employer, words::to_employer())}
                {link(Route::Application, words::to_application())}
            </ul>
            <p>
                <Button text=words::sign_out() variant=ButtonVariant::Secondary on_press=sign_out />
            </p>
        </Card>
    }
    .into_any()
}

fn link(to: Route, text: &'static str) -> AnyView {
    view! {
        <li>
            <RouteLink to>{text}</RouteLink>
        </li>
    }
    .into_any()
}

/// The link to the next thing to do, in the words of home.
fn link_to(next: Next) -> AnyView {
    let todo = todo(next, None, clock::today());
    view! {
        <p>
            <RouteLink to=todo.to variant=ButtonVariant::Primary>
                {todo.action}
            </RouteLink>
        </p>
    }
    .into_any()
}

fn profile_of(me: &Me) -> AnyView {
    let lines = lines_of(me);
    view! {
        <Card>
            <h2>{words::me()}</h2>
            <KeyValues lines />
        </Card>
    }
    .into_any()
}

fn lines_of(me: &Me) -> Vec<(String, String)> {
    let or = |value: Option<String>, otherwise: &'static str| value.unwrap_or_else(|| otherwise.to_owned());
    let number = me
        .unique_number
        .as_ref()
        // A number that this app cannot read cannot be masked either: then nothing of it is shown.
        .map(|number| Nud::parse(number).map_or_else(|_| words::unknown().to_owned(), |number| number.masked()));
    let employer = me
        .employer
        .as_ref()
        .map(|employer| or(employer.name.clone().or_else(|| employer.siret.clone()), words::unknown()));
    let application = me.active_application.as_ref().map(|application| {
        let title = application.offer_title.as_deref().map(without_arrondissement);
        or(title, words::application_unnamed())
    });
    vec![
        (words::email().to_owned(), or(me.email.clone(), words::unknown())),
        (words::number().to_owned(), or(number, words::number_none())),
        (words::employer().to_owned(), or(employer, words::employer_none())),
        (words::application().to_owned(), or(application, words::application_none())),
    ]
}

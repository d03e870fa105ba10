//! Applying: what it takes, what it means, and what happens when the network is lost on the way.
//!
//! The key of the application is made when the person confirms, and used for every try until the answer is definite: so
//! there is one application, however many tries.

use crate::api::ApiError;
use crate::i18n::offer as words;
use crate::route::{self, Route};
use crate::state::household::Situation;
use crate::state::looking::Looking;
use crate::state::{self, Answer, Who};
use crate::ui::{Button, ButtonVariant, Dialog, Icon, Notice, NoticeKind, RouteLink};
use crate::wording::offer as wording;
use crate::wording::problems::{Failure, failure_of_apply};
use leptos::prelude::*;
use leptos::task::spawn_local;
use parcours_contract::{HousingOffer, HousingRequest, MissingItem, ProblemCode, Resource};
use parcours_domain::eligibility::Outcome;
use std::sync::Arc;

/// What stands between the person and an application; or the application itself.
pub fn apply_panel(offer: Arc<Resource<HousingOffer>>, situation: Looking, outcome: Outcome) -> AnyView {
    let session = state::session();
    (move || match session.who() {
        Who::Unknown => ().into_any(),
        Who::Guest => sign_in_first(&offer.id),
        Who::Tenant(me) if me.unique_number.is_none() => {
            first_step(Route::Number, words::number_first(), words::number_first_text())
        }
        Who::Tenant(me) if me.employer.is_none() => {
            first_step(Route::Employer, words::employer_first(), words::employer_first_text())
        }
        Who::Tenant(me) => {
            let variant =
                if me.active_application.is_some() { ButtonVariant::Secondary } else { ButtonVariant::Primary };
            let active = me.active_application.as_ref().map(|active| another_active(Some(active.id.clone())));
            let incomplete = match situation.get() {
                Answer::Here(Situation::Read { request, .. }) if request.complete == Some(false) => {
                    Some(incomplete(&request))
                }
                _ => None,
            };
            match incomplete {
                Some(notice) => view! { {active} {notice} }.into_any(),
                None => view! { {active} {confirmation(offer.clone(), outcome, variant)} }.into_any(),
            }
        }
    })
    .into_any()
}

/// Signing in comes first, and leads back here.
fn sign_in_first(id: &str) -> AnyView {
    let session = state::session();
    let here = Route::Offer(id.to_owned());
    let step = first_step(Route::SignIn, words::sign_in(), words::sign_in_text());
    view! { <div class="stack" on:click=move |_| session.want(here.clone())>{step}</div> }.into_any()
}

/// What has to be done before one can apply.
fn first_step(to: Route, action: &'static str, why: &'static str) -> AnyView {
    view! {
        <RouteLink to variant=ButtonVariant::Primary wide=true>
            {action}
        </RouteLink>
        <p class="small soft">{why}</p>
    }
    .into_any()
}

/// One home at a time: the way to the first application.
fn another_active(id: Option<String>) -> AnyView {
    let to = id.map_or(Route::Application, Route::ApplicationOf);
    view! {
        <Notice kind=NoticeKind::Warning title=words::active_title()>
            <p>{words::active_text()}</p>
            <p>
                <RouteLink to>{words::active_action()}</RouteLink>
            </p>
        </Notice>
    }
    .into_any()
}

/// The request is incomplete: what is missing, and where to supply it.
fn incomplete(request: &HousingRequest) -> AnyView {
    missing_items(&request.missing, Some(request.site()))
}

fn missing_items(missing: &[MissingItem], site: Option<String>) -> AnyView {
    let named: Vec<String> = missing.iter().filter_map(|item| item.label.clone()).collect();
    let items = if named.is_empty() { vec![words::incomplete_unnamed().to_owned()] } else { named };
    let items = items.into_iter().map(|item| view! { <li>{item}</li> }).collect_view();
    // Only a web address is ever made a link: it came from outside.
    let site = site.filter(|site| site.starts_with("https://")).map(|site| {
        view! {
            <p>
                <a href=site rel="external noreferrer">
                    {words::incomplete_site()}
                </a>
            </p>
        }
    });
    view! {
        <Notice kind=NoticeKind::Warning title=words::incomplete_title()>
            <p>{words::incomplete_text()}</p>
            <ul class="bullets">{items}</ul>
            <p>{words::incomplete_where()}</p>
            {site}
            <p>{words::incomplete_then()}</p>
            <p>
                <RouteLink to=Route::Request>{words::incomplete_refresh()}</RouteLink>
            </p>
        </Notice>
    }
    .into_any()
}

/// Where a confirmed application stands.
#[derive(Clone, Debug, PartialEq)]
enum Sending {
    /// Nothing was sent.
    Idle,
    /// On its way.
    Busy,
    /// No definite answer came: it may be there.
    Failed(ApiError),
}

fn confirmation(offer: Arc<Resource<HousingOffer>>, outcome: Outcome, variant: ButtonVariant) -> AnyView {
    let client = StoredValue::new(state::client());
    let session = state::session();
    let outbox = state::outbox();
    let navigator = route::navigator();
    let open = RwSignal::new(false);
    let sending = RwSignal::new(Sending::Idle);
    let id = offer.id.clone();
    let confirm = Callback::new(move |()| {
        if sending.get_untracked() == Sending::Busy {
            return;
        }
        sending.set(Sending::Busy);
        let (client, id) = (client.get_value(), id.clone());
        spawn_local(async move {
            match outbox.apply(&client, &id).await {
                Ok(application) => {
                    // First away from here: this panel follows the session, and is made anew when it changes.
                    navigator.to(Route::ApplicationOf(application.id));
                    // The application is there whether or not the person's page can be read again now.
                    let _ = session.reload().await;
                }
                // The dialog may have gone in the meantime.
                Err(error) => {
                    sending.try_set(Sending::Failed(error));
                }
            }
        });
    });
    let name = wording::name(&offer.attributes);
    let (rent, basis) = wording::rent(&offer.attributes);
    let children = move || {
        let consequences = move || {
            let warning = (outcome == Outcome::NotCompatible)
                .then(|| view! { <Notice kind=NoticeKind::Warning><p>{words::confirm_verdict()}</p></Notice> });
            view! {
                <ul class="bullets">
                    <li>{words::confirm_one()}</li>
                    <li>{words::confirm_check()}</li>
                    <li>{words::confirm_undo()}</li>
                </ul>
                {warning}
            }
            .into_any()
        };
        let again = move || matches!(sending.get(), Sending::Failed(ref error) if !error.is_definite());
        let text = Signal::derive(move || if again() { words::retry() } else { words::confirm() }.to_owned());
        view! {
            <p><strong>{words::confirm_offer(name.clone(), format!("{rent} {basis}"))}</strong></p>
            // In the place of the consequences, so that on a small phone it is not below the fold.
            {move || match sending.get() {
                Sending::Failed(error) => failure(&error),
                Sending::Busy => view! { {consequences()} <p role="status">{words::sending()}</p> }.into_any(),
                Sending::Idle => consequences(),
            }}
            <Button text wide=true busy=Signal::derive(move || sending.get() == Sending::Busy) on_press=confirm />
        }
        .into_any()
    };
    view! {
        <Button text=words::apply().to_owned() variant wide=true on_press=move |()| {
            sending.set(Sending::Idle);
            open.set(true);
        } />
        <p class="small soft">{words::apply_once()}</p>
        <Dialog id="apply" open title=words::confirm_title() close_text=words::cancel() children=ToChildren::to_children(children) />
    }
    .into_any()
}

/// Why the application was not confirmed, and what to do next.
fn failure(error: &ApiError) -> AnyView {
    match error {
        ApiError::Refused(problem) => match problem.code() {
            ProblemCode::AnotherApplicationActive => another_active(problem.application_id.clone()),
            ProblemCode::RequestIncomplete => missing_items(&problem.missing, None),
            ProblemCode::OfferClosed => closed(),
            ProblemCode::NumberRequired => first_step(Route::Number, words::number_first(), words::number_first_text()),
            ProblemCode::EmployerRequired => {
                first_step(Route::Employer, words::employer_first(), words::employer_first_text())
            }
            ProblemCode::StillRunning => unconfirmed(NoticeKind::Warning, error),
            _ => unconfirmed(NoticeKind::No, error),
        },
        ApiError::Gone | ApiError::Missing => closed(),
        ApiError::Offline | ApiError::TimedOut | ApiError::Server { .. } => unconfirmed(NoticeKind::Warning, error),
        ApiError::RateLimited { retry_after: Some(_) } => unconfirmed(NoticeKind::Warning, error),
        ApiError::Expired
        | ApiError::RateLimited { retry_after: None }
        | ApiError::Stale
        | ApiError::Incompatible(_) => unconfirmed(NoticeKind::No, error),
    }
}

fn unconfirmed(kind: NoticeKind, error: &ApiError) -> AnyView {
    let Failure { title, text } = failure_of_apply(error);
    match title {
        Some(title) => view! { <Notice kind title=title role="alert"><p>{text}</p></Notice> }.into_any(),
        None => view! { <Notice kind role="alert"><p>{text}</p></Notice> }.into_any(),
    }
}

fn closed() -> AnyView {
    view! {
        <Notice kind=NoticeKind::No role="alert">
            <p>{words::refused_closed()}</p>
            <p>
                <RouteLink to=Route::Offers icon=Icon::Search>
                    {words::see_offers()}
                </RouteLink>
            </p>
        </Notice>
    }
    .into_any()
}

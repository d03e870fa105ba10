//! The housing request, as the registration site holds it: whether one can apply, what is missing and where to supply it.
//!
//! Nothing is changed here: the tenant changes it on the registration site, then asks for it to be read again.

mod dates;
mod facts;

use crate::i18n::request as words;
use crate::parts::loading;
use crate::parts::outside_link::OutsideLink;
use crate::parts::page::{Page, Problems};
use crate::parts::submission::Submission;
use crate::parts::tenant_only::TenantOnly;
use crate::platform::{clock, intl};
use crate::route::Route;
use crate::state::{self, next};
use crate::ui::{Button, ButtonVariant, Notice, NoticeKind, PageHeading, RouteLink, Skeleton};
use facts::Facts;
use leptos::prelude::*;
use parcours_contract::{HousingRequest, RequestStatus};
use std::sync::Arc;

/// The request screen.
#[component]
pub fn RequestScreen() -> impl IntoView {
    let submission = Submission::new();
    view! {
        <Page>
            <Problems problems=submission.summary() />
            <PageHeading text=words::title() />
            <TenantOnly>
                <RequestOf submission />
            </TenantOnly>
        </Page>
    }
    .into_any()
}

#[component]
fn RequestOf(submission: Submission) -> impl IntoView {
    let (session, household) = (state::session(), state::household());
    let client = StoredValue::new(state::client());
    let refreshed = RwSignal::new(false);
    household.need();
    let number = Memo::new(move |_| session.tenant().and_then(|me| me.unique_number));
    let again = loading::retry(move || household.retry());
    let refresh = Callback::new(move |()| {
        let Some(number) = number.get_untracked() else { return };
        let (client, turn) = (client.get_value(), household.turn());
        refreshed.set(false);
        submission.send(async move {
            let request = client.refresh_housing_request(&number).await?;
            if household.put(turn, &number, request.attributes) {
                refreshed.set(true);
            }
            Ok(())
        });
    });
    let drawn = move |request: Arc<HousingRequest>| shown(&request, submission, refresh);

    view! {
        {move || match number.get() {
            None => view! { <NoNumber /> }.into_any(),
            Some(_) => loading::loaded(household.request(), again, Skeleton::Lines(6), drawn),
        }}
        <div role="status">
            {move || refreshed.get().then(|| view! { <Notice kind=NoticeKind::Yes title=words::refreshed() /> })}
        </div>
    }
    .into_any()
}

fn shown(request: &HousingRequest, submission: Submission, refresh: Callback<()>) -> AnyView {
    let site = request.site();
    let variant = if request.complete == Some(true) { ButtonVariant::Primary } else { ButtonVariant::Secondary };
    let is_over = is_over(request.status.as_ref());
    let next = (!is_over).then(|| view! { <NextStep variant /> });
    let renewal = (!is_over).then(|| dates::renewal(request, &site));
    let long_wait = (!is_over).then(|| dates::long_wait(request));
    view! {
        <p>{words::intro()}</p>
        {standing(request)}
        {completeness(request)}
        <p class="row">
            <Button
                text=words::refresh()
                variant=ButtonVariant::Secondary
                busy=submission.busy()
                on_press=refresh
            />
            <OutsideLink url=site text=words::site() />
        </p>
        {next}
        <div class="request-facts">{renewal} {long_wait}</div>
        <Facts request=request.clone() />
    }
    .into_any()
}

fn is_over(status: Option<&RequestStatus>) -> bool {
    matches!(status, Some(RequestStatus::Expired | RequestStatus::StruckOff | RequestStatus::Housed))
}

/// What the request's yearly life asks for, when it asks for something.
fn standing(request: &HousingRequest) -> Option<AnyView> {
    let (kind, title, text) = match &request.status {
        Some(RequestStatus::RenewalDue) => {
            let ends = request.expires_on.as_ref().and_then(|day| day.date());
            let is_over = ends.zip(clock::today()).is_some_and(|(ends, today)| today > ends);
            let said = if is_over { words::renewal_passed } else { words::renewal_before };
            let text = ends.map_or_else(|| words::renewal_soon().to_owned(), |ends| said(intl::day(ends)));
            (NoticeKind::Warning, words::renewal_title(), text)
        }
        Some(RequestStatus::Expired) => (NoticeKind::No, words::expired_title(), words::expired_text().to_owned()),
        Some(RequestStatus::StruckOff) => (NoticeKind::No, words::struck_title(), words::struck_text().to_owned()),
        Some(RequestStatus::Housed) => (NoticeKind::Info, words::housed_title(), words::housed_text().to_owned()),
        Some(RequestStatus::Active | RequestStatus::Other(_)) | None => return None,
    };
    let other = is_over(request.status.as_ref()).then(|| {
        view! {
            <p>
                <RouteLink to=Route::Number>{words::other_number()}</RouteLink>
            </p>
        }
    });
    let view = view! {
        <Notice kind title=title>
            <p>{text}</p>
            {other}
        </Notice>
    };
    Some(view.into_any())
}

/// Whether one can apply, and if not what is missing.
fn completeness(request: &HousingRequest) -> Option<AnyView> {
    if is_over(request.status.as_ref()) {
        return None;
    }
    let view = match request.complete {
        Some(true) => view! {
            <Notice kind=NoticeKind::Yes title=words::complete_title()>
                <p>{words::complete_text()}</p>
            </Notice>
        }
        .into_any(),
        Some(false) => {
            let missing = request
                .missing
                .iter()
                .map(|item| {
                    let label = item.label.clone().or_else(|| item.code.clone());
                    view! { <li>{facts::named(request, label, item.person)}</li> }
                })
                .collect_view();
            view! {
                <Notice kind=NoticeKind::No title=words::incomplete_title()>
                    <p>{words::incomplete_text()}</p>
                    <ul class="bullets">{missing}</ul>
                    <p>{words::incomplete_next()}</p>
                </Notice>
            }
            .into_any()
        }
        None => view! {
            <Notice kind=NoticeKind::Warning title=words::complete_unknown_title()>
                <p>{words::complete_unknown_text()}</p>
            </Notice>
        }
        .into_any(),
    };
    Some(view)
}

#[component]
fn NoNumber() -> impl IntoView {
    view! {
        <Notice title=words::no_number_title()>
            <p>{words::no_number_text()}</p>
            <p>
                <RouteLink to=Route::Number variant=ButtonVariant::Primary>
                    {words::no_number_action()}
                </RouteLink>
            </p>
        </Notice>
    }
}

/// The next step, when it is not here: what remains to be done besides the request.
#[component]
fn NextStep(variant: ButtonVariant) -> impl IntoView {
    let session = state::session();
    move || {
        let (to, text) = match next::besides_the_request(&session.tenant()?).route() {
            to @ Route::Employer => (to, words::to_employer()),
            to @ (Route::ApplicationOf(_) | Route::Application) => (to, words::to_application()),
            _ => (Route::Offers, words::to_offers()),
        };
        Some(view! {
            <p>
                <RouteLink to variant>
                    {text}
                </RouteLink>
            </p>
        })
    }
}

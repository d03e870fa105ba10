//! What can be done: withdraw, accept, decline. Each asks for a confirmation that states its consequences.
//!
//! What is possible is what the backend says; when it does not say, what the rules say of the stage.

use crate::api::ApiError;
use crate::forms::award::{AwardAnswer, Reason};
use crate::i18n::application as words;
use crate::route::Route;
use crate::state;
use crate::ui::{Button, ButtonVariant, Card, Dialog, Field, Icon, InputKind, Notice, NoticeKind, RouteLink};
use crate::wording::act::{Act, ActWords, possible, said};
use crate::wording::problems;
use leptos::prelude::*;
use leptos::task::spawn_local;
use parcours_contract::{Application, Resource};
use std::sync::Arc;

/// What an action needs.
#[derive(Clone)]
struct Context {
    id: String,
    newer: RwSignal<Option<Arc<Resource<Application>>>>,
    again: Callback<()>,
}

/// The actions of an application.
pub fn actions(
    application: &Arc<Resource<Application>>,
    newer: RwSignal<Option<Arc<Resource<Application>>>>,
    again: Callback<()>,
) -> AnyView {
    let context = Context { id: application.id.clone(), newer, again };
    let possible = possible(&application.attributes);
    let buttons = possible.into_iter().map(|act| action(act, context.clone())).collect_view();
    view! {
        <Card>
            <h2>{words::actions()}</h2>
            {buttons}
            <RouteLink to=Route::Help variant=ButtonVariant::Secondary icon=Icon::Phone wide=true>
                {words::ask()}
            </RouteLink>
        </Card>
    }
    .into_any()
}

/// A button, and the dialog that it opens.
fn action(act: Act, context: Context) -> AnyView {
    let client = StoredValue::new(state::client());
    let session = state::session();
    let open = RwSignal::new(false);
    let reason = RwSignal::new(String::new());
    let failed = RwSignal::new(None::<ApiError>);
    let Context { id, newer, again } = context;
    let busy = RwSignal::new(false);
    let confirm = Callback::new(move |()| {
        if busy.get_untracked() {
            return;
        }
        failed.set(None);
        busy.set(true);
        let (client, id) = (client.get_value(), id.clone());
        let reason = reason.with_untracked(|reason| Reason::of(reason));
        spawn_local(async move {
            let outcome = match act {
                Act::Withdraw => client.withdraw(&id).await,
                Act::Accept => client.answer(&id, &AwardAnswer::Accept).await,
                Act::Decline => client.answer(&id, &AwardAnswer::Decline(reason)).await,
            };
            // The screen may have gone in the meantime.
            busy.try_set(false);
            match outcome {
                Err(error) => {
                    failed.try_set(Some(error));
                }
                Ok(application) => {
                    open.try_set(false);
                    newer.try_set(Some(Arc::new(application)));
                    // The application has changed whether or not the person's page can be read again now.
                    let _ = session.reload().await;
                }
            }
        });
    });
    let ActWords { name, title, text, confirm: confirm_text } = said(act);
    let variant = confirm_variant(act);
    let asks_why = act == Act::Decline;
    let children = move || {
        let why = asks_why.then(|| {
            view! {
                <Field
                    id="decline-reason"
                    label=words::decline_reason()
                    hint=words::decline_reason_hint()
                    kind=InputKind::Lines
                    value=reason
                />
            }
        });
        view! {
            {text.iter().map(|text| view! { <p>{*text}</p> }).collect_view()}
            {why}
            {move || failed.get().map(|error| failure(&error, again))}
            {move || busy.get().then(|| view! { <p role="status">{words::sending()}</p> })}
            <Button text=confirm_text.to_owned() variant wide=true busy on_press=confirm />
        }
        .into_any()
    };
    let show = move |()| {
        failed.set(None);
        open.set(true);
    };
    view! {
        <Button text=name.to_owned() variant=button_variant(act) wide=true on_press=show />
        <Dialog id=dialog_id(act) open title=title close_text=words::cancel() children=ToChildren::to_children(children) />
    }
    .into_any()
}

const fn dialog_id(act: Act) -> &'static str {
    match act {
        Act::Accept => "accept",
        Act::Decline => "decline",
        Act::Withdraw => "withdraw",
    }
}

const fn button_variant(act: Act) -> ButtonVariant {
    match act {
        Act::Accept => ButtonVariant::Primary,
        Act::Decline => ButtonVariant::Secondary,
        Act::Withdraw => ButtonVariant::Link,
    }
}

const fn confirm_variant(act: Act) -> ButtonVariant {
    match act {
        Act::Accept => ButtonVariant::Primary,
        Act::Decline | Act::Withdraw => ButtonVariant::Danger,
    }
}

/// Why it was not done, and the next step.
fn failure(error: &ApiError, again: Callback<()>) -> AnyView {
    let text = problems::failure_of_act(error);
    let look_again = error.is_definite().then(|| {
        view! { <Button text=words::see_present().to_owned() variant=ButtonVariant::Secondary on_press=again /> }
    });
    view! {
        <Notice kind=NoticeKind::Warning role="alert">
            <p>{text}</p>
            {look_again}
        </Notice>
    }
    .into_any()
}

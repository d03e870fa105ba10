//! A forgotten password: ask for a link by email, then choose another one with it.
//!
//! The first screen says the same whether or not the address has an account.

use crate::api::ApiError;
use crate::forms::problem::FieldName;
use crate::forms::sign_in::{check_new_password, check_reset};
use crate::i18n::password as words;
use crate::parts::page::{Page, Problems};
use crate::parts::submission::Submission;
use crate::route::Route;
use crate::state;
use crate::ui::{Button, ButtonVariant, Field, Form, InputKind, Notice, NoticeKind, PageHeading, RouteLink};
use leptos::prelude::*;
use parcours_contract::ProblemCode;

/// The screen that asks for a link.
#[component]
pub fn ForgottenPasswordScreen() -> impl IntoView {
    let drafts = state::drafts();
    let client = StoredValue::new(state::client());
    let submission = Submission::new();
    let sent = RwSignal::new(false);

    let submit = move |()| match check_reset(&drafts.email.get_untracked()) {
        Err(problems) => submission.show(problems),
        Ok(email) => {
            let client = client.get_value();
            sent.set(false);
            submission.send(async move {
                client.request_password_reset(&email).await?;
                sent.set(true);
                Ok(())
            });
        }
    };

    view! {
        <Page narrow=true>
            <Problems problems=submission.summary() />
            <PageHeading text=words::forgotten_title() />
            <p>{words::forgotten_intro()}</p>
            <Form on_submit=submit>
                <Field
                    id=FieldName::Email.id()
                    label=words::email()
                    error=submission.of(FieldName::Email)
                    value=drafts.email
                    kind=InputKind::Email
                />
                <div class="row">
                    <Button text=words::ask() submit=true busy=submission.busy() />
                    <RouteLink to=Route::SignIn>{words::to_sign_in()}</RouteLink>
                </div>
            </Form>
            <div role="status">
                {move || {
                    sent.get()
                        .then(|| {
                            view! {
                                <Notice kind=NoticeKind::Yes title=words::asked_title()>
                                    <p>{words::asked_text()}</p>
                                </Notice>
                            }
                        })
                }}
            </div>
        </Page>
    }
    .into_any()
}

/// The screen of the link: `token` is the link's own.
pub fn new_password_screen(token: String) -> AnyView {
    let client = StoredValue::new(state::client());
    let token = StoredValue::new(token);
    let submission = Submission::new();
    let password = RwSignal::new(String::new());
    let changed = RwSignal::new(false);

    let submit = move |()| match check_new_password(&password.get_untracked()) {
        Err(problems) => submission.show(problems),
        Ok(checked) => {
            let client = client.get_value();
            let token = token.get_value();
            submission.send(async move {
                client.reset_password(&token, &checked).await?;
                password.set(String::new());
                changed.set(true);
                Ok(())
            });
        }
    };
    let is_dead = move || {
        submission.failure().is_some_and(|failure| {
            failure.code() == Some(ProblemCode::ResetLinkExpired)
                || matches!(failure, ApiError::Missing | ApiError::Gone)
        })
    };
    let form = move || {
        view! {
            <Form on_submit=submit>
                <Field
                    id=FieldName::Password.id()
                    label=words::new_password()
                    hint=words::new_password_hint()
                    error=submission.of(FieldName::Password)
                    value=password
                    kind=InputKind::NewPassword
                />
                <Button text=words::save() submit=true busy=submission.busy() />
            </Form>
        }
    };
    let done = move || {
        view! {
            <Notice kind=NoticeKind::Yes title=words::changed_title()>
                <p>{words::changed_text()}</p>
                <p>
                    <RouteLink to=Route::SignIn variant=ButtonVariant::Primary>
                        {words::to_sign_in()}
                    </RouteLink>
                </p>
            </Notice>
        }
    };

    view! {
        <Page narrow=true>
            <Problems problems=submission.summary() />
            <PageHeading text=words::new_title() />
            <div role="status">{move || changed.get().then(done)}</div>
            {move || (!changed.get()).then(form)}
            {move || {
                is_dead()
                    .then(|| {
                        view! {
                            <p>
                                <RouteLink to=Route::ForgottenPassword variant=ButtonVariant::Secondary>
                                    {words::ask_again()}
                                </RouteLink>
                            </p>
                        }
                    })
            }}
        </Page>
    }
    .into_any()
}

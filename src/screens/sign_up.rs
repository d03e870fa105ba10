//! Create an account: address, password, terms.
//!
//! The answer is the same whether or not the address has an account already: the email says it, not the page.

use crate::api::{ApiError, IdempotencyKey};
use crate::forms::problem::FieldName;
use crate::forms::sign_up::{NewAccount, SignUpDraft};
use crate::i18n::sign_up as words;
use crate::parts::page::{Page, Problems};
use crate::parts::submission::Submission;
use crate::parts::tenant_only::leave_when_signed_in;
use crate::route::{self, Route};
use crate::state::{self, outbox};
use crate::ui::{Button, Checkbox, Field, Form, InputKind, Notice, PageHeading, RouteLink, StepCount};
use leptos::prelude::*;

/// The sign-up screen.
#[component]
pub fn SignUpScreen() -> impl IntoView {
    let drafts = state::drafts();
    let client = StoredValue::new(state::client());
    let navigator = route::navigator();
    let submission = Submission::new();
    let password = RwSignal::new(String::new());
    let terms = RwSignal::new(false);
    // The same account asked for twice has the same key; a changed one has another.
    let last_sent = StoredValue::new(None::<(NewAccount, IdempotencyKey)>);
    leave_when_signed_in();

    let submit = move |()| {
        let draft = SignUpDraft {
            email: drafts.email.get_untracked(),
            password: password.get_untracked(),
            terms: terms.get_untracked(),
        };
        match draft.check() {
            Err(problems) => submission.show(problems),
            Ok(account) => {
                let client = client.get_value();
                let key = last_sent
                    .with_value(|last| last.as_ref().filter(|(sent, _)| *sent == account).map(|(_, key)| key.clone()))
                    .or_else(outbox::fresh_key);
                last_sent.set_value(key.clone().map(|key| (account.clone(), key)));
                submission.send(async move {
                    let key = key.ok_or(ApiError::Offline)?;
                    client.sign_up(&account, &key).await?;
                    drafts.email.set(account.email().as_str().to_owned());
                    navigator.to(Route::Verify);
                    Ok(())
                });
            }
        }
    };

    view! {
        <Page narrow=true>
            <StepCount text=words::step() />
            <Problems problems=submission.summary() />
            <PageHeading text=words::title() />
            <p>{words::intro()}</p>
            <Form on_submit=submit>
                <Field
                    id=FieldName::Email.id()
                    label=words::email()
                    hint=words::email_hint()
                    error=submission.of(FieldName::Email)
                    value=drafts.email
                    kind=InputKind::Email
                />
                <Field
                    id=FieldName::Password.id()
                    label=words::password()
                    hint=words::password_hint()
                    error=submission.of(FieldName::Password)
                    value=password
                    kind=InputKind::NewPassword
                />
                <Checkbox
                    id=FieldName::Terms.id()
                    label=words::terms()
                    hint=words::terms_hint()
                    error=submission.of(FieldName::Terms)
                    value=terms
                />
                {terms_in_full()}
                <div class="row">
                    <Button text=words::submit() submit=true busy=submission.busy() />
                    <RouteLink to=Route::SignIn>{words::to_sign_in()}</RouteLink>
                </div>
            </Form>
            <Notice>
                <p>{words::privacy()}</p>
            </Notice>
        </Page>
    }
    .into_any()
}

/// What is accepted, to be read without leaving the form.
fn terms_in_full() -> AnyView {
    let lines = [
        words::terms_free(),
        words::terms_account(),
        words::terms_truth(),
        words::terms_one(),
        words::terms_advice(),
        words::terms_data(),
    ];
    view! {
        <details>
            <summary>{words::terms_read()}</summary>
            <ul class="bullets small">{lines.map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
        </details>
    }
    .into_any()
}

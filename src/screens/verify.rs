//! Enter the six-digit code received by mail; a right one signs in.
//!
//! The address comes from the sign-up form. After a reload it is asked again: it is kept in memory only.

use crate::forms::email::Email;
use crate::forms::problem::{FieldName, FormProblem};
use crate::forms::verify::VerifyDraft;
use crate::i18n::verify as words;
use crate::parts::page::{Page, Problems};
use crate::parts::submission::Submission;
use crate::parts::tenant_only::leave_when_signed_in;
use crate::route::Route;
use crate::state;
use crate::ui::{Button, ButtonVariant, Field, Form, InputKind, Notice, NoticeKind, PageHeading, RouteLink, StepCount};
use leptos::prelude::*;

/// The code screen.
#[component]
pub fn VerifyScreen() -> impl IntoView {
    let drafts = state::drafts();
    let session = state::session();
    let client = StoredValue::new(state::client());
    let submission = Submission::new();
    let code = RwSignal::new(String::new());
    let sent_again = RwSignal::new(false);
    let asks_email = Email::parse(&drafts.email.get_untracked()).is_err();
    leave_when_signed_in();

    let submit = move |()| {
        let draft = VerifyDraft { email: drafts.email.get_untracked(), code: code.get_untracked() };
        match draft.check() {
            Err(problems) => submission.show(problems),
            Ok(checked) => {
                let client = client.get_value();
                sent_again.set(false);
                submission.send(async move { session.begin(client.verify(&checked).await?).await });
            }
        }
    };
    let send_again = move |()| match Email::parse(&drafts.email.get_untracked()) {
        Err(kind) => submission.show(vec![FormProblem::new(FieldName::Email, kind)]),
        Ok(email) => {
            let client = client.get_value();
            sent_again.set(false);
            submission.send(async move {
                client.send_code(&email).await?;
                sent_again.set(true);
                Ok(())
            });
        }
    };

    let address = if asks_email {
        view! {
            <Field
                id=FieldName::Email.id()
                label=words::email()
                hint=words::email_hint()
                error=submission.of(FieldName::Email)
                value=drafts.email
                kind=InputKind::Email
            />
        }
        .into_any()
    } else {
        ().into_any()
    };
    let where_to = move || {
        if asks_email { words::intro_unknown().to_owned() } else { words::intro(drafts.email.get()) }
    };

    view! {
        <Page narrow=true>
            <StepCount text=words::step() />
            <Problems problems=submission.summary() />
            <PageHeading text=words::title() />
            <p>{where_to}</p>
            <Form on_submit=submit>
                {address}
                <Field
                    id=FieldName::Code.id()
                    label=words::code()
                    hint=words::code_hint()
                    error=submission.of(FieldName::Code)
                    value=code
                    kind=InputKind::OneTimeCode
                />
                <div class="row">
                    <Button text=words::submit() submit=true busy=submission.busy() />
                    <Button
                        text=words::send_again()
                        variant=ButtonVariant::Secondary
                        busy=submission.busy()
                        on_press=send_again
                    />
                </div>
            </Form>
            <div role="status">
                {move || {
                    sent_again.get().then(|| view! { <Notice kind=NoticeKind::Yes title=words::sent_again() /> })
                }}
            </div>
            <Notice title=words::nothing_title()>
                <p>{words::nothing_text()}</p>
                <p>
                    <RouteLink to=Route::SignUp>{words::other_address()}</RouteLink>
                </p>
            </Notice>
        </Page>
    }
    .into_any()
}

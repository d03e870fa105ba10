//! Sign in with address and password.

use crate::api::ApiError;
use crate::forms::problem::FieldName;
use crate::forms::sign_in::SignInDraft;
use crate::i18n::sign_in as words;
use crate::parts::page::{Page, Problems};
use crate::parts::submission::Submission;
use crate::parts::tenant_only::leave_when_signed_in;
use crate::route::{self, Route};
use crate::state;
use crate::ui::{Button, Field, Form, InputKind, PageHeading, RouteLink};
use leptos::prelude::*;
use parcours_contract::ProblemCode;

/// The sign-in screen.
#[component]
pub fn SignInScreen() -> impl IntoView {
    let drafts = state::drafts();
    let session = state::session();
    let client = StoredValue::new(state::client());
    let navigator = route::navigator();
    let submission = Submission::new();
    let password = RwSignal::new(String::new());
    leave_when_signed_in();

    let submit = move |()| {
        let draft = SignInDraft { email: drafts.email.get_untracked(), password: password.get_untracked() };
        match draft.check() {
            Err(problems) => submission.show(problems),
            Ok(credentials) => {
                let client = client.get_value();
                submission.send(async move {
                    let outcome = session.sign_in(&credentials).await;
                    if outcome.as_ref().err().and_then(ApiError::code) == Some(ProblemCode::Unverified) {
                        // The password is right: what is missing is the code, so send one and ask for it.
                        client.send_code(&credentials.email).await?;
                        drafts.email.set(credentials.email.as_str().to_owned());
                        navigator.to(Route::Verify);
                        return Ok(());
                    }
                    outcome
                });
            }
        }
    };

    view! {
        <Page narrow=true>
            <Problems problems=submission.summary() />
            <PageHeading text=words::title() />
            <Form on_submit=submit>
                <Field
                    id=FieldName::Email.id()
                    label=words::email()
                    error=submission.of(FieldName::Email)
                    value=drafts.email
                    kind=InputKind::Email
                />
                <Field
                    id=FieldName::Password.id()
                    label=words::password()
                    error=submission.of(FieldName::Password)
                    value=password
                    kind=InputKind::Password
                />
                <div class="row">
                    <Button text=words::submit() submit=true busy=submission.busy() />
                    <RouteLink to=Route::ForgottenPassword>{words::forgotten()}</RouteLink>
                </div>
            </Form>
            <p>
                {words::no_account()} " "
                <RouteLink to=Route::SignUp>{words::to_sign_up()}</RouteLink>
            </p>
        </Page>
    }
    .into_any()
}

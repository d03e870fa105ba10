//! The dialog that asks to sign in again when a session has ended in the middle of something.
//!
//! It opens over the screen, which stays as it was. Once signed in, the call that failed is sent again by the client and
//! the screen goes on. Closing the dialog loses nothing either: the call fails, and can be made again.

use crate::api::ApiError;
use crate::forms::sign_in::SignInDraft;
use crate::i18n::session_expired as words;
use crate::parts::submission::Submission;
use crate::state::{self, Session};
use crate::ui::{Button, Dialog, Field, Form, InputKind};
use leptos::prelude::*;
use parcours_contract::ProblemCode;

/// The id differs from those of a form that may lie under the dialog.
const PASSWORD: &str = "again-password";

/// The dialog; stands once beside the screens, and is closed most of the time.
#[component]
pub fn SessionExpiredDialog() -> impl IntoView {
    let session = state::session();
    let open = session.expired();
    Effect::new(move |was_open: Option<bool>| {
        let is_open = open.get();
        if was_open == Some(true) && !is_open {
            // Closed without signing in; after signing in this says nothing new.
            session.came_back(false);
        }
        is_open
    });
    view! {
        <Dialog id="session-expired" open title=words::title() close_text=words::close()>
            <Again session />
        </Dialog>
    }
}

#[component]
fn Again(session: Session) -> impl IntoView {
    let submission = Submission::new();
    let password = RwSignal::new(String::new());
    let email = session.who_now().tenant().and_then(|me| me.email.clone()).unwrap_or_default();
    let login = StoredValue::new(email.clone());

    let submit = move |()| {
        let draft = SignInDraft { email: login.get_value(), password: password.get_untracked() };
        match draft.check() {
            Err(problems) => submission.show(problems),
            Ok(credentials) => {
                submission.send(async move {
                    session.sign_in(&credentials).await?;
                    session.came_back(true);
                    Ok(())
                });
            }
        }
    };
    // One field can be wrong here, so the first problem is the only one: it stands beside the field.
    let error = Signal::derive(move || {
        // The email address is not asked for here: only the password can be wrong.
        if submission.failure().as_ref().and_then(ApiError::code) == Some(ProblemCode::BadCredentials) {
            return Some(words::wrong().to_owned());
        }
        submission.summary().with(|lines| lines.first().map(|line| line.text.clone()))
    });

    // The hidden field tells password managers whose password is asked for.
    view! {
        <p>{words::text(email.clone())}</p>
        <Form on_submit=submit name=words::title()>
            <input type="email" autocomplete="username" readonly hidden prop:value=email.clone() />
            <Field
                id=PASSWORD
                label=words::password()
                error
                value=password
                kind=InputKind::Password
            />
            <Button text=words::submit() submit=true busy=submission.busy() />
        </Form>
    }
}

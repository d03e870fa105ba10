//! The contact form. It asks for nothing that identifies a file, and says so.

use crate::api::{ApiError, IdempotencyKey};
use crate::forms::contact::{ContactDraft, Message};
use crate::forms::problem::FieldName;
use crate::i18n::help as words;
use crate::parts::page::Problems;
use crate::parts::submission::Submission;
use crate::platform::focus;
use crate::state::{self, outbox};
use crate::ui::{Button, Field, Form, InputKind, Notice, NoticeKind};
use leptos::{html, prelude::*};

/// The form, then word that the message has left.
#[component]
pub fn Contact() -> impl IntoView {
    let sent = RwSignal::new(false);
    let confirmation = NodeRef::<html::Div>::new();
    // The button that had the focus is gone with the form.
    Effect::new(move |_| {
        if let Some(confirmation) = confirmation.get() {
            focus::on_element(&confirmation);
        }
    });
    move || {
        if sent.get() {
            view! {
                <div node_ref=confirmation tabindex="-1">
                    <Notice kind=NoticeKind::Yes title=words::contact_sent()>
                        <p>{words::contact_sent_text()}</p>
                    </Notice>
                </div>
            }
            .into_any()
        } else {
            view! { <ContactForm sent /> }.into_any()
        }
    }
}

#[component]
fn ContactForm(
    /// Set once the server has the message.
    sent: RwSignal<bool>,
) -> impl IntoView {
    let drafts = state::drafts();
    let client = StoredValue::new(state::client());
    let submission = Submission::new();
    let subject = RwSignal::new(String::new());
    let message = RwSignal::new(String::new());
    // The same message sent twice has the same key; a changed one has another.
    let last_sent = StoredValue::new(None::<(Message, IdempotencyKey)>);

    let submit = move |()| {
        let draft = ContactDraft {
            email: drafts.email.get_untracked(),
            subject: subject.get_untracked(),
            message: message.get_untracked(),
        };
        match draft.check() {
            Err(problems) => submission.show(problems),
            Ok(message) => {
                let client = client.get_value();
                let key = last_sent
                    .with_value(|last| last.as_ref().filter(|(sent, _)| *sent == message).map(|(_, key)| key.clone()))
                    .or_else(outbox::fresh_key);
                last_sent.set_value(key.clone().map(|key| (message.clone(), key)));
                submission.send(async move {
                    client.contact(&message, &key.ok_or(ApiError::Offline)?).await?;
                    sent.try_set(true);
                    Ok(())
                });
            }
        }
    };

    view! {
        <p>{words::contact_text()}</p>
        <Problems problems=submission.summary() />
        <Form on_submit=submit name=words::contact()>
            <Field
                id=FieldName::Email.id()
                label=words::contact_email()
                hint=words::contact_email_hint()
                error=submission.of(FieldName::Email)
                value=drafts.email
                kind=InputKind::Email
            />
            <Field
                id=FieldName::Subject.id()
                label=words::contact_subject()
                error=submission.of(FieldName::Subject)
                value=subject
            />
            <Field
                id=FieldName::Message.id()
                label=words::contact_message()
                hint=words::contact_message_hint()
                error=submission.of(FieldName::Message)
                value=message
                kind=InputKind::Lines
            />
            <Button text=words::contact_send() submit=true busy=submission.busy() />
        </Form>
    }
    .into_any()
}

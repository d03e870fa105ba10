//! Take one's data away, or erase the account. Erasing is asked twice, with its consequences.

use crate::i18n::account as words;
use crate::parts::submission::Submission;
use crate::platform::download;
use crate::route::{Navigator, Route};
use crate::state;
use crate::ui::{Button, ButtonVariant, Card, Dialog, Notice, NoticeKind};
use crate::wording::problems;
use leptos::prelude::*;

/// The card of one's data.
#[component]
pub fn MyData(
    /// The sending of the screen.
    submission: Submission,
    /// Where to go once everything is erased.
    navigator: Navigator,
) -> impl IntoView {
    let client = StoredValue::new(state::client());
    let exported = RwSignal::new(None::<bool>);
    let asking = RwSignal::new(false);
    let export = Callback::new(move |()| {
        let client = client.get_value();
        exported.set(None);
        submission.send(async move {
            let text = client.export().await?;
            exported.set(Some(download::save(words::export_file(), "application/json", &text)));
            Ok(())
        });
    });
    let ask = Callback::new(move |()| asking.set(true));
    view! {
        <Card>
            <h2>{words::data()}</h2>
            <p>{words::data_text()}</p>
            <p class="row">
                <Button
                    text=words::export()
                    variant=ButtonVariant::Secondary
                    busy=submission.busy()
                    on_press=export
                />
                <Button text=words::erase() variant=ButtonVariant::Link on_press=ask />
            </p>
            <div role="status">
                {move || {
                    exported
                        .get()
                        .map(|kept| {
                            if kept {
                                view! { <Notice kind=NoticeKind::Yes title=words::exported() /> }
                            } else {
                                view! { <Notice kind=NoticeKind::No title=words::export_refused() /> }
                            }
                        })
                }}
            </div>
        </Card>
        <Dialog id="erase" open=asking title=words::erase_title() close_text=words::erase_cancel()>
            <Erasing navigator />
        </Dialog>
    }
    .into_any()
}

#[component]
fn Erasing(navigator: Navigator) -> impl IntoView {
    let session = state::session();
    let erasing = Submission::new();
    let erase = Callback::new(move |()| {
        erasing.send(async move {
            session.erase_account().await?;
            navigator.to(Route::Home);
            Ok(())
        });
    });
    // The dialog's focus begins on the consequences, not on the button that cannot be undone.
    view! {
        <ul class="bullets" tabindex="-1" autofocus>
            <li>{words::erase_1()}</li>
            <li>{words::erase_2()}</li>
            <li>{words::erase_3()}</li>
        </ul>
        {move || {
            erasing
                .failure()
                .map(|failure| {
                    view! {
                        <Notice kind=NoticeKind::No title=words::erase_failed_title() role="alert">
                            <p>{problems::failure(&failure)}</p>
                        </Notice>
                    }
                })
        }}
        <Button
            text=words::erase_confirm()
            variant=ButtonVariant::Danger
            busy=erasing.busy()
            on_press=erase
        />
    }
}

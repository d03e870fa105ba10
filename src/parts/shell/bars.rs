//! What is wrong with everything at once, said under the header until it is over: no network, no answer from the server,
//! a session that could not be ended on the server.

use crate::i18n::shell as words;
use crate::platform::online;
use crate::state;
use crate::ui::{Button, ButtonVariant, Icon};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The bars. The region is there from the start, or screen readers would miss its first message.
#[component]
pub fn Bars() -> impl IntoView {
    let session = state::session();
    let is_online = RwSignal::new(online::is_online());
    online::on_change(move |now| is_online.set(now));
    let retry = Callback::new(move |()| session.start());
    let sign_out_again = Callback::new(move |()| spawn_local(session.sign_out_there()));
    view! {
        <div role="status">
            {move || (!is_online.get()).then(|| bar(words::offline(), None))}
            {move || {
                (is_online.get() && session.trouble().is_some()).then(|| bar(words::no_answer(), Some(retry)))
            }}
            {move || session.is_half_signed_out().then(|| bar(words::half_signed_out(), Some(sign_out_again)))}
        </div>
    }
    .into_any()
}

fn bar(text: &'static str, on_retry: Option<Callback<()>>) -> AnyView {
    let retry =
        on_retry.map(|on_retry| view! { <Button text=words::retry() variant=ButtonVariant::Link on_press=on_retry /> });
    view! {
        <div class="bar">
            <div class="page bar__line">
                <Icon icon=Icon::Warning />
                <p>{text}</p>
                {retry}
            </div>
        </div>
    }
    .into_any()
}

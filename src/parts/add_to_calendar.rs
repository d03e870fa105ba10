//! Hands dates over to the person's own calendar, and says what became of the file.

use crate::i18n::calendar as words;
use crate::ics::{self, Event};
use crate::platform::{clock, download};
use crate::ui::{Button, ButtonVariant, Icon, Notice, NoticeKind};
use leptos::prelude::*;

/// The button. `what` tells screen readers which dates it is about, `file` is the name of the file.
pub fn add_to_calendar(what: &'static str, file: &'static str, events: Vec<Event>) -> AnyView {
    let taken = RwSignal::new(None::<bool>);
    let add = Callback::new(move |()| {
        taken.set(Some(download::save(file, ics::MEDIA_TYPE, &ics::file(&events, &clock::instant()))))
    });
    let said = move || {
        taken.get().map(|taken| {
            let (kind, title) =
                if taken { (NoticeKind::Yes, words::added()) } else { (NoticeKind::No, words::not_added()) };
            view! { <Notice kind title=title /> }
        })
    };
    view! {
        <div class="row">
            <Button
                text=words::add().to_owned()
                name=words::add_what(what)
                variant=ButtonVariant::Secondary
                icon=Icon::Calendar
                on_press=add
            />
            <div role="status">{said}</div>
        </div>
    }
    .into_any()
}

//! A message that stays: nothing disappears by itself.

use super::{Glyph, Icon};
use leptos::prelude::*;

/// What a notice is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NoticeKind {
    /// Good to know.
    #[default]
    Info,
    /// Someone else acts; wait.
    Wait,
    /// It worked.
    Yes,
    /// Take care.
    Warm,
    /// It failed, or was refused.
    No,
}

impl NoticeKind {
    const fn name(self) -> &'static str {
        match self {
            NoticeKind::Info => "info",
            NoticeKind::Wait => "wait",
            NoticeKind::Yes => "yes",
            NoticeKind::Warm => "warm",
            NoticeKind::No => "no",
        }
    }

    const fn glyph(self) -> Glyph {
        match self {
            NoticeKind::Info => Glyph::Info,
            NoticeKind::Wait => Glyph::Clock,
            NoticeKind::Yes => Glyph::Yes,
            NoticeKind::Warm | NoticeKind::No => Glyph::Warning,
        }
    }
}

/// A coloured message with its drawing.
#[component]
pub fn Notice(
    /// What it is for.
    #[prop(optional)]
    kind: NoticeKind,
    /// Its first line, in bold.
    #[prop(optional, into)]
    title: Option<String>,
    /// It appears as an answer to the person: `status` is read when idle, `alert` at once. Leave out for what is there from
    /// the start.
    #[prop(optional)]
    role: Option<&'static str>,
    /// The rest.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="notice" data-kind=kind.name() role=role>
            <Icon glyph=kind.glyph() />
            <div class="notice__body">
                {title.map(|title| view! { <p class="notice__title">{title}</p> })}
                {children.map(|children| children())}
            </div>
        </div>
    }
    .into_any()
}

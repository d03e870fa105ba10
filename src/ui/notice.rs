//! A message that stays: nothing disappears by itself.

use super::Icon;
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
    Warning,
    /// It failed, or was refused.
    No,
}

impl NoticeKind {
    const fn name(self) -> &'static str {
        match self {
            NoticeKind::Info => "info",
            NoticeKind::Wait => "wait",
            NoticeKind::Yes => "yes",
            NoticeKind::Warning => "warning",
            NoticeKind::No => "no",
        }
    }

    const fn icon(self) -> Icon {
        match self {
            NoticeKind::Info => Icon::Info,
            NoticeKind::Wait => Icon::Clock,
            NoticeKind::Yes => Icon::Yes,
            NoticeKind::Warning | NoticeKind::No => Icon::Warning,
        }
    }
}

/// A coloured message with its icon.
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
            <Icon icon=kind.icon() />
            <div class="notice__body">
                {title.map(|title| view! { <p class="notice__title">{title}</p> })}
                {children.map(|children| children())}
            </div>
        </div>
    }
    .into_any()
}

//! Waiting: a skeleton of the final size at once, words after one second, a way out after ten.

use super::{Button, ButtonVariant, Notice, NoticeKind};
use crate::platform::timer;
use leptos::prelude::*;

/// What the skeleton stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Skeleton {
    /// A block of text.
    #[default]
    Text,
    /// A grid of cards with pictures, this many.
    Cards(usize),
    /// A card with lines, this many.
    Lines(usize),
}

/// How long one has waited.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wait {
    Short,
    Noticeable,
    Long,
}

/// A skeleton that says more the longer it lasts.
#[component]
pub fn Loading(
    /// What is said after one second: "Chargement en cours…".
    #[prop(into)]
    text: String,
    /// What is said after ten seconds.
    #[prop(into)]
    slow_text: String,
    /// The words of the button shown after ten seconds.
    #[prop(into)]
    retry_text: String,
    /// What that button does; without it there is no button.
    #[prop(optional_no_strip, into)]
    on_retry: Option<Callback<()>>,
    /// What is to come.
    #[prop(optional)]
    skeleton: Skeleton,
) -> impl IntoView {
    let wait = RwSignal::new(Wait::Short);
    for (milliseconds, next) in [(1_000, Wait::Noticeable), (10_000, Wait::Long)] {
        let timer = timer::after(milliseconds, move || {
            // The screen may have gone in the meantime.
            wait.try_set(next);
        });
        on_cleanup(move || {
            if let Some(timer) = timer {
                timer.cancel();
            }
        });
    }
    let said = move || match wait.get() {
        Wait::Short => String::new(),
        Wait::Noticeable => text.clone(),
        Wait::Long => slow_text.clone(),
    };
    let way_out = move || {
        let on_retry = on_retry.filter(|_| wait.get() == Wait::Long)?;
        Some(view! { <Button text=retry_text.clone() variant=ButtonVariant::Secondary on_press=on_retry /> })
    };
    view! {
        <div class="loading" aria-busy="true">
            <p class="loading__text" role="status">
                {said}
            </p>
            {way_out}
            {bones(skeleton)}
        </div>
    }
    .into_any()
}

fn bones(skeleton: Skeleton) -> AnyView {
    let (class, count) = match skeleton {
        Skeleton::Text => ("skeleton skeleton--text", 4),
        Skeleton::Cards(count) => ("skeleton skeleton--cards", count),
        Skeleton::Lines(count) => ("skeleton skeleton--lines", count),
    };
    let bones = (0..count).map(|_| view! { <span class="skeleton__bone"></span> }).collect_view();
    view! { <div class=class aria-hidden="true">{bones}</div> }.into_any()
}

/// "This could not load", with a way to try again.
#[component]
pub fn LoadFailed(
    /// What failed.
    #[prop(into)]
    title: String,
    /// Why, and what to do.
    #[prop(into)]
    text: String,
    /// The words of the button.
    #[prop(into)]
    retry_text: String,
    /// What the button does; without it there is no button.
    #[prop(optional_no_strip, into)]
    on_retry: Option<Callback<()>>,
) -> impl IntoView {
    view! {
        <Notice kind=NoticeKind::No title=title role="alert">
            <p>{text}</p>
            {on_retry
                .map(|on_retry| view! { <Button text=retry_text variant=ButtonVariant::Secondary on_press=on_retry /> })}
        </Notice>
    }
    .into_any()
}

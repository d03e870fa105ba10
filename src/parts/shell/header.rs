//! Brand, menu, and the way in or out.

use super::menu::Menu;
use crate::i18n::shell as words;
use crate::route::{self, Route};
use crate::state::{self, Who};
use crate::ui::{Button, ButtonVariant, RouteLink};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The header of every screen.
#[component]
pub fn Header() -> impl IntoView {
    view! {
        <header class="top">
            <div class="page top__row">
                <RouteLink to=Route::Home class="brand">
                    <BrandMark />
                    <span>{words::brand_first_line()} <br /> {words::brand_second_line()}</span>
                </RouteLink>
                <Menu />
                <InOrOut />
            </div>
        </header>
    }
    .into_any()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Door {
    /// Not known yet which: an empty place of the same height.
    Unknown,
    In,
    Out,
}

#[component]
fn InOrOut() -> impl IntoView {
    let session = state::session();
    let navigator = route::navigator();
    let door = Memo::new(move |_| match session.who() {
        Who::Unknown if session.trouble().is_none() => Door::Unknown,
        Who::Unknown | Who::Guest => Door::In,
        Who::Tenant(_) => Door::Out,
    });
    let sign_out = Callback::new(move |()| {
        spawn_local(session.sign_out());
        navigator.to(Route::Home);
    });
    move || match door.get() {
        Door::Unknown => ().into_any(),
        Door::In => view! {
            <RouteLink to=Route::SignIn variant=ButtonVariant::Secondary>
                {words::sign_in()}
            </RouteLink>
        }
        .into_any(),
        Door::Out => {
            view! { <Button text=words::sign_out() variant=ButtonVariant::Link on_press=sign_out /> }.into_any()
        }
    }
}

#[component]
fn BrandMark() -> impl IntoView {
    view! {
        <svg class="brand__mark" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
            <rect width="40" height="40" rx="10" fill="#0f4c5c" />
            <path
                d="M9 31c6 0 6-7 11-7s5-8 11-8"
                fill="none"
                stroke="#7cc4d0"
                stroke-width="3"
                stroke-linecap="round"
            />
            <path d="M24 16V9.5L31 6v10z" fill="#e36414" />
            <circle cx="9" cy="31" r="3" fill="#fff" />
        </svg>
    }
    .into_any()
}

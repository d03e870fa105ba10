//! Home, signed out: one sentence, three doors, the seven steps, what to beware of.

use crate::i18n::{home as words, shell};
use crate::route::Route;
use crate::ui::{ButtonVariant, Icon, Notice, NoticeKind, PageHeading, RouteLink, Steps};
use leptos::prelude::*;

/// What a visitor sees first.
#[component]
pub fn Welcome() -> impl IntoView {
    view! {
        <section class="hero">
            <div class="page hero__in">
                <div class="stack">
                    <PageHeading text=words::title() title=Signal::stored(shell::nav_home().to_owned()) />
                    <p class="hero__lead">{words::lead()}</p>
                    <p class="row">
                        <RouteLink to=Route::SignUp variant=ButtonVariant::Primary>
                            {words::sign_up()}
                        </RouteLink>
                        <RouteLink to=Route::Offers variant=ButtonVariant::Secondary>
                            {words::see_offers()}
                        </RouteLink>
                    </p>
                </div>
                <Building />
            </div>
        </section>
        <div class="page home">
            <section class="stack">
                <h2>{words::doors()}</h2>
                <div class="doors">
                    {door(Icon::Calculator, words::door_who(), words::door_who_text(), Route::Simulator)}
                    {door(Icon::Search, words::door_offers(), words::door_offers_text(), Route::Offers)}
                    {door(Icon::Key, words::door_number(), words::door_number_text(), Route::SignUp)}
                </div>
            </section>
            <SevenSteps />
            <Notices />
        </div>
    }
    .into_any()
}

fn door(icon: Icon, title: &'static str, text: &'static str, to: Route) -> AnyView {
    view! {
        <div class="card card__in card__in--roomy door">
            <Icon icon />
            <h3>
                <RouteLink to>{title}</RouteLink>
            </h3>
            <p class="soft">{text}</p>
        </div>
    }
    .into_any()
}

/// The seven steps of an application, in the flyer's order.
#[component]
pub fn SevenSteps() -> impl IntoView {
    let steps = [
        words::step_1(),
        words::step_2(),
        words::step_3(),
        words::step_4(),
        words::step_5(),
        words::step_6(),
        words::step_7(),
    ];
    view! {
        <section class="stack">
            <h2>{words::steps()}</h2>
            <Steps steps=steps.map(str::to_owned).to_vec() />
        </section>
    }
    .into_any()
}

#[component]
fn Notices() -> impl IntoView {
    view! {
        <div class="stack">
            <Notice kind=NoticeKind::Warning title=words::no_number()>
                <p>
                    {words::no_number_text()} " "
                    <RouteLink to=Route::Help fragment="numero">
                        {words::no_number_link()}
                    </RouteLink>
                </p>
            </Notice>
            <Notice title=words::fraud()>
                <p>
                    {words::fraud_text()} " "
                    <RouteLink to=Route::Help fragment="fraude">
                        {words::fraud_link()}
                    </RouteLink>
                </p>
            </Notice>
        </div>
    }
    .into_any()
}

/// A building at dusk. Windows are lit where `LIT` says so; it is decoration.
#[component]
fn Building() -> impl IntoView {
    const LIT: [&str; 4] = ["x.xx..", "..x.xx", "xx....", "x....."];
    let windows = LIT
        .iter()
        .zip([44, 76, 108, 140])
        .flat_map(|(row, y)| row.bytes().zip([70, 104, 138, 172, 206, 240]).map(move |(lit, x)| (x, y, lit == b'x')))
        .map(|(x, y, lit)| {
            let fill = if lit { "#fff6d8" } else { "#47606b" };
            view! { <rect x=x y=y width="18" height="20" rx="2" fill=fill /> }
        })
        .collect_view();
    view! {
        <svg class="hero__art" viewBox="0 0 320 180" aria-hidden="true" focusable="false">
            <rect width="320" height="180" fill="#dcecef" />
            <circle cx="32" cy="40" r="16" fill="#fff" opacity=".7" />
            <rect x="54" y="28" width="218" height="152" rx="4" fill="#d8b39a" />
            {windows}
            <rect x="146" y="150" width="28" height="30" fill="#33414c" />
            <path d="M0 172h320v8H0z" fill="#7d9472" />
            <circle cx="286" cy="150" r="22" fill="#8fae84" />
            <path d="M285 150h3v30h-3z" fill="#6b5b45" />
        </svg>
    }
    .into_any()
}

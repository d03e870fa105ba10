//! The main menu, as a row in the header and as tabs at the bottom of phones. The style sheet shows one of the two.

use crate::i18n::shell as words;
use crate::route::{self, Route, Section};
use crate::ui::{Icon, RouteLink};
use leptos::prelude::*;

struct Entry {
    section: Section,
    route: Route,
    icon: Icon,
    name: &'static str,
    short_name: &'static str,
}

fn entries() -> [Entry; 4] {
    [
        Entry {
            section: Section::Home,
            route: Route::Home,
            icon: Icon::Home,
            name: words::nav_home(),
            short_name: words::nav_home(),
        },
        Entry {
            section: Section::Offers,
            route: Route::Offers,
            icon: Icon::Search,
            name: words::nav_offers(),
            short_name: words::nav_offers(),
        },
        Entry {
            section: Section::Application,
            route: Route::Application,
            icon: Icon::Paper,
            name: words::nav_application(),
            short_name: words::nav_application_short(),
        },
        Entry {
            section: Section::Account,
            route: Route::Account,
            icon: Icon::Person,
            name: words::nav_account(),
            short_name: words::nav_account(),
        },
    ]
}

/// `page` on the entry's own screen, `true` on the screens below it.
fn current(route: Memo<Route>, entry: Route, section: Section) -> Signal<Option<&'static str>> {
    Signal::derive(move || {
        route.with(|route| match route.section() {
            _ if *route == entry => Some("page"),
            Some(here) if here == section => Some("true"),
            _ => None,
        })
    })
}

fn links(tabs: bool) -> AnyView {
    let route = route::current();
    entries()
        .into_iter()
        .map(|entry| {
            let current = current(route, entry.route.clone(), entry.section);
            if tabs {
                view! {
                    <RouteLink to=entry.route icon=entry.icon current>
                        <span>{entry.short_name}</span>
                    </RouteLink>
                }
            } else {
                view! {
                    <RouteLink to=entry.route current>
                        {entry.name}
                    </RouteLink>
                }
            }
            .into_any()
        })
        .collect_view()
        .into_any()
}

/// The menu in the header, for wide windows.
#[component]
pub fn Menu() -> impl IntoView {
    view! {
        <nav class="nav" aria-label=words::main_menu()>
            {links(false)}
        </nav>
    }
    .into_any()
}

/// The menu at the bottom, for phones.
#[component]
pub fn Tabs() -> impl IntoView {
    view! {
        <nav class="tabs" aria-label=words::menu()>
            {links(true)}
        </nav>
    }
    .into_any()
}

//! Home. Signed out: what the service does and three ways in. Signed in: the one next thing to do.

mod tenant;
mod welcome;

use crate::i18n::{home as words, shell};
use crate::parts::page::{Loading, Page};
use crate::state::{self, Who};
use crate::ui::{PageHeading, Skeleton};
use leptos::prelude::*;
use tenant::Tenant;
use welcome::Welcome;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Face {
    Waiting,
    Visitor,
    Tenant,
}

/// The home screen.
#[component]
pub fn HomeScreen() -> impl IntoView {
    let session = state::session();
    // Who signed in on this device is not shown the visitors' page first.
    let was_open = session.was_open_here();
    let face = Memo::new(move |_| match session.who() {
        Who::Unknown if was_open && session.trouble().is_none() => Face::Waiting,
        Who::Unknown | Who::Guest => Face::Visitor,
        Who::Tenant(_) => Face::Tenant,
    });
    move || match face.get() {
        Face::Waiting => view! {
            <Page>
                <PageHeading text=words::welcome() title=Signal::stored(shell::nav_home().to_owned()) />
                <Loading skeleton=Skeleton::Lines(2) />
            </Page>
        }
        .into_any(),
        Face::Visitor => view! { <Welcome /> }.into_any(),
        Face::Tenant => view! { <Tenant /> }.into_any(),
    }
}

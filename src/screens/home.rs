//! Home. Signed out: what the service does and three ways in. Signed in: the one next thing to do, whose code comes in a
//! piece of its own, since most first visits do not need it.

mod tenant;
mod welcome;

use crate::i18n::{home as words, shell};
use crate::parts::arriving::Piece;
use crate::parts::page::{Loading, Page};
use crate::route::Route;
use crate::state::{self, Who};
use crate::ui::{PageHeading, Skeleton};
use leptos::prelude::*;
pub use tenant::tenant_screen;
use welcome::Welcome;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Face {
    Waiting,
    Visitor,
    Tenant,
}

/// The home screen; `tenant` is the piece with the home of a person signed in.
pub fn home_screen(tenant: Piece) -> AnyView {
    let session = state::session();
    // A person who signed in on this device is not shown the visitors' page first.
    let was_open = session.was_open_here();
    if was_open {
        tenant.start();
    }
    let face = Memo::new(move |_| match session.who() {
        Who::Unknown if was_open && session.trouble().is_none() => Face::Waiting,
        Who::Unknown | Who::Guest => Face::Visitor,
        Who::Tenant(_) => Face::Tenant,
    });
    let view = move || match face.get() {
        Face::Waiting => waiting(),
        Face::Visitor => view! { <Welcome /> }.into_any(),
        Face::Tenant => tenant.screen_after(waiting, Route::Home),
    };
    view.into_any()
}

/// The signed-in home before anything of it is here.
fn waiting() -> AnyView {
    view! {
        <Page>
            <PageHeading text=words::welcome() title=Signal::stored(shell::nav_home().to_owned()) />
            <Loading skeleton=Skeleton::Lines(2) />
        </Page>
    }
    .into_any()
}

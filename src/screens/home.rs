//! Home. Signed out: what the service does and three ways in. Signed in: the one next thing to do.

mod tenant;
mod welcome;

use crate::i18n::{home as words, shell};
use crate::parts::page::{Loading, Page};
use crate::platform::storage::Shelf;
use crate::state::{self, session::Who};
use crate::ui::{PageHeading, Skeleton};
use leptos::prelude::*;
use tenant::Tenant;
use welcome::Welcome;

/// Kept on the device while somebody is signed in, so that the next start does not show them the visitors' page first.
/// It says nothing of who they are.
const KNOWN_HERE: &str = "parcours.known-here";

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
    let known_here = Shelf::Device.read(KNOWN_HERE).is_some();
    let face = Memo::new(move |_| match session.who() {
        Who::Unknown if known_here && session.trouble().is_none() => Face::Waiting,
        Who::Unknown | Who::Guest => Face::Visitor,
        Who::Tenant(_) => Face::Tenant,
    });
    Effect::new(move |_| match session.who() {
        Who::Unknown => {}
        Who::Guest => Shelf::Device.remove(KNOWN_HERE),
        Who::Tenant(_) => {
            // Without storage the visitors' page shows for a moment: no harm.
            Shelf::Device.write(KNOWN_HERE, "1");
        }
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

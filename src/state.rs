//! What outlives a screen: who is signed in, how to reach the server, what must not be sent twice, what was typed.
//!
//! Everything is made once, at the root, so that no signal dies under a screen that still holds it. Take what you need
//! with [`session()`], [`client()`], [`outbox()`] or [`drafts()`] while a component is being built; all of them may then be used
//! from any callback. Nothing personal is written to the browser's storage unless the person asks (the simulator). Of
//! what the server answers, only the housing request is stored here: every other thing is loaded by the screen that
//! shows it.

#[cfg(test)]
mod by_hand;
pub mod ceilings;
pub mod deployment;
pub mod drafts;
pub mod household;
pub mod loaded;
pub mod looking;
pub mod next;
pub mod outbox;
pub mod session;
pub mod simulation;
pub mod turn;
pub mod who;

use crate::api::{BrowserTransport, Client};
use crate::platform::clock;
use ceilings::Ceilings;
use deployment::Deployment;
use drafts::Drafts;
use household::HouseholdStore;
use leptos::prelude::*;
pub use loaded::{Answer, Loaded};
use outbox::Outbox;
pub use session::Session;
use simulation::Simulation;
use std::sync::Arc;
pub use who::Who;

/// Provides the shared state to everything below, and starts finding out who is signed in. Call it once, in the root
/// component.
pub fn provide() {
    let client = Client::new(Arc::new(BrowserTransport), Arc::new(seconds));
    let drafts = Drafts::new();
    let deployment = Deployment::new(client.clone());
    let who = RwSignal::new(Who::default());
    let household = HouseholdStore::new(client.clone(), who);
    let outbox = Outbox::new();
    let simulation = Simulation::new();
    let session = Session::new(client.clone(), who, deployment, drafts, household, outbox, simulation);
    provide_context(simulation);
    provide_context(Ceilings::new(client.clone()));
    provide_context(client);
    provide_context(deployment);
    provide_context(drafts);
    provide_context(household);
    provide_context(outbox);
    provide_context(session);
    session.start();
}

/// The one that speaks with the server.
#[must_use]
pub fn client() -> Client {
    expect_context()
}

/// Who is signed in.
#[must_use]
pub fn session() -> Session {
    expect_context()
}

/// The configuration of this deployment.
#[must_use]
pub fn deployment() -> Deployment {
    expect_context()
}

/// The household's request, and what was said about its verdicts.
#[must_use]
pub fn household() -> HouseholdStore {
    expect_context()
}

/// What must arrive exactly once.
#[must_use]
pub fn outbox() -> Outbox {
    expect_context()
}

/// What was typed and not sent yet.
#[must_use]
pub fn drafts() -> Drafts {
    expect_context()
}

/// The income ceilings that verdicts are computed with.
#[must_use]
pub fn ceilings() -> Ceilings {
    expect_context()
}

/// What was answered in the simulator.
#[must_use]
pub fn simulation() -> Simulation {
    expect_context()
}

/// The device's clock, in whole seconds: only differences between two readings are used.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn seconds() -> u64 {
    (clock::now() / 1_000.0) as u64
}

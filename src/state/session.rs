//! Who is signed in, and how that changes.
//!
//! At the start nobody knows: the configuration is read, then `/me` is asked, unless this device remembers that nobody
//! signed in on it: most visitors are spared a call that would be refused. When a session ends in the middle of a
//! screen, the person is asked to sign in again in a dialog and the call that failed is sent once more; the screen
//! notices nothing and its form keeps what was typed.

use super::deployment::Deployment;
use super::drafts::Drafts;
use super::household::HouseholdStore;
use super::outbox::Outbox;
use super::simulation::Simulation;
use super::turn::Turns;
use super::who::Who;
use crate::api::{ApiError, Client, Gate};
use crate::forms::sign_in::Credentials;
use crate::platform::storage::{Key, Shelf};
use crate::route::Route;
use leptos::prelude::*;
use leptos::task::spawn_local;
use parcours_contract::{Me, Resource};
use std::sync::Arc;

/// Where the device remembers whether somebody is signed in on it: a word, nothing about the person.
const MEMORY: Key = Shelf::Device.key("session", 1);
const OPEN: &str = "open";
const CLOSED: &str = "closed";
/// Where version 0.1 of the app remembered it, in the same words, and once more for the home screen.
const FORMER_NAME: &str = "session";
const FORMER_HOME_NAME: &str = "parcours.known-here";

/// The session: shared signals, made at the root.
#[derive(Clone, Copy)]
pub struct Session {
    who: RwSignal<Who>,
    deployment: Deployment,
    trouble: RwSignal<Option<ApiError>>,
    expired: RwSignal<bool>,
    half_signed_out: RwSignal<bool>,
    wanted: RwSignal<Option<Route>>,
    back: StoredValue<Gate<bool>>,
    client: StoredValue<Client>,
    drafts: Drafts,
    household: HouseholdStore,
    outbox: Outbox,
    simulation: Simulation,
}

impl Session {
    pub(super) fn new(
        client: Client,
        who: RwSignal<Who>,
        deployment: Deployment,
        drafts: Drafts,
        household: HouseholdStore,
        outbox: Outbox,
        simulation: Simulation,
    ) -> Self {
        let session = Self {
            who,
            deployment,
            trouble: RwSignal::default(),
            expired: RwSignal::new(false),
            half_signed_out: RwSignal::new(false),
            wanted: RwSignal::default(),
            back: StoredValue::new(Gate::default()),
            client: StoredValue::new(client.clone()),
            drafts,
            household,
            outbox,
            simulation,
        };
        client.when_expired(Arc::new(move || Box::pin(session.ask_again())));
        take_over_former_memory();
        session
    }

    /// Who is in front of the screen. Reactive.
    #[must_use]
    pub fn who(self) -> Who {
        self.who.get()
    }

    /// Who it is, without following changes: for callbacks.
    #[must_use]
    pub fn who_now(self) -> Who {
        self.who.get_untracked()
    }

    /// The person signed in. Reactive.
    #[must_use]
    pub fn tenant(self) -> Option<Me> {
        self.who.with(|who| who.tenant().cloned())
    }

    /// Whether somebody was signed in when this device was last used: worth waiting for `/me` before the visitors' page is
    /// shown. Not reactive.
    #[must_use]
    pub fn was_open_here(self) -> bool {
        was_open()
    }

    /// Why it is not known who is signed in: [`Session::start`] tries again. Reactive.
    #[must_use]
    pub fn trouble(self) -> Option<ApiError> {
        self.trouble.get()
    }

    /// Has the configuration read when it is not known, then asks who is signed in.
    pub fn start(self) {
        spawn_local(async move {
            self.trouble.set(None);
            let outcome = self.find_out().await;
            if let Err(error) = outcome {
                self.trouble.set(Some(error));
            }
        });
    }

    async fn find_out(self) -> Result<(), ApiError> {
        let closed = is_surely_closed();
        if closed {
            // The page need not wait for the configuration; its calls do.
            self.who.set(Who::Guest);
        }
        self.deployment.read().await?;
        if closed { Ok(()) } else { self.reload().await }
    }

    /// Asks again who is signed in and how far they are: after every step that changes it. An answer that comes after
    /// something newer became known is ignored.
    ///
    /// # Errors
    /// When the answer does not come; who is signed in is then left as it was.
    pub async fn reload(self) -> Result<(), ApiError> {
        let turns = self.household.turns;
        let Some(asked) = turns.try_update_value(Turns::ask) else { return Ok(()) };
        let answer = self.client.get_value().me().await;
        if turns.get_value().is_overtaken(asked) {
            return Ok(());
        }
        match answer {
            Ok(me) => {
                turns.update_value(|turns| turns.take(asked));
                self.opened(me.value.attributes);
            }
            Err(ApiError::Expired) => {
                turns.update_value(Turns::end);
                remember(CLOSED);
                self.who.set(Who::Guest);
            }
            Err(error) => return Err(error),
        }
        Ok(())
    }

    /// Signs in, and makes the session known to the whole app.
    ///
    /// # Errors
    /// See [`ApiError`]; nothing changes then.
    pub async fn sign_in(self, credentials: &Credentials) -> Result<(), ApiError> {
        let client = self.client.get_value();
        self.begin(client.authenticate(credentials).await?).await
    }

    /// A session was opened by a code or a password: `me` is what the server said of it, if anything.
    ///
    /// # Errors
    /// When the server said nothing and does not answer `/me` either.
    pub async fn begin(self, me: Option<Resource<Me>>) -> Result<(), ApiError> {
        let me = match me {
            Some(me) => me.attributes,
            None => self.client.get_value().me().await?.value.attributes,
        };
        let turn = self.household.turn();
        self.household.prepare(&me).await;
        // Somebody may have signed out while the request was awaited.
        if turn == self.household.turn() {
            self.household.turns.update_value(Turns::change);
            self.opened(me);
        }
        Ok(())
    }

    fn opened(self, me: Me) {
        remember(OPEN);
        self.half_signed_out.set(false);
        self.who.set(Who::Tenant(me));
    }

    /// Signs out: at once on this device, where nothing personal is left (not even a simulation that was kept), then on
    /// the server. If the server does not
    /// answer, [`Session::is_half_signed_out`] says so until it does.
    pub async fn sign_out(self) {
        self.forget();
        self.sign_out_there().await;
    }

    /// Ends the session on the server.
    pub async fn sign_out_there(self) {
        let outcome = self.client.get_value().sign_out().await;
        self.half_signed_out.set(outcome.is_err());
    }

    /// Whether the server may still hold a session that was ended here. Reactive.
    #[must_use]
    pub fn is_half_signed_out(self) -> bool {
        self.half_signed_out.get()
    }

    /// Erases the account, and everything of it on this device.
    ///
    /// # Errors
    /// As [`Client::delete_me`]; nothing is forgotten then.
    pub async fn erase_account(self) -> Result<(), ApiError> {
        self.client.get_value().delete_me().await?;
        self.forget();
        Ok(())
    }

    fn forget(self) {
        remember(CLOSED);
        self.outbox.clear();
        self.drafts.clear();
        self.household.clear();
        self.wanted.set(None);
        self.simulation.erase();
        self.who.set(Who::Guest);
        self.came_back(false);
    }

    /// Remembers the screen that asked to sign in: where to go afterwards.
    pub fn want(self, screen: Route) {
        self.wanted.set(Some(screen));
    }

    /// The screen that asked to sign in, once.
    #[must_use]
    pub fn take_wanted(self) -> Option<Route> {
        let wanted = self.wanted.get_untracked();
        if wanted.is_some() {
            self.wanted.set(None);
        }
        wanted
    }

    /// Whether the person is being asked to sign in again. The dialog of `parts::session_expired` follows it; closing
    /// the dialog by any way sets it to false.
    #[must_use]
    pub fn expired(self) -> RwSignal<bool> {
        self.expired
    }

    /// The dialog's end: whether the person has signed in again. Calls that wait go on, or fail. Only the first answer
    /// counts: the dialog also closes, and says so, after a success.
    pub fn came_back(self, signed_in: bool) {
        self.back.with_value(|back| {
            if !back.is_open() {
                back.open(signed_in);
            }
        });
        self.expired.set(false);
    }

    /// Opens the dialog, once for any number of calls, and waits for its end.
    async fn ask_again(self) -> bool {
        if self.who.with_untracked(|who| who.tenant().is_none()) {
            return false;
        }
        let passing = self.back.with_value(|back| {
            if !self.expired.get_untracked() {
                back.shut();
            }
            back.passed()
        });
        self.expired.set(true);
        passing.await
    }
}

/// Whether the device remembers that nobody is signed in. A device that remembers nothing at all (storage refused) is
/// not sure; one that remembers for the first time has never seen a sign-in.
fn is_surely_closed() -> bool {
    match MEMORY.read() {
        Some(word) => word == CLOSED,
        None => remember(CLOSED),
    }
}

fn was_open() -> bool {
    MEMORY.read().as_deref() == Some(OPEN)
}

fn take_over_former_memory() {
    MEMORY.take_over(FORMER_NAME, |word| matches!(word, OPEN | CLOSED));
    MEMORY.forget_former(FORMER_HOME_NAME);
}

fn remember(word: &str) -> bool {
    MEMORY.write(word)
}

#[cfg(test)]
mod tests;

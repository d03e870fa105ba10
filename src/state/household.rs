//! The household that an offer is compared with: its housing request, loaded once per number, or else the simulator's
//! answers.
//!
//! The request stays in memory, and what comes of sending a number or refreshing a request is put here too. Another
//! number, or nobody signed in, empties it. Why there is no household is stored as a cause, for the screens to say.
//! Nothing of it is sent anywhere.

use super::loaded::{Answer, Last, Loaded};
use super::simulation::Simulation;
use super::turn::{Turn, Turns};
use super::who::Who;
use crate::api::{Client, Gate};
use crate::forms::fall::Fall;
use crate::platform::timer;
use leptos::prelude::*;
use leptos::task::spawn_local;
use parcours_contract::{HouseholdGap, HousingOffer, HousingRequest, Me, RequestStatus};
use parcours_domain::date::Date;
use parcours_domain::eligibility::{Outcome, Profile, Rule, Tables};
use parcours_domain::household::Household;
use parcours_domain::income::{Income, Recent};
use parcours_domain::known::MissingFact;
use std::sync::Arc;

/// How long signing in waits for the request, so that it leads to the right next step. In milliseconds.
pub const SIGN_IN_WAIT: i32 = 3_000;

/// The request of a number.
#[derive(Clone, PartialEq)]
struct OfNumber {
    number: String,
    request: Arc<HousingRequest>,
}

/// The household's request, and what the person said or chose about its verdicts during this visit. Shared signals, made
/// at the root; never in the address, which would show others what suits.
#[derive(Clone, Copy)]
pub struct HouseholdStore {
    /// Whether only the offers that suit are shown.
    pub only_compatible: RwSignal<bool>,
    /// Whether the household's income has fallen since its notice, which no request says; `None` until the person does.
    pub fall: RwSignal<Option<Fall>>,
    /// Whose turn it is, and what is newest about them.
    pub(super) turns: StoredValue<Turns>,
    client: StoredValue<Client>,
    who: RwSignal<Who>,
    /// The number of the person signed in.
    number: Memo<Option<String>>,
    /// Whether a screen has needed the request.
    is_needed: RwSignal<bool>,
    loaded: Loaded<OfNumber>,
}

impl HouseholdStore {
    pub(super) fn new(client: Client, who: RwSignal<Who>) -> Self {
        let number = Memo::new(move |_| who.with(|who| who.tenant().and_then(|me| me.unique_number.clone())));
        // As a word, so that both are memos of the same type: each type costs some KiB.
        let status = Memo::new(move |_| who.with(|who| who.tenant().and_then(status_of)));
        let is_needed = RwSignal::new(false);
        let loaded = {
            let client = client.clone();
            Loaded::continued(move |last: Last<OfNumber>| {
                let (number, status) = (number.get(), status.get());
                let number = number.filter(|_| is_needed.get())?;
                let client = client.clone();
                Some(async move {
                    match last.value {
                        Some(known) if !last.is_again && known.is_of(&number, status.as_deref()) => Ok(known),
                        _ => {
                            let request = client.housing_request(&number).await?.attributes;
                            Ok(OfNumber { number, request: Arc::new(request) })
                        }
                    }
                })
            })
        };
        let client = StoredValue::new(client);
        Self {
            only_compatible: RwSignal::default(),
            fall: RwSignal::default(),
            turns: StoredValue::default(),
            client,
            who,
            number,
            is_needed,
            loaded,
        }
    }

    /// Has the request loaded unless it is here; one that failed is asked for again. For screens that show it, or compare
    /// offers with it.
    pub fn need(self) {
        if !self.is_needed.get_untracked() {
            self.is_needed.set(true);
        } else if matches!(untrack(|| self.request()), Answer::Failed(_)) {
            self.loaded.refetch();
        }
    }

    /// Whether it was needed before. Not reactive.
    #[must_use]
    pub fn is_needed(self) -> bool {
        self.is_needed.get_untracked()
    }

    /// Asks again for a request that is not here.
    pub fn retry(self) {
        if !matches!(untrack(|| self.request()), Answer::Here(_)) {
            self.loaded.refetch();
        }
    }

    /// The request of the person signed in. Reactive.
    #[must_use]
    pub fn request(self) -> Answer<Arc<HousingRequest>> {
        let number = self.number.get();
        match self.loaded.get() {
            Answer::Here(known) if number.as_ref() == Some(&known.number) => Answer::Here(known.request),
            Answer::Failed(error) if number.is_some() => Answer::Failed(error),
            _ => Answer::Awaited,
        }
    }

    /// Whose turn it is: to be read before something is sent, for what is done with its answer. Not reactive.
    #[must_use]
    pub fn turn(self) -> Turn {
        self.turns.get_value().now()
    }

    /// Takes the request that the server has answered for this number, and updates the session. Returns whether it was
    /// taken: the person whose turn it was may have signed out in the meantime, and somebody else may have signed in.
    #[must_use]
    pub fn put(self, turn: Turn, number: &str, request: HousingRequest) -> bool {
        if turn != self.turn() || self.who.with_untracked(|who| who.tenant().is_none()) {
            return false;
        }
        let status = request.status.clone();
        self.turns.update_value(Turns::change);
        self.is_needed.set(true);
        self.loaded.put(OfNumber { number: number.to_owned(), request: Arc::new(request) });
        self.who.update(|who| {
            if let Who::Tenant(me) = who {
                me.unique_number = Some(number.to_owned());
                me.request_status = status;
            }
        });
        true
    }

    /// Loads the request of somebody who is about to be signed in, and waits for it a little: what signing in leads to
    /// depends on it.
    pub(super) async fn prepare(self, me: &Me) {
        let Some(number) = me.unique_number.clone() else { return };
        let known = untrack(|| self.loaded.latest());
        if known.is_some_and(|known| known.is_of(&number, status_of(me).as_deref())) {
            return;
        }
        let (enough, client) = (Gate::default(), self.client.get_value());
        let (came, late, turn) = (enough.clone(), enough.clone(), self.turn());
        spawn_local(async move {
            let answer = client.housing_request(&number).await;
            // A late one is of no use: somebody else may be signed in by then.
            let is_late = came.is_open() || turn != self.turn();
            if let (Ok(request), false) = (answer, is_late) {
                self.loaded.put(OfNumber { number, request: Arc::new(request.attributes) });
            }
            came.open(());
        });
        timer::after(SIGN_IN_WAIT, move || late.open(()));
        enough.passed().await;
        self.is_needed.set(true);
    }

    /// Forgets everything, and ends the person's turn.
    pub fn clear(self) {
        self.turns.update_value(Turns::end);
        self.fall.set(None);
        self.only_compatible.set(false);
    }
}

impl OfNumber {
    /// Whether it is the request of this number, and `/me` says nothing newer of it.
    fn is_of(&self, number: &str, status: Option<&str>) -> bool {
        let own = self.request.status.as_ref().map(RequestStatus::as_str);
        self.number == number && (status.is_none() || own == status)
    }
}

/// What `/me` says of the request.
fn status_of(me: &Me) -> Option<String> {
    me.request_status.as_ref().map(|status| status.as_str().to_owned())
}

/// What is known of who looks at an offer.
#[derive(Clone, Debug)]
pub enum Situation {
    /// Nobody is signed in.
    Guest,
    /// Signed in, without a unique number yet.
    NoNumber,
    /// The request is here, and its household makes no sense.
    NoHousehold(HouseholdGap),
    /// The request was read.
    Read {
        /// The request itself.
        request: Arc<HousingRequest>,
        /// Who will live in the home.
        household: Arc<Household>,
        /// What they earn.
        income: Arc<Income>,
        /// What the person answered here about a fall of the income.
        fall: RwSignal<Option<Fall>>,
    },
    /// There is no request to read, and the simulator was answered.
    Simulated {
        /// Who will live in the home.
        household: Arc<Household>,
        /// What they earn.
        income: Arc<Income>,
    },
}

impl Situation {
    /// What the rules need of it, drawn once for any number of offers, read with these tables; `None` when there is nothing
    /// to compare with. Reactive: what the person answers about a fall of the income counts.
    #[must_use]
    pub fn profile(&self, today: Option<Date>, tables: Tables) -> Option<Profile> {
        match self {
            Self::Read { fall, .. } if fall.get() == Some(Fall::No) => {
                self.profile_without_fall(today, tables).or_else(|| self.profile_as_read(today, tables))
            }
            _ => self.profile_as_read(today, tables),
        }
    }

    /// As if the person had said that the income has not fallen; `None` where that would say nothing new.
    fn profile_without_fall(&self, today: Option<Date>, tables: Tables) -> Option<Profile> {
        match self {
            Self::Read { household, income, .. } if income.recent == Recent::Unknown => {
                let given = Income { recent: Recent::NotLower, ..Income::clone(income) };
                Some(Profile::of(household, &given, today?).with_tables(tables))
            }
            _ => None,
        }
    }

    fn profile_as_read(&self, today: Option<Date>, tables: Tables) -> Option<Profile> {
        match self {
            Self::Read { household, income, .. } | Self::Simulated { household, income } => {
                Some(Profile::of(household, income, today?).with_tables(tables))
            }
            Self::Guest | Self::NoNumber | Self::NoHousehold(_) => None,
        }
    }

    /// Whether the answer to an offer hangs on a fall of the income that the request does not say, and the person could.
    #[must_use]
    pub fn hangs_on_a_fall(&self, offer: &HousingOffer, today: Option<Date>, tables: Tables) -> bool {
        let misses_it = |profile: Profile| {
            profile.check(&offer.facts()).rule(Rule::Income).missing.contains(MissingFact::RecentIncome)
        };
        self.profile_without_fall(today, tables).is_some_and(|given| !misses_it(given))
            && self.profile_as_read(today, tables).is_some_and(misses_it)
    }

    /// Whether an offer suits; unknown when there is nothing to compare it with.
    #[must_use]
    pub fn outcome(&self, offer: &HousingOffer, today: Option<Date>, tables: Tables) -> Outcome {
        self.profile(today, tables).map_or(Outcome::Unknown, |profile| profile.check(&offer.facts()).outcome)
    }

    /// What the simulator's answers describe, once they are complete; else the other.
    pub(super) fn simulated_or(simulation: Simulation, other: Self) -> Self {
        simulation.answers().map_or(other, |checked| Self::Simulated {
            household: Arc::new(checked.household),
            income: Arc::new(checked.income),
        })
    }

    pub(super) fn of(request: Arc<HousingRequest>, today: Date, fall: RwSignal<Option<Fall>>) -> Self {
        match request.household(today) {
            Ok(household) => {
                let (household, income) = (Arc::new(household), Arc::new(request.income()));
                Self::Read { request, household, income, fall }
            }
            Err(gap) => Self::NoHousehold(gap),
        }
    }
}

#[cfg(test)]
mod tests;

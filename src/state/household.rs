//! The household's situation, as its housing request tells it, or else the simulator's answers: what the rules compare an
//! offer with.
//!
//! It stays in the page; nothing of it is sent anywhere.

use crate::api::ApiError;
use crate::platform::clock;
use crate::state::{self, Loaded, Who, simulation::Simulation};
use leptos::prelude::*;
use parcours_contract::{HousingOffer, HousingRequest};
use parcours_domain::date::Date;
use parcours_domain::eligibility::{Outcome, Profile, Rule, Tables};
use parcours_domain::household::Household;
use parcours_domain::income::{Income, Recent};
use parcours_domain::known::MissingFact;
use std::sync::Arc;

/// The answer that the income has not fallen by a tenth since the notice that counts.
pub const NOT_FALLEN: &str = "no";
/// The answer that it has, or may have.
pub const FELL: &str = "yes";

/// What the person said or chose about the household's verdicts during this visit. Shared signals, made at the root; never
/// in the address, which would tell others what suits.
#[derive(Clone, Copy)]
pub struct HouseholdStore {
    /// Whether only the offers that suit are shown.
    pub only_compatible: RwSignal<bool>,
    /// Whether the household's income has fallen since its notice, which no request tells: `no`, `yes`, or nothing yet.
    pub fall: RwSignal<String>,
}

impl HouseholdStore {
    pub(super) fn new() -> Self {
        Self { only_compatible: RwSignal::default(), fall: RwSignal::default() }
    }

    /// Forgets everything.
    pub fn clear(self) {
        self.fall.set(String::new());
        self.only_compatible.set(false);
    }
}

/// What is known of who looks at an offer.
#[derive(Clone, Debug)]
pub enum Situation {
    /// Nobody is signed in.
    Guest,
    /// Signed in, without a unique number yet.
    NoNumber,
    /// The request could not be read, or its household makes no sense.
    Unread,
    /// The request was read.
    Read {
        /// The request itself.
        request: Arc<HousingRequest>,
        /// Who will live in the home.
        household: Arc<Household>,
        /// What they earn.
        income: Arc<Income>,
        /// What the person answered here about a fall of the income, see [`FELL`] and [`NOT_FALLEN`].
        fall: RwSignal<String>,
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
            Self::Read { fall, .. } if fall.with(|fall| fall == NOT_FALLEN) => {
                self.profile_without_fall(today, tables).or_else(|| self.profile_as_read(today, tables))
            }
            _ => self.profile_as_read(today, tables),
        }
    }

    /// As if the person had told that the income has not fallen; `None` where that would tell nothing new.
    fn profile_without_fall(&self, today: Option<Date>, tables: Tables) -> Option<Profile> {
        match self {
            Self::Read { household, income, .. } if income.recent == Recent::NotTold => {
                let told = Income { recent: Recent::NotLower, ..Income::clone(income) };
                Some(Profile::of(household, &told, today?).with_tables(tables))
            }
            _ => None,
        }
    }

    fn profile_as_read(&self, today: Option<Date>, tables: Tables) -> Option<Profile> {
        match self {
            Self::Read { household, income, .. } | Self::Simulated { household, income } => {
                Some(Profile::of(household, income, today?).with_tables(tables))
            }
            Self::Guest | Self::NoNumber | Self::Unread => None,
        }
    }

    /// Whether the answer to an offer hangs on a fall of the income that the request does not tell, and the person could.
    #[must_use]
    pub fn hangs_on_a_fall(&self, offer: &HousingOffer, today: Option<Date>, tables: Tables) -> bool {
        let misses_it = |profile: Profile| {
            profile.check(&offer.facts()).rule(Rule::Income).missing.contains(MissingFact::RecentIncome)
        };
        self.profile_without_fall(today, tables).is_some_and(|told| !misses_it(told))
            && self.profile_as_read(today, tables).is_some_and(misses_it)
    }

    /// Whether an offer suits; unknown when there is nothing to compare it with.
    #[must_use]
    pub fn outcome(&self, offer: &HousingOffer, today: Option<Date>, tables: Tables) -> Outcome {
        self.profile(today, tables).map_or(Outcome::Unknown, |profile| profile.check(&offer.facts()).outcome)
    }

    /// What the simulator's answers describe, once they are complete; else the other.
    fn simulated_or(simulation: Simulation, other: Self) -> Self {
        simulation.answers().map_or(other, |told| Self::Simulated {
            household: Arc::new(told.household),
            income: Arc::new(told.income),
        })
    }

    fn of(request: HousingRequest, fall: RwSignal<String>) -> Self {
        let income = request.income();
        match clock::today().map(|today| request.household(today)) {
            Some(Ok(household)) => {
                let (household, income) = (Arc::new(household), Arc::new(income));
                Self::Read { request: Arc::new(request), household, income, fall }
            }
            Some(Err(_)) | None => Self::Unread,
        }
    }
}

/// Who looks, as far as the reading of offers depends on it: a change of anything else reads nothing again.
#[derive(Clone, Debug, PartialEq)]
pub enum Viewer {
    /// Not known yet.
    Unknown,
    /// It could not be found out.
    Unreachable(ApiError),
    /// Nobody is signed in.
    Guest,
    /// Somebody is, with a unique number or not yet.
    Tenant(Option<String>),
}

impl Viewer {
    /// Whether somebody is signed in; `None` until it is known.
    ///
    /// # Errors
    /// When it could not be found out.
    pub fn signed_in(&self) -> Result<Option<bool>, ApiError> {
        match self {
            Self::Unknown => Ok(None),
            Self::Unreachable(error) => Err(error.clone()),
            Self::Guest => Ok(Some(false)),
            Self::Tenant(_) => Ok(Some(true)),
        }
    }
}

/// Who looks. Reactive.
pub fn viewer() -> Memo<Viewer> {
    let session = state::session();
    Memo::new(move |_| match (session.who(), session.trouble()) {
        (Who::Tenant(me), _) => Viewer::Tenant(me.unique_number),
        (Who::Guest, _) => Viewer::Guest,
        (Who::Unknown, Some(error)) => Viewer::Unreachable(error),
        (Who::Unknown, None) => Viewer::Unknown,
    })
}

/// The situation of whoever is signed in, `None` until that is known. It is read again when somebody else signs in.
///
/// A resource must not wait for what it follows: the wait would hold up the very reading that ends it.
pub fn resource(viewer: Memo<Viewer>) -> Loaded<Option<Situation>> {
    let client = state::client();
    let simulation = state::simulation();
    let ceilings = state::ceilings();
    let fall = state::household().fall;
    Loaded::new(move || {
        let (client, viewer) = (client.clone(), viewer.get());
        async move {
            let situation = match viewer {
                Viewer::Unknown => return None,
                Viewer::Unreachable(_) => Situation::Unread,
                Viewer::Guest => Situation::simulated_or(simulation, Situation::Guest),
                Viewer::Tenant(None) => Situation::simulated_or(simulation, Situation::NoNumber),
                Viewer::Tenant(Some(number)) => match client.housing_request(&number).await {
                    Ok(request) => Situation::of(request.attributes, fall),
                    Err(_) => Situation::Unread,
                },
            };
            if matches!(situation, Situation::Read { .. } | Situation::Simulated { .. }) {
                ceilings.ask();
            }
            Some(situation)
        }
    })
}

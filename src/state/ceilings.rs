//! The income ceilings that verdicts are computed with: those that the app was built with, and newer ones that the server
//! or the deployment supplies.
//!
//! They are asked for once a visit, by the first screen that computes a verdict, and the question says nothing about the
//! person. A verdict does not wait for them: it is computed again when they come. Each supply is used as a whole or not
//! at all. Does not: judge figures (the rules do) or say anything (the screens do).

use crate::api::{ApiError, Client, Incompatible};
use crate::platform::base;
use leptos::prelude::*;
use leptos::task::spawn_local;
use parcours_contract::{Ceilings as Sent, ReadCollection, ceiling_tables};
use parcours_domain::eligibility::{TableProblem, Tables};

/// Why newer ceilings that came are not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// They cannot be read, or not all of them came.
    Unreadable,
    /// They cannot be true.
    Untrue(TableProblem),
}

/// The ceilings at hand. Shared signals, made at the root.
#[derive(Clone, Copy)]
pub struct Ceilings {
    tables: RwSignal<Tables>,
    refused: RwSignal<Option<Refused>>,
    asked: RwSignal<bool>,
    client: StoredValue<Client>,
}

impl Ceilings {
    pub(super) fn new(client: Client) -> Self {
        Self {
            tables: RwSignal::default(),
            refused: RwSignal::default(),
            asked: RwSignal::default(),
            client: StoredValue::new(client),
        }
    }

    /// The tables to compute with. Reactive.
    #[must_use]
    pub fn tables(self) -> Tables {
        self.tables.get()
    }

    /// Why newer ceilings are not used, when some came that cannot be. Reactive.
    #[must_use]
    pub fn refused(self) -> Option<Refused> {
        self.refused.get()
    }

    /// Asks for newer ceilings, once. What did not come because the network was away is asked for again by the next screen.
    pub fn ask(self) {
        if self.asked.get_untracked() {
            return;
        }
        self.asked.set(true);
        spawn_local(async move {
            let client = self.client.get_value();
            let deployed = self.take(client.deployed_ceilings(base::file).await);
            let served = self.take(client.ceilings().await);
            self.asked.set(deployed && served);
        });
    }

    /// Takes what a supplier sent; returns whether it answered.
    fn take(self, sent: Result<Option<ReadCollection<Sent>>, ApiError>) -> bool {
        let outcome = match sent {
            Ok(None) => return true,
            Ok(Some(read)) => with(self.tables.get_untracked(), &read),
            // Without a configuration nothing was sent.
            Err(ApiError::Incompatible(Incompatible::Configuration)) => return false,
            Err(ApiError::Incompatible(_) | ApiError::Missing) => Err(Refused::Unreadable),
            Err(_) => return false,
        };
        match outcome {
            Ok(tables) => self.tables.set(tables),
            Err(refused) => self.refused.set(Some(refused)),
        }
        true
    }
}

/// These tables and those that were sent: all of them, or none.
fn with(tables: Tables, sent: &ReadCollection<Sent>) -> Result<Tables, Refused> {
    let supplied = ceiling_tables(sent).ok_or(Refused::Unreadable)?;
    tables.with(&supplied).map_err(Refused::Untrue)
}

#[cfg(test)]
mod tests {
    use super::*;
    use parcours_contract::read_collection;
    use parcours_domain::ceiling::CeilingNorm;
    use parcours_domain::date::Date;
    use parcours_domain::eligibility::TableProblemKind;
    use parcours_domain::money::Money;
    use serde_json::{Value, json};

    fn lls(since: &str, first: Value) -> Value {
        let column = json!({ "area": "overseas", "categories": [first, 28_300, 34_000, 41_000, 48_300, 54_400], "supplement": 6_070 });
        json!({ "id": since, "type": "ceilings", "attributes": { "norm": "LLS", "since": since, "columns": [column],
                "title": "Arrêté", "article": "LLS", "url": "https://exemple.fr/" } })
    }

    fn taken(sent: &[Value], objects: u64) -> Result<Tables, Refused> {
        let body = json!({ "data": sent, "meta": { "pagination": { "total_objects": objects } } }).to_string();
        with(Tables::compiled(), &read_collection(&body).unwrap())
    }

    fn first_of_lls(tables: Tables) -> Money {
        let on = Date::new(2027, 3, 1).unwrap();
        tables.in_force(CeilingNorm::Lls, on).unwrap().columns.first().unwrap().amount(1)
    }

    #[test]
    fn newer_ceilings_are_used_from_their_day_on() {
        let tables = taken(&[lls("2027-01-01", json!(21_200))], 1).unwrap();
        assert_eq!(first_of_lls(tables), Money::from_euros(21_200));
        assert_eq!(tables.in_force(CeilingNorm::Lls, Date::new(2026, 12, 31).unwrap()).unwrap().since.year(), 2026);
    }

    #[test]
    fn nothing_newer_changes_nothing() {
        assert_eq!(taken(&[], 0), Ok(Tables::compiled()));
    }

    #[test]
    fn one_table_that_is_wrong_or_unreadable_refuses_all() {
        let good = lls("2027-01-01", json!(21_200));
        for wrong in [json!(-21_200), json!(1e300), json!(21_200.5), json!("beaucoup"), json!(null), json!([21_200])] {
            let sent = [good.clone(), lls("2028-01-01", wrong.clone())];
            assert_eq!(taken(&sent, 2), Err(Refused::Unreadable), "{wrong}");
        }
        let implausible = taken(&[good.clone(), lls("2028-01-01", json!(2_120))], 2);
        let Err(Refused::Untrue(problem)) = implausible else { panic!("{implausible:?}") };
        assert_eq!((problem.norm, problem.kind), (CeilingNorm::Lls, TableProblemKind::Implausible));
        assert_eq!(taken(&[good], 2), Err(Refused::Unreadable), "one of two came");
    }
}

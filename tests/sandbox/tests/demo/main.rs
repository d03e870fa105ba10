//! The demonstration data: enough of it, true where it claims to be, plausible elsewhere, always the same.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use jiff::Timestamp;
use jiff::civil::{Date, date};
use parcours_contract::{DocumentState, HousingOffer, HousingRequest, RequestStatus, RoleCode};
use parcours_domain::company::{Coverage, Employer, Headcount, Sector};
use parcours_domain::date::Date as RuleDate;
use parcours_domain::eligibility::{Outcome, check};
use parcours_domain::nud::{Nud, NudReading};
use parcours_domain::offer::Typology;
use parcours_domain::place::{CeilingZone, InseeCode};
use parcours_domain::siret::Siret;
use parcours_sandbox::db::Db;
use parcours_sandbox::demo::{self, Publication};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

mod offers;
mod people;

const TODAY: Date = date(2026, 11, 23);

fn noon() -> Timestamp {
    "2026-11-23T11:00:00Z".parse().unwrap()
}

fn offers() -> Vec<Publication> {
    demo::offers(&demo::communes(), TODAY)
}

fn seeded() -> (tempfile::TempDir, Db) {
    let directory = tempfile::tempdir().unwrap();
    let db = Db::open(&directory.path().join("sandbox.db")).unwrap();
    demo::seed(&db, noon()).unwrap();
    (directory, db)
}

fn number(db: &Db, sql: &'static str) -> i64 {
    db.read_now(|db| Ok(db.query_row(sql, [], |row| row.get(0))?)).unwrap()
}

fn registered(db: &Db) -> BTreeMap<String, HousingRequest> {
    let rows: Vec<(String, String)> = db
        .read_now(|db| {
            let mut statement = db.prepare("SELECT unique_number, attributes FROM housing_requests")?;
            let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
        .unwrap();
    rows.into_iter().map(|(number, text)| (number, serde_json::from_str(&text).unwrap())).collect()
}

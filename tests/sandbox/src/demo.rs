//! The demonstration data: deterministic, invented, current on the day it is seeded.
//!
//! Homes, lessors, companies and people do not exist; communes do (`data/README.md`). The same seed gives the same
//! homes on every machine; only dates follow the day. Beside the tests, this is what a newcomer sees first, so every
//! household, every kind of company and every gap of real offers is met.
//! Communes count as neighbours when their centres are at most six kilometres apart, an approximation.

mod accounts;
mod communes;
mod companies;
mod dice;
mod home;
mod introduction;
mod market;
mod people;
mod pictures;
mod publication;
mod requests;
mod store;

use crate::clock::paris_date;
use crate::db::Db;
use crate::password;
use crate::problem::Refusal;
use communes::Commune;
use dice::Dice;
use home::Home;
use jiff::Timestamp;
use jiff::civil::Date;

pub use accounts::{DemoAccount, PASSWORD, SpareNumber, accounts, spare_numbers};
pub use communes::{NEIGHBOUR_KM, communes, neighbours};
pub use companies::{COMPANIES, DemoCompany};
pub use introduction::introduction;
pub use publication::Publication;

/// Changing it changes every home of the demonstration.
const SEED: u64 = 2_026;
/// Offers of the whole demonstration.
pub const OFFERS: usize = 2_400;
/// No commune has fewer.
const FEWEST_IN_A_COMMUNE: usize = 4;

/// Fills the database. Where it is filled already, people and companies stay as they are, and the offers are renewed
/// only when none is on show any more: a demonstration left alone for a month still has homes to look at.
///
/// # Errors
/// The database cannot be written.
pub fn seed(db: &Db, now: Timestamp) -> Result<(), Refusal> {
    let today = paris_date(now);
    let (has_people, has_offers) =
        db.read_now(|db| Ok((store::has_people(db)?, store::has_offers_on_show(db, today)?)))?;
    if has_people && has_offers {
        return Ok(());
    }
    let communes = communes();
    // Every account has the same password, so one hash serves all.
    let password_hash = if has_people { String::new() } else { password::hash_now(PASSWORD)? };
    db.write_now(|db| {
        if !has_people {
            store::put_communes(db, &communes)?;
            store::put_companies(db)?;
            store::put_requests(db, &communes, today)?;
            store::put_accounts(db, &password_hash, &communes, today, now.as_second())?;
        }
        store::replace_offers(db, &offers(&communes, today))
    })
}

/// Every offer, around a day. Each commune gets its share by population.
pub fn offers(communes: &[Commune], today: Date) -> Vec<Publication> {
    let mut dice = Dice::new(SEED);
    let inhabitants: u64 = communes.iter().map(weight).sum();
    let shared = (OFFERS - FEWEST_IN_A_COMMUNE * communes.len()) as u64;
    let mut published = Vec::with_capacity(OFFERS);
    let mut passed: u64 = 0;
    let mut given: u64 = 0;
    for commune in communes {
        // Rounding the running sum, not each share, gives exactly the whole.
        passed += weight(commune);
        let due = shared * passed / inhabitants.max(1);
        let here = FEWEST_IN_A_COMMUNE as u64 + due - given;
        given = due;
        for _ in 0..here {
            let home = Home::in_commune(commune, &mut dice);
            let number = 10_001 + published.len();
            published.push(publication::publish(number, commune, &home, today, &mut dice));
        }
    }
    published
}

/// Large cities count for less than their size, or they would have all the offers.
fn weight(commune: &Commune) -> u64 {
    commune.population.isqrt()
}

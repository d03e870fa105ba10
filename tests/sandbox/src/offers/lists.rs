//! The three lists that tenants know: communes asked for, neighbouring communes, other communes of the department.
//!
//! They never overlap. They follow the request as the account last fetched it; "mettre à jour ma demande" fetches it
//! again. The neighbours are listed whether or not the request says `extend_to_neighbours`: looking widens nothing.
//! Which communes are neighbours is an approximation of the demonstration, see [`crate::demo`].

use super::condition::Condition;
use super::published::{Viewer, count, on_show, page_of};
use super::query::{List, OfferQuery};
use crate::problem::Refusal;
use crate::requests;
use parcours_contract::{Collection, HousingOffer, HousingRequest};
use parcours_domain::date::Date;
use rusqlite::Connection;
use rusqlite::types::Value;

/// The three communes that are divided into arrondissements, and how the codes of these begin. A request may name
/// either (cerfa notice 51423, G3).
const DIVIDED: [(&str, &str); 3] = [("75056", "751"), ("69123", "6938"), ("13055", "132")];

/// One page of one list, with the counts that the query asks for. Filters hold for the counts too, so that a list's
/// count is what it shows.
///
/// # Errors
/// 404 when the number is not linked to the account.
pub(super) fn page(
    db: &Connection,
    account_id: &str,
    number: &str,
    today: Date,
    query: &OfferQuery,
) -> Result<Collection<HousingOffer>, Refusal> {
    let request = requests::own(db, account_id, number)?.request;
    let codes = json_list(&searched(db, &request)?);
    let visible = on_show(&Viewer::of_account(db, account_id)?, today);
    let condition = |list| visible.clone().and(in_list(list, &codes));
    let mut page = page_of(db, &condition(query.list), today, query)?;
    for list in &query.counts {
        let total = i64::try_from(count(db, &condition(*list).and_filters(&query.filters))?).ok();
        match list {
            List::Seeked => page.meta.seeked_count = total,
            List::Bordering => page.meta.bordering_count = total,
            List::OtherFromDepartment => page.meta.other_from_department_count = total,
        }
    }
    Ok(page)
}

/// The codes of the communes asked for, arrondissements included.
fn searched(db: &Connection, request: &HousingRequest) -> Result<Vec<String>, Refusal> {
    let communes = request.searched.iter().flat_map(|searched| &searched.communes);
    let mut codes: Vec<String> = communes.filter_map(|commune| commune.insee_code.clone()).collect();
    for (whole, beginning) in DIVIDED {
        if codes.iter().any(|code| code == whole) {
            let mut statement = db.prepare_cached("SELECT insee_code FROM communes WHERE insee_code GLOB ?")?;
            let parts = statement.query_map([format!("{beginning}*")], |row| row.get(0))?;
            codes.extend(parts.collect::<Result<Vec<String>, _>>()?);
        }
    }
    Ok(codes)
}

/// The codes as one JSON text: one parameter however many there are.
fn json_list(codes: &[String]) -> Value {
    Value::Text(serde_json::Value::from(codes).to_string())
}

fn in_list(list: List, codes: &Value) -> Condition {
    const SEEKED: &str = "insee_code IN (SELECT value FROM json_each(?))";
    const BORDERING: &str = "insee_code NOT IN (SELECT value FROM json_each(?))
         AND insee_code IN (SELECT neighbour FROM commune_neighbours
                            WHERE insee_code IN (SELECT value FROM json_each(?)))";
    const OTHERS: &str = "insee_code NOT IN (SELECT value FROM json_each(?))
         AND insee_code NOT IN (SELECT neighbour FROM commune_neighbours
                                WHERE insee_code IN (SELECT value FROM json_each(?)))
         AND department IN (SELECT department FROM communes
                            WHERE insee_code IN (SELECT value FROM json_each(?)))";
    match list {
        List::Seeked => Condition::new(SEEKED, vec![codes.clone()]),
        List::Bordering => Condition::new(BORDERING, vec![codes.clone(); 2]),
        List::OtherFromDepartment => Condition::new(OTHERS, vec![codes.clone(); 3]),
    }
}

//! `GET /capabilities` and `GET /reference/ceilings`: which optional parts this backend has, and newer income ceilings.
//!
//! Nothing is newer than the rules themselves, so a sandbox has no ceilings to supply until the back office asks for it:
//! a fictitious revision that a client can use, or one that it must refuse as a whole. Neither outlives the process.

use crate::App;
use crate::etag::{self, Privacy};
use crate::problem::Refusal;
use axum::Router;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use axum::routing::get;
use parcours_contract::{
    Capabilities, CeilingColumn, CeilingNormCode, Ceilings, Collection, Meta, OptionalPart, Pagination, Resource,
    Single,
};
use parcours_domain::ceiling::CeilingNorm;
use parcours_domain::date::Date;
use parcours_domain::eligibility::Tables;
use serde::{Deserialize, Serialize};
use serde_json::to_value;
use std::sync::{Arc, Mutex, PoisonError};

/// What `GET /reference/ceilings` answers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Supply {
    /// Nothing newer.
    #[default]
    None,
    /// A fictitious revision of every norm, from the first day of this month.
    Newer,
    /// The same, but PLS is ten times too high: nothing of it may be used.
    Wrong,
}

impl Supply {
    /// All of them, with the words of the back office's page.
    pub const ALL: [(Self, &'static str, &'static str); 3] = [
        (Self::None, "none", "Aucun barème plus récent"),
        (Self::Newer, "newer", "Barème plus récent (fictif)"),
        (Self::Wrong, "wrong", "Barème faux"),
    ];
}

/// What is supplied at present; clones share it.
#[derive(Debug, Clone, Default)]
pub struct Reference {
    supply: Arc<Mutex<Supply>>,
}

impl Reference {
    /// What is supplied.
    #[must_use]
    pub fn supply(&self) -> Supply {
        *self.supply.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Supplies something else.
    pub fn set(&self, supply: Supply) {
        *self.supply.lock().unwrap_or_else(PoisonError::into_inner) = supply;
    }
}

/// The routes under the API's base.
pub fn routes() -> Router<App> {
    Router::new().route("/capabilities", get(capabilities)).route("/reference/ceilings", get(ceilings))
}

async fn capabilities(headers: HeaderMap) -> Result<Response, Refusal> {
    let data = Resource::new("capabilities", Capabilities { parts: vec![OptionalPart::Reference] });
    Ok(etag::answer(&headers, Privacy::Public, &to_value(Single { data })?))
}

async fn ceilings(State(app): State<App>, headers: HeaderMap) -> Result<Response, Refusal> {
    let data = match app.reference.supply() {
        Supply::None => Vec::new(),
        Supply::Newer => revision(app.clock.today(), 1),
        Supply::Wrong => revision(app.clock.today(), 10),
    };
    let count = data.len() as u64;
    let pagination = Pagination { page: 1, per_page: count.max(1), total_pages: count.min(1), total_objects: count };
    let meta = Meta { pagination: Some(pagination), ..Meta::default() };
    Ok(etag::answer(&headers, Privacy::Public, &to_value(Collection { data, meta })?))
}

/// Every norm 2 % above what is in force, but PLS, which follows from PLUS. `times` is 1 for a PLS that is true to that.
fn revision(today: Date, times: i64) -> Vec<Resource<Ceilings>> {
    let since = Date::new(today.year(), today.month(), 1).unwrap_or(today);
    let revised = |norm: CeilingNorm| {
        let base = if norm == CeilingNorm::Pls { CeilingNorm::Plus } else { norm };
        let figure = move |euros: u32| match norm {
            CeilingNorm::Pls => (raised(euros) * 13 + 5) / 10 * times,
            _ => raised(euros),
        };
        let columns = Tables::compiled().in_force(base, today)?.columns.iter().map(|column| CeilingColumn {
            area: Some(column.area.into()),
            categories: column.categories.map(figure).to_vec(),
            supplement: Some(figure(column.supplement)),
        });
        let code = CeilingNormCode::from(norm);
        let attributes = Ceilings {
            columns: columns.collect(),
            since: Some(since.to_string().into()),
            title: Some("Barème de démonstration".to_owned()),
            article: Some(format!("plafonds fictifs du {code}")),
            url: Some("https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000294318".to_owned()),
            norm: Some(code.clone()),
        };
        Some(Resource::new(format!("{code}-{since}"), attributes))
    };
    CeilingNorm::ALL.into_iter().filter_map(revised).collect()
}

fn raised(euros: u32) -> i64 {
    (i64::from(euros) * 102 + 50) / 100
}

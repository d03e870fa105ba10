//! Optional parts, and the ceilings that the back office supplies.

use crate::bench::*;
use parcours_contract::{Ceilings, ceiling_tables, read_collection};
use parcours_domain::ceiling::CeilingNorm;
use parcours_domain::eligibility::{TableProblemKind, Tables};
use parcours_sandbox::Settings;
use serde_json::json;

const CEILINGS: &str = "/api/dmo/reference/ceilings";

#[tokio::test]
async fn a_backend_says_that_it_supplies_reference_figures_and_has_none_at_first() {
    let bench = Bench::with(Settings::default());
    let capabilities = bench.get("/api/dmo/capabilities", "").await;
    assert_eq!(capabilities.attributes()["parts"], json!(["reference"]));
    let ceilings = bench.get(CEILINGS, "").await;
    assert_eq!(ceilings.accepted(200).json()["data"], json!([]));
    assert_eq!(ceilings.header("cache-control"), "no-cache");
}

#[tokio::test]
async fn the_back_office_supplies_ceilings_that_the_rules_accept_or_must_refuse() {
    let bench = Bench::new();
    let supplied = async |supply: &str| {
        bench.post("/_sandbox/reference", json!({ "supply": supply })).await.accepted(200);
        let page = read_collection::<Ceilings>(&bench.get(CEILINGS, "").await.text).unwrap();
        Tables::compiled().with(&ceiling_tables(&page).unwrap())
    };
    let newer = supplied("newer").await.unwrap();
    for norm in CeilingNorm::ALL {
        let since = |tables: Tables| tables.in_force(norm, bench.clock.today()).unwrap().since.to_string();
        assert_eq!((since(Tables::compiled()), since(newer)), ("2026-01-01".into(), "2026-11-01".into()), "{norm:?}");
    }
    let wrong = supplied("wrong").await.unwrap_err();
    assert_eq!((wrong.norm, wrong.kind), (CeilingNorm::Pls, TableProblemKind::Implausible));
    assert_eq!(supplied("none").await, Ok(Tables::compiled().with(&[]).unwrap()));
    bench.post("/_sandbox/reference", json!({ "supply": "some" })).await.refused(422, "invalid");
}

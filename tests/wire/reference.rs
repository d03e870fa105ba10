//! Newer ceilings on the wire: what can be read of them, and what makes a whole answer unusable.

use parcours_contract::{CeilingArea, CeilingColumn, CeilingNormCode, Ceilings, ceiling_tables, read, read_collection};
use parcours_contract::{PublicConfig, Resource};
use parcours_domain::ceiling::{Area, CeilingNorm};
use proptest::prelude::*;
use serde_json::{Value, json};

fn of_lls() -> Ceilings {
    Ceilings {
        norm: Some(CeilingNormCode::Lls),
        since: Some("2027-01-01".into()),
        columns: vec![CeilingColumn {
            area: Some(CeilingArea::Overseas),
            categories: vec![21_200, 28_300, 34_000, 41_000, 48_300, 54_400],
            supplement: Some(6_070),
        }],
        title: Some("Arrêté du 14 mars 2011".into()),
        article: Some("LLS".into()),
        url: Some("https://www.legifrance.gouv.fr/".into()),
    }
}

#[test]
fn a_table_needs_every_attribute() {
    assert!(of_lls().table().is_some());
    let column = |change: fn(&mut CeilingColumn)| {
        let mut table = of_lls();
        change(&mut table.columns[0]);
        table
    };
    for lacking in [
        Ceilings { norm: None, ..of_lls() },
        Ceilings { norm: Some(CeilingNormCode::Other("PLX".into())), ..of_lls() },
        Ceilings { since: None, ..of_lls() },
        Ceilings { since: Some("en janvier".into()), ..of_lls() },
        Ceilings { title: None, ..of_lls() },
        Ceilings { article: None, ..of_lls() },
        Ceilings { url: None, ..of_lls() },
        column(|column| column.area = None),
        column(|column| column.area = Some(CeilingArea::Other("la Lune".into()))),
        column(|column| column.supplement = None),
        column(|column| column.supplement = Some(-1)),
        column(|column| column.categories[2] = 5_000_000_000),
        column(|column| column.categories.truncate(5)),
        column(|column| column.categories.push(60_000)),
    ] {
        assert_eq!(lacking.table(), None, "{lacking:?}");
    }
}

#[test]
fn an_answer_is_whole_or_it_is_nothing() {
    let page = |elements: Vec<Value>, objects: u64| {
        let body = json!({ "data": elements, "meta": { "pagination": { "total_objects": objects } } }).to_string();
        ceiling_tables(&read_collection(&body).unwrap())
    };
    let good = json!(Resource::new("1", of_lls()));
    assert_eq!(page(vec![good.clone()], 1).unwrap().len(), 1);
    assert_eq!(page(vec![good.clone()], 2), None, "a page is missing");
    assert_eq!(page(vec![good.clone(), json!({ "id": "2", "attributes": 4 })], 2), None, "one cannot be read");
    let nameless = json!(Resource::new("2", Ceilings { title: None, ..of_lls() }));
    assert_eq!(page(vec![good, nameless], 2), None, "one lacks its title");
}

#[test]
fn norms_and_areas_of_the_wire_are_those_of_the_rules() {
    for norm in CeilingNorm::ALL {
        let columns =
            norm.areas().iter().map(|area| CeilingColumn { area: Some((*area).into()), ..of_lls().columns[0].clone() });
        let read = Ceilings { norm: Some(norm.into()), columns: columns.collect(), ..of_lls() }.table().unwrap();
        let areas: Vec<Area> = read.columns.iter().map(|column| column.area).collect();
        assert_eq!((read.norm, areas.as_slice()), (norm, norm.areas()));
    }
}

#[test]
fn a_deployment_may_name_a_file_of_ceilings() {
    assert_eq!(read::<PublicConfig>("{}").unwrap().ceilings, None);
    assert_eq!(read::<PublicConfig>(r#"{"ceilings":"c.json"}"#).unwrap().ceilings.as_deref(), Some("c.json"));
}

proptest! {
    /// Whatever a backend writes as a figure, it is a whole number of euros or the table is not one.
    #[test]
    fn no_figure_is_read_as_another(figure in prop_oneof![
        any::<i64>().prop_map(|whole| json!(whole)),
        any::<f64>().prop_map(|float| json!(float)),
        ".{0,12}".prop_map(|text| json!(text)),
        "[0-9 ,.+-]{0,12}".prop_map(|text| json!(text)),
    ]) {
        let mut sent = json!(of_lls());
        sent["columns"][0]["categories"][1] = figure.clone();
        let table = read::<Ceilings>(&sent.to_string()).ok().and_then(|read| read.table());
        if let Some(table) = table {
            let written = figure.as_str().map_or_else(|| figure.to_string(), str::to_owned);
            let digits: String = written.chars().filter(char::is_ascii_digit).collect();
            prop_assert!(digits.trim_start_matches('0').starts_with(&table.columns[0].categories[1].to_string())
                || table.columns[0].categories[1] == 0, "{figure} was read as {}", table.columns[0].categories[1]);
        }
    }
}

//! Which layer may use which, and which crate is named where.
//!
//! `domain` and `contract` are crates, so the compiler guards them; their manifests are checked all the same, because one
//! line there would undo it.

use crate::graph::Graph;
use crate::paths::{Tests, mentions_of};
use crate::source::{self, Source, expect_none, mentions, root, sources};
use std::collections::BTreeSet;
use std::fs;

/// Layer, and the layers that it uses besides itself: no other arrow is allowed, and none of these is unused. Each line
/// uses only layers of the lines above it, except `lib`, which is above all.
pub const MAY_USE: [(&str, &[&str]); 14] = [
    ("percent", &[]),
    ("platform", &["parcours_domain"]),
    ("route", &["percent", "platform"]),
    ("ui", &["route", "platform"]),
    ("i18n", &[]),
    ("ics", &["parcours_domain"]),
    // The limits of a field, and the body that a checked form is, are the contract's: writing them twice would let them part.
    ("forms", &["parcours_domain", "parcours_contract"]),
    ("api", &["parcours_domain", "parcours_contract", "forms", "percent"]),
    ("wording", &["parcours_domain", "parcours_contract", "forms", "api", "i18n", "platform"]),
    ("state", &["parcours_domain", "parcours_contract", "forms", "api", "platform", "route"]),
    (
        "parts",
        &[
            "parcours_domain",
            "parcours_contract",
            "forms",
            "api",
            "state",
            "wording",
            "i18n",
            "ics",
            "platform",
            "ui",
            "route",
        ],
    ),
    (
        "screens",
        &[
            "parcours_domain",
            "parcours_contract",
            "forms",
            "api",
            "state",
            "wording",
            "parts",
            "i18n",
            "ics",
            "platform",
            "ui",
            "route",
        ],
    ),
    ("app", &["state", "parts", "screens", "route", "ui", "platform"]),
    ("lib", &["app", "i18n", "platform"]),
];

/// The crates that the layers stand on, and what they use of each other.
pub const INNER: [(&str, &[&str]); 2] = [("parcours_domain", &[]), ("parcours_contract", &["parcours_domain"])];

/// Crates and who may name them; crates that are not listed are free.
const CRATES: [(&str, &[&str]); 6] = [
    // The transport gives up a call with the browser's AbortController; `ui` holds node references.
    ("web_sys", &["platform", "ui", "api/transport.rs"]),
    ("js_sys", &["platform", "api/transport.rs"]),
    ("wasm_bindgen", &["platform", "api/transport.rs"]),
    ("gloo_net", &["api/transport.rs"]),
    ("leptos", &["app", "lib", "parts", "route", "screens", "state", "ui"]),
    ("leptos_router", &["app", "route"]),
];

/// What a file uses of the app's own layers and of the inner crates, its tests included.
fn used_layers(source: &Source) -> BTreeSet<String> {
    let found = mentions_of(source, Tests::Read);
    let paths = found.uses.iter().chain(found.imports.iter().map(|import| &import.path));
    let mut used: BTreeSet<String> = paths.filter_map(|path| path.first()).cloned().collect();
    used.retain(|name| MAY_USE.iter().any(|(layer, _)| layer == name));
    used.extend(INNER.iter().filter(|(name, _)| mentions(&source.code, name)).map(|(name, _)| (*name).to_owned()));
    used.remove(&source.layer);
    used
}

/// The arrows that the table does not allow, and those that it allows for nothing.
fn complaints(sources: &[Source], table: &[(&str, &[&str])]) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut seen: BTreeSet<(String, String)> = BTreeSet::new();
    for source in sources {
        let Some((_, allowed)) = table.iter().find(|(layer, _)| *layer == source.layer) else {
            wrong.push(format!("{}: no such layer", source.name));
            continue;
        };
        for used in used_layers(source) {
            if !allowed.contains(&used.as_str()) {
                wrong.push(format!("{}: {} may not use {used}", source.name, source.layer));
            }
            seen.insert((source.layer.clone(), used));
        }
    }
    for (layer, allowed) in table {
        for used in *allowed {
            if !seen.contains(&((*layer).to_owned(), (*used).to_owned())) {
                wrong.push(format!("{layer} may use {used}, and no file does: take it out of the table"));
            }
        }
    }
    wrong
}

#[test]
fn every_arrow_is_allowed_and_every_allowed_arrow_is_used() {
    expect_none(complaints(&sources(), &MAY_USE));
}

#[test]
fn the_table_itself_points_one_way() {
    let mut above: Vec<&str> = INNER.iter().map(|(name, _)| *name).collect();
    for (layer, allowed) in MAY_USE {
        let wrong: Vec<&&str> = allowed.iter().filter(|used| !above.contains(*used)).collect();
        assert!(wrong.is_empty(), "{layer} stands above {wrong:?} in the table, and uses it");
        above.push(layer);
    }
}

#[test]
fn an_arrow_the_wrong_way_and_an_unused_one_are_found() {
    let table: [(&str, &[&str]); 3] = [("platform", &[]), ("ui", &["platform"]), ("screens", &["ui"])];
    let found = |files: &[(&str, &str)]| {
        let files: Vec<Source> = files.iter().map(|(name, text)| Source::of(name, text)).collect();
        complaints(&files, &table)
    };
    let (ui, screens) = (("ui/button.rs", "use crate::platform::focus;"), ("screens.rs", "fn f() { crate::ui::f(); }"));
    assert!(found(&[ui, screens]).is_empty());
    for text in ["use crate::{ui, x};", "use super::ui::Button;", "fn f() { crate::ui::g(); }", "pub use crate::ui::*;"]
    {
        assert_eq!(found(&[ui, screens, ("platform.rs", text)]), ["platform.rs: platform may not use ui"], "{text}");
    }
    assert_eq!(found(&[ui]), ["screens may use ui, and no file does: take it out of the table"]);
    assert_eq!(found(&[ui, screens, ("helpers.rs", "")]), ["helpers.rs: no such layer"]);
}

#[test]
fn no_path_climbs_two_modules() {
    let mut wrong = Vec::new();
    for one in source::ALL {
        let sources = source::sources_of(one);
        let graph = Graph::of(&sources);
        wrong.extend(graph.climbing_twice().into_iter().map(|file| format!("{}/{file}: super::super", one.folder)));
    }
    expect_none(wrong);
}

/// The screen that a file belongs to: `offers` for `screens/offers.rs` and for `screens/offers/card.rs`.
fn screen_of(file: &str) -> Option<&str> {
    file.strip_prefix("screens/")?.split(['/', '.']).next()
}

fn between_screens(sources: &[Source]) -> Vec<String> {
    let graph = Graph::of(sources);
    let mut wrong = Vec::new();
    for (file, used) in graph.arrows() {
        let Some(own) = screen_of(file) else { continue };
        let others = used.into_iter().filter(|used| screen_of(used).is_some_and(|other| other != own));
        wrong.extend(others.map(|used| format!("{file} uses {used}: what screens share belongs to parts or wording")));
    }
    wrong
}

#[test]
fn screens_use_no_other_screen() {
    expect_none(between_screens(&sources()));
}

#[test]
fn a_screen_that_uses_another_is_found_by_whatever_path() {
    for path in ["crate::screens::home::f()", "super::home::f()"] {
        let offers = Source::of("screens/offers.rs", &format!("fn g() {{ {path}; }}"));
        let found = between_screens(&[offers, Source::of("screens/home.rs", "pub fn f() {}")]);
        assert_eq!(found.len(), 1, "{path}: {found:?}");
    }
    let own = Source::of("screens/offers.rs", "mod card; fn g() { card::f(); }");
    assert!(between_screens(&[own, Source::of("screens/offers/card.rs", "pub fn f() {}")]).is_empty());
}

fn out_of_place(sources: &[Source]) -> Vec<String> {
    let mut wrong = Vec::new();
    for source in sources {
        for (name, places) in CRATES {
            let at_home = places.iter().any(|place| source.layer == *place || source.name == *place);
            if !at_home && mentions(&source.code, name) {
                wrong.push(format!("{}: {name} belongs to {places:?}", source.name));
            }
        }
    }
    wrong
}

#[test]
fn crates_are_named_only_where_they_belong() {
    expect_none(out_of_place(&sources()));
    assert_eq!(out_of_place(&[Source::of("screens/home.rs", "use web_sys::Window;")]).len(), 1);
}

#[test]
fn the_inner_crates_depend_on_nothing_of_the_app() {
    let domain = fs::read_to_string(root().join("src/domain/Cargo.toml")).unwrap();
    let contract = fs::read_to_string(root().join("src/contract/Cargo.toml")).unwrap();
    for banned in ["leptos", "web-sys", "js-sys", "wasm-bindgen", "gloo-net", "parcours-locatif"] {
        assert!(!domain.contains(banned), "domain depends on {banned}");
        assert!(!contract.contains(banned), "contract depends on {banned}");
    }
    let dependencies = domain.split("[dependencies]").nth(1).unwrap_or_default().split('[').next().unwrap_or_default();
    assert!(!dependencies.contains("serde"), "the rules know no wire format");
    assert!(!dependencies.contains("parcours-contract"), "the rules know no wire format");
}

fn links_made_outside_route(sources: &[Source]) -> Vec<String> {
    let mut wrong = Vec::new();
    for source in sources.iter().filter(|source| source.layer != "route") {
        for (number, line) in source.text.lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            if code.contains("href=\"/") || code.contains("use_navigate") || code.contains("set_href(") {
                wrong.push(format!("{}:{}: {}", source.name, number + 1, line.trim()));
            }
        }
    }
    wrong
}

#[test]
fn only_route_makes_links_inside_the_app() {
    expect_none(links_made_outside_route(&sources()));
    assert_eq!(links_made_outside_route(&[Source::of("ui/link.rs", "view! { <a href=\"/offres\">x</a> }")]).len(), 1);
}

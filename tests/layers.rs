//! The layers of the house, read from the source: a module that reaches for a layer which may not know of fails here.
//!
//! `domain` and `contract` are crates, so the compiler guards them; their manifests are checked all the same, because
//! one line there would undo it. It reads text, not syntax: an import hidden in a macro would escape it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Layer, and the layers that it may use besides itself.
const MAY_USE: [(&str, &[&str]); 10] = [
    // The limits of a field, and the body that a checked form is, are the contract's: writing them twice would let them part.
    ("forms", &["parcours_domain", "parcours_contract"]),
    ("api", &["parcours_domain", "parcours_contract", "forms"]),
    ("platform", &["parcours_domain"]),
    ("i18n", &["parcours_domain", "parcours_contract", "forms", "api", "platform"]),
    ("route", &["platform"]),
    ("ui", &["route", "platform"]),
    ("state", &["parcours_domain", "parcours_contract", "forms", "api", "platform", "route"]),
    ("screens", &["parcours_domain", "parcours_contract", "forms", "api", "state", "platform", "i18n", "ui", "route"]),
    ("app", &["state", "screens", "route", "ui", "platform"]),
    ("lib", &["app", "i18n", "platform"]),
];

/// Crates and who may name them; crates that are not listed are free.
const CRATES: [(&str, &[&str]); 6] = [
    // The transport gives up a call with the browser's AbortController; `ui` holds node references.
    ("web_sys", &["platform", "ui", "api/transport.rs"]),
    ("js_sys", &["platform", "api/transport.rs"]),
    ("wasm_bindgen", &["platform", "api/transport.rs"]),
    ("gloo_net", &["api/transport.rs"]),
    ("leptos", &["app", "lib", "route", "screens", "state", "ui"]),
    ("leptos_router", &["app", "route"]),
];

const LAYERS: [&str; 10] = ["app", "api", "forms", "i18n", "platform", "route", "screens", "state", "ui", "lib"];

struct Source {
    /// Path below `src`, with slashes.
    name: String,
    /// The first part of the name: `screens` for `screens/home.rs` and for `screens.rs`.
    layer: String,
    /// The code without comments and without what stands in string literals.
    code: String,
    /// As it is.
    text: String,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Every source file of the app; `domain` and `contract` are other crates.
fn sources() -> Vec<Source> {
    let mut files = Vec::new();
    collect(&root(), &mut files);
    files
        .into_iter()
        .map(|path| {
            let name = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
            let text = fs::read_to_string(&path).unwrap();
            let layer = name.split(['/', '.']).next().unwrap().to_owned();
            Source { code: code_of(&text), text, layer, name }
        })
        .filter(|source| !["domain", "contract", "main"].contains(&source.layer.as_str()))
        .collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
}

/// Without line comments and the insides of string literals: both may name anything.
fn code_of(text: &str) -> String {
    let mut code = String::new();
    for line in text.lines() {
        let mut inside = false;
        let mut rest = line.chars().peekable();
        while let Some(c) = rest.next() {
            match c {
                '\\' if inside => {
                    rest.next();
                }
                '"' => inside = !inside,
                '/' if !inside && rest.peek() == Some(&'/') => break,
                _ if !inside => code.push(c),
                _ => {}
            }
        }
        code.push('\n');
    }
    code
}

/// Names that follow `prefix`, also inside `{…}`: `crate::{a::B, c}` names a and c.
fn named_after(code: &str, prefix: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for (at, _) in code.match_indices(prefix) {
        if code[..at].chars().next_back().is_some_and(is_word) {
            continue;
        }
        let after = &code[at + prefix.len()..];
        if let Some(group) = after.strip_prefix('{') {
            let mut depth = 0;
            let mut word = String::new();
            let mut first = true;
            for c in group.chars() {
                match c {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => {
                        names.insert(std::mem::take(&mut word));
                        first = true;
                        continue;
                    }
                    _ => {}
                }
                if depth == 0 && first {
                    if is_word(c) {
                        word.push(c);
                    } else if !word.is_empty() {
                        first = false;
                    }
                }
            }
            names.insert(word);
        } else {
            names.insert(after.chars().take_while(|c| is_word(*c)).collect());
        }
    }
    names.remove("");
    names
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// What a file uses of the app's own layers and of the two inner crates.
fn used_layers(source: &Source) -> BTreeSet<String> {
    let mut used = named_after(&source.code, "crate::");
    for inner in ["parcours_domain", "parcours_contract"] {
        if mentions(&source.code, inner) {
            used.insert(inner.to_owned());
        }
    }
    used.retain(|name| LAYERS.contains(&name.as_str()) || name.starts_with("parcours_"));
    used.remove(&source.layer);
    used
}

fn mentions(code: &str, name: &str) -> bool {
    code.match_indices(name).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        let after = code[at + name.len()..].chars().next();
        !before.is_some_and(is_word) && !after.is_some_and(is_word)
    })
}

fn expect_none(wrong: Vec<String>) {
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_file_belongs_to_a_known_layer() {
    expect_none(
        sources()
            .iter()
            .filter(|source| !LAYERS.contains(&source.layer.as_str()))
            .map(|source| format!("{}: no such layer", source.name))
            .collect(),
    );
}

#[test]
fn no_arrow_points_the_wrong_way() {
    let mut wrong = Vec::new();
    for source in sources() {
        let (_, allowed) = MAY_USE.iter().find(|(layer, _)| *layer == source.layer).unwrap();
        for used in used_layers(&source) {
            if !allowed.contains(&used.as_str()) {
                wrong.push(format!("{}: {} may not use {used}", source.name, source.layer));
            }
        }
    }
    expect_none(wrong);
}

#[test]
fn crates_are_named_only_where_they_belong() {
    let mut wrong = Vec::new();
    for source in sources() {
        for (name, places) in CRATES {
            let at_home = places.iter().any(|place| source.layer == *place || source.name == *place);
            if !at_home && mentions(&source.code, name) {
                wrong.push(format!("{}: {name} belongs to {places:?}", source.name));
            }
        }
    }
    expect_none(wrong);
}

#[test]
fn nothing_is_styled_inline_and_no_markup_is_injected() {
    let mut wrong = Vec::new();
    for source in sources() {
        for banned in ["inner_html", "set_outer_html", "insert_adjacent_html"] {
            if mentions(&source.code, banned) {
                wrong.push(format!("{}: {banned}", source.name));
            }
        }
        for banned in [" style=\"", "\tstyle=\"", " style={", "set_attribute(\"style\""] {
            if source.text.contains(banned) {
                wrong.push(format!("{}: {banned}", source.name));
            }
        }
    }
    expect_none(wrong);
}

#[test]
fn only_route_makes_links_inside_the_app() {
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|source| source.layer != "route") {
        for (number, line) in source.text.lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            if code.contains("href=\"/") || code.contains("use_navigate") || code.contains("set_href(") {
                wrong.push(format!("{}:{}: {}", source.name, number + 1, line.trim()));
            }
        }
    }
    expect_none(wrong);
}

#[test]
fn the_inner_crates_depend_on_nothing_of_the_app() {
    let domain = fs::read_to_string(root().join("domain/Cargo.toml")).unwrap();
    let contract = fs::read_to_string(root().join("contract/Cargo.toml")).unwrap();
    for banned in ["leptos", "web-sys", "js-sys", "wasm-bindgen", "gloo-net", "parcours-locatif"] {
        assert!(!domain.contains(banned), "domain depends on {banned}");
        assert!(!contract.contains(banned), "contract depends on {banned}");
    }
    let dependencies = domain.split("[dependencies]").nth(1).unwrap_or_default().split('[').next().unwrap_or_default();
    assert!(!dependencies.contains("serde"), "the rules know no wire format");
    assert!(!dependencies.contains("parcours-contract"), "the rules know no wire format");
}

#[test]
fn every_module_says_what_it_is_for() {
    expect_none(
        sources().iter().filter(|source| !source.text.starts_with("//!")).map(|source| source.name.clone()).collect(),
    );
}

#[test]
fn no_module_has_a_name_that_means_nothing() {
    const EMPTY: [&str; 9] = ["utils", "util", "helpers", "common", "types", "manager", "service", "services", "misc"];
    expect_none(
        sources()
            .iter()
            .filter(|source| source.name.split(['/', '.']).any(|part| EMPTY.contains(&part)))
            .map(|source| source.name.clone())
            .collect(),
    );
}

#[test]
fn every_style_sheet_is_listed_once_and_exists() {
    let style = root().parent().unwrap().join("style");
    let list = fs::read_to_string(style.join("order.txt")).unwrap();
    let listed: Vec<&str> =
        list.lines().map(|line| line.split('#').next().unwrap().trim()).filter(|line| !line.is_empty()).collect();
    let once: BTreeSet<&str> = listed.iter().copied().collect();
    assert_eq!(once.len(), listed.len(), "a sheet is listed twice");
    assert_eq!(listed[0], "layers.css", "the order of layers comes first");
    let mut found = BTreeSet::new();
    for folder in ["", "parts", "screens"] {
        for entry in fs::read_dir(style.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|ending| ending == "css") {
                found.insert(path.strip_prefix(&style).unwrap().to_string_lossy().replace('\\', "/"));
            }
        }
    }
    assert_eq!(once.into_iter().map(str::to_owned).collect::<BTreeSet<_>>(), found);
}

#[test]
fn no_style_sheet_styles_what_nothing_uses() {
    let root = root().parent().unwrap().to_owned();
    let mut words: BTreeSet<String> = BTreeSet::new();
    let page = fs::read_to_string(root.join("index.html")).unwrap();
    for text in sources().into_iter().map(|source| source.text).chain([page]) {
        words.extend(text.split(|c: char| !(is_word(c) || c == '-')).map(str::to_owned));
    }
    let mut unused = Vec::new();
    for name in fs::read_to_string(root.join("style/order.txt")).unwrap().lines().filter(|name| name.ends_with(".css"))
    {
        let sheet = fs::read_to_string(root.join("style").join(name)).unwrap();
        for rule in sheet.split('{') {
            let selector = rule.rsplit(['}', ';', '/']).next().unwrap();
            for class in selector.split('.').skip(1) {
                let class: String = class.chars().take_while(|c| is_word(*c) || *c == '-').collect();
                if class.starts_with(|c: char| c.is_ascii_alphabetic()) && !words.contains(&class) {
                    unused.push(format!("style/{name}: .{class}"));
                }
            }
        }
    }
    expect_none(unused);
}

#[test]
fn a_group_import_names_each_of_its_modules() {
    let names = named_after("use crate::{api::{Client, x}, ui, words as w}; let y = crate::route::Z;", "crate::");
    assert_eq!(names.into_iter().collect::<Vec<_>>(), ["api", "route", "ui", "words"]);
}

#[test]
fn comments_and_strings_are_not_read_as_code() {
    let code = code_of("let a = \"crate::app\"; // crate::screens\nuse crate::ui;");
    assert_eq!(named_after(&code, "crate::").into_iter().collect::<Vec<_>>(), ["ui"]);
}

//! The drawings of the layers, in `docs/architecture.md` and in `src/lib.rs`, say what the table in `arrows` says.

use crate::arrows::{INNER, MAY_USE};
use crate::source::{below_root, expect_none, files_below, root};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;

/// What each layer uses, by the names that readers know.
fn uses() -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    let short = |name: &'static str| name.strip_prefix("parcours_").unwrap_or(name);
    let all = INNER.iter().chain(&MAY_USE);
    all.map(|(layer, used)| (short(layer), used.iter().map(|used| short(used)).collect())).collect()
}

/// Everything that a layer stands on, directly or through others.
fn below<'a>(uses: &BTreeMap<&'a str, BTreeSet<&'a str>>, layer: &str) -> BTreeSet<&'a str> {
    let direct = uses.get(layer).cloned().unwrap_or_default();
    let through = direct.iter().flat_map(|used| below(uses, used)).collect::<Vec<_>>();
    direct.into_iter().chain(through).collect()
}

/// The arrows that do not follow from others: drawn, they show the order without a thicket.
fn needed(uses: &BTreeMap<&'static str, BTreeSet<&'static str>>) -> Vec<(&'static str, &'static str)> {
    let mut arrows = Vec::new();
    for (layer, used) in uses {
        for one in used {
            let is_implied = used.iter().any(|other| other != one && below(uses, other).contains(one));
            if !is_implied {
                arrows.push((*one, *layer));
            }
        }
    }
    arrows
}

/// The picture and the table, as they stand in `docs/architecture.md`.
fn drawn() -> String {
    let uses = uses();
    let mut text = String::from("```mermaid\nflowchart LR\n");
    for (used, layer) in needed(&uses) {
        let _written = writeln!(text, "    {used} --> {layer}");
    }
    text.push_str("```\n\n| layer | uses |\n|---|---|\n");
    for (layer, _) in INNER.iter().chain(&MAY_USE) {
        let layer = layer.strip_prefix("parcours_").unwrap_or(layer);
        let used: Vec<&str> = uses[layer].iter().copied().collect();
        let used = if used.is_empty() { "nothing of ours".to_owned() } else { used.join(", ") };
        let _written = writeln!(text, "| `{layer}` | {used} |");
    }
    text
}

#[test]
fn the_picture_in_the_papers_is_made_from_the_table() {
    const START: &str = "<!-- made from tests/layers/arrows.rs -->\n";
    const END: &str = "<!-- end -->";
    let page = fs::read_to_string(root().join("docs/architecture.md")).unwrap();
    let between = page.split_once(START).and_then(|(_, rest)| rest.split_once(END)).map(|(between, _)| between);
    let drawn = drawn();
    assert_eq!(between, Some(drawn.as_str()), "put this between the two marks of docs/architecture.md:\n\n{drawn}");
}

/// The paths that a page names in backquotes or links to, as they are written.
fn paths_in(page: &str) -> Vec<String> {
    let quoted = page.split('`').skip(1).step_by(2);
    let folders = ["src/", "tests/", "docs/", "style/", "public/", "xtask/", ".github/"];
    let quoted =
        quoted.filter(|text| folders.iter().any(|folder| text.starts_with(folder)) && !text.contains(['*', '{', ' ']));
    let linked = page.split("](").skip(1).filter_map(|rest| rest.split([')', '#']).next());
    let linked = linked.filter(|link| !link.is_empty() && !link.contains("://"));
    quoted.chain(linked).map(str::to_owned).collect()
}

#[test]
fn what_the_papers_name_is_there() {
    let mut papers = files_below(&root().join("docs"), &["md"]);
    papers.extend(["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"].map(|name| root().join(name)));
    let mut missing = Vec::new();
    for paper in papers {
        let folder = paper.parent().unwrap();
        for path in paths_in(&fs::read_to_string(&paper).unwrap()) {
            if !(root().join(&path).exists() || folder.join(&path).exists()) {
                missing.push(format!("{} names {path}", below_root(&paper)));
            }
        }
    }
    expect_none(missing);
    assert_eq!(
        paths_in("see `src/gone.rs`, `code` and [this](../b.md#c), not [that](https://a.b)"),
        ["src/gone.rs", "../b.md"]
    );
}

/// `a, b -> c` is two arrows; a chain is all of its steps.
fn arrows_of(line: &str) -> Vec<(String, String)> {
    let steps: Vec<Vec<String>> =
        line.split("->").map(|step| step.split(',').map(|name| name.trim().to_owned()).collect()).collect();
    let pairs = steps.windows(2).flat_map(|pair| {
        pair[0].iter().flat_map(|used| pair[1].iter().map(move |layer| (used.clone(), layer.clone())))
    });
    pairs.collect()
}

#[test]
fn the_map_of_the_code_draws_no_arrow_that_is_not_there_and_leaves_out_no_layer() {
    let uses = uses();
    let text = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let map = text.split("```text").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    for line in map.lines().filter(|line| line.contains("->")) {
        for (used, layer) in arrows_of(line.trim_start_matches("//!")) {
            let is_there = uses.get(layer.as_str()).is_some_and(|all| all.contains(used.as_str()));
            assert!(is_there, "src/lib.rs draws {used} -> {layer}");
        }
    }
    for (layer, _) in MAY_USE.iter().filter(|(layer, _)| *layer != "lib") {
        assert!(text.contains(&format!("//! - [`{layer}`] ")), "src/lib.rs does not say what {layer} is");
    }
}

#[test]
fn arrows_that_follow_from_others_are_not_drawn() {
    let table = |list: &[(&'static str, &[&'static str])]| {
        list.iter().map(|(layer, used)| (*layer, used.iter().copied().collect())).collect()
    };
    let uses = table(&[("a", &[]), ("b", &["a"]), ("c", &["a", "b"])]);
    assert_eq!(needed(&uses), [("a", "b"), ("b", "c")]);
    assert_eq!(arrows_of(" a, b -> c -> d").len(), 3);
}

//! Names, heads and lengths of files.

use crate::source::{self, Source, below_root, expect_none, files_below, root};
use std::fs;

/// Above this, a file is two files, or says why it is not.
const LONGEST: usize = 400;
/// What a longer file has on a line of its own, in a comment, with the reason behind it.
const REASON: &str = "Longer than 400 lines: ";

fn every_source() -> Vec<Source> {
    let with_folder = |one: source::Crate| {
        let sources = source::sources_of(one).into_iter();
        sources.map(move |source| Source { name: format!("{}/{}", one.folder, source.name), ..source })
    };
    source::ALL.into_iter().flat_map(with_folder).collect()
}

fn without_head(sources: &[Source]) -> Vec<String> {
    let silent = sources.iter().filter(|source| !source.text.starts_with("//!"));
    silent.map(|source| format!("{}: does not open with what it is for", source.name)).collect()
}

#[test]
fn every_module_says_what_it_is_for() {
    expect_none(without_head(&every_source()));
    assert_eq!(without_head(&[Source::of("a.rs", "use b;\n//! too late")]).len(), 1);
}

fn meaningless(sources: &[Source]) -> Vec<String> {
    const EMPTY: [&str; 9] = ["utils", "util", "helpers", "common", "types", "manager", "service", "services", "misc"];
    let named = |source: &&Source| source.name.split(['/', '.']).any(|part| EMPTY.contains(&part));
    sources.iter().filter(named).map(|source| format!("{}: a name that says nothing", source.name)).collect()
}

#[test]
fn no_module_has_a_name_that_means_nothing() {
    expect_none(meaningless(&every_source()));
    assert_eq!(meaningless(&[Source::of("state/helpers.rs", ""), Source::of("state/utils/a.rs", "")]).len(), 2);
}

/// The complaint about a file that is too long and does not say why.
fn too_long(name: &str, text: &str) -> Option<String> {
    let lines = text.lines().count();
    let reason = text.lines().find_map(|line| line.split_once(REASON)).map(|(_, reason)| reason.trim());
    match reason {
        None if lines > LONGEST => Some(format!("{name}: {lines} lines: two files, or a line \"{REASON}…\"")),
        Some(reason) if lines <= LONGEST => Some(format!("{name}: {lines} lines need no reason ({reason})")),
        Some(reason) if reason.split_whitespace().count() < 4 => Some(format!("{name}: {reason:?} is no reason")),
        _ => None,
    }
}

#[test]
fn no_file_is_above_four_hundred_lines_without_a_reason() {
    let files = files_below(&root(), &["rs", "css", "js", "mjs"]);
    let own = format!("tests/layers/{}", "files.rs");
    let wrong = files.iter().filter(|path| below_root(path) != own);
    expect_none(wrong.filter_map(|path| too_long(&below_root(path), &fs::read_to_string(path).unwrap())).collect());
}

#[test]
fn a_long_file_must_say_why_and_a_short_one_must_not() {
    let long = "\n".repeat(401);
    assert!(too_long("a.rs", &long).is_some());
    assert!(too_long("a.rs", &format!("// {REASON}x\n{long}")).is_some());
    assert!(too_long("a.rs", &format!("// {REASON}one table of the law, read row by row.\n{long}")).is_none());
    assert!(too_long("a.rs", &format!("// {REASON}one table of the law, read row by row.")).is_some());
    assert!(too_long("a.rs", &"\n".repeat(400)).is_none());
}

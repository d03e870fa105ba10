//! Where every path leads: the files of a crate, what each defines, and which file uses which.
//!
//! A re-export is read as itself: `use crate::Money` is an arrow to the file that defines `Money`, and none to the file
//! that passes it on. So `mod` and `pub use` lines are signposts, not uses. Everything else is a use, in both directions
//! between a module and its children: a child that takes what its parent defines, while the parent calls the child, is a
//! ring of two. A macro that a module defines above its `mod` lines belongs to these lines: its children do not use the
//! module by calling it.
//!
//! Tests inside a file (`#[cfg(test)] mod …`), files named `tests.rs` and what stands in a folder `tests` are left out.

use crate::paths::{Import, Mentions, Path, Tests, is_definition, mentions_of, module_of, words_of};
use crate::source::Source;
use std::collections::{BTreeMap, BTreeSet};

/// The files of a crate and what each brings: where every path leads.
pub struct Graph {
    files: BTreeMap<Path, usize>,
    names: Vec<String>,
    defines: Vec<BTreeSet<String>>,
    mentions: Vec<Mentions>,
    macros: BTreeMap<String, usize>,
}

impl Graph {
    /// Reads the files of one crate.
    pub fn of(sources: &[Source]) -> Self {
        let sources: Vec<&Source> = sources
            .iter()
            .filter(|source| !(source.name.ends_with("tests.rs") || source.name.contains("/tests/")))
            .collect();
        Graph {
            files: sources.iter().enumerate().map(|(at, source)| (module_of(&source.name), at)).collect(),
            names: sources.iter().map(|source| source.name.clone()).collect(),
            defines: sources.iter().map(|source| defined_in(&source.code)).collect(),
            mentions: sources.iter().map(|source| mentions_of(source, Tests::LeftOut)).collect(),
            macros: sources.iter().enumerate().flat_map(|(at, source)| macros_in(&source.code, at)).collect(),
        }
    }

    /// The file that defines what the path names, if it is one of these files. A name that no file is seen to define is
    /// made by a macro of the file that the path leads to.
    fn file_of(&self, path: &[String]) -> Option<usize> {
        self.definition(path, &mut BTreeSet::new()).or_else(|| self.module(path))
    }

    /// The file of the innermost module of a path.
    fn module(&self, path: &[String]) -> Option<usize> {
        (1..=path.len()).rev().find_map(|length| self.files.get(&path[..length]).copied())
    }

    fn definition(&self, path: &[String], seen: &mut BTreeSet<Path>) -> Option<usize> {
        if !seen.insert(path.to_vec()) {
            return None;
        }
        // The longest start of the path that is a file, then what is behind it.
        let known = (0..=path.len()).rev().find(|length| self.files.contains_key(&path[..*length]))?;
        let file = *self.files.get(&path[..known])?;
        let Some(name) = path.get(known) else { return Some(file) };
        if self.defines[file].contains(name) {
            return Some(file);
        }
        for import in &self.mentions[file].imports {
            if import.name == *name {
                let rest: Path = import.path.iter().chain(&path[known + 1..]).cloned().collect();
                return self.definition(&rest, seen).or_else(|| self.module(&rest));
            }
        }
        for import in self.mentions[file].imports.iter().filter(|import| import.name == "*") {
            let inside: Path = import.path.iter().chain(&path[known..]).cloned().collect();
            if let Some(found) = self.definition(&inside, seen) {
                return Some(found);
            }
        }
        None
    }

    /// Which file uses which: no file itself, each once.
    pub fn arrows(&self) -> BTreeMap<&str, BTreeSet<&str>> {
        let mut arrows: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for (at, mentions) in self.mentions.iter().enumerate() {
            let used_imports = mentions.imports.iter().filter(|import| import.is_used_here || !import.is_public);
            // The name of a module alone is a signpost too: what the code takes from behind it is what counts.
            let is_item = |import: &&Import| import.name != "*" && !self.files.contains_key(&import.path);
            let named = used_imports.filter(is_item).map(|import| &import.path);
            let sure = mentions.uses.iter().chain(named).filter_map(|path| self.file_of(path));
            let maybe = mentions.maybe.iter().filter_map(|path| self.definition(path, &mut BTreeSet::new()));
            let macros = mentions.macros.iter().filter_map(|name| self.macros.get(name).copied());
            let macros = macros.filter(|definer| !self.is_below(at, *definer));
            for used in sure.chain(maybe).chain(macros).filter(|used| *used != at) {
                arrows.entry(&self.names[at]).or_default().insert(&self.names[used]);
            }
        }
        arrows
    }

    /// Whether a file is a module inside the other file's module.
    fn is_below(&self, file: usize, other: usize) -> bool {
        let (file, other) = (module_of(&self.names[file]), module_of(&self.names[other]));
        !other.is_empty() && file.len() > other.len() && file.starts_with(&other)
    }

    /// The files that say `super::super`.
    pub fn climbing_twice(&self) -> Vec<&str> {
        let all = self.names.iter().zip(&self.mentions);
        all.filter(|(_, mentions)| mentions.climbs_twice).map(|(name, _)| name.as_str()).collect()
    }
}

fn macros_in(code: &str, file: usize) -> Vec<(String, usize)> {
    let words = words_of(code);
    let places = words.iter().enumerate().filter(|(_, word)| *word == "macro_rules");
    places.filter_map(|(at, _)| words.get(at + 2).map(|name| (name.clone(), file))).collect()
}

/// What a file defines, at whatever depth.
fn defined_in(code: &str) -> BTreeSet<String> {
    let words = words_of(code);
    let mut names = BTreeSet::new();
    for (at, word) in words.iter().enumerate() {
        let next = |after: usize| words.get(at + after).cloned().unwrap_or_default();
        // `mod name;` is a signpost to another file.
        if word == "macro_rules" {
            names.insert(next(2));
        } else if is_definition(word) && !(word == "mod" && next(2) == ";") {
            names.insert(if next(1) == "fn" { next(2) } else { next(1) });
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arrows(files: &[(&str, &str)]) -> Vec<String> {
        let sources: Vec<Source> = files.iter().map(|(name, text)| Source::of(name, text)).collect();
        let graph = Graph::of(&sources);
        let arrows = graph.arrows();
        arrows.iter().flat_map(|(from, to)| to.iter().map(move |to| format!("{from} {to}"))).collect()
    }

    #[test]
    fn a_path_leads_to_the_file_that_defines_its_name() {
        let files = [
            ("lib.rs", "mod a; mod b; pub use a::Money;"),
            ("a.rs", "pub struct Money; pub fn pay() {}"),
            ("b.rs", "use crate::{Money, a::{self as other, pay}}; fn f() { other::pay(); }"),
            ("b/c.rs", "fn f() -> super::super::a::Money {}"),
        ];
        assert_eq!(arrows(&files), ["b.rs a.rs", "b/c.rs a.rs"]);
    }

    #[test]
    fn the_import_of_a_module_leads_to_what_is_taken_from_behind_it() {
        let files = [
            ("lib.rs", "mod a; mod b;"),
            ("a.rs", "mod c; pub use c::f; pub fn g() { b::h(); }"),
            ("a/c.rs", "use crate::a; fn f() { a::f(); }"),
            ("b.rs", "use crate::a; fn h() { a::f(); }"),
        ];
        assert_eq!(arrows(&files), ["b.rs a/c.rs"]);
    }

    #[test]
    fn mod_and_pub_use_are_signposts_but_a_call_is_a_use() {
        let parent = "mod child; pub use child::Child; pub struct Shared;";
        let child = "use super::Shared; pub struct Child(Shared);";
        assert_eq!(arrows(&[("a.rs", parent), ("a/child.rs", child)]), ["a/child.rs a.rs"]);
        let calls = format!("{parent} fn f() {{ child::new(); }}");
        assert_eq!(arrows(&[("a.rs", &calls), ("a/child.rs", &format!("{child} fn new() {{}}"))]).len(), 2);
        let names = format!("{parent} fn f() -> Child {{}}");
        assert_eq!(arrows(&[("a.rs", &names), ("a/child.rs", child)]).len(), 2);
    }

    #[test]
    fn a_glob_brings_what_is_named_and_defined_there() {
        let files =
            [("lib.rs", "mod a; mod b;"), ("a.rs", "pub fn x() {}"), ("b.rs", "use super::a::*; fn f() { x(); }")];
        assert_eq!(arrows(&files), ["b.rs a.rs"]);
        let unused =
            [("lib.rs", "mod a; mod b;"), ("a.rs", "pub fn x() {}"), ("b.rs", "use super::a::*; fn f() { y(); }")];
        assert!(arrows(&unused).is_empty());
    }

    #[test]
    fn tests_inside_a_file_are_left_out() {
        let files = [
            ("a.rs", "pub fn x() {}"),
            ("b.rs", "fn f() {} #[cfg(test)] mod tests { use crate::a::x; fn g() { x(); } }"),
        ];
        assert!(arrows(&files).is_empty());
    }

    #[test]
    fn climbing_twice_is_seen_in_imports_and_in_code() {
        for text in ["use super::super::x;", "fn f() { super::super::x(); }", "use super::{super::x, y};"] {
            assert_eq!(Graph::of(&[Source::of("a/b.rs", text)]).climbing_twice(), ["a/b.rs"], "{text}");
        }
        assert!(Graph::of(&[Source::of("a/b.rs", "use super::x;")]).climbing_twice().is_empty());
    }
}

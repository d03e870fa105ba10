//! The paths in a file: what it imports and what its code names, each from the root of the crate.
//!
//! Whether there is such a thing, and in which file, is for `graph` to find out.

use crate::source::{Source, is_word};
use std::collections::{BTreeMap, BTreeSet};

/// One mention of something elsewhere, from the root of the crate: `["api", "error", "ApiError"]`.
pub type Path = Vec<String>;

/// What a file says about others.
#[derive(Debug, Default)]
pub struct Mentions {
    /// Paths that the code uses, from the root of the crate.
    pub uses: BTreeSet<Path>,
    /// Paths that the code uses if there is such a name: a glob import brings it.
    pub maybe: BTreeSet<Path>,
    /// Names of macros that the code calls.
    pub macros: BTreeSet<String>,
    /// `use a::b as c;` and the like: the name here, where it comes from, and whether the code below uses it itself.
    pub imports: Vec<Import>,
    /// Whether the file says `super::super`.
    pub climbs_twice: bool,
}

/// One name that an import brings; `*` for all of them.
#[derive(Debug, Clone)]
pub struct Import {
    pub name: String,
    pub path: Path,
    pub is_public: bool,
    pub is_used_here: bool,
}

/// The modules above a file's own names: `["api", "error"]` for `api/error.rs`, none for `lib.rs`.
pub fn module_of(name: &str) -> Path {
    let parts: Vec<&str> = name.trim_end_matches(".rs").split('/').collect();
    let parts = parts.iter().filter(|part| !["lib", "main", "mod"].contains(*part));
    parts.map(|part| (*part).to_owned()).collect()
}

/// Whether the tests inside a file are read too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tests {
    Read,
    LeftOut,
}

/// Reads the paths of a file.
pub fn mentions_of(source: &Source, tests: Tests) -> Mentions {
    let words = words_of(&source.code);
    let mut found = Mentions::default();
    let mut module = module_of(&source.name);
    // Inline modules: how deep the braces were when each began.
    let (mut depth, mut inline): (usize, Vec<usize>) = (0, Vec::new());
    let mut body: Vec<(Path, Path)> = Vec::new();
    let mut written: Vec<(Path, String, bool, Path)> = Vec::new();
    let mut own: BTreeSet<String> = BTreeSet::new();
    let mut at = 0;
    let word = |at: usize| words.get(at).map(String::as_str).unwrap_or_default();
    while at < words.len() {
        match word(at) {
            "#" if tests == Tests::LeftOut && test_item(&words, at) => {
                at = after_block(&words, at);
                continue;
            }
            "{" => depth += 1,
            "}" => {
                depth = depth.saturating_sub(1);
                if inline.last() == Some(&depth) {
                    inline.pop();
                    module.pop();
                }
            }
            "mod" if word(at + 2) == "{" => {
                inline.push(depth);
                module.push(word(at + 1).to_owned());
                depth += 1;
                at += 3;
                continue;
            }
            "use" => {
                let is_public = is_after_public(&words, at);
                let end = (at..words.len()).find(|end| word(*end) == ";").unwrap_or(words.len());
                for (path, name) in tree(&words[at + 1..end], &[]) {
                    found.climbs_twice |= climbs_twice(&path);
                    written.push((path, name, is_public, module.clone()));
                }
                at = end;
            }
            name if name.starts_with(|sign: char| sign.is_alphabetic() || sign == '_')
                && word(at.wrapping_sub(1)) != "." =>
            {
                let (first, mut path) = (at, vec![name.to_owned()]);
                while word(at + 1) == "::" && word(at + 2).starts_with(|sign: char| sign.is_alphabetic() || sign == '_')
                {
                    path.push(word(at + 2).to_owned());
                    at += 2;
                }
                found.climbs_twice |= climbs_twice(&path);
                if is_definition(word(first.wrapping_sub(1))) && path.len() == 1 {
                    own.insert(name.to_owned());
                } else if word(at + 1) == "!" && path.len() == 1 {
                    found.macros.insert(name.to_owned());
                } else {
                    body.push((path, module.clone()));
                }
            }
            _ => {}
        }
        at += 1;
    }
    let here: BTreeSet<String> = body.iter().filter_map(|(path, _)| path.first()).cloned().collect();
    // `use leptos::…` leads out of the crate, `use child::…` does not.
    let is_ours = |path: &Path| ["crate", "self", "super"].contains(&path[0].as_str()) || own.contains(&path[0]);
    for (path, name, is_public, module) in written.into_iter().filter(|(path, ..)| !path.is_empty() && is_ours(path)) {
        let is_used_here = name == "*" || here.contains(&name);
        found.imports.push(Import { name, path: absolute(&path, &module), is_public, is_used_here });
    }
    let named: BTreeMap<&String, &Path> = found.imports.iter().map(|import| (&import.name, &import.path)).collect();
    for (path, module) in body {
        match named.get(&path[0]) {
            // What stands behind an imported name is looked up where that name comes from.
            Some(from) => found.uses.extend([from.iter().chain(&path[1..]).cloned().collect::<Path>()]),
            None if path.len() > 1 && is_ours(&path) => found.uses.extend([absolute(&path, &module)]),
            None => {}
        }
    }
    // A glob brings whatever is named here and defined there; the graph looks that up.
    for import in found.imports.iter().filter(|import| import.name == "*" && !import.is_public) {
        for name in &here {
            if !own.contains(name) {
                found.maybe.insert(import.path.iter().cloned().chain([name.clone()]).collect());
            }
        }
    }
    found
}

/// Names and signs, one after the other; `::` is one.
pub fn words_of(code: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut signs = code.chars().peekable();
    while let Some(sign) = signs.next() {
        if is_word(sign) {
            let mut word = String::from(sign);
            while let Some(next) = signs.next_if(|next| is_word(*next)) {
                word.push(next);
            }
            words.push(word);
        } else if sign == ':' && signs.next_if_eq(&':').is_some() {
            words.push("::".to_owned());
        } else if !sign.is_whitespace() {
            words.push(sign.to_string());
        }
    }
    words
}

/// `#[cfg(test)]`, or `#[cfg(all(test, …))]`.
fn test_item(words: &[String], at: usize) -> bool {
    let start: Vec<&str> = words.iter().skip(at).take(7).map(String::as_str).collect();
    start.starts_with(&["#", "[", "cfg", "(", "test"]) || start.starts_with(&["#", "[", "cfg", "(", "all", "(", "test"])
}

/// Behind the item that begins here: behind its braces, or its semicolon.
fn after_block(words: &[String], at: usize) -> usize {
    let mut depth = 0;
    for (place, word) in words.iter().enumerate().skip(at) {
        match word.as_str() {
            "{" => depth += 1,
            "}" if depth == 1 => return place + 1,
            "}" => depth -= 1,
            ";" if depth == 0 => return place + 1,
            _ => {}
        }
    }
    words.len()
}

fn is_after_public(words: &[String], at: usize) -> bool {
    let before: Vec<&str> = words[at.saturating_sub(5)..at].iter().map(String::as_str).collect();
    before.ends_with(&["pub"])
        || before.ends_with(&["pub", "(", "crate", ")"])
        || before.ends_with(&["pub", "(", "super", ")"])
}

pub fn is_definition(word: &str) -> bool {
    ["fn", "struct", "enum", "trait", "type", "const", "static", "union", "mod"].contains(&word)
}

/// The leaves of a use tree: each with its path as written, and the name that it has here.
fn tree(words: &[String], before: &[String]) -> Vec<(Path, String)> {
    let mut leaves = Vec::new();
    for branch in split_at_commas(words) {
        let mut path = before.to_vec();
        let mut at = 0;
        let mut name = None;
        while let Some(word) = branch.get(at) {
            match word.as_str() {
                "::" => {}
                "{" => {
                    leaves.extend(tree(&branch[at + 1..branch.len() - 1], &path));
                    path.clear();
                    break;
                }
                "as" => {
                    name = branch.get(at + 1).cloned();
                    break;
                }
                word => path.push(word.to_owned()),
            }
            at += 1;
        }
        match path.last().map(String::as_str) {
            None => {}
            Some("*") => {
                path.pop();
                leaves.push((path, "*".to_owned()));
            }
            // `a::{self}` is `a`.
            Some("self") if path.len() > 1 => {
                path.pop();
                let last = path.last().cloned().unwrap_or_default();
                leaves.push((path, name.unwrap_or(last)));
            }
            Some(last) => {
                let last = last.to_owned();
                leaves.push((path, name.unwrap_or(last)));
            }
        }
    }
    leaves
}

fn split_at_commas(words: &[String]) -> Vec<&[String]> {
    let mut depth = 0;
    words
        .split(|word| {
            match word.as_str() {
                "{" => depth += 1,
                "}" => depth -= 1,
                _ => {}
            }
            word == "," && depth == 0
        })
        .filter(|branch| !branch.is_empty())
        .collect()
}

fn climbs_twice(path: &Path) -> bool {
    path.iter().filter(|part| *part == "super").count() > 1
}

/// From the root of the crate, where it is one of ours: `super::x` in `a/b.rs` is `a::x`.
fn absolute(path: &Path, module: &Path) -> Path {
    let mut from = match path.first().map(String::as_str) {
        Some("crate") => Vec::new(),
        Some("self" | "super") => module.clone(),
        _ => {
            // `use child::X`: the graph finds out whether there is such a child.
            return module.iter().chain(path).cloned().collect();
        }
    };
    for part in path {
        match part.as_str() {
            "crate" | "self" => {}
            "super" => {
                from.pop();
            }
            part => from.push(part.to_owned()),
        }
    }
    from
}

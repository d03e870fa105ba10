//! The style sheets: each is listed, sound, and used; and nothing is styled anywhere else.
//!
//! Nothing builds the sheets but a joining of files, so nothing else would see a brace too many or a variable that is not
//! there.

use crate::source::{Source, below_root, expect_none, files_below, is_word, mentions, root, sources};
use std::collections::BTreeSet;
use std::fs;

fn styled_inline(sources: &[Source]) -> Vec<String> {
    let mut wrong = Vec::new();
    for source in sources {
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
    wrong
}

#[test]
fn nothing_is_styled_inline_and_no_markup_is_injected() {
    expect_none(styled_inline(&sources()));
    let wrong = [Source::of("a.rs", "view! { <p style=\"color: red\"></p> }"), Source::of("b.rs", "p.inner_html();")];
    assert_eq!(styled_inline(&wrong).len(), 2);
}

/// What is wrong with the list of sheets, beside the sheets that there are.
fn unlisted(list: &str, sheets: &BTreeSet<&str>) -> Vec<String> {
    let lines = list.lines().map(|line| line.split('#').next().unwrap().trim());
    let listed: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    let once: BTreeSet<&str> = listed.iter().copied().collect();
    let mut wrong: Vec<String> = sheets.difference(&once).map(|name| format!("{name} is not listed")).collect();
    wrong.extend(once.difference(sheets).map(|name| format!("{name} is listed and is not there")));
    if once.len() < listed.len() {
        wrong.push("a sheet is listed twice".to_owned());
    }
    if listed.first() != Some(&"layers.css") {
        wrong.push("the order of layers comes first".to_owned());
    }
    wrong
}

#[test]
fn every_style_sheet_is_listed_once_and_exists() {
    let sheets = sheets();
    let names = sheets.iter().map(|(name, _)| name.strip_prefix("style/").unwrap()).collect();
    expect_none(unlisted(&fs::read_to_string(root().join("style/order.txt")).unwrap(), &names));
    let names = BTreeSet::from(["layers.css", "a.css"]);
    assert!(unlisted("layers.css\na.css # the last\n", &names).is_empty());
    assert_eq!(unlisted("a.css\nlayers.css", &names), ["the order of layers comes first"]);
    assert_eq!(unlisted("layers.css\nb.css\nlayers.css", &names).len(), 3);
}

/// Classes that a sheet styles and that stand nowhere among these words.
fn unused_classes(name: &str, sheet: &str, words: &BTreeSet<String>) -> Vec<String> {
    let mut unused = Vec::new();
    for rule in sheet.split('{') {
        let selector = rule.rsplit(['}', ';', '/']).next().unwrap();
        for class in selector.split('.').skip(1) {
            let class: String = class.chars().take_while(|c| is_word(*c) || *c == '-').collect();
            if class.starts_with(|c: char| c.is_ascii_alphabetic()) && !words.contains(&class) {
                unused.push(format!("{name}: .{class}"));
            }
        }
    }
    unused
}

#[test]
fn no_style_sheet_styles_what_nothing_uses() {
    let words_of =
        |text: &str| -> Vec<String> { text.split(|c: char| !(is_word(c) || c == '-')).map(str::to_owned).collect() };
    let page = fs::read_to_string(root().join("index.html")).unwrap();
    let texts = sources().into_iter().map(|source| source.text).chain([page]);
    let words: BTreeSet<String> = texts.flat_map(|text| words_of(&text)).collect();
    expect_none(sheets().iter().flat_map(|(name, sheet)| unused_classes(name, sheet, &words)).collect());
    let words = words_of("class=\"card card__in\"").into_iter().collect();
    let found = unused_classes("a.css", ".card { color: red; } .card > .gone:hover { margin: 0.5rem; }", &words);
    assert_eq!(found, ["a.css: .gone"]);
}

/// A sheet without its comments, line for line.
fn rules_of(sheet: &str) -> String {
    let mut rules = String::new();
    let mut rest = sheet;
    while let Some((before, after)) = rest.split_once("/*") {
        rules.push_str(before);
        let (comment, behind) = after.split_once("*/").unwrap_or((after, ""));
        rules.extend(comment.chars().filter(|sign| *sign == '\n'));
        rest = behind;
    }
    rules.push_str(rest);
    rules
}

/// Braces, brackets and quotes that do not come in pairs.
fn unpaired(name: &str, sheet: &str) -> Vec<String> {
    let mut open: Vec<(char, usize)> = Vec::new();
    let mut quote = None;
    let mut wrong = Vec::new();
    for (number, line) in rules_of(sheet).lines().enumerate() {
        for sign in line.chars() {
            match (quote, sign) {
                (Some(kind), sign) if sign == kind => quote = None,
                (Some(_), _) => {}
                (None, '"' | '\'') => quote = Some(sign),
                (None, '{' | '(' | '[') => open.push((sign, number + 1)),
                (None, '}' | ')' | ']') => {
                    let pairs = [('{', '}'), ('(', ')'), ('[', ']')];
                    let opened = open.pop();
                    if !opened.is_some_and(|(opened, _)| pairs.contains(&(opened, sign))) {
                        wrong.push(format!("{name}:{}: {sign} closes nothing of its kind", number + 1));
                    }
                }
                _ => {}
            }
        }
        if quote.take().is_some() {
            wrong.push(format!("{name}:{}: a quotation that does not end", number + 1));
        }
    }
    wrong.extend(open.into_iter().map(|(sign, number)| format!("{name}:{number}: {sign} is never closed")));
    wrong
}

/// `--name` wherever a value is given to it.
fn defined(sheet: &str) -> BTreeSet<String> {
    let rules = rules_of(sheet);
    let starts = rules.split(['{', ';', '}']).filter_map(|part| part.split_once(':'));
    starts.map(|(name, _)| name.trim().to_owned()).filter(|name| name.starts_with("--")).collect()
}

/// Variables that are read without a value to fall back on, and that nothing defines.
fn unknown_variables(name: &str, sheet: &str, known: &BTreeSet<String>) -> Vec<String> {
    let mut wrong = Vec::new();
    for (number, line) in rules_of(sheet).lines().enumerate() {
        for read in line.split("var(").skip(1) {
            let variable: String = read.trim_start().chars().take_while(|c| is_word(*c) || *c == '-').collect();
            let has_fallback = read.trim_start()[variable.len()..].trim_start().starts_with(',');
            if !has_fallback && !known.contains(&variable) {
                wrong.push(format!("{name}:{}: var({variable}) is defined nowhere", number + 1));
            }
        }
    }
    wrong
}

fn sheets() -> Vec<(String, String)> {
    let files = files_below(&root().join("style"), &["css"]);
    files.iter().map(|path| (below_root(path), fs::read_to_string(path).unwrap())).collect()
}

#[test]
fn braces_and_quotes_of_the_sheets_come_in_pairs() {
    expect_none(sheets().iter().flat_map(|(name, sheet)| unpaired(name, sheet)).collect());
    assert_eq!(unpaired("a.css", "a { b { c: d; }"), ["a.css:1: { is never closed"]);
    assert_eq!(unpaired("a.css", "/* { */ a { c: d; }\n}"), ["a.css:2: } closes nothing of its kind"]);
    assert_eq!(unpaired("a.css", "a { c: calc(1px + (2px); }").len(), 2);
    assert_eq!(unpaired("a.css", "a { content: \"}; }").len(), 2);
}

#[test]
fn every_variable_that_a_sheet_reads_is_defined() {
    let sheets = sheets();
    let known: BTreeSet<String> = sheets.iter().flat_map(|(_, sheet)| defined(sheet)).collect();
    expect_none(sheets.iter().flat_map(|(name, sheet)| unknown_variables(name, sheet, &known)).collect());
    let known = defined(":root { --a: 1px; --b: var(--a); }");
    let found = unknown_variables("x.css", "p { c: var(--a) var(--b); d: var(--e, 2px);\n f: var( --g ); }", &known);
    assert_eq!(found, ["x.css:2: var(--g) is defined nowhere"]);
}

/// Variables that no sheet and no part reads: dead weight in the first load.
#[test]
fn every_variable_that_is_defined_is_read() {
    let sheets = sheets();
    let all: String = sheets.iter().map(|(_, sheet)| rules_of(sheet)).collect();
    let defined: BTreeSet<String> = sheets.iter().flat_map(|(_, sheet)| defined(sheet)).collect();
    let reads = |name: &String| {
        all.split("var(").skip(1).any(|read| {
            read.trim_start().starts_with(name.as_str()) && {
                let next = read.trim_start()[name.len()..].chars().next();
                !next.is_some_and(|c| is_word(c) || c == '-')
            }
        })
    };
    expect_none(defined.iter().filter(|name| !reads(name)).map(|name| format!("{name} is never read")).collect());
}

//! Every sentence that the app can say, and those of the page that is there before it: present, French in its typography,
//! short, unique.
//!
//! What a person must judge (is it plain, is it true) is not tested here.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use parcours_locatif::i18n;
use std::collections::BTreeSet;

const NO_BREAK: [char; 2] = ['\u{00A0}', '\u{202F}'];
/// Nobody should have to hold more in mind (reference: A11Y-11; twelve is the aim, this is the limit).
const LONGEST: usize = 25;

/// Calls `check` with each sentence; what it complains of is reported all at once, with the sentence.
fn complaints(check: impl Fn(&str) -> Option<String>) -> Vec<String> {
    let mut complaints = Vec::new();
    for (file, sentences) in i18n::ALL {
        for (key, text) in *sentences {
            if let Some(complaint) = check(text) {
                complaints.push(format!("{file}::{key}: {complaint}: {text:?}"));
            }
        }
    }
    for text in sentences_of(&static_page()) {
        if let Some(complaint) = check(&text) {
            complaints.push(format!("index.html: {complaint}: {text:?}"));
        }
    }
    complaints
}

/// The page that is there before the app.
fn static_page() -> String {
    std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/index.html")).expect("index.html")
}

/// What a person reads of a page: the text of each element that holds a sentence, and what its head says about it.
fn sentences_of(page: &str) -> Vec<String> {
    let mut sentences = Vec::new();
    let described = page.split("name=\"description\" content=\"").nth(1).and_then(|rest| rest.split('"').next());
    sentences.extend(described.map(str::to_owned));
    for element in ["title", "h1", "h2", "p", "span"] {
        let start = format!("<{element}");
        let opened = page.split(start.as_str()).skip(1).filter(|rest| rest.starts_with([' ', '>']));
        for rest in opened {
            let inside = rest.split_once('>').map_or("", |(_, inside)| inside);
            let inside = inside.split(&format!("</{element}>")).next().unwrap_or_default();
            let text = without_tags(inside);
            if !text.is_empty() {
                sentences.push(text);
            }
        }
    }
    sentences
}

/// The text alone, on one line; a line break is a space.
fn without_tags(html: &str) -> String {
    let text: String = html
        .split('<')
        .enumerate()
        .map(|(at, part)| match part.split_once('>') {
            Some((tag, text)) if at > 0 && tag == "br" => format!(" {text}"),
            Some((_, text)) if at > 0 => text.to_owned(),
            _ => part.to_owned(),
        })
        .collect();
    // Only what HTML calls white space: a no-break space stays.
    text.split([' ', '\n']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_sentences_of_a_page_are_read_as_a_person_reads_them() {
    let page = "<title>Un</title><meta name=\"description\" content=\"Deux.\"><body><p class=\"x\">Trois\u{a0}: <a href=\"/\">quatre</a>.</p>\n<h2>Cinq</h2><pre>six</pre>";
    assert_eq!(sentences_of(page), ["Deux.", "Un", "Cinq", "Trois\u{a0}: quatre."]);
    assert!(sentences_of(&static_page()).len() > 10);
}

/// Groups of digits that are a telephone number, without their spaces: `0970 800 800` and `tel:+33970800800` are the same.
fn phone_numbers(text: &str) -> BTreeSet<String> {
    let signs = text.split(|c: char| !(c.is_ascii_digit() || c == '+' || c == ' ' || NO_BREAK.contains(&c)));
    let numbers = signs.map(|part| part.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect::<String>());
    numbers
        .filter_map(|number| match number.strip_prefix("+33") {
            Some(rest) => Some(format!("0{rest}")),
            None => (number.len() == 10 && number.starts_with('0')).then_some(number),
        })
        .collect()
}

#[test]
fn there_is_one_telephone_number() {
    let number: String = i18n::help::phone_number().split_whitespace().collect();
    let one = BTreeSet::from([number]);
    assert_eq!(phone_numbers(&static_page()), one, "index.html");
    for (file, sentences) in i18n::ALL {
        for (key, text) in *sentences {
            assert!(phone_numbers(text).is_subset(&one), "{file}::{key}: {text}");
        }
    }
    visit(std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src/screens")), &mut |path, text| {
        for link in text.split("tel:").skip(1) {
            let number = link.split('"').next().unwrap_or_default();
            assert!(phone_numbers(number).is_subset(&one), "{}: {number}", path.display());
        }
    });
    assert_eq!(phone_numbers("le 0970\u{a0}800\u{a0}801, 75013 Paris, tel:+33970800800").len(), 2);
}

#[test]
fn the_page_before_the_app_names_the_same_addresses() {
    let page = static_page();
    assert!(page.contains(&format!("mailto:{}", i18n::help::fraud_mail())));
    assert!(page.contains(&format!(">{}</a>", i18n::help::fraud_mail())));
    assert!(page.contains(&format!("<title>{}</title>", i18n::shell::site_name())));
}

fn expect_none(complaints: Vec<String>) {
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

/// Each character with the one before and the one after it.
fn with_neighbours(text: &str) -> impl Iterator<Item = (Option<char>, char, Option<char>)> + '_ {
    let all: Vec<char> = text.chars().collect();
    (0..all.len()).map(move |at| (at.checked_sub(1).map(|before| all[before]), all[at], all.get(at + 1).copied()))
}

/// The text without its `{arguments}`: they are filled in later.
fn without_arguments(text: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for c in text.chars() {
        match c {
            '{' => inside = true,
            '}' => {
                inside = false;
                out.push('x');
            }
            _ if !inside => out.push(c),
            _ => {}
        }
    }
    out
}

#[test]
fn no_sentence_is_empty_or_unfinished() {
    expect_none(complaints(|text| {
        let lower = text.to_lowercase();
        if text.trim().is_empty() {
            return Some("empty".into());
        }
        ["todo", "lorem", "ipsum", "fixme", "xxx", "tbd"]
            .iter()
            .find(|unfinished| lower.split(|c: char| !c.is_alphanumeric()).any(|word| word == **unfinished))
            .map(|unfinished| format!("unfinished ({unfinished})"))
    }));
}

#[test]
fn high_punctuation_has_a_no_break_space_before_it() {
    expect_none(complaints(|text| {
        with_neighbours(&without_arguments(text)).find_map(|(before, c, after)| {
            let high = matches!(c, ':' | ';' | '?' | '!' | '€' | '%' | '»');
            // A colon inside a time or an address, as in "https:", is no punctuation.
            let inside =
                matches!(c, ':' | '?' | '!' | ';') && after.is_some_and(|c| !c.is_whitespace() && !")».".contains(c));
            let spaced = before.is_some_and(|before| NO_BREAK.contains(&before) || "?!".contains(before));
            (high && !inside && !spaced).then(|| format!("no no-break space before {c}"))
        })
    }));
}

#[test]
fn a_unit_stays_on_the_line_of_its_number() {
    expect_none(complaints(|text| text.contains(" m²").then(|| "no no-break space before m²".into())));
}

#[test]
fn quotation_marks_open_with_a_no_break_space_and_apostrophes_are_curly() {
    expect_none(complaints(|text| {
        if text.contains('\'') {
            return Some("straight apostrophe".into());
        }
        if text.contains('"') {
            return Some("straight quotation mark".into());
        }
        if text.contains("...") {
            return Some("three dots in place of an ellipsis".into());
        }
        with_neighbours(text).find_map(|(_, c, after)| {
            (c == '«' && !after.is_some_and(|after| NO_BREAK.contains(&after)))
                .then(|| "no no-break space after «".into())
        })
    }));
}

#[test]
fn opening_and_closing_marks_come_in_pairs() {
    expect_none(complaints(|text| {
        let count = |mark: char| text.chars().filter(|c| *c == mark).count();
        let paired = count('«') == count('»') && count('(') == count(')');
        (!paired).then(|| "a mark without its pair".into())
    }));
}

#[test]
fn spaces_are_single_and_inside() {
    expect_none(complaints(|text| {
        if text.contains("  ") {
            return Some("two spaces".into());
        }
        // A prefix ends with a space on purpose: what follows is put behind it.
        let ends = text.ends_with(' ') && !text.ends_with(": ");
        (text.starts_with(' ') || ends).then(|| "a space at the end".into())
    }));
}

#[test]
fn no_sentence_is_longer_than_twenty_five_words() {
    expect_none(complaints(|text| {
        text.split(['.', '?', '!', '…'])
            .map(|part| part.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count())
            .max()
            .filter(|words| *words > LONGEST)
            .map(|words| format!("{words} words"))
    }));
}

#[test]
fn a_sentence_averages_fifteen_words_at_most() {
    let mut words = 0;
    let mut sentences = 0;
    for (_, all) in i18n::ALL {
        for (_, text) in *all {
            // Labels are no sentences.
            for sentence in text.split_inclusive(['.', '?', '!']).filter(|part| part.ends_with(['.', '?', '!'])) {
                words += sentence.split_whitespace().count();
                sentences += 1;
            }
        }
    }
    assert!(sentences > 0);
    assert!(words <= 15 * sentences, "{words} words in {sentences} sentences");
}

#[test]
fn every_key_is_unique_in_its_file() {
    for (file, sentences) in i18n::ALL {
        let keys: BTreeSet<&str> = sentences.iter().map(|(key, _)| *key).collect();
        assert_eq!(keys.len(), sentences.len(), "{file}");
    }
}

#[test]
fn every_file_of_sentences_is_listed() {
    let listed: BTreeSet<String> = i18n::ALL.iter().map(|(file, _)| (*file).to_owned()).collect();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/i18n");
    let found: BTreeSet<String> = std::fs::read_dir(folder)
        .expect("src/i18n")
        .map(|entry| entry.expect("entry").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "rs"))
        .map(|path| path.file_stem().expect("name").to_string_lossy().into_owned())
        .collect();
    assert_eq!(listed, found);
}

#[test]
fn words_for_people_live_in_i18n_only() {
    // A string literal with an accented letter or a French apostrophe, outside i18n, is a sentence that escaped.
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/src");
    let mut escaped = Vec::new();
    for entry in std::fs::read_dir(root).expect("src") {
        let part = entry.expect("entry").path();
        let name = part.file_stem().expect("name").to_string_lossy().into_owned();
        if ["i18n", "domain", "contract"].contains(&name.as_str()) {
            continue;
        }
        visit(&part, &mut |path, text| {
            // The page of parts is for those who write the app: its examples are in no release. What the browser's Intl
            // writes is written by plain code in programs without one: names of months are no sentences of the app.
            if path.components().any(|part| part.as_os_str().to_string_lossy().starts_with("gallery"))
                || path.ends_with("platform/intl/native.rs")
            {
                return;
            }
            for (number, line) in text.lines().enumerate() {
                let code = line.split("//").next().unwrap_or_default();
                if text.lines().take(number).any(|line| line.contains("mod tests")) {
                    break;
                }
                let in_literal = code
                    .split('"')
                    .skip(1)
                    .step_by(2)
                    .any(|literal| literal.contains(|c: char| "àâçéèêëîïôûùüÿœ’«»".contains(c)));
                if in_literal {
                    escaped.push(format!("{}:{}: {}", path.display(), number + 1, line.trim()));
                }
            }
        });
    }
    expect_none(escaped);
}

#[test]
fn every_sentence_is_said_somewhere() {
    let mut said = BTreeSet::new();
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/src");
    visit(std::path::Path::new(root), &mut |path, text| {
        let code: String = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        if path.components().any(|part| part.as_os_str() == "i18n") {
            // What a line makes a sentence of is no use of it.
            let file = path.file_stem().unwrap().to_string_lossy().into_owned();
            let uses = text.lines().filter(|line| !line.contains(" = \"") && !line.trim_start().starts_with("//"));
            said.extend(uses.flat_map(|line| line.split(is_no_name)).map(|name| (file.clone(), name.to_owned())));
        }
        let by_its_own_name = i18n::ALL.iter().map(|(file, _)| ((*file).to_owned(), (*file).to_owned()));
        for (file, here) in words_used(&code).into_iter().chain(by_its_own_name) {
            let call = format!("{here}::");
            let calls = code.split(&call).skip(1);
            said.extend(calls.map(|rest| (file.clone(), name_of(rest).to_owned())));
        }
    });
    let sentences = i18n::ALL.iter().flat_map(|(file, all)| all.iter().map(move |(key, _)| (*file, *key)));
    let silent = sentences.filter(|(file, key)| !said.contains(&((*file).to_owned(), (*key).to_owned())));
    expect_none(silent.map(|(file, key)| format!("{file}::{key}")).collect());
}

fn is_no_name(c: char) -> bool {
    !(c.is_ascii_alphanumeric() || c == '_')
}

fn name_of(rest: &str) -> &str {
    rest.split(is_no_name).next().unwrap_or_default()
}

/// The files of sentences that code uses, each with what it is called there: `use crate::i18n::{home as words, shell};`.
fn words_used(code: &str) -> Vec<(String, String)> {
    let imports = code.split("i18n::").skip(1).map(|rest| match rest.strip_prefix('{') {
        Some(list) => list.split('}').next().unwrap_or_default(),
        None => rest.split(';').next().unwrap_or_default(),
    });
    let each = imports.flat_map(|list| list.split(','));
    each.map(|one| match one.split_once(" as ") {
        Some((file, here)) => (name_of(file.trim()).to_owned(), name_of(here.trim()).to_owned()),
        None => (name_of(one.trim()).to_owned(), name_of(one.trim()).to_owned()),
    })
    .collect()
}

fn visit(path: &std::path::Path, look: &mut impl FnMut(&std::path::Path, &str)) {
    if path.is_dir() {
        for entry in std::fs::read_dir(path).expect("folder") {
            visit(&entry.expect("entry").path(), look);
        }
    } else if path.extension().is_some_and(|ending| ending == "rs")
        && path.file_stem().is_none_or(|name| name != "tests")
        && let Ok(text) = std::fs::read_to_string(path)
    {
        look(path, &text);
    }
}

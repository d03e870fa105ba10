//! Plain English: ten words that names and comments do not use, because readers trip over them. What to write instead
//! is in `docs/style.md`.
//!
//! A quotation may use any word: what stands between « » or “ ” is not read. French is read too, and has none of these.

use crate::source::{below_root, expect_none, files_below, parts_of, root};
use std::fs;

/// The words, and what to write instead.
pub const WORDS: [(&[&str], &str); 10] = [
    (&["told"], "given, known, said"),
    (&["untold"], "unknown, not given"),
    (&["wanting"], "missing"),
    (&["whoever"], "the caller, anybody who, or nobody in particular"),
    (&["so many"], "count, this many, at most `n`"),
    (&["the way on"], "the next step"),
    (&["as every call"], "See [`ApiError`]."),
    (&["for want of"], "because … is missing"),
    (&["reckon", "reckons", "reckoned", "reckoning"], "compute, count"),
    (&["landlord", "landlords", "mail address", "mail addresses"], "lessor; email address"),
];

/// Words in lower case with single spaces around them: `NextStep`, `next_step` and "next step" all read the same.
fn plain(text: &str) -> String {
    let mut words = String::from(" ");
    let mut before_is_small = false;
    for sign in text.chars() {
        if sign.is_alphanumeric() {
            if sign.is_uppercase() && before_is_small && !words.ends_with(' ') {
                words.push(' ');
            }
            words.extend(sign.to_lowercase());
        } else if !words.ends_with(' ') {
            words.push(' ');
        }
        before_is_small = sign.is_lowercase();
    }
    if !words.ends_with(' ') {
        words.push(' ');
    }
    words
}

/// Each line without what it quotes.
fn without_quotations(text: &str) -> String {
    let mut out = String::new();
    let mut depth: usize = 0;
    for sign in text.chars() {
        match sign {
            '«' | '“' => depth += 1,
            '»' | '”' => depth = depth.saturating_sub(1),
            '\n' => out.push('\n'),
            _ if depth == 0 => out.push(sign),
            _ => {}
        }
    }
    out
}

/// What a text says that it should not, line by line. A phrase that goes over the end of a line is seen in the second.
fn complaints(name: &str, text: &str) -> Vec<String> {
    let text = without_quotations(text);
    let mut wrong = Vec::new();
    let mut before = String::new();
    for (number, line) in text.lines().enumerate() {
        let own = plain(line);
        let last: Vec<&str> = before.split_whitespace().rev().take(2).collect();
        let both = last.iter().rev().fold(String::from(" "), |words, word| words + word + " ") + own.trim_start();
        for (words, instead) in WORDS {
            for word in words {
                let word = plain(word);
                if own.contains(&word) || (word.trim().contains(' ') && both.contains(&word)) {
                    wrong.push(format!("{name}:{}: {:?}; write: {instead}", number + 1, word.trim()));
                }
            }
        }
        before = own;
    }
    wrong
}

/// Names and comments of a file: of Rust without what its literals say, of other files all.
fn read(name: &str, text: &str) -> String {
    if !name.ends_with(".rs") {
        return text.to_owned();
    }
    let parts = parts_of(text);
    let (mut code, mut comments) = (parts.code.lines(), parts.comments.lines());
    let line = |_| format!("{} {}\n", code.next().unwrap_or_default(), comments.next().unwrap_or_default());
    text.lines().map(line).collect()
}

#[test]
fn names_and_comments_are_plain_english() {
    let files = files_below(&root(), &["rs", "css", "js", "mjs", "sql", "md", "toml", "yaml", "yml"]);
    let mut wrong = Vec::new();
    for path in files {
        let name = below_root(&path);
        let lists_them = ["tests/layers/english.rs", "docs/style.md"].contains(&name.as_str());
        if !lists_them {
            wrong.extend(complaints(&name, &read(&name, &fs::read_to_string(&path).unwrap())));
        }
    }
    expect_none(wrong);
}

#[test]
fn each_of_the_words_is_found_in_names_and_in_comments() {
    for text in [
        "fn is_told() {}",
        "struct UntoldAmount;",
        "// an answer is wanting",
        "/// for whoever asks",
        "//! so\n//! many rooms",
        "let x = 1; // the way on",
        "/// As every call: see x.",
        "/* for want of a fact */",
        "let reckoned = 1;",
        "// the landlord's",
        "enum MailAddress {}",
    ] {
        assert_eq!(complaints("a.rs", &read("a.rs", text)).len(), 1, "{text}");
    }
}

#[test]
fn quotations_and_literals_may_use_any_word() {
    for text in ["// « told »", "let a = \"told\";", "// “the way on” of the text", "// a toldo; awaits; soMany"]
    {
        let expected = usize::from(text.contains("soMany"));
        assert_eq!(complaints("a.rs", &read("a.rs", text)).len(), expected, "{text}");
    }
}

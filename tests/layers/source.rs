//! The sources of the workspace, each with its code and its comments apart.
//!
//! It reads text, not syntax trees: what a macro makes up stays unseen.

use std::fs;
use std::path::{Path, PathBuf};

/// A crate whose files are held to the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Crate {
    /// The name in paths: `crate` inside, this name outside.
    pub name: &'static str,
    /// The folder of its sources, below the root of the repository.
    pub folder: &'static str,
    /// The folders below it that belong to other crates, or to nobody.
    without: &'static [&'static str],
}

/// The app, the two inner crates and the sandbox.
pub const APP: Crate = Crate { name: "parcours_locatif", folder: "src", without: &["domain", "contract"] };
pub const DOMAIN: Crate = Crate { name: "parcours_domain", folder: "src/domain", without: &[] };
pub const CONTRACT: Crate = Crate { name: "parcours_contract", folder: "src/contract", without: &["examples"] };
pub const SANDBOX: Crate = Crate { name: "parcours_sandbox", folder: "tests/sandbox/src", without: &[] };
pub const ALL: [Crate; 4] = [APP, DOMAIN, CONTRACT, SANDBOX];

/// One source file.
#[derive(Clone, Debug)]
pub struct Source {
    /// Path below the crate's folder, with slashes.
    pub name: String,
    /// The first part of the name: `screens` for `screens/home.rs` and for `screens.rs`.
    pub layer: String,
    /// The code without comments and without what stands in string literals. It has the lines of the text.
    pub code: String,
    /// As it is.
    pub text: String,
}

impl Source {
    /// Reads a text as if it were a file of that name.
    pub fn of(name: &str, text: &str) -> Self {
        let Parts { code, .. } = parts_of(text);
        let layer = name.split(['/', '.']).next().unwrap().to_owned();
        Source { name: name.to_owned(), layer, code, text: text.to_owned() }
    }
}

/// The root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// Every source file of a crate, tests in files of their own left out.
pub fn sources_of(one: Crate) -> Vec<Source> {
    let folder = root().join(one.folder);
    files_below(&folder, &["rs"])
        .into_iter()
        .map(|path| (path.strip_prefix(&folder).unwrap().to_string_lossy().replace('\\', "/"), path))
        .filter(|(name, _)| !one.without.iter().any(|other| name.split('/').next() == Some(other)))
        .map(|(name, path)| Source::of(&name, &fs::read_to_string(path).unwrap()))
        .collect()
}

/// Every source file of the app but `main.rs`, which only starts it.
pub fn sources() -> Vec<Source> {
    sources_of(APP).into_iter().filter(|source| source.layer != "main").collect()
}

/// Every file below a folder with one of these endings, in the order of their names. What is built or fetched is skipped.
pub fn files_below(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let Ok(entries) = fs::read_dir(folder) else { return files };
    for entry in entries {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            if !(name.starts_with('.') || ["target", "dist", "node_modules"].contains(&name.as_str())) {
                files.extend(files_below(&path, endings));
            }
        } else if path.extension().is_some_and(|ending| endings.iter().any(|wanted| ending == *wanted)) {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// The path below the root, with slashes.
pub fn below_root(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).to_string_lossy().replace('\\', "/")
}

pub struct Parts {
    pub code: String,
    pub comments: String,
}

/// Takes a Rust text apart. Literals keep their quotes and lose their insides: both they and comments may name anything.
pub fn parts_of(text: &str) -> Parts {
    let signs: Vec<char> = text.chars().collect();
    let (mut code, mut comments) = (String::new(), String::new());
    let at = |index: usize| signs.get(index).copied().unwrap_or('\0');
    let mut index = 0;
    while index < signs.len() {
        let sign = at(index);
        let line_comment = sign == '/' && at(index + 1) == '/';
        let block_comment = sign == '/' && at(index + 1) == '*';
        if line_comment {
            while index < signs.len() && at(index) != '\n' {
                comments.push(at(index));
                index += 1;
            }
        } else if block_comment {
            let mut depth = 0;
            while index < signs.len() {
                match (at(index), at(index + 1)) {
                    ('/', '*') => depth += 1,
                    ('*', '/') => depth -= 1,
                    _ => {}
                }
                let ends = depth == 0;
                comments.push(at(index));
                if at(index) == '\n' {
                    code.push('\n');
                }
                index += 1;
                if ends {
                    index += 1;
                    break;
                }
            }
        } else if let Some(length) = literal(&signs[index..]) {
            code.push(sign);
            for inside in &signs[index + 1..index + length] {
                if *inside == '\n' {
                    code.push('\n');
                    comments.push('\n');
                }
            }
            code.push(if sign == '\'' { '\'' } else { '"' });
            index += length;
        } else {
            code.push(sign);
            if sign == '\n' {
                comments.push('\n');
            }
            // A name is taken whole, so that its last letter is not taken for the prefix of a literal.
            while is_word(at(index)) && is_word(at(index + 1)) {
                index += 1;
                code.push(at(index));
            }
            index += 1;
        }
    }
    Parts { code, comments }
}

/// How long the string or character literal is that begins here, if one does.
fn literal(signs: &[char]) -> Option<usize> {
    let at = |index: usize| signs.get(index).copied().unwrap_or('\0');
    let to_quote = |from: usize, quote: char| {
        let mut index = from;
        while index < signs.len() && at(index) != quote {
            index += if at(index) == '\\' { 2 } else { 1 };
        }
        index + 1
    };
    match at(0) {
        '"' => Some(to_quote(1, '"')),
        'b' if at(1) == '"' => Some(to_quote(2, '"')),
        '\'' if at(1) == '\\' => Some(to_quote(1, '\'')),
        // `'a'` is a character, `'a` a lifetime.
        '\'' if at(2) == '\'' => Some(3),
        'r' | 'b' => {
            let start = if at(0) == 'b' && at(1) == 'r' { 2 } else { 1 };
            let marks = signs.iter().skip(start).take_while(|sign| **sign == '#').count();
            if (at(0) == 'b' && start == 1) || at(start + marks) != '"' {
                return None;
            }
            let ends = |index: usize| at(index) == '"' && (1..=marks).all(|after| at(index + after) == '#');
            let end = (start + marks + 1..signs.len()).find(|index| ends(*index))?;
            Some(end + marks + 1)
        }
        _ => None,
    }
}

pub fn is_word(sign: char) -> bool {
    sign.is_alphanumeric() || sign == '_'
}

/// Whether a code has this name as a whole word.
pub fn mentions(code: &str, name: &str) -> bool {
    code.match_indices(name).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        let after = code[at + name.len()..].chars().next();
        !before.is_some_and(is_word) && !after.is_some_and(is_word)
    })
}

/// Fails with all complaints at once.
#[track_caller]
pub fn expect_none(wrong: Vec<String>) {
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn comments_and_literals_are_not_read_as_code() {
    let text = "let a = \"crate::app\"; // crate::screens\nlet b = r#\"\"crate::x\"#; let c = '\"'; /* \"\n*/ use crate::ui;\nlet d: &'a str = \"two\n lines\";";
    let Parts { code, comments } = parts_of(text);
    assert!(!code.contains("app") && !code.contains("screens") && !code.contains("crate::x"), "{code}");
    assert!(code.contains("use crate::ui;") && code.contains("&'a str"), "{code}");
    assert!(comments.contains("crate::screens") && !comments.contains("lines"), "{comments}");
    assert_eq!(code.lines().count(), text.lines().count());
    assert_eq!(comments.lines().count(), text.lines().count() - 1, "a line without comment is empty: {comments:?}");
}

//! One owner for each fact: what a table holds is written in its file and nowhere else in the product.
//!
//! It knows the facts that once stood twice. Tests may repeat a fact: that is how they find a mistake in the table.

use crate::source::{below_root, expect_none, files_below, root};
use parcours_contract::StageCode;
use parcours_domain::registration::LOCAL_SITES;
use std::fs;

/// What one file owns.
struct Fact {
    owner: &'static str,
    texts: Vec<String>,
}

fn facts() -> [Fact; 2] {
    let sites = LOCAL_SITES.iter().map(|site| site.url.to_owned()).collect();
    // Words of one part, such as "accepted", are English too.
    let stages = StageCode::WORDS.iter().filter(|word| word.contains('_')).map(|word| format!("\"{word}\"")).collect();
    [
        Fact { owner: "src/domain/registration.rs", texts: sites },
        Fact { owner: "src/contract/application.rs", texts: stages },
    ]
}

/// Where a file of the product repeats a fact that another one owns. Comments and tests inside the file may.
fn repeated(name: &str, text: &str, facts: &[Fact]) -> Vec<String> {
    let product = text.split("#[cfg(test)]").next().unwrap_or_default();
    let mut wrong = Vec::new();
    for (number, line) in product.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
        for fact in facts.iter().filter(|fact| fact.owner != name) {
            let found = fact.texts.iter().filter(|text| line.contains(text.as_str()));
            wrong.extend(found.map(|text| format!("{name}:{}: {text} belongs to {}", number + 1, fact.owner)));
        }
    }
    wrong
}

#[test]
fn no_table_stands_twice() {
    let facts = facts();
    let mut wrong = Vec::new();
    for folder in ["src", "tests/sandbox/src"] {
        for path in files_below(&root().join(folder), &["rs"]) {
            wrong.extend(repeated(&below_root(&path), &fs::read_to_string(&path).unwrap(), &facts));
        }
    }
    expect_none(wrong);
}

#[test]
fn a_fact_in_a_second_file_is_found() {
    let facts = facts();
    let second = "const ALSACE: &str = \"https://www.demandedelogement-alsace.fr\";\nlet code = \"lease_signed\";\n";
    assert_eq!(repeated("src/screens/help/sites.rs", second, &facts).len(), 2);
    assert_eq!(repeated("src/domain/registration.rs", second, &facts).len(), 1);
    assert!(repeated("src/a.rs", "// \"lease_signed\"\n#[cfg(test)]\nlet x = \"lease_signed\";\n", &facts).is_empty());
}

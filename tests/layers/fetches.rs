//! What a fetch may not do: a screen is drawn from the answer of a [`Loaded`], so the fetch that brings it changes no
//! signal. One that did would also do it after it was overtaken, and an older answer would be shown for good.
//!
//! [`Loaded`]: parcours_locatif::state::Loaded

use crate::source::{Source, expect_none, sources};

/// What begins a fetch.
const BEGINNINGS: [&str; 2] = ["Loaded::new(", "Loaded::continued("];
/// What changes a signal or a stored value.
const CHANGES: [&str; 8] =
    [".set(", ".try_set(", ".update(", ".try_update(", ".set_value(", ".update_value(", ".put(", ".write("];

/// The text up to the bracket that closes the one before it.
fn inside(code: &str) -> &str {
    let mut depth = 1_u32;
    for (at, sign) in code.char_indices() {
        match sign {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return &code[..at];
        }
    }
    code
}

fn changing_fetches(sources: &[Source]) -> Vec<String> {
    let mut wrong = Vec::new();
    for source in sources {
        for beginning in BEGINNINGS {
            for (at, _) in source.code.match_indices(beginning) {
                let fetch: String = inside(&source.code[at + beginning.len()..]).split_whitespace().collect();
                let changes = CHANGES.into_iter().filter(|change| fetch.contains(change));
                wrong.extend(changes.map(|change| format!("{}: a fetch calls {change})", source.name)));
            }
        }
    }
    wrong
}

#[test]
fn a_fetch_returns_its_value_and_changes_nothing() {
    let sources = sources();
    let fetches = sources.iter().map(|one| BEGINNINGS.map(|text| one.code.matches(text).count()).iter().sum::<usize>());
    assert!(fetches.sum::<usize>() >= 4, "fetches are no longer called by their names");
    expect_none(changing_fetches(&sources));
}

#[test]
fn a_fetch_that_sets_a_signal_is_found() {
    let found = |text: &str| changing_fetches(&[Source::of("screens/offers.rs", text)]).len();
    // The list of offers, as it once was.
    let once = "let answer = Loaded::new(move || {
        let (client, viewer, (search, pages)) = (client.clone(), viewer.get(), wanted.get());
        async move {
            let shown = load(client, viewer, search, pages, held).await.map(Arc::new);
            Some(shown.map(|shown| {
                held.try_set(Some(shown));
            }))
        }
    });";
    assert_eq!(found(once), 1);
    assert_eq!(found("Loaded::continued(move |last| Some(async move { count\n    .update(|n| *n += 1) }))"), 1);
    assert_eq!(found("let a = Loaded::new(move || ask(search.get())); let b = move || wanted.set(2);"), 0);
}

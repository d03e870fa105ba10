//! `cargo xtask dev`: the app while one works on it. What is saved is shown, without a key pressed in the browser.
//!
//! It looks at the sources several times a second. A style or a file of `public/` is put in place at once; Rust is
//! compiled, linked and nothing else. The page learns of it through `/_sandbox/changed`: the sandbox reads the file
//! [`CHANGED`], which is written here and by `xtask/bundle` (`reload.js` is the page's part). What does not compile is shown
//! in the page and in the terminal, and the page stays as it was.

use crate::app::{self, Kind};
use crate::build;
use crate::files;
use crate::place;
use crate::setup;
use crate::start::{self, Options};
use crate::step;
use crate::trouble::{Outcome, Trouble};
use crate::versions::Need;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant, SystemTime};

/// What is watched.
const WATCHED: [&str; 6] = ["src", "style", "public", "index.html", "Cargo.toml", "Cargo.lock"];
/// Of these, what needs no compiler.
const STATIC: [&str; 3] = ["style", "public", "index.html"];
/// How often.
const PAUSE: Duration = Duration::from_millis(150);
/// The file in the app's folder that says which build it is, or why there is no newer one.
const CHANGED: &str = ".changed";

/// Runs until it is stopped.
///
/// # Errors
/// When the port is taken, the sandbox does not start, or there is none because it never compiled. An app that does not
/// compile is shown and not an error.
pub fn run(options: &Options) -> Outcome<()> {
    start::port_is_free(options.port)?;
    setup::ground(&[Need::Build])?;
    let folder = place::state().join("dev");
    let mut seen = look()?;
    let begun = Instant::now();
    println!("dev   compiles the sandbox and the app, quickly (usually 3 min from nothing, 5 s after)");
    let first = build::compile(Kind::Dev).and_then(|()| app::bundle(Kind::Dev, &folder, "/"));
    let mut failed = first.is_err();
    let took = step::duration(begun.elapsed());
    match first {
        Ok(_) => println!("      done in {took}"),
        Err(trouble) if crate::host::SANDBOX.path().is_file() => {
            println!("{trouble}");
            println!("      FAILED after {took}: {}", what_is_shown(&folder));
            // The page gets the compiler's own words, which stand in the terminal above `trouble`.
            let said = make(&folder, "/", false).err().unwrap_or(trouble);
            show_failure(&folder, &said.to_string());
        }
        Err(trouble) => return Err(trouble),
    }
    let mut sandbox = start::sandbox(options, &folder)?;
    println!("Save a file below src/, style/ or public/ to see it.");
    loop {
        sleep(PAUSE);
        sandbox.still_runs()?;
        let now = look()?;
        let changed = difference(&seen, &now);
        if let Some(first) = changed.first() {
            seen = now;
            failed = !show(&folder, first, needs_no_compiler(&changed, failed));
        }
    }
}

/// Builds again, says in the terminal and in the page how it went, and returns whether it went well.
fn show(folder: &Path, changed: &Path, only_static: bool) -> bool {
    let begun = Instant::now();
    let made = make(folder, "/", only_static);
    match &made {
        Ok(()) => println!("{} is shown after {}", step::relative(changed), step::duration(begun.elapsed())),
        Err(trouble) => {
            println!("{}: {trouble}\n{}", step::relative(changed), what_is_shown(folder));
            show_failure(folder, &trouble.to_string());
        }
    }
    made.is_ok()
}

/// What the browser has after a failure.
fn what_is_shown(folder: &Path) -> &'static str {
    if folder.join(CHANGED).is_file() {
        "the page shows this error over the last build"
    } else {
        "there is no earlier build to show; save a file when it is mended"
    }
}

/// Builds into `folder`; what does not compile is in the error, as the compiler says it.
///
/// # Errors
/// When something does not compile, or a part is refused.
pub fn make(folder: &Path, base: &str, only_static: bool) -> Outcome<()> {
    if !only_static {
        let compiled = app::compile(Kind::Dev)?;
        if !compiled.ok {
            return Err(Trouble::new(compiled.output));
        }
    }
    app::bundle(Kind::Dev, folder, base).map(drop)
}

/// Has the page of the app in `folder` show why there is no newer build.
pub fn show_failure(folder: &Path, text: &str) {
    let path = folder.join(CHANGED);
    // A folder without the file has no page that could show it.
    let Ok(last) = files::text(&path) else { return };
    let mut last: Map<String, Value> = serde_json::from_str(&last).unwrap_or_default();
    last.insert("error".to_owned(), text.into());
    if let Err(trouble) = files::replace(&path, Value::Object(last).to_string().as_bytes()) {
        println!("{trouble}");
    }
}

/// When each watched file was last written.
fn look() -> Outcome<BTreeMap<PathBuf, Option<SystemTime>>> {
    let mut seen = BTreeMap::new();
    for watched in WATCHED {
        let path = place::at(watched);
        // A folder that is being moved meanwhile is looked at again a moment later.
        let files = if path.is_dir() { files::below(&path).unwrap_or_default() } else { vec![path] };
        for file in files {
            let written = fs::metadata(&file).and_then(|about| about.modified()).ok();
            seen.insert(file, written);
        }
    }
    Ok(seen)
}

/// The files that are new, gone or written since.
fn difference(
    before: &BTreeMap<PathBuf, Option<SystemTime>>,
    now: &BTreeMap<PathBuf, Option<SystemTime>>,
) -> Vec<PathBuf> {
    let gone = before.keys().filter(|path| !now.contains_key(*path));
    let written = now.iter().filter(|(path, written)| before.get(*path) != Some(*written)).map(|(path, _)| path);
    written.chain(gone).cloned().collect()
}

/// Whether the files can be put in place beside what was compiled last. After a failure that is older than the sources, and
/// the page would look as if all were well.
fn needs_no_compiler(changed: &[PathBuf], failed: bool) -> bool {
    !failed && changed.iter().all(|path| is_static(path))
}

fn is_static(path: &Path) -> bool {
    STATIC.iter().any(|folder| path.starts_with(place::at(folder)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_new_gone_or_written_is_found() {
        let at = |seconds| Some(SystemTime::UNIX_EPOCH + Duration::from_secs(seconds));
        let path = |name: &str| PathBuf::from(name);
        let before = BTreeMap::from([(path("a"), at(1)), (path("b"), at(1)), (path("c"), at(1))]);
        let now = BTreeMap::from([(path("a"), at(1)), (path("b"), at(2)), (path("d"), at(1))]);
        assert_eq!(difference(&before, &now), [path("b"), path("d"), path("c")]);
        assert_eq!(difference(&now, &now), Vec::<PathBuf>::new());
    }

    #[test]
    fn styles_and_public_files_need_no_compiler() {
        assert!(is_static(&place::at("style/parts/field.css")));
        assert!(is_static(&place::at("public/config.json")));
        assert!(!is_static(&place::at("src/styles.rs")));
        assert!(!is_static(&place::at("Cargo.toml")));
    }

    #[test]
    fn a_style_saved_while_rust_does_not_compile_is_no_sign_of_health() {
        let style = [place::at("style/parts/field.css")];
        assert!(needs_no_compiler(&style, false));
        assert!(!needs_no_compiler(&style, true));
        assert!(!needs_no_compiler(&[place::at("src/lib.rs"), place::at("style/parts/field.css")], false));
    }

    #[test]
    fn a_failure_is_added_to_what_the_last_build_said() {
        let folder = place::state().join("test-changed");
        files::write(&folder.join(CHANGED), br#"{"page":"1"}"#).expect("a file");
        show_failure(&folder, "error: expected `;`");
        let text = files::text(&folder.join(CHANGED)).expect("the file");
        assert_eq!(
            serde_json::from_str::<Value>(&text).ok(),
            Some(serde_json::json!({"page": "1", "error": "error: expected `;`"}))
        );
    }
}

//! `cargo xtask test` and `cargo xtask check`: every proof of the project, fastest first.
//!
//! A failing gate stops nothing: the others still run, and the last line counts them all. What a gate printed is in a log
//! of its own; its end is shown when it fails.

use crate::app::{self, Kind};
use crate::build;
use crate::contract;
use crate::files;
use crate::host;
use crate::place;
use crate::step;
use crate::tally::Tally;
use crate::trouble::{Outcome, Trouble};
use crate::versions::Need;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

/// Which gates to run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Depth {
    /// What can be said in a minute, without running anything: format, lints, layers.
    Check,
    /// Everything that needs no browser and no release build.
    Quick,
    /// Everything.
    Full,
}

/// One proof.
struct Gate {
    name: &'static str,
    usual: &'static str,
    depth: Depth,
    how: How,
}

enum How {
    /// cargo with these arguments.
    Cargo(&'static str),
    /// The lints of the app for the browser, with these features.
    Lints(&'static [&'static str]),
    /// cargo's tests of these targets.
    Test(&'static str),
    /// Node's test runner on this file.
    Node(&'static str),
    /// cargo-deny, on every dependency.
    Licences,
    /// The release build, with its limit of size.
    Build,
    /// Trunk, which must leave the same files.
    Trunk,
    /// The documentation of every crate, its links too.
    Documents,
    /// The app with the page of parts, for the journeys.
    Parts,
    /// schemathesis against the sandbox.
    Contract,
    /// Targets of the crate of the journeys, in three engines.
    Browsers(&'static str),
}

impl How {
    /// What must be installed for it, besides the compiler, Node and the crates.
    const fn needs(&self) -> &'static [Need] {
        match self {
            Self::Cargo(_) | Self::Lints(_) | Self::Test(_) | Self::Node(_) | Self::Documents => &[],
            Self::Licences => &[Need::Licences],
            Self::Build | Self::Parts => &[Need::Build],
            Self::Trunk => &[Need::Build, Need::Trunk],
            Self::Contract => &[Need::Wire],
            Self::Browsers(_) => &[Need::Build, Need::Screens, Need::Chromium, Need::Firefox, Need::WebKit],
        }
    }
}

/// The engines of the journeys, as these name them.
const ENGINES: [(&str, Need); 3] =
    [("chromium", Need::Chromium), ("firefox", Need::Firefox), ("webkitgtk", Need::WebKit)];

/// All journeys in all engines stay below this.
const JOURNEYS_LIMIT: Duration = Duration::from_secs(35 * 60);
/// What of the app is linted for the browser.
const LINTED: &str = "clippy -p parcours-locatif --lib --bins --target wasm32-unknown-unknown";

const GATES: &[Gate] = &[
    gate("format", "2 s", Depth::Check, How::Cargo("fmt --all --check")),
    gate(
        "layers, words and sentences",
        "30 s",
        Depth::Check,
        How::Test("-p parcours-locatif --test layers --test words --test sentences"),
    ),
    gate("domain", "30 s", Depth::Quick, How::Test("-p parcours-domain")),
    gate("contract and drift", "30 s", Depth::Quick, How::Test("-p parcours-contract --features openapi")),
    gate("build tool", "10 s", Depth::Quick, How::Test("-p xtask -p parcours-bundle")),
    gate("boot", "1 s", Depth::Quick, How::Node("tests/boot.mjs")),
    gate(
        "lints",
        "1 min",
        Depth::Check,
        How::Cargo("clippy --workspace --all-targets --features parcours-contract/openapi -- -D warnings"),
    ),
    gate("lints for the browser", "30 s", Depth::Check, How::Lints(&[])),
    gate("lints of the whole app", "30 s", Depth::Quick, How::Lints(&["--no-default-features", "--features", "parts"])),
    gate("documents", "1 min", Depth::Quick, How::Documents),
    gate("licences and sources", "5 s", Depth::Quick, How::Licences),
    gate("app", "1 min", Depth::Quick, How::Test("-p parcours-locatif --lib")),
    gate("examples of the app", "15 s", Depth::Quick, How::Test("-p parcours-locatif --doc")),
    gate("sandbox", "2 min", Depth::Quick, How::Test("-p parcours-sandbox")),
    gate("release build and size", "4 min", Depth::Full, How::Build),
    gate("the same files by Trunk", "1 min", Depth::Full, How::Trunk),
    gate("contract on the wire", "2 min", Depth::Full, How::Contract),
    gate("page of parts", "1 min", Depth::Full, How::Parts),
    gate("browser rig", "1 min", Depth::Full, How::Browsers("-p parcours-browser --lib --test rig")),
    gate("browser journeys", "8 min", Depth::Full, How::Browsers(JOURNEYS)),
];
const JOURNEYS: &str = "-p parcours-browser --test journeys";

const fn gate(name: &'static str, usual: &'static str, depth: Depth, how: How) -> Gate {
    Gate { name, usual, depth, how }
}

/// The gates up to `depth` whose name contains `word`.
fn chosen(depth: Depth, word: &str) -> impl Iterator<Item = &'static Gate> {
    GATES.iter().filter(move |gate| gate.depth <= depth && gate.name.contains(word))
}

/// What these gates need.
pub fn needs(depth: Depth, word: &str) -> Vec<Need> {
    chosen(depth, word).flat_map(|gate| gate.how.needs()).copied().collect()
}

/// Runs every gate up to `depth` whose name contains `word`, and prints the count as the last line.
///
/// # Errors
/// When a gate failed, or there is none of that name.
pub fn run(depth: Depth, word: &str) -> Outcome<()> {
    let started = Instant::now();
    let gates: Vec<&Gate> = chosen(depth, word).collect();
    if gates.is_empty() {
        let names: Vec<&str> = GATES.iter().map(|gate| gate.name).collect();
        return Err(
            Trouble::new(format!("no gate is called {word}")).remedy(format!("take one of: {}", names.join(", ")))
        );
    }
    let mut sum = Tally::default();
    let mut failed = Vec::new();
    for (at, gate) in gates.iter().enumerate() {
        println!("[{}/{}] {} (usually {})", at + 1, gates.len(), gate.name, gate.usual);
        let begun = Instant::now();
        let tally = gate.run();
        let word = if tally.failed == 0 { "ok" } else { "FAILED" };
        let took = step::duration(begun.elapsed());
        println!("      {word}: {} passed, {} failed in {took}", tally.passed, tally.failed);
        sum += tally;
        if tally.failed > 0 {
            failed.push(gate.name);
        }
    }
    println!("\nall gates in {}", step::duration(started.elapsed()));
    if !failed.is_empty() {
        println!("failed: {} (logs in {})", failed.join(", "), step::relative(&place::state().join("logs")));
    }
    println!("{} passed, {} failed", sum.passed, sum.failed);
    if failed.is_empty() { Ok(()) } else { Err(Trouble::silent()) }
}

impl Gate {
    fn run(&self) -> Tally {
        let outcome = match self.how {
            How::Build => build::run("/").map(|()| Tally::one(true)),
            How::Trunk => same_files_by_trunk().map(|()| Tally::one(true)),
            How::Documents => self.command(&mut documents()),
            How::Parts => parts().map(|()| Tally::one(true)),
            How::Lints(features) => {
                let mut lints = place::command("cargo");
                lints.args(LINTED.split(' ')).args(features).args(["--", "-D", "warnings"]);
                self.command(&mut lints)
            }
            How::Contract => contract::run(),
            How::Licences => self.command(&mut licences()),
            How::Cargo(arguments) => self.command(place::command("cargo").args(arguments.split(' '))),
            How::Test(targets) => self.command(&mut tests(targets)),
            How::Node(file) => self.command(place::command("node").args(["--test", "--test-reporter=tap", file])),
            How::Browsers(targets) => host::build().and_then(|()| self.command(&mut browsers(targets))),
        };
        outcome.unwrap_or_else(|trouble| {
            println!("{trouble}");
            Tally::one(false)
        })
    }

    fn command(&self, command: &mut Command) -> Outcome<Tally> {
        let limit = if matches!(self.how, How::Browsers(_)) { JOURNEYS_LIMIT } else { step::LIMIT };
        let ended = step::run(&format!("test {}", self.name), command, limit)?;
        if !ended.ok {
            println!("{}      whole log: {}", ended.tail(), step::relative(&ended.log));
        } else if matches!(self.how, How::Browsers(_)) {
            println!("{}", ended.tail());
        }
        Ok(Tally::of(&ended.output, ended.ok))
    }
}

fn tests(targets: &str) -> Command {
    let mut cargo = place::command("cargo");
    cargo.args(["test", "--no-fail-fast"]).args(targets.split(' '));
    // A snapshot that differs fails, and is not written anew.
    cargo.env("INSTA_UPDATE", "no").env_remove("INSTA_FORCE_PASS");
    cargo
}

fn licences() -> Command {
    let mut cargo = place::command("cargo");
    cargo.args(["deny", "--offline", "check", "licenses", "bans", "sources"]);
    cargo
}

fn documents() -> Command {
    let mut cargo = place::command("cargo");
    cargo.args(["doc", "--workspace", "--no-deps", "--document-private-items"]);
    // Private items are documented too, so that a link to one leads somewhere.
    cargo.env("RUSTDOCFLAGS", "-D warnings -A rustdoc::private_intra_doc_links");
    cargo
}

/// The browser tests, with where the app, axe and the sandbox are.
fn browsers(targets: &str) -> Command {
    let mut cargo = tests(targets);
    cargo.env("PARCOURS_DIST", place::dist()).env("PARCOURS_AXE", place::axe());
    cargo.env("PARCOURS_SANDBOX", host::SANDBOX.path()).env("PARCOURS_PARTS_DIST", parts_folder());
    cargo
}

fn parts_folder() -> PathBuf {
    place::state().join("parts")
}

/// The app with the page of parts, in a folder of its own.
fn parts() -> Outcome<()> {
    build::compile(Kind::Parts)?;
    app::bundle(Kind::Parts, &parts_folder(), "/").map(drop)
}

/// Builds with Trunk, and compares what it leaves with `dist`. Nothing is compiled again: Trunk's hook is ours.
fn same_files_by_trunk() -> Outcome<()> {
    let folder = place::state().join("trunk");
    let mut trunk = place::command("trunk");
    trunk.args(["build", "--release", "--offline", "--dist"]).arg(&folder);
    step::run("test trunk", &mut trunk, step::LIMIT)?.or_fail("trunk build", "read the lines above")?;
    let (ours, trunks) = (contents(&place::dist())?, contents(&folder)?);
    let names: BTreeSet<&String> = ours.keys().chain(trunks.keys()).collect();
    let differ: Vec<&str> =
        names.into_iter().filter(|name| ours.get(*name) != trunks.get(*name)).map(String::as_str).collect();
    if differ.is_empty() && !ours.is_empty() {
        return Ok(());
    }
    Err(Trouble::new(format!("Trunk leaves other files than `cargo xtask build`: {}", differ.join(", "))))
}

/// Every file of a folder by its name, with its bytes.
fn contents(folder: &Path) -> Outcome<BTreeMap<String, Vec<u8>>> {
    let read = |file: PathBuf| Ok((files::relative(&file, folder), files::read(&file)?));
    files::below(folder)?.into_iter().map(read).collect()
}

/// Which journeys to make: each word must be in a journey's engine, width and name.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Chosen {
    /// A part of the name.
    pub name: String,
    /// `chromium`, `firefox` or `webkit`.
    pub engine: String,
    /// `390` or `1280`.
    pub width: String,
}

impl Chosen {
    /// What these journeys need: of the browsers only those of the engine.
    pub fn needs(&self) -> Vec<Need> {
        let engines = ENGINES.into_iter().filter(|(engine, _)| engine.contains(&self.engine)).map(|(_, need)| need);
        [Need::Build, Need::Screens].into_iter().chain(engines).collect()
    }
}

/// Makes some journeys in the app as `dist` has it, without building it again.
///
/// # Errors
/// When one fails, or none is chosen.
pub fn journeys(chosen: &Chosen) -> Outcome<()> {
    if place::dist().join("index.html").is_file() {
        if !build::is_current()? {
            println!(
                "dist is not of these sources: the journeys see the app as it was built last (`cargo xtask build`)"
            );
        }
    } else {
        build::run("/")?;
    }
    host::build()?;
    let mut cargo = browsers(JOURNEYS);
    let words = [&chosen.engine, &chosen.width, &chosen.name];
    cargo.arg("--").args(words.into_iter().filter(|word| !word.is_empty()));
    let ended = step::run("test journeys", &mut cargo, JOURNEYS_LIMIT)?;
    println!("{}", ended.tail());
    let tally = Tally::of(&ended.output, ended.ok);
    println!("{} passed, {} failed", tally.passed, tally.failed);
    match (tally.passed, tally.failed) {
        (0, 0) => Err(Trouble::new("no journey has all of these words").remedy("see tests/browser/journeys")),
        (_, 0) => Ok(()),
        _ => Err(Trouble::silent()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_quicker_has_fewer_gates() {
        let count = |depth| chosen(depth, "").count();
        assert!(count(Depth::Check) < count(Depth::Quick) && count(Depth::Quick) < count(Depth::Full));
    }

    #[test]
    fn every_gate_that_ci_names_exists() {
        let ci = files::text(&place::at(".github/workflows/ci.yml")).expect("the workflow");
        let list = ci.lines().find_map(|line| line.trim().strip_prefix("gate: [")).expect("the native gates");
        let native: Vec<&str> = list.trim_end_matches(']').split(", ").collect();
        for name in &native {
            assert!(GATES.iter().any(|gate| gate.name == *name), "no gate is called {name}");
            assert!(!needs(Depth::Full, name).iter().any(is_browser), "{name} has no browser in CI");
        }
        let words = ci.lines().filter_map(|line| line.trim().split_once("test --only ")).map(|(_, word)| word);
        let words: Vec<&str> = words.filter(|word| !word.contains("matrix")).collect();
        assert!(native.len() > 1 && !words.is_empty());
        for word in words {
            assert!(chosen(Depth::Full, word).next().is_some(), "no gate is called {word}");
        }
    }

    fn is_browser(need: &Need) -> bool {
        ENGINES.iter().any(|(_, browser)| browser == need)
    }

    #[test]
    fn only_the_full_run_needs_browsers() {
        assert_eq!(needs(Depth::Check, ""), []);
        assert_eq!(needs(Depth::Quick, ""), [Need::Licences]);
        for (engine, browser) in ENGINES {
            assert!(needs(Depth::Full, "").contains(&browser), "{engine}");
            let some = Chosen { engine: engine.to_owned(), ..Chosen::default() };
            assert_eq!(some.needs(), [Need::Build, Need::Screens, browser]);
        }
        assert_eq!(Chosen::default().needs().into_iter().filter(is_browser).count(), ENGINES.len());
    }

    #[test]
    fn gates_that_need_a_build_come_after_it() {
        let build = GATES.iter().position(|gate| matches!(gate.how, How::Build)).expect("a release is built");
        for (at, gate) in GATES.iter().enumerate() {
            assert!(at > build || !matches!(gate.how, How::Trunk | How::Browsers(_)), "{}", gate.name);
        }
        let parts = GATES.iter().position(|gate| matches!(gate.how, How::Parts));
        assert!(parts < GATES.iter().position(|gate| matches!(gate.how, How::Browsers(_))));
    }
}

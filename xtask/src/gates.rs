//! `cargo xtask test` and `cargo xtask check`: every proof of the project, fastest first.
//!
//! A failing gate stops nothing: the others still run, and the last line counts them all. What a gate printed is in a log
//! of its own; its end is shown when it fails.

use crate::build;
use crate::contract;
use crate::host;
use crate::place;
use crate::step;
use crate::tally::Tally;
use crate::trouble::{Outcome, Trouble};
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
    /// cargo's tests of these targets.
    Test(&'static str),
    /// Node's test runner on this file.
    Node(&'static str),
    /// The release build, with its limit of size.
    Build,
    /// schemathesis against the sandbox.
    Contract,
    /// Targets of the crate of the journeys, in three engines.
    Browsers(&'static str),
}

const GATES: [Gate; 16] = [
    gate("format", "2 s", Depth::Check, How::Cargo("fmt --all --check")),
    gate("layers and words", "30 s", Depth::Check, How::Test("-p parcours-locatif --test layers --test words")),
    gate("domain", "30 s", Depth::Quick, How::Test("-p parcours-domain")),
    gate("contract and drift", "30 s", Depth::Quick, How::Test("-p parcours-contract --features openapi")),
    gate("build tool", "10 s", Depth::Quick, How::Test("-p xtask")),
    gate("boot", "1 s", Depth::Quick, How::Node("tests/boot.mjs")),
    gate(
        "lints",
        "1 min",
        Depth::Check,
        How::Cargo("clippy --workspace --all-targets --features parcours-contract/openapi -- -D warnings"),
    ),
    gate(
        "lints for the browser",
        "1 min",
        Depth::Check,
        How::Cargo("clippy -p parcours-locatif --lib --bins --target wasm32-unknown-unknown -- -D warnings"),
    ),
    gate("licences and sources", "5 s", Depth::Quick, How::Cargo("deny --offline check licenses bans sources")),
    gate("app", "1 min", Depth::Quick, How::Test("-p parcours-locatif --lib")),
    gate("examples of the app", "15 s", Depth::Quick, How::Test("-p parcours-locatif --doc")),
    gate("sandbox", "2 min", Depth::Quick, How::Test("-p parcours-sandbox")),
    gate("release build and size", "4 min", Depth::Full, How::Build),
    gate("contract on the wire", "2 min", Depth::Full, How::Contract),
    gate("browser rig", "1 min", Depth::Full, How::Browsers("-p parcours-browser --lib --test rig")),
    gate("browser journeys", "8 min", Depth::Full, How::Browsers("-p parcours-browser --test journeys")),
];

const fn gate(name: &'static str, usual: &'static str, depth: Depth, how: How) -> Gate {
    Gate { name, usual, depth, how }
}

/// Runs every gate up to `depth` whose name contains `word`, and prints the count as the last line.
///
/// # Errors
/// When a gate failed, or there is none of that name.
pub fn run(depth: Depth, word: &str) -> Outcome<()> {
    let started = Instant::now();
    let gates: Vec<&Gate> = GATES.iter().filter(|gate| gate.depth <= depth && gate.name.contains(word)).collect();
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
            How::Contract => contract::run(),
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
        let limit = if matches!(self.how, How::Browsers(_)) { Duration::from_secs(35 * 60) } else { step::LIMIT };
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
    cargo
}

/// The browser tests, told where the app, axe and the sandbox are.
fn browsers(targets: &str) -> Command {
    let mut cargo = tests(targets);
    cargo.env("PARCOURS_DIST", place::dist()).env("PARCOURS_AXE", place::axe());
    cargo.env("PARCOURS_SANDBOX", host::SANDBOX.path());
    cargo
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_full_run_has_every_gate_and_the_check_a_few() {
        let count = |depth| GATES.iter().filter(|gate| gate.depth <= depth).count();
        assert_eq!(count(Depth::Full), GATES.len());
        assert!(count(Depth::Check) < count(Depth::Quick));
    }

    #[test]
    fn gates_that_need_a_build_come_after_it() {
        let build = GATES.iter().position(|gate| matches!(gate.how, How::Build));
        let browsers = GATES.iter().position(|gate| matches!(gate.how, How::Browsers(_)));
        assert!(build < browsers);
        assert_eq!(browsers, Some(GATES.len() - 2));
    }
}

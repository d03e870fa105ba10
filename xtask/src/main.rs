//! `cargo xtask …`: everything that is done with the project besides writing it.
//!
//! [`versions`] pins the tools, [`setup`] installs them, [`build`] makes `dist`, [`start`] runs it, [`dev`] follows the
//! sources, [`gates`] proves it, [`bench`] measures it. One dependency, so that it compiles in seconds: what needs more is in
//! `xtask/bundle`. Unix only, like the tests' browsers.

mod app;
mod bench;
mod build;
mod contract;
mod dev;
mod gates;
mod hook;
mod host;
mod sandbox;
mod setup;
mod start;
mod step;
mod tally;
mod versions;

use gates::Depth;
use std::env;
use std::process::ExitCode;
use trouble::{Outcome, Trouble};
use versions::Need;
use xtask::{files, place, trouble};

const USAGE: &str = "\
cargo xtask start [--dev] [--port N] [--database FILE]   the app with demonstration data on http://127.0.0.1:8080
cargo xtask dev [--port N] [--database FILE]      the same while working: what is saved is shown by itself
cargo xtask test [--quick | --only WORD]          every proof; --quick leaves out the release build and the browsers
cargo xtask test journeys [--only NAME] [--engine chromium] [--width 390]   some journeys, in the app as dist has it
cargo xtask check                                 format, lints and layers
cargo xtask build [--base /PATH/]                 the app in dist/, weighed
cargo xtask bench rules                           the rules natively, in WASM, in JavaScript and in publicodes, side by side
cargo xtask sandbox [--port N] [--database FILE]  the backend alone on port 8081, for `trunk serve`
cargo xtask setup                                 every tool of these commands at its pinned version, but publicodes and
                                                  yaml, which come with `bench`; each command installs what it needs";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match dispatch(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            if !trouble.is_silent() {
                eprintln!("{trouble}");
            }
            ExitCode::FAILURE
        }
    }
}

fn dispatch(words: &[&str]) -> Outcome<()> {
    match words {
        ["setup"] => setup::run(&gates::needs(Depth::Full, "")),
        ["start", options @ ..] => start::run(&start_options(options, start::Options::default())?),
        ["dev", options @ ..] => dev::run(&start_options(options, start::Options::default())?),
        ["sandbox", options @ ..] => {
            start::backend(&start_options(options, start::Options { port: 8081, ..start::Options::default() })?)
        }
        ["build", options @ ..] => {
            let base = build_options(options)?;
            setup::ground(&[Need::Build])?;
            build::run(base)
        }
        ["test"] => proven(Depth::Full, ""),
        ["test", "--quick"] => proven(Depth::Quick, ""),
        ["test", "--only", word] => proven(Depth::Full, word),
        ["test", "journeys", options @ ..] => {
            let chosen = chosen_journeys(options)?;
            setup::run(&chosen.needs())?;
            gates::journeys(&chosen)
        }
        ["bench", "rules"] => bench::rules(),
        ["check"] => gates::run(Depth::Check, ""),
        ["hook"] => hook::run(),
        [] | ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        [word, ..] => Err(Trouble::new(format!("`{word}` and what follows is not understood")).remedy(USAGE)),
    }
}

/// Installs what the gates need, and runs them. Without their tools the count still closes the output, for a reader of only that line.
fn proven(depth: Depth, word: &str) -> Outcome<()> {
    if let Err(trouble) = setup::run(&gates::needs(depth, word)) {
        eprintln!("{trouble}");
        println!("0 passed, 1 failed");
        return Err(Trouble::silent());
    }
    gates::run(depth, word)
}

fn start_options(options: &[&str], mut read: start::Options) -> Outcome<start::Options> {
    let mut rest = options;
    while let Some((option, after)) = rest.split_first() {
        if *option == "--dev" {
            read.dev = true;
            rest = after;
            continue;
        }
        let (value, after) = value_of(option, after)?;
        match *option {
            "--port" => {
                read.port = value.parse().map_err(|_| Trouble::new(format!("{value} is not a port")).remedy(USAGE))?;
            }
            "--database" => read.database = Some(value.into()),
            _ => return Err(unknown(option)),
        }
        rest = after;
    }
    Ok(read)
}

fn chosen_journeys(options: &[&str]) -> Outcome<gates::Chosen> {
    let mut read = gates::Chosen::default();
    let mut rest = options;
    while let Some((option, after)) = rest.split_first() {
        let (value, after) = value_of(option, after)?;
        let place = match *option {
            "--only" => &mut read.name,
            "--engine" => &mut read.engine,
            "--width" => &mut read.width,
            _ => return Err(unknown(option)),
        };
        value.clone_into(place);
        rest = after;
    }
    Ok(read)
}

/// The path that the app is built for.
fn build_options<'a>(options: &[&'a str]) -> Outcome<&'a str> {
    match options {
        [] => Ok("/"),
        ["--base", base] => Ok(base),
        [option, ..] => Err(unknown(option)),
    }
}

fn value_of<'a, 'b>(option: &str, after: &'b [&'a str]) -> Outcome<(&'a str, &'b [&'a str])> {
    match after.split_first() {
        Some((value, rest)) => Ok((value, rest)),
        None => Err(Trouble::new(format!("`{option}` is not understood, or lacks its value")).remedy(USAGE)),
    }
}

fn unknown(option: &str) -> Trouble {
    Trouble::new(format!("`{option}` is not an option")).remedy(USAGE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_read_in_any_order() {
        let read = start_options(&["--database", "a.sqlite", "--dev", "--port", "9090"], start::Options::default());
        assert_eq!(read, Ok(start::Options { port: 9090, database: Some("a.sqlite".into()), dev: true }));
        let chosen = chosen_journeys(&["--width", "390", "--only", "keyboard"]).expect("valid options");
        assert_eq!((chosen.width.as_str(), chosen.name.as_str(), chosen.engine.as_str()), ("390", "keyboard", ""));
        assert_eq!(build_options(&["--base", "/louer/"]), Ok("/louer/"));
    }

    #[test]
    fn what_is_not_understood_is_named_with_the_usage() {
        for words in [
            &["dance"][..],
            &["start", "--prot", "1"],
            &["start", "--port"],
            &["start", "--port", "x"],
            &["build", "--dev"],
        ] {
            let trouble = dispatch(words).expect_err("not a command");
            assert!(trouble.to_string().contains("cargo xtask start"), "{words:?}");
        }
    }
}

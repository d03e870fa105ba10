//! `cargo xtask …`: everything that is done with the project besides writing it.
//!
//! [`versions`] pins the tools, [`setup`] installs them, [`build`] and [`hook`] make `dist`, [`start`] runs it,
//! [`gates`] proves it, [`bench`] measures it. Few dependencies, so that it compiles in seconds; Unix only, like the tests' browsers.

mod bench;
mod build;
mod contract;
mod gates;
mod hook;
mod place;
mod sandbox;
mod setup;
mod start;
mod step;
mod tally;
mod trouble;
mod versions;

use gates::Depth;
use std::env;
use std::process::ExitCode;
use trouble::{Outcome, Trouble};
use versions::Need;

const USAGE: &str = "\
cargo xtask start [--port N] [--database FILE]   the app with demonstration data on http://127.0.0.1:8080
cargo xtask test [--quick | --only WORD]         every proof; --quick leaves out the release build and the browsers
cargo xtask check                                format, lints and layers
cargo xtask build [--dev] [--base /PATH/]        the app in dist/, weighed; --dev for a quick build while working
cargo xtask bench rules                          the rules natively, in WASM, in JavaScript and in publicodes, side by side
cargo xtask setup                                installs every tool at its pinned version (start and test do it too)";

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
        ["setup"] => setup::run(Need::Test),
        ["start", options @ ..] => start::run(&start_options(options)?),
        ["build", options @ ..] => {
            let wanted = build_options(options)?;
            setup::run(Need::Start)?;
            build::run(&wanted)
        }
        ["test"] => proven(Depth::Full, ""),
        ["test", "--quick"] => proven(Depth::Quick, ""),
        ["test", "--only", word] => proven(Depth::Full, word),
        ["bench", "rules"] => bench::rules(),
        ["check"] => gates::run(Depth::Check, ""),
        ["hook"] => {
            build::forget();
            hook::run()
        }
        [] | ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        [word, ..] => Err(Trouble::new(format!("`{word}` and what follows is not understood")).remedy(USAGE)),
    }
}

/// The gates need every tool. Without them the count still closes the output, for whoever reads only that.
fn proven(depth: Depth, word: &str) -> Outcome<()> {
    if let Err(trouble) = setup::run(Need::Test) {
        eprintln!("{trouble}");
        println!("0 passed, 1 failed");
        return Err(Trouble::silent());
    }
    gates::run(depth, word)
}

fn start_options(options: &[&str]) -> Outcome<start::Options> {
    let mut read = start::Options::default();
    let mut rest = options;
    while let Some((option, after)) = rest.split_first() {
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

fn build_options(options: &[&str]) -> Outcome<build::Wanted> {
    let mut read = build::Wanted::default();
    let mut rest = options;
    while let Some((option, after)) = rest.split_first() {
        rest = after;
        match *option {
            "--dev" => read.release = false,
            "--base" => {
                let (value, after) = value_of(option, after)?;
                read.base = value.to_owned();
                rest = after;
            }
            _ => return Err(unknown(option)),
        }
    }
    Ok(read)
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
        let start = start_options(&["--database", "a.sqlite", "--port", "9090"]).expect("valid options");
        assert_eq!((start.port, start.database), (9090, Some("a.sqlite".into())));
        let build = build_options(&["--base", "/louer/", "--dev"]).expect("valid options");
        assert_eq!((build.release, build.base.as_str()), (false, "/louer/"));
    }

    #[test]
    fn what_is_not_understood_is_named_with_the_usage() {
        for words in [&["dance"][..], &["start", "--prot", "1"], &["start", "--port"], &["start", "--port", "x"]] {
            let trouble = dispatch(words).expect_err("not a command");
            assert!(trouble.to_string().contains("cargo xtask start"), "{words:?}");
        }
    }
}

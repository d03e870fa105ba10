//! Turns the compiled app into the files that are shipped.
//!
//! `cargo xtask` compiles the app and calls this; so does Trunk, through `cargo xtask hook`. It is a crate of its own
//! because wasm-bindgen and the splitter are libraries that take a minute to compile, which no other command of `xtask`
//! needs to wait for. It compiles nothing itself, and starts one tool only: wasm-opt.

mod digest;
mod headers;
mod join;
mod link;
mod optimise;
mod page;
mod pieces;
mod script;
mod size;
mod slim;
mod stage;
mod styles;

use stage::{Kind, Stage};
use std::env;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use xtask::trouble::{Outcome, Trouble};

const USAGE: &str = "\
bundle app --kind release|dev --wasm FILE --out FOLDER --work FOLDER --base /PATH/   the app's files
bundle module --for speed|size --wasm FILE --out FOLDER --name NAME                   one module and its script";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match dispatch(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("{trouble}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(words: &[&str]) -> Outcome<()> {
    match words {
        ["app", options @ ..] => {
            let kind = match option(options, "--kind")? {
                "release" => Kind::Release,
                "dev" => Kind::Dev,
                other => return Err(Trouble::new(format!("{other} is no kind of build")).remedy(USAGE)),
            };
            let folder = |name| option(options, name).map(PathBuf::from);
            let base = option(options, "--base")?.to_owned();
            Stage::new(kind, folder("--out")?, folder("--work")?, base)?.make(&folder("--wasm")?)
        }
        ["module", options @ ..] => {
            let flags = match option(options, "--for")? {
                "speed" => optimise::SPEED,
                "size" => optimise::SIZE,
                other => return Err(Trouble::new(format!("{other} is no goal")).remedy(USAGE)),
            };
            let name = option(options, "--name")?;
            let folder = Path::new(option(options, "--out")?);
            let linked = link::link(Path::new(option(options, "--wasm")?), folder, name, link::Exports::Own)?;
            optimise::smaller(&linked.wasm, flags)
        }
        _ => Err(Trouble::new("not understood").remedy(USAGE)),
    }
}

/// The value of an option.
fn option<'a>(options: &[&'a str], name: &str) -> Outcome<&'a str> {
    let (pairs, _) = options.as_chunks::<2>();
    let found = pairs.iter().find(|[key, _]| *key == name).map(|[_, value]| *value);
    found.ok_or_else(|| Trouble::new(format!("{name} is missing")).remedy(USAGE))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_read_in_any_order_and_a_missing_one_is_named() {
        let options = ["--base", "/louer/", "--kind", "dev"];
        assert_eq!(option(&options, "--kind"), Ok("dev"));
        assert_eq!(option(&options, "--base"), Ok("/louer/"));
        assert!(option(&options, "--out").is_err_and(|e| e.to_string().contains("--out is missing")));
    }
}

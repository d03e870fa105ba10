//! `cargo xtask build`: the app in `dist`, weighed.
//!
//! Trunk compiles and calls the hook, which finishes the output; this calls Trunk with the pinned tools, and skips
//! everything when `dist` was built from exactly these sources.

use crate::hook;
use crate::place;
use crate::step;
use crate::trouble::{Outcome, Trouble};
use std::env;
use std::fs::{self, File};
use std::time::Duration;

/// Files and folders that a build depends on.
const SOURCES: [&str; 11] = [
    "src",
    "style",
    "public",
    "xtask/src",
    "index.html",
    "Trunk.toml",
    "Cargo.toml",
    "Cargo.lock",
    "rust-toolchain.toml",
    ".cargo/config.toml",
    "xtask/Cargo.toml",
];
const USUAL: &str = "4 min; 10 s when little changed";
const LIMIT: Duration = Duration::from_secs(30 * 60);

/// How to build.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// Optimised, compressed and weighed; or quick, for work.
    pub release: bool,
    /// The path under which the app is served, with a slash at both ends.
    pub base: String,
}

impl Default for Wanted {
    fn default() -> Self {
        Self { release: true, base: "/".to_owned() }
    }
}

/// Builds, unless `dist` is already that build.
///
/// # Errors
/// When the build fails or is too heavy.
pub fn run(wanted: &Wanted) -> Outcome<()> {
    let _until_done = alone()?;
    let inputs = inputs(wanted)?;
    if is_fresh(&inputs) {
        println!("build is up to date");
        if let Ok(table) = fs::read_to_string(place::state().join("size.txt")) {
            println!("{table}");
        }
        return Ok(());
    }
    println!("build {} (usually {USUAL})", if wanted.release { "for release" } else { "for development" });
    let mut trunk = place::command("trunk");
    trunk.args(["build", "--offline", "--public-url", &wanted.base]);
    if wanted.release {
        trunk.arg("--release");
        trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", without_this_machine());
    }
    let stamp = place::state().join("built");
    let _ = fs::remove_file(&stamp);
    let ended = step::run("build", &mut trunk, LIMIT)?.or_fail("the build", "read the lines above")?;
    fs::write(&stamp, &inputs).map_err(|e| Trouble::file(&stamp, &e))?;
    println!("      done in {}", step::duration(ended.took));
    if wanted.release {
        let size = place::state().join("size.txt");
        println!("{}", fs::read_to_string(&size).map_err(|e| Trouble::file(&size, &e))?);
    }
    Ok(())
}

/// Flags that keep the builder's own folders out of the shipped WASM, where panic messages would carry them. Cargo adds them
/// to those of `.cargo/config.toml`.
fn without_this_machine() -> String {
    let home = env::var("CARGO_HOME").ok().or_else(|| Some(format!("{}/.cargo", env::var("HOME").ok()?)));
    let registry = home.map(|home| format!("--remap-path-prefix={home}/registry/src=crates")).unwrap_or_default();
    format!("{registry} --remap-path-prefix={}=.", place::at("").display()).trim().to_owned()
}

/// Two builds at a time would write into the same folder: the second waits.
fn alone() -> Outcome<File> {
    let path = place::state().join("build.lock");
    fs::create_dir_all(place::state()).map_err(|e| Trouble::file(&path, &e))?;
    let lock = File::create(&path).map_err(|e| Trouble::file(&path, &e))?;
    if lock.try_lock().is_err() {
        println!("build waits for another one to end");
        lock.lock().map_err(|e| Trouble::file(&path, &e))?;
    }
    Ok(lock)
}

/// Called by the hook: whatever `dist` was, it is now another build.
pub fn forget() {
    let _ = fs::remove_file(place::state().join("built"));
}

fn is_fresh(inputs: &str) -> bool {
    place::dist().join("index.html").is_file()
        && fs::read_to_string(place::state().join("built")).is_ok_and(|built| built == inputs)
}

/// A stamp of everything that a build depends on.
fn inputs(wanted: &Wanted) -> Outcome<String> {
    let mut all = String::new();
    for source in SOURCES {
        let path = place::at(source);
        let files = if path.is_dir() { hook::files(&path)? } else { vec![path] };
        for file in files {
            let content = fs::read(&file).map_err(|e| Trouble::file(&file, &e))?;
            all.push_str(&format!("{} {}\n", file.display(), hook::stamp(&content)));
        }
    }
    let api = env::var("PARCOURS_API_ORIGIN").unwrap_or_default();
    all.push_str(&format!("{} {} {api}", wanted.release, wanted.base));
    Ok(hook::stamp(all.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stamp_tells_a_release_from_a_development_build_and_one_base_from_another() {
        let release = inputs(&Wanted::default()).expect("the sources can be read");
        assert_eq!(release, inputs(&Wanted::default()).expect("the sources can be read"));
        assert_ne!(release, inputs(&Wanted { release: false, ..Wanted::default() }).expect("the sources can be read"));
        let below = Wanted { base: "/louer/".to_owned(), ..Wanted::default() };
        assert_ne!(release, inputs(&below).expect("the sources can be read"));
    }
}

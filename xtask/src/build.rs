//! `cargo xtask build`: the app in `dist`, weighed.
//!
//! It compiles the app and, beside it, the programs that the rest needs, then has the app's files made; nothing when
//! `dist` was built from exactly these sources. What is made replaces the last good `dist` only once it is whole.

use crate::app::{self, Kind};
use crate::files;
use crate::host;
use crate::place;
use crate::setup;
use crate::step;
use crate::trouble::{Outcome, Trouble};
use crate::versions::Need;
use std::env;
use std::fs::{self, File};
use std::hash::{DefaultHasher, Hasher};
use std::path::Path;
use std::thread;
use std::time::Instant;

/// Files and folders that a build depends on.
const SOURCES: [&str; 11] = [
    "src",
    "style",
    "public",
    "xtask/bundle",
    "xtask/src",
    "index.html",
    "Trunk.toml",
    "Cargo.toml",
    "Cargo.lock",
    "rust-toolchain.toml",
    ".cargo/config.toml",
];

/// Builds a release for a server that has it under the path `base`, unless `dist` is already that build.
///
/// # Errors
/// When the build fails or is too heavy.
pub fn run(base: &str) -> Outcome<()> {
    let _until_done = alone()?;
    let inputs = inputs(base)?;
    if is_fresh(&inputs) {
        println!("build is up to date");
        if let Ok(table) = fs::read_to_string(place::state().join("size.txt")) {
            println!("{table}");
        }
        return Ok(());
    }
    let begun = Instant::now();
    println!(
        "build [1/2] compiles the app, the sandbox and the build tool (usually 5 min from nothing, 3 min when the app changed)"
    );
    compile(Kind::Release)?;
    println!("      done in {}", step::duration(begun.elapsed()));
    println!("build [2/2] cuts it into pieces, optimises and compresses them (usually 40 s)");
    let begun = Instant::now();
    forget();
    let next = place::state().join("dist");
    empty(&next)?;
    let said = app::bundle(Kind::Release, &next, base)?;
    replace(&next, &place::dist())?;
    files::write(&stamp_file(), inputs.as_bytes())?;
    println!("      done in {}\n{said}", step::duration(begun.elapsed()));
    Ok(())
}

/// Compiles the app, what makes its files and the sandbox, and fetches the tool that is missing: all at once, since each of
/// them leaves a core idle at times.
///
/// # Errors
/// When one of them fails.
pub fn compile(kind: Kind) -> Outcome<()> {
    let (app, host, tools) = thread::scope(|scope| {
        let host = scope.spawn(host::build);
        let tools = scope.spawn(|| setup::tools(&[Need::Build]));
        (app::compile(kind), host.join(), tools.join())
    });
    let stopped = |_| Err(Trouble::new("a step stopped"));
    app?.or_fail("compiling the app", "read the lines above")?;
    host.unwrap_or_else(stopped)?;
    tools.unwrap_or_else(stopped)
}

/// Puts a folder in the place of another.
fn replace(next: &Path, old: &Path) -> Outcome<()> {
    let gone = place::state().join("dist-before");
    let _ = fs::remove_dir_all(&gone);
    if old.exists() {
        fs::rename(old, &gone).map_err(|e| Trouble::file(old, &e))?;
    }
    fs::rename(next, old).map_err(|e| Trouble::file(next, &e))?;
    // What is left of it hurts nobody.
    let _ = fs::remove_dir_all(&gone);
    Ok(())
}

/// Removes what is in a folder.
///
/// # Errors
/// When something in it cannot be removed.
pub fn empty(folder: &Path) -> Outcome<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|e| Trouble::file(folder, &e))?;
    }
    fs::create_dir_all(folder).map_err(|e| Trouble::file(folder, &e))
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

fn stamp_file() -> std::path::PathBuf {
    place::state().join("built")
}

/// Called before `dist` becomes another build, by this command or by Trunk.
pub fn forget() {
    let _ = fs::remove_file(stamp_file());
}

/// Whether `dist` is a release build of these very sources, for the root of a server.
///
/// # Errors
/// When a source cannot be read.
pub fn is_current() -> Outcome<bool> {
    Ok(is_fresh(&inputs("/")?))
}

fn is_fresh(inputs: &str) -> bool {
    place::dist().join("index.html").is_file() && fs::read_to_string(stamp_file()).is_ok_and(|built| built == inputs)
}

/// A stamp of everything that a build depends on.
fn inputs(base: &str) -> Outcome<String> {
    let mut all = DefaultHasher::new();
    for source in SOURCES {
        let path = place::at(source);
        let files = if path.is_dir() { files::below(&path)? } else { vec![path] };
        for file in files {
            all.write(file.as_os_str().as_encoded_bytes());
            all.write(&files::read(&file)?);
        }
    }
    let api = env::var("PARCOURS_API_ORIGIN").unwrap_or_default();
    Ok(format!("{:016x} {base} {api}", all.finish()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stamp_tells_one_base_from_another() {
        let root = inputs("/").expect("the sources can be read");
        assert_eq!(root, inputs("/").expect("the sources can be read"));
        assert_ne!(root, inputs("/louer/").expect("the sources can be read"));
    }
}

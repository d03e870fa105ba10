//! Makes a module smaller or faster, by wasm-opt. The only place that knows its options.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::thread;
use xtask::place;
use xtask::trouble::{Outcome, Trouble};

/// What the Rust compiler uses by itself for this target; without the list wasm-opt would refuse the pieces, which do not
/// name what they use.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// For what is shipped. The last three make a file a little larger and its compressed form 3 % smaller: no inlining of
/// functions with one caller, no sharing of equal expressions, and like functions side by side.
pub const SIZE: &[&str] = &[
    "-Oz",
    "--strip-debug",
    "--strip-producers",
    "--one-caller-inline-max-function-size=0",
    "--skip-pass=local-cse",
    "--reorder-functions-by-name",
];
/// For the benchmark at full speed.
pub const SPEED: &[&str] = &["-O3"];

/// Optimises a file in place.
///
/// # Errors
/// When wasm-opt is missing, or refuses the file.
pub fn smaller(file: &Path, flags: &[&str]) -> Outcome<()> {
    let made = file.with_extension("optimised");
    let mut wasm_opt = place::command("wasm-opt");
    wasm_opt.args(flags).args(FEATURES).arg(file).arg("-o").arg(&made);
    let answer = wasm_opt
        .output()
        .map_err(|e| Trouble::new(format!("wasm-opt could not be started: {e}")).remedy("run `cargo xtask setup`"))?;
    if !answer.status.success() {
        let said = String::from_utf8_lossy(&answer.stderr).into_owned();
        return Err(Trouble::new(format!("wasm-opt refuses {}: {said}", file.display())));
    }
    fs::rename(&made, file).map_err(|e| Trouble::file(&made, &e))
}

/// Does something with each file, on every core.
///
/// # Errors
/// The first that any file met.
pub fn each(files: Vec<PathBuf>, work: impl Fn(&Path) -> Outcome<()> + Sync) -> Outcome<()> {
    let queue = Mutex::new(files);
    let next = || queue.lock().ok().and_then(|mut files| files.pop());
    let worker = || -> Outcome<()> {
        while let Some(file) = next() {
            work(&file)?;
        }
        Ok(())
    };
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(worker)).collect();
        workers
            .into_iter()
            .try_for_each(|worker| worker.join().unwrap_or_else(|_| Err(Trouble::new("a worker stopped"))))
    })
}

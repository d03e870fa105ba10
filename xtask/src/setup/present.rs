//! What is already on the machine, found without starting anything slow.
//!
//! Programs are asked for their version, packages are read from their manifests. It changes nothing but one stamp: the
//! lock file whose crates have been fetched.

use crate::files;
use crate::place;
use crate::trouble::{Outcome, Trouble};
use crate::versions::{Program, Source, Tool, WASM_TARGET};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// Whether the compiler can build for the browser.
///
/// # Errors
/// When the compiler itself cannot be asked.
pub fn target() -> Outcome<bool> {
    let asked = place::command("rustc").args(["--print", "sysroot"]).output();
    let answer = asked.map_err(|e| Trouble::new(format!("rustc: {e}")).remedy("install rustup: https://rustup.rs"))?;
    let sysroot = PathBuf::from(String::from_utf8_lossy(&answer.stdout).trim());
    Ok(sysroot.join("lib/rustlib").join(WASM_TARGET).is_dir())
}

/// Whether the tool is there at exactly the pinned version.
pub fn tool(tool: &Tool) -> bool {
    match tool.source {
        Source::Cargo { package, .. } => {
            says_version(tool.name, tool.version) || installed_by_cargo(tool.name, package, tool.version)
        }
        Source::Npm { brings, .. } => {
            let manifest = place::tools().join("node_modules").join(brings);
            let version = fs::read_to_string(manifest).ok().and_then(|text| {
                let manifest: serde_json::Value = serde_json::from_str(&text).ok()?;
                manifest.get("version")?.as_str().map(str::to_owned)
            });
            version.is_some_and(|version| version == npm_version(tool))
        }
        Source::Pip { package } => installed_by_pip(package, tool.version),
    }
}

/// Whether a program of the distribution is there. Debian's Python comes without what makes virtual environments: it is
/// asked for that until ours is made.
pub fn program(program: &Program) -> bool {
    let Some(path) = place::find(program.name) else { return false };
    if program.name != "python3" || place::python("pip").is_file() {
        return true;
    }
    Command::new(path).args(["-c", "import ensurepip, venv"]).output().is_ok_and(|answer| answer.status.success())
}

/// npm's form of a version: three numbers, also where the program itself says one.
pub fn npm_version(tool: &Tool) -> String {
    if tool.version.contains('.') { tool.version.to_owned() } else { format!("{}.0.0", tool.version) }
}

fn says_version(program: &str, version: &str) -> bool {
    let Some(path) = place::find(program) else { return false };
    let Ok(answer) = Command::new(path).arg("--version").output() else { return false };
    names_version(&String::from_utf8_lossy(&answer.stdout), version)
}

/// Whether a program's answer to `--version` names exactly this version.
fn names_version(answer: &str, version: &str) -> bool {
    answer.split_whitespace().any(|word| word.trim_start_matches('v') == version)
}

/// cargo writes what it has installed into a list; for a program that does not say its own version.
fn installed_by_cargo(program: &str, package: &str, version: &str) -> bool {
    let list = fs::read_to_string(place::tools().join(".crates.toml")).unwrap_or_default();
    place::tools().join("bin").join(program).is_file() && list.contains(&format!("\"{package} {version} ("))
}

/// pip leaves a folder `NAME-VERSION.dist-info`; looking for it is a hundred times faster than asking Python.
fn installed_by_pip(package: &str, version: &str) -> bool {
    let Ok(lib) = fs::read_dir(place::tools().join("python/lib")) else { return false };
    let wanted = format!("site-packages/{package}-{version}.dist-info");
    lib.flatten().any(|python| python.path().join(&wanted).is_dir()) && place::python(package).is_file()
}

/// The machine that this runs on, as the compiler names it.
///
/// # Errors
/// When the compiler cannot be asked.
pub fn host() -> Outcome<String> {
    let asked = place::command("rustc").args(["--print", "host-tuple"]).output();
    let answer = asked.map_err(|e| Trouble::new(format!("rustc: {e}")).remedy("install rustup: https://rustup.rs"))?;
    Ok(String::from_utf8_lossy(&answer.stdout).trim().to_owned())
}

/// Where the lock file is kept whose crates have been fetched: for this machine and the browser, or for every system, since
/// the licence check and Trunk read them all.
fn fetched(for_every_system: bool) -> PathBuf {
    place::state().join(if for_every_system { "fetched-all" } else { "fetched" })
}

/// Whether the crates of this very lock file have been fetched.
pub fn crates(for_every_system: bool) -> bool {
    let lock = fs::read(place::at("Cargo.lock")).ok();
    let are_fetched = |all| lock.is_some() && fs::read(fetched(all)).ok() == lock;
    are_fetched(for_every_system) || are_fetched(true)
}

/// Remembers it.
///
/// # Errors
/// When that cannot be written.
pub fn crates_are_fetched(for_every_system: bool) -> Outcome<()> {
    files::write(&fetched(for_every_system), &files::read(&place::at("Cargo.lock"))?)
}

/// Whether packages of the distribution can be installed.
pub fn is_root() -> bool {
    let asked = Command::new("id").arg("-u").output();
    asked.is_ok_and(|answer| String::from_utf8_lossy(&answer.stdout).trim() == "0")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::versions::Need;

    #[test]
    fn a_program_that_is_not_on_the_path_is_missing() {
        let program = |name| Program { name, package: "", why: "", need: Need::Build };
        assert!(super::program(&program("cargo")));
        assert!(!super::program(&program("a-browser-that-nobody-has")));
    }

    #[test]
    fn a_version_is_recognised_as_a_whole_word_only() {
        assert!(names_version("trunk 0.21.14\n", "0.21.14"));
        assert!(names_version("geckodriver 0.37.1 (abc 2026)", "0.37.1"));
        assert!(!names_version("trunk 0.21.140", "0.21.14"));
        assert!(!names_version("trunk 0.21.14-beta", "0.21.14"));
    }
}

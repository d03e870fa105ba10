//! Where things are: the repository's root, the tools, the build output, the logs.
//!
//! Nothing outside the repository is written: tools go to `.tools`, everything else to `target` and `dist`. It does not
//! create or read the files that it names.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map_or_else(|| PathBuf::from("."), Path::to_path_buf)
}

/// A path below the root.
pub fn at(path: &str) -> PathBuf {
    root().join(path)
}

/// Tools that `setup` installs.
pub fn tools() -> PathBuf {
    at(".tools")
}

/// The virtual environment of the Python tools.
pub fn python(program: &str) -> PathBuf {
    tools().join("python/bin").join(program)
}

/// axe-core, as the browser journeys load it.
pub fn axe() -> PathBuf {
    tools().join("node_modules/axe-core/axe.min.js")
}

/// The built app.
pub fn dist() -> PathBuf {
    at("dist")
}

/// Logs, stamps and reports of these commands.
pub fn state() -> PathBuf {
    at("target/xtask")
}

/// Where cargo leaves what it builds.
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| at("target"), PathBuf::from)
}

/// The search path with the project's own tools first.
pub fn search_path() -> OsString {
    let own = [tools().join("bin"), tools().join("node_modules/.bin"), tools().join("python/bin")];
    let inherited = env::var_os("PATH").unwrap_or_default();
    env::join_paths(own.into_iter().chain(env::split_paths(&inherited))).unwrap_or(inherited)
}

/// Where a program is found with the project's own tools first.
pub fn find(program: &str) -> Option<PathBuf> {
    env::split_paths(&search_path()).map(|folder| folder.join(program)).find(|file| file.is_file())
}

/// A command at the root of the repository that finds the project's own tools first.
pub fn command(program: &str) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root()).env("PATH", search_path());
    // Trunk refuses the usual value "1"; cargo hands its own settings down to the cargo below it.
    command.env_remove("NO_COLOR").env_remove("CARGO_MANIFEST_DIR").env_remove("CARGO_MANIFEST_PATH");
    // A backtrace of Trunk or of a test hides the lines that say what is wrong.
    command.env_remove("RUST_BACKTRACE");
    command
}

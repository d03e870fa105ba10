//! The programs of this workspace that run on the developer's machine: the sandbox, and the one that makes the app's files.
//!
//! They are always built by one call of cargo: what both need is compiled once, and with the same features each time.

use crate::place;
use crate::step;
use crate::trouble::Outcome;
use std::path::PathBuf;

/// A program of the workspace.
#[derive(Debug, Clone, Copy)]
pub struct Program(&'static str);

/// Makes the app's files: `xtask/bundle`.
pub const BUNDLE: Program = Program("bundle");
/// The reference backend: `tests/sandbox`.
pub const SANDBOX: Program = Program("sandbox");

impl Program {
    /// Where [`build`] leaves it.
    pub fn path(self) -> PathBuf {
        place::target().join("debug").join(self.0)
    }
}

/// Builds both as they are now.
///
/// # Errors
/// When one does not compile.
pub fn build() -> Outcome<()> {
    let mut cargo = place::command("cargo");
    cargo.args(["build", "--package", "parcours-bundle", "--package", "parcours-sandbox", "--bins"]);
    let ended = step::run("compile host", &mut cargo, step::LIMIT)?;
    ended.or_fail("compiling the sandbox and the build tool", "read the lines above").map(drop)
}

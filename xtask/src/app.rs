//! Compiles the app for the browser, and turns what comes out into its files.
//!
//! The first is cargo's part, the second that of the program in `xtask/bundle`, which this runs. It decides neither where
//! the files go nor whether they are needed.

use crate::host;
use crate::place;
use crate::step::{self, Ended};
use crate::trouble::{Outcome, Trouble};
use crate::versions::WASM_TARGET;
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What the app is compiled for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// To be shipped: optimised, in pieces, compressed, weighed.
    Release,
    /// To be looked at while working: whole, and quickly there.
    Dev,
    /// The same with the page of parts.
    Parts,
}

impl Kind {
    /// The profile in `Cargo.toml`.
    const fn profile(self) -> &'static str {
        match self {
            Self::Release => "release",
            Self::Dev | Self::Parts => "web",
        }
    }

    /// The name that it has for the program that makes the files, and for folders.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Release => "release",
            Self::Dev => "dev",
            Self::Parts => "parts",
        }
    }

    const fn features(self) -> &'static [&'static str] {
        match self {
            Self::Release => &[],
            Self::Dev => &["--no-default-features"],
            Self::Parts => &["--no-default-features", "--features", "parts"],
        }
    }
}

/// The linker's notes on what refers to what: the app is cut into pieces by them (`xtask/bundle`).
const NOTES: &str = "-C link-args=--emit-relocs";

/// cargo, to build for the browser in this profile. A release has the linker's notes, and does not contain the builder's own
/// folders, which panic messages would carry otherwise; cargo adds the flags to those of `.cargo/config.toml`.
pub fn cargo(profile: &str) -> Command {
    let mut cargo = place::command("cargo");
    cargo.args(["build", "--target", WASM_TARGET, "--profile", profile]);
    if profile == "release" {
        cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", without_this_machine());
    }
    cargo
}

fn without_this_machine() -> String {
    let home = env::var("CARGO_HOME").ok().or_else(|| Some(format!("{}/.cargo", env::var("HOME").ok()?)));
    let registry = home.map(|home| format!("--remap-path-prefix={home}/registry/src=crates")).unwrap_or_default();
    format!("{NOTES} {registry} --remap-path-prefix={}=.", place::at("").display())
}

/// Where cargo leaves what it builds for the browser in this profile.
pub fn built(profile: &str, file: &str) -> PathBuf {
    place::target().join(WASM_TARGET).join(profile).join(file)
}

/// Compiles the app. What cargo says is in the answer, a failure to compile too.
///
/// # Errors
/// When cargo cannot be started.
pub fn compile(kind: Kind) -> Outcome<Ended> {
    let mut cargo = cargo(kind.profile());
    cargo.args(["--package", "parcours-locatif", "--bin", "parcours-locatif"]).args(kind.features());
    step::run(&format!("compile {}", kind.name()), &mut cargo, step::LIMIT)
}

/// Makes the app's files in `folder` from what [`compile`] left, and gives what was said about them.
///
/// # Errors
/// When a part is missing or refused, or a release is too heavy.
pub fn bundle(kind: Kind, folder: &Path, base: &str) -> Outcome<String> {
    let mut bundle = place::command(&host::BUNDLE.path().to_string_lossy());
    bundle.args(["app", "--kind", if kind == Kind::Release { "release" } else { "dev" }, "--base", base]);
    bundle.arg("--wasm").arg(built(kind.profile(), "parcours-locatif.wasm")).arg("--out").arg(folder);
    bundle.arg("--work").arg(place::state().join("work").join(kind.name()));
    let ended = step::run(&format!("bundle {}", kind.name()), &mut bundle, step::LIMIT)?;
    if ended.ok {
        return Ok(ended.output);
    }
    Err(Trouble::new(format!("the app's files could not be made\n{}", ended.tail())))
}

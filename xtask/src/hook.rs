//! `cargo xtask hook`: what Trunk calls for `trunk build` and `trunk serve` (see `Trunk.toml`).
//!
//! Trunk watches, serves and passes calls on to the sandbox; what it serves is made here, in the same way as by `cargo xtask
//! build` (with `--release`) and `cargo xtask dev` (without). It does not use what Trunk itself writes.

use crate::app::{self, Kind};
use crate::build;
use crate::dev;
use crate::place;
use crate::trouble::{Outcome, Trouble};
use std::env;
use std::path::PathBuf;

/// Builds into Trunk's staging folder.
///
/// # Errors
/// When this was not called by Trunk, or the build fails.
pub fn run() -> Outcome<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .ok_or_else(|| Trouble::new("`cargo xtask hook` is for Trunk to call").remedy("run `cargo xtask build`"))?;
    let base = env::var("TRUNK_PUBLIC_URL").unwrap_or_else(|_| "/".to_owned());
    let release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    if env::var_os("TRUNK_DIST_DIR").is_some_and(|folder| *folder == *place::dist()) {
        // Trunk puts the folder in the place of `dist`, which then is no longer what `cargo xtask build` left there.
        build::forget();
    }
    build::empty(&staging)?;
    if release {
        build::compile(Kind::Release)?;
        println!("{}", app::bundle(Kind::Release, &staging, &base)?);
        return Ok(());
    }
    build::compile(Kind::Dev).and_then(|()| app::bundle(Kind::Dev, &staging, &base)).map(drop).inspect_err(|trouble| {
        dev::show_failure(&place::dist(), &trouble.to_string());
    })
}

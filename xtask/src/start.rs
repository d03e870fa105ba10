//! `cargo xtask start`: from a clean checkout to the app in a browser; `cargo xtask sandbox`: the backend alone.
//!
//! The first installs what is missing, builds for release unless that build is there, and starts the sandbox with
//! demonstration data. The port is tried first, so that nobody waits minutes to hear that it is taken.

use crate::build;
use crate::dev;
use crate::host;
use crate::place;
use crate::sandbox::Sandbox;
use crate::setup;
use crate::trouble::{Outcome, Trouble};
use crate::versions::Need;
use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};

/// What can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// The port on the loopback address.
    pub port: u16,
    /// A database to keep; without it every start begins with fresh demonstration data.
    pub database: Option<PathBuf>,
    /// A build for work that follows the sources, instead of a release.
    pub dev: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { port: 8080, database: None, dev: false }
    }
}

/// Runs until the sandbox is stopped.
///
/// # Errors
/// When the port is taken, or anything on the way fails; the message says what to do.
pub fn run(options: &Options) -> Outcome<()> {
    if options.dev {
        return dev::run(options);
    }
    port_is_free(options.port)?;
    setup::ground(&[Need::Build])?;
    build::run("/")?;
    host::build()?;
    let sandbox = sandbox(options, &place::dist())?;
    sandbox.wait()
}

/// The backend without building the app, for `trunk serve`, which passes calls on to it.
///
/// # Errors
/// When the port is taken, or the sandbox does not start.
pub fn backend(options: &Options) -> Outcome<()> {
    port_is_free(options.port)?;
    setup::ground(&[Need::Build])?;
    host::build()?;
    sandbox(options, &place::dist())?.wait()
}

/// Starts the sandbox with demonstration data for the app in `folder`, and says where everything is.
///
/// # Errors
/// When it does not start.
pub fn sandbox(options: &Options, folder: &Path) -> Outcome<Sandbox> {
    let fresh = place::state().join("demonstration.sqlite");
    let database = match &options.database {
        Some(kept) => kept.clone(),
        None => {
            for ending in ["", "-wal", "-shm"] {
                // Nothing to remove is what we want.
                let _ = std::fs::remove_file(format!("{}{ending}", fresh.display()));
            }
            fresh
        }
    };
    let sandbox = Sandbox::start(&format!("127.0.0.1:{}", options.port), &database, folder)?;
    let address = &sandbox.address;
    println!("\n{}", sandbox.introduction);
    println!("The app       http://{address}/");
    println!("Back office   http://{address}/_sandbox/   the accounts, the mails, the applications to move");
    println!("Mailbox       http://{address}/_sandbox/mailbox?to=ADDRESS   the sign-up codes");
    println!("\nCtrl-C stops it.");
    Ok(sandbox)
}

/// Whether the sandbox could listen there.
///
/// # Errors
/// When it could not; the message says what to do.
pub fn port_is_free(port: u16) -> Outcome<()> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(_) => Ok(()),
        Err(e) if e.kind() == ErrorKind::AddrInUse => Err(Trouble::new(format!("port {port} is in use"))
            .remedy(format!("stop the other program, or choose another port: --port {}", port.wrapping_add(1)))),
        Err(e) => Err(Trouble::new(format!("port {port} cannot be used: {e}")).remedy("give another with --port")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_in_use_is_reported_before_anything_else_with_the_remedy() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("some port is free");
        let port = taken.local_addr().expect("it is bound").port();
        let trouble = port_is_free(port).expect_err("it is taken");
        assert!(trouble.to_string().contains(&format!("port {port} is in use")));
        assert!(trouble.to_string().contains("--port"));
    }
}

//! `cargo xtask start`: from a clean checkout to the app in a browser.
//!
//! Installs what is missing, builds for release unless that build is there, and starts the sandbox with demonstration
//! data. The port is tried first, so that nobody waits minutes to hear that it is taken.

use crate::build::{self, Wanted};
use crate::place;
use crate::sandbox::{self, Sandbox};
use crate::setup;
use crate::trouble::{Outcome, Trouble};
use crate::versions::Need;
use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;

/// What `start` can be told.
#[derive(Debug, Clone)]
pub struct Options {
    /// The port on the loopback address.
    pub port: u16,
    /// A database to keep; without it every start begins with fresh demonstration data.
    pub database: Option<PathBuf>,
}

impl Default for Options {
    fn default() -> Self {
        Self { port: 8080, database: None }
    }
}

/// Runs until the sandbox is stopped.
///
/// # Errors
/// When the port is taken, or anything on the way fails; the message says what to do.
pub fn run(options: &Options) -> Outcome<()> {
    port_is_free(options.port)?;
    setup::run(Need::Start)?;
    build::run(&Wanted::default())?;
    println!("sandbox (usually 2 min from nothing, 1 s after)");
    sandbox::build()?;

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
    let sandbox = Sandbox::start(&format!("127.0.0.1:{}", options.port), &database, &place::dist())?;
    let address = &sandbox.address;
    println!("\n{}", sandbox.introduction);
    println!("The app       http://{address}/");
    println!("Back office   http://{address}/_sandbox/   the accounts, the mails, the applications to move");
    println!("Mailbox       http://{address}/_sandbox/mailbox?to=ADDRESS   the sign-up codes");
    println!("\nCtrl-C stops it.");
    sandbox.wait()
}

fn port_is_free(port: u16) -> Outcome<()> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(_) => Ok(()),
        Err(e) if e.kind() == ErrorKind::AddrInUse => Err(Trouble::new(format!("port {port} is in use"))
            .remedy(format!("stop the other program, or run `cargo xtask start --port {}`", port.wrapping_add(1)))),
        Err(e) => Err(Trouble::new(format!("port {port} cannot be used: {e}")).remedy("give another with --port")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_in_use_is_told_before_anything_else_with_the_way_out() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("some port is free");
        let port = taken.local_addr().expect("it is bound").port();
        let trouble = port_is_free(port).expect_err("it is taken");
        assert!(trouble.to_string().contains(&format!("port {port} is in use")));
        assert!(trouble.to_string().contains("--port"));
    }
}

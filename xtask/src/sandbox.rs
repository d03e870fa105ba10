//! The sandbox as a child process: started, waited for, stopped.
//!
//! It ends with its owner. What the sandbox can do is described in `tests/sandbox`; this only knows its command line.

use crate::place;
use crate::step;
use crate::trouble::{Outcome, Trouble};
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

const READY: &str = "listening on http://";
const PATIENCE: Duration = Duration::from_secs(60);

/// A running sandbox.
pub struct Sandbox {
    child: Child,
    /// `127.0.0.1:8080`.
    pub address: String,
}

impl Sandbox {
    /// Starts it on a database of its own and waits until it answers.
    ///
    /// # Errors
    /// When it does not start, or says nothing for a minute.
    pub fn start(listen: &str, database: &Path, dist: Option<&Path>) -> Outcome<Self> {
        if let Some(folder) = database.parent() {
            fs::create_dir_all(folder).map_err(|e| Trouble::file(folder, &e))?;
        }
        let mut command = place::command(&place::sandbox().to_string_lossy());
        command.args(["--listen", listen, "--demo", "--database"]).arg(database);
        if let Some(dist) = dist {
            command.arg("--dist").arg(dist);
        }
        let log = place::state().join("logs/sandbox.log");
        fs::create_dir_all(place::state().join("logs")).map_err(|e| Trouble::file(&log, &e))?;
        let file = fs::File::create(&log).map_err(|e| Trouble::file(&log, &e))?;
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(file)
            .spawn()
            .map_err(|e| Trouble::new(format!("the sandbox could not be started: {e}")))?;
        let (tell, told) = mpsc::channel();
        if let Some(stdout) = child.stdout.take() {
            // Reads to the end, so that the sandbox never waits for a full pipe.
            thread::spawn(move || {
                for line in BufReader::new(stdout).lines().map_while(Result::ok) {
                    if let Some(address) = line.split(READY).nth(1) {
                        let _ = tell.send(address.trim().trim_end_matches('/').to_owned());
                    }
                }
            });
        }
        match told.recv_timeout(PATIENCE) {
            Ok(address) => Ok(Self { child, address }),
            Err(_) => {
                let _ = child.kill();
                let _ = child.wait();
                let said = fs::read_to_string(&log).unwrap_or_default();
                let last = said.lines().last().unwrap_or("it said nothing").to_owned();
                Err(Trouble::new(format!("the sandbox did not start: {last}"))
                    .remedy(format!("read {}", step::relative(&log))))
            }
        }
    }

    /// Sends one JSON request and returns the answer, head included.
    ///
    /// # Errors
    /// When the sandbox does not answer.
    pub fn call(&self, method: &str, path: &str, body: &str) -> Outcome<String> {
        let lost = |e: std::io::Error| Trouble::new(format!("the sandbox did not answer {path}: {e}"));
        let mut stream = TcpStream::connect(&self.address).map_err(lost)?;
        stream.set_read_timeout(Some(Duration::from_secs(20))).map_err(lost)?;
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: {}\r\nContent-Type: application/json\r\nX-Requested-With: parcours\r\n\
             Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
            self.address,
            body.len()
        );
        stream.write_all(request.as_bytes()).map_err(lost)?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).map_err(lost)?;
        Ok(answer)
    }

    /// Waits until it ends by itself, as after Ctrl-C.
    ///
    /// # Errors
    /// When it ended with an error.
    pub fn wait(mut self) -> Outcome<()> {
        match self.child.wait() {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => {
                Err(Trouble::new(format!("the sandbox ended with {status}"))
                    .remedy("read target/xtask/logs/sandbox.log"))
            }
            Err(e) => Err(Trouble::new(format!("lost sight of the sandbox: {e}"))),
        }
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

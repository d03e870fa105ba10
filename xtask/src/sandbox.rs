//! The sandbox as a child process: started, waited for, stopped.
//!
//! It ends with its owner. What the sandbox can do is described in `tests/sandbox`; this only knows its command line.

use crate::host;
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
    /// What it says of its demonstration before it listens: accounts, numbers, companies.
    pub introduction: String,
}

impl Sandbox {
    /// Starts it on a database of its own and waits until it answers.
    ///
    /// # Errors
    /// When it does not start, or says nothing for a minute.
    pub fn start(listen: &str, database: &Path, dist: &Path) -> Outcome<Self> {
        if let Some(folder) = database.parent() {
            fs::create_dir_all(folder).map_err(|e| Trouble::file(folder, &e))?;
        }
        let mut command = place::command(&host::SANDBOX.path().to_string_lossy());
        command.args(["--listen", listen, "--demo", "--database"]).arg(database).arg("--dist").arg(dist);
        let log = place::state().join("logs/sandbox.log");
        fs::create_dir_all(place::state().join("logs")).map_err(|e| Trouble::file(&log, &e))?;
        let file = fs::File::create(&log).map_err(|e| Trouble::file(&log, &e))?;
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(file)
            .spawn()
            .map_err(|e| Trouble::new(format!("the sandbox could not be started: {e}")))?;
        let (send, received) = mpsc::channel();
        if let Some(stdout) = child.stdout.take() {
            // Reads to the end, so that the sandbox never waits for a full pipe.
            thread::spawn(move || {
                let mut introduction = String::new();
                for line in BufReader::new(stdout).lines().map_while(Result::ok) {
                    match line.strip_prefix(READY) {
                        Some(address) => {
                            let address = address.trim().trim_end_matches('/').to_owned();
                            let _ = send.send((address, std::mem::take(&mut introduction)));
                        }
                        None => introduction.push_str(&format!("{line}\n")),
                    }
                }
            });
        }
        match received.recv_timeout(PATIENCE) {
            Ok((address, introduction)) => Ok(Self { child, address, introduction }),
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

    /// Sends one JSON request, with a cookie where there is one.
    ///
    /// # Errors
    /// When the sandbox does not answer.
    pub fn call(&self, method: &str, path: &str, cookie: &str, body: &str) -> Outcome<Answer> {
        let lost = |e: std::io::Error| Trouble::new(format!("the sandbox did not answer {path}: {e}"));
        let mut stream = TcpStream::connect(&self.address).map_err(lost)?;
        stream.set_read_timeout(Some(Duration::from_secs(20))).map_err(lost)?;
        let cookie = if cookie.is_empty() { String::new() } else { format!("Cookie: {cookie}\r\n") };
        // HTTP/1.0: no chunks to put together.
        let request = format!(
            "{method} {path} HTTP/1.0\r\nHost: {}\r\nContent-Type: application/json\r\nX-Requested-With: parcours\r\n\
             {cookie}Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
            self.address,
            body.len()
        );
        stream.write_all(request.as_bytes()).map_err(lost)?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).map_err(lost)?;
        Ok(Answer(answer))
    }

    /// Whether it is still there.
    ///
    /// # Errors
    /// When it has ended.
    pub fn still_runs(&mut self) -> Outcome<()> {
        match self.child.try_wait() {
            Ok(None) => Ok(()),
            Ok(Some(status)) => {
                Err(Trouble::new(format!("the sandbox ended with {status}"))
                    .remedy("read target/xtask/logs/sandbox.log"))
            }
            Err(e) => Err(Trouble::new(format!("lost sight of the sandbox: {e}"))),
        }
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

/// What the sandbox answered, head and body.
pub struct Answer(String);

impl Answer {
    /// The status line.
    pub fn status(&self) -> &str {
        self.0.lines().next().unwrap_or("nothing")
    }

    /// A header's value.
    pub fn header(&self, name: &str) -> Option<&str> {
        let (head, _) = self.0.split_once("\r\n\r\n")?;
        let mut pairs = head.lines().filter_map(|line| line.split_once(": "));
        pairs.find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    /// The body.
    ///
    /// # Errors
    /// When it is not JSON.
    pub fn json(&self) -> Outcome<serde_json::Value> {
        let body = self.0.split_once("\r\n\r\n").map_or("", |(_, body)| body);
        serde_json::from_str(body).map_err(|e| Trouble::new(format!("the sandbox answered {}: {e}", self.status())))
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_read_head_and_body() {
        let answer = Answer("HTTP/1.0 200 OK\r\nSet-Cookie: a=1; HttpOnly\r\n\r\n{\"data\":1}".to_owned());
        assert_eq!(answer.status(), "HTTP/1.0 200 OK");
        assert_eq!(answer.header("set-cookie"), Some("a=1; HttpOnly"));
        assert_eq!(answer.header("etag"), None);
        assert_eq!(answer.json().expect("it is JSON")["data"], 1);
    }
}

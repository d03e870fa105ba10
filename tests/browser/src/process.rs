//! Processes that the rig starts: drivers, a virtual display, sandboxes. Each is ended when its owner is dropped.

use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::trouble::{Outcome, Trouble};

/// A child process that does not outlive this value, nor do the processes that it started: a driver that is killed
/// leaves its browser behind.
#[derive(Debug)]
pub struct Running {
    child: Child,
}

impl Running {
    /// Starts the command. The error for a missing program names the package that brings it.
    pub fn start(command: &mut Command, brought_by: &str) -> Outcome<Self> {
        let program = command.get_program().to_string_lossy().into_owned();
        match command.spawn() {
            Ok(child) => Ok(Self { child }),
            Err(error) => {
                Err(Trouble::new(format!("{program} cannot be started ({error}); it comes with {brought_by}")))
            }
        }
    }

    /// The child, to read its output.
    pub fn child(&mut self) -> &mut Child {
        &mut self.child
    }

    /// Waits until something listens on the port, or the process ends.
    pub async fn listens_on(&mut self, port: u16, at_most: Duration) -> Outcome {
        let until = Instant::now() + at_most;
        loop {
            if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
                return Ok(());
            }
            if let Some(status) = self.child.try_wait()? {
                return Err(Trouble::new(format!("it ended at once with {status}")));
            }
            if Instant::now() > until {
                return Err(Trouble::new(format!("nothing listens on port {port} after {} s", at_most.as_secs())));
            }
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let below = descendants(self.child.id());
        // Already ended is fine; a zombie is not, hence the wait.
        if self.child.kill().is_ok() {
            let _ended = self.child.wait();
        }
        if !below.is_empty() {
            let _ended = Command::new("kill").arg("-KILL").args(below).stderr(Stdio::null()).status();
        }
    }
}

/// The processes that a process started, and theirs, by number. Read from `/proc`: the rig runs on Linux only.
fn descendants(ancestor: u32) -> Vec<String> {
    let mut pairs = Vec::new();
    for entry in std::fs::read_dir("/proc").into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let Ok(stat) = std::fs::read_to_string(entry.path().join("stat")) else { continue };
        // `1234 (a name) S 1200 …`: the parent is the second word after the last bracket.
        let parent = stat.rsplit(')').next().and_then(|rest| rest.split_whitespace().nth(1)).map(str::to_owned);
        if let (Ok(_number), Some(parent)) = (name.parse::<u32>(), parent) {
            pairs.push((parent, name));
        }
    }
    let mut found = vec![ancestor.to_string()];
    let mut at = 0;
    while let Some(parent) = found.get(at).cloned() {
        found.extend(pairs.iter().filter(|(of, _)| *of == parent).map(|(_, name)| name.clone()));
        at += 1;
    }
    found.remove(0);
    found
}

/// A port that nobody listens on at this moment.
pub fn free_port() -> Outcome<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

/// The first line of a process's output that starts with `start`. The rest is read and dropped, so that the process
/// never blocks on a full pipe.
pub async fn first_line(
    output: impl std::io::Read + Send + 'static,
    start: &str,
    at_most: Duration,
) -> Outcome<String> {
    let (send, received) = tokio::sync::oneshot::channel();
    let start = start.to_owned();
    std::thread::spawn(move || {
        let mut send = Some(send);
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            if line.starts_with(&start)
                && let Some(send) = send.take()
            {
                let _gone = send.send(line);
            }
        }
    });
    match tokio::time::timeout(at_most, received).await {
        Ok(Ok(line)) => Ok(line),
        Ok(Err(_closed)) => Err(Trouble::new("it ended before it was ready")),
        Err(_late) => Err(Trouble::new(format!("it was not ready after {} s", at_most.as_secs()))),
    }
}

//! Runs one child process with a line of progress, a log file and a time limit.
//!
//! A step prints what it does and how long that usually takes, then nothing but a sign of life every half minute, then
//! its duration. The child's output goes to a log, whose end is shown only when the step fails. It does not decide what
//! a failure means.

use crate::place;
use crate::trouble::{Outcome, Trouble};
use std::fs::{self, File};
use std::io::{IsTerminal, stdin};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How long a step may take before it is ended, unless it says otherwise.
pub const LIMIT: Duration = Duration::from_secs(25 * 60);
const SIGN_OF_LIFE: Duration = Duration::from_secs(30);
const TAIL_LINES: usize = 40;

/// How a step ended.
#[derive(Debug)]
pub struct Ended {
    /// The child ended by itself and with success.
    pub ok: bool,
    /// Everything that it printed.
    pub output: String,
    /// Where that is kept.
    pub log: PathBuf,
}

/// Runs the command to its end; what it prints goes to the log called `name`.
///
/// # Errors
/// When the program cannot be started or the log cannot be written. A failing child is not an error.
pub fn run(name: &str, command: &mut Command, limit: Duration) -> Outcome<Ended> {
    let folder = place::state().join("logs");
    fs::create_dir_all(&folder).map_err(|e| Trouble::file(&folder, &e))?;
    let log = folder.join(format!("{}.log", name.replace([' ', '/'], "-")));
    let file = File::create(&log).map_err(|e| Trouble::file(&log, &e))?;
    let copy = file.try_clone().map_err(|e| Trouble::file(&log, &e))?;
    command.stdin(Stdio::null()).stdout(file).stderr(copy);
    // Without a terminal nobody presses Ctrl-C, so the child gets a group that can be ended as a whole.
    let grouped = !stdin().is_terminal();
    if grouped {
        command.process_group(0);
    }
    let started = Instant::now();
    let mut child = command.spawn().map_err(|e| {
        Trouble::new(format!("{} could not be started: {e}", command.get_program().to_string_lossy()))
            .remedy("run `cargo xtask setup`")
    })?;
    let in_time = wait(name, &mut child, started, limit, grouped)?;
    let took = started.elapsed();
    let mut output = String::from_utf8_lossy(&fs::read(&log).map_err(|e| Trouble::file(&log, &e))?).into_owned();
    if in_time.is_none() {
        output.push_str(&format!("\nended after {}: longer than its limit\n", duration(took)));
    }
    Ok(Ended { ok: in_time.unwrap_or(false), output, log })
}

/// `Some(success)` when the child ended by itself, `None` when it was ended.
fn wait(name: &str, child: &mut Child, started: Instant, limit: Duration, grouped: bool) -> Outcome<Option<bool>> {
    let mut last_sign = started;
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Ok(Some(status.success())),
            Ok(None) => {}
            Err(e) => return Err(Trouble::new(format!("lost sight of a child process: {e}"))),
        }
        if started.elapsed() > limit {
            if grouped {
                let group = format!("-{}", child.id());
                let _ = Command::new("kill").args(["-KILL", "--", &group]).status();
            }
            let _ = child.kill();
            let _ = child.wait();
            return Ok(None);
        }
        if last_sign.elapsed() > SIGN_OF_LIFE {
            last_sign = Instant::now();
            println!("      … {name}: {}", duration(started.elapsed()));
        }
        sleep(Duration::from_millis(50));
    }
}

impl Ended {
    /// The last lines of the output, indented, for a person who wants to know why.
    pub fn tail(&self) -> String {
        tail(&self.output, TAIL_LINES)
    }

    /// An error when the child failed.
    ///
    /// # Errors
    /// Names the log and shows its end.
    pub fn or_fail(self, what: &str, remedy: &str) -> Outcome<Self> {
        if self.ok {
            return Ok(self);
        }
        println!("{}", tail(&self.output, TAIL_LINES));
        Err(Trouble::new(format!("{what} failed; the whole log is {}", relative(&self.log))).remedy(remedy))
    }
}

fn tail(output: &str, lines: usize) -> String {
    let all: Vec<&str> = output.lines().collect();
    let from = all.len().saturating_sub(lines);
    all.iter().skip(from).map(|line| format!("      | {line}\n")).collect()
}

/// A path as a person at the root of the repository would type it.
pub fn relative(path: &Path) -> String {
    path.strip_prefix(place::root()).unwrap_or(path).display().to_string()
}

/// A duration as people say it: `0.4 s`, `12 s`, `3 min 05 s`.
pub fn duration(took: Duration) -> String {
    let seconds = took.as_secs();
    match seconds {
        0..10 => format!("{:.1} s", took.as_secs_f64()),
        10..60 => format!("{seconds} s"),
        _ => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_short_to_read() {
        assert_eq!(duration(Duration::from_millis(420)), "0.4 s");
        assert_eq!(duration(Duration::from_secs(59)), "59 s");
        assert_eq!(duration(Duration::from_secs(185)), "3 min 05 s");
    }

    #[test]
    fn the_tail_keeps_the_last_lines() {
        assert_eq!(tail("a\nb\nc", 2), "      | b\n      | c\n");
    }

    #[test]
    fn a_child_over_its_limit_is_ended_and_counts_as_failed() {
        let started = Instant::now();
        let ended =
            run("limit", Command::new("sleep").arg("30"), Duration::from_millis(200)).expect("sleep can be started");
        assert!(!ended.ok);
        assert!(started.elapsed() < Duration::from_secs(10));
        assert!(ended.output.contains("longer than its limit"));
    }
}

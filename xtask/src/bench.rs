//! `cargo xtask bench rules`: the rules side by side in one run, natively, in WASM, in JavaScript and in publicodes.
//!
//! Builds the crate of `tests/bench` twice, lets its page run in Chromium and its publicodes model in Node, and prints
//! speeds and ratios. Different outcomes fail; a goal of speed that is missed is printed and does not: machines differ.

use crate::place;
use crate::setup;
use crate::step::{self, LIMIT};
use crate::trouble::{Outcome, Trouble};
use crate::versions::{Need, WASM_TARGET};
use serde_json::Value;
use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

const PROFILE: &str = "bench-rules";
/// Pairs for publicodes, which is slow.
const SMALLER: &str = "1000";
/// How long the page may take; usually half a minute.
const PAGE: Duration = Duration::from_secs(5 * 60);
const SHAPES: [(&str, &str); 2] =
    [("offers", "10,000 offers x 1 household"), ("households", "1 offer x 10,000 households")];

/// Builds, measures, compares and prints.
///
/// # Errors
/// When something cannot be built or run, or when two engines do not say the same.
pub fn rules() -> Outcome<()> {
    setup::run(Need::Bench)?;
    println!("bench [1/4] the rules, natively and for the browser (usually 30 s)");
    let server = native()?;
    let folder = for_the_browser()?;
    println!("bench [2/4] native, WASM and JavaScript by turns in Chromium (usually 30 s)");
    let page = page(&server, &folder)?;
    println!("bench [3/4] publicodes in Node (usually 30 s)");
    let publicodes = publicodes(&folder)?;
    println!("bench [4/4] figures\n");
    print(&page, &publicodes);
    same(&page, &publicodes)
}

/// Where cargo leaves what it builds.
fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| place::at("target"), PathBuf::from)
}

fn cargo(arguments: &[&str]) -> Outcome<()> {
    let mut cargo = place::command("cargo");
    cargo.args(["build", "--package", "parcours-bench", "--profile", PROFILE]).args(arguments);
    step::run("bench build", &mut cargo, LIMIT)?.or_fail("building the bench", "read the lines above").map(drop)
}

fn native() -> Outcome<PathBuf> {
    cargo(&["--bin", PROFILE])?;
    Ok(target().join(PROFILE).join(PROFILE))
}

/// A folder with the page, its scripts and the optimised WASM.
fn for_the_browser() -> Outcome<PathBuf> {
    cargo(&["--lib", "--target", WASM_TARGET])?;
    let folder = place::state().join("bench");
    fs::create_dir_all(&folder).map_err(|e| Trouble::file(&folder, &e))?;
    let built = target().join(WASM_TARGET).join(PROFILE).join("parcours_bench.wasm");
    let mut bindgen = place::command("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(&folder).arg(&built);
    step::run("bench bindgen", &mut bindgen, LIMIT)?.or_fail("wasm-bindgen", "run `cargo xtask setup`")?;
    let wasm = folder.join("parcours_bench_bg.wasm");
    let mut optimiser = place::command("wasm-opt");
    // What the compiler uses is named in the file itself.
    optimiser.arg("-O3").arg(&wasm).arg("-o").arg(&wasm);
    step::run("bench wasm-opt", &mut optimiser, LIMIT)?.or_fail("wasm-opt", "run `cargo xtask setup`")?;
    for name in ["page.html", "page.js", "rules.js"] {
        let from = place::at("tests/bench/rules").join(name);
        fs::copy(&from, folder.join(name)).map_err(|e| Trouble::file(&from, &e))?;
    }
    Ok(folder)
}

/// A child that does not outlive its use, whatever happens.
struct Kept(Child);

impl Drop for Kept {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn started(command: &mut Command) -> Outcome<Kept> {
    command.spawn().map(Kept).map_err(|e| {
        Trouble::new(format!("{} could not be started: {e}", command.get_program().to_string_lossy()))
            .remedy("run `cargo xtask setup`")
    })
}

/// Serves the folder, opens its page in Chromium, and reads what the page found.
fn page(server: &Path, folder: &Path) -> Outcome<Value> {
    let lost = || Trouble::new("the bench's server ended before it said its address");
    let mut server = Command::new(server);
    let mut server = started(server.arg(folder).stdin(Stdio::null()).stdout(Stdio::piped()))?;
    let mut said = BufReader::new(server.0.stdout.take().ok_or_else(lost)?);
    let mut address = String::new();
    said.read_line(&mut address).map_err(|_| lost())?;
    if !address.starts_with("http://127.0.0.1:") {
        return Err(lost());
    }
    let profile = folder.join("chromium");
    let mut chromium = place::command(&std::env::var("PARCOURS_CHROMIUM").unwrap_or_else(|_| "chromium".to_owned()));
    chromium.args(["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic"]);
    chromium.args([
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ]);
    chromium.arg(format!("--user-data-dir={}", profile.display())).arg(address.trim());
    let browser = started(chromium.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()))?;
    let (tell, told) = mpsc::channel();
    // Ends with the server, whose output it reads.
    thread::spawn(move || {
        let mut rest = String::new();
        let _ = said.read_to_string(&mut rest);
        let _ = tell.send(rest);
    });
    let found = told.recv_timeout(PAGE);
    drop(browser);
    let found = found.map_err(|_| Trouble::new(format!("the page said nothing in {}", step::duration(PAGE))))?;
    read(&found, "the page")
}

fn publicodes(folder: &Path) -> Outcome<Value> {
    let mut node = place::command("node");
    node.arg(place::at("tests/bench/rules/publicodes.mjs")).arg(folder);
    node.arg(place::tools().join("node_modules")).arg(SMALLER);
    let ended = step::run("bench publicodes", &mut node, LIMIT)?.or_fail("publicodes", "read the lines above")?;
    read(&ended.output, "publicodes")
}

fn read(text: &str, who: &str) -> Outcome<Value> {
    let found: Value = serde_json::from_str(text.trim()).map_err(|_| Trouble::new(format!("{who} said: {text}")))?;
    match found.get("failed").and_then(Value::as_str) {
        Some(failed) => Err(Trouble::new(format!("{who} failed: {failed}"))),
        None => Ok(found),
    }
}

fn number(value: Option<&Value>) -> f64 {
    value.and_then(Value::as_f64).unwrap_or(f64::NAN)
}

fn print(page: &Value, publicodes: &Value) {
    let speed = |name: String| number(page.get("speeds").and_then(|speeds| speeds.get(&name)));
    let count = number(publicodes.get("count"));
    for (shape, title) in SHAPES {
        let (native, wasm, js) =
            (speed(format!("{shape} native")), speed(format!("{shape} wasm")), speed(format!("{shape} js")));
        let slow = number(publicodes.get(shape));
        println!("{title}, verdicts/s (median of rounds, by turns)");
        let smaller = format!("publicodes in Node ({count} only; outcomes)");
        for (name, speed) in [
            ("native Rust", native),
            ("WASM in Chromium", wasm),
            ("JavaScript by hand, same Chromium", js),
            (smaller.as_str(), slow),
            ("native Rust, with housing aid", speed(format!("{shape}-aid native"))),
            ("WASM in Chromium, with housing aid", speed(format!("{shape}-aid wasm"))),
        ] {
            println!("  {name:<44} {speed:>12.0}");
        }
        for (goal, value, met) in [
            ("WASM, goal at least 1000000 verdicts/s", wasm, wasm >= 1_000_000.0),
            ("WASM / publicodes, goal at least 1000", wasm / slow, wasm / slow >= 1000.0),
            ("WASM / JavaScript, goal at least 1", wasm / js, wasm >= js),
            ("native / WASM speed, goal at most 1.5", native / wasm, native / wasm <= 1.5),
        ] {
            println!("  {goal:<44} {value:>12.2}  {}", if met { "met" } else { "NOT MET" });
        }
        println!();
    }
    println!("publicodes: only its own setSituation and evaluate are timed, not what JavaScript prepares for it");
}

/// Every engine's answers are the native ones.
fn same(page: &Value, publicodes: &Value) -> Outcome<()> {
    let mut found = Vec::new();
    match page.get("differences").and_then(Value::as_object) {
        Some(all) => found.extend(
            all.iter()
                .filter(|(_, one)| one.as_array().is_none_or(|one| !one.is_empty()))
                .map(|(who, one)| format!("{who}: {one}")),
        ),
        None => found.push("the page compared nothing".to_owned()),
    }
    let pairs = number(publicodes.get("count"));
    if publicodes.get("differences").and_then(Value::as_u64) != Some(0) || pairs.is_nan() || pairs < 1.0 {
        found.push(format!("native and publicodes: {publicodes}"));
    }
    if found.is_empty() {
        println!("outcomes: the same from all four ({pairs} pairs from publicodes)");
        return Ok(());
    }
    Err(Trouble::new(format!("not the same outcomes\n  {}", found.join("\n  "))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_same_outcomes_pass_and_any_difference_fails() {
        let page = json!({"differences": {"native and WASM": []}});
        let publicodes = json!({"count": 10, "differences": 0});
        assert!(same(&page, &publicodes).is_ok());
        assert!(same(&json!({"differences": {"native and WASM": ["size: 1"]}}), &publicodes).is_err());
        assert!(same(&page, &json!({"count": 10, "differences": 1})).is_err());
    }

    #[test]
    fn nothing_compared_is_a_failure() {
        assert!(same(&json!({}), &json!({"count": 10, "differences": 0})).is_err());
        assert!(same(&json!({"differences": {}}), &json!({"count": 0, "differences": 0})).is_err());
        assert!(read("{\"failed\": \"no memory\"}", "the page").is_err());
        assert!(read("", "the page").is_err());
    }
}

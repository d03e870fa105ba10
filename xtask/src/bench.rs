//! `cargo xtask bench rules`: the rules side by side in one run, natively, in WASM, in JavaScript and in publicodes.
//!
//! Builds the crate of `tests/bench` natively and twice for the browser (at full speed, and as the app ships), lets its
//! page run in Chromium and its publicodes model in Node, and prints speeds and ratios. Different outcomes fail; a goal of
//! speed that is missed is printed and does not: machines differ.

use crate::app;
use crate::host;
use crate::place;
use crate::setup;
use crate::step::{self, LIMIT};
use crate::trouble::{Outcome, Trouble};
use crate::versions::Need;
use serde_json::Value;
use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

const PROFILE: &str = "bench-rules";
/// Pairs for publicodes, which is slow: to be compared, and of those to be timed.
const SMALLER: [&str; 2] = ["1000", "200"];
/// How long the page may take; usually half a minute.
const PAGE: Duration = Duration::from_secs(5 * 60);
const SHAPES: [(&str, &str); 2] =
    [("offers", "10,000 offers x 1 household"), ("households", "1 offer x 10,000 households")];
/// Beside the name of a shape: its run without the rents that housing aid is estimated from.
const WITHOUT_AID: &str = "-without-aid";

/// The bench's library built for the browser.
struct Build {
    /// Of its files.
    name: &'static str,
    profile: &'static str,
    /// What the optimiser aims at; its flags are `xtask/bundle`'s.
    goal: &'static str,
}

const BUILDS: [Build; 2] = [
    Build { name: "parcours_bench", profile: PROFILE, goal: "speed" },
    // As the app ships.
    Build { name: "parcours_bench_shipped", profile: "release", goal: "size" },
];
/// The scripts of the page, and itself.
const PAGES: [&str; 4] = ["page.html", "page.js", "rules.js", "aid.js"];

/// Builds, measures, compares and prints.
///
/// # Errors
/// When something cannot be built or run, or when two engines do not say the same.
pub fn rules() -> Outcome<()> {
    setup::run(&[Need::Build, Need::Chromium, Need::Bench])?;
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

fn cargo(mut cargo: Command, arguments: &[&str]) -> Outcome<()> {
    cargo.args(["--package", "parcours-bench"]).args(arguments);
    step::run("bench build", &mut cargo, LIMIT)?.or_fail("building the bench", "read the lines above").map(drop)
}

fn native() -> Outcome<PathBuf> {
    let mut native = place::command("cargo");
    native.args(["build", "--profile", PROFILE]);
    cargo(native, &["--bin", PROFILE])?;
    Ok(place::target().join(PROFILE).join(PROFILE))
}

/// A folder with the page, its scripts and both builds of the WASM.
fn for_the_browser() -> Outcome<PathBuf> {
    let folder = place::state().join("bench");
    fs::create_dir_all(&folder).map_err(|e| Trouble::file(&folder, &e))?;
    host::build()?;
    for Build { name, profile, goal } in &BUILDS {
        cargo(app::cargo(profile), &["--lib"])?;
        let mut bundle = Command::new(host::BUNDLE.path());
        bundle.args(["module", "--for", goal, "--name", name, "--out"]).arg(&folder);
        bundle.arg("--wasm").arg(app::built(profile, "parcours_bench.wasm"));
        step::run("bench bundle", &mut bundle, LIMIT)?.or_fail("linking the bench", "read the lines above")?;
    }
    for name in PAGES {
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
    let (send, received) = mpsc::channel();
    // Ends with the server, whose output it reads.
    thread::spawn(move || {
        let mut rest = String::new();
        let _ = said.read_to_string(&mut rest);
        let _ = send.send(rest);
    });
    let found = received.recv_timeout(PAGE);
    drop(browser);
    let found = found.map_err(|_| Trouble::new(format!("the page said nothing in {}", step::duration(PAGE))))?;
    read(&found, "the page")
}

fn publicodes(folder: &Path) -> Outcome<Value> {
    let mut node = place::command("node");
    node.arg(place::at("tests/bench/rules/publicodes.mjs")).arg(folder);
    node.arg(place::tools().join("node_modules")).args(SMALLER);
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

/// What a build of the WASM is measured against; all with everything known.
#[derive(Clone, Copy)]
struct Against {
    native: f64,
    js: f64,
    publicodes: f64,
}

/// Each goal with what was found and whether it is met. What was not measured meets none.
fn goals(wasm: f64, against: Against) -> [(&'static str, f64, bool); 4] {
    let Against { native, js, publicodes } = against;
    [
        ("verdicts/s, goal at least 1000000", wasm, wasm >= 1_000_000.0),
        ("WASM / publicodes, goal at least 1000", wasm / publicodes, wasm / publicodes >= 1000.0),
        ("WASM / JavaScript, goal at least 1", wasm / js, wasm >= js),
        ("native / WASM speed, goal at most 1.5", native / wasm, native / wasm <= 1.5),
    ]
}

fn print(page: &Value, publicodes: &Value) {
    let speed = |shape: &str, engine: &str| {
        let name = format!("{shape} {engine}");
        number(page.get("speeds").and_then(|speeds| speeds.get(&name)))
    };
    let [count, timed] = ["count", "timed"].map(|name| number(publicodes.get(name)));
    println!("verdicts/s, median of rounds, by turns");
    println!(
        "publicodes, in Node: {count} pairs compared, {timed} timed (setSituation with the facts as given, and evaluate"
    );
    println!(
        "  of the four outcomes: category and counted income are its own, margins, missing facts and aid are not said)\n"
    );
    for (shape, title) in SHAPES {
        println!("  {title:<44} {:>15}  {:>15}", "every fact given", "without aid");
        for (engine, title) in [
            ("native", "native Rust"),
            ("wasm", "WASM at full speed (opt-level 3, -O3)"),
            ("shipped", "WASM as shipped (release profile, -Oz)"),
            ("js", "JavaScript by hand, same Chromium"),
        ] {
            let without_aid = speed(&format!("{shape}{WITHOUT_AID}"), engine);
            println!("  {title:<44} {:>15.0}  {without_aid:>15.0}", speed(shape, engine));
        }
        let slow = number(publicodes.get(shape));
        println!("  {:<44} {slow:>15.0}", "publicodes, outcomes only");
        let against = Against { native: speed(shape, "native"), js: speed(shape, "js"), publicodes: slow };
        for (engine, title) in [("wasm", "WASM at full speed"), ("shipped", "WASM as shipped")] {
            println!("  {title}, every fact given");
            for (goal, value, met) in goals(speed(shape, engine), against) {
                println!("    {goal:<42} {value:>15.2}  {}", if met { "met" } else { "NOT MET" });
            }
        }
        println!();
    }
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
    fn a_goal_is_met_at_its_figure_and_not_by_what_was_not_measured() {
        let met = |wasm: f64, against: Against| goals(wasm, against).map(|(_, _, met)| met);
        let at = Against { native: 1_500_000.0, js: 1_000_000.0, publicodes: 1_000.0 };
        assert_eq!(met(1_000_000.0, at), [true; 4]);
        assert_eq!(met(999_999.0, at), [false; 4]);
        assert_eq!(met(f64::NAN, at), [false; 4]);
        let unknown = Against { native: f64::NAN, js: f64::NAN, publicodes: f64::NAN };
        assert_eq!(met(1_000_000.0, unknown), [true, false, false, false]);
    }

    #[test]
    fn nothing_compared_is_a_failure() {
        assert!(same(&json!({}), &json!({"count": 10, "differences": 0})).is_err());
        assert!(same(&json!({"differences": {}}), &json!({"count": 0, "differences": 0})).is_err());
        assert!(read("{\"failed\": \"no memory\"}", "the page").is_err());
        assert!(read("", "the page").is_err());
    }
}

//! schemathesis against the running sandbox: every read call and the sign-up, with data made from `public/openapi.json`.
//!
//! It fails on a 5xx, on a status, a media type or a body that the document does not name. Journeys through several calls
//! are the browser tests' part.

use crate::place;
use crate::sandbox::Sandbox;
use crate::step;
use crate::tally::Tally;
use crate::trouble::{Outcome, Trouble};
use std::fs;
use std::process::Command;
use std::time::Duration;

const BASE: &str = "/api/dmo";
const CHECKS: &str = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance";
/// Made-up requests for each call.
const EXAMPLES: &str = "60";
const LIMIT: Duration = Duration::from_secs(12 * 60);
/// A demonstration account that has a request, a company and an application.
const LOGIN: &str = r#"{"login":"camille@exemple.fr","password":"parcours-demo-2026"}"#;

/// Runs it twice: signed out, and signed in as a demonstration account.
///
/// # Errors
/// When the sandbox or schemathesis cannot be started.
pub fn run() -> Outcome<Tally> {
    let folder = place::state().join("wire");
    // What an earlier run left is of no use.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).map_err(|e| Trouble::file(&folder, &e))?;
    let sandbox = Sandbox::start("127.0.0.1:0", &folder.join("sandbox.sqlite"), None)?;

    let mut tally = Tally::default();
    let mut signed_out = schemathesis(&sandbox);
    signed_out.args(["--include-method", "GET", "--include-path", "/accounts"]);
    tally += verdict("wire signed out", &mut signed_out)?;

    let mut signed_in = schemathesis(&sandbox);
    signed_in.args(["--include-method", "GET", "--header"]).arg(format!("Cookie:{}", cookie(&sandbox)?));
    tally += verdict("wire signed in", &mut signed_in)?;
    Ok(tally)
}

fn schemathesis(sandbox: &Sandbox) -> Command {
    let mut command = Command::new(place::python("schemathesis"));
    command.current_dir(place::state().join("wire")).env("PATH", place::search_path());
    command.arg("run").arg(place::at("public/openapi.json"));
    command.args(["--url", &format!("http://{}{BASE}", sandbox.address)]);
    command.args(["--checks", CHECKS, "--phases", "examples,coverage,fuzzing", "--max-examples", EXAMPLES]);
    command.args(["--seed", "20260101", "--continue-on-failure", "--no-color"]);
    command.args(["--header", "X-Requested-With:parcours"]);
    command
}

fn verdict(name: &str, command: &mut Command) -> Outcome<Tally> {
    let ended = step::run(name, command, LIMIT)?;
    if !ended.ok {
        println!("{}      whole log: {}", ended.tail(), step::relative(&ended.log));
    }
    Ok(Tally::one(ended.ok))
}

/// The session's cookie, as a browser would send it back.
fn cookie(sandbox: &Sandbox) -> Outcome<String> {
    let answer = sandbox.call("POST", &format!("{BASE}/accounts/authenticate"), LOGIN)?;
    let set = answer.lines().find_map(|line| {
        let (name, value) = line.split_once(": ")?;
        name.eq_ignore_ascii_case("set-cookie").then_some(value)
    });
    set.and_then(|value| value.split(';').next()).map(str::to_owned).ok_or_else(|| {
        let status = answer.lines().next().unwrap_or("nothing").to_owned();
        Trouble::new(format!("the demonstration account could not sign in: {status}"))
    })
}

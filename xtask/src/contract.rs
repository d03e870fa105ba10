//! schemathesis against the running sandbox: every call, with data made from `public/openapi.json`.
//!
//! It fails on a 5xx, on a status, a media type or a body that the document does not name. Journeys through several calls
//! are the browser tests' part.

use crate::host;
use crate::place;
use crate::sandbox::Sandbox;
use crate::step;
use crate::tally::Tally;
use crate::trouble::{Outcome, Trouble};
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

const BASE: &str = "/api/dmo";
const CHECKS: &str = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance";
/// Made-up requests for each call.
const EXAMPLES: &str = "40";
const LIMIT: Duration = Duration::from_secs(12 * 60);
/// A demonstration account with a complete request and a company.
const LOGIN: &str = r#"{"login":"lea@exemple.fr","password":"parcours-demo-2026"}"#;
/// Calls that end the session which the others need.
const ENDING: [&str; 2] = ["/accounts/sign_out", "/accounts/refresh"];

/// Three runs: every call signed out; every call signed in, with made-up ids; every read signed in, with ids that exist.
///
/// # Errors
/// When the sandbox or schemathesis cannot be started, or the demonstration account cannot sign in.
pub fn run() -> Outcome<Tally> {
    host::build()?;
    let folder = place::state().join("wire");
    // What an earlier run left is of no use.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).map_err(|e| Trouble::file(&folder, &e))?;
    let sandbox = Sandbox::start("127.0.0.1:0", &folder.join("sandbox.sqlite"), &place::dist())?;
    let cookie = cookie(&sandbox)?;
    let mut tally = Tally::default();

    let existing = folder.join("existing.toml");
    fs::write(&existing, existing_ids(&sandbox, &cookie)?).map_err(|e| Trouble::file(&existing, &e))?;
    let mut with_existing_ids = schemathesis(&sandbox, Some(&existing));
    with_existing_ids.args(["--include-method", "GET", "--header"]).arg(format!("Cookie:{cookie}"));
    tally += verdict("wire existing ids", &mut with_existing_ids)?;

    tally += verdict("wire signed out", &mut schemathesis(&sandbox, None))?;

    let mut signed_in = schemathesis(&sandbox, None);
    signed_in.arg("--header").arg(format!("Cookie:{cookie}"));
    signed_in.args(["--exclude-method", "DELETE"]);
    for path in ENDING {
        signed_in.args(["--exclude-path", path]);
    }
    tally += verdict("wire signed in", &mut signed_in)?;
    Ok(tally)
}

fn schemathesis(sandbox: &Sandbox, settings: Option<&Path>) -> Command {
    let mut command = Command::new(place::python("schemathesis"));
    command.current_dir(place::state().join("wire")).env("PATH", place::search_path());
    if let Some(settings) = settings {
        command.arg("--config-file").arg(settings);
    }
    command.arg("run").arg(place::at("public/openapi.json"));
    command.args(["--url", &format!("http://{}{BASE}", sandbox.address)]);
    command.args(["--checks", CHECKS, "--phases", "examples,coverage,fuzzing", "--max-examples", EXAMPLES]);
    command.args(["--seed", "20260101", "--continue-on-failure", "--no-color"]);
    command.args(["--header", "X-Requested-With:parcours"]);
    command
}

fn verdict(name: &str, command: &mut Command) -> Outcome<Tally> {
    let ended = step::run(name, command, LIMIT)?;
    if ended.ok {
        let cases = ended.output.lines().find(|line| line.contains(" generated, ")).unwrap_or_default().trim();
        println!("      {name}: {cases}");
    } else {
        println!("{}      whole log: {}", ended.tail(), step::relative(&ended.log));
    }
    Ok(Tally::one(ended.ok))
}

/// schemathesis' settings that give each path the id of something that the demonstration has.
fn existing_ids(sandbox: &Sandbox, cookie: &str) -> Outcome<String> {
    let read = |path: &str| -> Outcome<Value> { sandbox.call("GET", &format!("{BASE}{path}"), cookie, "")?.json() };
    let me = read("/me")?;
    let offers = read("/public_housing_offers?per_page=1")?;
    let text = |value: &Value, pointer: &str| -> Outcome<String> {
        let found = value.pointer(pointer).and_then(Value::as_str);
        found.map(str::to_owned).ok_or_else(|| Trouble::new(format!("the demonstration has nothing at {pointer}")))
    };
    let number = text(&me, "/data/attributes/unique_number")?;
    let siret = text(&me, "/data/attributes/employer/siret")?;
    let offer = text(&offers, "/data/0/id")?;
    let mut settings = format!("[parameters]\n\"path.number\" = \"{number}\"\n\"path.siret\" = \"{siret}\"\n");
    for list in ["public_housing_offers", "housing_offers"] {
        settings.push_str(&format!(
            "[[operations]]\ninclude-path = \"/{list}/{{id}}\"\nparameters = {{ \"path.id\" = \"{offer}\" }}\n"
        ));
    }
    Ok(settings)
}

/// The session's cookie, as a browser would send it back.
fn cookie(sandbox: &Sandbox) -> Outcome<String> {
    let answer = sandbox.call("POST", &format!("{BASE}/accounts/authenticate"), "", LOGIN)?;
    let cookie = answer.header("set-cookie").and_then(|value| value.split(';').next()).map(str::to_owned);
    cookie.ok_or_else(|| Trouble::new(format!("the demonstration account could not sign in: {}", answer.status())))
}

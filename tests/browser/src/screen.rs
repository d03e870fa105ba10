//! What every screen that a journey visits must pass, whatever it shows: no axe violation, no policy report, no console
//! error, one visible level-one heading, a title, a language, no sideways scroll. In Chromium in dark colours too.
//!
//! axe finds about half of what makes a page unusable; the journeys with the keyboard alone find some of the rest.

use std::path::PathBuf;
use std::sync::OnceLock;

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::eyes::Eyes;
use crate::json;
use crate::ledger::{Sighting, folder};
use crate::trouble::{Outcome, Trouble};

/// The rules of axe that apply: WCAG 2.0 to 2.2 at A and AA, its good practices, and those mapped to RGAA 4.
pub const AXE_TAGS: [&str; 7] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "RGAAv4"];

const LOOK: &str = include_str!("screen.js");
const SETTLED: &str = include_str!("settled.js");

/// What a screen is allowed to report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Console {
    /// Nothing: the rule.
    MustBeSilent,
    /// Errors are the point: a damaged app that refuses to start says so.
    MayComplain,
}

/// Waits until a screen no longer changes by itself.
pub async fn settle(browser: &Browser) -> Outcome {
    for _attempt in 0..200 {
        if browser.run(SETTLED, vec![]).await? == true {
            return Ok(());
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    Err(Trouble::new("the screen is still busy after 10 s"))
}

/// Looks at the screen. Answers the counts, and what was found in words.
pub async fn look(
    browser: &Browser,
    reports: Vec<String>,
    console: Console,
    picture: &str,
) -> Outcome<(Sighting, Vec<String>)> {
    bring_axe(browser).await?;
    let mut found = Vec::new();
    let mut sighting = Sighting::default();
    let facts = examine(browser).await?;
    sighting.axe += violations(&facts, "", &mut found);
    sighting.layout += layout(&facts, &mut found);
    std::fs::create_dir_all(folder())?;
    browser.picture(&picture_path(picture)).await?;
    if browser.dark(true).await? {
        sighting.dark = true;
        let seen_dark = examine(browser).await?;
        sighting.axe += violations(&seen_dark, "in dark colours, ", &mut found);
        browser.picture(&picture_path(&format!("{picture}-dark"))).await?;
        browser.dark(false).await?;
    }
    sighting.reports = reports.len();
    found.extend(reports.into_iter().map(|report| format!("policy report: {report}")));
    hear(browser, console, &mut sighting, &mut found).await?;
    Ok((sighting, found))
}

/// The same in a browser that was started with other eyes: it is looked at once, as it is.
pub async fn look_with(
    browser: &Browser,
    eyes: Eyes,
    console: Console,
    picture: &str,
) -> Outcome<(Sighting, Vec<String>)> {
    if browser.run(eyes.proof(), vec![]).await? != true {
        return Err(Trouble::new(format!("the page in {} is not seen in {eyes}", browser.engine())));
    }
    bring_axe(browser).await?;
    let mut found = Vec::new();
    let facts = examine(browser).await?;
    let axe = violations(&facts, &format!("in {eyes}, "), &mut found);
    let layout = layout(&facts, &mut found);
    std::fs::create_dir_all(folder())?;
    browser.picture(&picture_path(&format!("{picture}-{eyes}"))).await?;
    let mut sighting = Sighting { axe, layout, dark: eyes == Eyes::Dark, ..Sighting::default() };
    hear(browser, console, &mut sighting, &mut found).await?;
    Ok((sighting, found))
}

/// Adds what the page said about itself since it was last asked.
async fn hear(browser: &Browser, console: Console, sighting: &mut Sighting, found: &mut Vec<String>) -> Outcome {
    let said = browser.reported().await?;
    sighting.reports = sighting.reports.max(said.violations.len());
    found.extend(said.violations.into_iter().map(|violation| format!("policy violation: {violation}")));
    if console == Console::MustBeSilent {
        sighting.console = said.errors.len();
        found.extend(said.errors.into_iter().map(|error| format!("console error: {error}")));
    }
    Ok(())
}

/// Where a picture of that name goes.
pub fn picture_path(name: &str) -> PathBuf {
    let safe: String = name.chars().map(|letter| if letter.is_alphanumeric() { letter } else { '-' }).collect();
    folder().join(format!("{safe}.png"))
}

async fn bring_axe(browser: &Browser) -> Outcome {
    if browser.run("return typeof window.axe", vec![]).await? != "object" {
        browser.run(axe()?, vec![]).await?;
    }
    Ok(())
}

async fn examine(browser: &Browser) -> Outcome<Value> {
    let facts = browser.run_async(LOOK, vec![json!(AXE_TAGS)]).await?;
    match facts.get("failed") {
        Some(failed) => Err(Trouble::new(format!("axe did not run: {failed}"))),
        None => Ok(facts),
    }
}

fn violations(facts: &Value, where_seen: &str, found: &mut Vec<String>) -> usize {
    let list = json::list(facts, "/violations");
    for violation in list {
        let places = json::list(violation, "/places");
        let shown: Vec<&str> = places.iter().take(3).filter_map(Value::as_str).collect();
        let (rule, help) = (json::text(violation, "/rule"), json::text(violation, "/help"));
        found.push(format!("axe, {where_seen}{rule} ({help}), {} place(s): {}", places.len(), shown.join(" | ")));
    }
    list.len()
}

fn layout(facts: &Value, found: &mut Vec<String>) -> usize {
    let before = found.len();
    if json::text(facts, "/title").trim().is_empty() {
        found.push("layout: the title is empty".to_owned());
    }
    if json::text(facts, "/language") != "fr" {
        found.push(format!("layout: the language is {:?}, not fr", json::text(facts, "/language")));
    }
    let headings = json::texts(facts, "/headings");
    if headings.len() != 1 {
        found.push(format!("layout: {} visible level-one headings: {headings:?}", headings.len()));
    }
    let scrolls = json::texts(facts, "/scrolls");
    if !scrolls.is_empty() {
        found.push(format!("layout: the page scrolls sideways: {scrolls:?}"));
    }
    found.len() - before
}

/// axe-core's source: `PARCOURS_AXE`, or where `cargo xtask setup` puts it.
fn axe() -> Outcome<&'static str> {
    static SOURCE: OnceLock<Result<String, String>> = OnceLock::new();
    let source = SOURCE.get_or_init(|| {
        let usual = || crate::dist::root().join(".tools/node_modules/axe-core/axe.min.js");
        let path = std::env::var_os("PARCOURS_AXE").map_or_else(usual, PathBuf::from);
        std::fs::read_to_string(&path).map_err(|error| {
            format!("{}: {error}; `npm install axe-core` brings it, or set PARCOURS_AXE", path.display())
        })
    });
    source.as_deref().map_err(Trouble::new)
}

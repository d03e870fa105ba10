//! What was counted on the way, per engine, and the table at the end. Also written to `target/screens/summary.json`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use serde_json::{Value, json};

use crate::engine::Engine;
use crate::trouble::Outcome;

/// What one screen, looked at once, showed.
#[derive(Debug, Clone, Default)]
pub struct Sighting {
    /// Axe violations, light and dark together.
    pub axe: usize,
    /// Reports of the content policy and of Trusted Types.
    pub reports: usize,
    /// Console errors.
    pub console: usize,
    /// Whatever else a screen must not have: no title, two headings, a sideways scroll.
    pub layout: usize,
    /// Whether dark colours were looked at too.
    pub dark: bool,
}

#[derive(Debug, Clone, Default)]
struct Sum {
    screens: usize,
    dark: usize,
    axe: usize,
    reports: usize,
    console: usize,
    layout: usize,
    passed: usize,
    failed: usize,
}

/// The counts of a whole run.
#[derive(Debug, Default)]
pub struct Ledger {
    sums: Mutex<BTreeMap<Engine, Sum>>,
}

/// Where pictures, page sources and the summary go.
pub fn folder() -> PathBuf {
    crate::dist::root().join("target/screens")
}

impl Ledger {
    /// Adds one screen.
    pub fn seen(&self, engine: Engine, sighting: &Sighting) {
        self.change(engine, |sum| {
            sum.screens += 1;
            sum.dark += usize::from(sighting.dark);
            sum.axe += sighting.axe;
            sum.reports += sighting.reports;
            sum.console += sighting.console;
            sum.layout += sighting.layout;
        });
    }

    /// Adds one journey.
    pub fn journey(&self, engine: Engine, passed: bool) {
        self.change(engine, |sum| if passed { sum.passed += 1 } else { sum.failed += 1 });
    }

    fn change(&self, engine: Engine, change: impl FnOnce(&mut Sum)) {
        change(self.sums.lock().unwrap_or_else(PoisonError::into_inner).entry(engine).or_default());
    }

    /// The table for a person.
    pub fn table(&self) -> String {
        let mut table = String::from(
            "engine     journeys   failed  screens   (dark)  axe violations  policy reports  console errors  layout\n",
        );
        for (engine, sum) in self.sums.lock().unwrap_or_else(PoisonError::into_inner).iter() {
            let Sum { screens, dark, axe, reports, console, layout, passed, failed } = sum;
            let journeys = passed + failed;
            let _written = writeln!(
                table,
                "{:<9}  {journeys:>8}  {failed:>7}  {screens:>7}  {dark:>7}  {axe:>14}  {reports:>14}  {console:>14}  {layout:>6}",
                engine.name()
            );
        }
        for engine in self.sums.lock().unwrap_or_else(PoisonError::into_inner).keys() {
            let _written = writeln!(table, "console of {engine}: {}", engine.console_source());
        }
        table
    }

    /// Writes the same counts as JSON.
    pub fn write(&self) -> Outcome {
        let mut engines = serde_json::Map::new();
        for (engine, sum) in self.sums.lock().unwrap_or_else(PoisonError::into_inner).iter() {
            let Sum { screens, dark, axe, reports, console, layout, passed, failed } = sum;
            let counts = json!({
                "journeys_passed": passed, "journeys_failed": failed, "screens": screens, "screens_dark_too": dark,
                "axe_violations": axe, "policy_reports": reports, "console_errors": console, "layout_faults": layout,
                "console_source": engine.console_source(),
            });
            engines.insert(engine.name().to_owned(), counts);
        }
        std::fs::create_dir_all(folder())?;
        let text = serde_json::to_string_pretty(&json!({ "engines": Value::Object(engines) }))?;
        Ok(std::fs::write(folder().join("summary.json"), text + "\n")?)
    }
}

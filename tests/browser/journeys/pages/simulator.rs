//! The simulator, and what it stores on the device.

use parcours_browser::trouble::Outcome;
use parcours_browser::visitor::Visitor;

const STORED_AS: &str = "parcours-locatif/simulation/1";
const STORE: &str = "localStorage.setItem(arguments[0], arguments[1])";
const STORED: &str = "return localStorage.getItem(arguments[0]) ?? ''";
/// A person alone in Paris with everything given, as the app stores it.
const ALONE: &str = "zone.1=paris\nadults.1=alone\nchildren.1=0\nvisiting.1=0\nexpected.1=0\ncard.1=no\nformer-joint.1=no\n\
                     monthly.1=2040\nsector.1=private\nheadcount.1=from-50\n";

/// Stores the answers of a person alone in Paris, as if they had been given in an earlier visit: there after a reload.
pub async fn store_answers(visitor: &Visitor<'_>) -> Outcome {
    let mut answers = ALONE.to_owned();
    // Incomes are stored with their year; the app reads those of the year that counts when the journey runs.
    for year in 2024..2040 {
        answers.push_str(&format!("first-income.{year}=24310\nfall.{year}=no\n"));
    }
    visitor.browser().run(STORE, vec![STORED_AS.into(), answers.into()]).await.map(drop)
}

/// What is stored; empty when nothing is.
pub async fn stored_answers(visitor: &Visitor<'_>) -> Outcome<String> {
    let stored = visitor.browser().run(STORED, vec![STORED_AS.into()]).await?;
    Ok(stored.as_str().unwrap_or_default().to_owned())
}

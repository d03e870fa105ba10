//! The screen of the offers.

use parcours_browser::trouble::{Outcome, Trouble};
use parcours_browser::visitor::Visitor;
use serde_json::json;

/// The heading.
pub const HEADING: &str = "Offres de logement";

/// The word of an offer that suits.
pub const COMPATIBLE: &str = "Compatible";
/// The word of an offer that does not: one may apply all the same.
pub const NOT_COMPATIBLE: &str = "Non compatible";

/// The first card with a line that ends with these words: the offer's name and id.
pub async fn offer_that_is(visitor: &Visitor<'_>, word: &str) -> Outcome<(String, String)> {
    visitor.sees(word).await?;
    let script = "const card = [...document.querySelectorAll('article')] \
             .find((card) => card.innerText.split('\\n').some((line) => line.trim().endsWith(arguments[0]))); \
         const link = card?.querySelector('h3 a'); \
         return link ? [link.innerText.trim(), link.pathname.split('/').pop()] : []";
    let found = visitor.browser().run(script, vec![json!(word)]).await?;
    let part = |at: usize| found.get(at).and_then(serde_json::Value::as_str).unwrap_or_default().to_owned();
    if part(1).is_empty() {
        return Err(Trouble::new(format!("no offer of the first page shows « {word} »")));
    }
    Ok((part(0), part(1)))
}

/// Opens the first offer that shows a word. Answers its id.
pub async fn open_first(visitor: &Visitor<'_>, word: &str) -> Outcome<String> {
    let (name, id) = offer_that_is(visitor, word).await?;
    visitor.open_inside(&format!("/offres/{id}")).await?;
    visitor.arrives_at(&name).await?;
    Ok(id)
}

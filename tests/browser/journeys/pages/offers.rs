//! The screen of the offers.

use parcours_browser::trouble::{Outcome, Trouble};
use parcours_browser::visitor::Visitor;
use serde_json::json;

/// The heading.
pub const HEADING: &str = "Offres de logement";

/// The card with that place in the list, from 0, among those that show a word (« Compatible »): the offer's name and id.
pub async fn offer_that_is(visitor: &Visitor<'_>, word: &str, place: usize) -> Outcome<(String, String)> {
    visitor.sees(word).await?;
    let script = "const [word, place] = arguments; \
         const cards = [...document.querySelectorAll('article')].filter((card) => card.innerText.split('\\n').some((line) => line.trim() === word)); \
         const link = cards[place]?.querySelector('h3 a'); \
         return link ? [link.innerText.trim(), link.pathname.split('/').pop()] : [String(cards.length), '']";
    let found = visitor.browser().run(script, vec![json!(word), json!(place)]).await?;
    let part = |at: usize| found.get(at).and_then(serde_json::Value::as_str).unwrap_or_default().to_owned();
    if part(1).is_empty() {
        return Err(Trouble::new(format!("{} offers show « {word} », none at place {place}", part(0))));
    }
    Ok((part(0), part(1)))
}

/// Opens the offer of that place among those that are compatible. Answers its id.
pub async fn open_compatible(visitor: &Visitor<'_>, place: usize) -> Outcome<String> {
    let (name, id) = offer_that_is(visitor, "Compatible", place).await?;
    visitor.open_inside(&format!("/offres/{id}")).await?;
    visitor.arrives_at(&name).await?;
    Ok(id)
}

//! Finding things as a person names them: a role and the words beside it. The rules of naming stand in `find.js`.

use serde_json::{Value, json};
use thirtyfour::WebElement;

use crate::browser::Browser;
use crate::trouble::Outcome;

const FIND: &str = include_str!("find.js");

/// What a thing is for a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Leads elsewhere.
    Link,
    /// Does something, or opens something.
    Button,
    /// A heading of any level.
    Heading,
    /// Takes typed text.
    Field,
    /// Offers a list of values.
    List,
    /// One of several choices.
    Radio,
    /// A choice of its own.
    Checkbox,
    /// One of several panels.
    Tab,
    /// A dialog that is open.
    Dialog,
    /// A drawing or a photograph that says something.
    Picture,
    /// A part of the page with a name or a text: section, group, list item.
    Region,
}

impl Role {
    /// The key in `find.js`.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Link => "link",
            Self::Button => "button",
            Self::Heading => "heading",
            Self::Field => "field",
            Self::List => "list",
            Self::Radio => "radio",
            Self::Checkbox => "checkbox",
            Self::Tab => "tab",
            Self::Dialog => "dialog",
            Self::Picture => "picture",
            Self::Region => "region",
        }
    }
}

/// All things of a role with that name; when none is named exactly so, those whose name contains it.
pub async fn all(browser: &Browser, role: Role, name: &str) -> Outcome<Vec<WebElement>> {
    found(browser, role, name, false).await
}

/// All things of a role with exactly that name.
pub async fn exactly(browser: &Browser, role: Role, name: &str) -> Outcome<Vec<WebElement>> {
    found(browser, role, name, true).await
}

async fn found(browser: &Browser, role: Role, name: &str, whole_name: bool) -> Outcome<Vec<WebElement>> {
    let answer = browser.run(FIND, vec![json!(role.key()), json!(name), json!(whole_name)]).await?;
    let Value::Array(list) = answer else { return Ok(Vec::new()) };
    let mut elements = Vec::new();
    for one in list {
        elements.push(WebElement::from_json(one, browser.driver().handle().clone())?);
    }
    Ok(elements)
}

/// The text as the person reads it, for comparing: one kind of space and apostrophe, small letters.
pub fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for word in text.split(|letter: char| letter.is_whitespace() || letter == '\u{a0}' || letter == '\u{202f}') {
        if !word.is_empty() {
            if !plain.is_empty() {
                plain.push(' ');
            }
            plain.push_str(&word.replace('\u{2019}', "'").to_lowercase());
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn spaces_apostrophes_and_capitals_do_not_matter_when_comparing() {
        assert_eq!(plain(" L\u{2019}offre\u{a0}:\n 12\u{202f}000 \u{20ac} "), "l'offre : 12 000 \u{20ac}");
    }
}

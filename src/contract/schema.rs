//! Schemas that the wire types refer to: lists of words, amounts, and bounded texts.
//!
//! Behind the feature `openapi`, and below the wire types: the document in [`crate::openapi`] is made of those.

pub(crate) mod bounded;

use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{ObjectBuilder, Schema, Type};

/// The schema of a list of words. A closed list is an enumeration; an open one only gives examples, because backends of
/// the AL'in family send others.
pub(crate) fn words(
    openness: &str,
    words: &'static [&'static str],
    meanings: &'static [&'static str],
) -> RefOr<Schema> {
    let lines: Vec<String> =
        words.iter().zip(meanings).map(|(word, meaning)| format!("- `{word}`: {}", meaning.trim())).collect();
    let object = ObjectBuilder::new().schema_type(Type::String).description(Some(lines.join("\n")));
    if openness == "closed" {
        object.enum_values(Some(words.iter().copied())).into()
    } else {
        object.examples(words.iter().copied()).into()
    }
}

/// The schema of an amount.
pub(crate) fn amount() -> RefOr<Schema> {
    ObjectBuilder::new()
        .schema_type(Type::Number)
        .description(Some("Euros, at most two decimals."))
        .examples([860.86, 985.0])
        .into()
}

//! A legal source in one line.

use crate::i18n::explanation as words;
use crate::platform::intl;
use parcours_domain::source::{Certainty, LegalReference};

/// The text with its article, since when it applies, and whether the figure was computed from it.
#[must_use]
pub fn cited(reference: &LegalReference) -> String {
    let mut text = words::law(reference.title, reference.article);
    if let Some(since) = reference.since {
        text.push(' ');
        text.push_str(&words::since(intl::day(since)));
    }
    if reference.certainty == Certainty::C {
        text.push(' ');
        text.push_str(words::computed());
    }
    text
}

//! Where a rule is written, in one line: the same under a verdict, a date and an estimate.

use crate::i18n::explanation as words;
use crate::parts::outside_link::OutsideLink;
use crate::platform::intl;
use leptos::prelude::*;
use parcours_domain::source::{Certainty, LegalReference};

/// The text with its article, since when it applies, whether the figure was computed, and the way to read it.
pub fn law(reference: &LegalReference) -> AnyView {
    let mut text = words::law(reference.title, reference.article);
    if let Some(since) = reference.since {
        text.push(' ');
        text.push_str(&words::since(intl::day(since)));
    }
    if reference.certainty == Certainty::C {
        text.push(' ');
        text.push_str(words::computed());
    }
    view! {
        <p class="small soft">
            {text} " " <OutsideLink url=reference.url.to_owned() text=words::read_text() />
        </p>
    }
    .into_any()
}

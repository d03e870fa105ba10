//! Where a rule is written, in one line: the same under a verdict, a date and an estimate.

use crate::i18n::explanation as words;
use crate::parts::outside_link::OutsideLink;
use crate::wording::law as wording;
use leptos::prelude::*;
use parcours_domain::source::LegalReference;

/// The text with its article, since when it applies, whether the figure was computed, and the way to read it.
pub fn law(reference: &LegalReference) -> AnyView {
    let text = wording::cited(reference);
    view! {
        <p class="small soft">
            {text} " " <OutsideLink url=reference.url.to_owned() text=words::read_text() />
        </p>
    }
    .into_any()
}

//! What stands below each rule of the explanation: its figures and sentences, and the text that it is written in.

use crate::i18n::explanation as words;
use crate::parts::law::law;
use crate::parts::outside_link::OutsideLink;
use crate::parts::verdict::line;
use crate::platform::clock;
use crate::ui::KeyValues;
use crate::wording::explanation as wording;
use leptos::prelude::*;
use parcours_domain::aid;
use parcours_domain::eligibility::{Finding, RuleVerdict};

/// The CAF's own housing aid calculator. Only a link: nothing is sent there.
const CAF: &str = "https://www.caf.fr";

/// All that stands below a rule.
pub fn detail(rule: &RuleVerdict) -> AnyView {
    let detail = wording::detail(rule);
    let estimate = match &rule.finding {
        Finding::Rent(finding) => {
            let source = finding.net.and(clock::today()).and_then(aid::reference).map(|reference| law(&reference));
            let link = view! { <OutsideLink url=CAF.to_owned() text=words::estimate_link() /> };
            Some(view! { <p>{link}</p> {source} }.into_any())
        }
        Finding::Income(_) | Finding::Size(_) => None,
    };
    let lines = detail.lines.into_iter().map(line).collect_view();
    view! {
        <KeyValues lines=detail.figures />
        <div class="explained stack stack--tight">{lines} {estimate}</div>
        {law(&rule.reference())}
    }
    .into_any()
}

//! The company of a SIRET, looked up as it is typed: its name and address to recognise it by, and what the rules say.

use crate::api::ApiError;
use crate::i18n::employer as words;
use crate::state::{self, Answer, Loaded};
use crate::ui::{Card, KeyValues, Notice, NoticeKind};
use leptos::prelude::*;
use parcours_contract::Company;
use parcours_domain::company::{Coverage, CoverageFact, Headcount, NotCovered};
use parcours_domain::siret::Siret;

/// The company, once the SIRET is whole.
#[component]
pub fn CompanyOf(
    /// What was typed.
    siret: RwSignal<String>,
) -> impl IntoView {
    let client = StoredValue::new(state::client());
    // Only a whole and right SIRET asks, and the same one only once, so no waiting between keys is needed.
    let whole = Memo::new(move |_| siret.with(|typed| Siret::parse(typed).ok()));
    let company = Loaded::new(move || {
        let (client, siret) = (client.get_value(), whole.get()?);
        Some(async move {
            let company = client.company(&siret).await?;
            Ok((siret, company))
        })
    });
    view! {
        <div role="status">
            {move || {
                let asked = whole.get()?;
                Some(match company.get() {
                    Answer::Here((of, company)) if of == asked => card(&company.attributes),
                    // An answer about another SIRET is an old one.
                    Answer::Here(_) | Answer::Awaited => view! { <p class="soft">{words::looking()}</p> }.into_any(),
                    Answer::Failed(ApiError::Missing) => {
                        view! { <Notice kind=NoticeKind::Warning title=words::not_found() /> }.into_any()
                    }
                    Answer::Failed(_) => view! { <Notice title=words::look_failed() /> }.into_any(),
                })
            }}
        </div>
    }
}

fn card(company: &Company) -> AnyView {
    let or_unknown = |value: Option<String>| value.unwrap_or_else(|| words::unknown().to_owned());
    let headcount = company.headcount_band.as_deref().and_then(Headcount::parse).map(headcount);
    let lines = vec![
        (words::name().to_owned(), or_unknown(company.name.clone())),
        (words::address().to_owned(), or_unknown(company.address.clone())),
        (words::activity().to_owned(), or_unknown(company.activity_label.clone())),
        (words::headcount().to_owned(), or_unknown(headcount)),
    ];
    let hint = hint(company.employer().coverage());
    view! {
        <Card>
            <p class="small soft">{words::found()}</p>
            <KeyValues lines />
            {hint}
        </Card>
    }
    .into_any()
}

fn headcount(band: Headcount) -> String {
    match (band.at_least(), band.at_most()) {
        (0, Some(0)) => words::headcount_none().to_owned(),
        (least, Some(most)) => words::headcount_between(least, most),
        (least, None) => words::headcount_from(least),
    }
}

fn hint(coverage: Coverage) -> AnyView {
    let (kind, title, text) = match coverage {
        Coverage::Covered => (NoticeKind::Yes, words::covered_title(), words::covered_text().to_owned()),
        Coverage::NotCovered(why) => {
            let text = match why {
                NotCovered::TooFewEmployees { needed } => words::uncovered_few(needed),
                NotCovered::PublicEmployer => words::uncovered_public().to_owned(),
                NotCovered::Closed => words::uncovered_closed().to_owned(),
            };
            (NoticeKind::Warning, words::uncovered_title(), text)
        }
        Coverage::Unknown(CoverageFact::SocialInsurance) => {
            (NoticeKind::Info, words::unsure_title(), words::unsure_agricultural().to_owned())
        }
        Coverage::Unknown(_) => (NoticeKind::Info, words::unsure_title(), words::unsure_text().to_owned()),
    };
    let advice = matches!(coverage, Coverage::NotCovered(_)).then(|| view! { <p>{words::uncovered_advice()}</p> });
    view! {
        <Notice kind title=title>
            <p>{text}</p>
            {advice}
        </Notice>
    }
    .into_any()
}

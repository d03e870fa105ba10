//! Where each department registers housing requests.
//!
//! Most use the national site; the table lists the others, as two public lists agreed on them in April 2026. A wrong line
//! here sends people to a dead address, so each site is also reachable from the national one.

use crate::i18n::help as words;
use leptos::prelude::*;

const NATIONAL: &str = "https://www.demande-logement-social.gouv.fr";

/// Departments, and their site; `{}` stands for the department's number where each has its own.
const LOCAL: [(&[&str], &str); 9] = [
    (&["03", "15", "43", "63"], "https://mademande{}.dlauvergne.fr"),
    (&["14", "50", "61"], "https://www.demandelogement{}.fr"),
    (&["16", "17", "79", "86", "87"], "https://www.demandedelogement{}.fr"),
    (&["21", "25", "39", "58", "70", "89", "90"], "https://www.demandelogementbourgognefranchecomte.fr/imhowebGP21"),
    (&["22", "29", "35", "56"], "https://www.demandelogement{}.fr"),
    (&["31", "37"], "https://www.demandelogement{}.fr"),
    (&["44", "49", "53", "72", "85"], "https://www.demandelogement{}.fr"),
    (&["67", "68"], "https://www.demandedelogement-alsace.fr"),
    (&["88"], "https://vosges.demandelogement88.fr"),
];

/// The national site, and the others folded away.
#[component]
pub fn Sites() -> impl IntoView {
    let mut lines: Vec<(String, String)> = Vec::new();
    let mut add = |departments: String, site: String| {
        let place = lines.partition_point(|(other, _)| *other < departments);
        lines.insert(place, (departments, site));
    };
    for (departments, site) in LOCAL {
        match departments {
            [department] => add(words::sites_one(department), site.replace("{}", department)),
            _ if site.contains("{}") => {
                for department in departments {
                    add(words::sites_one(department), site.replace("{}", department));
                }
            }
            _ => add(words::sites_department(departments.join(", ")), site.to_owned()),
        }
    }
    let lines = lines
        .into_iter()
        .map(|(departments, site)| view! { <li><a href=site rel="external">{departments}</a></li> })
        .collect_view();
    view! {
        <p>
            <a href=NATIONAL rel="external">
                {words::sites_national()}
            </a>
        </p>
        <details>
            <summary>{words::sites()}</summary>
            <ul class="sites" role="list">
                {lines}
                <li>
                    <a href=NATIONAL rel="external">
                        {words::sites_all()}
                    </a>
                </li>
            </ul>
        </details>
    }
    .into_any()
}

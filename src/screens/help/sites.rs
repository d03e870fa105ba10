//! Where each department registers housing requests: the national site, and the local ones folded away.

use crate::i18n::help as words;
use leptos::prelude::*;
use parcours_domain::registration::{LOCAL_SITES, LocalSite, NATIONAL_SITE};

/// The national site, and the others folded away.
#[component]
pub fn Sites() -> impl IntoView {
    let lines = LOCAL_SITES
        .iter()
        .map(|site| {
            view! {
                <li>
                    <a href=site.url rel="external">
                        {name(site)}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <p>
            <a href=NATIONAL_SITE rel="external">
                {words::sites_national()}
            </a>
        </p>
        <details>
            <summary>{words::sites()}</summary>
            <ul class="sites" role="list">
                {lines}
                <li>
                    <a href=NATIONAL_SITE rel="external">
                        {words::sites_all()}
                    </a>
                </li>
            </ul>
        </details>
    }
    .into_any()
}

fn name(site: &LocalSite) -> String {
    match site.departments {
        [department] => words::sites_one(department),
        departments => words::sites_department(departments.join(", ")),
    }
}

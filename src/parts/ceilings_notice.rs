//! Says that newer income ceilings came and could not be used. Nothing else changes for the person: verdicts are computed
//! with the ceilings that the app knows.

use crate::i18n::ceilings as words;
use crate::state::{self, ceilings::Refused};
use crate::ui::{Notice, NoticeKind};
use crate::wording::ceiling::norm_name;
use leptos::prelude::*;
use parcours_domain::eligibility::{TableProblem, TableProblemKind};

/// The notice; nothing while there is nothing to say.
pub fn ceilings_notice() -> AnyView {
    let ceilings = state::ceilings();
    (move || {
        ceilings.refused().map(|refused| {
            view! {
                <Notice kind=NoticeKind::Warning title=words::refused_title() role="status">
                    <p>{words::refused_text(reason(refused))}</p>
                </Notice>
            }
        })
    })
    .into_any()
}

fn reason(refused: Refused) -> String {
    match refused {
        Refused::Unreadable => words::unreadable().to_owned(),
        Refused::Untrue(TableProblem { norm, kind, .. }) => words::untrue(norm_name(norm), fault(kind)),
    }
}

fn fault(kind: TableProblemKind) -> &'static str {
    match kind {
        TableProblemKind::MissingColumn => words::missing_column(),
        TableProblemKind::UnexpectedColumn => words::unexpected_column(),
        TableProblemKind::NotRising => words::not_rising(),
        TableProblemKind::Implausible => words::implausible(),
        TableProblemKind::NotPlusAnd30Percent => words::not_plus_and_30_percent(),
        TableProblemKind::TooOld => words::too_old(),
        TableProblemKind::TooFarAhead => words::too_far_ahead(),
        TableProblemKind::Twice => words::twice(),
        TableProblemKind::NoSource => words::no_source(),
    }
}

//! Companies that do not open the door, and one that does.

use parcours_browser::harness::Journey;
use parcours_browser::journeys;
use parcours_browser::trouble::Outcome;
use parcours_browser::visitor::Visitor;

use crate::pages::{PROBLEMS, employer, offers, sign_in};
use crate::people::{LARGE, ROSA, SMALL};

/// What is run from here.
pub const JOURNEYS: &[Journey] = journeys![a_wrong_code_and_a_company_that_is_not_covered_are_refused_with_a_way_on,];

/// A wrong code, a company with too few employees; then the right code.
async fn a_wrong_code_and_a_company_that_is_not_covered_are_refused_with_a_way_on(
    visitor: &mut Visitor<'_>,
) -> Outcome {
    sign_in::enter(visitor, ROSA).await?;
    visitor.arrives_at(employer::HEADING).await?;
    employer::send(visitor).await?;
    visitor.focus_is_on("div", PROBLEMS).await?;
    visitor.check("empty").await?;
    employer::fill(visitor, LARGE, "MAUVAIS-1").await?;
    employer::send(visitor).await?;
    visitor.sees("Ce code n’est pas celui de cette entreprise.").await?;
    visitor.sees("Demandez-le à votre service du personnel.").await?;
    visitor.focus_is_on("div", PROBLEMS).await?;
    visitor.check("wrong-code").await?;
    employer::fill(visitor, SMALL, SMALL.code).await?;
    visitor.sees("Cette entreprise ne semble pas ouvrir droit au service").await?;
    employer::send(visitor).await?;
    visitor.sees("Cette entreprise n’ouvre pas droit au service.").await?;
    visitor.sees("Votre codemandeur travaille peut-être dans une entreprise qui y ouvre droit").await?;
    visitor.focus_is_on("div", PROBLEMS).await?;
    visitor.check("not-covered").await?;
    employer::fill(visitor, LARGE, LARGE.code).await?;
    employer::send(visitor).await?;
    visitor.arrives_at(offers::HEADING).await
}

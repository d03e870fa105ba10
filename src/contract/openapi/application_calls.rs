//! The calls that apply for a home, follow, withdraw and answer.

use super::call::Call;
use super::schemas::Schemas;
use crate::account::{Answer, Apply, Decision, Withdraw};
use crate::application::Application;
use crate::problem::ProblemCode;

/// Every call of this group.
pub fn all(schemas: &mut Schemas) -> Vec<Call> {
    let page = schemas.collection::<Application>();
    let one = schemas.single::<Application>();
    vec![
        Call::get("/applications", "listApplications", "The account's applications")
            .about("applications", "The latest first, with their whole history; all on one page.")
            .signed_in()
            .answers(200, "A page of applications.", &page, "applications")
            .cached(),
        Call::get("/applications/{id}", "readApplication", "One application, with its whole history")
            .about("applications", "The offer is a snapshot: it is still there once the offer is gone.")
            .signed_in()
            .shared("id")
            .answers(200, "The application.", &one, "application")
            .cached()
            .refuses(&[ProblemCode::NotFound]),
        Call::post("/applications", "apply", "Apply for a home")
            .about("applications", "One home at a time. The key makes a retry harmless after a lost connection.")
            .signed_in()
            .keyed("idempotency_key_required")
            .body(schemas, &Apply { offer_id: "1042".to_owned() })
            .answers(201, "The application.", &one, "application")
            .refuses(&[
                ProblemCode::NumberRequired,
                ProblemCode::EmployerRequired,
                ProblemCode::OfferReserved,
                ProblemCode::Forbidden,
                ProblemCode::NotFound,
                ProblemCode::AnotherApplicationActive,
                ProblemCode::RequestIncomplete,
                ProblemCode::OfferClosed,
            ]),
        Call::post("/applications/{id}/withdraw", "withdrawApplication", "Withdraw an application")
            .about("applications", "Possible until a final stage, and final itself.")
            .signed_in()
            .shared("id")
            .optional_body(schemas, &Withdraw { reason: None })
            .answers(200, "The application, as it is now.", &one, "application")
            .matched()
            .refuses(&[ProblemCode::NotFound, ProblemCode::NotPossibleNow]),
        Call::post("/applications/{id}/answer", "answerAttribution", "Answer an award")
            .about("applications", "Before its deadline (CCH R.441-10: ten days).")
            .signed_in()
            .shared("id")
            .body(schemas, &Answer { decision: Decision::Accept, reason: None })
            .answers(200, "The application, as it is now.", &one, "application")
            .matched()
            .refuses(&[ProblemCode::NotFound, ProblemCode::NotPossibleNow, ProblemCode::DeadlinePassed]),
    ]
}

//! The calls that read offers.

use super::call::{Call, problem_schema};
use super::schemas::Schemas;
use crate::housing_offer::HousingOffer;
use crate::problem::ProblemCode;

/// Every call of this group.
pub fn all(schemas: &mut Schemas) -> Vec<Call> {
    problem_schema(schemas);
    let page = schemas.collection::<HousingOffer>();
    let one = schemas.single::<HousingOffer>();
    let list = |path, id, summary, description| {
        Call::get(path, id, summary)
            .about("offers", description)
            .offer_query()
            .answers(200, "A page of offers, the newest first.", &page, "offers")
            .cached()
    };
    let single = |path, id, summary, description| {
        Call::get(path, id, summary)
            .about("offers", description)
            .shared("id")
            .answers(200, "The offer.", &one, "offer")
            .cached()
            .refuses(&[ProblemCode::NotFound, ProblemCode::OfferClosed])
    };
    vec![
        list(
            "/public_housing_offers",
            "listPublicOffers",
            "Offers, no account needed",
            "What makes an offer's address shareable. Offers reserved to an employer are not among them.",
        ),
        single(
            "/public_housing_offers/{id}",
            "readPublicOffer",
            "One offer, no account needed",
            "410 once it is no longer published.",
        ),
        list(
            "/housing_offers",
            "listOffers",
            "Offers, with those reserved to the account's employer",
            "Reserved offers have `is_public: false` and a `reserving_business_name`.",
        )
        .signed_in(),
        single("/housing_offers/{id}", "readOffer", "One offer, reserved ones too", "410 once it is no longer published.")
            .signed_in(),
        Call::get(
            "/housing_requests/{number}/eligible_offers",
            "listEligibleOffers",
            "The three lists of offers that suit a request",
        )
        .about(
            "offers",
            "Communes demandées, communes limitrophes, autres communes du département. The counts that `options[]` asks \
             for come in `meta`. The lists follow what the request looks for; the verdict is computed by the client.",
        )
        .signed_in()
        .shared("number")
        .shared("eligibility_type")
        .shared("options")
        .offer_query()
        .answers(200, "A page of the list.", &page, "eligible_offers")
        .cached()
        .refuses(&[ProblemCode::NotFound]),
    ]
}

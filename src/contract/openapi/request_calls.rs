//! The calls about the housing request and the employer.

use super::call::Call;
use super::schemas::Schemas;
use crate::account::{AttachEmployer, Holder, LinkNumber, Me};
use crate::company::Company;
use crate::housing_request::HousingRequest;
use crate::problem::ProblemCode;

/// Every call of this group.
pub fn all(schemas: &mut Schemas) -> Vec<Call> {
    let request = schemas.single::<HousingRequest>();
    let company = schemas.single::<Company>();
    let me = schemas.single::<Me>();
    vec![
        Call::put("/me/housing_request", "linkNumber", "Link a unique number to the account")
            .about(
                "request",
                "The backend fetches the request from the registration system. One account per number, one number per \
                 account; linking the same number again fetches it again.",
            )
            .signed_in()
            .body(schemas, &LinkNumber { unique_number: "111 0318 016982 G1104".to_owned() })
            .answers(200, "The request.", &request, "request")
            .matched()
            .refuses(&[
                ProblemCode::UnknownNumber,
                ProblemCode::NumberAlreadyLinked,
                ProblemCode::AnotherApplicationActive,
                ProblemCode::StruckOff,
                ProblemCode::MalformedNumber,
            ]),
        Call::get("/housing_requests/{number}", "readRequest", "The linked request, as last fetched")
            .about("request", "Only the account's own number is known here; any other is 404.")
            .signed_in()
            .shared("number")
            .answers(200, "The request.", &request, "request")
            .cached()
            .refuses(&[ProblemCode::NotFound]),
        Call::post(
            "/housing_requests/{number}/refresh",
            "refreshRequest",
            "Fetch the request again from the registration system",
        )
        .about("request", "« Mettre à jour ma demande », after a change on the registration site.")
        .signed_in()
        .shared("number")
        .answers(200, "The request, as it is now.", &request, "request")
        .refuses(&[ProblemCode::NotFound, ProblemCode::StruckOff]),
        Call::get("/companies/{siret}", "readCompany", "A company")
            .about("request", "Name, address, activity and headcount band, to recognise one's employer.")
            .signed_in()
            .shared("siret")
            .answers(200, "The company.", &company, "company")
            .cached()
            .refuses(&[ProblemCode::NotFound]),
        Call::put("/me/employer", "attachEmployer", "Attach the account to an employer")
            .about(
                "request",
                "The applicant's company or the co-applicant's, with the code that it gives its employees.",
            )
            .signed_in()
            .body(
                schemas,
                &AttachEmployer {
                    siret: "73282932000074".to_owned(),
                    company_code: "PARCOURS-250".to_owned(),
                    holder: Holder::Applicant,
                },
            )
            .answers(200, "Who is signed in, with the employer.", &me, "me")
            .matched()
            .refuses(&[
                ProblemCode::CompanyNotCovered,
                ProblemCode::EmployerAlreadyAttached,
                ProblemCode::WrongCompanyCode,
            ]),
    ]
}

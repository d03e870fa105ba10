//! Refusals: RFC 9457 problem documents (`application/problem+json`) and the closed list of their codes.
//!
//! `title` and `detail` are for the people who write clients and read logs. What a tenant reads is chosen by the app
//! from the code.

use serde::Serialize;
use serde_json::Value;

use crate::envelope::json;
use crate::housing_request::MissingItem;
use crate::members::Members;
use crate::reading::{FromJson, Mismatch};

wire_words! {
    /// The codes of the contract; the `type` of a problem is `urn:parcours-locatif:<code>`.
    closed ProblemCode {
        /// 400: the body, the query or a header cannot be read at all (not JSON, page 0, a key that is no UUID …).
        BadRequest = "bad_request",
        /// 400: a query field or operator that this collection does not have; `errors` names it.
        UnknownOperator = "unknown_operator",
        /// 401: nobody is signed in, or the session has ended.
        NotSignedIn = "not_signed_in",
        /// 401: the address and the password do not go together.
        BadCredentials = "bad_credentials",
        /// 403: the header `X-Requested-With: parcours` is missing from an unsafe call.
        MissingHeader = "missing_header",
        /// 403: the address has not been confirmed by its code yet.
        Unverified = "unverified",
        /// 403: a unique number must be linked to the account first.
        NumberRequired = "number_required",
        /// 403: the account must be attached to an employer first.
        EmployerRequired = "employer_required",
        /// 403: the company is outside the scheme (too small, public, closed).
        CompanyNotCovered = "company_not_covered",
        /// 403: the offer is reserved to the employees of another company.
        OfferReserved = "offer_reserved",
        /// 403: the request belongs to somebody else, or may not be used (expired, struck off, housed).
        Forbidden = "forbidden",
        /// 404: there is nothing at this address, or nothing that this account may see.
        NotFound = "not_found",
        /// 404: the registration system does not know this number.
        UnknownNumber = "unknown_number",
        /// 405: the address exists, the method does not.
        MethodNotAllowed = "method_not_allowed",
        /// 409: another account already has this number.
        NumberAlreadyLinked = "number_already_linked",
        /// 409: the account is already attached to another employer while an application is active.
        EmployerAlreadyAttached = "employer_already_attached",
        /// 409: one home at a time; `application_id` names the application that is active.
        AnotherApplicationActive = "another_application_active",
        /// 409: the request or its documents are incomplete; `missing` says what.
        RequestIncomplete = "request_incomplete",
        /// 409: the application's stage does not allow this.
        NotPossibleNow = "not_possible_now",
        /// 409: a call with the same `Idempotency-Key` is still being answered.
        StillRunning = "still_running",
        /// 410: the code is too old; ask for another.
        CodeExpired = "code_expired",
        /// 410: the link to choose a password is too old, or was used.
        ResetLinkExpired = "reset_link_expired",
        /// 410: the request was struck off the registration system.
        StruckOff = "struck_off",
        /// 410: the offer is no longer published.
        OfferClosed = "offer_closed",
        /// 410: the last day to answer has passed.
        DeadlinePassed = "deadline_passed",
        /// 412: the resource changed since it was read; read it again.
        Stale = "stale",
        /// 413: the body is larger than any call of the contract needs.
        BodyTooLarge = "body_too_large",
        /// 415: the body is not `application/json`.
        UnsupportedMediaType = "unsupported_media_type",
        /// 422: some members are refused; `errors` names each.
        Invalid = "invalid",
        /// 422: the code is not the one that was sent.
        WrongCode = "wrong_code",
        /// 422: not the shape of a unique number.
        MalformedNumber = "malformed_number",
        /// 422: the code is not that company's.
        WrongCompanyCode = "wrong_company_code",
        /// 422: the `Idempotency-Key` was already used for another body.
        IdempotencyKeyReused = "idempotency_key_reused",
        /// 429: too many calls; `Retry-After` says when to come back.
        TooManyAttempts = "too_many_attempts",
        /// 500: the backend failed. Nothing is said about how.
        Internal = "internal",
        /// 503: the backend, or the registration system behind it, is away; `Retry-After` says when to come back.
        Unavailable = "unavailable",
    }
}

impl ProblemCode {
    /// The HTTP status that goes with the code; 500 for a code that this version does not know.
    #[must_use]
    pub fn status(&self) -> u16 {
        match self {
            Self::BadRequest | Self::UnknownOperator => 400,
            Self::NotSignedIn | Self::BadCredentials => 401,
            Self::MissingHeader
            | Self::Unverified
            | Self::NumberRequired
            | Self::EmployerRequired
            | Self::CompanyNotCovered
            | Self::OfferReserved
            | Self::Forbidden => 403,
            Self::NotFound | Self::UnknownNumber => 404,
            Self::MethodNotAllowed => 405,
            Self::NumberAlreadyLinked
            | Self::EmployerAlreadyAttached
            | Self::AnotherApplicationActive
            | Self::RequestIncomplete
            | Self::NotPossibleNow
            | Self::StillRunning => 409,
            Self::CodeExpired | Self::ResetLinkExpired | Self::StruckOff | Self::OfferClosed | Self::DeadlinePassed => {
                410
            }
            Self::Stale => 412,
            Self::BodyTooLarge => 413,
            Self::UnsupportedMediaType => 415,
            Self::Invalid
            | Self::WrongCode
            | Self::MalformedNumber
            | Self::WrongCompanyCode
            | Self::IdempotencyKeyReused => 422,
            Self::TooManyAttempts => 429,
            Self::Unavailable => 503,
            Self::Internal | Self::Other(_) => 500,
        }
    }

    /// The `type` of the problem document.
    #[must_use]
    pub fn urn(&self) -> String {
        format!("{URN}{self}")
    }
}

const URN: &str = "urn:parcours-locatif:";

wire_words! {
    /// Why one member of a body, or one query parameter, is refused.
    open FieldCode {
        /// It must be given.
        Required = "required",
        /// Fewer characters than the least accepted.
        TooShort = "too_short",
        /// More characters than the most accepted.
        TooLong = "too_long",
        /// Not of the shape that was asked.
        Malformed = "malformed",
        /// A word that is not in the list.
        UnknownValue = "unknown_value",
        /// A number outside its bounds.
        OutOfRange = "out_of_range",
    }
}

/// One refused member of a body, or one refused query parameter.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FieldProblem {
    /// A JSON Pointer into the body that was sent, as a URI fragment (RFC 9457 §3.1 and RFC 6901 §6); or the name of
    /// the query parameter.
    // For the document: it need not be there.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(example = "#/email"))]
    pub pointer: String,
    /// Why it is refused.
    pub code: FieldCode,
}

impl FromJson for FieldProblem {
    fn from_json(value: Value) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let pointer = members.text_or_empty("pointer");
        let code = FieldCode::from_json(members.take("code"))?;
        members.end(Self { pointer, code })
    }
}

deserialized_from_json!(FieldProblem);

impl FieldProblem {
    /// A refusal of the member `field` at the top of the body.
    #[must_use]
    pub fn new(field: &str, code: FieldCode) -> Self {
        Self { pointer: format!("#/{field}"), code }
    }

    /// The member's name without the pointer's punctuation: `email` for `#/email` and for `/email`.
    #[must_use]
    pub fn field(&self) -> &str {
        self.pointer.trim_start_matches('#').trim_start_matches('/')
    }
}

wire_struct! {
    /// A refusal.
    #[derive(Clone, Debug, Default, PartialEq, Serialize)]
    Problem {
        /// `urn:parcours-locatif:<code>`.
        #[serde(rename = "type")]
        #[cfg_attr(feature = "openapi", schema(required = true, example = "urn:parcours-locatif:not_found"))]
        problem_type: String = text_or_empty as "type",
        /// A short English sentence, the same for every problem of this type.
        #[cfg_attr(feature = "openapi", schema(required = true))]
        title: String = text_or_empty,
        /// The HTTP status, repeated.
        #[cfg_attr(feature = "openapi", schema(required = true, minimum = 400, maximum = 599, example = 404))]
        status: u16 = status,
        /// What is particular to this occurrence, in English, without personal data.
        #[serde(skip_serializing_if = "Option::is_none")]
        detail: Option<String> = text,
        /// The members of the body, or the query parameters, that are refused.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        errors: Vec<FieldProblem> = extras,
        /// The application that is active (`another_application_active`).
        #[serde(skip_serializing_if = "Option::is_none")]
        application_id: Option<String> = text,
        /// What the request still lacks (`request_incomplete`).
        #[serde(skip_serializing_if = "Vec::is_empty")]
        missing: Vec<MissingItem> = extras,
    }
}

impl Problem {
    /// A refusal with its type, its title and its status.
    #[must_use]
    pub fn new(code: &ProblemCode) -> Self {
        Self {
            problem_type: code.urn(),
            title: code.as_str().replace('_', " "),
            status: code.status(),
            ..Self::default()
        }
    }

    /// The code of the contract, `Other` with the whole `type` when it is not one of ours.
    #[must_use]
    pub fn code(&self) -> ProblemCode {
        ProblemCode::from(self.problem_type.strip_prefix(URN).unwrap_or(&self.problem_type))
    }
}

/// Reads the body of a refusal. `None` when it is not a problem document (HTML, empty, cut short): the status is then
/// all that is known.
#[must_use]
pub fn read_problem(body: &str) -> Option<Problem> {
    let value = json(body).ok()?;
    // Any JSON object would do, since every member may be absent; one of these must be there.
    if value.get("type").is_none() && value.get("title").is_none() && value.get("status").is_none() {
        return None;
    }
    Problem::from_json(value).ok()
}

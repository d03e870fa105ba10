//! Which sentence says what went wrong: in a field of a form, in a refusal, in a call that failed.
//!
//! A kind without a sentence does not compile.

use crate::api::{ApiError, Incompatible};
use crate::forms::problem::{FieldName, Problem, ProblemKind};
use crate::i18n::problems as words;
use parcours_contract::{ProblemCode, bounds};
use parcours_domain::nud::{NUD_LENGTH, NudProblem};
use parcours_domain::siret::SiretProblem;

/// The sentence for a problem of a form, the same beside the field and in the summary.
#[must_use]
pub fn text(problem: &Problem) -> String {
    match &problem.kind {
        ProblemKind::Missing => missing_in(problem.field).to_owned(),
        ProblemKind::EmailUnreadable => words::email_unreadable().to_owned(),
        ProblemKind::PasswordTooShort { length } => words::password_too_short(length, bounds::PASSWORD_MIN_LENGTH),
        ProblemKind::PasswordTooLong => words::password_too_long(bounds::PASSWORD_MAX_LENGTH),
        ProblemKind::CodeHasOtherSigns => words::code_other_signs().to_owned(),
        ProblemKind::CodeLength { digits: 1 } => words::code_length_one(bounds::CODE_DIGITS),
        ProblemKind::CodeLength { digits } => words::code_length(digits, bounds::CODE_DIGITS),
        ProblemKind::Nud(problem) => of_number(*problem),
        ProblemKind::Siret(problem) => of_siret(*problem),
        ProblemKind::TooShort { least } => words::too_short(least),
        ProblemKind::TooLong { limit } => words::too_long(limit),
        ProblemKind::Rejected { missing: true } => words::value_required().to_owned(),
        ProblemKind::Rejected { missing: false } => rejected_in(problem.field).to_owned(),
        ProblemKind::Refused(code) => refusal(code).to_owned(),
    }
}

fn missing_in(field: FieldName) -> &'static str {
    match field {
        FieldName::Email => words::email_missing(),
        FieldName::Password => words::password_missing(),
        FieldName::Terms => words::terms_missing(),
        FieldName::Code => words::code_missing(),
        FieldName::UniqueNumber => words::number_missing(),
        FieldName::Siret => words::siret_missing(),
        FieldName::CompanyCode => words::company_code_missing(),
        FieldName::Holder => words::holder_missing(),
        FieldName::Subject => words::subject_missing(),
        FieldName::Message => words::message_missing(),
    }
}

fn rejected_in(field: FieldName) -> &'static str {
    match field {
        FieldName::Siret => words::siret_unknown(),
        FieldName::Holder => words::holder_unknown(),
        _ => words::value_refused(),
    }
}

fn of_number(problem: NudProblem) -> String {
    match problem {
        NudProblem::Empty => words::number_missing().to_owned(),
        NudProblem::WrongLength { found: 1 } => words::number_length_one(NUD_LENGTH),
        NudProblem::WrongLength { found } => words::number_length(found, NUD_LENGTH),
        NudProblem::UnexpectedCharacter { position, found } => words::number_character(found, position),
        NudProblem::DigitExpected { position, found, likely: None } => words::number_digit(found, position),
        NudProblem::DigitExpected { position, found, likely: Some(likely) } => {
            words::number_digit_likely(found, position, likely)
        }
        NudProblem::BadTerritory { found, .. } => words::number_territory(found),
        NudProblem::BadMonth { found } => words::number_month(format_args!("{found:02}")),
    }
}

fn of_siret(problem: SiretProblem) -> String {
    match problem {
        SiretProblem::Empty => words::siret_missing().to_owned(),
        SiretProblem::UnexpectedCharacter { found, .. } => words::siret_character(found),
        SiretProblem::SirenOnly => words::siret_siren().to_owned(),
        SiretProblem::WrongLength { found } => words::siret_length(found),
        SiretProblem::SirenCheckFailed => words::siret_wrong_start().to_owned(),
        SiretProblem::CheckFailed => words::siret_wrong_end().to_owned(),
    }
}

/// The sentence for a refusal of the server.
#[must_use]
pub fn refusal(code: &ProblemCode) -> &'static str {
    match code {
        ProblemCode::BadCredentials => words::bad_credentials(),
        ProblemCode::Unverified => words::unverified(),
        ProblemCode::WrongCode => words::wrong_code(),
        ProblemCode::CodeExpired => words::code_expired(),
        ProblemCode::ResetLinkExpired => words::reset_link_expired(),
        ProblemCode::UnknownNumber => words::unknown_number(),
        ProblemCode::NumberAlreadyLinked => words::number_already_linked(),
        ProblemCode::StruckOff => words::struck_off(),
        ProblemCode::MalformedNumber => words::malformed_number(),
        ProblemCode::WrongCompanyCode => words::wrong_company_code(),
        ProblemCode::CompanyNotCovered => words::company_not_covered(),
        ProblemCode::EmployerAlreadyAttached => words::employer_already_attached(),
        ProblemCode::NumberRequired => words::number_required(),
        ProblemCode::EmployerRequired => words::employer_required(),
        ProblemCode::OfferReserved => words::offer_reserved(),
        ProblemCode::Forbidden => words::forbidden(),
        ProblemCode::AnotherApplicationActive => words::another_application(),
        ProblemCode::RequestIncomplete => words::request_incomplete(),
        ProblemCode::NotPossibleNow => words::not_possible_now(),
        ProblemCode::StillRunning => words::still_running(),
        ProblemCode::OfferClosed => words::offer_closed(),
        ProblemCode::DeadlinePassed => words::deadline_passed(),
        ProblemCode::NotSignedIn => words::expired(),
        ProblemCode::NotFound => words::missing(),
        ProblemCode::Stale => words::stale(),
        ProblemCode::TooManyAttempts => words::rate_limited(),
        ProblemCode::Internal => words::server(),
        ProblemCode::Unavailable => words::unavailable(),
        ProblemCode::Invalid => words::value_refused(),
        // What follows is the app's own mistake, or a code of another version: only somebody else can help.
        ProblemCode::BadRequest
        | ProblemCode::UnknownOperator
        | ProblemCode::MissingHeader
        | ProblemCode::MethodNotAllowed
        | ProblemCode::BodyTooLarge
        | ProblemCode::UnsupportedMediaType
        | ProblemCode::IdempotencyKeyReused
        | ProblemCode::Other(_) => words::refused(),
    }
}

/// The sentence for a call that failed.
#[must_use]
pub fn failure(error: &ApiError) -> String {
    match error {
        ApiError::Offline => words::offline(),
        ApiError::TimedOut => words::timed_out(),
        ApiError::Expired => words::expired(),
        ApiError::Refused(problem) => refusal(&problem.code()),
        ApiError::Missing => words::missing(),
        ApiError::Gone => words::gone(),
        ApiError::RateLimited { retry_after: None | Some(0) } => words::rate_limited(),
        ApiError::RateLimited { retry_after: Some(seconds @ ..=90) } => return words::rate_limited_seconds(seconds),
        ApiError::RateLimited { retry_after: Some(seconds) } => {
            return words::rate_limited_minutes(seconds.div_ceil(60));
        }
        ApiError::Stale => words::stale(),
        ApiError::Server { status: 503, .. } => words::unavailable(),
        ApiError::Server { .. } => words::server(),
        ApiError::Incompatible(Incompatible::Configuration) => words::configuration(),
        ApiError::Incompatible(_) => words::incompatible(),
    }
    .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mock_s_sentence_is_said_of_a_number_that_lacks_a_digit() {
        let problem = Problem::new(FieldName::UniqueNumber, ProblemKind::Nud(NudProblem::WrongLength { found: 17 }));
        assert_eq!(text(&problem), "Le numéro a 17 caractères. Il en faut 18.");
    }

    #[test]
    fn a_wait_is_said_in_seconds_then_in_minutes() {
        let said = |seconds| failure(&ApiError::RateLimited { retry_after: Some(seconds) });
        assert_eq!(said(30), "Trop d’essais. Réessayez dans 30 secondes.");
        assert_eq!(said(121), "Trop d’essais. Réessayez dans 3 minutes.");
    }
}

//! Which sentence says what went wrong: in a field of a form, in a refusal, in a call that failed.
//!
//! A kind without a sentence does not compile.

use crate::api::{ApiError, Incompatible};
use crate::forms::problem::{FieldName, FormProblem, ProblemKind};
use crate::i18n::{application, employer, number, offer, problems as words};
use crate::platform::intl;
use parcours_contract::{ProblemCode, bounds};
use parcours_domain::nud::{NUD_LENGTH, NudProblem};
use parcours_domain::siret::SiretProblem;

/// The longest wait that is said in seconds.
const LONGEST_IN_SECONDS: u64 = 90;

/// The sentence for a problem of a form, the same beside the field and in the summary.
#[must_use]
pub fn text(problem: &FormProblem) -> String {
    match &problem.kind {
        ProblemKind::Missing => missing_in(problem.field).to_owned(),
        ProblemKind::EmailUnreadable => words::email_unreadable().to_owned(),
        ProblemKind::PasswordTooShort { length: 1 } => words::password_too_short_one(bounds::PASSWORD_MIN_LENGTH),
        ProblemKind::PasswordTooShort { length } => words::password_too_short(length, bounds::PASSWORD_MIN_LENGTH),
        ProblemKind::PasswordTooLong => words::password_too_long(bounds::PASSWORD_MAX_LENGTH),
        ProblemKind::CodeHasOtherSigns => words::code_other_signs().to_owned(),
        ProblemKind::CodeLength { digits: 1 } => words::code_length_one(bounds::CODE_DIGITS),
        ProblemKind::CodeLength { digits } => words::code_length(digits, bounds::CODE_DIGITS),
        ProblemKind::Nud(problem) => of_number(*problem),
        ProblemKind::Siret(problem) => of_siret(*problem),
        ProblemKind::TooShort { least } => words::too_short(least),
        ProblemKind::TooLong { limit } => words::too_long(intl::integer(*limit as u64)),
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
        ApiError::RateLimited { retry_after: Some(seconds) } => {
            return in_time(*seconds, words::rate_limited_seconds, words::rate_limited_minutes);
        }
        ApiError::Stale => words::stale(),
        ApiError::Server { status: 503, .. } => words::unavailable(),
        ApiError::Server { .. } => words::server(),
        ApiError::Incompatible(Incompatible::Configuration) => words::configuration(),
        ApiError::Incompatible(_) => words::incompatible(),
    }
    .to_owned()
}

/// A wait in seconds, or in minutes once it is a long one; never « 1 secondes ».
fn in_time(seconds: u64, in_seconds: fn(u64) -> String, in_minutes: fn(u64) -> String) -> String {
    if seconds <= LONGEST_IN_SECONDS { in_seconds(seconds.max(2)) } else { in_minutes(seconds.div_ceil(60)) }
}

/// Why an action was not done, where the action has words of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// Its title, where it has one.
    pub title: Option<&'static str>,
    /// Why, and what to do.
    pub text: String,
}

/// Why an application was not confirmed.
#[must_use]
pub fn failure_of_apply(error: &ApiError) -> Failure {
    let (title, text) = match error {
        ApiError::Offline | ApiError::TimedOut => (Some(offer::lost_title()), offer::lost_text()),
        ApiError::Refused(problem) => match problem.code() {
            ProblemCode::AnotherApplicationActive => (Some(offer::active_title()), offer::active_text()),
            ProblemCode::RequestIncomplete => (Some(offer::incomplete_title()), offer::incomplete_text()),
            ProblemCode::OfferClosed => (None, offer::refused_closed()),
            // It may have arrived: nothing was refused.
            ProblemCode::StillRunning => (Some(offer::lost_title()), words::still_running()),
            ProblemCode::NumberRequired => (None, offer::number_first_text()),
            ProblemCode::EmployerRequired => (None, offer::employer_first_text()),
            ProblemCode::OfferReserved | ProblemCode::Forbidden | ProblemCode::CompanyNotCovered => {
                (None, offer::refused_forbidden())
            }
            _ => (None, offer::refused_other()),
        },
        ApiError::Gone | ApiError::Missing => (None, offer::refused_closed()),
        ApiError::RateLimited { retry_after: Some(seconds) } => {
            let text = in_time(*seconds, offer::busy, offer::busy_minutes);
            return Failure { title: Some(offer::lost_title()), text };
        }
        ApiError::Server { .. } => (Some(offer::lost_title()), offer::failed_server()),
        ApiError::Expired
        | ApiError::RateLimited { retry_after: None }
        | ApiError::Stale
        | ApiError::Incompatible(_) => {
            return Failure { title: Some(offer::lost_title()), text: failure(error) };
        }
    };
    Failure { title, text: text.to_owned() }
}

/// Why an award was not answered, or an application not withdrawn.
#[must_use]
pub fn failure_of_act(error: &ApiError) -> String {
    match (error, error.code()) {
        (_, Some(ProblemCode::DeadlinePassed)) => application::deadline_passed().to_owned(),
        (_, Some(ProblemCode::NotPossibleNow)) => application::not_possible_now().to_owned(),
        (ApiError::Offline | ApiError::TimedOut, _) => application::lost().to_owned(),
        _ => failure(error),
    }
}

/// A question that a refusal leaves open, and the sentences that answer it.
pub type Advice = (&'static str, &'static [fn() -> &'static str]);

/// What to do after a refusal of a unique number: a question and its answers; nothing for a refusal that says it all.
#[must_use]
pub fn advice_on_number(code: &ProblemCode) -> Option<Advice> {
    match code {
        ProblemCode::UnknownNumber => Some((number::unknown_title(), &[number::unknown_text])),
        ProblemCode::NumberAlreadyLinked => Some((number::taken_title(), &[number::taken_text])),
        ProblemCode::StruckOff => Some((number::struck_title(), &[number::struck_text, number::struck_next])),
        _ => None,
    }
}

/// What to do after a refusal of a company: a question and its answers; nothing for a refusal that says it all.
#[must_use]
pub fn advice_on_employer(code: &ProblemCode) -> Option<Advice> {
    match code {
        ProblemCode::WrongCompanyCode => Some((employer::wrong_title(), &[employer::wrong_text])),
        ProblemCode::CompanyNotCovered => {
            Some((employer::refused_title(), &[employer::refused_text, employer::refused_rest]))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mock_s_sentence_is_said_of_a_number_that_lacks_a_digit() {
        let problem =
            FormProblem::new(FieldName::UniqueNumber, ProblemKind::Nud(NudProblem::WrongLength { found: 17 }));
        assert_eq!(text(&problem), "Le numéro a 17 caractères. Il en faut 18.");
    }

    #[test]
    fn a_wait_is_said_in_seconds_then_in_minutes() {
        let said = |seconds| failure(&ApiError::RateLimited { retry_after: Some(seconds) });
        assert_eq!(said(30), "Trop d’essais. Réessayez dans 30 secondes.");
        assert_eq!(said(121), "Trop d’essais. Réessayez dans 3 minutes.");
    }
}

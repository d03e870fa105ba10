//! Why a call failed, sorted by what the screen should do about it.
//!
//! Variants first, words last: `i18n::problems` has the sentences. A read that finds nothing is [`ApiError::Missing`] or
//! [`ApiError::Gone`]; an action that the server understood and refused is [`ApiError::Refused`], with the code of
//! the contract. Any body can be read: a proxy's HTML page, nothing at all, half an answer.

use super::request::{Method, Response};
use super::transport::Unsent;
use parcours_contract::{Problem, ProblemCode, Unreadable, read_problem};
use std::fmt;

/// The longest wait that a server can ask for, in seconds: beyond an hour the figure helps nobody.
const LONGEST_WAIT: u64 = 3_600;

/// A call that failed.
#[derive(Clone, Debug, PartialEq)]
pub enum ApiError {
    /// No network, or no server at the other end. Keep everything, offer to try again.
    Offline,
    /// No answer in time; the server may have acted. Offer to try again, with the same key where there is one.
    TimedOut,
    /// Nobody is signed in, or no longer. Sign in, then go on.
    Expired,
    /// Understood, and refused. Say why, beside the field when it has one.
    Refused(Box<Problem>),
    /// There is nothing at this address, or nothing that this person may see.
    Missing,
    /// There was something, and it is no longer offered.
    Gone,
    /// Too many calls. Say when to come back.
    RateLimited {
        /// Seconds to wait, when the server says.
        retry_after: Option<u64>,
    },
    /// The thing changed since it was read. Read it again.
    Stale,
    /// The server, or one behind it, failed. Offer to try again.
    Server {
        /// The HTTP status.
        status: u16,
        /// Seconds to wait, when the server says.
        retry_after: Option<u64>,
    },
    /// An answer that this app does not understand, or a configuration that leads nowhere. Trying again will not help;
    /// reloading may.
    Incompatible(Incompatible),
}

/// What was not understood.
#[derive(Clone, Debug, PartialEq)]
pub enum Incompatible {
    /// The runtime configuration is missing or cannot be used.
    Configuration,
    /// The body of an answer.
    Body(Unreadable),
    /// A status that the contract does not have.
    Status(u16),
}

impl ApiError {
    /// The contract's code, when the server gave a reason.
    #[must_use]
    pub fn code(&self) -> Option<ProblemCode> {
        match self {
            Self::Refused(problem) => Some(problem.code()),
            _ => None,
        }
    }

    /// Whether the answer is final. When it is not, the same creating call must be sent again with the
    /// same key: it may have succeeded.
    #[must_use]
    pub fn is_definite(&self) -> bool {
        match self {
            Self::Refused(problem) => problem.code() != ProblemCode::StillRunning,
            Self::Missing | Self::Gone => true,
            Self::Offline
            | Self::TimedOut
            | Self::Expired
            | Self::RateLimited { .. }
            | Self::Stale
            | Self::Server { .. }
            | Self::Incompatible(_) => false,
        }
    }
}

impl From<Unsent> for ApiError {
    fn from(unsent: Unsent) -> Self {
        match unsent {
            Unsent::Offline => Self::Offline,
            Unsent::TimedOut => Self::TimedOut,
        }
    }
}

impl From<Unreadable> for ApiError {
    fn from(unreadable: Unreadable) -> Self {
        Self::Incompatible(Incompatible::Body(unreadable))
    }
}

impl fmt::Display for ApiError {
    /// For the log, without anything personal; people read `i18n`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Offline => f.write_str("offline"),
            Self::TimedOut => f.write_str("timed out"),
            Self::Expired => f.write_str("session ended"),
            Self::Refused(problem) => write!(f, "refused: {}", problem.code()),
            Self::Missing => f.write_str("missing"),
            Self::Gone => f.write_str("gone"),
            Self::RateLimited { .. } => f.write_str("rate limited"),
            Self::Stale => f.write_str("stale"),
            Self::Server { status, .. } => write!(f, "server failed: {status}"),
            Self::Incompatible(Incompatible::Configuration) => f.write_str("configuration unusable"),
            Self::Incompatible(Incompatible::Body(unreadable)) => write!(f, "incompatible: {unreadable}"),
            Self::Incompatible(Incompatible::Status(status)) => write!(f, "incompatible: status {status}"),
        }
    }
}

impl std::error::Error for ApiError {}

/// Sorts an answer: the answer itself when it is a success, else what the screen should do.
pub(super) fn judge(method: Method, response: Response) -> Result<Response, ApiError> {
    let status = response.status;
    if (200..300).contains(&status) {
        return Ok(response);
    }
    let retry_after = retry_after(&response);
    let problem = read_problem(&response.body);
    let code = problem.as_ref().map(Problem::code);
    let reads = method == Method::Get;
    Err(match (status, problem) {
        (401, Some(problem)) if code == Some(ProblemCode::BadCredentials) => ApiError::Refused(Box::new(problem)),
        (401, _) => ApiError::Expired,
        (412, _) => ApiError::Stale,
        (429, _) => ApiError::RateLimited { retry_after },
        (404, _) if reads => ApiError::Missing,
        (410, _) if reads => ApiError::Gone,
        (400..500, Some(problem)) if code.as_ref().is_some_and(is_reason) => ApiError::Refused(Box::new(problem)),
        (404, _) => ApiError::Missing,
        (410, _) => ApiError::Gone,
        (400..600, _) => ApiError::Server { status, retry_after },
        _ => ApiError::Incompatible(Incompatible::Status(status)),
    })
}

/// Whether a code is worth saying to a person; the others only mean that there is nothing, or that the app has a bug.
fn is_reason(code: &ProblemCode) -> bool {
    code.is_known() && !matches!(code, ProblemCode::NotFound | ProblemCode::MethodNotAllowed)
}

/// `Retry-After` in seconds. Its other form, a date, is ignored: the device's clock may be wrong.
fn retry_after(response: &Response) -> Option<u64> {
    let seconds: u64 = response.header("retry-after")?.trim().parse().ok()?;
    Some(seconds.min(LONGEST_WAIT))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(status: u16, body: &str) -> Response {
        Response { status, headers: Vec::new(), body: body.to_owned() }
    }

    fn problem(status: u16, code: &str) -> Response {
        answer(status, &format!(r#"{{"type":"urn:parcours-locatif:{code}","status":{status}}}"#))
    }

    #[test]
    fn each_status_says_what_the_screen_should_do() {
        for (status, expected) in [
            (401, ApiError::Expired),
            (404, ApiError::Missing),
            (410, ApiError::Gone),
            (412, ApiError::Stale),
            (429, ApiError::RateLimited { retry_after: None }),
            (403, ApiError::Server { status: 403, retry_after: None }),
            (500, ApiError::Server { status: 500, retry_after: None }),
            (503, ApiError::Server { status: 503, retry_after: None }),
            (304, ApiError::Incompatible(Incompatible::Status(304))),
        ] {
            for body in ["", "<html>Bad gateway</html>", r#"{"type":"urn:parcours"#, "[]", "null"] {
                assert_eq!(judge(Method::Post, answer(status, body)), Err(expected.clone()), "{status} {body}");
            }
        }
    }

    #[test]
    fn a_refusal_keeps_its_code_and_its_fields() {
        let body = r##"{"type":"urn:parcours-locatif:invalid","status":422,"errors":[{"pointer":"#/email","code":"malformed"}]}"##;
        let Err(ApiError::Refused(problem)) = judge(Method::Post, answer(422, body)) else { panic!("not refused") };
        assert_eq!(problem.code(), ProblemCode::Invalid);
        assert_eq!(problem.errors.first().map(|field| field.field()), Some("email"));
    }

    #[test]
    fn a_wrong_password_is_a_refusal_and_an_ended_session_is_not() {
        let wrong = judge(Method::Post, problem(401, "bad_credentials")).err().and_then(|error| error.code());
        assert_eq!(wrong, Some(ProblemCode::BadCredentials));
        assert_eq!(judge(Method::Post, problem(401, "not_signed_in")), Err(ApiError::Expired));
    }

    #[test]
    fn the_same_code_is_a_refusal_of_an_action_and_an_absence_for_a_read() {
        assert_eq!(judge(Method::Get, problem(410, "offer_closed")), Err(ApiError::Gone));
        let refused = judge(Method::Post, problem(410, "offer_closed")).err().and_then(|error| error.code());
        assert_eq!(refused, Some(ProblemCode::OfferClosed));
        let unknown = judge(Method::Put, problem(404, "unknown_number")).err().and_then(|error| error.code());
        assert_eq!(unknown, Some(ProblemCode::UnknownNumber));
        assert_eq!(judge(Method::Put, problem(404, "not_found")), Err(ApiError::Missing));
    }

    #[test]
    fn a_code_of_another_contract_is_no_reason() {
        let other = answer(409, r#"{"type":"https://example.org/conflict","status":409}"#);
        assert_eq!(judge(Method::Post, other), Err(ApiError::Server { status: 409, retry_after: None }));
    }

    #[test]
    fn a_wait_is_read_in_seconds_and_bounded() {
        for (header, expected) in [("30", Some(30)), (" 5 ", Some(5)), ("999999", Some(3_600)), ("Wed, 21 Oct", None)] {
            let mut response = answer(429, "");
            response.headers.push(("Retry-After".to_owned(), header.to_owned()));
            assert_eq!(judge(Method::Post, response), Err(ApiError::RateLimited { retry_after: expected }), "{header}");
        }
    }

    #[test]
    fn only_an_answer_of_the_server_about_the_call_itself_is_definite() {
        for uncertain in [
            ApiError::Offline,
            ApiError::TimedOut,
            ApiError::Expired,
            ApiError::Server { status: 502, retry_after: None },
            ApiError::Refused(Box::new(Problem::new(&ProblemCode::StillRunning))),
        ] {
            assert!(!uncertain.is_definite(), "{uncertain}");
        }
        assert!(ApiError::Refused(Box::new(Problem::new(&ProblemCode::OfferClosed))).is_definite());
        assert!(ApiError::Missing.is_definite());
    }
}

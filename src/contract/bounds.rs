//! Bounds on what a client may send: the same constants make the OpenAPI document and the sandbox's checks.
//!
//! Only shapes and lengths. Whether a number exists, a code is right or a company is covered is for the backend.

/// Shortest password, in characters. OWASP ASVS 5.0 (6.2.5) forbids rules of composition, so length alone is asked; the
/// CNIL (deliberation 2022-100) is content with 8 characters where attempts are limited, as they must be here.
pub const PASSWORD_MIN_LENGTH: usize = 12;
/// Longest password, in characters: long enough for a phrase, short enough to hash.
pub const PASSWORD_MAX_LENGTH: usize = 128;
/// Longest email address (RFC 5321 §4.5.3.1.3: a path of 256 octets with its brackets).
pub const EMAIL_MAX_LENGTH: usize = 254;
/// Shortest email address that has something on each side of the `@` and a dot in the domain.
pub const EMAIL_MIN_LENGTH: usize = 5;
/// The shape asked of an email address; the only true check is the code that is sent to it.
pub const EMAIL_PATTERN: &str = r"^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$";
/// Digits of a verification code.
pub const CODE_DIGITS: usize = 6;
/// The shape of a verification code.
pub const CODE_PATTERN: &str = "^[0-9]{6}$";
/// The shape of a language tag, a subset of BCP 47 (`fr`, `pt-BR`).
pub const LOCALE_PATTERN: &str = "^[a-z]{2,3}(-[A-Z]{2})?$";
/// Longest name of a version of the terms of use.
pub const TERMS_VERSION_MAX_LENGTH: usize = 32;
/// Longest unique number accepted before it is even read: 18 characters, and room for separators.
pub const UNIQUE_NUMBER_MAX_LENGTH: usize = 40;
/// The shape of a SIRET in a path or a body: 14 digits, no separators. Its keys are checked apart.
pub const SIRET_PATTERN: &str = "^[0-9]{14}$";
/// Longest company code; its format is not published, so only the length is bounded.
pub const COMPANY_CODE_MAX_LENGTH: usize = 32;
/// Longest id of a resource.
pub const ID_MAX_LENGTH: usize = 64;
/// The shape of an id: nothing that would have to be escaped in a path.
pub const ID_PATTERN: &str = "^[A-Za-z0-9_-]{1,64}$";
/// The shape of a unique number in a path: 18 characters without separators.
pub const UNIQUE_NUMBER_PATTERN: &str = "^[0-9]{2}[0-9AB](0[1-9]|1[0-2])[0-9]{8}[A-Z0-9]{5}$";
/// Longest free reason (withdrawal, refusal of a home), in characters.
pub const REASON_MAX_LENGTH: usize = 500;
/// Longest subject of a contact message, in characters.
pub const SUBJECT_MAX_LENGTH: usize = 120;
/// Shortest body of a contact message, in characters.
pub const MESSAGE_MIN_LENGTH: usize = 10;
/// Longest body of a contact message, in characters.
pub const MESSAGE_MAX_LENGTH: usize = 4000;
/// Longest token of a password reset link.
pub const RESET_TOKEN_MAX_LENGTH: usize = 128;
/// Longest text that a query compares; no attribute that can be filtered is longer.
pub const QUERY_TEXT_MAX_LENGTH: usize = 100;
/// Most values of one `$in`.
pub const QUERY_VALUES_MAX: usize = 200;
/// Resources per page when the client does not say.
pub const PER_PAGE_DEFAULT: u32 = 20;
/// Most resources per page.
pub const PER_PAGE_MAX: u32 = 100;
/// Largest page number that is understood; beyond it the page is refused rather than computed.
pub const PAGE_MAX: u32 = 1_000_000;
/// The header that every call carries in cookie mode, so that another site's form cannot forge a call.
pub const REQUESTED_WITH: &str = "X-Requested-With";
/// The value of [`REQUESTED_WITH`].
pub const REQUESTED_WITH_VALUE: &str = "parcours";

/// True when the text has the shape of [`EMAIL_PATTERN`] and an acceptable length.
///
/// ```
/// # use parcours_contract::bounds::is_email;
/// assert!(is_email("ines@exemple.fr"));
/// assert!(!is_email("ines@exemple"));
/// ```
#[must_use]
pub fn is_email(text: &str) -> bool {
    let length = text.chars().count();
    if !(EMAIL_MIN_LENGTH..=EMAIL_MAX_LENGTH).contains(&length) || text.chars().any(char::is_whitespace) {
        return false;
    }
    let Some((local, domain)) = text.split_once('@') else { return false };
    !local.is_empty()
        && !domain.contains('@')
        && domain.contains('.')
        && domain.split('.').all(|label| !label.is_empty())
}

/// True for exactly six ASCII digits.
#[must_use]
pub fn is_code(text: &str) -> bool {
    text.len() == CODE_DIGITS && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// True for fourteen ASCII digits; the domain checks the check digits.
#[must_use]
pub fn is_siret(text: &str) -> bool {
    text.len() == 14 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// True for a text of [`LOCALE_PATTERN`].
#[must_use]
pub fn is_locale(text: &str) -> bool {
    let (language, region) = match text.split_once('-') {
        Some((language, region)) => (language, Some(region)),
        None => (text, None),
    };
    (2..=3).contains(&language.len())
        && language.bytes().all(|byte| byte.is_ascii_lowercase())
        && region.is_none_or(|region| region.len() == 2 && region.bytes().all(|byte| byte.is_ascii_uppercase()))
}

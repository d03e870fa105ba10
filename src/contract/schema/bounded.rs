//! Schemas of the texts that a client may send, with the bounds of [`crate::bounds`].
//!
//! Functions, because the derive takes a pattern only as a literal and the sandbox checks the same constants.

use utoipa::openapi::KnownFormat;
use utoipa::openapi::schema::{Object, ObjectBuilder, SchemaFormat, SchemaType, Type};

use crate::bounds;

fn bounded(lengths: std::ops::RangeInclusive<usize>) -> ObjectBuilder {
    ObjectBuilder::new().schema_type(Type::String).min_length(Some(*lengths.start())).max_length(Some(*lengths.end()))
}

fn hidden(object: ObjectBuilder) -> ObjectBuilder {
    object.format(Some(SchemaFormat::KnownFormat(KnownFormat::Password)))
}

fn nullable(object: ObjectBuilder) -> Object {
    object.schema_type(SchemaType::from_iter([Type::String, Type::Null])).build()
}

/// An email address. Without `format: email`, which is narrower than what mail allows (RFC 6532: letters of any language);
/// only the pattern is checked.
pub fn email() -> Object {
    bounded(bounds::EMAIL_MIN_LENGTH..=bounds::EMAIL_MAX_LENGTH)
        .pattern(Some(bounds::EMAIL_PATTERN))
        .description(Some("Email address."))
        .examples(["ines@exemple.fr"])
        .build()
}

/// An email address that may belong to nobody: only its length is bounded.
pub fn login() -> Object {
    bounded(1..=bounds::EMAIL_MAX_LENGTH)
        .description(Some("Email address of the account."))
        .examples(["ines@exemple.fr"])
        .build()
}

/// A password that is being chosen.
pub fn new_password() -> Object {
    hidden(bounded(bounds::PASSWORD_MIN_LENGTH..=bounds::PASSWORD_MAX_LENGTH))
        .description(Some("The new password. Its length is all that is asked."))
        .examples(["une phrase longue"])
        .build()
}

/// A password that is being typed again.
pub fn password() -> Object {
    hidden(bounded(1..=bounds::PASSWORD_MAX_LENGTH))
        .description(Some("The account's password."))
        .examples(["une phrase longue"])
        .build()
}

fn language() -> ObjectBuilder {
    bounded(2..=6)
        .pattern(Some(bounds::LOCALE_PATTERN))
        .description(Some("Language of the mails, a subset of BCP 47."))
        .examples(["fr"])
}

/// A language tag.
pub fn locale() -> Object {
    language().build()
}

/// A language tag, or nothing.
pub fn optional_locale() -> Object {
    nullable(language())
}

fn terms() -> ObjectBuilder {
    bounded(1..=bounds::TERMS_VERSION_MAX_LENGTH)
        .description(Some("Version of the terms of use that the person accepted."))
        .examples(["2026-01"])
}

/// A version of the terms of use.
pub fn terms_version() -> Object {
    terms().build()
}

/// A version of the terms of use, or nothing.
pub fn optional_terms_version() -> Object {
    nullable(terms())
}

/// A verification code.
pub fn code() -> Object {
    bounded(bounds::CODE_DIGITS..=bounds::CODE_DIGITS)
        .pattern(Some(bounds::CODE_PATTERN))
        .description(Some("The six digits that were sent by mail."))
        .examples(["402913"])
        .build()
}

/// A unique number as it was typed.
pub fn unique_number() -> Object {
    bounded(1..=bounds::UNIQUE_NUMBER_MAX_LENGTH)
        .description(Some("NUD or NUR; spaces, dots and dashes are accepted."))
        .examples(["1110318016982G1104"])
        .build()
}

/// A SIRET without separators.
pub fn siret() -> Object {
    bounded(14..=14)
        .pattern(Some(bounds::SIRET_PATTERN))
        .description(Some("SIRET: 14 digits, without separators."))
        .examples(["73282932000074"])
        .build()
}

/// A company code.
pub fn company_code() -> Object {
    bounded(1..=bounds::COMPANY_CODE_MAX_LENGTH)
        .description(Some("The code that the employer gives to its employees; its format is not published."))
        .examples(["PARCOURS-250"])
        .build()
}

/// The id of a resource.
pub fn id() -> Object {
    bounded(1..=bounds::ID_MAX_LENGTH)
        .description(Some("Identifies a resource among those of its type. Opaque."))
        .examples(["1042"])
        .build()
}

/// A free reason, or nothing.
pub fn reason() -> Object {
    nullable(
        bounded(0..=bounds::REASON_MAX_LENGTH).description(Some("Why, in the tenant's words, if they wish to say.")),
    )
}

/// The subject of a message.
pub fn subject() -> Object {
    bounded(1..=bounds::SUBJECT_MAX_LENGTH)
        .description(Some("What the message is about."))
        .examples(["Mon numéro unique"])
        .build()
}

/// The body of a message.
pub fn message() -> Object {
    bounded(bounds::MESSAGE_MIN_LENGTH..=bounds::MESSAGE_MAX_LENGTH)
        .description(Some("The message."))
        .examples(["Bonjour, mon numéro n’est pas reconnu."])
        .build()
}

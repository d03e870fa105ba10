//! What can be wrong with a form, as a closed list.
//!
//! A problem names its field, so that it can be shown beside it and in the summary at the top. What the server refuses
//! arrives as the same type and lands in the same places. There are no words here: `i18n::problems` has one sentence for
//! each kind, and a kind without a sentence does not compile.

use parcours_contract::ProblemCode;
use parcours_domain::nud::NudProblem;
use parcours_domain::siret::SiretProblem;

/// A field of one of the forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldName {
    /// Email address.
    Email,
    /// Password, new or current.
    Password,
    /// Consent to the terms of use.
    Terms,
    /// Six-digit code received by email.
    Code,
    /// Unique number of the housing request.
    UniqueNumber,
    /// SIRET of the company.
    Siret,
    /// Code that the employer gives.
    CompanyCode,
    /// Whose employer it is.
    Holder,
    /// What a message is about.
    Subject,
    /// Text of a message.
    Message,
}

impl FieldName {
    /// The `id` of the control on the page; there is one form to a page, so it is unique there.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Password => "password",
            Self::Terms => "terms",
            Self::Code => "code",
            Self::UniqueNumber => "unique-number",
            Self::Siret => "siret",
            Self::CompanyCode => "company-code",
            Self::Holder => "holder",
            Self::Subject => "subject",
            Self::Message => "message",
        }
    }
}

/// Why a field cannot be sent as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// Nothing was typed, chosen or ticked.
    Missing,
    /// It is not the shape of an email address.
    EmailUnreadable,
    /// The password has too few characters.
    PasswordTooShort {
        /// How many it has.
        length: usize,
    },
    /// The password has more characters than the server accepts.
    PasswordTooLong,
    /// The code has a letter or another sign in it.
    CodeHasOtherSigns,
    /// The code does not have six digits.
    CodeLength {
        /// How many it has.
        digits: usize,
    },
    /// The unique number cannot be read.
    Nud(NudProblem),
    /// The SIRET cannot be read.
    Siret(SiretProblem),
    /// The text is shorter than the server accepts.
    TooShort {
        /// The minimum, in characters.
        least: usize,
    },
    /// The text is longer than the server accepts.
    TooLong {
        /// The maximum, in characters.
        limit: usize,
    },
    /// The server rejects a value that this app accepted.
    Rejected {
        /// Whether it asks for a value where there is none.
        missing: bool,
    },
    /// The server understood and refused.
    Refused(ProblemCode),
}

/// One thing to put right, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormProblem {
    /// The field to put right.
    pub field: FieldName,
    /// What is wrong with it.
    pub kind: ProblemKind,
}

impl FormProblem {
    /// This kind of problem in this field.
    #[must_use]
    pub fn new(field: FieldName, kind: ProblemKind) -> Self {
        Self { field, kind }
    }
}

/// The problems of a form, in the order of the page, without the fields that have none.
pub(super) fn gather<const N: usize>(found: [Option<FormProblem>; N]) -> Vec<FormProblem> {
    found.into_iter().flatten().collect()
}

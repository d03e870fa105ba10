//! The account: what is sent to open one, to sign in, to link a number and an employer, to apply, and what `/me` answers.
//!
//! Bodies that hold a password or a code never print it: their `Debug` is written by hand.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::application::{Application, StageCode};
use crate::envelope::{Resource, ResourceType};
use crate::housing_request::HousingRequest;
use crate::moment::Moment;
use crate::reading::{FromJson, Mismatch};
#[cfg(feature = "openapi")]
use crate::schema::bounded;

/// Makes a `Debug` that names the body and shows nothing of its content.
macro_rules! silent_debug {
    ($($name:ident),+) => {$(
        impl std::fmt::Debug for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(concat!(stringify!($name), " { … }"))
            }
        }
    )+};
}

silent_debug!(SignUp, Verify, Authenticate, PasswordReset, AccessToken);

/// `POST /accounts`.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SignUp {
    /// Email address; a code is sent to it.
    #[cfg_attr(feature = "openapi", schema(schema_with = bounded::email))]
    pub email: String,
    /// Password, 12 to 128 characters, no other rule.
    #[cfg_attr(feature = "openapi", schema(schema_with = bounded::new_password))]
    pub password: String,
    /// Language of the mails.
    #[cfg_attr(feature = "openapi", schema(schema_with = bounded::locale))]
    pub locale: String,
    /// Version of the terms of use that the person accepted.
    #[cfg_attr(feature = "openapi", schema(schema_with = bounded::terms_version))]
    pub terms_version: String,
}

/// `POST /accounts/verification_codes`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct VerificationCodeRequest {
    /// Email address of the account to confirm.
    #[cfg_attr(feature = "openapi", schema(schema_with = bounded::email))]
    pub email: String,
}

/// `POST /accounts/verify`.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Verify {
    /// Email address of the account to confirm.
    #[cfg_attr(feature = "openapi", schema(schema_with = bounded::email))]
    pub email: String,
    /// The six digits that were sent.
    #[cfg_attr(feature = "openapi", schema(schema_with = bounded::code))]
    pub code: String,
}

/// `POST /accounts/authenticate`.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Authenticate {
    /// Email address of the account.
    #[cfg_attr(feature = "openapi", schema(schema_with = bounded::login))]
    pub login: String,
    /// Its password.
    #[cfg_attr(feature = "openapi", schema(schema_with = bounded::password))]
    pub password: String,
}

wire_struct! {
    /// What a bearer backend returns at sign-in.
    #[derive(Clone, Default, PartialEq, Eq, Serialize)]
    AccessToken {
        /// The token; kept in memory only.
        access_token: String = text_or_empty,
        /// `Bearer`.
        token_type: String = text_or_empty,
        /// Seconds before it ends.
        expires_in: Option<i64> = integer,
    }
}

/// The answer of `verify`, `authenticate` and `refresh`. With a cookie: who is signed in, in `data`. With a token: the
/// token's three members; `data` may be there too.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SignedIn {
    /// Who is signed in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<Resource<Me>>,
    /// The token, bearer mode only.
    #[serde(flatten)]
    pub token: Option<AccessToken>,
}

// By hand: the token's members stand beside `data`.
impl FromJson for SignedIn {
    fn from_json(mut value: Value) -> Result<Self, Mismatch> {
        let data = value.get_mut("data").and_then(|data| Resource::from_json(data.take()).ok());
        let token = AccessToken::from_json(value)?;
        Ok(Self { data, token: Some(token).filter(|token| !token.access_token.is_empty()) })
    }
}

deserialized_from_json!(SignedIn);

/// `POST /password_resets`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PasswordResetRequest {
    /// Email address of the account.
    #[cfg_attr(feature = "openapi", schema(schema_with = bounded::email))]
    pub email: String,
}

/// `PUT /password_resets/{token}`.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PasswordReset {
    /// The new password.
    #[cfg_attr(feature = "openapi", schema(schema_with = bounded::new_password))]
    pub password: String,
}

/// `PATCH /me`: only what is given changes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProfileChange {
    /// Language of the mails.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(schema_with = bounded::optional_locale))]
    pub locale: Option<String>,
    /// Version of the terms of use that the person accepted.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(schema_with = bounded::optional_terms_version))]
    pub terms_version: Option<String>,
}

wire_words! {
    /// Through whose employment the account is attached to a company.
    closed Holder {
        /// The applicant's.
        Applicant = "applicant",
        /// The co-applicant's.
        CoApplicant = "co_applicant",
    }
}

/// `PUT /me/housing_request`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LinkNumber {
    /// NUD or NUR; separators are accepted.
    #[cfg_attr(feature = "openapi", schema(schema_with = bounded::unique_number))]
    pub unique_number: String,
}

/// `PUT /me/employer`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AttachEmployer {
    /// 14 digits.
    #[cfg_attr(feature = "openapi", schema(schema_with = bounded::siret))]
    pub siret: String,
    /// The code that the employer gives to its employees; its format is not published.
    #[cfg_attr(feature = "openapi", schema(schema_with = bounded::company_code))]
    pub company_code: String,
    /// Whose employer it is.
    pub holder: Holder,
}

/// `POST /applications`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Apply {
    /// The offer.
    #[cfg_attr(feature = "openapi", schema(schema_with = bounded::id))]
    pub offer_id: String,
}

/// `POST /applications/{id}/withdraw`; the body may be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Withdraw {
    /// Why, in the tenant's words (optional).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(schema_with = bounded::reason))]
    pub reason: Option<String>,
}

wire_words! {
    /// The answer to an award.
    closed Decision {
        /// Yes.
        Accept = "accept",
        /// No.
        Refuse = "refuse",
    }
}

/// `POST /applications/{id}/answer`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Answer {
    /// Yes or no.
    pub decision: Decision,
    /// Why, in the tenant's words (optional).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(schema_with = bounded::reason))]
    pub reason: Option<String>,
}

/// `POST /contact_messages`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ContactMessage {
    /// Where to answer.
    #[cfg_attr(feature = "openapi", schema(schema_with = bounded::email))]
    pub email: String,
    /// What it is about.
    #[cfg_attr(feature = "openapi", schema(schema_with = bounded::subject))]
    pub subject: String,
    /// The message.
    #[cfg_attr(feature = "openapi", schema(schema_with = bounded::message))]
    pub message: String,
}

wire_struct! {
    /// The company that an account is attached to.
    #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
    Employer {
        /// 14 digits.
        #[cfg_attr(feature = "openapi", schema(example = "73282932000074"))]
        siret: Option<String> = text,
        /// Its name.
        name: Option<String> = text,
        /// Whose employer it is.
        holder: Option<Holder> = word,
    }
}

wire_struct! {
    /// The application that is active, in short.
    #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
    ActiveApplication {
        /// Its id.
        id: String = text_or_empty,
        /// Where it stands.
        stage: Option<StageCode> = word,
        /// The home in one line, for example « T3 à Montreuil ».
        offer_title: Option<String> = text,
    }
}

wire_struct! {
    /// The attributes of `/me`: who is signed in, and how far they are.
    #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
    Me {
        /// Email address.
        email: Option<String> = text,
        /// Language of the mails.
        locale: Option<String> = text,
        /// Version of the terms of use that was accepted.
        terms_version: Option<String> = text,
        /// NUD or NUR; null until one is linked.
        unique_number: Option<String> = text,
        /// Where the request stands; null until a number is linked.
        request_status: Option<crate::housing_request::RequestStatus> = word,
        /// The company; null until one is attached.
        employer: Option<Employer> = extra,
        /// The application that is active; null when there is none.
        active_application: Option<ActiveApplication> = extra,
    }
}

impl ResourceType for Me {
    const TYPE: &'static str = "accounts";
}

wire_struct! {
    /// `GET /me/export`: everything stored about the person.
    #[derive(Clone, Debug, Default, PartialEq, Serialize)]
    AccountExport {
        /// When it was taken.
        #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, example = "2026-03-16T10:12:00+01:00"))]
        exported_at: Option<Moment> = word,
        /// The account.
        account: Option<Resource<Me>> = extra,
        /// The request, as last fetched.
        housing_request: Option<Resource<HousingRequest>> = extra,
        /// Every application.
        applications: Vec<Resource<Application>> = extras,
    }
}

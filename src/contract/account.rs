//! The account: what is sent to open one, to sign in, to link a number and an employer, to apply, and what `/me` answers.
//!
//! Bodies that hold a password or a code never print it: their `Debug` is written by hand.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

use crate::application::{Application, StageCode};
use crate::envelope::{Resource, ResourceType};
use crate::housing_request::HousingRequest;
use crate::moment::Moment;
#[cfg(feature = "openapi")]
use crate::openapi::bounded;
use crate::reading;

/// Makes a `Debug` that tells which body this is and nothing of what it holds.
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
    /// Mail address; a code is sent to it.
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
    /// Mail address of the account to confirm.
    #[cfg_attr(feature = "openapi", schema(schema_with = bounded::email))]
    pub email: String,
}

/// `POST /accounts/verify`.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Verify {
    /// Mail address of the account to confirm.
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
    /// Mail address of the account.
    #[cfg_attr(feature = "openapi", schema(schema_with = bounded::login))]
    pub login: String,
    /// Its password.
    #[cfg_attr(feature = "openapi", schema(schema_with = bounded::password))]
    pub password: String,
}

/// What a bearer backend gives to whoever signs in.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AccessToken {
    /// The token; kept in memory only.
    #[serde(deserialize_with = "reading::text_or_empty")]
    pub access_token: String,
    /// `Bearer`.
    #[serde(deserialize_with = "reading::text_or_empty")]
    pub token_type: String,
    /// Seconds before it ends.
    #[serde(deserialize_with = "reading::integer")]
    pub expires_in: Option<i64>,
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

// By hand: the derive would buffer every member to tell the token's from the others.
impl<'de> Deserialize<'de> for SignedIn {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut value = Value::deserialize(deserializer)?;
        let data = value.get_mut("data").and_then(|data| reading::of_json(data.take()).ok());
        let token = AccessToken::deserialize(value).map_err(D::Error::custom)?;
        Ok(Self { data, token: Some(token).filter(|token| !token.access_token.is_empty()) })
    }
}

/// `POST /password_resets`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PasswordResetRequest {
    /// Mail address of the account.
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
    /// Why, in the tenant's words, if they wish.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(schema_with = bounded::reason))]
    pub reason: Option<String>,
}

wire_words! {
    /// The answer to an attribution.
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
    /// Why, in the tenant's words, if they wish.
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

/// The company that an account is attached to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Employer {
    /// 14 digits.
    #[serde(deserialize_with = "reading::text")]
    #[cfg_attr(feature = "openapi", schema(example = "73282932000074"))]
    pub siret: Option<String>,
    /// Its name.
    #[serde(deserialize_with = "reading::text")]
    pub name: Option<String>,
    /// Whose employer it is.
    #[serde(deserialize_with = "reading::word")]
    pub holder: Option<Holder>,
}

/// The application that is active, in short.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ActiveApplication {
    /// Its id.
    #[serde(deserialize_with = "reading::text_or_empty")]
    pub id: String,
    /// Where it stands.
    #[serde(deserialize_with = "reading::word")]
    pub stage: Option<StageCode>,
    /// The home in one line, for example « T3 à Montreuil ».
    #[serde(deserialize_with = "reading::text")]
    pub offer_title: Option<String>,
}

/// The attributes of `/me`: who is signed in, and how far they are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Me {
    /// Mail address.
    #[serde(deserialize_with = "reading::text")]
    pub email: Option<String>,
    /// Language of the mails.
    #[serde(deserialize_with = "reading::text")]
    pub locale: Option<String>,
    /// Version of the terms of use that was accepted.
    #[serde(deserialize_with = "reading::text")]
    pub terms_version: Option<String>,
    /// NUD or NUR; null until one is linked.
    #[serde(deserialize_with = "reading::text")]
    pub unique_number: Option<String>,
    /// Where the request stands; null until a number is linked.
    #[serde(deserialize_with = "reading::word")]
    pub request_status: Option<crate::housing_request::RequestStatus>,
    /// The company; null until one is attached.
    #[serde(deserialize_with = "reading::extra")]
    pub employer: Option<Employer>,
    /// The application that is active; null when there is none.
    #[serde(deserialize_with = "reading::extra")]
    pub active_application: Option<ActiveApplication>,
}

impl ResourceType for Me {
    const TYPE: &'static str = "accounts";
}

/// `GET /me/export`: everything that is kept about the person.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AccountExport {
    /// When it was taken.
    #[serde(deserialize_with = "reading::word")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, example = "2026-03-16T10:12:00+01:00"))]
    pub exported_at: Option<Moment>,
    /// The account.
    #[serde(deserialize_with = "reading::extra")]
    pub account: Option<Resource<Me>>,
    /// The request, as last fetched.
    #[serde(deserialize_with = "reading::extra")]
    pub housing_request: Option<Resource<HousingRequest>>,
    /// Every application.
    #[serde(deserialize_with = "reading::extras")]
    pub applications: Vec<Resource<Application>>,
}

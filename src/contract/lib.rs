//! The REST contract: what travels between this app, or any other client, and any backend that speaks version 1.
//!
//! For: the wire types with their exact names, tolerant reading, conversions to the rules of `parcours-domain`, and
//! (feature `openapi`) the normative document `public/openapi.json`.
//! Not for: sending anything (the app's `api` layer), deciding anything (`parcours-domain`), or words for people (the
//! app's `i18n`).
//! Where it comes from: the project's contract, whose offers part keeps the envelope, the field names and the query
//! operators of the AL'in API family (`…/api/dmo/…`), so that such a backend is already compatible for offers.
//!
//! Reading is tolerant, writing is strict. Every attribute but an id may be absent or null; a number may come as text;
//! an enum value that this version does not know keeps its text. What still cannot be read is an error for one
//! resource, never for the collection around it.

#[macro_use]
mod reading;
#[macro_use]
mod members;
#[macro_use]
mod word;

mod account;
mod amount;
mod application;
mod capabilities;
mod company;
mod config;
mod envelope;
mod facts;
mod housing_offer;
mod housing_request;
mod moment;
#[cfg(feature = "openapi")]
pub mod openapi;
mod problem;
mod query;
mod reference;
#[cfg(feature = "openapi")]
mod schema;

pub mod bounds;

pub use account::{
    AccessToken, AccountExport, ActiveApplication, Answer, Apply, AttachEmployer, Authenticate, ContactMessage,
    Decision, Employer, Holder, LinkNumber, Me, PasswordReset, PasswordResetRequest, ProfileChange, SignUp, SignedIn,
    VerificationCodeRequest, Verify, Withdraw,
};
pub use amount::Amount;
pub use application::{Actor, Application, Event, Possible, Reason, StageCode};
pub use bounds::{PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH};
pub use capabilities::{Capabilities, OptionalPart};
pub use company::{Company, CompanyState, Sector};
pub use config::{AuthMode, DEFAULT_API_BASE, PublicConfig};
pub use envelope::{
    Collection, Meta, Pagination, ReadCollection, Resource, ResourceType, Single, Unreadable, read, read_collection,
    read_single,
};
pub use facts::{HouseholdGap, LastDay, StageReading};
pub use housing_offer::{HousingOffer, Lessor, NormCode, OfferKind, OfferStatus, Picture, TypologyCode};
pub use housing_request::{
    CoupleStatusCode, Document, DocumentState, HouseholdAttributes, HousingRequest, IncomeAttributes, MissingItem,
    PersonAttributes, PersonEmployer, Priority, ReferenceTaxIncome, RequestStatus, RoleCode, Scoring, SearchedCommune,
    SearchedHomes,
};
pub use moment::{LocalMoment, LocalTime, Moment, Zone};
pub use problem::{FieldCode, FieldProblem, Problem, ProblemCode, read_problem};
pub use query::{EligibilityType, OFFER_FIELDS, OfferField, Operator, ValueNature};
pub use reading::{FromJson, Mismatch};
pub use reference::{CeilingArea, CeilingColumn, CeilingNormCode, Ceilings, ceiling_tables};

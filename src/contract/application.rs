//! `applications`: one household's application for one home, and its history.
//!
//! Which moves are legal is the domain's to say; a foreign backend's unknown stage is kept as it came.

use serde::{Deserialize, Serialize};

use crate::envelope::{Resource, ResourceType};
use crate::housing_offer::HousingOffer;
use crate::moment::Moment;
use crate::reading;

wire_words! {
    /// The stages of an application, from the flyer's seven steps.
    closed StageCode {
        /// Step 1: the tenant has applied.
        Submitted = "submitted",
        /// Step 2: the file is in order.
        Validated = "validated",
        /// Step 2: the file is not; one may apply elsewhere at once.
        Invalidated = "invalidated",
        /// Step 3: the lessor has the file.
        SentToLessor = "sent_to_lessor",
        /// Step 4, which may be skipped: the lessor asks for something or proposes a visit.
        LessorContact = "lessor_contact",
        /// Step 5: the committee has a date.
        CommitteeScheduled = "committee_scheduled",
        /// Step 6: the home is attributed.
        Awarded = "awarded",
        /// Step 6: attributed to somebody better placed; next if they refuse.
        Ranked = "ranked",
        /// Step 6: attributed if a condition is met.
        AwardedConditionally = "awarded_conditionally",
        /// Step 6: attributed to somebody else.
        NotAwarded = "not_awarded",
        /// Step 6: refused.
        Rejected = "rejected",
        /// The tenant said yes.
        Accepted = "accepted",
        /// The tenant said no.
        Declined = "declined",
        /// The tenant did not answer in time.
        AnswerExpired = "answer_expired",
        /// Step 7: a visit is arranged.
        Visit = "visit",
        /// Step 7: the lease is signed.
        LeaseSigned = "lease_signed",
        /// Withdrawn by the tenant.
        Withdrawn = "withdrawn",
        /// The lessor took the home back.
        OfferCancelled = "offer_cancelled",
    }
}

wire_words! {
    /// Who made something happen.
    closed Actor {
        /// The tenant.
        Applicant = "applicant",
        /// Action Logement.
        ActionLogement = "action_logement",
        /// The lessor.
        Lessor = "lessor",
        /// The attribution committee (CALEOL).
        Committee = "committee",
    }
}

/// Why something was decided.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Reason {
    /// The backend's code.
    #[serde(deserialize_with = "reading::text")]
    #[cfg_attr(feature = "openapi", schema(example = "income_too_high"))]
    pub code: Option<String>,
    /// In French, for the tenant.
    #[serde(deserialize_with = "reading::text")]
    pub text: Option<String>,
}

/// Something that happened to an application.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Event {
    /// Identifies the event.
    #[serde(deserialize_with = "reading::text")]
    pub id: Option<String>,
    /// When.
    #[serde(deserialize_with = "reading::word")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, example = "2026-03-16T10:12:00+01:00"))]
    pub at: Option<Moment>,
    /// The stage that it led to.
    #[serde(deserialize_with = "reading::word")]
    pub stage: Option<StageCode>,
    /// Who made it happen.
    #[serde(deserialize_with = "reading::word")]
    pub actor: Option<Actor>,
    /// The backend's code, when there is a reason.
    #[serde(deserialize_with = "reading::text")]
    pub code: Option<String>,
    /// In French, for the tenant.
    #[serde(deserialize_with = "reading::text")]
    pub text: Option<String>,
}

/// What the tenant can do now, as the backend sees it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Possible {
    /// Withdraw the application.
    #[serde(deserialize_with = "reading::flag")]
    pub withdraw: Option<bool>,
    /// Answer an attribution.
    #[serde(deserialize_with = "reading::flag")]
    pub answer: Option<bool>,
}

/// The attributes of an application.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Application {
    /// The offer as it was when the tenant applied: it must still be shown once the offer is gone.
    #[serde(deserialize_with = "reading::extra")]
    pub offer: Option<Resource<HousingOffer>>,
    /// Where it stands.
    #[serde(deserialize_with = "reading::word")]
    pub stage: Option<StageCode>,
    /// When the tenant applied.
    #[serde(deserialize_with = "reading::word")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, example = "2026-03-16T10:12:00+01:00"))]
    pub applied_at: Option<Moment>,
    /// Candidates for the same home, when known.
    #[serde(deserialize_with = "reading::integer")]
    pub candidates: Option<i64>,
    /// The rank given by the committee, when known.
    #[serde(deserialize_with = "reading::integer")]
    pub rank: Option<i64>,
    /// Day of the committee.
    #[serde(deserialize_with = "reading::word")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, example = "2026-04-14"))]
    pub committee_date: Option<Moment>,
    /// When the visit is.
    #[serde(deserialize_with = "reading::word")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, example = "2026-04-20T14:00:00+02:00"))]
    pub visit_at: Option<Moment>,
    /// Last day to answer an attribution (CCH L.441-2-2 and R.441-10: ten days).
    #[serde(deserialize_with = "reading::word")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, example = "2026-04-27"))]
    pub answer_deadline: Option<Moment>,
    /// Why it was refused, or the condition of the attribution.
    #[serde(deserialize_with = "reading::extra")]
    pub reason: Option<Reason>,
    /// Everything that happened, oldest first.
    #[serde(deserialize_with = "reading::extras")]
    pub events: Vec<Event>,
    /// What the tenant can do now.
    #[serde(deserialize_with = "reading::extra")]
    pub can: Option<Possible>,
}

impl ResourceType for Application {
    const TYPE: &'static str = "applications";
}

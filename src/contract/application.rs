//! `applications`: one household's application for one home, and its history.
//!
//! The domain decides which moves are allowed; an unknown stage of another backend keeps its text.

use serde::Serialize;

use crate::envelope::{Resource, ResourceType};
use crate::housing_offer::HousingOffer;
use crate::moment::Moment;

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
        /// Step 6: the home is awarded.
        Awarded = "awarded",
        /// Step 6: awarded to a household with a better rank; next if it refuses.
        Ranked = "ranked",
        /// Step 6: awarded on a condition.
        AwardedConditionally = "awarded_conditionally",
        /// Step 6: awarded to another household.
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
        /// The committee that awards homes (CALEOL).
        Committee = "committee",
    }
}

wire_struct! {
    /// Why something was decided.
    #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
    Reason {
        /// The backend's code.
        #[cfg_attr(feature = "openapi", schema(example = "income_too_high"))]
        code: Option<String> = text,
        /// In French, for the tenant.
        text: Option<String> = text,
    }
}

wire_struct! {
    /// Something that happened to an application.
    #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
    Event {
        /// Identifies the event.
        id: Option<String> = text,
        /// When.
        #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, example = "2026-03-16T10:12:00+01:00"))]
        at: Option<Moment> = word,
        /// The stage that it led to.
        stage: Option<StageCode> = word,
        /// Who made it happen.
        actor: Option<Actor> = word,
        /// The backend's code, when there is a reason.
        code: Option<String> = text,
        /// In French, for the tenant.
        text: Option<String> = text,
    }
}

wire_struct! {
    /// What the tenant can do now, as the backend sees it.
    #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
    Possible {
        /// Withdraw the application.
        withdraw: Option<bool> = flag,
        /// Answer an award.
        answer: Option<bool> = flag,
    }
}

wire_struct! {
    /// The attributes of an application.
    #[derive(Clone, Debug, Default, PartialEq, Serialize)]
    Application {
        /// The offer as it was when the tenant applied: it must still be shown once the offer is gone.
        offer: Option<Resource<HousingOffer>> = extra,
        /// Where it stands.
        stage: Option<StageCode> = word,
        /// When the tenant applied.
        #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, example = "2026-03-16T10:12:00+01:00"))]
        applied_at: Option<Moment> = word,
        /// Candidates for the same home, when known.
        candidates: Option<i64> = integer,
        /// The rank given by the committee, when known.
        rank: Option<i64> = integer,
        /// Day of the committee.
        #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, example = "2026-04-14"))]
        committee_date: Option<Moment> = word,
        /// When the visit is.
        #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, example = "2026-04-20T14:00:00+02:00"))]
        visit_at: Option<Moment> = word,
        /// Last day to answer an award (CCH L.441-2-2 and R.441-10: ten days).
        #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, example = "2026-04-27"))]
        answer_deadline: Option<Moment> = word,
        /// Why it was refused, or the condition of the award.
        reason: Option<Reason> = extra,
        /// Everything that happened, oldest first.
        events: Vec<Event> = extras,
        /// What the tenant can do now.
        can: Option<Possible> = extra,
    }
}

impl ResourceType for Application {
    const TYPE: &'static str = "applications";
}

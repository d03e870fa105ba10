//! Stages and actors of an application, in the words of the wire and in those of the rules.
//!
//! The words stand in [`crate::application`] only; which stage may follow which is for the rules to say.

use parcours_domain::application::{self, Stage};

use crate::application::{Actor, Application, Event, StageCode};
use crate::moment::Zone;

/// A stage as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StageReading {
    /// One of the contract's.
    Known(Stage),
    /// Another one, unchanged: to be shown as « statut inconnu » with this text. Empty when none was given.
    Unknown(String),
}

impl StageReading {
    fn of(code: Option<&StageCode>) -> Self {
        match code.and_then(StageCode::stage) {
            Some(stage) => Self::Known(stage),
            None => Self::Unknown(code.map_or("", StageCode::as_str).to_owned()),
        }
    }

    /// The stage, when it is one of the contract's.
    #[must_use]
    pub fn known(&self) -> Option<Stage> {
        match self {
            Self::Known(stage) => Some(*stage),
            Self::Unknown(_) => None,
        }
    }
}

impl From<Stage> for StageCode {
    fn from(stage: Stage) -> Self {
        match stage {
            Stage::Submitted => Self::Submitted,
            Stage::Validated => Self::Validated,
            Stage::Invalidated => Self::Invalidated,
            Stage::SentToLessor => Self::SentToLessor,
            Stage::LessorContact => Self::LessorContact,
            Stage::CommitteeScheduled => Self::CommitteeScheduled,
            Stage::Awarded => Self::Awarded,
            Stage::Ranked => Self::Ranked,
            Stage::AwardedConditionally => Self::AwardedConditionally,
            Stage::NotAwarded => Self::NotAwarded,
            Stage::Rejected => Self::Rejected,
            Stage::Accepted => Self::Accepted,
            Stage::Declined => Self::Declined,
            Stage::AnswerExpired => Self::AnswerExpired,
            Stage::Visit => Self::Visit,
            Stage::LeaseSigned => Self::LeaseSigned,
            Stage::Withdrawn => Self::Withdrawn,
            Stage::OfferCancelled => Self::OfferCancelled,
        }
    }
}

impl StageCode {
    /// The stage of the rules; `None` for a word that this version does not know.
    ///
    /// ```
    /// use parcours_contract::StageCode;
    /// use parcours_domain::application::Stage;
    ///
    /// assert_eq!(StageCode::from("lease_signed").stage(), Some(Stage::LeaseSigned));
    /// assert_eq!(StageCode::from("teleported").stage(), None);
    /// ```
    #[must_use]
    pub fn stage(&self) -> Option<Stage> {
        Stage::ALL.into_iter().find(|stage| Self::from(*stage) == *self)
    }
}

impl Application {
    /// The zone in which its hours are given: that of the home.
    #[must_use]
    pub fn zone(&self) -> Zone {
        self.offer.as_ref().map_or(Zone::Paris, |offer| offer.attributes.zone())
    }

    /// Where it stands.
    #[must_use]
    pub fn stage(&self) -> StageReading {
        StageReading::of(self.stage.as_ref())
    }
}

impl Event {
    /// The stage that it led to.
    #[must_use]
    pub fn stage(&self) -> StageReading {
        StageReading::of(self.stage.as_ref())
    }
}

impl From<application::Actor> for Actor {
    fn from(actor: application::Actor) -> Self {
        match actor {
            application::Actor::Applicant => Self::Applicant,
            application::Actor::ActionLogement => Self::ActionLogement,
            application::Actor::Lessor => Self::Lessor,
            application::Actor::Committee => Self::Committee,
        }
    }
}

//! The stages of an application, in words.

use crate::i18n::application as words;
use parcours_contract::Actor;
use parcours_domain::application::Stage;

/// What has happened when a stage was reached.
pub fn happened(stage: Stage) -> &'static str {
    match stage {
        Stage::Submitted => words::did_submit(),
        Stage::Validated => words::did_validate(),
        Stage::Invalidated => words::did_invalidate(),
        Stage::SentToLessor => words::did_send(),
        Stage::LessorContact => words::did_contact(),
        Stage::CommitteeScheduled => words::did_schedule(),
        Stage::Awarded => words::did_award(),
        Stage::Ranked => words::did_rank(),
        Stage::AwardedConditionally => words::did_award_conditionally(),
        Stage::NotAwarded => words::did_not_award(),
        Stage::Rejected => words::did_reject(),
        Stage::Accepted => words::did_accept(),
        Stage::Declined => words::did_decline(),
        Stage::AnswerExpired => words::did_expire(),
        Stage::Visit => words::did_visit(),
        Stage::LeaseSigned => words::did_sign(),
        Stage::Withdrawn => words::did_withdraw(),
        Stage::OfferCancelled => words::did_cancel(),
    }
}

/// Who did it; nothing for somebody that this app does not know.
pub fn actor(actor: &Actor) -> Option<&'static str> {
    match actor {
        Actor::Applicant => Some(words::actor_applicant()),
        Actor::ActionLogement => Some(words::actor_action_logement()),
        Actor::Lessor => Some(words::actor_lessor()),
        Actor::Committee => Some(words::actor_committee()),
        Actor::Other(_) => None,
    }
}

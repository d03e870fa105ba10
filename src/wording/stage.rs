//! The stages of an application, in words.

use crate::i18n::application as words;
use crate::platform::intl;
use crate::wording::{moment, offer as wording};
use parcours_contract::{Actor, Application, Event, StageReading, Zone};
use parcours_domain::application::Stage;
use parcours_domain::date::Date;

/// Who holds the file at a stage, and what the person can do: a title and a sentence.
#[must_use]
pub fn situation(reading: &StageReading) -> (String, &'static str) {
    let stage = match reading {
        StageReading::Unknown(raw) => return (words::unknown_title(raw), words::unknown_text()),
        StageReading::Known(stage) => *stage,
    };
    let (title, text) = match stage {
        Stage::Submitted => (words::submitted_title(), words::submitted_text()),
        Stage::Validated => (words::validated_title(), words::validated_text()),
        Stage::Invalidated => (words::invalidated_title(), words::invalidated_text()),
        Stage::SentToLessor => (words::sent_title(), words::sent_text()),
        Stage::LessorContact => (words::contact_title(), words::contact_text()),
        Stage::CommitteeScheduled => (words::committee_title(), words::committee_text()),
        Stage::Awarded => (words::awarded_title(), words::awarded_text()),
        Stage::Ranked => (words::ranked_title(), words::ranked_text()),
        Stage::AwardedConditionally => (words::awarded_conditionally_title(), words::awarded_conditionally_text()),
        Stage::NotAwarded => (words::not_awarded_title(), words::not_awarded_text()),
        Stage::Rejected => (words::rejected_title(), words::rejected_text()),
        Stage::Accepted => (words::accepted_title(), words::accepted_text()),
        Stage::Declined => (words::declined_title(), words::declined_text()),
        Stage::AnswerExpired => (words::expired_title(), words::expired_text()),
        Stage::Visit => (words::visit_title(), words::visit_text()),
        Stage::LeaseSigned => (words::signed_title(), words::signed_text()),
        Stage::Withdrawn => (words::withdrawn_title(), words::withdrawn_text()),
        Stage::OfferCancelled => (words::cancelled_title(), words::cancelled_text()),
    };
    (title.to_owned(), text)
}

/// The reason that was given; where a refusal gives none, that too is said.
#[must_use]
pub fn reason(application: &Application) -> Option<String> {
    let given = application.reason.as_ref().and_then(|reason| reason.text.as_ref()).map(words::reason);
    let is_refused = matches!(
        application.stage(),
        StageReading::Known(Stage::Invalidated | Stage::NotAwarded | Stage::Rejected | Stage::OfferCancelled)
    );
    given.or_else(|| is_refused.then(|| words::reason_missing().to_owned()))
}

/// The last day to answer an award: until when, or that it is over.
#[must_use]
pub fn last_day(last: Date, today: Option<Date>) -> String {
    let is_to_come = today.is_none_or(|today| today <= last);
    if is_to_come { words::answer_before(intl::day(last)) } else { words::answer_was(intl::day(last)) }
}

/// When the home is visited.
#[must_use]
pub fn visit(application: &Application) -> Option<String> {
    application.visit_at.as_ref().map(|at| words::visit_on(moment::written(at, application.zone())))
}

/// Offer, rent and day in one line.
#[must_use]
pub fn summary(application: &Application) -> Option<String> {
    let offer = &application.offer.as_ref()?.attributes;
    let (rent, basis) = wording::rent(offer);
    let applied = wording::date(application.applied_at.as_ref()).map(intl::day).unwrap_or_default();
    Some(words::summary(wording::name(offer), format!("{rent} {basis}"), applied))
}

/// What happened.
#[must_use]
pub fn event(event: &Event) -> String {
    match event.stage() {
        StageReading::Known(stage) => happened(stage).to_owned(),
        StageReading::Unknown(raw) => words::unknown_title(raw),
    }
}

/// When it happened.
#[must_use]
pub fn when(event: &Event, zone: Zone) -> Option<String> {
    event.at.as_ref().map(|at| moment::written(at, zone))
}

/// Who did it.
#[must_use]
pub fn by(event: &Event) -> Option<String> {
    event.actor.as_ref().and_then(actor).map(words::by)
}

/// What has happened when a stage was reached.
fn happened(stage: Stage) -> &'static str {
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
fn actor(actor: &Actor) -> Option<&'static str> {
    match actor {
        Actor::Applicant => Some(words::actor_applicant()),
        Actor::ActionLogement => Some(words::actor_action_logement()),
        Actor::Lessor => Some(words::actor_lessor()),
        Actor::Committee => Some(words::actor_committee()),
        Actor::Other(_) => None,
    }
}

//! The seven steps of the flyer, each with what happened at it.

use crate::i18n::{application as words, offer_facts};
use crate::platform::intl;
use crate::ui::{Timeline, TimelineState, TimelineStep};
use crate::wording::{moment, offer as wording};
use leptos::prelude::*;
use parcours_contract::{Application, Moment, StageReading};
use parcours_domain::application::Stage;

/// What the timeline needs to know of an application.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Progress {
    /// The step where it is now, from 1 to 7.
    reached: u8,
    /// It has ended without a lease, at that step.
    failed: bool,
    /// The lease is signed.
    signed: bool,
}

impl Progress {
    /// Where a stage stands. A stage that may come at any step, or that is not known, is placed by the history.
    fn of(stage: &StageReading, history: impl Iterator<Item = Stage>) -> Self {
        match stage {
            StageReading::Unknown(_) => {
                Self { reached: history.filter_map(Stage::step).max().unwrap_or(1), failed: false, signed: false }
            }
            StageReading::Known(stage) => Self {
                reached: under_way(*stage).or_else(|| history.filter_map(under_way).max()).unwrap_or(1),
                failed: stage.is_final() && *stage != Stage::LeaseSigned,
                signed: *stage == Stage::LeaseSigned,
            },
        }
    }

    fn state_of(self, step: u8, happened: bool) -> TimelineState {
        if step < self.reached || self.signed {
            if step == 4 && !happened { TimelineState::Skipped } else { TimelineState::Done }
        } else if step > self.reached {
            if self.failed { TimelineState::Skipped } else { TimelineState::Later }
        } else if self.failed {
            TimelineState::Failed
        } else {
            TimelineState::Now
        }
    }
}

/// The step under way at a stage. What the applicant or Action Logement has done is behind us: the next one is.
const fn under_way(stage: Stage) -> Option<u8> {
    match stage {
        Stage::Submitted => Some(2),
        Stage::Validated => Some(3),
        stage => stage.step(),
    }
}

/// The timeline of an application.
pub fn timeline(application: &Application, stage: &StageReading) -> AnyView {
    let history: Vec<(Stage, Option<Moment>)> = application
        .events
        .iter()
        .filter_map(|event| match event.stage() {
            StageReading::Known(stage) => Some((stage, event.at.clone())),
            StageReading::Unknown(_) => None,
        })
        .collect();
    let progress = Progress::of(stage, history.iter().map(|(stage, _)| *stage));
    let steps = (1..=7)
        .map(|step| {
            let event = history.iter().find(|(stage, _)| stage.step() == Some(step));
            let state = progress.state_of(step, event.is_some());
            TimelineStep {
                state,
                state_text: state_text(state).to_owned(),
                title: title(step, state, stage).to_owned(),
                body: body(step, state, application, event.and_then(|(_, at)| at.as_ref())),
            }
        })
        .collect();
    view! { <Timeline steps /> }.into_any()
}

fn state_text(state: TimelineState) -> &'static str {
    match state {
        TimelineState::Done => words::step_done(),
        TimelineState::Now => words::step_now(),
        TimelineState::Later => words::step_later(),
        TimelineState::Failed => words::step_ended(),
        TimelineState::Skipped => words::stopped(),
    }
}

/// A step's name: what has happened once it is behind us, what is to happen before.
fn title(step: u8, state: TimelineState, stage: &StageReading) -> &'static str {
    let done = state == TimelineState::Done;
    match step {
        1 if state == TimelineState::Later => words::step_1(),
        1 => words::step_1_done(),
        2 if *stage == StageReading::Known(Stage::Invalidated) => words::step_2_refused(),
        2 if done => words::step_2_done(),
        2 => words::step_2(),
        3 if done => words::step_3_done(),
        3 => words::step_3(),
        4 if done => words::step_4_done(),
        4 => words::step_4(),
        5 if done => words::step_5_done(),
        5 => words::step_5(),
        6 if done => words::step_6_done(),
        6 => words::step_6(),
        _ if done => words::step_7_done(),
        _ => words::step_7(),
    }
}

fn body(step: u8, state: TimelineState, application: &Application, at: Option<&Moment>) -> AnyView {
    let when = at
        .filter(|_| !matches!(state, TimelineState::Later | TimelineState::Skipped))
        .map(|at| moment::written(at, application.zone()))
        .map(|when| view! { <p class="soft num">{when}</p> });
    let more = match (step, state) {
        (3, TimelineState::Now) => rank(application),
        (4, TimelineState::Later) => Some(words::step_4_hint().to_owned()),
        (4, TimelineState::Skipped) => Some(words::step_4_skipped().to_owned()),
        (5, TimelineState::Now) => {
            wording::date(application.committee_date.as_ref()).map(|day| words::committee_on(intl::day(day)))
        }
        // A rank is of no use any more once the home is awarded.
        (6, TimelineState::Now) if application.stage() == StageReading::Known(Stage::Ranked) => rank(application),
        (7, TimelineState::Now) => {
            application.visit_at.as_ref().map(|at| words::visit_on(moment::written(at, application.zone())))
        }
        _ => None,
    };
    view! { {when} {more.map(|more| view! { <p>{more}</p> })} }.into_any()
}

/// "Vous êtes 4e sur 31", when both are known.
fn rank(application: &Application) -> Option<String> {
    let count = |value: Option<i64>| value.and_then(|value| u64::try_from(value).ok()).filter(|value| *value > 0);
    let rank = match count(application.rank)? {
        1 => words::rank_first().to_owned(),
        rank => words::rank_nth(rank),
    };
    let candidates = count(application.candidates).map_or_else(|| offer_facts::unknown().to_owned(), intl::integer);
    Some(words::rank(rank, candidates))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(stage: Stage) -> StageReading {
        StageReading::Known(stage)
    }

    #[test]
    fn who_has_applied_waits_for_the_second_step() {
        let progress = Progress::of(&known(Stage::Submitted), [Stage::Submitted].into_iter());
        assert_eq!(progress.state_of(1, true), TimelineState::Done);
        assert_eq!(progress.state_of(2, false), TimelineState::Now);
    }

    #[test]
    fn steps_before_are_done_the_present_one_is_now_and_the_others_are_to_come() {
        let progress = Progress::of(&known(Stage::SentToLessor), [Stage::Submitted, Stage::Validated].into_iter());
        assert_eq!(progress.state_of(2, true), TimelineState::Done);
        assert_eq!(progress.state_of(3, true), TimelineState::Now);
        assert_eq!(progress.state_of(4, false), TimelineState::Later);
    }

    #[test]
    fn the_lessors_call_may_be_skipped() {
        let progress = Progress::of(&known(Stage::CommitteeScheduled), [Stage::SentToLessor].into_iter());
        assert_eq!(progress.state_of(4, false), TimelineState::Skipped);
        assert_eq!(progress.state_of(4, true), TimelineState::Done);
    }

    #[test]
    fn a_withdrawn_application_ends_at_the_step_that_it_had_reached() {
        let history = [Stage::Submitted, Stage::Validated, Stage::SentToLessor, Stage::Withdrawn];
        let progress = Progress::of(&known(Stage::Withdrawn), history.into_iter());
        assert_eq!(progress.state_of(3, true), TimelineState::Failed);
        assert_eq!(progress.state_of(5, false), TimelineState::Skipped);
    }

    #[test]
    fn an_offer_cancelled_after_validation_does_not_say_that_the_file_was_refused() {
        let stage = known(Stage::OfferCancelled);
        let history = [Stage::Submitted, Stage::Validated, Stage::OfferCancelled];
        let progress = Progress::of(&stage, history.into_iter());
        assert_eq!(progress.state_of(2, true), TimelineState::Done);
        assert_eq!(progress.state_of(3, false), TimelineState::Failed);
        assert_eq!(title(2, TimelineState::Failed, &stage), words::step_2());
    }

    #[test]
    fn a_signed_lease_is_the_end_of_every_step() {
        let progress = Progress::of(&known(Stage::LeaseSigned), [Stage::LessorContact].into_iter());
        assert!((1..=7).all(|step| progress.state_of(step, true) == TimelineState::Done));
    }

    #[test]
    fn an_unknown_stage_is_placed_by_what_is_known() {
        let progress = Progress::of(&StageReading::Unknown("mystery".into()), [Stage::Validated].into_iter());
        assert_eq!(progress.state_of(2, true), TimelineState::Now);
    }
}

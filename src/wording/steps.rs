//! The seven steps of the flyer in words, each with what happened at it.

use crate::i18n::{application as words, offer_facts};
use crate::platform::intl;
use crate::wording::{moment, offer as wording, stage};
use parcours_contract::{Application, Moment, StageReading};
use parcours_domain::application::Stage;

/// Where a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    /// Behind us.
    Done,
    /// Under way.
    Now,
    /// To come.
    Later,
    /// The application ended here.
    Failed,
    /// It is not taken.
    Skipped,
}

/// What the steps need to know of an application.
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

    fn state_of(self, step: u8, happened: bool) -> StepState {
        if step < self.reached || self.signed {
            if step == 4 && !happened { StepState::Skipped } else { StepState::Done }
        } else if step > self.reached {
            if self.failed { StepState::Skipped } else { StepState::Later }
        } else if self.failed {
            StepState::Failed
        } else {
            StepState::Now
        }
    }
}

/// The step at which the committee meets.
const COMMITTEE: u8 = 5;

/// The step under way at a stage. What the applicant or Action Logement has done is behind us: the next one is.
const fn under_way(stage: Stage) -> Option<u8> {
    match stage {
        Stage::Submitted => Some(2),
        Stage::Validated => Some(3),
        stage => stage.step(),
    }
}

/// One step, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Where it is.
    pub state: StepState,
    /// The same in a word.
    pub state_text: &'static str,
    /// Its name.
    pub title: &'static str,
    /// When it happened.
    pub when: Option<String>,
    /// What else there is to say of it.
    pub more: Option<String>,
}

/// The seven steps of an application.
#[must_use]
pub fn steps(application: &Application) -> Vec<Step> {
    let stage = &application.stage();
    let history: Vec<(Stage, Option<&Moment>)> = application
        .events
        .iter()
        .filter_map(|event| match event.stage() {
            StageReading::Known(stage) => Some((stage, event.at.as_ref())),
            StageReading::Unknown(_) => None,
        })
        .collect();
    let progress = Progress::of(stage, history.iter().map(|(stage, _)| *stage));
    let step = |step| {
        let event = history.iter().find(|(stage, _)| stage.step() == Some(step));
        let state = progress.state_of(step, event.is_some());
        let at = match (step, state) {
            (_, StepState::Later | StepState::Skipped) | (COMMITTEE, StepState::Now) => None,
            // The event is of the day when the meeting was fixed.
            (COMMITTEE, StepState::Done) => application.committee_date.as_ref(),
            _ => event.and_then(|(_, at)| *at),
        };
        Step {
            state,
            state_text: state_text(state),
            title: title(step, state, stage),
            when: at.map(|at| moment::written(at, application.zone())),
            more: more(step, state, application),
        }
    };
    (1..=7).map(step).collect()
}

fn state_text(state: StepState) -> &'static str {
    match state {
        StepState::Done => words::step_done(),
        StepState::Now => words::step_now(),
        StepState::Later => words::step_later(),
        StepState::Failed => words::step_ended(),
        StepState::Skipped => words::stopped(),
    }
}

/// A step's name: what has happened once it is behind us, what is to happen before.
fn title(step: u8, state: StepState, stage: &StageReading) -> &'static str {
    let done = state == StepState::Done;
    match step {
        1 if state == StepState::Later => words::step_1(),
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

fn more(step: u8, state: StepState, application: &Application) -> Option<String> {
    match (step, state) {
        (3, StepState::Now) => rank(application),
        (4, StepState::Later) => Some(words::step_4_hint().to_owned()),
        (4, StepState::Skipped) => Some(words::step_4_skipped().to_owned()),
        (5, StepState::Now) => {
            wording::date(application.committee_date.as_ref()).map(|day| words::committee_on(intl::day(day)))
        }
        // A rank is of no use any more once the home is awarded.
        (6, StepState::Now) if application.stage() == StageReading::Known(Stage::Ranked) => rank(application),
        (7, StepState::Now) => stage::visit(application),
        _ => None,
    }
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
        assert_eq!(progress.state_of(1, true), StepState::Done);
        assert_eq!(progress.state_of(2, false), StepState::Now);
    }

    #[test]
    fn steps_before_are_done_the_present_one_is_now_and_the_others_are_to_come() {
        let progress = Progress::of(&known(Stage::SentToLessor), [Stage::Submitted, Stage::Validated].into_iter());
        assert_eq!(progress.state_of(2, true), StepState::Done);
        assert_eq!(progress.state_of(3, true), StepState::Now);
        assert_eq!(progress.state_of(4, false), StepState::Later);
    }

    #[test]
    fn the_lessors_call_may_be_skipped() {
        let progress = Progress::of(&known(Stage::CommitteeScheduled), [Stage::SentToLessor].into_iter());
        assert_eq!(progress.state_of(4, false), StepState::Skipped);
        assert_eq!(progress.state_of(4, true), StepState::Done);
    }

    #[test]
    fn a_withdrawn_application_ends_at_the_step_that_it_had_reached() {
        let history = [Stage::Submitted, Stage::Validated, Stage::SentToLessor, Stage::Withdrawn];
        let progress = Progress::of(&known(Stage::Withdrawn), history.into_iter());
        assert_eq!(progress.state_of(3, true), StepState::Failed);
        assert_eq!(progress.state_of(5, false), StepState::Skipped);
    }

    #[test]
    fn an_offer_cancelled_after_validation_does_not_say_that_the_file_was_refused() {
        let stage = known(Stage::OfferCancelled);
        let history = [Stage::Submitted, Stage::Validated, Stage::OfferCancelled];
        let progress = Progress::of(&stage, history.into_iter());
        assert_eq!(progress.state_of(2, true), StepState::Done);
        assert_eq!(progress.state_of(3, false), StepState::Failed);
        assert_eq!(title(2, StepState::Failed, &stage), words::step_2());
    }

    #[test]
    fn a_signed_lease_is_the_end_of_every_step() {
        let progress = Progress::of(&known(Stage::LeaseSigned), [Stage::LessorContact].into_iter());
        assert!((1..=7).all(|step| progress.state_of(step, true) == StepState::Done));
    }

    #[test]
    fn an_unknown_stage_is_placed_by_what_is_known() {
        let progress = Progress::of(&StageReading::Unknown("mystery".into()), [Stage::Validated].into_iter());
        assert_eq!(progress.state_of(2, true), StepState::Now);
    }
}

//! Whether an application waits for the person's answer to an award, and until when.
//!
//! The backend's word comes first; where it says nothing, the rules do. No rule is written here.

use parcours_domain::date::Date;
use parcours_domain::deadline;

use super::stage::StageReading;
use crate::application::Application;

/// The last day to answer an award.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastDay {
    /// The day, until midnight.
    pub day: Date,
    /// Whether the backend gave it; otherwise it is computed from the rules.
    pub is_given: bool,
}

impl Application {
    /// Whether an answer can be given now: as the backend says, otherwise as the stage does.
    #[must_use]
    pub fn can_answer(&self) -> bool {
        let given = self.can.as_ref().and_then(|can| can.answer);
        given.unwrap_or_else(|| may_be_answered(&self.stage()))
    }

    /// The last day to answer: the backend's, otherwise computed from the day of the award and the place of the home.
    /// `None` without an award.
    ///
    /// ```
    /// use parcours_contract::{Application, Moment};
    /// use parcours_domain::date::Date;
    ///
    /// let answer_deadline = Some(Moment::from("2026-02-20"));
    /// let last = Application { answer_deadline, ..Application::default() }.last_day_to_answer().unwrap();
    /// assert_eq!((Some(last.day), last.is_given), (Date::new(2026, 2, 20), true));
    /// ```
    #[must_use]
    pub fn last_day_to_answer(&self) -> Option<LastDay> {
        if let Some(day) = self.answer_deadline.as_ref().and_then(|moment| moment.date()) {
            return Some(LastDay { day, is_given: true });
        }
        let award = self.events.iter().rev().find(|event| may_be_answered(&event.stage()))?;
        let place = self.offer.as_ref().and_then(|offer| offer.attributes.place());
        Some(LastDay { day: deadline::answer_deadline(award.at.as_ref()?.date()?, place.as_ref()), is_given: false })
    }
}

fn may_be_answered(stage: &StageReading) -> bool {
    stage.known().is_some_and(|stage| stage.can_answer())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::{Event, Moment, Possible, StageCode};

    fn awarded(can: Option<bool>, deadline: Option<&str>) -> Application {
        Application {
            stage: Some(StageCode::from("awarded")),
            can: can.map(|answer| Possible { answer: Some(answer), ..Possible::default() }),
            answer_deadline: deadline.map(Moment::from),
            events: vec![Event {
                stage: Some(StageCode::from("awarded")),
                at: Some(Moment::from("2026-02-05")),
                ..Event::default()
            }],
            ..Application::default()
        }
    }

    #[test]
    fn the_backend_says_whether_an_answer_can_be_given_and_otherwise_the_stage_does() {
        assert!(awarded(None, None).can_answer());
        assert!(awarded(Some(true), None).can_answer());
        assert!(!awarded(Some(false), None).can_answer());
        assert!(!Application::default().can_answer());
    }

    #[test]
    fn the_last_day_is_the_backends_or_else_ten_days_after_the_award() {
        let given = awarded(None, Some("2026-02-20")).last_day_to_answer().unwrap();
        assert_eq!((given.day, given.is_given), (Date::new(2026, 2, 20).unwrap(), true));
        // 15 February 2026 is a Sunday.
        let computed = awarded(None, None).last_day_to_answer().unwrap();
        assert_eq!((computed.day, computed.is_given), (Date::new(2026, 2, 16).unwrap(), false));
        assert_eq!(Application::default().last_day_to_answer(), None);
    }
}

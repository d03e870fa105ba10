//! What an application waits for from the person: an answer to an award, and by when. The same on home and on the
//! application's screen. Pure: no signals, no words.
//!
//! What is possible and until when is what the backend says; where it does not say, what the rules say.

use parcours_contract::{Application, StageReading};
use parcours_domain::date::Date;
use parcours_domain::deadline;

/// The last day to answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastDay {
    /// The day, until midnight.
    pub day: Date,
    /// Whether the backend told it; else it was computed.
    pub is_told: bool,
}

/// Whether an answer is awaited.
pub fn can_answer(application: &Application) -> bool {
    let told = application.can.as_ref().and_then(|can| can.answer);
    told.unwrap_or_else(|| may_be_answered(&application.stage()))
}

fn may_be_answered(stage: &StageReading) -> bool {
    stage.known().is_some_and(|stage| stage.can_answer())
}

/// The last day for it: that of the backend, else by the rules from the day of the award and the place of the home.
pub fn last_day(application: &Application) -> Option<LastDay> {
    let told = application.answer_deadline.as_ref().and_then(|moment| moment.date());
    if let Some(day) = told {
        return Some(LastDay { day, is_told: true });
    }
    let award = application.events.iter().rev().find(|event| may_be_answered(&event.stage()))?;
    let place = application.offer.as_ref().and_then(|offer| offer.attributes.place());
    Some(LastDay { day: deadline::answer_deadline(award.at.as_ref()?.date()?, place.as_ref()), is_told: false })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use parcours_contract::{Event, Moment, Possible, StageCode};

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
    fn the_backend_says_whether_an_answer_is_awaited_and_the_stage_where_it_does_not() {
        assert!(can_answer(&awarded(None, None)));
        assert!(can_answer(&awarded(Some(true), None)));
        assert!(!can_answer(&awarded(Some(false), None)));
        assert!(!can_answer(&Application::default()));
    }

    #[test]
    fn the_last_day_is_the_backends_and_else_ten_days_after_the_award() {
        let told = last_day(&awarded(None, Some("2026-02-20"))).unwrap();
        assert_eq!((told.day, told.is_told), (Date::new(2026, 2, 20).unwrap(), true));
        // 15 February 2026 is a Sunday.
        let computed = last_day(&awarded(None, None)).unwrap();
        assert_eq!((computed.day, computed.is_told), (Date::new(2026, 2, 16).unwrap(), false));
        assert_eq!(last_day(&Application::default()), None);
    }
}

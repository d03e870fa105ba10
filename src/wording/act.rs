//! What the person can do with an application, and what each action says before it is confirmed.

use crate::i18n::application as words;
use parcours_contract::{Application, StageReading};

/// One of the things that can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Take the home.
    Accept,
    /// Refuse the home.
    Decline,
    /// Withdraw the application.
    Withdraw,
}

/// The words of an action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActWords {
    /// The button that opens its dialog.
    pub name: &'static str,
    /// The title of the dialog.
    pub title: &'static str,
    /// Its consequences.
    pub text: Vec<&'static str>,
    /// The button that confirms.
    pub confirm: &'static str,
}

/// What can be done now: as the backend says, otherwise as the stage does.
#[must_use]
pub fn possible(application: &Application) -> Vec<Act> {
    let stage = match application.stage() {
        StageReading::Known(stage) => Some(stage),
        StageReading::Unknown(_) => None,
    };
    let given = application.can.as_ref().and_then(|can| can.withdraw);
    let can_withdraw = given.unwrap_or_else(|| stage.is_some_and(|stage| stage.can_withdraw()));
    let answers = application.can_answer().then_some([Act::Accept, Act::Decline]);
    answers.into_iter().flatten().chain(can_withdraw.then_some(Act::Withdraw)).collect()
}

/// The words of an action.
#[must_use]
pub fn said(act: Act) -> ActWords {
    match act {
        Act::Accept => ActWords {
            name: words::accept(),
            title: words::accept_title(),
            text: vec![words::accept_text(), words::accept_notice()],
            confirm: words::accept_confirm(),
        },
        Act::Decline => ActWords {
            name: words::decline(),
            title: words::decline_title(),
            text: vec![words::decline_text()],
            confirm: words::decline_confirm(),
        },
        Act::Withdraw => ActWords {
            name: words::withdraw(),
            title: words::withdraw_title(),
            text: vec![words::withdraw_text(), words::withdraw_then()],
            confirm: words::withdraw_confirm(),
        },
    }
}

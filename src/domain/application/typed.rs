//! The application as a type: each stage offers only its own moves.
//!
//! Does not: read stages from outside (see [`Stage`]). The tests walk every move of this file through
//! [`Stage::advance`], so that the two forms cannot part.

use std::marker::PhantomData;

use super::{Actor, Stage};
use crate::date::Date;

/// An application at stage `S`, with the moves that led there.
///
/// ```
/// use parcours_domain::application::{Application, Stage};
/// use parcours_domain::date::Date;
///
/// let day = Date::new(2026, 11, 23).unwrap();
/// let application = Application::submit(day).validate(day).send_to_lessor(day).schedule_committee(day).award(day);
/// assert_eq!(application.accept(day).sign_lease(day).stage(), Stage::LeaseSigned);
/// ```
///
/// A committee cannot award what it has not examined:
///
/// ```compile_fail,E0599
/// # use parcours_domain::{application::Application, date::Date};
/// # let day = Date::new(2026, 11, 23).unwrap();
/// Application::submit(day).award(day);
/// ```
///
/// Nothing follows a refusal, not even a withdrawal:
///
/// ```compile_fail,E0599
/// # use parcours_domain::{application::Application, date::Date};
/// # let day = Date::new(2026, 11, 23).unwrap();
/// Application::submit(day).invalidate(day).withdraw(day);
/// ```
///
/// And an application that has moved on cannot be moved again from where it was:
///
/// ```compile_fail,E0382
/// # use parcours_domain::{application::Application, date::Date};
/// # let day = Date::new(2026, 11, 23).unwrap();
/// let submitted = Application::submit(day);
/// let validated = submitted.validate(day);
/// let invalidated = submitted.invalidate(day);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
pub struct Application<S: State> {
    moves: Vec<Move>,
    state: PhantomData<S>,
}

/// One dated move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    /// The stage that it led to.
    pub stage: Stage,
    /// Who made it.
    pub actor: Actor,
    /// The day.
    pub on: Date,
}

/// A stage as a type. Sealed: the stages are those of [`Stage`].
pub trait State: sealed::Sealed {
    /// The same stage as a value.
    const STAGE: Stage;
}

/// A stage that is not final.
pub trait Open: State {}

mod sealed {
    pub trait Sealed {}
}

macro_rules! states {
    ($($name:ident $(: $open:ident)?),+ $(,)?) => {$(
        #[doc = concat!("The stage [`Stage::", stringify!($name), "`] as a type.")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {}
        impl sealed::Sealed for $name {}
        impl State for $name {
            const STAGE: Stage = Stage::$name;
        }
        $(impl $open for $name {})?
    )+};
}

states! {
    Submitted: Open,
    Validated: Open,
    Invalidated,
    SentToLessor: Open,
    LessorContact: Open,
    CommitteeScheduled: Open,
    Awarded: Open,
    Ranked: Open,
    AwardedConditionally: Open,
    NotAwarded,
    Rejected,
    Accepted: Open,
    Declined,
    AnswerExpired,
    Visit: Open,
    LeaseSigned,
    Withdrawn,
    OfferCancelled,
}

macro_rules! moves {
    ($($from:ident { $($(#[$doc:meta])* $method:ident => $to:ident by $actor:ident;)+ })+) => {$(
        impl Application<$from> {$(
            $(#[$doc])*
            pub fn $method(self, on: Date) -> Application<$to> {
                self.become_next(Actor::$actor, on)
            }
        )+}
    )+};
}

moves! {
    Submitted {
        /// Step 2: Action Logement finds the file in order.
        validate => Validated by ActionLogement;
        /// Step 2: it does not; the applicant may apply elsewhere at once.
        invalidate => Invalidated by ActionLogement;
    }
    Validated {
        /// Step 3: the file goes to the landlord.
        send_to_lessor => SentToLessor by ActionLogement;
    }
    SentToLessor {
        /// Step 4: the landlord asks for a document or arranges a visit.
        contact => LessorContact by Lessor;
        /// Step 5: the file goes before the committee.
        schedule_committee => CommitteeScheduled by Lessor;
    }
    LessorContact {
        /// Step 5: the file goes before the committee.
        schedule_committee => CommitteeScheduled by Lessor;
    }
    CommitteeScheduled {
        /// Step 6, CCH R.441-3 a.
        award => Awarded by Committee;
        /// Step 6, CCH R.441-3 b.
        rank => Ranked by Committee;
        /// Step 6, CCH R.441-3 c.
        award_conditionally => AwardedConditionally by Committee;
        /// Step 6, CCH R.441-3 d.
        do_not_award => NotAwarded by Committee;
        /// Step 6, CCH R.441-3 e.
        reject => Rejected by Committee;
    }
    Ranked {
        /// Those before have refused: the home is awarded.
        award => Awarded by Lessor;
        /// One of those before has accepted.
        do_not_award => NotAwarded by Lessor;
    }
    AwardedConditionally {
        /// The missing document came in time.
        award => Awarded by Lessor;
        /// It did not.
        do_not_award => NotAwarded by Lessor;
    }
    Awarded {
        /// The applicant accepts.
        accept => Accepted by Applicant;
        /// The applicant declines; the request stays active.
        decline => Declined by Applicant;
        /// No answer by the deadline, which is a refusal (CCH R.441-10).
        let_expire => AnswerExpired by Lessor;
    }
    Accepted {
        /// Step 7: the visit.
        visit => Visit by Lessor;
        /// Step 7: the lease, when the home was visited before.
        sign_lease => LeaseSigned by Lessor;
    }
    Visit {
        /// Step 7: the lease.
        sign_lease => LeaseSigned by Lessor;
    }
}

impl Application<Submitted> {
    /// Step 1: « je postule ».
    pub fn submit(on: Date) -> Self {
        Self { moves: vec![Move { stage: Stage::Submitted, actor: Actor::Applicant, on }], state: PhantomData }
    }
}

impl<S: Open> Application<S> {
    /// The applicant withdraws, from any stage that is not final.
    pub fn withdraw(self, on: Date) -> Application<Withdrawn> {
        self.become_next(Actor::Applicant, on)
    }

    /// The landlord takes the offer back, from any stage that is not final.
    pub fn cancel_offer(self, on: Date) -> Application<OfferCancelled> {
        self.become_next(Actor::Lessor, on)
    }
}

impl<S: State> Application<S> {
    /// The stage as a value.
    #[must_use]
    pub const fn stage(&self) -> Stage {
        S::STAGE
    }

    /// The moves so far, from the first.
    #[must_use]
    pub fn moves(&self) -> &[Move] {
        &self.moves
    }

    fn become_next<Next: State>(mut self, actor: Actor, on: Date) -> Application<Next> {
        self.moves.push(Move { stage: Next::STAGE, actor, on });
        Application { moves: self.moves, state: PhantomData }
    }
}

//! An application for a home, from « je postule » to the lease: its stages, the moves between them, and who makes each.
//!
//! Does: say which stages may follow a stage and who makes each move; [`Stage::advance`] refuses every other move.
//! Does not: hold the offer, the events or the rule that a number has one open application at a time (a backend's, which
//! sees them all).
//! Where the rule comes from: the flyer « Mon parcours locatif », seven steps; CCH, article R.441-3 (what the committee
//! may decide) and R.441-10 (the answer). <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006074096>

/// Where an application stands.
///
/// ```
/// use parcours_domain::application::{Actor, Stage};
///
/// assert_eq!(Stage::Submitted.advance(Stage::Validated, Actor::ActionLogement), Ok(Stage::Validated));
/// assert!(Stage::Submitted.advance(Stage::Awarded, Actor::Committee).is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stage {
    /// Step 1: the applicant has applied.
    Submitted,
    /// Step 2: Action Logement found the file in order.
    Validated,
    /// Step 2, final: it did not; the applicant may apply elsewhere at once.
    Invalidated,
    /// Step 3: the lessor examines the file, with others for the same home.
    SentToLessor,
    /// Step 4, may be skipped: the lessor asks for a document or arranges a visit.
    LessorContact,
    /// Step 5: the file is before the committee (CALEOL).
    CommitteeScheduled,
    /// Step 6: the home is awarded (R.441-3 a).
    Awarded,
    /// Step 6: awarded behind others; it becomes an award when they refuse (R.441-3 b).
    Ranked,
    /// Step 6: awarded once a missing document is supplied (R.441-3 c).
    AwardedConditionally,
    /// Step 6, final: not awarded (R.441-3 d).
    NotAwarded,
    /// Step 6, final: the conditions of access to social housing are not met (R.441-3 e).
    Rejected,
    /// Step 7: the applicant has accepted.
    Accepted,
    /// Step 6, final: the applicant has declined.
    Declined,
    /// Step 6, final: no answer in time, which is a refusal (R.441-10).
    AnswerExpired,
    /// Step 7, may be skipped: the visit before the lease.
    Visit,
    /// Step 7, final: the lease is signed.
    LeaseSigned,
    /// Final: the applicant has withdrawn.
    Withdrawn,
    /// Final: the lessor has taken the offer back.
    OfferCancelled,
}

/// Who moves an application.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Actor {
    /// The household that applied.
    Applicant,
    /// Action Logement, which receives the file.
    ActionLogement,
    /// The lessor (« bailleur »).
    Lessor,
    /// « Commission d’attribution des logements et d’examen de l’occupation des logements » (CALEOL).
    Committee,
}

impl Actor {
    /// All actors.
    pub const ALL: [Self; 4] = [Self::Applicant, Self::ActionLogement, Self::Lessor, Self::Committee];
}

/// A move that the rules do not allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IllegalMove {
    /// Where the application stands, and stays.
    pub from: Stage,
    /// Where it was to go.
    pub to: Stage,
    /// Who tried.
    pub actor: Actor,
    /// What is wrong with it.
    pub reason: IllegalMoveReason,
}

/// What is wrong with a move.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum IllegalMoveReason {
    /// The application is closed.
    AlreadyFinal,
    /// This stage does not follow that one.
    NotASuccessor,
    /// It does, and somebody else makes that move.
    NotTheirs,
}

impl Stage {
    /// All stages, in the order of the journey.
    pub const ALL: [Self; 18] = [
        Self::Submitted,
        Self::Validated,
        Self::Invalidated,
        Self::SentToLessor,
        Self::LessorContact,
        Self::CommitteeScheduled,
        Self::Awarded,
        Self::Ranked,
        Self::AwardedConditionally,
        Self::NotAwarded,
        Self::Rejected,
        Self::Accepted,
        Self::Declined,
        Self::AnswerExpired,
        Self::Visit,
        Self::LeaseSigned,
        Self::Withdrawn,
        Self::OfferCancelled,
    ];

    /// Which of the flyer's seven steps; `None` for [`Stage::Withdrawn`] and [`Stage::OfferCancelled`], which may come
    /// at any step: the history says at which.
    ///
    /// ```
    /// # use parcours_domain::application::Stage;
    /// assert_eq!(Stage::LessorContact.step(), Some(4));
    /// assert_eq!(Stage::Withdrawn.step(), None);
    /// ```
    #[must_use]
    pub const fn step(self) -> Option<u8> {
        match self {
            Self::Submitted => Some(1),
            Self::Validated | Self::Invalidated => Some(2),
            Self::SentToLessor => Some(3),
            Self::LessorContact => Some(4),
            Self::CommitteeScheduled => Some(5),
            Self::Awarded
            | Self::Ranked
            | Self::AwardedConditionally
            | Self::NotAwarded
            | Self::Rejected
            | Self::Declined
            | Self::AnswerExpired => Some(6),
            Self::Accepted | Self::Visit | Self::LeaseSigned => Some(7),
            Self::Withdrawn | Self::OfferCancelled => None,
        }
    }

    /// Whether nothing can follow: the applicant may apply for another home.
    #[must_use]
    pub const fn is_final(self) -> bool {
        matches!(
            self,
            Self::Invalidated
                | Self::NotAwarded
                | Self::Rejected
                | Self::Declined
                | Self::AnswerExpired
                | Self::LeaseSigned
                | Self::Withdrawn
                | Self::OfferCancelled
        )
    }

    /// What may follow, each with who makes the move.
    ///
    /// Flyer « Mon parcours locatif », « Suivez votre candidature »; CCH R.441-3 and R.441-10.
    ///
    /// ```
    /// # use parcours_domain::application::{Actor, Stage};
    /// assert!(Stage::Awarded.moves().contains(&(Stage::Accepted, Actor::Applicant)));
    /// assert!(Stage::LeaseSigned.moves().is_empty());
    /// ```
    #[must_use]
    pub fn moves(self) -> Vec<(Self, Actor)> {
        use Actor::{ActionLogement, Applicant, Committee, Lessor};
        let mut moves: Vec<(Self, Actor)> = match self {
            Self::Submitted => vec![(Self::Validated, ActionLogement), (Self::Invalidated, ActionLogement)],
            Self::Validated => vec![(Self::SentToLessor, ActionLogement)],
            Self::SentToLessor => vec![(Self::LessorContact, Lessor), (Self::CommitteeScheduled, Lessor)],
            Self::LessorContact => vec![(Self::CommitteeScheduled, Lessor)],
            Self::CommitteeScheduled => {
                vec![
                    (Self::Awarded, Committee),
                    (Self::Ranked, Committee),
                    (Self::AwardedConditionally, Committee),
                    (Self::NotAwarded, Committee),
                    (Self::Rejected, Committee),
                ]
            }
            // The lessor goes down the ranking, and checks the missing document.
            Self::Ranked | Self::AwardedConditionally => vec![(Self::Awarded, Lessor), (Self::NotAwarded, Lessor)],
            Self::Awarded => {
                vec![(Self::Accepted, Applicant), (Self::Declined, Applicant), (Self::AnswerExpired, Lessor)]
            }
            Self::Accepted => vec![(Self::Visit, Lessor), (Self::LeaseSigned, Lessor)],
            Self::Visit => vec![(Self::LeaseSigned, Lessor)],
            _ => Vec::new(),
        };
        if !self.is_final() {
            moves.extend([(Self::Withdrawn, Applicant), (Self::OfferCancelled, Lessor)]);
        }
        moves
    }

    /// Moves to the next stage.
    ///
    /// # Errors
    /// [`IllegalMove`], with its reason, when the move does not exist or belongs to somebody else.
    ///
    /// ```
    /// # use parcours_domain::application::{Actor, IllegalMoveReason, Stage};
    /// let refused = Stage::Awarded.advance(Stage::Accepted, Actor::Lessor).unwrap_err();
    /// assert_eq!((refused.from, refused.reason), (Stage::Awarded, IllegalMoveReason::NotTheirs));
    /// ```
    pub fn advance(self, next: Self, actor: Actor) -> Result<Self, IllegalMove> {
        let reason = if self.is_final() {
            IllegalMoveReason::AlreadyFinal
        } else {
            match self.moves().into_iter().find(|(successor, _)| *successor == next) {
                Some((_, owner)) if owner == actor => return Ok(next),
                Some(_) => IllegalMoveReason::NotTheirs,
                None => IllegalMoveReason::NotASuccessor,
            }
        };
        Err(IllegalMove { from: self, to: next, actor, reason })
    }

    /// Whether the applicant may withdraw.
    #[must_use]
    pub const fn can_withdraw(self) -> bool {
        !self.is_final()
    }

    /// Whether the applicant can answer now.
    #[must_use]
    pub const fn can_answer(self) -> bool {
        matches!(self, Self::Awarded)
    }
}

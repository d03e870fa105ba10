//! The pages of the simulator: one group of questions each, and which comes after which.

use super::{AnswerProblem, Draft, Question};

/// A page of the simulator after its first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// Where the home is wanted.
    Place,
    /// Who will live there.
    Household,
    /// Children.
    Children,
    /// The ages of a couple without children.
    Ages,
    /// The disability card.
    Card,
    /// The tax notice.
    Notice,
    /// A fall of the income since the notice.
    Fall,
    /// The monthly resources.
    Monthly,
    /// The employer.
    Employer,
    /// All answers, each to be changed.
    Summary,
    /// What is open to the household.
    Outcome,
}

impl Step {
    /// All, in order.
    pub const ALL: [Self; 11] = [
        Self::Place,
        Self::Household,
        Self::Children,
        Self::Ages,
        Self::Card,
        Self::Notice,
        Self::Fall,
        Self::Monthly,
        Self::Employer,
        Self::Summary,
        Self::Outcome,
    ];

    /// The last part of its address.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Place => "lieu",
            Self::Household => "foyer",
            Self::Children => "enfants",
            Self::Ages => "ages",
            Self::Card => "handicap",
            Self::Notice => "impots",
            Self::Fall => "baisse",
            Self::Monthly => "ressources",
            Self::Employer => "employeur",
            Self::Summary => "recapitulatif",
            Self::Outcome => "resultat",
        }
    }

    /// The step of an address.
    ///
    /// ```
    /// use parcours_locatif::forms::simulation::Step;
    /// assert_eq!(Step::of_slug("resultat"), Some(Step::Outcome));
    /// assert_eq!(Step::of_slug("autre"), None);
    /// ```
    #[must_use]
    pub fn of_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.slug() == slug)
    }

    /// Its questions, asked or not.
    #[must_use]
    pub const fn questions(self) -> &'static [Question] {
        match self {
            Self::Place => &[Question::Zone],
            Self::Household => &[Question::Adults, Question::Couple],
            Self::Children => &[Question::Children, Question::Visiting, Question::Expected],
            Self::Ages => &[Question::FirstAge, Question::SecondAge],
            Self::Card => &[Question::Card],
            Self::Notice => &[Question::FormerJoint, Question::FirstIncome, Question::SecondIncome],
            Self::Fall => &[Question::Fall, Question::FallSource, Question::FallIncome],
            Self::Monthly => &[Question::Monthly],
            Self::Employer => &[Question::Sector, Question::Headcount],
            Self::Summary | Self::Outcome => &[],
        }
    }

    /// Whether it is a page of this simulation: at least one of its questions is asked, or it has none.
    #[must_use]
    pub fn is_part_of(self, draft: &Draft) -> bool {
        let questions = self.questions();
        questions.is_empty() || questions.iter().any(|question| draft.asks(*question))
    }

    /// What is wrong with its answers.
    #[must_use]
    pub fn problems(self, draft: &Draft) -> Vec<AnswerProblem> {
        self.questions().iter().filter_map(|question| draft.problem(*question)).collect()
    }

    /// The page after it; `None` after the last.
    #[must_use]
    pub fn next(self, draft: &Draft) -> Option<Self> {
        Self::ALL.into_iter().skip_while(|step| *step != self).skip(1).find(|step| step.is_part_of(draft))
    }

    /// The page before it; `None` before the first.
    #[must_use]
    pub fn previous(self, draft: &Draft) -> Option<Self> {
        Self::ALL.into_iter().rev().skip_while(|step| *step != self).skip(1).find(|step| step.is_part_of(draft))
    }

    /// Which page of how many with questions, from 1; `None` for the summary and the result.
    #[must_use]
    pub fn number(self, draft: &Draft) -> Option<(usize, usize)> {
        let mut asked = Self::ALL.into_iter().filter(|step| !step.questions().is_empty() && step.is_part_of(draft));
        let place = asked.clone().position(|step| step == self)?;
        Some((place + 1, asked.by_ref().count()))
    }

    /// Where an edit of this page leads, before it is over: to the first page whose answers do not hold, else to the next
    /// with a question that became one and was not seen yet. `None` when nothing more is to be asked.
    #[must_use]
    pub fn after_edit(self, draft: &Draft) -> Option<Self> {
        let asks_more =
            |step: &Self| step.questions().iter().any(|question| draft.asks(*question) && !draft.was_seen(*question));
        let later = Self::ALL.into_iter().skip_while(|step| *step != self).skip(1);
        Self::first_unanswered(draft).or_else(|| later.into_iter().find(asks_more))
    }

    /// The first page whose answers do not hold: where a simulation that cannot be computed goes on.
    #[must_use]
    pub fn first_unanswered(draft: &Draft) -> Option<Self> {
        Self::ALL.into_iter().find(|step| !step.problems(draft).is_empty())
    }
}

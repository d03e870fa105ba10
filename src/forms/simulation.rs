//! The simulator's questions: what was answered, what is wrong with it, and the household that it describes.
//!
//! Every answer is text, as it was typed or as the chosen option is called, and may be wanting: what is not told stays
//! unknown to the rules. Does not: send or keep anything (see `state::simulation`), or apply a rule.
//! Where the questions come from: the flyer « Mon parcours locatif »; notice 51423 of the request form (who counts, which
//! income). <https://site.actionlogement.fr/aide/louer/logement-social/salarie>

mod checked;
mod question;
mod step;

pub use checked::{Checked, check};
pub use question::{Answer, Question};
pub use step::Step;

use parcours_domain::money::{Money, MoneyProblem};

/// The answers so far, in the order of [`Question::ALL`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    answers: [String; Question::ALL.len()],
}

/// One thing to put right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The question.
    pub question: Question,
    /// What is wrong with its answer.
    pub kind: ProblemKind,
}

/// What can be wrong with an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// Nothing was chosen.
    NotChosen,
    /// Not a whole number.
    NotANumber,
    /// More than can be.
    TooMany {
        /// The most that is read.
        most: u8,
    },
    /// Younger than an adult who signs a lease, or older than anybody.
    BadAge,
    /// Not an amount.
    Amount(MoneyProblem),
    /// An amount that is surely a slip of the pen.
    TooLarge,
}

impl Draft {
    /// The answers in the order of [`Question::ALL`]; those that are wanting are empty, those beyond are left aside.
    pub fn new(answers: impl IntoIterator<Item = String>) -> Self {
        let mut draft = Self::default();
        for (place, answer) in draft.answers.iter_mut().zip(answers) {
            *place = answer;
        }
        draft
    }

    /// What was answered, without the spaces around it; empty when nothing was.
    ///
    /// ```
    /// use parcours_locatif::forms::simulation::{Draft, Question};
    /// assert_eq!(Draft::new([" paris ".to_owned()]).get(Question::Zone), "paris");
    /// ```
    #[must_use]
    pub fn get(&self, question: Question) -> &str {
        self.answers.get(question.place()).map_or("", |answer| answer.trim())
    }

    /// Whether nothing was answered at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.answers.iter().all(|answer| answer.trim().is_empty())
    }

    /// Whether a question makes sense after the others' answers.
    #[must_use]
    pub fn asks(&self, question: Question) -> bool {
        let adults = self.get(Question::Adults);
        match question {
            Question::Couple => adults == "couple",
            Question::FirstAge | Question::SecondAge => adults == "couple" && self.count(Question::Children) == Ok(0),
            Question::FormerJoint => matches!(adults, "alone" | "sharing"),
            Question::SecondIncome => self.has_two_notices(),
            Question::RecentSource | Question::RecentIncome => self.get(Question::Drop) == "yes",
            Question::Headcount => matches!(self.get(Question::Sector), "private" | "farming"),
            _ => true,
        }
    }

    /// Two adults who are not taxed together have a notice each.
    fn has_two_notices(&self) -> bool {
        match self.get(Question::Adults) {
            "couple" => self.get(Question::Couple) == "cohabiting",
            "other" => true,
            _ => false,
        }
    }

    /// What is wrong with one answer; nothing with a question that is not asked.
    #[must_use]
    pub fn problem(&self, question: Question) -> Option<Problem> {
        if !self.asks(question) {
            return None;
        }
        let typed = self.get(question);
        let kind = match question.answer() {
            Answer::Choice(options) => {
                (!options.contains(&typed) && question.is_required()).then_some(ProblemKind::NotChosen)
            }
            Answer::Count => self.count(question).err(),
            Answer::Age => self.age(question).err(),
            Answer::Amount => self.amount(question).err(),
        };
        kind.map(|kind| Problem { question, kind })
    }

    /// A number of persons; nothing typed is nobody.
    fn count(&self, question: Question) -> Result<u8, ProblemKind> {
        let typed = self.get(question);
        if typed.is_empty() {
            return Ok(0);
        }
        match whole(typed)? {
            number if number > u32::from(MOST_CHILDREN) => Err(ProblemKind::TooMany { most: MOST_CHILDREN }),
            number => Ok(u8::try_from(number).unwrap_or(MOST_CHILDREN)),
        }
    }

    /// A completed age; `None` when it is not told.
    fn age(&self, question: Question) -> Result<Option<u16>, ProblemKind> {
        let typed = self.get(question);
        if typed.is_empty() {
            return Ok(None);
        }
        let age = u16::try_from(whole(typed)?).map_err(|_| ProblemKind::BadAge)?;
        if (YOUNGEST..=OLDEST).contains(&age) { Ok(Some(age)) } else { Err(ProblemKind::BadAge) }
    }

    /// An amount; `None` when it is not told.
    fn amount(&self, question: Question) -> Result<Option<Money>, ProblemKind> {
        let typed = self.get(question);
        if typed.is_empty() {
            return Ok(None);
        }
        match Money::parse(typed) {
            Ok(amount) if amount > MOST_INCOME => Err(ProblemKind::TooLarge),
            Ok(amount) => Ok(Some(amount)),
            Err(MoneyProblem::TooLarge) => Err(ProblemKind::TooLarge),
            Err(problem) => Err(ProblemKind::Amount(problem)),
        }
    }
}

/// The most children of each kind: with two adults and all three kinds, still fewer than the largest household read.
const MOST_CHILDREN: u8 = 6;
/// A lease can be signed from sixteen on (emancipated minors), and nobody is older than 120.
const YOUNGEST: u16 = 16;
const OLDEST: u16 = 120;
/// One million euros: far above every ceiling, and a year's income typed in cents is caught.
const MOST_INCOME: Money = Money::from_euros(1_000_000);

fn whole(typed: &str) -> Result<u32, ProblemKind> {
    if typed.bytes().all(|byte| byte.is_ascii_digit()) {
        // More digits than fit are surely too many of whatever it is.
        Ok(typed.parse().unwrap_or(u32::MAX))
    } else {
        Err(ProblemKind::NotANumber)
    }
}

#[cfg(test)]
mod tests;

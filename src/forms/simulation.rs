//! The simulator's questions: what was answered, what is wrong with it, and the household that it describes.
//!
//! Choices are variants; amounts, ages and counts are text, as they were typed. Any of them may be missing: what is not
//! given stays unknown to the rules. Does not: send or store anything (see `state::simulation`), or apply a rule.
//! Where the questions come from: the flyer « Mon parcours locatif »; notice 51423 of the request form (who counts, which
//! income). <https://site.actionlogement.fr/aide/louer/logement-social/salarie>

mod checked;
mod question;
mod step;
mod stored;

pub use checked::{Checked, check};
pub use question::{
    Adults, AnswerKind, Certain, Chosen, Couple, FallSource, HeadcountAnswer, Question, SectorAnswer, YesNo, Zone,
};
pub use step::Step;
pub use stored::{read, written};

use crate::forms::choice::Choice;
use parcours_domain::money::{Money, MoneyProblem};

/// The answers so far. A choice is `None` until it is made; a text is `None` until its page was submitted, and then may be
/// blank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// See [`Question::Zone`].
    pub zone: Option<Zone>,
    /// See [`Question::Adults`].
    pub adults: Option<Adults>,
    /// See [`Question::Couple`].
    pub couple: Option<Couple>,
    /// See [`Question::Children`].
    pub children: Option<String>,
    /// See [`Question::Visiting`].
    pub visiting: Option<String>,
    /// See [`Question::Expected`].
    pub expected: Option<String>,
    /// See [`Question::FirstAge`].
    pub first_age: Option<String>,
    /// See [`Question::SecondAge`].
    pub second_age: Option<String>,
    /// See [`Question::Card`].
    pub card: Option<Certain>,
    /// See [`Question::FormerJoint`].
    pub former_joint: Option<YesNo>,
    /// See [`Question::FirstIncome`].
    pub first_income: Option<String>,
    /// See [`Question::SecondIncome`].
    pub second_income: Option<String>,
    /// See [`Question::Fall`].
    pub fall: Option<Certain>,
    /// See [`Question::FallSource`].
    pub fall_source: Option<FallSource>,
    /// See [`Question::FallIncome`].
    pub fall_income: Option<String>,
    /// See [`Question::Monthly`].
    pub monthly: Option<String>,
    /// See [`Question::Sector`].
    pub sector: Option<SectorAnswer>,
    /// See [`Question::Headcount`].
    pub headcount: Option<HeadcountAnswer>,
}

/// The answer to one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer<'a> {
    /// To a question with a closed list of answers.
    Chosen(Option<Chosen>),
    /// To a question that is typed, trimmed.
    Typed(Option<&'a str>),
}

/// One thing to put right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AnswerProblem {
    /// The question.
    pub question: Question,
    /// What is wrong with its answer.
    pub kind: AnswerProblemKind,
}

/// What can be wrong with an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerProblemKind {
    /// Nothing was chosen.
    NotChosen,
    /// Not a whole number.
    NotANumber,
    /// More than the maximum.
    TooMany {
        /// The maximum.
        most: u8,
    },
    /// Below the age at which a lease can be signed, or above any real age.
    BadAge,
    /// Not an amount.
    Amount(MoneyProblem),
    /// An amount that is surely a typing mistake.
    TooLarge,
}

impl Draft {
    /// The answer to a question, asked or not.
    #[must_use]
    pub fn answer(&self, question: Question) -> Answer<'_> {
        fn typed(text: &Option<String>) -> Answer<'_> {
            Answer::Typed(text.as_deref().map(str::trim))
        }
        match question {
            Question::Zone => Answer::Chosen(self.zone.map(Chosen::Zone)),
            Question::Adults => Answer::Chosen(self.adults.map(Chosen::Adults)),
            Question::Couple => Answer::Chosen(self.couple.map(Chosen::Couple)),
            Question::Children => typed(&self.children),
            Question::Visiting => typed(&self.visiting),
            Question::Expected => typed(&self.expected),
            Question::FirstAge => typed(&self.first_age),
            Question::SecondAge => typed(&self.second_age),
            Question::Card => Answer::Chosen(self.card.map(Chosen::Card)),
            Question::FormerJoint => Answer::Chosen(self.former_joint.map(Chosen::FormerJoint)),
            Question::FirstIncome => typed(&self.first_income),
            Question::SecondIncome => typed(&self.second_income),
            Question::Fall => Answer::Chosen(self.fall.map(Chosen::Fall)),
            Question::FallSource => Answer::Chosen(self.fall_source.map(Chosen::FallSource)),
            Question::FallIncome => typed(&self.fall_income),
            Question::Monthly => typed(&self.monthly),
            Question::Sector => Answer::Chosen(self.sector.map(Chosen::Sector)),
            Question::Headcount => Answer::Chosen(self.headcount.map(Chosen::Headcount)),
        }
    }

    /// Answers a question with the word of an option, or with what was typed. A word that is no option of the question
    /// leaves it unanswered.
    ///
    /// ```
    /// use parcours_locatif::forms::simulation::{Draft, Question, Zone};
    /// let mut draft = Draft::default();
    /// draft.set(Question::Zone, "paris");
    /// assert_eq!(draft.zone, Some(Zone::Paris));
    /// draft.set(Question::Zone, "mars");
    /// assert_eq!(draft.zone, None);
    /// ```
    pub fn set(&mut self, question: Question, text: &str) {
        let typed = || Some(text.to_owned());
        match question {
            Question::Zone => self.zone = Zone::of_word(text),
            Question::Adults => self.adults = Adults::of_word(text),
            Question::Couple => self.couple = Couple::of_word(text),
            Question::Children => self.children = typed(),
            Question::Visiting => self.visiting = typed(),
            Question::Expected => self.expected = typed(),
            Question::FirstAge => self.first_age = typed(),
            Question::SecondAge => self.second_age = typed(),
            Question::Card => self.card = Certain::of_word(text),
            Question::FormerJoint => self.former_joint = YesNo::of_word(text),
            Question::FirstIncome => self.first_income = typed(),
            Question::SecondIncome => self.second_income = typed(),
            Question::Fall => self.fall = Certain::of_word(text),
            Question::FallSource => self.fall_source = FallSource::of_word(text),
            Question::FallIncome => self.fall_income = typed(),
            Question::Monthly => self.monthly = typed(),
            Question::Sector => self.sector = SectorAnswer::of_word(text),
            Question::Headcount => self.headcount = HeadcountAnswer::of_word(text),
        }
    }

    /// The answer as text: the word of the option, or what was typed without the spaces around it; empty for no answer.
    #[must_use]
    pub fn text(&self, question: Question) -> &str {
        match self.answer(question) {
            Answer::Chosen(chosen) => chosen.map_or("", Chosen::word),
            Answer::Typed(text) => text.unwrap_or_default(),
        }
    }

    /// Whether the question was answered, or left blank on a page that was submitted.
    #[must_use]
    pub fn was_seen(&self, question: Question) -> bool {
        !matches!(self.answer(question), Answer::Chosen(None) | Answer::Typed(None))
    }

    /// Whether nothing was answered at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        Question::ALL.into_iter().all(|question| self.text(question).is_empty())
    }

    /// Whether a question makes sense after the others' answers.
    #[must_use]
    pub fn asks(&self, question: Question) -> bool {
        match question {
            Question::Couple => self.adults == Some(Adults::Couple),
            Question::FirstAge | Question::SecondAge => {
                self.adults == Some(Adults::Couple) && self.count(Question::Children) == Ok(0)
            }
            Question::FormerJoint => matches!(self.adults, Some(Adults::Alone | Adults::Sharing)),
            Question::SecondIncome => self.has_two_notices(),
            Question::FallSource | Question::FallIncome => self.fall == Some(Certain::Yes),
            Question::Headcount => matches!(self.sector, Some(SectorAnswer::Private | SectorAnswer::Farming)),
            Question::Zone
            | Question::Adults
            | Question::Children
            | Question::Visiting
            | Question::Expected
            | Question::Card
            | Question::FirstIncome
            | Question::Fall
            | Question::Monthly
            | Question::Sector => true,
        }
    }

    /// Two adults who are not taxed together have a notice each.
    fn has_two_notices(&self) -> bool {
        match self.adults {
            Some(Adults::Couple) => self.couple == Some(Couple::Cohabiting),
            Some(Adults::Other) => true,
            Some(Adults::Alone | Adults::Sharing) | None => false,
        }
    }

    /// What is wrong with one answer; nothing with a question that is not asked.
    #[must_use]
    pub fn problem(&self, question: Question) -> Option<AnswerProblem> {
        if !self.asks(question) {
            return None;
        }
        let kind = match question.kind() {
            AnswerKind::Choice => {
                (question.is_required() && !self.was_seen(question)).then_some(AnswerProblemKind::NotChosen)
            }
            // A blank field means none; a field that nobody has seen, or whose stored answer was lost, means nothing.
            AnswerKind::Count if !self.was_seen(question) => Some(AnswerProblemKind::NotANumber),
            AnswerKind::Count => self.count(question).err(),
            AnswerKind::Age => self.age(question).err(),
            AnswerKind::Amount => self.amount(question).err(),
        };
        kind.map(|kind| AnswerProblem { question, kind })
    }

    /// A number of persons; blank means none.
    fn count(&self, question: Question) -> Result<u8, AnswerProblemKind> {
        let typed = self.text(question);
        if typed.is_empty() {
            return Ok(0);
        }
        match whole(typed)? {
            number if number > u32::from(MOST_CHILDREN) => Err(AnswerProblemKind::TooMany { most: MOST_CHILDREN }),
            number => Ok(u8::try_from(number).unwrap_or(MOST_CHILDREN)),
        }
    }

    /// A completed age; `None` when it is not given.
    fn age(&self, question: Question) -> Result<Option<u16>, AnswerProblemKind> {
        let typed = self.text(question);
        if typed.is_empty() {
            return Ok(None);
        }
        let age = u16::try_from(whole(typed)?).map_err(|_| AnswerProblemKind::BadAge)?;
        if (YOUNGEST..=OLDEST).contains(&age) { Ok(Some(age)) } else { Err(AnswerProblemKind::BadAge) }
    }

    /// An amount; `None` when it is not given.
    fn amount(&self, question: Question) -> Result<Option<Money>, AnswerProblemKind> {
        let typed = self.text(question);
        if typed.is_empty() {
            return Ok(None);
        }
        match Money::parse(typed) {
            Ok(amount) if amount > MOST_INCOME => Err(AnswerProblemKind::TooLarge),
            Ok(amount) => Ok(Some(amount)),
            Err(MoneyProblem::TooLarge) => Err(AnswerProblemKind::TooLarge),
            Err(problem) => Err(AnswerProblemKind::Amount(problem)),
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

fn whole(typed: &str) -> Result<u32, AnswerProblemKind> {
    if typed.bytes().all(|byte| byte.is_ascii_digit()) {
        // A number with more digits than fit is above every maximum.
        Ok(typed.parse().unwrap_or(u32::MAX))
    } else {
        Err(AnswerProblemKind::NotANumber)
    }
}

#[cfg(test)]
mod tests;

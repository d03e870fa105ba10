//! The answers as text, to be stored on the device: one line each, `question.version=answer`.
//!
//! An answer is found again by the name of its question and the version of what it asks. A question that is new, gone,
//! moved or asked differently never gets the answer of another one: its line is not read, and the others are.

use super::{Draft, Question};

/// The version of what a question asks. Give a question another number when the same answer would mean something else.
/// Incomes are those of one year: a year later the notice to copy from is another one.
const fn version(question: Question, tax_year: u16) -> u16 {
    match question {
        Question::FirstIncome
        | Question::SecondIncome
        | Question::Fall
        | Question::FallSource
        | Question::FallIncome => tax_year,
        Question::Zone
        | Question::Adults
        | Question::Couple
        | Question::Children
        | Question::Visiting
        | Question::Expected
        | Question::FirstAge
        | Question::SecondAge
        | Question::Card
        | Question::FormerJoint
        | Question::Monthly
        | Question::Sector
        | Question::Headcount => 1,
    }
}

/// The answers as text. `tax_year` is the year whose income counts now.
#[must_use]
pub fn written(draft: &Draft, tax_year: u16) -> String {
    let mut lines = String::new();
    for question in Question::ALL.into_iter().filter(|question| draft.was_seen(*question)) {
        // An answer has no line end of its own: the fields are of one line.
        let answer = draft.text(question).replace('\n', " ");
        lines.push_str(&format!("{}.{}={answer}\n", question.name(), version(question, tax_year)));
    }
    lines
}

/// The answers from text; lines of an unknown question, of another version or with an unknown option are ignored.
///
/// ```
/// use parcours_locatif::forms::simulation::{Zone, read};
/// let draft = read("zone.1=paris\nadults.7=alone\nshoe-size.1=42\n", 2024);
/// assert_eq!((draft.zone, draft.adults), (Some(Zone::Paris), None));
/// ```
#[must_use]
pub fn read(text: &str, tax_year: u16) -> Draft {
    let mut draft = Draft::default();
    for line in text.lines() {
        let Some((place, answer)) = line.split_once('=') else { continue };
        let Some((name, written_version)) = place.rsplit_once('.') else { continue };
        let question = Question::ALL.into_iter().find(|question| question.name() == name);
        if let Some(question) = question.filter(|question| written_version == version(*question, tax_year).to_string())
        {
            draft.set(question, answer);
        }
    }
    draft
}

//! Reads a number character by character, whole or while it is being typed.
//!
//! Does not: correct anything, or judge what is unusual but possible.
//! Where the form comes from: arrêté du 7 novembre 2000, article 1.
//! <https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000000767779>

use std::fmt;

use super::territory::Territory;
use crate::date::Date;

/// How many characters a number has, not counting separators.
pub const NUD_LENGTH: usize = 18;

/// The year from which numbers exist. One of that very year is possible, for a request that was older than its number, and
/// more often a slip. Arrêté du 7 novembre 2000.
pub(super) const FIRST_YEAR: u16 = 2000;

/// The position of the sequence.
pub(super) const SEQUENCE_AT: usize = 7;

/// The position of the desk; before it stand digits only, except the A and B of Corsica.
pub(super) const DESK_AT: usize = 13;

/// Why a text is not a number. Positions count the characters of what was typed, from 1, separators included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NudProblem {
    /// Nothing was written.
    Empty,
    /// Not eighteen letters and digits.
    WrongLength { found: usize },
    /// Neither a letter from A to Z, nor a digit, nor a separator.
    UnexpectedCharacter { position: usize, found: char },
    /// A letter where only a digit can stand; `likely` is the digit that it is often taken for (O for 0, I or L for 1,
    /// S for 5, B for 8, Z for 2).
    DigitExpected { position: usize, found: char, likely: Option<char> },
    /// The third character is a letter other than the A and B of Corsica.
    BadTerritory { position: usize, found: char },
    /// Characters 4 and 5 are not a month from 01 to 12.
    BadMonth { found: u8 },
}

/// What can be read of a number while it is being typed.
///
/// ```
/// use parcours_domain::nud::{NudPart, NudReading};
///
/// let reading = NudReading::of("111 0318 0169");
/// assert!(reading.territory.unwrap().is_ile_de_france());
/// assert_eq!(reading.created, Some((2018, 3)));
/// assert_eq!(reading.sequence, Some(NudPart { text: "0169".into(), lacks: 2 }));
/// assert_eq!((reading.desk, reading.length), (None, 11));
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct NudReading {
    /// The first three characters, once they can be a territory.
    pub territory: Option<Territory>,
    /// Year and month, once four digits give a possible month.
    pub created: Option<(u16, u8)>,
    /// The digits of the sequence; `None` while there are none.
    pub sequence: Option<NudPart>,
    /// The letters and digits of the desk; `None` while there are none. They begin after the sixth digit of the sequence,
    /// or at the first letter: then a digit was left out.
    pub desk: Option<NudPart>,
    /// How many letters and digits there are.
    pub length: usize,
    /// Why it is not a whole number yet; `WrongLength` or `Empty` when it is only unfinished.
    pub problem: Option<NudProblem>,
    pub(super) signs: String,
}

/// An unusual date in a number of the right form. It deserves a second look and never a refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NudWarning {
    /// The month of creation has not begun yet. A year of the last century reads so too: `98` is 2098.
    CreatedInTheFuture,
    /// Created in 2000, before numbers were given: possible for a request that was older than its number, and more often
    /// a typing error in the year.
    VeryOld,
}

/// A part of a number, as far as it has been typed.
#[derive(Clone, PartialEq, Eq)]
pub struct NudPart {
    /// What is there.
    pub text: String,
    /// How many characters are missing.
    pub lacks: usize,
}

impl NudPart {
    fn of(text: &str, length: usize) -> Option<Self> {
        (!text.is_empty()).then(|| Self { text: text.to_owned(), lacks: length.saturating_sub(text.len()) })
    }
}

/// The text is personal data: only its length is shown.
impl fmt::Debug for NudPart {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "NudPart({} of {})", self.text.len(), self.text.len() + self.lacks)
    }
}

impl NudReading {
    /// Reads what is there. Never fails: what cannot be read is `None`, and `problem` says why.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut signs = String::with_capacity(NUD_LENGTH);
        let mut problem = None;
        for (index, found) in text.chars().enumerate() {
            if is_separator(found) {
                continue;
            }
            let position = index + 1;
            let upper = found.to_ascii_uppercase();
            if problem.is_none() {
                problem = problem_at(signs.len(), position, upper, found, &signs);
            }
            if upper.is_ascii_alphanumeric() {
                signs.push(upper);
            }
        }
        let found = signs.len();
        if problem.is_none() && found != NUD_LENGTH {
            problem = Some(if found == 0 { NudProblem::Empty } else { NudProblem::WrongLength { found } });
        }
        let (sequence, desk) = split_tail(signs.get(SEQUENCE_AT..).unwrap_or_default());
        Self {
            territory: Territory::beginning(&signs),
            created: created_in(&signs),
            sequence: NudPart::of(sequence, DESK_AT - SEQUENCE_AT),
            desk: NudPart::of(desk, NUD_LENGTH - DESK_AT),
            length: found,
            problem,
            signs,
        }
    }

    /// What is unusual about the date, given today where it is known.
    ///
    /// ```
    /// # use parcours_domain::{date::Date, nud::{NudReading, NudWarning}};
    /// let today = Date::new(2026, 11, 23);
    /// assert_eq!(NudReading::of("111 1229").warning(today), Some(NudWarning::CreatedInTheFuture));
    /// assert_eq!(NudReading::of("111 0318").warning(today), None);
    /// ```
    #[must_use]
    pub fn warning(&self, today: Option<Date>) -> Option<NudWarning> {
        let created = self.created?;
        match today {
            Some(today) if created > (today.year(), today.month()) => Some(NudWarning::CreatedInTheFuture),
            _ if created.0 == FIRST_YEAR => Some(NudWarning::VeryOld),
            _ => None,
        }
    }
}

/// The sequence and the desk: at most six digits, then at most five letters and digits.
fn split_tail(tail: &str) -> (&str, &str) {
    let digits = tail.bytes().take(DESK_AT - SEQUENCE_AT).take_while(u8::is_ascii_digit).count();
    let (sequence, desk) = tail.split_at_checked(digits).unwrap_or((tail, ""));
    (sequence, desk.get(..NUD_LENGTH - DESK_AT).unwrap_or(desk))
}

impl fmt::Debug for NudReading {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("NudReading")
            .field("territory", &self.territory)
            .field("created", &self.created)
            .field("length", &self.length)
            .field("problem", &self.problem)
            .finish_non_exhaustive()
    }
}

/// The problem with one character, given its place among the characters signs so far.
fn problem_at(place: usize, position: usize, upper: char, found: char, before: &str) -> Option<NudProblem> {
    if !upper.is_ascii_alphanumeric() {
        return Some(NudProblem::UnexpectedCharacter { position, found });
    }
    let is_digit = upper.is_ascii_digit();
    match place {
        2 if !is_digit && !matches!(upper, 'A' | 'B') => Some(NudProblem::BadTerritory { position, found }),
        0 | 1 | 3..=12 if !is_digit => Some(NudProblem::DigitExpected { position, found, likely: likely_digit(upper) }),
        4 => {
            let month = format!("{}{upper}", before.get(3..4)?).parse().ok()?;
            (!(1..=12).contains(&month)).then_some(NudProblem::BadMonth { found: month })
        }
        _ => None,
    }
}

pub(super) fn likely_digit(letter: char) -> Option<char> {
    match letter {
        'O' | 'Q' => Some('0'),
        'I' | 'L' => Some('1'),
        'Z' => Some('2'),
        'S' => Some('5'),
        'B' => Some('8'),
        _ => None,
    }
}

pub(super) fn created_in(signs: &str) -> Option<(u16, u8)> {
    let (month, year) = (signs.get(3..5)?, signs.get(5..7)?);
    if !(all_digits(month) && all_digits(year)) {
        return None;
    }
    let (month, year): (u8, u16) = (month.parse().ok()?, year.parse().ok()?);
    (1..=12).contains(&month).then_some((FIRST_YEAR + year, month))
}

fn all_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// What people, PDFs and spreadsheets put between the groups.
pub(super) fn is_separator(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '.' | '\u{b7}' | '/' | '_' | '\u{200b}'..='\u{200f}' | '\u{ad}'
                | '\u{feff}'
        )
}

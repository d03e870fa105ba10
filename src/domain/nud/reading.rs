//! Reads a number character by character, whole or while it is being typed.
//!
//! Does not: correct anything, or judge what is unusual but possible.
//! Where the form comes from: arrêté du 7 novembre 2000, article 1.
//! <https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000000767779>

use std::fmt;

use super::territory::Territory;

/// How many characters a number has, not counting separators.
pub const NUD_LENGTH: usize = 18;

/// The year from which numbers exist. One of that very year is possible, for a request that was older than its number, and
/// more often a slip. Arrêté du 7 novembre 2000.
pub const FIRST_YEAR: u16 = 2000;

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
/// use parcours_domain::nud::NudReading;
///
/// let reading = NudReading::of("111 0318 0169");
/// assert!(reading.territory.unwrap().is_ile_de_france());
/// assert_eq!(reading.created, Some((2018, 3)));
/// assert_eq!(reading.sequence, None);
/// assert_eq!(reading.to_type, 7);
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct NudReading {
    /// The first three characters, once they can be a territory.
    pub territory: Option<Territory>,
    /// Year and month, once four digits give a possible month.
    pub created: Option<(u16, u8)>,
    /// The six digits, once all are there.
    pub sequence: Option<String>,
    /// The five characters of the desk, once all are there.
    pub desk: Option<String>,
    /// How many letters and digits are still to type.
    pub to_type: usize,
    /// Why it is not a whole number yet; `WrongLength` or `Empty` when it is only unfinished.
    pub problem: Option<NudProblem>,
    pub(super) kept: String,
    /// Whether a character that has no place in a number stopped the reading, so that what follows it is not in `kept`.
    stopped: bool,
}

impl NudReading {
    /// Reads what is there. Never fails: what cannot be read is `None`, and `problem` says why.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut kept = String::with_capacity(NUD_LENGTH);
        let (mut problem, mut stopped) = (None, false);
        for (index, found) in text.chars().enumerate() {
            if is_separator(found) {
                continue;
            }
            let position = index + 1;
            let upper = found.to_ascii_uppercase();
            if problem.is_none() {
                problem = problem_at(kept.len(), position, upper, found, &kept);
            }
            if upper.is_ascii_alphanumeric() {
                kept.push(upper);
            } else {
                stopped = true;
                break;
            }
        }
        let found = kept.len();
        if problem.is_none() && found != NUD_LENGTH {
            problem = Some(if found == 0 { NudProblem::Empty } else { NudProblem::WrongLength { found } });
        }
        let sequence = kept.get(7..DESK_AT).filter(|part| all_digits(part)).map(str::to_owned);
        let desk = kept.get(DESK_AT..NUD_LENGTH).map(str::to_owned);
        Self {
            territory: Territory::beginning(&kept),
            created: created_in(&kept),
            sequence,
            desk,
            to_type: NUD_LENGTH.saturating_sub(found),
            problem,
            kept,
            stopped,
        }
    }
}

impl NudReading {
    /// What is there so far, in the groups of the attestation, for a field that groups while one types; `None` when a
    /// character that has no place in a number would be lost.
    ///
    /// What is typed beyond a whole number stays: nothing disappears under somebody's fingers.
    ///
    /// ```
    /// # use parcours_domain::nud::NudReading;
    /// assert_eq!(NudReading::of("11103180169").grouped().as_deref(), Some("111 0318 0169"));
    /// assert_eq!(NudReading::of("111-").grouped().as_deref(), Some("111"));
    /// assert_eq!(NudReading::of("111 é").grouped(), None);
    /// ```
    #[must_use]
    pub fn grouped(&self) -> Option<String> {
        if self.stopped {
            return None;
        }
        let mut grouped = String::with_capacity(NUD_LENGTH + 3);
        for (index, character) in self.kept.chars().enumerate() {
            if matches!(index, 3 | 7 | DESK_AT) {
                grouped.push(' ');
            }
            grouped.push(character);
        }
        Some(grouped)
    }
}

impl fmt::Debug for NudReading {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("NudReading")
            .field("territory", &self.territory)
            .field("created", &self.created)
            .field("to_type", &self.to_type)
            .field("problem", &self.problem)
            .finish_non_exhaustive()
    }
}

/// The problem with one character, given its place among the characters kept so far.
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

pub(super) fn created_in(kept: &str) -> Option<(u16, u8)> {
    let (month, year) = (kept.get(3..5)?, kept.get(5..7)?);
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

//! The « numéro unique » of a request for social housing (NUD, or NUR in Île-de-France).
//!
//! Does: read it in any form that people paste, say why a text is not one, say what a partial one already tells, and
//! mask it.
//! Does not: prove that the number was given to somebody (only the registration system knows). No check digit is
//! known, so none is checked.
//! Where the rule comes from: arrêté du 7 novembre 2000, article 1 (territory, month and year of the first filing,
//! sequence, registering desk). <https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000000767779>

use std::fmt;

use crate::date::Date;

/// A number of the right form: territory (3), month and year (4), sequence (6), desk (5).
///
/// `Debug` shows it masked, and there is no `Display`: a number is personal data and does not belong in a log.
///
/// ```
/// use parcours_domain::nud::Nud;
///
/// let number = Nud::parse("111-0318-016982-g1104").unwrap();
/// assert_eq!(number.as_str(), "1110318016982G1104");
/// assert_eq!(number.grouped(), "111 0318 016982 G1104");
/// assert_eq!(number.created(), (2018, 3));
/// assert_eq!(format!("{number:?}"), "Nud(111 0318 ****** G1104)");
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Nud(String);

/// How many characters a number has, separators left aside.
pub const NUD_LENGTH: usize = 18;

/// The year from which numbers exist. One of that very year is possible, for a request that was older than its number, and
/// more often a slip. Arrêté du 7 novembre 2000.
pub const FIRST_YEAR: u16 = 2000;

/// How many of them stand before the desk: digits only, but for the A and B of Corsica.
const DESK_AT: usize = 13;

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

/// Something unusual in a number of the right form. It deserves a second look and never a refusal: only the
/// registration system knows every prefix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NudWarning {
    /// The prefix is no department and no region that registers requests.
    UnknownTerritory,
    /// The month of creation has not begun yet. A year of the last century reads so too: `98` is 2098.
    CreatedInTheFuture,
    /// Created in 2000, before numbers were given: possible for a request that was older than its number, and more often
    /// a slip in the year.
    VeryOld,
}

/// The first three characters: who registers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Territory([u8; 3]);

impl Territory {
    /// The three characters, such as `111`, `059` or `02A`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The department's code (`59`, `2A`, `974`), or `None` for Île-de-France and for unknown prefixes.
    ///
    /// Prefixes for Corsica and overseas are presumed, without a source: they are recognised, never required.
    #[must_use]
    pub fn department(&self) -> Option<&str> {
        let text = self.as_str();
        match self.0 {
            [b'0', b'2', b'A' | b'B'] => text.get(1..),
            [b'0', tens, units] if tens.is_ascii_digit() && units.is_ascii_digit() => {
                text.get(1..).filter(|code| ("01"..="95").contains(code))
            }
            [b'9', b'7', b'1'..=b'4' | b'6'] => Some(text),
            _ => None,
        }
    }

    /// Whether requests of Île-de-France begin so (`111`: 1, then the region's code 11).
    #[must_use]
    pub fn is_ile_de_france(&self) -> bool {
        self.0 == *b"111"
    }

    /// Whether the department is only presumed: no number of Corsica or overseas was seen.
    ///
    /// ```
    /// # use parcours_domain::nud::Nud;
    /// let is_presumed = |number: &str| Nud::parse(number).unwrap().territory().is_presumed();
    /// assert!(is_presumed("974 0318 016982 11042") && !is_presumed("111 0318 016982 G1104"));
    /// ```
    #[must_use]
    pub fn is_presumed(&self) -> bool {
        matches!(self.0, [b'0', b'2', b'0' | b'A' | b'B'] | [b'9', b'7', _])
    }

    /// Whether the prefix is one that is known to be given.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.is_ile_de_france() || self.department().is_some()
    }
}

impl Nud {
    /// Reads a number. Spaces of every kind, dashes, dots, slashes, underscores and lower case are accepted.
    ///
    /// # Errors
    /// [`NudProblem`]: the first thing that stands in the way, reading from the left; a wrong length is reported only when
    /// every character is possible where it stands.
    ///
    /// ```
    /// # use parcours_domain::nud::{Nud, NudProblem};
    /// let typed = Nud::parse("111 O318 016982 G1104");
    /// assert_eq!(typed, Err(NudProblem::DigitExpected { position: 5, found: 'O', likely: Some('0') }));
    /// ```
    pub fn parse(text: &str) -> Result<Self, NudProblem> {
        let reading = NudReading::of(text);
        match reading.problem {
            Some(problem) => Err(problem),
            None => Ok(Self(reading.kept)),
        }
    }

    /// The number that was likely meant: letters that are often typed or read for a digit (O or Q for 0, I or L for 1, Z
    /// for 2, S for 5, B for 8) put right where only digits can stand. `None` when nothing has to be put right, or when
    /// the rest is no whole number either. To be offered, never put in silently.
    ///
    /// The desk may hold letters, so nothing there is touched; nor is the A or B of Corsica after `02`.
    ///
    /// ```
    /// # use parcours_domain::nud::Nud;
    /// let meant = Nud::suggestion("lll O3l8 0I6982 G1104").unwrap();
    /// assert_eq!(meant.grouped(), "111 0318 016982 G1104");
    /// assert_eq!(Nud::suggestion("111 0318 016982 G1104"), None);
    /// assert_eq!(Nud::suggestion("111 O318"), None);
    /// ```
    #[must_use]
    pub fn suggestion(text: &str) -> Option<Self> {
        let mut meant = String::with_capacity(NUD_LENGTH);
        let mut changed = false;
        for found in text.chars().filter(|found| !is_separator(*found)) {
            let upper = found.to_ascii_uppercase();
            let corsica = meant == "02" && matches!(upper, 'A' | 'B');
            let digit = if meant.len() < DESK_AT && !corsica { likely_digit(upper) } else { None };
            changed |= digit.is_some();
            meant.push(digit.unwrap_or(upper));
        }
        if changed { Self::parse(&meant).ok() } else { None }
    }

    /// The eighteen characters, as they travel.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// In the four groups of the attestation: `111 0318 016982 G1104`.
    #[must_use]
    pub fn grouped(&self) -> String {
        [self.part(0, 3), self.part(3, 7), self.part(7, DESK_AT), self.part(DESK_AT, NUD_LENGTH)].join(" ")
    }

    /// Grouped, with the sequence hidden: `111 0318 ****** G1104`.
    #[must_use]
    pub fn masked(&self) -> String {
        [self.part(0, 3), self.part(3, 7), "******", self.part(DESK_AT, NUD_LENGTH)].join(" ")
    }

    /// Who registers.
    #[must_use]
    pub fn territory(&self) -> Territory {
        territory_of(&self.0).unwrap_or(Territory(*b"000"))
    }

    /// Year and month of the first filing. The two digits of the year are of this century: the number dates from 2000.
    #[must_use]
    pub fn created(&self) -> (u16, u8) {
        created_in(&self.0).unwrap_or_default()
    }

    /// The six digits of the sequence.
    #[must_use]
    pub fn sequence(&self) -> &str {
        self.part(7, DESK_AT)
    }

    /// The registering desk: five letters or digits. `GDPUB` is the public web desk.
    #[must_use]
    pub fn desk(&self) -> &str {
        self.part(DESK_AT, NUD_LENGTH)
    }

    /// What deserves a second look, given today.
    ///
    /// ```
    /// # use parcours_domain::{date::Date, nud::{Nud, NudWarning}};
    /// let number = Nud::parse("111 1229 016982 G1104").unwrap();
    /// let today = Date::new(2026, 11, 23).unwrap();
    /// assert_eq!(number.warnings(today), [NudWarning::CreatedInTheFuture]);
    /// ```
    #[must_use]
    pub fn warnings(&self, today: Date) -> Vec<NudWarning> {
        let mut warnings = Vec::new();
        if !self.territory().is_known() {
            warnings.push(NudWarning::UnknownTerritory);
        }
        if self.created() > (today.year(), today.month()) {
            warnings.push(NudWarning::CreatedInTheFuture);
        }
        if self.created().0 == FIRST_YEAR {
            warnings.push(NudWarning::VeryOld);
        }
        warnings
    }

    fn part(&self, from: usize, to: usize) -> &str {
        self.0.get(from..to).unwrap_or_default()
    }
}

impl fmt::Debug for Nud {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Nud({})", self.masked())
    }
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
    /// What stands in the way of a whole number; `WrongLength` or `Empty` when it is only unfinished.
    pub problem: Option<NudProblem>,
    kept: String,
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
            territory: territory_of(&kept),
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

fn likely_digit(letter: char) -> Option<char> {
    match letter {
        'O' | 'Q' => Some('0'),
        'I' | 'L' => Some('1'),
        'Z' => Some('2'),
        'S' => Some('5'),
        'B' => Some('8'),
        _ => None,
    }
}

fn territory_of(kept: &str) -> Option<Territory> {
    let prefix: [u8; 3] = kept.get(..3)?.as_bytes().try_into().ok()?;
    let [first, second, third] = prefix;
    let possible =
        first.is_ascii_digit() && second.is_ascii_digit() && (third.is_ascii_digit() || matches!(third, b'A' | b'B'));
    possible.then_some(Territory(prefix))
}

fn created_in(kept: &str) -> Option<(u16, u8)> {
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
fn is_separator(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '.' | '\u{b7}' | '/' | '_' | '\u{200b}'..='\u{200f}' | '\u{ad}'
                | '\u{feff}'
        )
}

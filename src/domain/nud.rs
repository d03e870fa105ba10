//! The « numéro unique » of a request for social housing (NUD, or NUR in Île-de-France).
//!
//! Does: read it in any form that people paste, say why a text is not one, read what a partial one already says, and
//! mask it.
//! Does not: prove that the number was given to somebody (only the registration system knows). No check digit is
//! known, so none is checked.
//! Where the rule comes from: arrêté du 7 novembre 2000, article 1 (territory, month and year of the first filing,
//! sequence, registering desk). <https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000000767779>

mod reading;
mod territory;

pub use reading::{NUD_LENGTH, NudPart, NudProblem, NudReading, NudWarning};
pub use territory::Territory;

use std::fmt;

use reading::{DESK_AT, SEQUENCE_AT, created_in, is_separator, likely_digit};

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

impl Nud {
    /// Reads a number. Spaces of every kind, dashes, dots, slashes, underscores and lower case are accepted.
    ///
    /// # Errors
    /// [`NudProblem`]: the first problem from the left; a wrong length is reported only when
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
            None => Ok(Self(reading.signs)),
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
        [self.part(0, 3), self.part(3, SEQUENCE_AT), self.part(SEQUENCE_AT, DESK_AT), self.part(DESK_AT, NUD_LENGTH)]
            .join(" ")
    }

    /// Grouped, with the sequence hidden: `111 0318 ****** G1104`.
    #[must_use]
    pub fn masked(&self) -> String {
        [self.part(0, 3), self.part(3, SEQUENCE_AT), "******", self.part(DESK_AT, NUD_LENGTH)].join(" ")
    }

    /// Who registers.
    #[must_use]
    pub fn territory(&self) -> Territory {
        Territory::beginning(&self.0).unwrap_or(Territory::NONE)
    }

    /// Year and month of the first filing. The two digits of the year are of this century: the number dates from 2000.
    #[must_use]
    pub fn created(&self) -> (u16, u8) {
        created_in(&self.0).unwrap_or_default()
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

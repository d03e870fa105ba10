//! The number of an establishment (SIRET) and of a company (SIREN).
//!
//! Does: check the form and the check digit. Does not: know whether the establishment exists or is open.
//! Where the rule comes from: code de commerce, article R.123-221, and INSEE's check digit (Luhn), with the exception
//! made for La Poste. <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000005634379> and
//! <https://www.sirene.fr>

/// Fourteen digits: SIREN (9) and the establishment's own number (5).
///
/// ```
/// use parcours_domain::siret::{Siret, SiretProblem};
///
/// let siret = Siret::parse("732 829 320 00074").unwrap();
/// assert_eq!(siret.siren(), "732829320");
/// assert_eq!(Siret::parse("73282932000079"), Err(SiretProblem::CheckFailed));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Siret(String);

/// Why a text is not a SIRET. Positions count the characters of what was typed, from 1, separators included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SiretProblem {
    /// Nothing was written.
    Empty,
    /// Neither a digit nor a separator.
    UnexpectedCharacter { position: usize, found: char },
    /// Nine digits: the company's SIREN, where the establishment's fourteen are needed.
    SirenOnly,
    /// Not fourteen digits.
    WrongLength { found: usize },
    /// The first nine digits are no SIREN: one of them is mistyped.
    SirenCheckFailed,
    /// The SIREN is right, and the last five digits do not go with it.
    CheckFailed,
}

const LA_POSTE: &str = "356000000";
const LA_POSTE_HEAD_OFFICE: &str = "35600000000048";

impl Siret {
    /// Reads a SIRET; spaces, dots and dashes are accepted.
    ///
    /// # Errors
    /// [`SiretProblem`] says what is wrong.
    pub fn parse(text: &str) -> Result<Self, SiretProblem> {
        let mut kept = String::with_capacity(14);
        for (index, found) in text.chars().enumerate() {
            if found.is_ascii_digit() {
                kept.push(found);
            } else if !is_separator(found) {
                return Err(SiretProblem::UnexpectedCharacter { position: index + 1, found });
            }
        }
        match kept.len() {
            0 => return Err(SiretProblem::Empty),
            9 if is_siren(&kept) => return Err(SiretProblem::SirenOnly),
            14 => {}
            found => return Err(SiretProblem::WrongLength { found }),
        }
        let siren = kept.get(..9).unwrap_or_default();
        if !is_siren(siren) {
            return Err(SiretProblem::SirenCheckFailed);
        }
        // La Poste has more establishments than Luhn's digit allows for: theirs add up to a multiple of five.
        let sound = if siren == LA_POSTE && kept != LA_POSTE_HEAD_OFFICE {
            digits(&kept).sum::<u32>().is_multiple_of(5)
        } else {
            passes_luhn(&kept)
        };
        if sound { Ok(Self(kept)) } else { Err(SiretProblem::CheckFailed) }
    }

    /// The fourteen digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The company's nine digits.
    #[must_use]
    pub fn siren(&self) -> &str {
        self.0.get(..9).unwrap_or_default()
    }

    /// As it is usually printed: `732 829 320 00074`.
    #[must_use]
    pub fn grouped(&self) -> String {
        let part = |from: usize, to: usize| self.0.get(from..to).unwrap_or_default();
        [part(0, 3), part(3, 6), part(6, 9), part(9, 14)].join(" ")
    }
}

/// Whether nine digits are a SIREN. Nine zeros pass Luhn's sum and belong to nobody.
///
/// ```
/// # use parcours_domain::siret::is_siren;
/// assert!(is_siren("404833048"));
/// assert!(!is_siren("404833047"));
/// ```
#[must_use]
pub fn is_siren(text: &str) -> bool {
    text.len() == 9
        && text.bytes().all(|byte| byte.is_ascii_digit())
        && text.bytes().any(|byte| byte != b'0')
        && passes_luhn(text)
}

fn digits(text: &str) -> impl DoubleEndedIterator<Item = u32> {
    text.chars().filter_map(|character| character.to_digit(10))
}

fn passes_luhn(text: &str) -> bool {
    let sum: u32 = digits(text)
        .rev()
        .enumerate()
        .map(|(index, digit)| match (index % 2, digit) {
            (0, digit) => digit,
            (_, digit) if digit > 4 => digit * 2 - 9,
            (_, digit) => digit * 2,
        })
        .sum();
    sum.is_multiple_of(10)
}

fn is_separator(character: char) -> bool {
    character.is_whitespace()
        || matches!(character, '.' | '-' | '\u{2010}'..='\u{2015}' | '\u{200b}'..='\u{200f}' | '\u{feff}')
}

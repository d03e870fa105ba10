//! Amounts in euros, kept as whole cents.
//!
//! Does: read what people and backends write (`1 234,56 €`, `860.86`), add and compare exactly.
//! Does not: use floating point, format for people (that is the browser's Intl), know any other currency.

use std::fmt;

/// An amount in euro cents. May be negative when it is a margin.
///
/// ```
/// use parcours_domain::money::Money;
///
/// let rent = Money::parse("1 234,56 €").unwrap();
/// assert_eq!(rent.cents(), 123_456);
/// assert_eq!(rent.to_string(), "1234.56");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(i64);

/// Why a text is not an amount. Positions count characters from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoneyProblem {
    /// Nothing was written.
    Empty,
    /// A character that has no place in an amount, or a second decimal mark.
    UnexpectedCharacter { position: usize, found: char },
    /// An amount below zero, where only zero and more make sense.
    Negative,
    /// More than two digits after the decimal mark.
    TooManyDecimals,
    /// More than [`Money::LARGEST`].
    TooLarge,
}

impl Money {
    /// Zero euros.
    pub const ZERO: Self = Self(0);
    /// The largest amount that [`Money::parse`] accepts: a thousand million euros.
    pub const LARGEST: Self = Self(100_000_000_000);

    /// An amount from whole cents.
    #[must_use]
    pub const fn from_cents(cents: i64) -> Self {
        Self(cents)
    }

    /// An amount from whole euros. Saturates at the ends of the cents' range.
    ///
    /// ```
    /// # use parcours_domain::money::Money;
    /// assert_eq!(Money::from_euros(26_920).cents(), 2_692_000);
    /// ```
    #[must_use]
    pub const fn from_euros(euros: i64) -> Self {
        Self(euros.saturating_mul(100))
    }

    /// The amount in cents.
    #[must_use]
    pub const fn cents(self) -> i64 {
        self.0
    }

    /// Reads an amount of zero or more.
    ///
    /// Accepts groups of exactly three digits after a first one of one to three, separated by dots (`24.310` is twenty-four
    /// thousand) or by any kind of space or apostrophe; a comma or a dot before one or two decimals; a euro sign or `EUR`
    /// at the end. Anything ambiguous is refused.
    ///
    /// # Errors
    /// [`MoneyProblem`] says what is wrong.
    ///
    /// ```
    /// # use parcours_domain::money::{Money, MoneyProblem};
    /// assert_eq!(Money::parse("860.86"), Ok(Money::from_cents(86_086)));
    /// assert_eq!(Money::parse("24.310"), Ok(Money::from_euros(24_310)));
    /// assert_eq!(Money::parse("12,345"), Err(MoneyProblem::TooManyDecimals));
    /// assert_eq!(Money::parse("1234.567"), Err(MoneyProblem::TooManyDecimals));
    /// ```
    pub fn parse(text: &str) -> Result<Self, MoneyProblem> {
        let amount = strip_currency(text).trim_end_matches(is_blank);
        let characters: Vec<Placed> = amount.chars().enumerate().skip_while(|(_, one)| is_blank(*one)).collect();
        match characters.first() {
            None => return Err(MoneyProblem::Empty),
            Some((_, '-' | '\u{2212}')) => return Err(MoneyProblem::Negative),
            Some(_) => {}
        }
        let (whole, decimals) = parted(&characters);
        check_groups(whole)?;
        if let Some(odd) = decimals.iter().find(|(_, one)| !one.is_ascii_digit()) {
            return Err(unexpected(*odd));
        }
        if decimals.len() > 2 {
            return Err(MoneyProblem::TooManyDecimals);
        }
        let digits = whole.iter().chain(decimals).filter_map(|(_, one)| one.to_digit(10));
        if digits.clone().next().is_none() {
            return Err(MoneyProblem::Empty);
        }
        let written = digits.fold(0_i64, |sum, digit| sum.saturating_mul(10).saturating_add(i64::from(digit)));
        let missing = match decimals {
            [] => 100,
            [_] => 10,
            _ => 1,
        };
        let amount = Self(written.saturating_mul(missing));
        if amount > Self::LARGEST { Err(MoneyProblem::TooLarge) } else { Ok(amount) }
    }

    /// The sum, or `None` beyond the range.
    ///
    /// ```
    /// # use parcours_domain::money::Money;
    /// let (rent, charges) = (Money::from_cents(61_150), Money::from_cents(8_650));
    /// assert_eq!(rent.checked_add(charges), Some(Money::from_euros(698)));
    /// ```
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// The difference, negative when `other` is larger, or `None` beyond the range.
    ///
    /// ```
    /// # use parcours_domain::money::Money;
    /// let margin = Money::from_euros(680).checked_sub(Money::from_euros(698));
    /// assert_eq!(margin, Some(Money::from_euros(-18)));
    /// ```
    #[must_use]
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).map(Self)
    }

    /// The sum of all, or `None` beyond the range. Nothing sums to zero.
    ///
    /// ```
    /// # use parcours_domain::money::Money;
    /// assert_eq!(Money::sum([Money::from_euros(12), Money::from_cents(50)]), Some(Money::from_cents(1_250)));
    /// assert_eq!(Money::sum([]), Some(Money::ZERO));
    /// ```
    #[must_use]
    pub fn sum(amounts: impl IntoIterator<Item = Self>) -> Option<Self> {
        amounts.into_iter().try_fold(Self::ZERO, Self::checked_add)
    }
}

/// Plain decimal notation, which [`Money::parse`] reads back: a dot, two decimals, no grouping, no currency.
impl fmt::Display for Money {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let cents = self.0.unsigned_abs();
        write!(formatter, "{sign}{}.{:02}", cents / 100, cents % 100)
    }
}

fn strip_currency(text: &str) -> &str {
    let text = text.trim_end();
    text.strip_suffix('€')
        .or_else(|| text.strip_suffix("EUR"))
        .or_else(|| text.strip_suffix("eur"))
        .unwrap_or(text)
        .trim_end()
}

/// A character and its place in the text, from 0.
type Placed = (usize, char);

/// The characters before the decimal mark and after it. The mark is the last comma, or the only dot, unless that one
/// separates groups.
fn parted(characters: &[Placed]) -> (&[Placed], &[Placed]) {
    let last = |mark: char| characters.iter().rposition(|(_, one)| *one == mark);
    let only_dot = || {
        let dots = characters.iter().filter(|(_, one)| *one == '.').count();
        if dots == 1 && check_groups(characters).is_err() { last('.') } else { None }
    };
    let Some(mark) = last(',').or_else(only_dot) else { return (characters, &[]) };
    let (whole, decimals) = characters.split_at_checked(mark).unwrap_or((characters, &[]));
    (whole, decimals.get(1..).unwrap_or_default())
}

/// Digits; or a first group of one to three that does not begin with zero, and groups of exactly three after it, all
/// separated by a dot or all by spaces and apostrophes.
fn check_groups(whole: &[Placed]) -> Result<(), MoneyProblem> {
    let digits = |of: &[Placed]| of.iter().take_while(|(_, one)| one.is_ascii_digit()).count();
    let first = digits(whole);
    let may_be_grouped = (1..=3).contains(&first) && !matches!(whole.first(), Some((_, '0')));
    let mut rest = whole.get(first..).unwrap_or_default();
    let by_dots = matches!(rest.first(), Some((_, '.')));
    while let Some(&mark) = rest.first() {
        let marks = if by_dots {
            usize::from(mark.1 == '.')
        } else {
            rest.iter().take_while(|(_, one)| is_grouping(*one)).count()
        };
        let group = rest.get(marks..).unwrap_or_default();
        if !may_be_grouped || marks == 0 || digits(group) != 3 {
            // A character where a group should stand is named; of a group of another length, the mark before it.
            return Err(unexpected(group.first().copied().filter(|(_, one)| !one.is_ascii_digit()).unwrap_or(mark)));
        }
        rest = group.get(3..).unwrap_or_default();
    }
    Ok(())
}

const fn unexpected((index, found): Placed) -> MoneyProblem {
    MoneyProblem::UnexpectedCharacter { position: index + 1, found }
}

fn is_grouping(character: char) -> bool {
    is_blank(character) || matches!(character, '\'' | '\u{2019}')
}

fn is_blank(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{200b}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_people_type_is_read() {
        let expected = [
            ("985", 98_500),
            ("860,86", 86_086),
            ("860.8", 86_080),
            ("1\u{202f}234,56\u{a0}€", 123_456),
            ("24.310,50 €", 2_431_050),
            ("1.234.567", 123_456_700),
            ("12 000 EUR", 1_200_000),
            ("0", 0),
            ("985,", 98_500),
            ("985.", 98_500),
            ("24310,50", 2_431_050),
            ("24 310", 2_431_000),
            ("24\u{a0}310,5 €", 2_431_050),
            ("\u{feff} 24\u{202f}310\u{a0}€ ", 2_431_000),
            ("24  310", 2_431_000),
            ("24'310.50", 2_431_050),
            ("1’234 567", 123_456_700),
            ("1.234.567,80", 123_456_780),
            ("0,5", 50),
            (",50", 50),
            (".5", 50),
            ("0985", 98_500),
            ("24310eur", 2_431_000),
        ];
        for (text, cents) in expected {
            assert_eq!(Money::parse(text), Ok(Money::from_cents(cents)), "{text}");
        }
    }

    #[test]
    fn a_text_that_is_no_amount_gets_its_reason() {
        let expected = [
            ("", MoneyProblem::Empty),
            (" € ", MoneyProblem::Empty),
            (",", MoneyProblem::Empty),
            ("-5", MoneyProblem::Negative),
            ("1,234", MoneyProblem::TooManyDecimals),
            ("1.2345", MoneyProblem::TooManyDecimals),
            ("douze", MoneyProblem::UnexpectedCharacter { position: 1, found: 'd' }),
            ("1.5.3", MoneyProblem::UnexpectedCharacter { position: 2, found: '.' }),
            ("1,5,3", MoneyProblem::UnexpectedCharacter { position: 2, found: ',' }),
            ("1234.567", MoneyProblem::TooManyDecimals),
            ("0.500", MoneyProblem::TooManyDecimals),
            ("1 234.567", MoneyProblem::TooManyDecimals),
            ("640 698 12,5 0", MoneyProblem::UnexpectedCharacter { position: 8, found: ' ' }),
            ("12,5 0", MoneyProblem::UnexpectedCharacter { position: 5, found: ' ' }),
            ("24 310, 50", MoneyProblem::UnexpectedCharacter { position: 8, found: ' ' }),
            ("640 698 12", MoneyProblem::UnexpectedCharacter { position: 8, found: ' ' }),
            ("1234 567", MoneyProblem::UnexpectedCharacter { position: 5, found: ' ' }),
            ("1234.567,80", MoneyProblem::UnexpectedCharacter { position: 5, found: '.' }),
            ("0 698", MoneyProblem::UnexpectedCharacter { position: 2, found: ' ' }),
            ("1.234 567,80", MoneyProblem::UnexpectedCharacter { position: 6, found: ' ' }),
            ("24.310.50", MoneyProblem::UnexpectedCharacter { position: 7, found: '.' }),
            ("1..500", MoneyProblem::UnexpectedCharacter { position: 3, found: '.' }),
            ("24 31O", MoneyProblem::UnexpectedCharacter { position: 3, found: ' ' }),
            (" 24 euros", MoneyProblem::UnexpectedCharacter { position: 5, found: 'e' }),
            ("985'", MoneyProblem::UnexpectedCharacter { position: 4, found: '\'' }),
            ("1000000000,01", MoneyProblem::TooLarge),
            ("99999999999999999999999", MoneyProblem::TooLarge),
        ];
        for (text, problem) in expected {
            assert_eq!(Money::parse(text), Err(problem), "{text}");
        }
    }

    #[test]
    fn sums_stop_at_the_range() {
        assert_eq!(Money::sum([Money::from_cents(i64::MAX), Money::from_cents(1)]), None);
        assert_eq!(Money::sum([Money::from_euros(2), Money::from_cents(5)]), Some(Money::from_cents(205)));
        assert_eq!(Money::from_cents(-205).to_string(), "-2.05");
    }

    proptest! {
        #[test]
        fn plain_notation_is_read_back(cents in 0..=Money::LARGEST.cents()) {
            let amount = Money::from_cents(cents);
            prop_assert_eq!(Money::parse(&amount.to_string()), Ok(amount));
        }

        #[test]
        fn every_grouping_that_people_type_is_read(
            cents in 0..=Money::LARGEST.cents(), part in "[ \u{a0}\u{202f}.'’]", mark in "[,.]", sign in "( ?€| ?EUR)?",
        ) {
            let (euros, decimals) = ((cents / 100).to_string(), cents % 100);
            let grouped: Vec<&str> =
                euros.as_bytes().rchunks(3).rev().map(|group| std::str::from_utf8(group).unwrap()).collect();
            let mark = if part == "." { "," } else { mark.as_str() };
            let text = format!("{}{mark}{decimals:02}{sign}", grouped.join(&part));
            prop_assert_eq!(Money::parse(&text), Ok(Money::from_cents(cents)), "{}", text);
        }

        #[test]
        fn figures_and_marks_are_read_in_one_way_or_refused(text in "[0-9., ]{0,12}") {
            let Ok(amount) = Money::parse(&text) else { return Ok(()) };
            // What is read has no more figures than are written, and none after two decimals.
            let written = text.chars().filter(char::is_ascii_digit).collect::<String>();
            let read = amount.cents().to_string();
            let as_read = written.trim_start_matches('0');
            let is_same = ["", "0", "00"].iter().any(|zeros| format!("{as_read}{zeros}") == read || amount == Money::ZERO);
            prop_assert!(is_same, "{text} {read}");
        }

        #[test]
        fn no_text_makes_the_reading_fail(text in "\\PC*") {
            if let Ok(amount) = Money::parse(&text) {
                prop_assert!(amount >= Money::ZERO && amount <= Money::LARGEST);
            }
        }
    }
}

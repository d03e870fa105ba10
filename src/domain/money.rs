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

    /// The whole euros, cents cut off towards zero.
    #[must_use]
    pub const fn whole_euros(self) -> i64 {
        self.0 / 100
    }

    /// Reads an amount of zero or more.
    ///
    /// Accepts every kind of space and apostrophe between groups, a comma or a dot before one or two decimals, a dot
    /// before each group of exactly three digits (`24.310` is twenty-four thousand), and a euro sign or `EUR` at the
    /// end.
    ///
    /// # Errors
    /// [`MoneyProblem`] says what stands in the way.
    ///
    /// ```
    /// # use parcours_domain::money::{Money, MoneyProblem};
    /// assert_eq!(Money::parse("860.86"), Ok(Money::from_cents(86_086)));
    /// assert_eq!(Money::parse("24.310"), Ok(Money::from_euros(24_310)));
    /// assert_eq!(Money::parse("12,345"), Err(MoneyProblem::TooManyDecimals));
    /// ```
    pub fn parse(text: &str) -> Result<Self, MoneyProblem> {
        let amount = strip_currency(text);
        if amount.trim().is_empty() {
            return Err(MoneyProblem::Empty);
        }
        if amount.trim_start().starts_with(['-', '\u{2212}']) {
            return Err(MoneyProblem::Negative);
        }
        let characters: Vec<char> = amount.chars().collect();
        let decimal_mark = decimal_mark(&characters);
        let (mut cents, mut decimals, mut digits) = (0_i64, 0_u32, 0_u32);
        for (index, &found) in characters.iter().enumerate() {
            let after_mark = decimal_mark.is_some_and(|mark| index > mark);
            if let Some(digit) = found.to_digit(10) {
                digits += 1;
                decimals += u32::from(after_mark);
                if decimals > 2 {
                    return Err(MoneyProblem::TooManyDecimals);
                }
                cents = cents.saturating_mul(10).saturating_add(i64::from(digit));
                if cents > Self::LARGEST.0 {
                    return Err(MoneyProblem::TooLarge);
                }
            } else if !(decimal_mark == Some(index) || is_grouping(found) || ends_a_group(&characters, index)) {
                return Err(MoneyProblem::UnexpectedCharacter { position: index + 1, found });
            }
        }
        if digits == 0 {
            return Err(MoneyProblem::Empty);
        }
        let amount = Self(cents.saturating_mul(10_i64.pow(2 - decimals)));
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

/// The form of the wire: a dot and two decimals, no grouping, no sign of currency.
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

/// The last comma; without a comma, the last dot unless it ends a group.
fn decimal_mark(characters: &[char]) -> Option<usize> {
    if let Some(comma) = characters.iter().rposition(|&character| character == ',') {
        return Some(comma);
    }
    let dot = characters.iter().rposition(|&character| character == '.')?;
    (!ends_a_group(characters, dot)).then_some(dot)
}

/// Whether it is a dot between digits with a group of exactly three after it.
fn ends_a_group(characters: &[char], index: usize) -> bool {
    let digits_after = characters.iter().skip(index + 1).take_while(|character| character.is_ascii_digit()).count();
    let follows_a_digit = characters.iter().take(index).any(char::is_ascii_digit);
    characters.get(index) == Some(&'.') && follows_a_digit && digits_after == 3
}

fn is_grouping(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\'' | '\u{2019}' | '\u{200b}' | '\u{feff}')
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
        ];
        for (text, cents) in expected {
            assert_eq!(Money::parse(text), Ok(Money::from_cents(cents)), "{text}");
        }
    }

    #[test]
    fn what_is_no_amount_is_told_why() {
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
        fn what_the_wire_writes_is_read_back(cents in 0..=Money::LARGEST.cents()) {
            let amount = Money::from_cents(cents);
            prop_assert_eq!(Money::parse(&amount.to_string()), Ok(amount));
        }

        #[test]
        fn no_text_makes_the_reading_fail(text in "\\PC*") {
            if let Ok(amount) = Money::parse(&text) {
                prop_assert!(amount >= Money::ZERO && amount <= Money::LARGEST);
            }
        }
    }
}

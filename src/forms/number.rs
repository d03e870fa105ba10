//! The form for the unique number, and what can be read of it while it is typed.
//!
//! The rules of the number are `parcours_domain::nud`'s. This file chooses which of them helps a person most: a number
//! with a digit left out is "too short" rather than "a letter where a digit should be", though both are true.

use super::problem::{FieldName, Problem, ProblemKind};
use parcours_domain::nud::{NUD_LENGTH, Nud, NudProblem, NudReading, Territory};

/// Where the sequence begins, how long it is, and how long the desk is that follows it.
const SEQUENCE_AT: usize = 7;
const SEQUENCE_LENGTH: usize = 6;
const DESK_LENGTH: usize = 5;

/// Checks a typed number.
///
/// # Errors
/// The problem of the number, as a list of one.
///
/// ```
/// use parcours_locatif::forms::number::check;
/// assert!(check("111 0318 016982 g1104").is_ok());
/// assert!(check("111 0318 01698 G1104").is_err());
/// ```
pub fn check(typed: &str) -> Result<Nud, Vec<Problem>> {
    Nud::parse(typed).map_err(|problem| {
        let kind = match most_helpful(typed, problem) {
            NudProblem::Empty => ProblemKind::Missing,
            problem => ProblemKind::Nud(problem),
        };
        vec![Problem::new(FieldName::UniqueNumber, kind)]
    })
}

/// A digit left out moves the letters of the desk to where digits stand. Then the length is what helps, unless the
/// letter is one that is often typed for a digit.
fn most_helpful(typed: &str, problem: NudProblem) -> NudProblem {
    let NudProblem::DigitExpected { likely: None, .. } = problem else { return problem };
    let signs = signs_of(typed);
    let desk_came_early = matches!(split_tail(&signs), (sequence, desk) if !sequence.is_empty() && !desk.is_empty());
    if signs.len() < NUD_LENGTH && desk_came_early { NudProblem::WrongLength { found: signs.len() } } else { problem }
}

/// A part of the number, as far as it has been typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What is there.
    pub text: String,
    /// How many characters it still lacks.
    pub lacks: usize,
}

/// What the page shows beside the field: « Ce que nous lisons ».
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Glimpse {
    /// Who registered the request.
    pub territory: Option<Territory>,
    /// Year and month of its creation.
    pub created: Option<(u16, u8)>,
    /// The request's own digits.
    pub sequence: Option<Part>,
    /// The desk that registered it.
    pub desk: Option<Part>,
}

/// Reads what is there so far. It never fails and never corrects: a part that cannot be read is `None`.
#[must_use]
pub fn glimpse(typed: &str) -> Glimpse {
    let reading = NudReading::of(typed);
    let signs = signs_of(typed);
    // The tail is only worth showing once the beginning makes sense: before that its place is a guess.
    let (sequence, desk) = if reading.created.is_some() { split_tail(&signs) } else { ("", "") };
    let part = |text: &str, length: usize| {
        (!text.is_empty()).then(|| Part { text: text.to_owned(), lacks: length.saturating_sub(text.len()) })
    };
    Glimpse {
        territory: reading.territory,
        created: reading.created,
        sequence: part(sequence, SEQUENCE_LENGTH),
        desk: part(desk, DESK_LENGTH),
    }
}

/// The letters and digits, in capitals: what counts.
fn signs_of(typed: &str) -> String {
    typed.chars().filter(char::is_ascii_alphanumeric).map(|sign| sign.to_ascii_uppercase()).collect()
}

/// What follows the date: digits first, then the desk.
fn split_tail(signs: &str) -> (&str, &str) {
    let tail = signs.get(SEQUENCE_AT..).unwrap_or_default();
    let digits = tail.bytes().take(SEQUENCE_LENGTH).take_while(u8::is_ascii_digit).count();
    let (sequence, desk) = tail.split_at_checked(digits).unwrap_or((tail, ""));
    (sequence, desk.get(..DESK_LENGTH).unwrap_or(desk))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind_of(typed: &str) -> Option<ProblemKind> {
        check(typed).err().and_then(|problems| problems.into_iter().next()).map(|problem| problem.kind)
    }

    #[test]
    fn a_number_with_one_digit_left_out_gets_its_length() {
        let kind = kind_of("111 0318 01698 G1104");
        assert_eq!(kind, Some(ProblemKind::Nud(NudProblem::WrongLength { found: 17 })));
    }

    #[test]
    fn a_letter_typed_for_a_digit_is_named() {
        let kind = kind_of("111 0318 O16982 G1104");
        assert!(
            matches!(kind, Some(ProblemKind::Nud(NudProblem::DigitExpected { likely: Some('0'), .. }))),
            "{kind:?}"
        );
    }

    #[test]
    fn nothing_typed_is_missing() {
        assert_eq!(kind_of("  "), Some(ProblemKind::Missing));
    }

    #[test]
    fn the_glimpse_of_the_mock_reads_each_part_and_what_the_sequence_lacks() {
        let glimpse = glimpse("111 0318 01698 G1104");
        assert!(glimpse.territory.is_some_and(|territory| territory.is_ile_de_france()));
        assert_eq!(glimpse.created, Some((2018, 3)));
        assert_eq!(glimpse.sequence, Some(Part { text: "01698".into(), lacks: 1 }));
        assert_eq!(glimpse.desk, Some(Part { text: "G1104".into(), lacks: 0 }));
    }

    #[test]
    fn the_glimpse_grows_with_each_group() {
        assert_eq!(glimpse(""), Glimpse { territory: None, created: None, sequence: None, desk: None });
        assert!(glimpse("059").territory.is_some());
        assert_eq!(glimpse("059 04").created, None);
        assert_eq!(glimpse("059 0423").sequence, None);
        assert_eq!(glimpse("059 0423 12").sequence, Some(Part { text: "12".into(), lacks: 4 }));
        assert_eq!(glimpse("059 0423 123456 gd").desk, Some(Part { text: "GD".into(), lacks: 3 }));
    }

    #[test]
    fn a_desk_of_digits_begins_after_the_sixth_digit() {
        let glimpse = glimpse("059042312345678901");
        assert_eq!(glimpse.sequence, Some(Part { text: "123456".into(), lacks: 0 }));
        assert_eq!(glimpse.desk, Some(Part { text: "78901".into(), lacks: 0 }));
    }
}

//! The form for the unique number: which problem to report.
//!
//! How a number is made is `parcours_domain::nud`'s. This file chooses the problem that helps a person most: a number
//! with a digit left out is "too short" rather than "a letter where a digit should be", though both are true.

use super::problem::{FieldName, FormProblem, ProblemKind};
use parcours_domain::nud::{NUD_LENGTH, Nud, NudProblem, NudReading};

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
pub fn check(typed: &str) -> Result<Nud, Vec<FormProblem>> {
    Nud::parse(typed).map_err(|problem| {
        let kind = match most_helpful(typed, problem) {
            NudProblem::Empty => ProblemKind::Missing,
            problem => ProblemKind::Nud(problem),
        };
        vec![FormProblem::new(FieldName::UniqueNumber, kind)]
    })
}

/// A digit left out moves the letters of the desk to where digits stand. Then the length is what helps, unless the
/// letter is one that is often typed for a digit.
fn most_helpful(typed: &str, problem: NudProblem) -> NudProblem {
    let NudProblem::DigitExpected { likely: None, .. } = problem else { return problem };
    let NudReading { sequence, desk, length: found, .. } = NudReading::of(typed);
    let desk_came_early = sequence.is_some() && desk.is_some();
    if found < NUD_LENGTH && desk_came_early { NudProblem::WrongLength { found } } else { problem }
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
}

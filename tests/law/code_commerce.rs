//! Code de commerce, article R.123-221, and INSEE's check digit: SIREN and SIRET.
//! <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000005634379>

use parcours_domain::siret::{Siret, SiretProblem, is_siren};
use proptest::prelude::*;

/// R.123-221: nine digits for the company, five more for the establishment, with a check digit (Luhn).
/// <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000005634379>
#[test]
fn article_r123_221_the_check_digit_is_checked() {
    let siret = Siret::parse("732 829 320 00074").unwrap();
    assert_eq!(siret.as_str(), "73282932000074");
    assert_eq!(siret.siren(), "732829320");
    assert_eq!(siret.grouped(), "732 829 320 00074");
    assert_eq!(Siret::parse("73282932000079"), Err(SiretProblem::CheckFailed));
    assert!(is_siren("404833048"));
    assert!(!is_siren("404833047"));
}

/// La Poste has more establishments than the check digit allows for: all but the head office add up to a multiple of 5.
/// <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000005634379>
#[test]
fn la_poste_is_an_exception() {
    for valid in ["35600000000048", "35600000049837", "35600000009075"] {
        assert!(Siret::parse(valid).is_ok(), "{valid}");
    }
    assert_eq!(Siret::parse("35600000049838"), Err(SiretProblem::CheckFailed));
}

/// A refusal says why.
/// <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000005634379>
#[test]
fn article_r123_221_a_refusal_says_why() {
    let expected = [
        ("", SiretProblem::Empty),
        (" . ", SiretProblem::Empty),
        ("732 829 320", SiretProblem::SirenOnly),
        ("732 829 321", SiretProblem::WrongLength { found: 9 }),
        ("732 829 320 0007", SiretProblem::WrongLength { found: 13 }),
        ("732 829 321 00074", SiretProblem::SirenCheckFailed),
        ("00000000000000", SiretProblem::SirenCheckFailed),
        ("732 829 320 OOO74", SiretProblem::UnexpectedCharacter { position: 13, found: 'O' }),
    ];
    for (typed, problem) in expected {
        assert_eq!(Siret::parse(typed), Err(problem), "{typed:?}");
    }
}

proptest! {
    /// A single mistyped digit of a SIRET is always found out.
    /// <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000005634379>
    #[test]
    fn article_r123_221_one_wrong_digit_is_found(position in 0..14_usize, digit in 0..10_u32) {
        let right = "73282932000074";
        let wrong: String = right
            .chars()
            .enumerate()
            .map(|(index, sign)| if index == position { char::from_digit(digit, 10).unwrap() } else { sign })
            .collect();
        prop_assert_eq!(Siret::parse(&wrong).is_ok(), wrong == right);
    }
}

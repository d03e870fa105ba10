//! Arrêté du 7 novembre 2000: how the number of a request is made.
//! <https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000000767779>

use parcours_domain::nud::{Nud, NudKind, NudProblem, NudReading, NudWarning};
use proptest::prelude::*;

use crate::people::{TODAY, day};

/// The number of a public test data set; it belongs to nobody.
const NUMBER: &str = "1110318016982G1104";

/// Article 1: territory, month and year of the first filing, sequence, registering desk.
/// <https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000000767779>
#[test]
fn article_1_four_parts() {
    let number = Nud::parse(NUMBER).unwrap();
    assert_eq!(number.territory().as_str(), "111");
    assert_eq!(number.created(), (2018, 3));
    assert_eq!(number.sequence(), "016982");
    assert_eq!(number.desk(), "G1104");
    assert_eq!(number.kind(), NudKind::Regional);
    assert_eq!(number.warnings(day(TODAY)), []);

    let of_the_north = Nud::parse("059042300000100000").unwrap();
    assert_eq!(of_the_north.kind(), NudKind::Departmental);
    assert_eq!(of_the_north.territory().department(), Some("59"));
}

/// Article 1 says nothing of how the parts are separated: every way of writing them is read.
/// <https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000000767779>
#[test]
fn article_1_any_separator_is_read() {
    for typed in [
        "111 0318 016982 G1104",
        "111-0318-016982-g1104",
        "  111.0318.016982.G1104\n",
        "111\u{a0}0318\u{202f}016982\u{2011}G1104",
        "\u{feff}1110318016982G1104",
        "111/0318/016982/g1104",
    ] {
        assert_eq!(Nud::parse(typed).map(|number| number.as_str().to_owned()), Ok(NUMBER.to_owned()), "{typed:?}");
    }
}

/// Article 1: what does not fit its part is refused, and told where and why.
/// <https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000000767779>
#[test]
fn article_1_a_refusal_says_where_and_why() {
    let expected = [
        ("", NudProblem::Empty),
        (" - ", NudProblem::Empty),
        ("111 0318 016982 G110", NudProblem::WrongLength { found: 17 }),
        ("111 0318 016982 G11044", NudProblem::WrongLength { found: 19 }),
        ("111 0318 016982 G11é4", NudProblem::UnexpectedCharacter { position: 20, found: 'é' }),
        ("111 1318 016982 G1104", NudProblem::BadMonth { found: 13 }),
        ("111 0018 016982 G1104", NudProblem::BadMonth { found: 0 }),
        ("11C 0318 016982 G1104", NudProblem::BadTerritory { position: 3, found: 'C' }),
        ("111 O318 016982 G1104", NudProblem::DigitExpected { position: 5, found: 'O', likely: Some('0') }),
        ("l11 0318 016982 G1104", NudProblem::DigitExpected { position: 1, found: 'l', likely: Some('1') }),
        ("111 0318 01698X G1104", NudProblem::DigitExpected { position: 15, found: 'X', likely: None }),
        // The first thing from the left is told, even when the length is wrong too.
        ("111 0318 S1", NudProblem::DigitExpected { position: 10, found: 'S', likely: Some('5') }),
    ];
    for (typed, problem) in expected {
        assert_eq!(Nud::parse(typed), Err(problem), "{typed:?}");
    }
}

/// Article 1 gives no list of territories and no end to the years: what is unusual is a warning and never a refusal.
/// <https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000000767779>
#[test]
fn article_1_the_unusual_is_a_warning() {
    let warnings = |typed: &str| Nud::parse(typed).unwrap().warnings(day(TODAY));
    assert_eq!(warnings("000 0318 016982 G1104"), [NudWarning::UnknownTerritory]);
    assert_eq!(warnings("096 0318 016982 G1104"), [NudWarning::UnknownTerritory]);
    assert_eq!(warnings("111 1226 016982 G1104"), [NudWarning::CreatedInTheFuture]);
    assert_eq!(warnings("111 1126 016982 G1104"), []);
    for known in ["001", "095", "02A", "02B", "020", "971", "974", "976"] {
        assert_eq!(warnings(&format!("{known} 0318 016982 GDPUB")), [], "{known}");
    }
}

/// The number is personal: neither the debug form of a number nor that of a reading shows the sequence.
/// <https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000000767779>
#[test]
fn article_1_the_sequence_is_not_logged() {
    let number = Nud::parse(NUMBER).unwrap();
    assert_eq!(number.masked(), "111 0318 ****** G1104");
    assert!(!format!("{number:?} {:?}", NudReading::of(NUMBER)).contains("016982"));
}

proptest! {
    /// Article 1: every number of the right form is read, grouped, and read again the same.
    /// <https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000000767779>
    #[test]
    fn article_1_every_number_is_read_back(typed in "[0-9]{2}[0-9AB](0[1-9]|1[0-2])[0-9]{8}[A-Z0-9]{5}") {
        let number = Nud::parse(&typed).unwrap();
        prop_assert_eq!(number.as_str(), typed.as_str());
        prop_assert_eq!(Nud::parse(&number.grouped().to_lowercase()), Ok(number));
    }

    /// No text makes the reading fail, and a whole number is read exactly when nothing stands in the way.
    /// <https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000000767779>
    #[test]
    fn article_1_no_text_makes_the_reading_fail(typed in "\\PC{0,30}") {
        let reading = NudReading::of(&typed);
        prop_assert_eq!(Nud::parse(&typed).err(), reading.problem);
    }
}

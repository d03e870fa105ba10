//! Arrêté du 7 novembre 2000: how the number of a request is made.
//! <https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000000767779>

use parcours_domain::nud::{Nud, NudPart, NudProblem, NudReading, NudWarning};
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
    assert_eq!(number.grouped(), "111 0318 016982 G1104");
    assert!(number.territory().is_ile_de_france());
    assert_eq!(NudReading::of(NUMBER).warning(Some(day(TODAY))), None);

    let of_the_north = Nud::parse("059042300000100000").unwrap();
    assert!(!of_the_north.territory().is_ile_de_france());
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

/// Article 1: what does not fit its part is refused, with the position and the reason.
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
        // The first problem from the left is reported, even when the length is wrong too.
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
    let warning = |typed: &str| NudReading::of(typed).warning(Some(day(TODAY)));
    assert_eq!(warning("111 1226 016982 G1104"), Some(NudWarning::CreatedInTheFuture));
    assert_eq!(warning("111 1126 016982 G1104"), None);
    // 98 is of this century: no number is older than the arrêté.
    assert_eq!(warning("111 0398 016982 G1104"), Some(NudWarning::CreatedInTheFuture));
    assert_eq!(warning("111 0127 016982 G1104"), Some(NudWarning::CreatedInTheFuture));
    assert_eq!(warning("111 1200 016982 G1104"), Some(NudWarning::VeryOld));
    assert_eq!(NudReading::of("111 1200").warning(None), Some(NudWarning::VeryOld));
    assert_eq!(warning("111 0101 016982 G1104"), None);
    assert_eq!(warning("111 13"), None);
    for unusual in ["000", "096", "975"] {
        assert!(Nud::parse(&format!("{unusual} 0318 016982 GDPUB")).is_ok(), "{unusual}");
    }
}

/// Article 1: letters where only digits stand are put right, and only where that makes a whole number.
/// <https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000000767779>
#[test]
fn article_1_what_was_likely_meant_is_offered() {
    let meant = |typed: &str| Nud::suggestion(typed).map(|number| number.grouped());
    let right = Some("111 0318 016982 G1104".to_owned());
    for typed in ["111 O318 016982 G1104", "lll-03i8-0I69BZ-g1104", "111 Q31B O1698Z G1104", "  11L 0318 016982 G1104"]
    {
        assert_eq!(meant(typed), right, "{typed}");
    }
    assert_eq!(meant("05S 0423 SSBBOO 00100"), Some("055 0423 558800 00100".to_owned()));
    // The desk may hold letters, and the A or B of Corsica is one; B elsewhere in third place is read for an 8.
    assert_eq!(meant("111 O318 016982 GOISB"), Some("111 0318 016982 GOISB".to_owned()));
    assert_eq!(meant("O2B 0318 016982 GDPUB"), Some("02B 0318 016982 GDPUB".to_owned()));
    assert_eq!(meant("O2A 0318 016982 GDPUB"), Some("02A 0318 016982 GDPUB".to_owned()));
    assert_eq!(meant("05B 0318 016982 GDPUB"), Some("058 0318 016982 GDPUB".to_owned()));
    // Nothing to put right; or the rest is no number: too short, too long, no such month, a letter like no digit.
    for typed in [
        "",
        "111 0318 016982 G1104",
        "02B 0318 016982 GDPUB",
        "111 O318 016982 G110",
        "111 O318 016982 G11044",
        "111 I318 016982 G1104",
        "111 O318 01698X G1104",
        "111 O318 016982 G11é4",
    ] {
        assert_eq!(meant(typed), None, "{typed}");
    }
}

/// Article 1: what can be read of a partial number.
/// <https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000000767779>
#[test]
fn article_1_a_partial_number_is_read_part_by_part() {
    let read = |typed: &str| {
        let reading = NudReading::of(typed);
        let territory = reading.territory.map(|territory| territory.as_str().to_owned());
        (territory, reading.created, reading.sequence, reading.desk, reading.length)
    };
    let part = |text: &str, lacks| (!text.is_empty()).then(|| NudPart { text: text.to_owned(), lacks });
    let all = |sequence: (&str, usize), desk: (&str, usize), length| {
        (Some("111".to_owned()), Some((2018, 3)), part(sequence.0, sequence.1), part(desk.0, desk.1), length)
    };
    assert_eq!(read(""), (None, None, None, None, 0));
    assert_eq!(read("11"), (None, None, None, None, 2));
    assert_eq!(read("111 031"), (Some("111".to_owned()), None, None, None, 6));
    assert_eq!(read("1C1 1318"), (None, None, None, None, 7));
    assert_eq!(read("111 0318"), all(("", 0), ("", 0), 7));
    assert_eq!(read("111 0318 12"), all(("12", 4), ("", 0), 9));
    assert_eq!(read("111 0318 016982 gd"), all(("016982", 0), ("GD", 3), 15));
    assert_eq!(read("111 0318 016982 G1104"), all(("016982", 0), ("G1104", 0), 18));
    // A desk of digits begins after the sixth digit, one of letters at the first letter: there a digit was left out.
    assert_eq!(read("111031812345678901"), all(("123456", 0), ("78901", 0), 18));
    assert_eq!(read("111 0318 01698 G1104"), all(("01698", 1), ("G1104", 0), 17));
    assert_eq!(read("111 0318 0169é82 G1104 9"), all(("016982", 0), ("G1104", 0), 19));
    assert_eq!(NudReading::of("111 0318").problem, Some(NudProblem::WrongLength { found: 7 }));
}

/// Article 1: the territory is a department, Île-de-France, or unknown.
/// <https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000000767779>
#[test]
fn article_1_the_territory_names_a_department() {
    let expected = [
        ("001", Some("01")),
        ("095", Some("95")),
        ("02A", Some("2A")),
        ("02B", Some("2B")),
        ("974", Some("974")),
        ("111", None),
        ("000", None),
        ("096", None),
        ("01A", None),
        ("02C", None),
        ("970", None),
        ("975", None),
        ("977", None),
        ("112", None),
    ];
    for (prefix, department) in expected {
        let Ok(number) = Nud::parse(&format!("{prefix} 0318 016982 GDPUB")) else {
            assert_eq!(prefix, "02C");
            continue;
        };
        let territory = number.territory();
        assert_eq!(territory.department(), department, "{prefix}");
        assert_eq!(territory.is_ile_de_france(), prefix == "111");
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

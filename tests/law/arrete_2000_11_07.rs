//! Arrêté du 7 novembre 2000: how the number of a request is made.
//! <https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000000767779>

use parcours_domain::nud::{Nud, NudProblem, NudReading, NudWarning};
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
    assert!(number.territory().is_ile_de_france());
    assert_eq!(number.warnings(day(TODAY)), []);

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
    let warnings = |typed: &str| Nud::parse(typed).unwrap().warnings(day(TODAY));
    assert_eq!(warnings("000 0318 016982 G1104"), [NudWarning::UnknownTerritory]);
    assert_eq!(warnings("096 0318 016982 G1104"), [NudWarning::UnknownTerritory]);
    assert_eq!(warnings("111 1226 016982 G1104"), [NudWarning::CreatedInTheFuture]);
    assert_eq!(warnings("111 1126 016982 G1104"), []);
    // 98 is of this century: no number is older than the arrêté.
    assert_eq!(warnings("111 0398 016982 G1104"), [NudWarning::CreatedInTheFuture]);
    assert_eq!(warnings("111 0127 016982 G1104"), [NudWarning::CreatedInTheFuture]);
    assert_eq!(warnings("111 1200 016982 G1104"), [NudWarning::VeryOld]);
    assert_eq!(warnings("111 0101 016982 G1104"), []);
    assert_eq!(warnings("000 0300 016982 G1104"), [NudWarning::UnknownTerritory, NudWarning::VeryOld]);
    for known in ["001", "095", "02A", "02B", "020", "971", "974", "976"] {
        assert_eq!(warnings(&format!("{known} 0318 016982 GDPUB")), [], "{known}");
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

/// Article 1: the groups appear while the number is typed, and nothing that was typed is lost.
/// <https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000000767779>
#[test]
fn article_1_groups_appear_while_typing() {
    let grouped = |typed: &str| NudReading::of(typed).grouped();
    let expected = [
        ("", ""),
        ("1", "1"),
        ("111", "111"),
        ("111 ", "111"),
        ("1110", "111 0"),
        ("1110318", "111 0318"),
        ("11103180", "111 0318 0"),
        ("1110318016982", "111 0318 016982"),
        ("1110318016982g", "111 0318 016982 G"),
        ("1110318016982g110455", "111 0318 016982 G110455"),
        ("111 o3", "111 O3"),
    ];
    for (typed, shown) in expected {
        assert_eq!(grouped(typed).as_deref(), Some(shown), "{typed:?}");
    }
    assert_eq!(grouped("111 é318"), None);
    assert_eq!(grouped("111 O3é"), None);
}

/// Article 1: what a partial number tells already.
/// <https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000000767779>
#[test]
fn article_1_a_partial_number_tells_what_it_can() {
    let read = |typed: &str| {
        let reading = NudReading::of(typed);
        let territory = reading.territory.map(|territory| territory.as_str().to_owned());
        (territory, reading.created, reading.sequence, reading.desk, reading.to_type)
    };
    let all = |sequence: Option<&str>, desk: Option<&str>, to_type| {
        let owned = |text: Option<&str>| text.map(str::to_owned);
        (Some("111".to_owned()), Some((2018, 3)), owned(sequence), owned(desk), to_type)
    };
    assert_eq!(read("11"), (None, None, None, None, 16));
    assert_eq!(read("111 031"), (Some("111".to_owned()), None, None, None, 12));
    assert_eq!(read("1C1 1318"), (None, None, None, None, 11));
    assert_eq!(read("111 0318 01698"), all(None, None, 6));
    assert_eq!(read("111 0318 016982 G110"), all(Some("016982"), None, 1));
    assert_eq!(read("111 0318 016982 G1104"), all(Some("016982"), Some("G1104"), 0));
    assert_eq!(read("111 0318 0169B2 G1104 9"), all(None, Some("G1104"), 0));
    assert_eq!(NudReading::of("111 0318").problem, Some(NudProblem::WrongLength { found: 7 }));
}

/// Article 1: the territory is a department, Île-de-France, or unknown.
/// <https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000000767779>
#[test]
fn article_1_the_territory_names_a_department() {
    let expected = [
        ("001", Some("01"), true),
        ("095", Some("95"), true),
        ("02A", Some("2A"), true),
        ("02B", Some("2B"), true),
        ("974", Some("974"), true),
        ("111", None, true),
        ("000", None, false),
        ("096", None, false),
        ("01A", None, false),
        ("02C", None, false),
        ("970", None, false),
        ("975", None, false),
        ("977", None, false),
        ("112", None, false),
    ];
    for (prefix, department, known) in expected {
        let Ok(number) = Nud::parse(&format!("{prefix} 0318 016982 GDPUB")) else {
            assert_eq!(prefix, "02C");
            continue;
        };
        let territory = number.territory();
        assert_eq!((territory.department(), territory.is_known()), (department, known), "{prefix}");
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

//! Code du travail, articles L.3133-1, L.3134-13 and L.3422-2: the public holidays.
//! <https://www.legifrance.gouv.fr/codes/id/LEGISCTA000033008129/>

use parcours_domain::deadline::{easter_sunday, is_public_holiday};
use parcours_domain::place::InseeCode;

use crate::people::day;

/// L.3133-1: the holidays of 2026, all of them and no other day.
/// <https://www.legifrance.gouv.fr/codes/id/LEGISCTA000033008129/>
#[test]
fn article_l3133_1_the_eleven_holidays_of_2026() {
    let first = day("2026-01-01");
    let found: Vec<String> = (0..365)
        .map(|days| first.plus_days(days))
        .filter(|day| is_public_holiday(*day, None))
        .map(|day| day.to_string())
        .collect();
    let expected = [
        "2026-01-01",
        "2026-04-06",
        "2026-05-01",
        "2026-05-08",
        "2026-05-14",
        "2026-05-25",
        "2026-07-14",
        "2026-08-15",
        "2026-11-01",
        "2026-11-11",
        "2026-12-25",
    ];
    assert_eq!(found, expected);
}

/// L.3134-13 (ordinance of 16 August 1892) and L.3422-2: two more in Alsace and Moselle, one more overseas.
/// <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006072050>
#[test]
fn article_l3134_13_and_l3422_2_the_holidays_of_a_place() {
    let own = |code: &str| -> Vec<String> {
        let (first, place) = (day("2026-01-01"), InseeCode::parse(code).unwrap());
        let days = (0..365).map(|days| first.plus_days(days));
        days.filter(|day| is_public_holiday(*day, Some(&place)) && !is_public_holiday(*day, None))
            .map(|day| day.to_string())
            .collect()
    };
    let alsace_and_moselle = ["2026-04-03", "2026-12-26"];
    for (code, expected) in [
        ("67482", &alsace_and_moselle[..]),
        ("68066", &alsace_and_moselle),
        ("57463", &alsace_and_moselle),
        ("54395", &[]),
        ("75056", &[]),
        ("97105", &["2026-05-27"]),
        ("97209", &["2026-05-22"]),
        ("97302", &["2026-06-10"]),
        ("97411", &["2026-12-20"]),
        ("97608", &["2026-04-27"]),
        ("97701", &["2026-10-09"]),
        ("97801", &["2026-05-28"]),
    ] {
        assert_eq!(own(code), expected, "{code}");
    }
}

/// L.3133-1: three holidays follow Easter, whose date is computed. The earliest, the latest, and the two years that
/// break naive formulas (1954 and 1981).
/// <https://www.legifrance.gouv.fr/codes/id/LEGISCTA000033008129/>
#[test]
fn article_l3133_1_easter_is_computed() {
    for easter in [
        "1818-03-22",
        "1943-04-25",
        "1954-04-18",
        "1981-04-19",
        "2000-04-23",
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2038-04-25",
    ] {
        assert_eq!(easter_sunday(day(easter).year()), Some(day(easter)));
    }
    // The calendar of today begins in 1582, after Easter.
    assert_eq!(easter_sunday(1583), Some(day("1583-04-10")));
    assert_eq!(easter_sunday(1582), None);
}

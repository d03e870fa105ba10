//! Code du travail, article L.3133-1: the eleven public holidays.
//! <https://www.legifrance.gouv.fr/codes/id/LEGISCTA000033008129/>

use parcours_domain::deadline::{easter_sunday, is_public_holiday};

use crate::people::day;

/// L.3133-1: the holidays of 2026, all of them and no other day.
/// <https://www.legifrance.gouv.fr/codes/id/LEGISCTA000033008129/>
#[test]
fn article_l3133_1_the_eleven_holidays_of_2026() {
    let first = day("2026-01-01");
    let found: Vec<String> = (0..365)
        .map(|days| first.plus_days(days))
        .filter(|day| is_public_holiday(*day))
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
}

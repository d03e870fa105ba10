//! PLS: arrêté du 29 juillet 1987, article 1: the ceilings of PLUS and 30 % more, rounded to the euro. Columns that were
//! also read as figures: certainty A; those that were only computed: C. The build checks the 30 %.
//! <https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000294318>

use super::{plus, texts};
use crate::ceiling::{Area, CeilingNorm, CeilingTable, Column};
use crate::date::Date;
use crate::source::Certainty::{A, C};

pub(super) const FROM_2026: CeilingTable = CeilingTable {
    norm: CeilingNorm::Pls,
    since: Date::fixed(2026, 1, 1),
    columns: &[
        Column {
            area: Area::ParisAndNeighbours,
            categories: [34_996, 52_303, 68_562, 81_858, 97_395, 109_595],
            supplement: 12_212,
            certainty: [A; 7],
        },
        Column {
            area: Area::RestOfIleDeFrance,
            categories: [34_996, 52_303, 62_871, 75_309, 89_150, 100_322],
            supplement: 11_177,
            certainty: [A; 7],
        },
        Column {
            area: Area::OtherRegions,
            categories: [30_424, 40_630, 48_859, 58_986, 69_389, 78_203],
            supplement: 8_723,
            certainty: [C; 7],
        },
    ],
    title: texts::OF_2026.title,
    article: "Article 1 (PLS : plafonds du PLUS majorés de 30 %)",
    url: texts::OF_2026.url,
};

pub(super) const FROM_2025: CeilingTable = CeilingTable {
    norm: CeilingNorm::Pls,
    since: Date::fixed(2025, 1, 1),
    columns: &[
        Column {
            area: Area::ParisAndNeighbours,
            categories: [34_693, 51_851, 67_969, 81_151, 96_552, 108_648],
            supplement: 12_107,
            certainty: [A; 7],
        },
        Column {
            area: Area::RestOfIleDeFrance,
            categories: [34_693, 51_851, 62_327, 74_658, 88_379, 99_455],
            supplement: 11_081,
            certainty: [C; 7],
        },
        Column {
            area: Area::OtherRegions,
            categories: [30_161, 40_279, 48_437, 58_477, 68_790, 77_527],
            supplement: 8_648,
            certainty: [A; 7],
        },
    ],
    title: texts::OF_2025.title,
    article: "Article 1 (PLS : plafonds du PLUS majorés de 30 %)",
    url: texts::OF_2025.url,
};

pub(super) const FROM_2024: CeilingTable = CeilingTable {
    norm: CeilingNorm::Pls,
    since: Date::fixed(2024, 1, 1),
    columns: &[
        Column {
            area: Area::ParisAndNeighbours,
            categories: [33_857, 50_603, 66_333, 79_197, 94_227, 106_031],
            supplement: 11_816,
            certainty: [C; 7],
        },
        Column {
            area: Area::RestOfIleDeFrance,
            categories: [33_857, 50_603, 60_826, 72_860, 86_251, 97_061],
            supplement: 10_815,
            certainty: [C; 7],
        },
        Column {
            area: Area::OtherRegions,
            categories: [29_435, 39_309, 47_271, 57_069, 67_133, 75_660],
            supplement: 8_440,
            certainty: [A; 7],
        },
    ],
    title: texts::OF_2024.title,
    article: "Article 1 (PLS : plafonds du PLUS majorés de 30 %)",
    url: texts::OF_2024.url,
};

const _: () = {
    assert!(is_plus_and_30_percent(&FROM_2026, &plus::FROM_2026));
    assert!(is_plus_and_30_percent(&FROM_2025, &plus::FROM_2025));
    assert!(is_plus_and_30_percent(&FROM_2024, &plus::FROM_2024));
};

const fn is_plus_and_30_percent(pls: &CeilingTable, plus: &CeilingTable) -> bool {
    let ([pls_paris, pls_rest, pls_other], [paris, rest, other]) = (pls.columns, plus.columns) else { return false };
    pls_paris.is_raised_by_30_percent(paris)
        && pls_rest.is_raised_by_30_percent(rest)
        && pls_other.is_raised_by_30_percent(other)
}

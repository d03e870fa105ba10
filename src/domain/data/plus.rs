//! PLUS: arrêté du 29 juillet 1987, annexe I, as rewritten each December for the year to come (CCH R.441-1: revised by the
//! index of rents of the third quarter, each cell rounded to the euro). Every cell read in two independent sources:
//! certainty A. <https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000294318>

use super::texts;
use crate::ceiling::{Area, CeilingNorm, CeilingTable, Column};
use crate::date::Date;
use crate::source::Certainty::A;

pub(super) const FROM_2026: CeilingTable = CeilingTable {
    norm: CeilingNorm::Plus,
    since: Date::fixed(2026, 1, 1),
    columns: &[
        Column {
            area: Area::ParisAndNeighbours,
            categories: [26_920, 40_233, 52_740, 62_968, 74_919, 84_304],
            supplement: 9_394,
            certainty: [A; 7],
        },
        Column {
            area: Area::RestOfIleDeFrance,
            categories: [26_920, 40_233, 48_362, 57_930, 68_577, 77_171],
            supplement: 8_598,
            certainty: [A; 7],
        },
        Column {
            area: Area::OtherRegions,
            categories: [23_403, 31_254, 37_584, 45_374, 53_376, 60_156],
            supplement: 6_710,
            certainty: [A; 7],
        },
    ],
    title: texts::OF_2026.title,
    article: "Annexe I (PLUS)",
    url: texts::OF_2026.url,
};

pub(super) const FROM_2025: CeilingTable = CeilingTable {
    norm: CeilingNorm::Plus,
    since: Date::fixed(2025, 1, 1),
    columns: &[
        Column {
            area: Area::ParisAndNeighbours,
            categories: [26_687, 39_885, 52_284, 62_424, 74_271, 83_575],
            supplement: 9_313,
            certainty: [A; 7],
        },
        Column {
            area: Area::RestOfIleDeFrance,
            categories: [26_687, 39_885, 47_944, 57_429, 67_984, 76_504],
            supplement: 8_524,
            certainty: [A; 7],
        },
        Column {
            area: Area::OtherRegions,
            categories: [23_201, 30_984, 37_259, 44_982, 52_915, 59_636],
            supplement: 6_652,
            certainty: [A; 7],
        },
    ],
    title: texts::OF_2025.title,
    article: "Annexe I (PLUS)",
    url: texts::OF_2025.url,
};

pub(super) const FROM_2024: CeilingTable = CeilingTable {
    norm: CeilingNorm::Plus,
    since: Date::fixed(2024, 1, 1),
    columns: &[
        Column {
            area: Area::ParisAndNeighbours,
            categories: [26_044, 38_925, 51_025, 60_921, 72_482, 81_562],
            supplement: 9_089,
            certainty: [A; 7],
        },
        Column {
            area: Area::RestOfIleDeFrance,
            categories: [26_044, 38_925, 46_789, 56_046, 66_347, 74_662],
            supplement: 8_319,
            certainty: [A; 7],
        },
        Column {
            area: Area::OtherRegions,
            categories: [22_642, 30_238, 36_362, 43_899, 51_641, 58_200],
            supplement: 6_492,
            certainty: [A; 7],
        },
    ],
    title: texts::OF_2024.title,
    article: "Annexe I (PLUS)",
    url: texts::OF_2024.url,
};

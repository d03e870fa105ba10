//! PLAI: arrêté du 29 juillet 1987, annexe II, as rewritten each December for the year to come (CCH R.441-1: revised by the
//! index of rents of the third quarter, each cell rounded to the euro).
//!
//! Cells that no independent page gives are computed from the year beside them by that index: certainty C. The same
//! computation reproduces every cell that could be read. One source only: B.
//! <https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000294318>

use super::texts;
use crate::ceiling::{Area, CeilingNorm, CeilingTable, Column};
use crate::date::Date;
use crate::source::Certainty::{A, B, C};

pub(super) const FROM_2026: CeilingTable = CeilingTable {
    norm: CeilingNorm::Plai,
    since: Date::fixed(2026, 1, 1),
    columns: &[
        Column {
            area: Area::ParisAndNeighbours,
            categories: [14_811, 24_140, 31_643, 34_637, 41_203, 46_369],
            supplement: 5_166,
            certainty: [A; 7],
        },
        Column {
            area: Area::RestOfIleDeFrance,
            categories: [14_811, 24_140, 29_018, 31_860, 37_719, 42_444],
            supplement: 4_727,
            certainty: [A; 7],
        },
        Column {
            area: Area::OtherRegions,
            categories: [12_870, 18_753, 22_551, 25_092, 29_359, 33_086],
            supplement: 3_689,
            certainty: [C; 7],
        },
    ],
    title: texts::OF_2026.title,
    article: "Annexe II (PLAI)",
    url: texts::OF_2026.url,
};

pub(super) const FROM_2025: CeilingTable = CeilingTable {
    norm: CeilingNorm::Plai,
    since: Date::fixed(2025, 1, 1),
    columns: &[
        Column {
            area: Area::ParisAndNeighbours,
            categories: [14_683, 23_931, 31_369, 34_338, 40_847, 45_968],
            supplement: 5_121,
            certainty: [A; 7],
        },
        Column {
            area: Area::RestOfIleDeFrance,
            categories: [14_683, 23_931, 28_767, 31_585, 37_393, 42_077],
            supplement: 4_686,
            certainty: [B, B, B, B, C, C, C],
        },
        Column {
            area: Area::OtherRegions,
            categories: [12_759, 18_591, 22_356, 24_875, 29_105, 32_800],
            supplement: 3_657,
            certainty: [A; 7],
        },
    ],
    title: texts::OF_2025.title,
    article: "Annexe II (PLAI)",
    url: texts::OF_2025.url,
};

pub(super) const FROM_2024: CeilingTable = CeilingTable {
    norm: CeilingNorm::Plai,
    since: Date::fixed(2024, 1, 1),
    columns: &[
        Column {
            area: Area::ParisAndNeighbours,
            categories: [14_329, 23_355, 30_614, 33_511, 39_863, 44_861],
            supplement: 4_998,
            certainty: [C; 7],
        },
        Column {
            area: Area::RestOfIleDeFrance,
            categories: [14_329, 23_355, 28_074, 30_824, 36_493, 41_064],
            supplement: 4_573,
            certainty: [C; 7],
        },
        Column {
            area: Area::OtherRegions,
            categories: [12_452, 18_143, 21_818, 24_276, 28_404, 32_010],
            supplement: 3_569,
            certainty: [A; 7],
        },
    ],
    title: texts::OF_2024.title,
    article: "Annexe II (PLAI)",
    url: texts::OF_2024.url,
};

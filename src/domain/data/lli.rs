//! LLI and PLI, intermediate homes: CGI, annexe III, article 2 terdecies D, with categories of their own (one person, a couple,
//! then one to four dependants, a supplement from the fifth) and the zones A bis to C.
//!
//! 2024: read in one source, its first cells in another: certainty B. 2026, A bis, A and B1: BOFiP BOI-BAREME-000017 of 10 March
//! 2026, through one source: B. 2026, B2, C and overseas: those of 2024 raised by 2 %, which reproduces the 21 cells
//! that could be read: C. No table of 2025 was found: that of 2024 is used, and [`Ceiling`](crate::ceiling::Ceiling)
//! says so. <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006069574>

use crate::ceiling::{Area, CeilingNorm, CeilingTable, Column};
use crate::date::Date;
use crate::source::Certainty::{B, C};

const TITLE: &str = "Code général des impôts, annexe III";
const ARTICLE: &str = "Article 2 terdecies D (logement locatif intermédiaire)";
const URL: &str = "https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006069574";

pub(super) const FROM_2026: CeilingTable = CeilingTable {
    norm: CeilingNorm::Lli,
    since: Date::fixed(2026, 1, 1),
    columns: &[
        Column {
            area: Area::ABis,
            categories: [44_344, 66_276, 86_878, 103_727, 123_415, 138_874],
            supplement: 15_471,
            certainty: [B; 7],
        },
        Column {
            area: Area::A,
            categories: [44_344, 66_276, 79_666, 95_427, 112_968, 127_122],
            supplement: 14_164,
            certainty: [B; 7],
        },
        Column {
            area: Area::B1,
            categories: [36_144, 48_268, 58_043, 70_073, 82_432, 92_900],
            supplement: 10_364,
            certainty: [B; 7],
        },
        Column {
            area: Area::B2C,
            categories: [32_530, 43_440, 52_239, 63_067, 74_190, 83_610],
            supplement: 9_325,
            certainty: [C; 7],
        },
        Column {
            area: Area::Overseas,
            categories: [32_496, 43_030, 51_746, 62_468, 73_485, 82_816],
            supplement: 9_244,
            certainty: [C; 7],
        },
    ],
    title: TITLE,
    article: ARTICLE,
    url: URL,
};

pub(super) const FROM_2024: CeilingTable = CeilingTable {
    norm: CeilingNorm::Lli,
    since: Date::fixed(2024, 1, 1),
    columns: &[
        Column {
            area: Area::ABis,
            categories: [43_475, 64_976, 85_175, 101_693, 120_995, 136_151],
            supplement: 15_168,
            certainty: [B; 7],
        },
        Column {
            area: Area::A,
            categories: [43_475, 64_976, 78_104, 93_556, 110_753, 124_630],
            supplement: 13_886,
            certainty: [B; 7],
        },
        Column {
            area: Area::B1,
            categories: [35_435, 47_321, 56_905, 68_699, 80_816, 91_078],
            supplement: 10_161,
            certainty: [B; 7],
        },
        Column {
            area: Area::B2C,
            categories: [31_892, 42_588, 51_215, 61_830, 72_735, 81_971],
            supplement: 9_142,
            certainty: [B; 7],
        },
        Column {
            area: Area::Overseas,
            categories: [31_859, 42_186, 50_731, 61_243, 72_044, 81_192],
            supplement: 9_063,
            certainty: [B; 7],
        },
    ],
    title: TITLE,
    article: ARTICLE,
    url: URL,
};

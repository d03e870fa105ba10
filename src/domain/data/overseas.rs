//! LLS and LLTS, the social homes overseas: the ceilings of PLUS in « autres régions » less 10 % (LLS), and 75 % of
//! those (LLTS). The rule was read in one source, the figures are computed from PLUS: certainty C.
//!
//! PLS overseas has no table: the sources contradict each other. Arrêté du 14 mars 2011.
//! <https://www.legifrance.gouv.fr/loda/article_lc/LEGIARTI000046500378>

use crate::ceiling::{Area, CeilingNorm, CeilingTable, Column};
use crate::date::Date;
use crate::source::Certainty::C;

const TITLE: &str = "Arrêté du 14 mars 2011 (logements locatifs sociaux outre-mer)";
const URL: &str = "https://www.legifrance.gouv.fr/loda/article_lc/LEGIARTI000046500378";

pub(super) const LLS_FROM_2026: CeilingTable = CeilingTable {
    norm: CeilingNorm::Lls,
    since: Date::fixed(2026, 1, 1),
    columns: &[Column {
        area: Area::Overseas,
        categories: [21_063, 28_129, 33_826, 40_837, 48_038, 54_140],
        supplement: 6_039,
        certainty: [C; 7],
    }],
    title: TITLE,
    article: "LLS : plafonds du PLUS des autres régions, moins 10 %",
    url: URL,
};

pub(super) const LLS_FROM_2025: CeilingTable = CeilingTable {
    norm: CeilingNorm::Lls,
    since: Date::fixed(2025, 1, 1),
    columns: &[Column {
        area: Area::Overseas,
        categories: [20_881, 27_886, 33_533, 40_484, 47_624, 53_672],
        supplement: 5_987,
        certainty: [C; 7],
    }],
    title: TITLE,
    article: "LLS : plafonds du PLUS des autres régions, moins 10 %",
    url: URL,
};

pub(super) const LLS_FROM_2024: CeilingTable = CeilingTable {
    norm: CeilingNorm::Lls,
    since: Date::fixed(2024, 1, 1),
    columns: &[Column {
        area: Area::Overseas,
        categories: [20_378, 27_214, 32_726, 39_509, 46_477, 52_380],
        supplement: 5_843,
        certainty: [C; 7],
    }],
    title: TITLE,
    article: "LLS : plafonds du PLUS des autres régions, moins 10 %",
    url: URL,
};

pub(super) const LLTS_FROM_2026: CeilingTable = CeilingTable {
    norm: CeilingNorm::Llts,
    since: Date::fixed(2026, 1, 1),
    columns: &[Column {
        area: Area::Overseas,
        categories: [15_797, 21_096, 25_369, 30_627, 36_029, 40_605],
        supplement: 4_529,
        certainty: [C; 7],
    }],
    title: TITLE,
    article: "LLTS : 75 % des plafonds du LLS",
    url: URL,
};

pub(super) const LLTS_FROM_2025: CeilingTable = CeilingTable {
    norm: CeilingNorm::Llts,
    since: Date::fixed(2025, 1, 1),
    columns: &[Column {
        area: Area::Overseas,
        categories: [15_661, 20_914, 25_150, 30_363, 35_718, 40_254],
        supplement: 4_490,
        certainty: [C; 7],
    }],
    title: TITLE,
    article: "LLTS : 75 % des plafonds du LLS",
    url: URL,
};

pub(super) const LLTS_FROM_2024: CeilingTable = CeilingTable {
    norm: CeilingNorm::Llts,
    since: Date::fixed(2024, 1, 1),
    columns: &[Column {
        area: Area::Overseas,
        categories: [15_283, 20_411, 24_544, 29_632, 34_858, 39_285],
        supplement: 4_382,
        certainty: [C; 7],
    }],
    title: TITLE,
    article: "LLTS : 75 % des plafonds du LLS",
    url: URL,
};

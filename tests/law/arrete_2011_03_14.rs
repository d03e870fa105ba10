//! Arrêté du 14 mars 2011: the ceilings of social homes overseas, LLS and LLTS.
//! <https://www.legifrance.gouv.fr/loda/article_lc/LEGIARTI000046500378>

use parcours_domain::eligibility::{Area, CeilingNorm, Certainty, Tables};

use crate::code_construction_ceilings::{PLUS, Row, row};
use crate::people::day;

const LLS: [Row; 3] = [
    [20_378, 27_214, 32_726, 39_509, 46_477, 52_380, 5_843],
    [20_881, 27_886, 33_533, 40_484, 47_624, 53_672, 5_987],
    [21_063, 28_129, 33_826, 40_837, 48_038, 54_140, 6_039],
];
const LLTS: [Row; 3] = [
    [15_283, 20_411, 24_544, 29_632, 34_858, 39_285, 4_382],
    [15_661, 20_914, 25_150, 30_363, 35_718, 40_254, 4_490],
    [15_797, 21_096, 25_369, 30_627, 36_029, 40_605, 4_529],
];

/// LLS is PLUS of « autres régions » less 10 %, LLTS three quarters of it.
#[test]
fn overseas_of_three_years() {
    for (at, year) in (2024..=2026).enumerate() {
        let on = format!("{year}-07-01");
        assert_eq!(row(CeilingNorm::Lls, Area::Overseas, &on), LLS[at], "{year}");
        assert_eq!(row(CeilingNorm::Llts, Area::Overseas, &on), LLTS[at], "{year}");
        for ((plus, lls), llts) in PLUS[at][2].iter().zip(LLS[at]).zip(LLTS[at]) {
            assert_eq!((plus * 9 + 5) / 10, lls);
            assert!((plus * 675).abs_diff(llts * 1_000) <= 1_000, "{plus} {llts}");
        }
    }
    for norm in [CeilingNorm::Lls, CeilingNorm::Llts] {
        let found = Tables::compiled().ceiling(norm, Area::Overseas, 1, day("2026-03-01")).unwrap();
        assert_eq!(found.certainty, Certainty::C, "computed from PLUS");
    }
}

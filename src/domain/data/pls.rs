//! PLS: arrêté du 29 juillet 1987, article 1: the ceilings of PLUS and 30 % more, rounded to the euro. Île-de-France also
//! read as figures: certainty A. Other regions only computed: certainty C. The build checks the 30 %.
//! <https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000294318>

use super::plus;
use crate::date::Date;
use crate::eligibility::{CeilingNorm, CeilingTable, Certainty, Column};

pub(super) const FROM_2026: CeilingTable = CeilingTable {
    norm: CeilingNorm::Pls,
    since: Date::fixed(2026, 1, 1),
    paris_and_neighbours: Column {
        categories: [34_996, 52_303, 68_562, 81_858, 97_395, 109_595],
        supplement: 12_212,
        certainty: Certainty::A,
    },
    rest_of_ile_de_france: Column {
        categories: [34_996, 52_303, 62_871, 75_309, 89_150, 100_322],
        supplement: 11_177,
        certainty: Certainty::A,
    },
    other_regions: Column {
        categories: [30_424, 40_630, 48_859, 58_986, 69_389, 78_203],
        supplement: 8_723,
        certainty: Certainty::C,
    },
    title: "Arrêté du 29 juillet 1987 relatif aux plafonds de ressources (montants de l’arrêté du 19 décembre 2025)",
    article: "Article 1 (PLS : plafonds du PLUS majorés de 30 %)",
    url: "https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000294318",
};

const _: () = {
    assert!(is_plus_and_30_percent(&FROM_2026.paris_and_neighbours, &plus::FROM_2026.paris_and_neighbours));
    assert!(is_plus_and_30_percent(&FROM_2026.rest_of_ile_de_france, &plus::FROM_2026.rest_of_ile_de_france));
    assert!(is_plus_and_30_percent(&FROM_2026.other_regions, &plus::FROM_2026.other_regions));
};

const fn is_plus_and_30_percent(pls: &Column, plus: &Column) -> bool {
    let [first, second, third, fourth, fifth, sixth] = plus.categories;
    let [pls_first, pls_second, pls_third, pls_fourth, pls_fifth, pls_sixth] = pls.categories;
    pls_first == raised(first)
        && pls_second == raised(second)
        && pls_third == raised(third)
        && pls_fourth == raised(fourth)
        && pls_fifth == raised(fifth)
        && pls_sixth == raised(sixth)
        && pls.supplement == raised(plus.supplement)
}

const fn raised(euros: u32) -> u32 {
    (euros * 13 + 5) / 10
}

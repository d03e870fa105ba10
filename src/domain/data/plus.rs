//! PLUS: arrêté du 29 juillet 1987, annexe I, as rewritten by arrêté du 19 décembre 2025 (NOR VLOL2534266A, JO of 24
//! December 2025). Every cell read in two independent sources, and equal to the cell of 2025 revised by the index of
//! rents (145.77 / 144.51): certainty A. <https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000053159966>

use crate::date::Date;
use crate::eligibility::{CeilingNorm, CeilingTable, Certainty, Column};

pub(super) const FROM_2026: CeilingTable = CeilingTable {
    norm: CeilingNorm::Plus,
    since: Date::fixed(2026, 1, 1),
    paris_and_neighbours: Column {
        categories: [26_920, 40_233, 52_740, 62_968, 74_919, 84_304],
        supplement: 9_394,
        certainty: Certainty::A,
    },
    rest_of_ile_de_france: Column {
        categories: [26_920, 40_233, 48_362, 57_930, 68_577, 77_171],
        supplement: 8_598,
        certainty: Certainty::A,
    },
    other_regions: Column {
        categories: [23_403, 31_254, 37_584, 45_374, 53_376, 60_156],
        supplement: 6_710,
        certainty: Certainty::A,
    },
    title: "Arrêté du 19 décembre 2025 modifiant l’arrêté du 29 juillet 1987 relatif aux plafonds de ressources",
    article: "Annexe I (PLUS)",
    url: "https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000053159966",
};

//! PLAI: arrêté du 29 juillet 1987, annexe II, as rewritten by arrêté du 19 décembre 2025 (NOR VLOL2534266A, JO of 24
//! December 2025). Île-de-France read in a source that checked it twice, and equal to the revision of 2025: certainty A.
//! Other regions computed from 2025 by the index of rents (145.77 / 144.51), which reproduces every cell that could be
//! read: certainty C. <https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000053159966>

use crate::date::Date;
use crate::eligibility::{CeilingNorm, CeilingTable, Certainty, Column};

pub(super) const FROM_2026: CeilingTable = CeilingTable {
    norm: CeilingNorm::Plai,
    since: Date::fixed(2026, 1, 1),
    paris_and_neighbours: Column {
        categories: [14_811, 24_140, 31_643, 34_637, 41_203, 46_369],
        supplement: 5_166,
        certainty: Certainty::A,
    },
    rest_of_ile_de_france: Column {
        categories: [14_811, 24_140, 29_018, 31_860, 37_719, 42_444],
        supplement: 4_727,
        certainty: Certainty::A,
    },
    other_regions: Column {
        categories: [12_870, 18_753, 22_551, 25_092, 29_359, 33_086],
        supplement: 3_689,
        certainty: Certainty::C,
    },
    title: "Arrêté du 19 décembre 2025 modifiant l’arrêté du 29 juillet 1987 relatif aux plafonds de ressources",
    article: "Annexe II (PLAI)",
    url: "https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000053159966",
};

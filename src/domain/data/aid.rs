//! Housing aid of tenants (« aide personnalisée au logement »): the amounts of arrêté du 27 septembre 2019 and of arrêté
//! du 27 février 2018, each from the day it applies. A new year is a new row; the older ones stay, for tests of their time.
//!
//! | figures | text | since |
//! |---|---|---|
//! | ceilings of rent (L), charges (C), least share (P0) | arrêté du 5 septembre 2025, JORFTEXT000052212770 | 2025-10-01 |
//! | the same, 1.15 % more | arrêté du 28 septembre 2026, JORFTEXT000054913928 | 2026-10-01 |
//! | allowance on the resources (R0), not revised in 2026 | arrêtés du 30 décembre 2024 and du 28 décembre 2025 | 2025-01-01 |
//! | rates by family (TF) and by rent (TL) | arrêté du 27 septembre 2019, article 14 | 2007-07-01 |
//! | cut of the rent (RLS) | arrêté du 21 mai 2025, JORFTEXT000051657925 | 2025-06-01 |
//! | the same | arrêté du 22 mai 2026, JORFTEXT000054132213 | 2026-06-01 |
//! | ceilings of resources for the cut | arrêté du 29 décembre 2023, JORFTEXT000048729702 | 2024-01-01 |
//! | the same | arrêté du 23 décembre 2025, JORFTEXT000053175260 | 2026-01-01 |
//!
//! Read in the parameters of OpenFisca-France, which cite those texts: certainty B, figure by figure.
//! <https://www.legifrance.gouv.fr/loda/id/JORFTEXT000039160329/>

use crate::date::Date;

/// Figures by zone, from zone 1 to zone 3: a person alone, a couple, one dependant, then each further dependant; cents a
/// month.
pub(crate) type ByZone = [[i64; 4]; 3];

/// What changes on 1 October, in cents a month.
pub(crate) struct Amounts {
    pub(crate) since: Date,
    /// The highest rent that counts (L).
    pub(crate) rents: ByZone,
    /// The flat charges (C), then for each dependant.
    pub(crate) charges: [i64; 2],
    /// The least that the tenant keeps to pay (P0).
    pub(crate) least_share: i64,
}

/// The newest first.
pub(crate) const AMOUNTS: [Amounts; 2] = [
    Amounts {
        since: Date::fixed(2026, 10, 1),
        rents: [[33_697, 40_640, 45_932, 6_665], [29_368, 35_947, 40_449, 5_888], [27_525, 33_367, 37_413, 5_362]],
        charges: [6_129, 1_390],
        least_share: 4_001,
    },
    Amounts {
        since: Date::fixed(2025, 10, 1),
        rents: [[33_314, 40_178, 45_410, 6_589], [29_034, 35_538, 39_989, 5_821], [27_212, 32_988, 36_988, 5_301]],
        charges: [6_059, 1_374],
        least_share: 3_956,
    },
];

/// R0, € a year: a person alone, a couple, one to six dependants, then each further one.
pub(crate) const ALLOWANCES: [i64; 9] = [5_235, 7_501, 8_947, 9_148, 9_498, 9_851, 10_202, 10_554, 346];

/// TF outside the overseas departments, in hundred-thousandths: a person alone, a couple, one to six dependants, then each
/// further one.
pub(crate) const FAMILY_RATES: [i64; 9] = [2_830, 3_150, 2_700, 2_380, 2_010, 1_850, 1_790, 1_730, -60];

/// From this many times the highest rent that counts the aid shrinks, and from that many there is none, in tenths, by
/// zone. Arrêté du 27 septembre 2019, article 10.
pub(crate) const DEGRESSION: [[i64; 2]; 3] = [[34, 40], [25, 31], [25, 31]];

/// The cut of the rent (« réduction de loyer de solidarité »), cents a month; the newest first.
pub(crate) const RENT_CUTS: [(Date, ByZone); 2] = [
    (Date::fixed(2026, 6, 1), [[3_599, 4_351, 4_909, 703], [3_158, 3_856, 4_306, 626], [2_957, 3_580, 4_004, 564]]),
    (Date::fixed(2025, 6, 1), [[3_969, 4_798, 5_414, 775], [3_483, 4_253, 4_749, 690], [3_261, 3_948, 4_416, 622]]),
];

/// Below these resources the rent is cut, € a month: a person alone, a couple, one to six dependants, then each further
/// one; the newest first.
pub(crate) const CUT_CEILINGS: [(Date, [[i64; 9]; 3]); 2] = [
    (
        Date::fixed(2026, 1, 1),
        [
            [970, 1_168, 1_486, 1_768, 2_165, 2_497, 2_781, 3_079, 300],
            [905, 1_104, 1_408, 1_677, 2_059, 2_377, 2_646, 2_929, 282],
            [878, 1_068, 1_366, 1_628, 1_989, 2_298, 2_555, 2_830, 262],
        ],
    ),
    (
        Date::fixed(2024, 1, 1),
        [
            [959, 1_155, 1_470, 1_749, 2_141, 2_470, 2_750, 3_045, 297],
            [895, 1_092, 1_393, 1_659, 2_036, 2_351, 2_617, 2_897, 279],
            [868, 1_056, 1_351, 1_610, 1_967, 2_273, 2_527, 2_799, 259],
        ],
    ),
];

//! CCH, article R.441-1, and the texts that set the ceilings each year: every cell of every table, as it was read there.
//! <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006074096>

use parcours_domain::ceiling::{Area, CeilingNorm, Column};
use parcours_domain::eligibility::{SuppliedTable, TableProblemKind, Tables};
use parcours_domain::money::Money;
use parcours_domain::source::Certainty;
use proptest::prelude::*;

use crate::people::day;

/// Categories 1 to 6, then what each further person or dependant adds.
pub type Row = [u32; 7];

const HLM: [Area; 3] = [Area::ParisAndNeighbours, Area::RestOfIleDeFrance, Area::OtherRegions];

/// Of 2024, 2025 and 2026, by area of [`HLM`].
const PLAI: [[Row; 3]; 3] = [
    [
        [14_329, 23_355, 30_614, 33_511, 39_863, 44_861, 4_998],
        [14_329, 23_355, 28_074, 30_824, 36_493, 41_064, 4_573],
        [12_452, 18_143, 21_818, 24_276, 28_404, 32_010, 3_569],
    ],
    [
        [14_683, 23_931, 31_369, 34_338, 40_847, 45_968, 5_121],
        [14_683, 23_931, 28_767, 31_585, 37_393, 42_077, 4_686],
        [12_759, 18_591, 22_356, 24_875, 29_105, 32_800, 3_657],
    ],
    [
        [14_811, 24_140, 31_643, 34_637, 41_203, 46_369, 5_166],
        [14_811, 24_140, 29_018, 31_860, 37_719, 42_444, 4_727],
        [12_870, 18_753, 22_551, 25_092, 29_359, 33_086, 3_689],
    ],
];
/// Of 2024, 2025 and 2026, by area of [`HLM`].
pub const PLUS: [[Row; 3]; 3] = [
    [
        [26_044, 38_925, 51_025, 60_921, 72_482, 81_562, 9_089],
        [26_044, 38_925, 46_789, 56_046, 66_347, 74_662, 8_319],
        [22_642, 30_238, 36_362, 43_899, 51_641, 58_200, 6_492],
    ],
    [
        [26_687, 39_885, 52_284, 62_424, 74_271, 83_575, 9_313],
        [26_687, 39_885, 47_944, 57_429, 67_984, 76_504, 8_524],
        [23_201, 30_984, 37_259, 44_982, 52_915, 59_636, 6_652],
    ],
    [
        [26_920, 40_233, 52_740, 62_968, 74_919, 84_304, 9_394],
        [26_920, 40_233, 48_362, 57_930, 68_577, 77_171, 8_598],
        [23_403, 31_254, 37_584, 45_374, 53_376, 60_156, 6_710],
    ],
];
/// Of 2024, 2025 and 2026, by area of [`HLM`].
const PLS: [[Row; 3]; 3] = [
    [
        [33_857, 50_603, 66_333, 79_197, 94_227, 106_031, 11_816],
        [33_857, 50_603, 60_826, 72_860, 86_251, 97_061, 10_815],
        [29_435, 39_309, 47_271, 57_069, 67_133, 75_660, 8_440],
    ],
    [
        [34_693, 51_851, 67_969, 81_151, 96_552, 108_648, 12_107],
        [34_693, 51_851, 62_327, 74_658, 88_379, 99_455, 11_081],
        [30_161, 40_279, 48_437, 58_477, 68_790, 77_527, 8_648],
    ],
    [
        [34_996, 52_303, 68_562, 81_858, 97_395, 109_595, 12_212],
        [34_996, 52_303, 62_871, 75_309, 89_150, 100_322, 11_177],
        [30_424, 40_630, 48_859, 58_986, 69_389, 78_203, 8_723],
    ],
];
/// The cells of a table's column, read through the tables as a verdict reads them.
pub fn row(norm: CeilingNorm, area: Area, on: &str) -> Row {
    let euros = |step| {
        let found = Tables::compiled().ceiling(norm, area, step, day(on)).unwrap();
        u32::try_from(found.amount.cents() / 100).unwrap()
    };
    [euros(1), euros(2), euros(3), euros(4), euros(5), euros(6), euros(7) - euros(6)]
}

/// Annexes I and II and article 1 of arrêté du 29 juillet 1987, as rewritten on 18 December 2023, 23 December 2024 and 19
/// December 2025. <https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000294318>
#[test]
fn plai_plus_and_pls_of_three_years() {
    for (norm, tables) in [(CeilingNorm::Plai, PLAI), (CeilingNorm::Plus, PLUS), (CeilingNorm::Pls, PLS)] {
        for (table, year) in tables.iter().zip(2024..) {
            for (expected, area) in table.iter().zip(HLM) {
                for on in [format!("{year}-01-01"), format!("{year}-12-31")] {
                    assert_eq!(row(norm, area, &on), *expected, "{norm:?} {area:?} {on}");
                }
            }
        }
    }
}

/// Each cell is that of the year before revised by the index of rents of the third quarter (141.03, 144.51, 145.77).
/// <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006074096>
#[test]
fn each_year_is_the_one_before_revised_by_the_index() {
    for tables in [PLAI, PLUS] {
        for (years, [before, after]) in tables.windows(2).zip([[14_103_u64, 14_451], [14_451, 14_577]]) {
            let cells = years[0].iter().flatten().zip(years[1].iter().flatten());
            for (old, new) in cells {
                assert_eq!((u64::from(*old) * after * 2 + before) / (before * 2), u64::from(*new), "{old}");
            }
        }
    }
}

/// What was read and what was computed: the marks of each cell.
/// <https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000294318>
#[test]
fn computed_cells_say_so() {
    use Certainty::{A, B, C};
    let of = |norm, area, year: u16, step| {
        let on = day(&format!("{year}-03-01"));
        Tables::compiled().ceiling(norm, area, step, on).unwrap().certainty
    };
    for (norm, year, expected) in [
        (CeilingNorm::Plai, 2024, [C, C, A]),
        (CeilingNorm::Plai, 2026, [A, A, C]),
        (CeilingNorm::Plus, 2024, [A, A, A]),
        (CeilingNorm::Plus, 2025, [A, A, A]),
        (CeilingNorm::Plus, 2026, [A, A, A]),
        (CeilingNorm::Pls, 2024, [C, C, A]),
        (CeilingNorm::Pls, 2025, [A, C, A]),
        (CeilingNorm::Pls, 2026, [A, A, C]),
    ] {
        for step in 1..=8 {
            assert_eq!(HLM.map(|area| of(norm, area, year, step)), expected, "{norm:?} {year} {step}");
        }
    }
    let plai_2025 = (1..=7).map(|step| of(CeilingNorm::Plai, Area::RestOfIleDeFrance, 2025, step));
    assert!(plai_2025.eq([B, B, B, B, C, C, C]));
}

fn steps() -> impl Strategy<Value = (CeilingNorm, u8, u16)> {
    (prop::sample::select(CeilingNorm::ALL.to_vec()), 1..24_u8, 2024..2030_u16)
}

proptest! {
    #[test]
    fn a_further_person_never_lowers_a_ceiling((norm, step, year) in steps()) {
        let on = day(&format!("{year}-05-02"));
        for area in norm.areas() {
            let of = |step| Tables::compiled().ceiling(norm, *area, step, on).unwrap().amount;
            prop_assert!(of(step) < of(step + 1), "{norm:?} {area:?} {step}");
        }
    }
}

fn column(area: Area, plus: Row, percent: u32) -> Column {
    let raised = plus.map(|cell| (cell * percent + 50) / 100);
    let [first, second, third, fourth, fifth, sixth, supplement] = raised;
    Column { area, categories: [first, second, third, fourth, fifth, sixth], supplement, certainty: [Certainty::A; 7] }
}

fn supplied(norm: CeilingNorm, since: &str, percent: u32) -> SuppliedTable {
    let columns = HLM.iter().zip(PLUS[2]).map(|(area, row)| column(*area, row, percent)).collect();
    let (title, article) = ("Arrêté du 20 décembre 2026".to_owned(), "Annexe I".to_owned());
    SuppliedTable {
        norm,
        since: day(since),
        columns,
        title,
        article,
        url: "https://www.legifrance.gouv.fr/".to_owned(),
    }
}

/// A newer table that was supplied is read from its first day on, as one source among others.
/// <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006074096>
#[test]
fn a_supplied_table_is_read_from_its_first_day() {
    let tables = Tables::compiled().with(&[supplied(CeilingNorm::Plus, "2027-01-01", 101)]).unwrap();
    let of = |tables: Tables, on: &str| tables.ceiling(CeilingNorm::Plus, Area::OtherRegions, 1, day(on)).unwrap();
    assert_eq!(of(tables, "2026-12-31"), of(Tables::compiled(), "2026-12-31"));
    let newer = of(tables, "2027-01-01");
    assert_eq!((newer.amount, newer.is_of_an_older_year), (Money::from_euros(23_637), false));
    assert_eq!((newer.certainty, newer.reference().since), (Certainty::B, Some(day("2027-01-01"))));
    // Whatever comes first, the newest in force is read.
    let years =
        [("2028-01-01", 103), ("2027-01-01", 101)].map(|(since, percent)| supplied(CeilingNorm::Plus, since, percent));
    let [later, earlier] = years.clone();
    for order in [years, [earlier, later]] {
        let both = Tables::compiled().with(&order).unwrap();
        assert_eq!(of(both, "2027-12-31"), newer);
        assert_eq!(of(both, "2028-06-01").amount, Money::from_euros(24_105));
    }
    let newest = tables.with(&[supplied(CeilingNorm::Plus, "2028-01-01", 103)]).unwrap();
    assert_eq!(of(newest, "2027-06-01"), newer, "what was supplied before stays");
    assert_eq!(of(newest, "2028-01-01").amount, Money::from_euros(24_105));
}

/// One fault, and nothing of what was supplied is used.
/// <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006074096>
#[test]
fn a_faulty_supply_is_refused_as_a_whole() {
    type Fault = fn(&mut SuppliedTable);
    let faults: [(Fault, TableProblemKind); 13] = [
        (|table| table.title = "  ".to_owned(), TableProblemKind::NoSource),
        (|table| table.url = "http://exemple.fr".to_owned(), TableProblemKind::NoSource),
        (|table| table.columns.truncate(2), TableProblemKind::MissingColumn),
        (|table| table.columns.push(table.columns[0]), TableProblemKind::UnexpectedColumn),
        (|table| table.columns[1].area = Area::A, TableProblemKind::MissingColumn),
        (|table| table.since = day("2025-12-31"), TableProblemKind::TooOld),
        (|table| table.since = day("2029-01-01"), TableProblemKind::TooFarAhead),
        (|table| table.columns[0].categories.swap(0, 1), TableProblemKind::NotRising),
        (|table| table.columns[2].supplement = 0, TableProblemKind::NotRising),
        (|table| table.columns[2].categories[5] = 99_999, TableProblemKind::Implausible),
        (|table| table.columns[0].supplement = 1, TableProblemKind::Implausible),
        (|table| table.columns[0].categories[0] = 0, TableProblemKind::Implausible),
        (|table| table.norm = CeilingNorm::Pls, TableProblemKind::Implausible),
    ];
    for (fault, kind) in faults {
        let mut faulty = supplied(CeilingNorm::Plus, "2027-01-01", 101);
        fault(&mut faulty);
        let good = supplied(CeilingNorm::Plus, "2028-01-01", 102);
        assert_eq!(Tables::compiled().with(&[good, faulty]).map_err(|problem| problem.kind), Err(kind));
    }
    let twice = [101, 102].map(|percent| supplied(CeilingNorm::Plus, "2027-01-01", percent));
    assert_eq!(Tables::compiled().with(&twice).unwrap_err().kind, TableProblemKind::Twice);
    // On the edges: the day of the newest table, two years after it, and 20 % more or less than the newest figure.
    for since in ["2026-01-01", "2028-12-31"] {
        assert!(Tables::compiled().with(&[supplied(CeilingNorm::Plus, since, 100)]).is_ok(), "{since}");
    }
    for (first, believed) in [(21_535, false), (21_536, true), (32_304, true), (32_305, false)] {
        let mut table = supplied(CeilingNorm::Plus, "2027-01-01", 100);
        table.columns[0].categories[0] = first;
        assert_eq!(Tables::compiled().with(&[table]).is_ok(), believed, "{first}");
    }
}

/// Arrêté du 29 juillet 1987, article 1: a supplied PLS must be PLUS and 30 %, whether that PLUS was supplied, taken or held.
/// <https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000294318>
#[test]
fn a_supplied_pls_is_plus_and_30_percent() {
    let pls = |since, percent| {
        let base = supplied(CeilingNorm::Plus, since, percent);
        let columns = base.columns.iter().map(|plus| {
            let [first, second, third, fourth, fifth, sixth] = plus.categories;
            let row = [first, second, third, fourth, fifth, sixth, plus.supplement];
            column(plus.area, row, 130)
        });
        SuppliedTable { norm: CeilingNorm::Pls, columns: columns.collect(), ..base.clone() }
    };
    let plus = supplied(CeilingNorm::Plus, "2027-01-01", 101);
    assert!(Tables::compiled().with(&[plus.clone(), pls("2027-01-01", 101)]).is_ok());
    assert!(Tables::compiled().with(&[pls("2027-01-01", 101), plus.clone()]).is_ok(), "in any order");
    let refused = Tables::compiled().with(&[plus.clone(), pls("2027-01-01", 102)]).unwrap_err();
    assert_eq!(refused.kind, TableProblemKind::NotPlusAnd30Percent);
    assert_eq!((refused.norm, refused.area), (CeilingNorm::Pls, Some(Area::ParisAndNeighbours)));
    assert!(Tables::compiled().with(&[pls("2026-01-01", 100)]).is_ok(), "that of PLUS held");
    let refused = Tables::compiled().with(&[pls("2026-01-01", 102)]).unwrap_err();
    assert_eq!((refused.norm, refused.kind), (CeilingNorm::Pls, TableProblemKind::NotPlusAnd30Percent));
    assert!(Tables::compiled().with(&[pls("2027-01-01", 102)]).is_ok(), "no PLUS of that day to compare with");
    // A table that came before counts as much as one that comes along, and more than those compiled in.
    let taken = Tables::compiled().with(std::slice::from_ref(&plus)).unwrap();
    assert!(taken.with(&[pls("2027-01-01", 101)]).is_ok());
    let refused = taken.with(&[pls("2027-01-01", 102)]).unwrap_err();
    assert_eq!((refused.norm, refused.kind), (CeilingNorm::Pls, TableProblemKind::NotPlusAnd30Percent));
    let both = taken.with(&[pls("2027-01-01", 101)]).unwrap();
    assert!(both.with(&[supplied(CeilingNorm::Plus, "2027-01-01", 101)]).is_ok());
    let refused = both.with(&[supplied(CeilingNorm::Plus, "2027-01-01", 102)]).unwrap_err();
    assert_eq!((refused.norm, refused.kind), (CeilingNorm::Plus, TableProblemKind::NotPlusAnd30Percent));
    assert!(both.with(&[supplied(CeilingNorm::Plus, "2027-01-01", 102), pls("2027-01-01", 102)]).is_ok());
    let refused = Tables::compiled().with(&[supplied(CeilingNorm::Plus, "2026-01-01", 102)]).unwrap_err();
    assert_eq!((refused.norm, refused.kind), (CeilingNorm::Plus, TableProblemKind::NotPlusAnd30Percent), "PLS is held");
    // Each figure alone.
    for (place, changed) in (0..3).flat_map(|place| (0..7).map(move |changed| (place, changed))) {
        let mut table = pls("2027-01-01", 101);
        let column = &mut table.columns[place];
        match column.categories.get_mut(changed) {
            Some(figure) => *figure += 1,
            None => column.supplement += 1,
        }
        let problem = Tables::compiled().with(&[supplied(CeilingNorm::Plus, "2027-01-01", 101), table]).unwrap_err();
        assert_eq!(problem.kind, TableProblemKind::NotPlusAnd30Percent, "{place} {changed}");
    }
}

//! Arrêté du 19 décembre 2025 (NOR VLOL2534266A): the ceilings of 2026.
//! <https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000053159966>

use parcours_domain::eligibility::{Finding, IncomeFinding, Outcome, Rule, ceiling, check};
use parcours_domain::household::{Category, Household};
use parcours_domain::known::MissingFact;
use parcours_domain::money::Money;
use parcours_domain::offer::Norm;
use parcours_domain::place::CeilingZone;
use parcours_domain::source::Certainty;

use crate::people::{MEAUX, PARIS, RENNES, TODAY, alone, day, earning, home, of_size};

/// Categories 1 to 6, then what each further person adds.
type Row = [i64; 7];

const PLACES: [(&str, CeilingZone); 3] = [
    (PARIS, CeilingZone::ParisAndNeighbours),
    (MEAUX, CeilingZone::RestOfIleDeFrance),
    (RENNES, CeilingZone::OtherRegions),
];

const PLUS: [Row; 3] = [
    [26_920, 40_233, 52_740, 62_968, 74_919, 84_304, 9_394],
    [26_920, 40_233, 48_362, 57_930, 68_577, 77_171, 8_598],
    [23_403, 31_254, 37_584, 45_374, 53_376, 60_156, 6_710],
];
const PLAI: [Row; 3] = [
    [14_811, 24_140, 31_643, 34_637, 41_203, 46_369, 5_166],
    [14_811, 24_140, 29_018, 31_860, 37_719, 42_444, 4_727],
    [12_870, 18_753, 22_551, 25_092, 29_359, 33_086, 3_689],
];
const PLS: [Row; 3] = [
    [34_996, 52_303, 68_562, 81_858, 97_395, 109_595, 12_212],
    [34_996, 52_303, 62_871, 75_309, 89_150, 100_322, 11_177],
    [30_424, 40_630, 48_859, 58_986, 69_389, 78_203, 8_723],
];

/// Annexe I: PLUS, one euro under, exactly at, and one cent and one euro over each ceiling.
/// <https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000053159966>
#[test]
fn annexe_1_plus() {
    every_ceiling(Norm::Plus, &PLUS);
}

/// Annexe II: PLAI, under, at and over each ceiling.
/// <https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000053159966>
#[test]
fn annexe_2_plai() {
    every_ceiling(Norm::Plai, &PLAI);
}

/// Arrêté du 29 juillet 1987, article 1: PLS, under, at and over each ceiling.
/// <https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000294318>
#[test]
fn article_1_pls() {
    every_ceiling(Norm::Pls, &PLS);
}

/// In force from 1 January 2026. The last day of 2025 is read from the table of 2025, a day of 2027 is read from 2026 and says so.
/// <https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000053159966>
#[test]
fn in_force_from_the_first_of_january_2026() {
    let on = |text| ceiling(Norm::Plus, CeilingZone::OtherRegions, Category::new(1).unwrap(), day(text));
    assert_eq!(on("2025-12-31").unwrap().amount, Money::from_euros(23_201));
    assert_eq!(on("2023-12-31"), None);
    let first_day = on("2026-01-01").unwrap();
    assert_eq!((first_day.amount, first_day.is_of_an_older_year), (Money::from_euros(23_403), false));
    assert_eq!(first_day.reference().since, Some(day("2026-01-01")));
    let year_after = on("2027-01-01").unwrap();
    assert_eq!((year_after.amount, year_after.is_of_an_older_year), (Money::from_euros(23_403), true));

    let household = alone();
    let before = check(&home(Norm::Plus, RENNES), &household, &earning(&household, Money::ZERO), day("2023-12-31"));
    assert!(before.rule(Rule::Income).missing.contains(MissingFact::CeilingTable));
}

/// The figures that were computed and not read say so, and no others: PLAI and PLS outside Île-de-France.
/// <https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000053159966>
#[test]
fn computed_figures_are_marked() {
    for (norm, computed) in [(Norm::Plai, true), (Norm::Plus, false), (Norm::Pls, true)] {
        for (_, zone) in PLACES {
            let found = ceiling(norm, zone, Category::new(1).unwrap(), day(TODAY)).unwrap();
            let expected = if computed && zone == CeilingZone::OtherRegions { Certainty::C } else { Certainty::A };
            assert_eq!(found.certainty, expected, "{norm:?} {zone:?}");
        }
    }
}

/// CCH R.441-1: each figure is that of 2025 revised by the index of rents of the third quarter, 144.51 to 145.77, and
/// rounded to the euro. This is how the figures of certainty C were made, and it reproduces every figure that was read.
/// <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006074096>
#[test]
fn each_figure_is_that_of_2025_revised_by_the_index() {
    const PLUS_2025: [Row; 3] = [
        [26_687, 39_885, 52_284, 62_424, 74_271, 83_575, 9_313],
        [26_687, 39_885, 47_944, 57_429, 67_984, 76_504, 8_524],
        [23_201, 30_984, 37_259, 44_982, 52_915, 59_636, 6_652],
    ];
    const PLAI_2025: [Row; 3] = [
        [14_683, 23_931, 31_369, 34_338, 40_847, 45_968, 5_121],
        [14_683, 23_931, 28_767, 31_585, 37_393, 42_077, 4_686],
        [12_759, 18_591, 22_356, 24_875, 29_105, 32_800, 3_657],
    ];
    for (before, after) in [(PLUS_2025, PLUS), (PLAI_2025, PLAI)] {
        for (before, after) in before.iter().flatten().zip(after.iter().flatten()) {
            let revised = (before * 14_577 * 2 + 14_451) / (14_451 * 2);
            assert_eq!(revised, *after, "{before} revised");
        }
    }
}

fn every_ceiling(norm: Norm, table: &[Row; 3]) {
    for ((place, zone), row) in PLACES.iter().zip(table) {
        for persons in 1..=9_usize {
            let supplements = i64::try_from(persons.saturating_sub(6)).unwrap();
            let euros = row[persons.min(6) - 1] + supplements * row[6];
            let household = of_size(persons);
            let row = format!("{norm:?} {zone:?} {persons} persons");

            let one_under = income_rule(norm, place, &household, euros * 100 - 100);
            assert_eq!(one_under.0, Outcome::Compatible, "{row}, one euro under");
            assert_eq!(one_under.1.margin, Some(Money::from_euros(1)), "{row}");

            let (outcome, finding) = income_rule(norm, place, &household, euros * 100);
            assert_eq!(outcome, Outcome::Compatible, "{row}, at the ceiling");
            assert_eq!(finding.margin, Some(Money::ZERO), "{row}");
            assert_eq!(finding.zone, Some(*zone), "{row}");
            assert_eq!(usize::from(number(finding)), persons, "{row}");
            assert_eq!(finding.ceiling.unwrap().amount, Money::from_euros(euros), "{row}");

            let one_cent_over = income_rule(norm, place, &household, euros * 100 + 1);
            assert_eq!(one_cent_over.0, Outcome::NotCompatible, "{row}, one cent over");

            let one_over = income_rule(norm, place, &household, euros * 100 + 100);
            assert_eq!(one_over.0, Outcome::NotCompatible, "{row}, one euro over");
            assert_eq!(one_over.1.margin, Some(Money::from_euros(-1)), "{row}");
        }
    }
}

fn income_rule(norm: Norm, place: &str, household: &Household, cents: i64) -> (Outcome, IncomeFinding) {
    let income = earning(household, Money::from_cents(cents));
    let verdict = check(&home(norm, place), household, &income, day(TODAY));
    let rule = verdict.rule(Rule::Income);
    let Finding::Income(finding) = &rule.finding else { panic!("the income rule tells an income finding") };
    (rule.outcome, *finding)
}

fn number(finding: IncomeFinding) -> u8 {
    let category = finding.category.social().unwrap();
    category.step() + category.supplements()
}

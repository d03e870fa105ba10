//! Arrêté du 14 mars 2011: the ceilings of social homes overseas, LLS and LLTS.
//! <https://www.legifrance.gouv.fr/loda/article_lc/LEGIARTI000046500378>

use parcours_domain::aid::zones_of;
use parcours_domain::ceiling::{Area, CeilingNorm};
use parcours_domain::eligibility::{Outcome, Profile, Rule, Tables, check};
use parcours_domain::known::{MissingFact, MissingFacts};
use parcours_domain::money::Money;
use parcours_domain::offer::{Norm, OfferFacts};
use parcours_domain::place::{AbcZone, CeilingZone, InseeCode};
use parcours_domain::source::Certainty;

use crate::code_construction_ceilings::{PLUS, Row, row};
use crate::people::{TODAY, alone, day, earning, home};

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

/// The departments and Saint-Martin. Elsewhere overseas no text that was read sets a ceiling, of any norm: nothing is
/// compared, and no zone from A bis to C is asked for.
#[test]
fn where_the_ceilings_of_overseas_hold() {
    let income = |abc_zone, norm, place| {
        let offer = OfferFacts { abc_zone, ..home(norm, place) };
        let verdict = check(&offer, &alone(), &earning(&alone(), Money::from_euros(15_797)), day(TODAY));
        *verdict.rule(Rule::Income)
    };
    for place in ["97105", "97209", "97302", "97411", "97608", "97801"] {
        for norm in [Norm::Llts, Norm::Lls, Norm::Lli] {
            assert_eq!(income(None, norm, place).outcome, Outcome::Compatible, "{norm:?} {place}");
        }
    }
    let no_table = MissingFacts::of(MissingFact::CeilingTable);
    for place in ["97502", "97701", "98613", "98735", "98818"] {
        let unknown = Norm::ALL.into_iter().map(|norm| (None, norm));
        for (abc_zone, norm) in unknown.chain([(Some(AbcZone::A), Norm::Lli)]) {
            let rule = income(abc_zone, norm, place);
            assert_eq!((rule.outcome, rule.missing), (Outcome::Unknown, no_table), "{norm:?} {place}");
        }
    }
    let profile = Profile::of(&alone(), &earning(&alone(), Money::ZERO), day(TODAY));
    assert!(profile.prospects(CeilingZone::OtherOverseas, Some(AbcZone::A)).norms.is_empty());
    assert!(zones_of(&InseeCode::parse("98818").unwrap()).is_empty(), "nor is housing aid estimated");
}

//! Housing aid for tenants: code de la construction et de l’habitation (CCH), articles L.832-3, D.823-16, D.823-17 and
//! R.822-3; arrêté du 27 septembre 2019; arrêté du 27 février 2018 (cut of the rent).
//! <https://www.legifrance.gouv.fr/loda/id/JORFTEXT000039160329/>
//!
//! The figures come from OpenFisca-France 176.1.8, an implementation of the same texts by other people: tenants of HLM homes paid
//! the same salary each month, nobody on RSA. Of 6,480 cases on either side of each threshold, 6,477 were equal to the
//! euro and three were one euro apart: OpenFisca rounds half a cent to the even one, and we round it up. So one euro is
//! allowed, and no more; the cut of the rent is equal to the cent.

use parcours_domain::aid::{
    Aid, AidFamily, AidRange, AidZone, estimate, estimate_range, net_rent_range, reference, zones_of,
};
use parcours_domain::date::Date;
use parcours_domain::eligibility::Certainty;
use parcours_domain::money::Money;
use parcours_domain::place::InseeCode;
use proptest::prelude::*;

use crate::people::day;

/// Zone, couple, dependants, rent without charges and monthly resources in cents, aid in euros, cut in cents.
type Case = (AidZone, bool, u8, i64, i64, i64, i64);

const ALONE: AidFamily = AidFamily { couple: false, dependants: 0 };

fn agrees(cases: &[Case], on: Date) {
    for &(zone, couple, dependants, rent, resources, euros, cut) in cases {
        let family = AidFamily { couple, dependants };
        let aid = Aid::of(zone, family, Money::from_cents(rent), Money::from_cents(resources), on).unwrap();
        let apart = aid.paid.whole_euros() - euros;
        assert!(
            (0..=1).contains(&apart),
            "{zone:?} {family:?} rent {rent} resources {resources}: {aid:?}, not {euros}"
        );
        assert_eq!(aid.rent_cut, Money::from_cents(cut), "{zone:?} {family:?} rent {rent} resources {resources}");
    }
}

/// D.823-16: amounts of arrêté du 5 septembre 2025, cut of the rent of arrêté du 21 mai 2025.
/// <https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000052212770>
#[test]
fn article_d823_16_amounts_of_october_2025() {
    agrees(MARCH, day("2026-03-15"));
}

/// L.832-3: the cut of the rent changes on 1 June 2026 (arrêté du 22 mai 2026).
/// <https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000054132213>
#[test]
fn article_l832_3_cut_of_june_2026() {
    agrees(JULY, day("2026-07-15"));
}

/// L.832-3: the cut of the rent ends at its ceiling of resources, and not above it: 3 775 euros a month for nine dependants
/// in zone 2, so 45 300 euros a year. From the seventh dependant on, the ceiling of six and a supplement each.
/// <https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000054132213>
#[test]
fn article_l832_3_the_cut_ends_at_its_ceiling() {
    let cut = |dependants: u8, monthly: i64| {
        let family = AidFamily { couple: true, dependants };
        let resources = Money::from_euros(monthly);
        let aid = Aid::of(AidZone::Two, family, Money::from_euros(700), resources, day("2026-11-15")).unwrap();
        aid.rent_cut.cents()
    };
    // A year less 10 %, up to the next hundred euros: 45 200, 45 300 and 45 400.
    assert_eq!([cut(9, 4_180), cut(9, 4_190), cut(9, 4_200)], [9_314, 0, 0]);
    // Seven: 3 211 euros a month, 38 532 a year; 38 500 and 38 600.
    assert_eq!([cut(7, 3_564), cut(7, 3_570)], [8_062, 0]);
    assert_eq!(cut(6, 3_000), 7_436);
}

/// D.823-16: amounts of arrêté du 28 septembre 2026, 1.15 % more.
/// <https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000054913928>
#[test]
fn article_d823_16_amounts_of_october_2026() {
    agrees(NOVEMBER, day("2026-11-15"));
}

/// Each arrêté from its first day on, and nothing before the first that is held.
/// <https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000052212770>
#[test]
fn each_amount_begins_on_its_day() {
    let on = |text| {
        let (rent, resources) = (Money::from_euros(420), Money::from_euros(500));
        Aid::of(AidZone::One, ALONE, rent, resources, day(text))
            .map(|aid| (aid.paid.whole_euros(), aid.rent_cut.cents()))
    };
    assert_eq!(on("2025-09-30"), None);
    assert_eq!(on("2025-10-01"), Some((303, 3_969)));
    assert_eq!(on("2026-05-31"), Some((303, 3_969)));
    assert_eq!(on("2026-06-01"), Some((307, 3_599)));
    assert_eq!(on("2026-09-30"), Some((307, 3_599)));
    assert_eq!(on("2026-10-01"), Some((311, 3_599)));
    // The ceiling of resources for the cut: 895 € a month in zone 2 until the end of 2025, 905 € from 2026 on. These
    // resources count as 10,800 € a year.
    let cut = |text| {
        let (rent, resources) = (Money::from_euros(420), Money::from_euros(1_000));
        Aid::of(AidZone::Two, ALONE, rent, resources, day(text)).map(|aid| aid.rent_cut.cents())
    };
    assert_eq!(cut("2025-12-31"), Some(0));
    assert_eq!(cut("2026-01-01"), Some(3_483));
}

/// Arrêtés du 5 septembre 2025 and du 28 septembre 2026: what an estimate is drawn from is told with its day.
/// <https://www.legifrance.gouv.fr/loda/id/JORFTEXT000039160329/>
#[test]
fn the_reference_of_an_estimate_tells_since_when_its_amounts_apply() {
    for (on, since) in [
        ("2025-09-30", None),
        ("2025-10-01", Some("2025-10-01")),
        ("2026-06-01", Some("2025-10-01")),
        ("2026-09-30", Some("2025-10-01")),
        ("2026-10-01", Some("2026-10-01")),
        ("2027-12-31", Some("2026-10-01")),
    ] {
        let found = reference(day(on));
        assert_eq!(found.map(|found| found.since), since.map(|since| Some(day(since))), "{on}");
        let (rent, resources) = (Money::from_euros(400), Money::from_euros(900));
        let is_estimated = estimate(AidZone::One, ALONE, rent, resources, day(on)).is_some();
        assert_eq!(found.is_some(), is_estimated, "{on}");
        assert!(found.is_none_or(|found| found.certainty == Certainty::C && found.url.starts_with("https://")));
    }
}

/// Arrêté du 17 mars 1978: the zone as far as the department tells it.
/// <https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000838189/>
#[test]
fn a_place_leaves_one_zone_open_or_two() {
    use AidZone::{One, Three, Two};
    let expected: [(&str, &[AidZone]); 14] = [
        ("75056", &[One]),
        ("92012", &[One]),
        ("92019", &[One]),
        ("93029", &[One]),
        ("94003", &[One]),
        ("77288", &[One, Two]),
        ("78646", &[One, Two]),
        ("91228", &[One, Two]),
        ("95127", &[One, Two]),
        ("2A004", &[Two]),
        ("2B033", &[Two]),
        ("13055", &[Two, Three]),
        ("15014", &[Three]),
        ("97411", &[]),
    ];
    for (code, zones) in expected {
        assert_eq!(zones_of(&InseeCode::parse(code).unwrap()), zones, "{code}");
    }
}

/// The range holds the aid of each open zone, the dearer zone first, and there is none overseas.
/// <https://www.legifrance.gouv.fr/loda/id/JORFTEXT000039160329/>
#[test]
fn two_open_zones_make_a_range() {
    let (rent, with_charges, resources) = (Money::from_euros(420), Money::from_euros(470), Money::from_euros(905));
    let on = day("2026-11-24");
    let of = |zone| Aid::of(zone, ALONE, rent, resources, on).unwrap();
    let (two, three) = (of(AidZone::Two), of(AidZone::Three));
    assert!(three.paid < two.paid && three.rent_cut < two.rent_cut);
    assert_eq!(estimate(AidZone::Two, ALONE, rent, resources, on), Some(two.paid));

    let lyon = InseeCode::parse("69383").unwrap();
    let net = net_rent_range(&lyon, ALONE, rent, with_charges, resources, on).unwrap();
    assert_eq!(net.aid, AidRange { least: three.paid, most: two.paid });
    assert_eq!(estimate_range(&lyon, ALONE, rent, resources, on), Some(net.aid));
    let left = |aid: Aid| Money::from_cents(47_000 - aid.paid.cents() - aid.rent_cut.cents());
    assert_eq!((net.least, net.most), (left(two), left(three)));

    let saint_denis = InseeCode::parse("97411").unwrap();
    assert_eq!(net_rent_range(&saint_denis, ALONE, rent, with_charges, resources, on), None);
    assert_eq!(estimate_range(&lyon, ALONE, rent, resources, day("2025-09-30")), None);
}

/// What is left to pay is never below zero: charges counted as a flat amount may exceed the true ones.
/// <https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000038878905>
#[test]
fn nobody_is_paid_to_live_somewhere() {
    let family = AidFamily { couple: false, dependants: 4 };
    let (rent, on) = (Money::from_euros(150), day("2026-11-24"));
    let paris = InseeCode::parse("75056").unwrap();
    let net = net_rent_range(&paris, family, rent, rent, Money::ZERO, on).unwrap();
    assert_eq!((net.least, net.most), (Money::ZERO, Money::ZERO));
}

fn any_zone() -> impl Strategy<Value = AidZone> {
    prop_oneof![Just(AidZone::One), Just(AidZone::Two), Just(AidZone::Three)]
}

proptest! {
    /// D.823-17: more resources never give more aid, rent cut included.
    /// <https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000041419255>
    #[test]
    fn article_d823_17_more_resources_never_give_more(
        zone in any_zone(), couple: bool, dependants in 0..12_u8, rent in 0..300_000_i64, resources in 0..600_000_i64,
        more in 0..100_000_i64,
    ) {
        let family = AidFamily { couple, dependants };
        let of = |resources| {
            let aid = Aid::of(zone, family, Money::from_cents(rent), Money::from_cents(resources), day("2026-11-24")).unwrap();
            aid.paid.cents() + aid.rent_cut.cents()
        };
        // A euro is the step of the payment: losing the cut of the rent may round up what replaces it.
        prop_assert!(of(resources + more) <= of(resources) + 100);
    }

    /// D.823-16: a dearer zone never gives less, and no amount makes the estimate fail or overflow.
    /// <https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000038878905>
    #[test]
    fn article_d823_16_no_amount_makes_it_fail(couple: bool, dependants: u8, rent: i64, resources: i64) {
        let family = AidFamily { couple, dependants };
        for zone in [AidZone::One, AidZone::Two, AidZone::Three] {
            let (rent, resources) = (Money::from_cents(rent), Money::from_cents(resources));
            let aid = estimate(zone, family, rent, resources, day("2026-11-24")).unwrap();
            prop_assert!(aid >= Money::ZERO && aid.cents() % 100 == 0);
        }
    }
}

const MARCH: &[Case] = &[
    (AidZone::One, false, 0, 33_315, 0, 308, 3_969),
    (AidZone::One, false, 0, 113_268, 77_776, 203, 3_969),
    (AidZone::One, false, 0, 133_356, 107_406, 0, 3_969),
    (AidZone::One, false, 1, 17_595, 82_406, 151, 5_414),
    (AidZone::One, false, 1, 45_409, 164_813, 150, 5_414),
    (AidZone::One, false, 1, 45_409, 362_591, 0, 0),
    (AidZone::One, false, 1, 157_394, 164_833, 177, 0),
    (AidZone::One, false, 4, 65_176, 90_739, 618, 7_739),
    (AidZone::One, false, 4, 65_176, 90_759, 617, 7_739),
    (AidZone::One, false, 4, 224_602, 90_739, 564, 7_739),
    (AidZone::One, false, 4, 260_808, 183_795, 0, 7_739),
    (AidZone::One, true, 0, 21_323, 99_536, 75, 4_798),
    (AidZone::One, true, 0, 21_323, 194_443, 0, 0),
    (AidZone::One, true, 0, 27_009, 129_648, 68, 0),
    (AidZone::One, true, 0, 139_605, 0, 316, 4_798),
    (AidZone::One, true, 2, 27_486, 84_258, 256, 6_189),
    (AidZone::One, true, 2, 34_816, 196_315, 84, 0),
    (AidZone::One, true, 2, 34_816, 84_258, 329, 6_189),
    (AidZone::One, true, 2, 207_896, 0, 0, 6_189),
    (AidZone::One, true, 3, 22_718, 0, 215, 6_964),
    (AidZone::One, true, 3, 58_587, 87_056, 553, 6_964),
    (AidZone::One, true, 3, 58_587, 239_813, 160, 6_964),
    (AidZone::One, true, 3, 234_452, 239_833, 0, 0),
    (AidZone::One, true, 5, 27_840, 94_463, 276, 8_514),
    (AidZone::One, true, 5, 48_087, 201_387, 244, 8_514),
    (AidZone::One, true, 5, 244_004, 462_499, 0, 0),
    (AidZone::One, true, 5, 247_004, 201_387, 394, 8_514),
    (AidZone::One, true, 6, 30_401, 0, 309, 9_289),
    (AidZone::One, true, 6, 78_356, 512_499, 0, 0),
    (AidZone::One, true, 6, 266_407, 97_241, 747, 9_289),
    (AidZone::One, true, 6, 266_407, 341_665, 190, 9_289),
    (AidZone::One, true, 8, 91_534, 898_332, 0, 0),
    (AidZone::One, true, 8, 311_212, 0, 877, 10_839),
    (AidZone::Two, false, 0, 12_775, 48_167, 107, 3_483),
    (AidZone::Two, false, 0, 12_775, 219_999, 0, 0),
    (AidZone::Two, false, 0, 29_035, 0, 270, 3_483),
    (AidZone::Two, false, 0, 72_585, 74_073, 184, 3_483),
    (AidZone::Two, false, 1, 23_993, 342_221, 0, 0),
    (AidZone::Two, false, 1, 39_990, 0, 380, 4_749),
    (AidZone::Two, false, 1, 99_972, 155_574, 188, 0),
    (AidZone::Two, false, 1, 99_972, 118_980, 262, 4_749),
    (AidZone::Two, false, 4, 34_471, 90_759, 346, 6_819),
    (AidZone::Two, false, 4, 143_630, 0, 556, 6_819),
    (AidZone::Two, false, 4, 178_201, 177_313, 0, 6_819),
    (AidZone::Two, true, 0, 15_637, 69_443, 126, 4_253),
    (AidZone::Two, true, 0, 15_637, 95_832, 39, 4_253),
    (AidZone::Two, true, 0, 88_845, 183_332, 0, 0),
    (AidZone::Two, true, 0, 91_845, 0, 275, 4_253),
    (AidZone::Two, true, 2, 27_486, 135_184, 128, 5_439),
    (AidZone::Two, true, 2, 27_486, 186_110, 47, 0),
    (AidZone::Two, true, 2, 45_811, 135_184, 290, 5_439),
    (AidZone::Two, true, 2, 141_911, 186_110, 0, 0),
    (AidZone::Two, true, 3, 39_240, 87_056, 385, 6_129),
    (AidZone::Two, true, 3, 51_630, 87_056, 497, 6_129),
    (AidZone::Two, true, 3, 129_077, 228_702, 205, 0),
    (AidZone::Two, true, 3, 160_156, 87_036, 0, 6_129),
    (AidZone::Two, true, 5, 37_964, 94_463, 383, 7_509),
    (AidZone::Two, true, 5, 48_087, 293_517, 135, 0),
    (AidZone::Two, true, 5, 48_087, 293_537, 135, 0),
    (AidZone::Two, true, 5, 63_274, 645_739, 0, 0),
    (AidZone::Two, true, 6, 30_401, 325_019, 0, 0),
    (AidZone::Two, true, 6, 69_095, 0, 674, 8_199),
    (AidZone::Two, true, 6, 172_735, 325_019, 255, 0),
    (AidZone::Two, true, 6, 175_735, 211_110, 387, 8_199),
    (AidZone::Two, true, 8, 35_524, 853_517, 0, 0),
    (AidZone::Two, true, 8, 61_359, 0, 615, 9_579),
    (AidZone::Two, true, 8, 80_735, 103_722, 790, 9_579),
    (AidZone::Two, true, 8, 201_840, 103_722, 790, 9_579),
    (AidZone::Three, false, 0, 17_420, 72_684, 80, 3_261),
    (AidZone::Three, false, 0, 22_066, 72_684, 124, 3_261),
    (AidZone::Three, false, 0, 71_030, 97_241, 98, 0),
    (AidZone::Three, false, 0, 71_030, 213_887, 0, 0),
    (AidZone::Three, false, 1, 36_989, 150_924, 138, 4_416),
    (AidZone::Three, false, 1, 36_989, 116_665, 247, 4_416),
    (AidZone::Three, false, 1, 92_470, 0, 354, 4_416),
    (AidZone::Three, false, 1, 114_563, 226_387, 0, 0),
    (AidZone::Three, false, 4, 25_279, 254_648, 0, 0),
    (AidZone::Three, false, 4, 34_471, 0, 352, 6_282),
    (AidZone::Three, false, 4, 52_892, 254_628, 151, 6_282),
    (AidZone::Three, false, 4, 132_227, 172_684, 335, 6_282),
    (AidZone::Three, true, 0, 27_009, 69_463, 242, 3_948),
    (AidZone::Three, true, 0, 32_989, 93_980, 214, 3_948),
    (AidZone::Three, true, 0, 85_470, 93_980, 175, 3_948),
    (AidZone::Three, true, 0, 102_163, 69_463, 0, 3_948),
    (AidZone::Three, true, 2, 27_486, 270_832, 0, 0),
    (AidZone::Three, true, 2, 34_816, 84_278, 339, 5_038),
    (AidZone::Three, true, 2, 105_722, 180_554, 139, 5_038),
    (AidZone::Three, true, 2, 108_722, 0, 356, 5_038),
    (AidZone::Three, true, 3, 30_979, 220_369, 67, 0),
    (AidZone::Three, true, 3, 39_240, 484_813, 0, 0),
    (AidZone::Three, true, 3, 47_591, 87_056, 465, 5_660),
    (AidZone::Three, true, 5, 48_087, 424_999, 0, 0),
    (AidZone::Three, true, 5, 58_193, 94_443, 573, 6_904),
    (AidZone::Three, true, 5, 58_193, 188_887, 368, 6_904),
    (AidZone::Three, true, 5, 145_480, 283_332, 161, 6_904),
    (AidZone::Three, true, 6, 63_494, 313_887, 169, 7_526),
    (AidZone::Three, true, 6, 63_494, 313_907, 241, 0),
    (AidZone::Three, true, 6, 158_733, 97_221, 629, 7_526),
    (AidZone::Three, true, 6, 158_733, 97_241, 628, 7_526),
    (AidZone::Three, true, 6, 196_728, 313_887, 0, 7_526),
    (AidZone::Three, true, 8, 74_096, 372_221, 203, 8_770),
    (AidZone::Three, true, 8, 185_238, 372_241, 287, 0),
    (AidZone::Three, true, 8, 188_238, 372_241, 267, 0),
    (AidZone::Three, true, 8, 229_795, 558_332, 0, 0),
];

const JULY: &[Case] = &[
    (AidZone::One, false, 0, 33_313, 107_426, 139, 0),
    (AidZone::One, false, 1, 157_394, 0, 375, 4_909),
    (AidZone::One, false, 4, 65_176, 276_870, 243, 0),
    (AidZone::One, true, 0, 139_605, 129_648, 159, 0),
    (AidZone::One, true, 2, 20_156, 84_258, 189, 5_612),
    (AidZone::One, true, 3, 39_240, 87_036, 383, 6_315),
    (AidZone::One, true, 5, 71_767, 308_352, 261, 0),
    (AidZone::One, true, 6, 52_511, 0, 521, 8_424),
    (AidZone::One, true, 8, 314_212, 103_702, 832, 9_830),
    (AidZone::Two, false, 0, 72_585, 48_147, 274, 3_158),
    (AidZone::Two, false, 1, 102_972, 0, 330, 4_306),
    (AidZone::Two, false, 4, 57_451, 90_739, 562, 6_184),
    (AidZone::Two, true, 0, 35_537, 122_241, 170, 0),
    (AidZone::Two, true, 2, 117_525, 0, 389, 4_932),
    (AidZone::Two, true, 3, 51_630, 228_702, 205, 0),
    (AidZone::Two, true, 5, 27_840, 0, 294, 6_810),
    (AidZone::Two, true, 6, 41_456, 325_019, 61, 0),
    (AidZone::Two, true, 8, 204_840, 103_702, 744, 8_688),
    (AidZone::Three, false, 0, 27_213, 97_241, 121, 0),
    (AidZone::Three, false, 1, 92_470, 82_406, 358, 4_004),
    (AidZone::Three, false, 4, 52_890, 90_759, 525, 5_696),
    (AidZone::Three, true, 0, 82_470, 0, 309, 3_580),
    (AidZone::Three, true, 2, 42_288, 132_406, 280, 4_568),
    (AidZone::Three, true, 3, 47_591, 220_389, 196, 0),
    (AidZone::Three, true, 5, 148_480, 283_352, 206, 0),
    (AidZone::Three, true, 6, 41_456, 313_907, 83, 0),
    (AidZone::Three, true, 8, 188_238, 103_722, 690, 7_952),
];

const NOVEMBER: &[Case] = &[
    (AidZone::One, false, 0, 22_320, 48_167, 201, 3_599),
    (AidZone::One, false, 0, 22_320, 77_776, 106, 3_599),
    (AidZone::One, false, 0, 114_570, 48_167, 314, 3_599),
    (AidZone::One, false, 0, 134_888, 48_167, 0, 3_599),
    (AidZone::One, false, 1, 30_741, 164_833, 82, 0),
    (AidZone::One, false, 1, 45_931, 82_406, 433, 4_909),
    (AidZone::One, false, 1, 45_933, 82_426, 432, 4_909),
    (AidZone::One, false, 1, 45_933, 247_221, 0, 0),
    (AidZone::One, false, 4, 224_152, 276_870, 251, 0),
    (AidZone::One, false, 4, 227_152, 183_795, 372, 7_018),
    (AidZone::One, false, 4, 227_152, 0, 579, 7_018),
    (AidZone::One, false, 4, 263_808, 415_276, 0, 0),
    (AidZone::One, true, 0, 21_568, 69_463, 185, 4_351),
    (AidZone::One, true, 0, 40_641, 129_648, 187, 0),
    (AidZone::One, true, 0, 141_176, 99_536, 223, 4_351),
    (AidZone::One, true, 0, 162_460, 99_536, 0, 4_351),
    (AidZone::One, true, 2, 20_388, 140_276, 48, 5_612),
    (AidZone::One, true, 2, 35_216, 140_276, 187, 5_612),
    (AidZone::One, true, 2, 35_216, 431_850, 0, 0),
    (AidZone::One, true, 2, 52_596, 196_315, 219, 0),
    (AidZone::One, true, 3, 22_979, 359_721, 0, 0),
    (AidZone::One, true, 3, 39_691, 87_036, 388, 6_315),
    (AidZone::One, true, 3, 59_261, 0, 566, 6_315),
    (AidZone::One, true, 3, 201_491, 0, 566, 6_315),
    (AidZone::One, true, 5, 28_160, 0, 290, 7_721),
    (AidZone::One, true, 5, 72_591, 94_463, 697, 7_721),
    (AidZone::One, true, 5, 72_591, 462_499, 0, 0),
    (AidZone::One, true, 5, 246_813, 308_352, 270, 0),
    (AidZone::One, true, 6, 41_933, 341_685, 35, 0),
    (AidZone::One, true, 6, 41_933, 512_499, 0, 0),
    (AidZone::One, true, 6, 79_258, 219_443, 485, 8_424),
    (AidZone::One, true, 6, 272_474, 341_685, 270, 0),
    (AidZone::One, true, 8, 92_588, 256_017, 570, 9_830),
    (AidZone::One, true, 8, 314_796, 408_332, 243, 9_830),
    (AidZone::One, true, 8, 314_796, 256_017, 570, 9_830),
    (AidZone::One, true, 8, 370_448, 256_017, 0, 9_830),
    (AidZone::Two, false, 0, 22_320, 48_167, 205, 3_158),
    (AidZone::Two, false, 0, 22_320, 100_019, 70, 0),
    (AidZone::Two, false, 0, 76_420, 100_019, 108, 0),
    (AidZone::Two, false, 0, 91_141, 100_019, 0, 0),
    (AidZone::Two, false, 1, 24_269, 118_980, 120, 4_306),
    (AidZone::Two, false, 1, 30_741, 82_426, 292, 4_306),
    (AidZone::Two, false, 1, 101_123, 82_406, 389, 4_306),
    (AidZone::Two, false, 1, 104_122, 155_554, 129, 4_306),
    (AidZone::Two, false, 1, 125_492, 118_980, 0, 4_306),
    (AidZone::Two, false, 4, 44_166, 90_759, 442, 6_184),
    (AidZone::Two, false, 4, 58_114, 263_907, 228, 0),
    (AidZone::Two, false, 4, 58_114, 580_554, 0, 0),
    (AidZone::Two, false, 4, 145_283, 0, 570, 6_184),
    (AidZone::Two, true, 0, 21_568, 122_221, 10, 3_856),
    (AidZone::Two, true, 0, 27_320, 69_443, 247, 3_856),
    (AidZone::Two, true, 0, 35_946, 69_443, 332, 3_856),
    (AidZone::Two, true, 0, 111_336, 95_832, 0, 3_856),
    (AidZone::Two, true, 2, 46_336, 186_130, 202, 0),
    (AidZone::Two, true, 2, 46_338, 135_184, 301, 4_932),
    (AidZone::Two, true, 2, 118_842, 0, 395, 4_932),
    (AidZone::Two, true, 2, 118_842, 409_443, 0, 0),
    (AidZone::Two, true, 3, 39_691, 228_722, 122, 0),
    (AidZone::Two, true, 3, 52_226, 87_036, 510, 5_558),
    (AidZone::Two, true, 3, 52_226, 0, 510, 5_558),
    (AidZone::Two, true, 3, 52_226, 343_054, 0, 0),
    (AidZone::Two, true, 5, 28_160, 193_980, 106, 6_810),
    (AidZone::Two, true, 5, 38_401, 645_739, 0, 0),
    (AidZone::Two, true, 5, 48_641, 94_443, 488, 6_810),
    (AidZone::Two, true, 5, 64_002, 193_980, 405, 6_810),
    (AidZone::Two, true, 6, 30_751, 97_221, 332, 7_436),
    (AidZone::Two, true, 6, 69_890, 324_999, 193, 7_436),
    (AidZone::Two, true, 6, 216_556, 211_110, 0, 7_436),
    (AidZone::Two, true, 8, 62_065, 387_961, 98, 8_688),
    (AidZone::Two, true, 8, 81_664, 853_517, 0, 0),
    (AidZone::Two, true, 8, 81_666, 103_722, 809, 8_688),
    (AidZone::Two, true, 8, 81_666, 387_981, 309, 0),
    (AidZone::Three, false, 0, 12_922, 48_167, 114, 2_957),
    (AidZone::Three, false, 0, 22_320, 0, 209, 2_957),
    (AidZone::Three, false, 0, 27_526, 97_241, 125, 0),
    (AidZone::Three, false, 0, 85_227, 97_241, 0, 0),
    (AidZone::Three, false, 1, 17_798, 150_944, 6, 0),
    (AidZone::Three, false, 1, 17_798, 0, 168, 4_004),
    (AidZone::Three, false, 1, 30_741, 0, 296, 4_004),
    (AidZone::Three, false, 1, 93_533, 226_387, 0, 0),
    (AidZone::Three, false, 4, 25_570, 0, 270, 5_696),
    (AidZone::Three, false, 4, 44_166, 90_759, 447, 5_696),
    (AidZone::Three, false, 4, 53_500, 254_648, 217, 0),
    (AidZone::Three, false, 4, 136_747, 560_184, 0, 0),
    (AidZone::Three, true, 0, 15_817, 118_517, 4, 0),
    (AidZone::Three, true, 0, 33_368, 93_980, 221, 3_580),
    (AidZone::Three, true, 0, 83_418, 118_517, 165, 0),
    (AidZone::Three, true, 0, 103_538, 118_537, 0, 0),
    (AidZone::Three, true, 2, 20_388, 84_258, 202, 4_568),
    (AidZone::Three, true, 2, 42_774, 0, 421, 4_568),
    (AidZone::Three, true, 2, 109_938, 84_258, 366, 4_568),
    (AidZone::Three, true, 2, 132_703, 132_406, 0, 4_568),
    (AidZone::Three, true, 3, 48_136, 87_036, 476, 5_132),
    (AidZone::Three, true, 3, 48_138, 153_702, 314, 5_132),
    (AidZone::Three, true, 3, 123_342, 87_056, 421, 5_132),
    (AidZone::Three, true, 3, 149_125, 220_389, 0, 0),
    (AidZone::Three, true, 5, 48_641, 283_332, 103, 6_260),
    (AidZone::Three, true, 5, 147_153, 94_463, 586, 6_260),
    (AidZone::Three, true, 5, 182_369, 188_887, 0, 6_260),
    (AidZone::Three, true, 6, 41_933, 0, 441, 6_824),
    (AidZone::Three, true, 6, 64_222, 205_554, 415, 6_824),
    (AidZone::Three, true, 6, 64_224, 97_241, 644, 6_824),
    (AidZone::Three, true, 6, 160_558, 97_241, 643, 6_824),
    (AidZone::Three, true, 6, 199_191, 690_554, 0, 0),
    (AidZone::Three, true, 8, 48_999, 0, 520, 7_952),
    (AidZone::Three, true, 8, 190_368, 372_221, 201, 7_952),
    (AidZone::Three, true, 8, 190_368, 558_332, 0, 0),
];

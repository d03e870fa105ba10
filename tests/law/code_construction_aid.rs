//! Housing aid for tenants: code de la construction et de l’habitation (CCH), articles L.832-3, D.823-16, D.823-17 and
//! R.822-3; arrêté du 27 septembre 2019; arrêté du 27 février 2018 (cut of the rent).
//! <https://www.legifrance.gouv.fr/loda/id/JORFTEXT000039160329/>
//!
//! The figures come from OpenFisca-France 176.1.8, an implementation of the same texts by other people: tenants of HLM homes paid
//! the same salary each month, nobody on RSA. Of 6,480 cases on either side of each threshold, 6,477 were equal to the
//! euro and three were one euro apart: OpenFisca rounds half a cent to the even one, and we round it up. So one euro is
//! allowed, and no more; the cut of the rent is equal to the cent.

mod cases;

use cases::{JULY, MARCH, NOVEMBER};
use parcours_domain::aid::{Aid, AidFamily, AidRange, AidZone, net_rent_range, reference, zones_of};
use parcours_domain::date::Date;
use parcours_domain::money::Money;
use parcours_domain::place::InseeCode;
use parcours_domain::source::Certainty;
use proptest::prelude::*;

use crate::people::day;

/// Zone, couple, dependants, rent without charges and monthly resources in cents, aid in euros, cut in cents.
type Case = (AidZone, bool, u8, i64, i64, i64, i64);

const ALONE: AidFamily = AidFamily { couple: false, dependants: 0 };

fn agrees(cases: &[Case], on: Date) {
    for &(zone, couple, dependants, rent, resources, euros, cut) in cases {
        let family = AidFamily { couple, dependants };
        let aid = Aid::of(zone, family, Money::from_cents(rent), Money::from_cents(resources), on).unwrap();
        let apart = aid.paid.cents() / 100 - euros;
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
            .map(|aid| (aid.paid.cents() / 100, aid.rent_cut.cents()))
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

/// Arrêtés du 5 septembre 2025 and du 28 septembre 2026: the source of an estimate comes with its day.
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
        let is_estimated = Aid::of(AidZone::One, ALONE, rent, resources, day(on)).is_some();
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

    let lyon = InseeCode::parse("69383").unwrap();
    let net = net_rent_range(&lyon, ALONE, rent, with_charges, resources, on).unwrap();
    assert_eq!(net.aid, AidRange { least: three.paid, most: two.paid });
    let left = |aid: Aid| Money::from_cents(47_000 - aid.paid.cents() - aid.rent_cut.cents());
    assert_eq!((net.least, net.most), (left(two), left(three)));

    let saint_denis = InseeCode::parse("97411").unwrap();
    assert_eq!(net_rent_range(&saint_denis, ALONE, rent, with_charges, resources, on), None);
    assert_eq!(net_rent_range(&lyon, ALONE, rent, with_charges, resources, day("2025-09-30")), None);
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
            let aid = Aid::of(zone, family, rent, resources, day("2026-11-24")).unwrap().paid;
            prop_assert!(aid >= Money::ZERO && aid.cents() % 100 == 0);
        }
    }
}

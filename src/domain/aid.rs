//! How much housing aid (« aide personnalisée au logement », APL) a tenant may receive: an estimate, certainty C.
//!
//! Does: apply the formula for tenants, in whole numbers, for each zone that a place may be in.
//! Does not: decide (the family benefits fund, CAF or MSA, does), or know what an estimate leaves out, each of which may
//! raise the true amount or, for the last one, lower it:
//! - R is taken as twelve times the monthly resources less 10 % (CCH, R.822-3 and following: net category income of the
//!   last twelve months). The true R leaves family benefits out, deducts paid maintenance and 95 € a year for two earners,
//!   and counts no earnings at all of a person on RSA or unemployed without benefit (R.822-15, R.822-17);
//! - with a disabled person, the aid does not shrink when the rent is high;
//! - a room shared with others, a furnished one and students without income follow other figures;
//! - savings above 30,000 € count as income.
//!
//! DIFFERENCE: the zone of each commune for the aid (arrêté du 17 mars 1978) is not compiled in, only what the department
//! says (see [`zones_of`]), so an amount is a range. No figure is given overseas, where ceilings differ.
//! Where the rule comes from: CCH, articles L.821-1, D.823-16, D.823-17 and L.832-3; arrêté du 27 septembre 2019;
//! arrêté du 27 février 2018 (cut of the rent). <https://www.legifrance.gouv.fr/loda/id/JORFTEXT000039160329/>

use crate::data::aid::{ALLOWANCES, AMOUNTS, Amounts, ByZone, CUT_CEILINGS, DEGRESSION, FAMILY_RATES, RENT_CUTS};
use crate::date::Date;
use crate::money::Money;
use crate::place::{CeilingZone, InseeCode};
use crate::source::{Certainty, LegalReference};

/// The zone of a commune for housing aid, most expensive first. Arrêté du 17 mars 1978.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AidZone {
    /// Paris and its agglomeration.
    One,
    /// The rest of Île-de-France, the large agglomerations, Corsica.
    Two,
    /// Everywhere else on the mainland.
    Three,
}

/// The household as housing aid sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct AidFamily {
    /// Married, civil partners or living together.
    pub couple: bool,
    /// Children and other dependants.
    pub dependants: u8,
}

/// The aid of one zone, € a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Aid {
    /// What is paid, whole euros, after the cut of the rent and the social levy (CRDS).
    pub paid: Money,
    /// What the lessor takes off the rent (« réduction de loyer de solidarité »): zero above the ceiling of resources.
    pub rent_cut: Money,
}

/// The least and the most over the possible zones, € a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AidRange {
    /// In the zone that gives least.
    pub least: Money,
    /// In the zone that gives most.
    pub most: Money,
}

/// What is left to pay for the tenant, € a month: rent with charges, less the aid, less the cut of the rent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NetRange {
    /// The aid behind it.
    pub aid: AidRange,
    /// In the zone that leaves least to pay.
    pub least: Money,
    /// In the zone that leaves most to pay.
    pub most: Money,
}

/// The source of the amounts of an estimate on a day, with the day from which they apply; `None` where there is no
/// estimate.
///
/// Ceilings of rent, charges and the least share change on 1 October, the cut of the rent on 1 June: `since` is that of the
/// first.
///
/// ```
/// use parcours_domain::{aid::reference, date::Date};
///
/// let since = |year, month, day| reference(Date::new(year, month, day).unwrap()).and_then(|found| found.since);
/// assert_eq!(since(2026, 11, 24), Date::new(2026, 10, 1));
/// assert_eq!(since(2025, 9, 30), None);
/// ```
#[must_use]
pub fn reference(on: Date) -> Option<LegalReference> {
    amounts(on).map(|amounts| LegalReference {
        title: "Arrêté du 27 septembre 2019 relatif au calcul des aides personnelles au logement",
        article: "Articles 7 à 15 (CCH, D.823-16 et D.823-17)",
        url: "https://www.legifrance.gouv.fr/loda/id/JORFTEXT000039160329/",
        since: Some(amounts.since),
        certainty: Certainty::C,
    })
}

/// The amounts in force on a day.
fn amounts(on: Date) -> Option<&'static Amounts> {
    AMOUNTS.iter().find(|amounts| amounts.since <= on)
}

/// The zones that a place may be in; none overseas, where no figure is known.
///
/// Certain for every commune in Paris, Hauts-de-Seine, Seine-Saint-Denis and Val-de-Marne (zone 1), in Corsica (zone 2)
/// and in the departments without a large agglomeration (zone 3); certainty B, from the list of communes of 2011.
/// <https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000838189/>
///
/// ```
/// use parcours_domain::{aid::{AidZone, zones_of}, place::InseeCode};
///
/// let zones = |code| zones_of(&InseeCode::parse(code).unwrap());
/// assert_eq!(zones("75110"), [AidZone::One]);
/// assert_eq!(zones("77288"), [AidZone::One, AidZone::Two]); // Melun
/// assert_eq!(zones("69383"), [AidZone::Two, AidZone::Three]); // Lyon
/// assert_eq!(zones("97411"), []);
/// ```
#[must_use]
pub fn zones_of(place: &InseeCode) -> &'static [AidZone] {
    match (CeilingZone::of(place), place.department()) {
        (CeilingZone::Overseas | CeilingZone::OtherOverseas, _) => &[],
        (CeilingZone::ParisAndNeighbours, _) | (_, "92" | "93" | "94") => &[AidZone::One],
        (CeilingZone::RestOfIleDeFrance, _) => &[AidZone::One, AidZone::Two],
        (_, "2A" | "2B") => &[AidZone::Two],
        (
            _,
            "02" | "03" | "04" | "05" | "08" | "09" | "11" | "12" | "15" | "18" | "19" | "23" | "24" | "28" | "32"
            | "36" | "39" | "41" | "46" | "47" | "48" | "52" | "53" | "55" | "58" | "61" | "65" | "70" | "79" | "81"
            | "82" | "88" | "89" | "90",
        ) => &[AidZone::Three],
        _ => &[AidZone::Two, AidZone::Three],
    }
}

/// What is left to pay in the zones that a place may be in, never below zero; `None` overseas and before 1 October 2025, the
/// first day whose amounts are known.
///
/// Both rents are € a month. The aid counts charges as a flat amount, so it depends on `rent`, the one without charges.
///
/// ```
/// use parcours_domain::aid::{AidFamily, net_rent_range};
/// use parcours_domain::{date::Date, money::Money, place::InseeCode};
///
/// let paris = InseeCode::parse("75110").unwrap();
/// let parent = AidFamily { couple: false, dependants: 1 };
/// let (rent, with_charges) = (Money::from_euros(640), Money::from_euros(698));
/// let on = Date::new(2026, 11, 24).unwrap();
/// let net = net_rent_range(&paris, parent, rent, with_charges, Money::from_euros(1_220), on).unwrap();
/// // 302 € of aid, and 49.09 € off the rent.
/// assert_eq!((net.least, net.most), (Money::from_cents(34_691), Money::from_cents(34_691)));
/// ```
#[must_use]
pub fn net_rent_range(
    place: &InseeCode,
    family: AidFamily,
    rent: Money,
    rent_with_charges: Money,
    monthly_resources: Money,
    on: Date,
) -> Option<NetRange> {
    let mut range: Option<NetRange> = None;
    for zone in zones_of(place) {
        let aid = Aid::of(*zone, family, rent, monthly_resources, on)?;
        let left = rent_with_charges.cents().saturating_sub(aid.paid.cents() + aid.rent_cut.cents());
        let left = Money::from_cents(left.max(0));
        range = Some(match range {
            None => NetRange { aid: AidRange { least: aid.paid, most: aid.paid }, least: left, most: left },
            Some(so_far) => NetRange {
                aid: AidRange { least: so_far.aid.least.min(aid.paid), most: so_far.aid.most.max(aid.paid) },
                least: so_far.least.min(left),
                most: so_far.most.max(left),
            },
        });
    }
    range
}

/// Hundred-thousandths of a cent: the finest step of the formula, whose rates have five decimals.
const FINE: i64 = 100_000;
/// Above this the formula gives nothing to anybody, and below it no product overflows: a million euros.
const BOUND: i64 = 100_000_000;

impl Aid {
    /// The aid in one zone, given monthly amounts; `None` before 1 October 2025, the first day whose amounts are known.
    ///
    /// CCH, article D.823-16: L + C − Pp, then less as the rent nears the highest that gives aid, then 5 € less, then 98 %
    /// of the cut of the rent less, then the levy of 0.5 % and whole euros. Article D.823-17: Pp = P0 + Tp × (R − R0).
    /// <https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000038878905>
    #[must_use]
    pub fn of(zone: AidZone, family: AidFamily, rent: Money, monthly_resources: Money, on: Date) -> Option<Self> {
        let amounts = amounts(on)?;
        let rent = rent.cents().clamp(0, BOUND);
        let resources = yearly_resources(monthly_resources);

        let highest_rent = for_family(amounts.rents, zone, family);
        let counted_rent = rent.min(highest_rent);
        let [charges, for_each] = amounts.charges;
        let housing = counted_rent + charges + for_each * i64::from(family.dependants);

        // P0: 8.5 % of rent and charges.
        let least_share = (housing * 8_500).max(amounts.least_share * FINE);
        let rate = for_size(FAMILY_RATES, family).max(0)
            + rent_rate(counted_rent, for_family(amounts.rents, AidZone::Two, family));
        let above = (resources - for_size(ALLOWANCES, family) * 100).max(0);
        let before = (housing * FINE - least_share - rate * above).max(0);

        let [shrinks, ends] = *DEGRESSION.get(zone as usize)?;
        let (shrinks, ends) = (halves_up(highest_rent * shrinks, 10), halves_up(highest_rent * ends, 10));
        let kept = if rent <= shrinks { before } else { before * (ends - rent).max(0) / (ends - shrinks) };
        let aid = (halves_up(kept, FINE) - 500).max(0);

        let rent_cut = rent_cut(zone, family, resources, on);
        // In hundredths of a cent, as 98 % of the cut has four decimals.
        let gross = (aid * 100 - rent_cut * 98).max(0);
        let levy = gross * 5 / 100_000;
        let paid = (gross - levy * 100) / 10_000;
        Some(Self { paid: Money::from_euros(paid), rent_cut: Money::from_cents(rent_cut) })
    }
}

/// R, in cents: a year of resources less 10 %, that deduction in whole euros, then rounded up to the next hundred euros
/// (CCH, R.822-3 and R.822-4). The smallest and the largest deduction of the tax code (CGI, 83-3°) change nothing here:
/// below the first nobody reaches R0, above the second nobody gets aid.
fn yearly_resources(monthly: Money) -> i64 {
    let yearly = monthly.cents().clamp(0, BOUND) * 12;
    let net = yearly - halves_up(yearly, 1_000) * 100;
    (net + 9_999) / 10_000 * 10_000
}

/// TL, in hundred-thousandths: nothing up to 45 % of the rent of reference (the highest of zone 2), 0.45 % of what is above, and
/// 0.68 % above 75 %. The ratio is rounded to hundredths of a percent, the rate to thousandths of a percent. Arrêté du 27
/// septembre 2019, article 14, 2°.
fn rent_rate(counted: i64, reference: i64) -> i64 {
    let ratio = halves_up(counted * 10_000, reference);
    // Ten-thousandths times ten-thousandths.
    let rate = if ratio < 7_500 { (ratio - 4_500).max(0) * 45 } else { (ratio - 7_500) * 68 + 3_000 * 45 };
    halves_up(rate, 1_000)
}

/// The cut of the rent: nothing from the ceiling on. Arrêté du 27 février 2018.
/// <https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000036650010>
fn rent_cut(zone: AidZone, family: AidFamily, yearly_resources: i64, on: Date) -> i64 {
    let ceilings = CUT_CEILINGS.iter().find(|(since, _)| *since <= on).and_then(|(_, rows)| rows.get(zone as usize));
    let cut = RENT_CUTS.iter().find(|(since, _)| *since <= on);
    match (ceilings, cut) {
        (Some(ceilings), Some((_, cut))) if yearly_resources < for_size(*ceilings, family) * 1_200 => {
            for_family(*cut, zone, family)
        }
        _ => 0,
    }
}

/// A figure of a table with columns for one dependant and each further one.
fn for_family(table: ByZone, zone: AidZone, family: AidFamily) -> i64 {
    let [alone, couple, one, further] = match (zone, table) {
        (AidZone::One, [row, _, _]) | (AidZone::Two, [_, row, _]) | (AidZone::Three, [_, _, row]) => row,
    };
    match (family.dependants, family.couple) {
        (0, false) => alone,
        (0, true) => couple,
        (dependants, _) => one + further * (i64::from(dependants) - 1),
    }
}

/// A figure of a row with places for up to six dependants and each further one.
fn for_size(row: [i64; 9], family: AidFamily) -> i64 {
    let [.., sixth, further] = row;
    let place = if family.dependants == 0 { usize::from(family.couple) } else { usize::from(family.dependants) + 1 };
    match row.get(place) {
        Some(figure) if place < 8 => *figure,
        _ => sixth + further * (i64::from(family.dependants) - 6),
    }
}

/// A division rounded to the nearest, halves up.
const fn halves_up(amount: i64, by: i64) -> i64 {
    (amount * 2 + by) / (by * 2)
}

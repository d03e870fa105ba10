//! What homes cost and measure, zone by zone: plausible orders of magnitude for 2026, not a survey.
//!
//! The order is what must hold: PLAI < PLUS < PLS < PLI < LLI in every zone, and dearer near Paris. Small homes cost
//! more per square metre, by the shape of the "coefficient de structure" of the HLM conventions (0.77 × (1 + 20 / S)).
//! No ceiling is computed here: the rules are the domain's, these are only invented homes.

use super::dice::Dice;
use parcours_domain::offer::Typology;
use parcours_domain::place::CeilingZone;

/// The norms of the demonstration, cheapest first, as the wire writes them.
pub const NORMS: [&str; 5] = ["PLAI", "PLUS", "PLS", "PLI", "LLI"];

/// Cents per square metre and month, without charges, for a home of 67 m²: one per norm of [`NORMS`].
fn cents_per_square_metre(zone: CeilingZone) -> [i64; 5] {
    match zone {
        CeilingZone::ParisAndNeighbours => [680, 765, 1_240, 1_420, 1_690],
        CeilingZone::RestOfIleDeFrance => [630, 705, 990, 1_150, 1_330],
        CeilingZone::OtherRegions | CeilingZone::Overseas | CeilingZone::OtherOverseas => [565, 635, 860, 950, 1_090],
    }
}

/// The rent without charges of a home, in cents.
pub fn rent(zone: CeilingZone, norm: &str, surface: i64, dice: &mut Dice) -> i64 {
    let known = NORMS.iter().zip(cents_per_square_metre(zone)).find(|(name, _)| **name == norm);
    let per_metre = known.map_or(0, |(_, cents)| cents);
    // 0.77 × (1 + 20 / S), in thousandths.
    let structure = 770 + 15_400 / surface.max(1);
    per_metre * surface * structure / 1_000 * dice.between(93, 107) / 100
}

/// A norm as often as it is met: mostly PLUS, dearer ones where the market is tight.
pub fn norm(zone: CeilingZone, dice: &mut Dice) -> &'static str {
    match zone {
        CeilingZone::ParisAndNeighbours => {
            dice.weighted(&[(21, "PLAI"), (41, "PLUS"), (16, "PLS"), (6, "PLI"), (16, "LLI")])
        }
        CeilingZone::RestOfIleDeFrance => {
            dice.weighted(&[(22, "PLAI"), (45, "PLUS"), (15, "PLS"), (5, "PLI"), (13, "LLI")])
        }
        CeilingZone::OtherRegions | CeilingZone::Overseas | CeilingZone::OtherOverseas => {
            dice.weighted(&[(24, "PLAI"), (49, "PLUS"), (14, "PLS"), (4, "PLI"), (9, "LLI")])
        }
    }
}

/// A size as often as it is offered.
pub fn typology(dice: &mut Dice) -> Typology {
    let sizes = [
        (11, Some(Typology::T1)),
        (4, Some(Typology::T1Bis)),
        (30, Some(Typology::T2)),
        (32, Some(Typology::T3)),
        (17, Some(Typology::T4)),
        (5, Some(Typology::T5)),
        (1, Some(Typology::T6Plus)),
    ];
    dice.weighted(&sizes).unwrap_or(Typology::T2)
}

/// Main rooms, and how many of them are bedrooms.
pub fn rooms(typology: Typology) -> (i64, i64) {
    match typology {
        Typology::T1 | Typology::T1Bis => (1, 0),
        Typology::T2 => (2, 1),
        Typology::T3 => (3, 2),
        Typology::T4 => (4, 3),
        Typology::T5 => (5, 4),
        Typology::T6Plus => (6, 5),
    }
}

/// The smallest and the largest living area of a size, in square metres.
pub fn surfaces(typology: Typology) -> (i64, i64) {
    match typology {
        Typology::T1 => (20, 33),
        Typology::T1Bis => (28, 38),
        Typology::T2 => (38, 54),
        Typology::T3 => (55, 72),
        Typology::T4 => (70, 88),
        Typology::T5 => (86, 104),
        Typology::T6Plus => (102, 128),
    }
}

/// Monthly charges in cents; more when the building heats for everybody, or has a lift.
pub fn charges(surface: i64, shared_heating: bool, lift: bool, dice: &mut Dice) -> i64 {
    let per_metre = 150 + if shared_heating { 95 } else { 0 } + if lift { 25 } else { 0 };
    surface * per_metre * dice.between(90, 115) / 100
}

/// Energy label: new homes do well, old ones badly. G is no longer let since 2025.
pub fn energy_label(year: i64, dice: &mut Dice) -> &'static str {
    match year {
        2021.. => dice.weighted(&[(55, "A"), (45, "B")]),
        2006..=2020 => dice.weighted(&[(15, "A"), (45, "B"), (40, "C")]),
        1989..=2005 => dice.weighted(&[(45, "C"), (50, "D"), (5, "E")]),
        _ => dice.weighted(&[(12, "C"), (48, "D"), (32, "E"), (8, "F")]),
    }
}

/// Zone from A bis to C, by the zone of the income ceilings and the size of the commune: an approximation of the
/// demonstration, so that every zone is met. The true list is an order of the housing minister.
pub fn threshold_subtype(zone: CeilingZone, population: u64) -> &'static str {
    match (zone, population) {
        (CeilingZone::ParisAndNeighbours, _) => "ZAB",
        (CeilingZone::RestOfIleDeFrance, _) | (CeilingZone::OtherRegions, 200_000..) => "ZA",
        (CeilingZone::OtherRegions, 40_000..) | (CeilingZone::Overseas, _) => "ZB1",
        (CeilingZone::OtherRegions, 15_000..) => "ZB2",
        (CeilingZone::OtherRegions | CeilingZone::OtherOverseas, _) => "ZC",
    }
}

#[cfg(test)]
mod tests {
    use super::{NORMS, rent, rooms, surfaces};
    use crate::demo::dice::Dice;
    use parcours_domain::offer::Typology;
    use parcours_domain::place::CeilingZone;

    const ZONES: [CeilingZone; 3] =
        [CeilingZone::ParisAndNeighbours, CeilingZone::RestOfIleDeFrance, CeilingZone::OtherRegions];

    #[test]
    fn a_dearer_norm_and_a_dearer_zone_cost_more() {
        let euros = |zone, norm| rent(zone, norm, 50, &mut Dice::new(1)) / 100;
        for zone in ZONES {
            let rents = NORMS.map(|norm| euros(zone, norm));
            assert!(rents.is_sorted(), "{rents:?}");
        }
        for norm in NORMS {
            let rents = ZONES.map(|zone| euros(zone, norm));
            assert!(rents.is_sorted_by(|near, far| near > far), "{rents:?}");
        }
    }

    #[test]
    fn larger_homes_have_more_rooms_and_more_metres() {
        assert!(Typology::ALL.iter().map(|size| surfaces(*size)).is_sorted());
        assert!(Typology::ALL.iter().map(|size| rooms(*size)).is_sorted());
    }
}

//! The communes of the demonstration, read from `data/communes.csv` (sources and terms beside it).
//!
//! True codes, names and postal codes; coordinates good enough for a map. Neighbours are an approximation of the
//! demonstration: two communes whose centres are at most [`NEIGHBOUR_KM`] apart count as "limitrophes". A real
//! backend would use the boundaries of the official geographic code.

use parcours_domain::place::{CeilingZone, InseeCode};

const CSV: &str = include_str!("../../data/communes.csv");

/// Farthest apart that the centres of two "neighbours" are, in kilometres.
pub const NEIGHBOUR_KM: f64 = 6.0;

/// A true commune, or a municipal arrondissement.
#[derive(Clone, Debug, PartialEq)]
pub struct Commune {
    /// Code of the official geographic code.
    pub insee_code: &'static str,
    /// Its name, as signs write it.
    pub name: &'static str,
    /// At least one.
    pub postal_codes: Vec<&'static str>,
    /// Number of the department.
    pub department: &'static str,
    /// Inhabitants: the more there are, the more offers.
    pub population: u64,
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
}

impl Commune {
    /// The zone of the income ceilings, which also decides the rents.
    pub fn zone(&self) -> CeilingZone {
        InseeCode::parse(self.insee_code).map_or(CeilingZone::OtherRegions, |code| CeilingZone::of(&code))
    }

    /// Kilometres between the two centres. On the scale of a city the Earth is flat enough.
    pub fn km_to(&self, other: &Self) -> f64 {
        const KM_PER_DEGREE: f64 = 111.2;
        let north = (self.latitude - other.latitude) * KM_PER_DEGREE;
        let middle = f64::midpoint(self.latitude, other.latitude).to_radians();
        let east = (self.longitude - other.longitude) * KM_PER_DEGREE * middle.cos();
        north.hypot(east)
    }
}

/// Every commune of the demonstration, in the order of their codes. A line that cannot be read is left out; the
/// tests count them.
pub fn communes() -> Vec<Commune> {
    CSV.lines().skip(1).filter_map(commune).collect()
}

/// Every pair of neighbours, in both directions.
pub fn neighbours(communes: &[Commune]) -> Vec<(&'static str, &'static str)> {
    let mut pairs = Vec::new();
    for here in communes {
        for there in communes {
            if here.insee_code != there.insee_code && here.km_to(there) <= NEIGHBOUR_KM {
                pairs.push((here.insee_code, there.insee_code));
            }
        }
    }
    pairs
}

fn commune(line: &'static str) -> Option<Commune> {
    let mut cells = line.split(',');
    let commune = Commune {
        insee_code: cells.next()?,
        name: cells.next()?,
        postal_codes: cells.next()?.split(' ').collect(),
        department: cells.next()?,
        population: cells.next()?.parse().ok()?,
        latitude: cells.next()?.parse().ok()?,
        longitude: cells.next()?.parse().ok()?,
    };
    cells.next().is_none().then_some(commune)
}

#[cfg(test)]
mod tests {
    use super::{CSV, communes, neighbours};

    #[test]
    fn every_line_is_a_commune_with_a_code_and_coordinates_in_france() {
        let communes = communes();
        assert_eq!(communes.len(), CSV.lines().count() - 1);
        assert!(communes.len() >= 150);
        for commune in &communes {
            assert!(parcours_domain::place::InseeCode::parse(commune.insee_code).is_ok(), "{commune:?}");
            assert!(commune.insee_code.starts_with(commune.department), "{commune:?}");
            assert!((41.0..51.5).contains(&commune.latitude), "{commune:?}");
            assert!((-5.5..9.8).contains(&commune.longitude), "{commune:?}");
            for code in &commune.postal_codes {
                assert!(code.len() == 5 && code.starts_with(commune.department), "{commune:?}");
            }
        }
    }

    #[test]
    fn montreuil_touches_bagnolet_but_not_bordeaux() {
        let communes = communes();
        let pairs = neighbours(&communes);
        assert!(pairs.contains(&("93048", "93006")) && pairs.contains(&("93006", "93048")));
        assert!(!pairs.contains(&("93048", "33063")));
        assert!(pairs.iter().all(|(here, there)| here != there));
    }
}

//! One invented home, complete: what it is, where it stands, what it costs, who lets it.
//!
//! It knows neither the wire nor what is unknown; `publication` decides what of it an offer tells.

use super::communes::Commune;
use super::dice::Dice;
use super::market;
use parcours_domain::offer::Typology;
use parcours_domain::place::CeilingZone;

/// Street names met in most towns of France.
const STREETS: [&str; 40] = [
    "rue Victor-Hugo",
    "rue Jean-Jaurès",
    "avenue de la République",
    "rue des Lilas",
    "rue Pasteur",
    "rue du Moulin",
    "rue des Écoles",
    "boulevard Voltaire",
    "rue Émile-Zola",
    "allée des Tilleuls",
    "rue Louise-Michel",
    "avenue Jean-Moulin",
    "rue de la Gare",
    "rue des Vignes",
    "rue Marie-Curie",
    "place du Marché",
    "rue de l’Église",
    "avenue du Général-Leclerc",
    "rue Anatole-France",
    "rue des Acacias",
    "rue du Stade",
    "rue Lucie-Aubrac",
    "rue de la Fontaine",
    "chemin des Prés",
    "rue Simone-Veil",
    "avenue de l’Industrie",
    "rue du Canal",
    "rue Pierre-Semard",
    "rue des Peupliers",
    "rue Olympe-de-Gouges",
    "square des Marronniers",
    "rue du Château",
    "rue de Verdun",
    "rue Gabriel-Péri",
    "rue de la Paix",
    "avenue Pablo-Picasso",
    "rue du Lavoir",
    "rue Rosa-Parks",
    "rue Molière",
    "rue du Port",
];

/// Lessors, all invented: name, telephone in the range reserved for fiction (ARCEP, 01 99 00), email address.
const LESSORS: [(&str, &str, &str); 8] = [
    ("Habitat des Deux Rives", "01 99 00 11 01", "contact@habitat-deux-rives.exemple"),
    ("Les Toits Partagés", "01 99 00 11 02", "location@toits-partages.exemple"),
    ("Foyer de la Canopée", "01 99 00 11 03", "accueil@foyer-canopee.exemple"),
    ("Résidences du Parvis", "01 99 00 11 04", "logement@residences-parvis.exemple"),
    ("Horizon Clair Habitat", "01 99 00 11 05", "contact@horizon-clair.exemple"),
    ("Maisons de la Grand-Rue", "01 99 00 11 06", "accueil@maisons-grand-rue.exemple"),
    ("L’Abri Solidaire", "01 99 00 11 07", "contact@abri-solidaire.exemple"),
    ("Cités-Jardins Réunies", "01 99 00 11 08", "location@cites-jardins.exemple"),
];

const RESIDENCES: [&str; 16] = [
    "Les Tilleuls",
    "Le Belvédère",
    "Les Terrasses du Parc",
    "La Closerie",
    "Le Clos des Cerisiers",
    "Les Jardins d’Arcadie",
    "Le Ponant",
    "Les Allées Vertes",
    "La Fontaine",
    "Le Grand Chêne",
    "Les Coquelicots",
    "Le Carré des Arts",
    "La Pergola",
    "Les Hirondelles",
    "Le Vallon",
    "Les Balcons du Canal",
];

/// Everything about a home; amounts in cents a month.
#[derive(Clone, Debug)]
pub struct Home {
    pub house: bool,
    pub typology: Typology,
    pub surface: i64,
    pub floor: i64,
    pub floors: i64,
    pub lift: bool,
    pub balconies: i64,
    pub garden: bool,
    /// What it is, and its price.
    pub parking: Option<(&'static str, i64)>,
    pub heating: &'static str,
    pub year: i64,
    pub energy: &'static str,
    pub emissions: &'static str,
    pub norm: &'static str,
    pub zone: CeilingZone,
    /// From A bis to C, as offers write it.
    pub abc_zone: &'static str,
    pub rent: i64,
    pub charges: i64,
    pub address: String,
    pub postal_code: &'static str,
    pub latitude: f64,
    pub longitude: f64,
    pub residence: &'static str,
    pub lessor: (&'static str, &'static str, &'static str),
}

impl Home {
    /// Throws a home into a commune.
    pub fn in_commune(commune: &Commune, dice: &mut Dice) -> Self {
        let zone = commune.zone();
        let typology = market::typology(dice);
        let norm = market::norm(zone, dice);
        let (smallest, largest) = market::surfaces(typology);
        let surface = dice.between(smallest, largest);
        let dense = zone == CeilingZone::ParisAndNeighbours;
        let house = !dense && typology >= Typology::T3 && dice.chance(14);
        let year = dice.weighted(&[(28, 0), (30, 1), (22, 2), (20, 3)]);
        let year = match year {
            0 => dice.between(1930, 1974),
            1 => dice.between(1975, 1998),
            2 => dice.between(1999, 2015),
            _ => dice.between(2016, 2025),
        };
        let floors = if house { 1 } else { dice.between(if dense { 3 } else { 2 }, if dense { 12 } else { 8 }) };
        let floor = if house { 0 } else { dice.between(0, floors) };
        let lift = !house && (floors >= 5 || (floors >= 3 && year >= 1980)) && dice.chance(95);
        let heating = heating(house, dice);
        let energy = market::energy_label(year, dice);
        let shared = heating != "individuel électrique" && heating != "individuel au gaz";
        let rent = market::rent(zone, norm, surface, dice);
        let charges = market::charges(surface, shared, lift, dice);
        let street = dice.pick(&STREETS);
        Self {
            house,
            typology,
            surface,
            floor,
            floors,
            lift,
            balconies: if house { dice.between(0, 1) } else { dice.weighted(&[(45, 0), (48, 1), (7, 2)]) },
            garden: if house { dice.chance(90) } else { floor == 0 && dice.chance(20) },
            parking: parking(dense, dice),
            heating,
            year,
            energy,
            emissions: if heating.contains("électrique") { dice.pick(&["A", "B"]) } else { energy },
            norm,
            zone,
            abc_zone: market::threshold_subtype(zone, commune.population),
            rent,
            charges,
            address: format!("{} {street}", dice.between(1, 140)),
            postal_code: dice.pick(&commune.postal_codes),
            // Within about a kilometre of the centre, to four decimals: some ten metres.
            latitude: near(commune.latitude, 90, dice),
            longitude: near(commune.longitude, 120, dice),
            residence: dice.pick(&RESIDENCES),
            lessor: dice.pick(&LESSORS),
        }
    }

    /// Charges of the home and rent of its parking.
    pub fn total_charges(&self) -> i64 {
        self.charges + self.parking.map_or(0, |(_, price)| price)
    }
}

fn heating(house: bool, dice: &mut Dice) -> &'static str {
    if house {
        return dice.weighted(&[(70, "individuel au gaz"), (30, "individuel électrique")]);
    }
    dice.weighted(&[
        (34, "collectif au gaz"),
        (22, "réseau de chaleur"),
        (26, "individuel au gaz"),
        (18, "individuel électrique"),
    ])
}

fn parking(dense: bool, dice: &mut Dice) -> Option<(&'static str, i64)> {
    dice.chance(if dense { 25 } else { 55 }).then(|| {
        let (kind, least, most) = dice.weighted(&[
            (45, ("place en sous-sol", 35, 75)),
            (40, ("place extérieure", 12, 30)),
            (15, ("box", 45, 95)),
        ]);
        (kind, dice.between(least, if dense { most } else { (least + most) / 2 }) * 100)
    })
}

/// A coordinate at most `reach` ten-thousandths of a degree away.
fn near(centre: f64, reach: i64, dice: &mut Dice) -> f64 {
    let shift = i32::try_from(dice.between(-reach, reach)).unwrap_or(0);
    ((centre * 10_000.0).round() + f64::from(shift)) / 10_000.0
}

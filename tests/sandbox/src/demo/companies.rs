//! The companies of the demonstration, all invented, one for each answer that attaching an employer can have.
//!
//! Their SIREN begin with 9999900, a range in which no company is registered; the keys are right (Luhn), so the
//! numbers pass every check of form. Headcount bands are those of INSEE's `tranche d'effectif`. Company codes have no
//! published format: these are words and figures.

use parcours_contract::{CompanyState, Sector};

/// An employer of the demonstration.
#[derive(Clone, Debug)]
pub struct DemoCompany {
    /// 14 digits.
    pub siret: &'static str,
    pub name: &'static str,
    /// What the employer gives its employees to prove that they are.
    pub code: &'static str,
    pub address: &'static str,
    /// NAF code and label.
    pub activity: (&'static str, &'static str),
    pub sector: Sector,
    /// Employees of the whole company.
    pub headcount: i64,
    pub band: &'static str,
    pub state: CompanyState,
    /// What attaching an account to it shows.
    pub shows: &'static str,
}

impl DemoCompany {
    /// Covered by the agricultural scheme.
    pub fn is_agricultural(&self) -> bool {
        self.sector == Sector::Agricultural
    }
}

/// SIRET of the private company of 250, employer of most people of the demonstration.
pub const LARGE: &str = "99999001300016";
/// SIRET of the agricultural company of 80.
pub const GROWERS: &str = "99999004700022";
/// SIRET of the private company of exactly 10, the smallest that is covered.
pub const BAKERY: &str = "99999007000016";

/// Every employer.
pub static COMPANIES: [DemoCompany; 8] = [
    DemoCompany {
        siret: LARGE,
        name: "Ateliers Belle-Étoile",
        code: "BELLE-250",
        address: "12 rue du Moulin, 75013 Paris",
        activity: ("27.40Z", "Fabrication d’appareils d’éclairage électrique"),
        sector: Sector::Private,
        headcount: 250,
        band: "32",
        state: CompanyState::Active,
        shows: "privée, 250 salariés : couverte",
    },
    DemoCompany {
        siret: "99999002100019",
        name: "Menuiserie Petit-Bois",
        code: "BOIS-6",
        address: "3 impasse des Lilas, 69100 Villeurbanne",
        activity: ("43.32A", "Travaux de menuiserie bois et PVC"),
        sector: Sector::Private,
        headcount: 6,
        band: "03",
        state: CompanyState::Active,
        shows: "privée, 6 salariés : trop petite",
    },
    DemoCompany {
        siret: "99999003900011",
        name: "Vergers de la Plaine",
        code: "VERGER-30",
        address: "Chemin des Prés, 13400 Aubagne",
        activity: ("01.24Z", "Culture de fruits à pépins et à noyau"),
        sector: Sector::Agricultural,
        headcount: 30,
        band: "12",
        state: CompanyState::Active,
        shows: "agricole, 30 salariés : trop petite",
    },
    DemoCompany {
        siret: GROWERS,
        name: "Maraîchers du Val Clair",
        code: "VAL-80",
        address: "Route des Serres, 44115 Basse-Goulaine",
        activity: ("01.13Z", "Culture de légumes, de melons, de racines et de tubercules"),
        sector: Sector::Agricultural,
        headcount: 80,
        band: "21",
        state: CompanyState::Active,
        shows: "agricole, 80 salariés : couverte",
    },
    DemoCompany {
        siret: "99999005400010",
        name: "Imprimerie du Faubourg",
        code: "FAUBOURG-40",
        address: "27 rue Pasteur, 59000 Lille",
        activity: ("18.12Z", "Autre imprimerie (labeur)"),
        sector: Sector::Private,
        headcount: 40,
        band: "12",
        state: CompanyState::Closed,
        shows: "privée, 40 salariés, fermée",
    },
    DemoCompany {
        siret: "99999006200013",
        name: "Commune de Saint-Exemple",
        code: "MAIRIE-620",
        address: "Place du Marché, 35000 Rennes",
        activity: ("84.11Z", "Administration publique générale"),
        sector: Sector::Public,
        headcount: 620,
        band: "41",
        state: CompanyState::Active,
        shows: "employeur public : non couvert",
    },
    DemoCompany {
        siret: BAKERY,
        name: "Boulangeries Quatre-Saisons",
        code: "SAISON-10",
        address: "8 cours Gambetta, 69003 Lyon",
        activity: ("10.71C", "Boulangerie et boulangerie-pâtisserie"),
        sector: Sector::Private,
        headcount: 10,
        band: "11",
        state: CompanyState::Active,
        shows: "privée, 10 salariés : couverte, à la limite",
    },
    DemoCompany {
        siret: "99999008800018",
        name: "Transports du Grand-Large",
        code: "LARGE-120",
        address: "41 quai des Docks, 33300 Bordeaux",
        activity: ("49.41A", "Transports routiers de fret interurbains"),
        sector: Sector::Private,
        headcount: 120,
        band: "22",
        state: CompanyState::Active,
        shows: "privée, 120 salariés : couverte",
    },
];

//! Who files the requests of the demonstration: households sketched in a few lines each, all invented.
//!
//! Unique numbers have the true form (territory, month and year of filing, sequence, desk), with sequences from 999001
//! and the desk `DEMO1`, which no registration service bears. Ages are those of the day of the seeding.

use super::companies::{BAKERY, GROWERS, LARGE};
use parcours_contract::RoleCode;

/// A person to be housed.
#[derive(Clone, Debug)]
pub struct Person {
    pub role: RoleCode,
    /// Completed years; `None` for a child to be born.
    pub age: Option<i64>,
    /// Holds the « carte mobilité inclusion », mention « invalidité ».
    pub card: bool,
}

const fn person(role: RoleCode, age: i64) -> Person {
    Person { role, age: Some(age), card: false }
}

const fn applicant(age: i64) -> Person {
    person(RoleCode::Applicant, age)
}

const fn spouse(age: i64) -> Person {
    person(RoleCode::Spouse, age)
}

const fn co_applicant(age: i64) -> Person {
    person(RoleCode::CoApplicant, age)
}

const fn child(age: i64) -> Person {
    person(RoleCode::Dependant, age)
}

/// Where a request stands in its yearly life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    Current,
    RenewalDue,
    Expired,
    StruckOff,
    Housed,
}

/// What is wrong with a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    Missing,
    Expired,
    Rejected,
}

/// A request in few words; amounts in euros.
#[derive(Clone, Debug)]
pub struct Sketch {
    pub number: &'static str,
    /// What the request shows, for the list of accounts.
    pub shows: &'static str,
    /// First filing, which the number repeats (MMYY).
    pub created: &'static str,
    pub stand: Stand,
    pub persons: &'static [Person],
    pub couple: &'static str,
    /// Reference tax income of two years before: whose (null: the couple's common notice), how much.
    pub incomes: &'static [(Option<i64>, i64)],
    /// Whether last year's notices are there too; without them nobody knows whether the income has fallen.
    pub has_last_notices: bool,
    pub monthly: i64,
    /// Who works where.
    pub employers: &'static [(i64, &'static str)],
    /// By preference, INSEE codes.
    pub communes: &'static [&'static str],
    pub neighbours: bool,
    pub typologies: &'static [&'static str],
    pub max_rent: i64,
    pub housing: &'static str,
    /// Documents that are not in order, by code.
    pub lacks: &'static [(&'static str, Lack)],
}

/// What most sketches share: one person in Paris, everything in order.
const ALONE_IN_PARIS: Sketch = Sketch {
    number: "1110523999001DEMO1",
    shows: "personne seule à Paris",
    created: "2023-05-12",
    stand: Stand::Current,
    persons: &[applicant(31)],
    couple: "single",
    incomes: &[(Some(0), 24_310)],
    has_last_notices: true,
    monthly: 2_060,
    employers: &[(0, LARGE)],
    communes: &["75120", "75119", "93048"],
    neighbours: true,
    typologies: &["T1", "T1BIS", "T2"],
    max_rent: 750,
    housing: "locataire du parc privé",
    lacks: &[],
};

const YOUNG_COUPLE: Sketch = Sketch {
    number: "0690924999002DEMO1",
    shows: "jeune couple à Lyon",
    created: "2024-09-03",
    persons: &[applicant(26), spouse(27)],
    couple: "civil_union",
    incomes: &[(None, 35_900)],
    monthly: 3_150,
    employers: &[(0, BAKERY), (1, LARGE)],
    communes: &["69123", "69266"],
    typologies: &["T2", "T3"],
    max_rent: 900,
    housing: "hébergé par la famille",
    ..ALONE_IN_PARIS
};

const SINGLE_PARENT: Sketch = Sketch {
    number: "0590222999003DEMO1",
    shows: "parent seul avec deux enfants, à Lille",
    created: "2022-02-17",
    persons: &[applicant(38), child(11), child(7)],
    couple: "divorced",
    incomes: &[(Some(0), 27_450)],
    monthly: 2_480,
    employers: &[(0, LARGE)],
    communes: &["59350", "59368", "59410"],
    typologies: &["T3", "T4"],
    max_rent: 820,
    housing: "locataire du parc privé",
    ..ALONE_IN_PARIS
};

const FAMILY_OF_SIX: Sketch = Sketch {
    number: "1111120999004DEMO1",
    shows: "famille de six personnes à Montreuil et Saint-Denis",
    created: "2020-11-23",
    persons: &[applicant(42), co_applicant(40), child(15), child(12), child(8), child(3)],
    couple: "married",
    incomes: &[(None, 41_200)],
    monthly: 3_640,
    employers: &[(0, LARGE)],
    communes: &["93048", "93066", "93001"],
    typologies: &["T4", "T5", "T6+"],
    max_rent: 1_200,
    housing: "locataire d’un logement social trop petit",
    ..ALONE_IN_PARIS
};

const CARD_HOLDER: Sketch = Sketch {
    number: "0440621999005DEMO1",
    shows: "titulaire de la carte d’invalidité, à Nantes, sans le dernier avis d’imposition",
    created: "2021-06-08",
    persons: &[Person { role: RoleCode::Applicant, age: Some(47), card: true }],
    couple: "single",
    incomes: &[(Some(0), 26_100)],
    has_last_notices: false,
    monthly: 2_190,
    employers: &[(0, GROWERS)],
    communes: &["44109", "44143"],
    typologies: &["T2"],
    max_rent: 720,
    housing: "locataire du parc privé, logement non adapté",
    ..ALONE_IN_PARIS
};

const DOCUMENTS_MISSING: Sketch = Sketch {
    number: "0330325999006DEMO1",
    shows: "documents manquants, à Bordeaux",
    created: "2025-03-20",
    persons: &[applicant(24)],
    incomes: &[(Some(0), 19_870)],
    monthly: 1_720,
    employers: &[(0, "99999008800018")],
    communes: &["33063", "33281"],
    typologies: &["T1", "T2"],
    max_rent: 600,
    housing: "colocataire",
    lacks: &[("TAX_N2", Lack::Missing), ("INCOME", Lack::Expired), ("HOUSING", Lack::Rejected)],
    ..ALONE_IN_PARIS
};

const RENEWAL_DUE: Sketch = Sketch {
    number: "0310123999007DEMO1",
    shows: "demande à renouveler ce mois-ci, à Toulouse",
    created: "2023-01-30",
    stand: Stand::RenewalDue,
    persons: &[applicant(52), spouse(54)],
    couple: "married",
    incomes: &[(None, 29_600)],
    monthly: 2_540,
    communes: &["31555", "31069"],
    typologies: &["T2", "T3"],
    max_rent: 780,
    ..ALONE_IN_PARIS
};

const STRUCK_OFF: Sketch = Sketch {
    number: "0351019999008DEMO1",
    shows: "demande radiée, à Rennes",
    created: "2019-10-14",
    stand: Stand::StruckOff,
    persons: &[applicant(35)],
    incomes: &[(Some(0), 22_700)],
    monthly: 1_930,
    communes: &["35238"],
    typologies: &["T2"],
    max_rent: 650,
    ..ALONE_IN_PARIS
};

const EXPECTING: Sketch = Sketch {
    number: "0670424999009DEMO1",
    shows: "couple qui attend un enfant, à Strasbourg",
    created: "2024-04-11",
    persons: &[applicant(33), co_applicant(34), Person { role: RoleCode::Dependant, age: None, card: false }],
    couple: "cohabiting",
    incomes: &[(Some(0), 21_300), (Some(1), 18_900)],
    monthly: 3_320,
    employers: &[(1, LARGE)],
    communes: &["67482", "67447"],
    typologies: &["T3"],
    max_rent: 880,
    ..ALONE_IN_PARIS
};

const COUPLE_IN_MARSEILLE: Sketch = Sketch {
    number: "0130722999010DEMO1",
    shows: "couple avec un enfant, à Marseille",
    created: "2022-07-05",
    persons: &[applicant(44), spouse(45), child(16)],
    couple: "married",
    incomes: &[(None, 33_400)],
    monthly: 2_890,
    communes: &["13055", "13005"],
    typologies: &["T3", "T4"],
    max_rent: 850,
    ..ALONE_IN_PARIS
};

/// The requests of the demonstration's accounts, in the order of [`super::accounts()`].
pub static LINKED: [Sketch; 10] = [
    ALONE_IN_PARIS,
    YOUNG_COUPLE,
    SINGLE_PARENT,
    FAMILY_OF_SIX,
    CARD_HOLDER,
    DOCUMENTS_MISSING,
    RENEWAL_DUE,
    STRUCK_OFF,
    EXPECTING,
    COUPLE_IN_MARSEILLE,
];

const fn spare(of: Sketch, number: &'static str, created: &'static str, shows: &'static str) -> Sketch {
    Sketch { number, created, shows, ..of }
}

/// Requests that no account has: for new accounts and for tests. The first twelve are complete and current.
pub static SPARE: [Sketch; 18] = [
    spare(ALONE_IN_PARIS, "1110124999101DEMO1", "2024-01-15", "personne seule à Paris"),
    spare(ALONE_IN_PARIS, "1110224999102DEMO1", "2024-02-15", "personne seule à Paris"),
    spare(ALONE_IN_PARIS, "1110324999103DEMO1", "2024-03-15", "personne seule à Paris"),
    spare(ALONE_IN_PARIS, "1110424999104DEMO1", "2024-04-15", "personne seule à Paris"),
    spare(YOUNG_COUPLE, "0690524999105DEMO1", "2024-05-15", "jeune couple à Lyon"),
    spare(YOUNG_COUPLE, "0690624999106DEMO1", "2024-06-15", "jeune couple à Lyon"),
    spare(SINGLE_PARENT, "0590724999107DEMO1", "2024-07-15", "parent seul avec deux enfants, à Lille"),
    spare(SINGLE_PARENT, "0590824999108DEMO1", "2024-08-15", "parent seul avec deux enfants, à Lille"),
    spare(FAMILY_OF_SIX, "1110924999109DEMO1", "2024-09-15", "famille de six personnes, Seine-Saint-Denis"),
    spare(CARD_HOLDER, "0441024999110DEMO1", "2024-10-15", "titulaire de la carte d’invalidité, à Nantes"),
    spare(EXPECTING, "0671124999111DEMO1", "2024-11-15", "couple qui attend un enfant, à Strasbourg"),
    spare(COUPLE_IN_MARSEILLE, "0131224999112DEMO1", "2024-12-15", "couple avec un enfant, à Marseille"),
    spare(DOCUMENTS_MISSING, "0330125999113DEMO1", "2025-01-15", "documents manquants, à Bordeaux"),
    Sketch {
        communes: &["75120", "93048"],
        ..spare(DOCUMENTS_MISSING, "1110225999114DEMO1", "2025-02-15", "documents manquants, à Paris")
    },
    spare(RENEWAL_DUE, "0310223999115DEMO1", "2023-02-15", "demande à renouveler, à Toulouse"),
    spare(STRUCK_OFF, "0350320999116DEMO1", "2020-03-15", "demande radiée, à Rennes"),
    Sketch {
        stand: Stand::Expired,
        ..spare(ALONE_IN_PARIS, "1110422999117DEMO1", "2022-04-15", "demande expirée, à Paris")
    },
    Sketch {
        stand: Stand::Housed, ..spare(ALONE_IN_PARIS, "1110522999118DEMO1", "2022-05-15", "déjà logée, à Paris")
    },
];

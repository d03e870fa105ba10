//! The housing requests that the demonstration's registration system holds, as the contract's attributes.
//!
//! `people` sketches who files them; here a sketch becomes a whole request, with ages, documents and dates that fit the
//! day of the seeding. Filing dates are fixed, since the unique number tells the month of filing.

use super::communes::Commune;
use super::companies::COMPANIES;
use super::people::{Lack, Person, Sketch, Stand};
use jiff::civil::Date;
use jiff::{Span, ToSpan as _};
use parcours_contract::{
    Amount, Document, DocumentState, HouseholdAttributes, HousingRequest, IncomeAttributes, MissingItem, Moment,
    PersonAttributes, PersonEmployer, ReferenceTaxIncome, RequestStatus, RoleCode, SearchedCommune, SearchedHomes,
    TypologyCode,
};

/// The documents that a request is asked for (arrêté du 20 avril 2023, as the notice 51423 sums it up), with the
/// person they belong to: the first, or the household.
const DOCUMENTS: [(&str, &str, Option<i64>); 6] = [
    ("ID_FR", "Pièce d’identité", Some(0)),
    ("ID_ADULTS", "Pièces d’identité des adultes à loger et livret de famille", None),
    ("TAX_N2", "Avis d’imposition sur les revenus d’il y a deux ans", Some(0)),
    ("INCOME", "Trois derniers bulletins de salaire", Some(0)),
    ("WORK", "Contrat de travail ou attestation de l’employeur", Some(0)),
    ("HOUSING", "Bail et dernières quittances, ou attestation d’hébergement", None),
];

/// The whole request that a sketch stands for, on a day.
pub fn request(sketch: &Sketch, communes: &[Commune], today: Date) -> HousingRequest {
    let documents = documents(sketch, today);
    let missing: Vec<MissingItem> = documents
        .iter()
        .filter(|document| document.state != Some(DocumentState::Provided))
        .map(|document| MissingItem {
            code: document.code.clone(),
            label: document.label.clone(),
            person: document.person,
        })
        .collect();
    let renewed = before(today, days_since_renewal(sketch.stand).days());
    let expires = renewed.saturating_add(12.months());
    let unique_number = Some(sketch.number.to_owned());
    let registration_site = Some(HousingRequest { unique_number: unique_number.clone(), ..Default::default() }.site());
    HousingRequest {
        unique_number,
        status: Some(status(sketch.stand)),
        created_on: Some(Moment::from(sketch.created)),
        renewed_on: Some(moment(renewed)),
        expires_on: Some(moment(expires)),
        registration_site,
        complete: Some(missing.is_empty()),
        missing,
        documents,
        household: Some(HouseholdAttributes {
            persons: sketch.persons.iter().map(|person| attributes(person, today)).collect(),
            couple_status: Some(sketch.couple.into()),
        }),
        income: Some(IncomeAttributes {
            reference_tax_income: tax_incomes(sketch, today),
            monthly_resources: Some(euros(sketch.monthly)),
        }),
        employers: employers(sketch),
        searched: Some(searched(sketch, communes)),
        current_housing: Some(sketch.housing.to_owned()),
        priority: None,
        scoring: None,
    }
}

fn status(stand: Stand) -> RequestStatus {
    match stand {
        Stand::Current => RequestStatus::Active,
        Stand::RenewalDue => RequestStatus::RenewalDue,
        Stand::Expired => RequestStatus::Expired,
        Stand::StruckOff => RequestStatus::StruckOff,
        Stand::Housed => RequestStatus::Housed,
    }
}

/// A request holds for twelve months; it can be renewed from the tenth (CCH R.441-2-7, service-public F32880).
fn days_since_renewal(stand: Stand) -> i64 {
    match stand {
        Stand::Current | Stand::Housed => 120,
        Stand::RenewalDue => 335,
        Stand::Expired => 380,
        Stand::StruckOff => 420,
    }
}

fn attributes(person: &Person, today: Date) -> PersonAttributes {
    let (birth, expected) = match person.age {
        // Some months after the birthday, so that the age is right on the day of the seeding and for a while after.
        Some(age) => (Some(before(today, age.years().days(40 + age * 3))), None),
        None => (None, Some(today.saturating_add(80.days()))),
    };
    PersonAttributes {
        role: Some(person.role.clone()),
        birth_date: birth.map(moment),
        expected_birth: expected.map(moment),
        disability_card: Some(person.card),
    }
}

/// The notices of the tax years that count for a decision: two years before, and where the person has them, one.
fn tax_incomes(sketch: &Sketch, today: Date) -> Vec<ReferenceTaxIncome> {
    let year = i64::from(today.year());
    let of_year = |tax_year: i64, percent: i64| {
        sketch.incomes.iter().map(move |(person, amount)| ReferenceTaxIncome {
            tax_year: Some(tax_year),
            amount: Some(euros(amount * percent / 100)),
            person: *person,
        })
    };
    let last = sketch.has_last_notices.then(|| of_year(year - 1, 103));
    of_year(year - 2, 100).chain(last.into_iter().flatten()).collect()
}

fn employers(sketch: &Sketch) -> Vec<PersonEmployer> {
    let known = |(person, siret): &(i64, &'static str)| {
        let company = COMPANIES.iter().find(|company| company.siret == *siret)?;
        Some(PersonEmployer {
            person: Some(*person),
            siret: Some((*siret).to_owned()),
            sector: Some(company.sector.clone()),
        })
    };
    sketch.employers.iter().filter_map(known).collect()
}

fn searched(sketch: &Sketch, communes: &[Commune]) -> SearchedHomes {
    let named = |(rank, code): (i64, &&'static str)| {
        let commune = communes.iter().find(|commune| commune.insee_code == *code);
        SearchedCommune {
            insee_code: Some((*code).to_owned()),
            name: commune.map(|commune| commune.name.to_owned()),
            rank: Some(rank),
        }
    };
    SearchedHomes {
        communes: (1..).zip(sketch.communes).map(named).collect(),
        extend_to_neighbours: Some(sketch.neighbours),
        typologies: sketch.typologies.iter().map(|size| TypologyCode::from(*size)).collect(),
        max_rent: Some(euros(sketch.max_rent)),
    }
}

fn documents(sketch: &Sketch, today: Date) -> Vec<Document> {
    let states = DOCUMENTS.iter().map(|(code, label, person)| {
        let state = sketch.lacks.iter().find(|(lacking, _)| lacking == code).map(|(_, lack)| *lack);
        let expires_on = match (*code, state) {
            (_, Some(Lack::Expired)) => Some(before(today, 25.days())),
            (_, Some(_)) => None,
            ("ID_FR", None) => Some(today.saturating_add(4.years())),
            ("INCOME" | "WORK", None) => Some(today.saturating_add(60.days())),
            (_, None) => None,
        };
        Document {
            code: Some((*code).to_owned()),
            label: Some((*label).to_owned()),
            person: *person,
            state: Some(match state {
                None => DocumentState::Provided,
                Some(Lack::Missing) => DocumentState::Missing,
                Some(Lack::Expired) => DocumentState::Expired,
                Some(Lack::Rejected) => DocumentState::Rejected,
            }),
            expires_on: expires_on.map(moment),
        }
    });
    let family = sketch.persons.iter().any(|person| person.role == RoleCode::Dependant);
    states
        .filter(|document| family || sketch.persons.len() > 1 || document.code.as_deref() != Some("ID_ADULTS"))
        .collect()
}

fn before(date: Date, span: Span) -> Date {
    date.saturating_sub(span)
}

fn moment(date: Date) -> Moment {
    Moment::from(date.to_string())
}

fn euros(amount: i64) -> Amount {
    Amount::from_cents(amount * 100)
}

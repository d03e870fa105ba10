//! Puts the demonstration into the tables, in one transaction and with prepared statements.

use super::accounts::accounts;
use super::communes::{Commune, neighbours};
use super::companies::COMPANIES;
use super::people::{LINKED, SPARE};
use super::publication::Publication;
use super::requests::request;
use crate::problem::Refusal;
use jiff::civil::Date;
use parcours_contract::{Amount, Company, HousingOffer, Moment};
use rusqlite::{Connection, named_params, params};
use uuid::Uuid;

/// Version of the terms that the accounts of the demonstration accepted.
const TERMS_VERSION: &str = "2026-01";

/// Whether people and companies were put in before.
pub fn has_people(db: &Connection) -> Result<bool, Refusal> {
    Ok(db.query_row("SELECT EXISTS (SELECT 1 FROM companies)", [], |row| row.get(0))?)
}

/// Whether an offer can be seen on that day.
pub fn has_offers_on_show(db: &Connection, today: Date) -> Result<bool, Refusal> {
    let text = "SELECT EXISTS (SELECT 1 FROM offers WHERE published = 1 AND closed = 0 AND publication_end_date >= ?)";
    Ok(db.query_row(text, [today.to_string()], |row| row.get(0))?)
}

/// Communes and who neighbours whom.
pub fn put_communes(db: &Connection, communes: &[Commune]) -> Result<(), Refusal> {
    let mut commune_row =
        db.prepare("INSERT INTO communes (insee_code, name, department, latitude, longitude) VALUES (?, ?, ?, ?, ?)")?;
    for commune in communes {
        let Commune { insee_code, name, department, latitude, longitude, .. } = commune;
        commune_row.execute(params![insee_code, name, department, latitude, longitude])?;
    }
    let mut pair = db.prepare("INSERT INTO commune_neighbours (insee_code, neighbour) VALUES (?, ?)")?;
    for (here, there) in neighbours(communes) {
        pair.execute([here, there])?;
    }
    Ok(())
}

/// The company register.
pub fn put_companies(db: &Connection) -> Result<(), Refusal> {
    let mut row = db.prepare("INSERT INTO companies (siret, attributes, company_code) VALUES (?, ?, ?)")?;
    for company in &COMPANIES {
        let attributes = Company {
            siret: Some(company.siret.to_owned()),
            name: Some(company.name.to_owned()),
            address: Some(company.address.to_owned()),
            activity_code: Some(company.activity.0.to_owned()),
            activity_label: Some(company.activity.1.to_owned()),
            agricultural: Some(company.is_agricultural()),
            sector: Some(company.sector.clone()),
            headcount_band: Some(company.band.to_owned()),
            state: Some(company.state.clone()),
        };
        row.execute(params![company.siret, serde_json::to_string(&attributes)?, company.code])?;
    }
    Ok(())
}

/// The registration system.
pub fn put_requests(db: &Connection, communes: &[Commune], today: Date) -> Result<(), Refusal> {
    let mut row = db.prepare("INSERT INTO housing_requests (unique_number, status, attributes) VALUES (?, ?, ?)")?;
    for sketch in LINKED.iter().chain(&SPARE) {
        let request = request(sketch, communes, today);
        let status = request.status.as_ref().map(|status| status.as_str().to_owned());
        row.execute(params![sketch.number, status, serde_json::to_string(&request)?])?;
    }
    Ok(())
}

/// Confirmed accounts, with the request and the company that each has.
pub fn put_accounts(
    db: &Connection,
    password_hash: &str,
    communes: &[Commune],
    today: Date,
    now: i64,
) -> Result<(), Refusal> {
    let mut account_row = db.prepare(
        "INSERT INTO accounts (id, email, password_hash, locale, terms_version, verified_at, created_at)
         VALUES (?1, ?2, ?3, 'fr', ?4, ?5, ?5)",
    )?;
    let mut linked_row = db.prepare(
        "INSERT INTO linked_requests (unique_number, account_id, attributes, fetched_at) VALUES (?, ?, ?, ?)",
    )?;
    let mut attached_row =
        db.prepare("INSERT INTO attachments (account_id, siret, holder, attached_at) VALUES (?, ?, ?, ?)")?;
    for (number, account) in (1_u128..).zip(accounts()) {
        let id = Uuid::from_u128(0xDE30_0000_0000_4000_8000_0000_0000_0000 + number).to_string();
        account_row.execute(params![id, account.email, password_hash, TERMS_VERSION, now])?;
        let sketch = LINKED.iter().find(|sketch| Some(sketch.number) == account.number);
        if let Some(sketch) = sketch {
            let attributes = serde_json::to_string(&request(sketch, communes, today))?;
            linked_row.execute(params![sketch.number, id, attributes, now])?;
        }
        if let Some((siret, holder)) = account.employer {
            attached_row.execute(params![id, siret, holder, now])?;
        }
    }
    Ok(())
}

/// Takes every offer out and puts these in.
pub fn replace_offers(db: &Connection, offers: &[Publication]) -> Result<(), Refusal> {
    db.execute("DELETE FROM offers", [])?;
    let mut row = db.prepare(
        "INSERT INTO offers (id, attributes, closed, is_public, reserving_siren, kind, typology, threshold_type,
             threshold_subtype, rooms, bedrooms, surface, floor, has_elevator, dpe_conso, rent_amount,
             rent_with_charges, insee_code, postal_code, district, department, latitude, longitude,
             availability_date, date_publication_start, publication_end_date, designation_date_end, applicated_nb)
         VALUES (:id, :attributes, :closed, :is_public, :reserving_siren, :kind, :typology, :threshold_type,
             :threshold_subtype, :rooms, :bedrooms, :surface, :floor, :has_elevator, :dpe_conso, :rent_amount,
             :rent_with_charges, :insee_code, :postal_code, :district, :department, :latitude, :longitude,
             :availability_date, :date_publication_start, :publication_end_date, :designation_date_end,
             :applicated_nb)",
    )?;
    for publication in offers {
        let offer: &HousingOffer = &publication.resource.attributes;
        row.execute(named_params! {
            ":id": publication.resource.id,
            ":attributes": serde_json::to_string(offer)?,
            ":closed": publication.closed,
            ":is_public": offer.is_public,
            ":reserving_siren": publication.reserving_siren,
            ":kind": offer.kind.as_ref().map(|kind| kind.as_str()),
            ":typology": offer.typology.as_ref().map(|typology| typology.as_str()),
            ":threshold_type": offer.threshold_type.as_ref().map(|norm| norm.as_str()),
            ":threshold_subtype": offer.threshold_subtype,
            ":rooms": offer.rooms,
            ":bedrooms": offer.bedrooms,
            ":surface": offer.surface,
            ":floor": offer.floor,
            ":has_elevator": offer.has_elevator,
            ":dpe_conso": offer.dpe_conso,
            ":rent_amount": offer.rent_amount.map(Amount::cents),
            ":rent_with_charges": offer.rent_with_charges.map(Amount::cents),
            ":insee_code": offer.insee_code,
            ":postal_code": offer.postal_code,
            ":district": offer.district,
            ":department": offer.department,
            ":latitude": offer.latitude,
            ":longitude": offer.longitude,
            ":availability_date": offer.availability_date.as_ref().map(Moment::as_str),
            ":date_publication_start": offer.date_publication_start.as_ref().map(Moment::as_str),
            ":publication_end_date": offer.publication_end_date.as_ref().map(Moment::as_str),
            ":designation_date_end": offer.designation_date_end.as_ref().map(Moment::as_str),
            ":applicated_nb": offer.applicated_nb,
        })?;
    }
    Ok(())
}

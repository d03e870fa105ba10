//! From an invented home to an offer as a lessor would publish it: the contract's attributes, the days of its
//! publication, and the gaps that real offers have.
//!
//! About one attribute in ten is unknown (null), so that the demonstration shows every gap. Where and when an
//! offer is published (commune, department, dates, whether it is public) is always given.

use super::communes::Commune;
use super::companies::COMPANIES;
use super::dice::Dice;
use super::home::Home;
use super::market;
use super::pictures;
use jiff::civil::Date;
use jiff::{Span, ToSpan as _};
use parcours_contract::{
    Amount, HousingOffer, Lessor, Moment, NormCode, OfferKind, OfferStatus, Resource, TypologyCode,
};
use parcours_domain::place::CeilingZone;

/// Days from the first to the last day of a publication.
const DAYS_PUBLISHED: i64 = 7;

/// An offer and what only the database knows of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Publication {
    /// The contract's resource.
    pub resource: Resource<HousingOffer>,
    /// Somebody has the home already.
    pub closed: bool,
    /// SIREN of the company that reserves it.
    pub reserving_siren: Option<&'static str>,
}

/// Publishes a home around a day.
pub fn publish(number: usize, commune: &Commune, home: &Home, today: Date, dice: &mut Dice) -> Publication {
    // Mostly on show today; a few over, a few not begun.
    let age = dice.weighted(&[(93, 0), (5, 1), (2, 2)]);
    let age = match age {
        0 => dice.between(0, DAYS_PUBLISHED),
        1 => dice.between(DAYS_PUBLISHED + 1, DAYS_PUBLISHED + 6),
        _ => dice.between(-3, -1),
    };
    let first_day = shifted(today, (-age).days());
    let last_day = shifted(first_day, DAYS_PUBLISHED.days());
    let closed = dice.chance(3);
    let reserving = dice.chance(5).then(|| dice.pick(&[0, 0, 0, 3])).and_then(|at: usize| COMPANIES.get(at));
    let (rooms, bedrooms) = market::rooms(home.typology);
    let main_picture = pictures::facade(home.house, dice);
    let pictures = [main_picture.clone(), pictures::plan(home.typology, dice)];
    let shown = !dice.chance(4);
    let candidates = dice.between(0, if home.zone == CeilingZone::ParisAndNeighbours { 90 } else { 45 });
    // The older the publication, the more candidates.
    let applicated_nb = candidates * age.clamp(0, DAYS_PUBLISHED) / DAYS_PUBLISHED;
    let available = shifted(today, dice.between(10, 110).days());
    let mut given = Gaps { dice };
    let attributes = HousingOffer {
        kind: given.mostly(if home.house { OfferKind::House } else { OfferKind::Flat }),
        typology: given.mostly(TypologyCode::from(home.typology)),
        rooms: given.often(rooms),
        bedrooms: given.often(bedrooms),
        surface: given.mostly(home.surface as f64),
        floor: given.often(home.floor),
        floors: given.often(home.floors),
        has_elevator: given.often(home.lift),
        elevators: given.often(i64::from(home.lift)),
        terraces_or_balconies: given.often(home.balconies),
        has_garden: given.often(home.garden),
        parking_type: home.parking.and_then(|(kind, _)| given.often(kind.to_owned())),
        parking_charges: home.parking.map(|(_, price)| Amount::from_cents(price)),
        heating_type: given.often(home.heating.to_owned()),
        construction_type: given.often(if home.house { "individuel" } else { "collectif" }.to_owned()),
        construction_year: given.often(home.year),
        dpe_conso: given.often(home.energy.to_owned()),
        dpe_ges: given.often(home.emissions.to_owned()),
        rent_amount: given.mostly(Amount::from_cents(home.rent)),
        rental_charges: given.often(Amount::from_cents(home.charges)),
        total_charges: given.often(Amount::from_cents(home.total_charges())),
        rent_with_charges: given.mostly(Amount::from_cents(home.rent + home.total_charges())),
        guarantee_deposit: given.often(Amount::from_cents(home.rent)),
        threshold_type: given.mostly(NormCode::from(home.norm)),
        threshold_subtype: given.often(home.abc_zone.to_owned()),
        address: given.often(home.address.clone()),
        district: Some(commune.name.to_owned()),
        postal_code: Some(home.postal_code.to_owned()),
        insee_code: Some(commune.insee_code.to_owned()),
        department: Some(commune.department.to_owned()),
        latitude: given.often(home.latitude),
        longitude: None,
        availability_date: given.often(day(available)),
        date_publication_start: Some(day(first_day)),
        publication_end_date: Some(day(last_day)),
        designation_date_end: given.often(day(shifted(last_day, 21.days()))),
        expiry_days: None,
        applicated_nb: Some(applicated_nb),
        offer_status: Some(if closed { OfferStatus::Placed } else { OfferStatus::Published }),
        lessor_status: given.often(if closed { "ATTRIBUE" } else { "PUBLIE" }.to_owned()),
        reserved: Some(reserving.is_some()),
        is_public: Some(reserving.is_none()),
        reserving_business_name: reserving.map(|company| company.name.to_owned()),
        residence_title: given.often(home.residence.to_owned()),
        external_ref: given.often(format!("PL-{}-{number:05}", commune.department)),
        details: given.often(details(home, rooms)),
        main_picture: shown.then_some(main_picture),
        pictures: if shown { pictures.to_vec() } else { Vec::new() },
        lessor: given.often(lessor(home)),
    };
    // A place is known whole or not at all.
    let longitude = attributes.latitude.map(|_| home.longitude);
    let resource = Resource::new(number.to_string(), HousingOffer { longitude, ..attributes });
    Publication { resource, closed, reserving_siren: reserving.and_then(|company| company.siret.get(..9)) }
}

/// Decides which attributes the lessor gives.
struct Gaps<'dice> {
    dice: &'dice mut Dice,
}

impl Gaps<'_> {
    /// What a verdict needs is seldom left out.
    fn mostly<T>(&mut self, value: T) -> Option<T> {
        (!self.dice.chance(4)).then_some(value)
    }

    fn often<T>(&mut self, value: T) -> Option<T> {
        (!self.dice.chance(11)).then_some(value)
    }
}

fn shifted(date: Date, by: Span) -> Date {
    date.saturating_add(by)
}

fn day(date: Date) -> Moment {
    Moment::from(date.to_string())
}

fn lessor(home: &Home) -> Lessor {
    let (name, phone, email) = home.lessor;
    Lessor { name: Some(name.to_owned()), phone: Some(phone.to_owned()), email: Some(email.to_owned()) }
}

fn details(home: &Home, rooms: i64) -> String {
    let what = if home.house { "Maison" } else { "Appartement" };
    let pieces = if rooms == 1 { "une pièce".to_owned() } else { format!("{rooms} pièces") };
    let outside = match (home.garden, home.balconies) {
        (true, _) => " Jardin.",
        (false, 0) => "",
        (false, _) => " Balcon.",
    };
    format!("{what} de {pieces}, résidence {}. Chauffage {}.{outside}", home.residence, home.heating)
}

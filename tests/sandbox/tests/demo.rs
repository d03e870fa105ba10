//! The demonstration data: enough of it, true where it claims to be, plausible elsewhere, always the same.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use jiff::Timestamp;
use jiff::civil::{Date, date};
use parcours_contract::{DocumentState, HousingOffer, HousingRequest, RequestStatus, RoleCode};
use parcours_domain::company::{Coverage, Employer, Headcount, Sector};
use parcours_domain::date::Date as RuleDate;
use parcours_domain::eligibility::{Outcome, check};
use parcours_domain::nud::Nud;
use parcours_domain::offer::Typology;
use parcours_domain::place::{CeilingZone, InseeCode};
use parcours_domain::siret::Siret;
use parcours_sandbox::db::Db;
use parcours_sandbox::demo::{self, Publication};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

const TODAY: Date = date(2026, 11, 23);

fn noon() -> Timestamp {
    "2026-11-23T11:00:00Z".parse().unwrap()
}

fn offers() -> Vec<Publication> {
    demo::offers(&demo::communes(), TODAY)
}

fn seeded() -> (tempfile::TempDir, Db) {
    let directory = tempfile::tempdir().unwrap();
    let db = Db::open(&directory.path().join("sandbox.db")).unwrap();
    demo::seed(&db, noon()).unwrap();
    (directory, db)
}

fn number(db: &Db, sql: &'static str) -> i64 {
    db.read_now(|db| Ok(db.query_row(sql, [], |row| row.get(0))?)).unwrap()
}

fn registered(db: &Db) -> BTreeMap<String, HousingRequest> {
    let rows: Vec<(String, String)> = db
        .read_now(|db| {
            let mut statement = db.prepare("SELECT unique_number, attributes FROM housing_requests")?;
            let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
        .unwrap();
    rows.into_iter().map(|(number, text)| (number, serde_json::from_str(&text).unwrap())).collect()
}

#[test]
fn there_are_two_thousand_offers_in_a_hundred_and_fifty_true_communes() {
    let communes = demo::communes();
    let offers = offers();
    assert_eq!(offers.len(), demo::OFFERS);
    let open: Vec<_> = offers.iter().filter(|offer| !offer.closed).collect();
    assert!(open.len() >= 2_000, "{}", open.len());
    let mut places = BTreeSet::new();
    for offer in &offers {
        let shown = &offer.resource.attributes;
        let commune = communes.iter().find(|commune| Some(commune.insee_code) == shown.insee_code.as_deref()).unwrap();
        assert_eq!(shown.district.as_deref(), Some(commune.name));
        assert_eq!(shown.department.as_deref(), Some(commune.department));
        assert!(commune.postal_codes.contains(&shown.postal_code.as_deref().unwrap()));
        assert_eq!(shown.latitude.is_some(), shown.longitude.is_some());
        if let (Some(latitude), Some(longitude)) = (shown.latitude, shown.longitude) {
            assert!((latitude - commune.latitude).abs() < 0.02 && (longitude - commune.longitude).abs() < 0.02);
        }
        places.insert(commune.insee_code);
    }
    assert!(places.len() >= 150, "{}", places.len());
}

#[test]
fn about_one_field_in_ten_is_unknown() {
    let (mut fields, mut unknown) = (0, 0);
    for offer in offers() {
        let shown = serde_json::to_value(&offer.resource.attributes).unwrap();
        for (name, value) in shown.as_object().unwrap() {
            // Filled at each reading from the days of publication.
            if name != "expiry_days" {
                fields += 1;
                unknown += usize::from(value.is_null());
            }
        }
    }
    let rate = f64::from(unknown as u32) / f64::from(fields as u32);
    assert!((0.05..0.15).contains(&rate), "{rate}");
}

#[test]
fn every_offer_says_what_the_contract_can_read() {
    for offer in offers() {
        let text = serde_json::to_string(&offer.resource.attributes).unwrap();
        let read: HousingOffer = serde_json::from_str(&text).unwrap();
        assert_eq!(read, offer.resource.attributes);
        assert!(read.kind.is_none_or(|kind| kind.is_known()));
        assert!(read.typology.is_none_or(|typology| typology.is_known()));
        assert!(read.threshold_type.is_none_or(|norm| norm.is_known()));
    }
}

#[test]
fn rents_and_surfaces_are_plausible_for_their_zone_and_size() {
    let mut by_norm: BTreeMap<(bool, String), Vec<f64>> = BTreeMap::new();
    for offer in offers() {
        let shown = &offer.resource.attributes;
        let facts = shown.facts();
        if let (Some(typology), Some(surface)) = (facts.typology, shown.surface) {
            let range = match typology {
                Typology::T1 => 18.0..36.0,
                Typology::T1Bis => 25.0..42.0,
                Typology::T2 => 36.0..56.0,
                Typology::T3 => 52.0..75.0,
                Typology::T4 => 68.0..92.0,
                Typology::T5 => 84.0..110.0,
                Typology::T6Plus => 100.0..140.0,
            };
            assert!(range.contains(&surface), "{typology:?} of {surface} m²");
        }
        if let (Some(rent), Some(surface), Some(norm)) = (shown.rent_amount, shown.surface, &shown.threshold_type) {
            let per_metre = rent.cents() as f64 / 100.0 / surface;
            assert!((4.0..27.0).contains(&per_metre), "{per_metre} €/m²");
            let paris = CeilingZone::of(&facts.place.unwrap()) == CeilingZone::ParisAndNeighbours;
            by_norm.entry((paris, norm.as_str().to_owned())).or_default().push(per_metre);
        }
        if let (Some(rent), Some(all)) = (shown.rent_amount, shown.rent_with_charges) {
            assert!(rent < all && all.cents() < rent.cents() * 2, "{rent:?} {all:?}");
            assert!(shown.guarantee_deposit.is_none_or(|deposit| deposit == rent));
            assert!(shown.total_charges.is_none_or(|charges| rent.cents() + charges.cents() == all.cents()));
        }
        assert!((0..=90).contains(&shown.applicated_nb.unwrap()));
    }
    let mean = |paris, norm: &str| {
        let rents = &by_norm[&(paris, norm.to_owned())];
        rents.iter().sum::<f64>() / rents.len() as f64
    };
    for norms in ["PLAI", "PLUS", "PLS", "LLI"].windows(2) {
        assert!(mean(true, norms[0]) < mean(true, norms[1]), "{norms:?}");
        assert!(mean(false, norms[0]) < mean(false, norms[1]), "{norms:?}");
    }
    assert!(mean(false, "PLUS") < mean(true, "PLUS"));
}

#[test]
fn publications_last_seven_days_around_today() {
    let offers = offers();
    let days = |offer: &Publication| {
        let shown = &offer.resource.attributes;
        let day =
            |moment: &Option<parcours_contract::Moment>| -> Date { moment.as_ref().unwrap().as_str().parse().unwrap() };
        (day(&shown.date_publication_start), day(&shown.publication_end_date))
    };
    assert!(offers.iter().all(|offer| days(offer).0.until(days(offer).1).unwrap().get_days() == 7));
    assert!(offers.iter().any(|offer| days(offer).1 == TODAY), "a last day");
    assert!(offers.iter().any(|offer| days(offer).1 < TODAY), "over");
    assert!(offers.iter().any(|offer| days(offer).0 > TODAY), "not begun");
    assert!(offers.iter().any(|offer| offer.closed), "closed");
}

#[test]
fn reserved_offers_name_a_company_of_the_demonstration() {
    let reserved: Vec<_> =
        offers().into_iter().filter(|offer| offer.resource.attributes.is_public == Some(false)).collect();
    assert!(reserved.len() > 50);
    for offer in reserved {
        let shown = &offer.resource.attributes;
        let siren = offer.reserving_siren.unwrap();
        let company = demo::COMPANIES.iter().find(|company| company.siret.starts_with(siren)).unwrap();
        assert_eq!(shown.reserving_business_name.as_deref(), Some(company.name));
        assert_eq!(shown.reserved, Some(true));
    }
}

#[test]
fn the_same_day_gives_the_same_data_and_another_day_only_other_dates() {
    assert_eq!(offers(), offers());
    let later = demo::offers(&demo::communes(), TODAY.tomorrow().unwrap());
    for (today, tomorrow) in offers().into_iter().zip(later) {
        assert_eq!(today.resource.id, tomorrow.resource.id);
        assert_eq!(today.resource.attributes.rent_amount, tomorrow.resource.attributes.rent_amount);
        assert_eq!(today.resource.attributes.district, tomorrow.resource.attributes.district);
    }
}

#[test]
fn every_picture_is_a_small_drawing_that_says_what_it_shows() {
    let public = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public");
    let mut seen = BTreeSet::new();
    for offer in offers() {
        let shown = offer.resource.attributes;
        assert_eq!(shown.main_picture.is_none(), shown.pictures.is_empty());
        for picture in shown.pictures.iter().chain(&shown.main_picture) {
            assert!(picture.label.as_ref().is_some_and(|label| !label.is_empty()));
            seen.extend(
                [&picture.thumb240, &picture.thumb1000_absolute, &picture.full_size_absolute].map(Clone::clone),
            );
        }
    }
    for address in &seen {
        let path = address.as_deref().unwrap().strip_prefix('/').unwrap();
        let drawing = std::fs::read_to_string(public.join(path)).expect(path);
        assert!(drawing.len() < 4_096 && drawing.starts_with("<svg "), "{path}");
        assert!(!drawing.contains("<script") && !drawing.contains("style="), "{path}");
    }
    let files = std::fs::read_dir(public.join("pictures")).unwrap().count();
    assert_eq!(seen.len(), files, "every drawing is used");
}

#[test]
fn every_household_and_situation_is_there() {
    let (_directory, db) = seeded();
    let requests = registered(&db);
    assert!(requests.len() >= 8 + 12);
    let any = |wanted: &dyn Fn(&HousingRequest) -> bool| requests.values().any(wanted);
    let persons = |request: &HousingRequest| request.household.as_ref().unwrap().persons.clone();
    let ages = |request: &HousingRequest| -> Vec<i16> {
        let born = |day: &str| TODAY.since((jiff::Unit::Year, day.parse::<Date>().unwrap())).unwrap().get_years();
        persons(request).iter().filter_map(|one| one.birth_date.as_ref()).map(|day| born(day.as_str())).collect()
    };
    let dependants =
        |request: &HousingRequest| persons(request).iter().filter(|one| one.role == Some(RoleCode::Dependant)).count();
    let searches = |request: &HousingRequest, prefix: &str| {
        let communes = &request.searched.as_ref().unwrap().communes;
        communes.iter().any(|commune| commune.insee_code.as_ref().unwrap().starts_with(prefix))
    };
    assert!(any(&|request| persons(request).len() == 1 && searches(request, "751")), "single person in Paris");
    let young = |request: &HousingRequest| {
        persons(request).len() == 2 && dependants(request) == 0 && ages(request).iter().sum::<i16>() <= 55
    };
    assert!(any(&young), "young couple");
    assert!(any(&|request| persons(request).len() == 3 && dependants(request) == 2), "single parent of two");
    assert!(any(&|request| persons(request).len() == 6), "family of six");
    let card = |request: &HousingRequest| persons(request).iter().any(|one| one.disability_card == Some(true));
    assert!(any(&card), "disability card");
    for state in [DocumentState::Missing, DocumentState::Expired, DocumentState::Rejected] {
        assert!(any(&|request| request.documents.iter().any(|one| one.state == Some(state.clone()))), "{state}");
    }
    for status in [
        RequestStatus::Active,
        RequestStatus::RenewalDue,
        RequestStatus::Expired,
        RequestStatus::StruckOff,
        RequestStatus::Housed,
    ] {
        assert!(any(&|request| request.status == Some(status.clone())), "{status}");
    }
}

#[test]
fn a_request_is_complete_exactly_when_no_document_is_missing() {
    let (_directory, db) = seeded();
    for request in registered(&db).values() {
        let missing = request.documents.iter().filter(|one| one.state != Some(DocumentState::Provided)).count();
        assert_eq!(request.missing.len(), missing);
        assert_eq!(request.complete, Some(missing == 0));
        assert!(request.documents.len() >= 5);
    }
}

#[test]
fn a_request_stands_where_its_dates_say() {
    let (_directory, db) = seeded();
    let today = TODAY.to_string();
    for request in registered(&db).values() {
        let day = |moment: &Option<parcours_contract::Moment>| moment.as_ref().unwrap().as_str().to_owned();
        let (created, renewed, expires) =
            (day(&request.created_on), day(&request.renewed_on), day(&request.expires_on));
        assert!(created < renewed && renewed < today && renewed < expires);
        let over = matches!(request.status, Some(RequestStatus::Expired | RequestStatus::StruckOff));
        assert_eq!(expires < today, over, "{request:?}");
        if request.status == Some(RequestStatus::RenewalDue) {
            assert!(expires.as_str() < "2027-01-23", "in its last two months");
        }
    }
}

#[test]
fn every_number_is_a_unique_number_and_tells_its_month() {
    let (_directory, db) = seeded();
    let requests = registered(&db);
    for (number, request) in &requests {
        let read = Nud::parse(number).expect(number);
        assert_eq!(read.as_str(), number);
        assert_eq!(request.unique_number.as_ref(), Some(number));
        let (year, month) = read.created();
        assert!(
            request.created_on.as_ref().unwrap().as_str().starts_with(&format!("{year:04}-{month:02}")),
            "{number}"
        );
        assert!(read.warnings(RuleDate::new(2026, 11, 23).unwrap()).is_empty(), "{number}");
    }
    let spare = demo::spare_numbers();
    assert!(spare.iter().all(|spare| requests.contains_key(spare.number)));
    let ready = spare.iter().take(12).all(|spare| {
        let request = &requests[spare.number];
        request.complete == Some(true) && request.status == Some(RequestStatus::Active)
    });
    assert!(ready, "a dozen complete requests for new accounts");
}

#[test]
fn companies_meet_every_answer_about_coverage() {
    let mut covered = Vec::new();
    for company in &demo::COMPANIES {
        let siret = Siret::parse(company.siret).expect(company.siret);
        assert!(siret.siren().starts_with("9999900"), "a range without companies");
        let band = Headcount::parse(company.band).unwrap();
        let employees = u32::try_from(company.headcount).unwrap();
        assert_eq!(Headcount::of(employees), band, "{}", company.name);
        let sector = match company.sector.as_str() {
            "agricultural" => Sector::Agricultural,
            "public" => Sector::Public,
            _ => Sector::Private,
        };
        let is_active = Some(company.state.as_str() == "active");
        let employer = Employer { sector: Some(sector), headcount: Some(band), is_active, ..Employer::default() };
        covered.push((company.headcount, employer.coverage() == Coverage::Covered));
    }
    let headcounts = [(250, true), (6, false), (30, false), (80, true), (40, false), (620, false), (10, true)];
    for expected in headcounts {
        assert!(covered.contains(&expected), "{expected:?} in {covered:?}");
    }
}

#[test]
fn every_account_is_confirmed_and_linked_as_announced() {
    let (_directory, db) = seeded();
    let accounts = demo::accounts();
    assert!(accounts.len() >= 8);
    for account in &accounts {
        assert!(account.email.ends_with("@exemple.fr"));
        let (number, siret): (Option<String>, Option<String>) = db
            .read_now(|db| {
                Ok(db.query_row(
                    "SELECT l.unique_number, t.siret FROM accounts a
                     LEFT JOIN linked_requests l ON l.account_id = a.id LEFT JOIN attachments t ON t.account_id = a.id
                     WHERE a.email = ? AND a.verified_at IS NOT NULL",
                    [account.email],
                    |row| Ok((row.get(0)?, row.get(1)?)),
                )?)
            })
            .unwrap();
        assert_eq!(number.as_deref(), account.number);
        assert_eq!(siret.as_deref(), account.employer.map(|(siret, _)| siret));
        if let Some((siret, _)) = account.employer {
            assert!(demo::COMPANIES.iter().any(|company| company.siret == siret));
        }
    }
    assert_eq!(number(&db, "SELECT count(*) FROM accounts"), accounts.len() as i64);
}

/// Every household finds homes that suit it and others that do not, or the demonstration would show one colour.
#[test]
fn every_household_finds_compatible_and_other_offers_nearby() {
    let (_directory, db) = seeded();
    let offers = offers();
    let today = RuleDate::new(2026, 11, 23).unwrap();
    let requests = registered(&db);
    for account in demo::accounts() {
        let Some(request) = account.number.map(|number| &requests[number]) else { continue };
        let household = request.household(today).unwrap();
        let income = request.income();
        let departments: BTreeSet<&str> = request
            .searched
            .iter()
            .flat_map(|searched| &searched.communes)
            .map(|commune| &commune.insee_code.as_ref().unwrap()[..2])
            .collect();
        let mut outcomes = BTreeMap::<&str, usize>::new();
        for offer in &offers {
            let facts = offer.resource.attributes.facts();
            if departments.contains(facts.place.as_ref().map(InseeCode::department).unwrap()) {
                let word = match check(&facts, &household, &income, today).outcome {
                    Outcome::Compatible => "compatible",
                    Outcome::NotCompatible => "not compatible",
                    Outcome::Unknown => "unknown",
                };
                *outcomes.entry(word).or_default() += 1;
            }
        }
        assert_eq!(outcomes.len(), 3, "{}: {outcomes:?}", account.email);
        assert!(outcomes["compatible"] >= 3, "{}: {outcomes:?}", account.email);
    }
}

#[test]
fn seeding_twice_changes_nothing_and_an_old_demonstration_gets_new_offers() {
    let (_directory, db) = seeded();
    let offers = number(&db, "SELECT count(*) FROM offers");
    db.write_now(|db| Ok(db.execute("UPDATE offers SET applicated_nb = 77 WHERE id = '10001'", [])?)).unwrap();
    demo::seed(&db, noon()).unwrap();
    assert_eq!(number(&db, "SELECT count(*) FROM offers"), offers);
    assert_eq!(number(&db, "SELECT applicated_nb FROM offers WHERE id = '10001'"), 77);

    demo::seed(&db, "2027-02-01T11:00:00Z".parse().unwrap()).unwrap();
    assert_eq!(number(&db, "SELECT count(*) FROM offers"), offers);
    let current = "SELECT count(*) FROM offers WHERE publication_end_date >= '2027-02-01'";
    assert!(number(&db, current) > 2_000);
    assert_eq!(number(&db, "SELECT count(*) FROM accounts"), demo::accounts().len() as i64);
}

#[test]
fn intermediate_homes_are_met_in_every_zone_from_a_bis_to_c() {
    let offers = offers();
    let intermediate = offers
        .iter()
        .map(|offer| &offer.resource.attributes)
        .filter(|offer| offer.threshold_type.as_ref().is_some_and(|norm| matches!(norm.as_str(), "LLI" | "PLI")));
    let zones: BTreeSet<_> = intermediate.map(|offer| format!("{:?}", offer.facts().abc_zone)).collect();
    assert_eq!(zones.into_iter().collect::<Vec<_>>().join(" "), "None Some(A) Some(ABis) Some(B1) Some(B2) Some(C)");
}

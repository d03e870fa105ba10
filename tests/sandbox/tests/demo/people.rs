//! The households, companies and accounts of the demonstration.

use super::*;

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
fn every_number_is_a_unique_number_and_says_its_month() {
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
        let territory = read.territory();
        assert!(territory.is_ile_de_france() || territory.department().is_some(), "{number}");
        assert_eq!(NudReading::of(number).warning(RuleDate::new(2026, 11, 23)), None, "{number}");
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

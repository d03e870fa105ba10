//! Examples of the document, written as values of the wire types so that they cannot drift. Invented homes and people.

use serde::Serialize;
use serde_json::{Value, json};

use crate::account::{AccountExport, Employer, Holder, Me, SignedIn};
use crate::amount::Amount;
use crate::application::{Actor, Application, Event, Possible, StageCode};
use crate::capabilities::{Capabilities, OptionalPart};
use crate::company::{Company, CompanyState, Sector};
use crate::envelope::{Collection, Meta, Pagination, Resource, ResourceType, Single};
use crate::housing_offer::{HousingOffer, Lessor, NormCode, OfferKind, OfferStatus, TypologyCode};
use crate::housing_request::{
    CoupleStatusCode, Document, DocumentState, HouseholdAttributes, HousingRequest, IncomeAttributes, MissingItem,
    PersonAttributes, PersonEmployer, ReferenceTaxIncome, RequestStatus, RoleCode, SearchedCommune, SearchedHomes,
};
use crate::problem::{FieldCode, FieldProblem, Problem, ProblemCode};
use crate::reference::{CeilingArea, CeilingColumn, CeilingNormCode, Ceilings};

/// A public number of a test data set, not of a person.
const NUMBER: &str = "1110318016982G1104";
const SIRET: &str = "73282932000074";

/// Every example of an answer, by the name that the calls give it.
pub fn answers() -> [(&'static str, Value); 12] {
    let entered = SignedIn { data: Some(Resource::new("a1", me())), token: None };
    let capabilities = Capabilities { parts: vec![OptionalPart::Reference] };
    [
        ("offer", json!(single("1042", offer()))),
        ("offers", json!(page("1042", offer()))),
        ("eligible_offers", json!(eligible_offers())),
        ("request", json!(single(NUMBER, request()))),
        ("company", json!(single(SIRET, company()))),
        ("me", json!(single("a1", me()))),
        ("signed_in", json!(entered)),
        ("export", json!(export())),
        ("application", json!(single("77", application()))),
        ("applications", json!(page("77", application()))),
        ("capabilities", json!(single("capabilities", capabilities))),
        ("ceilings", json!(page("LLS-2027-01-01", ceilings()))),
    ]
}

/// One resource as it is answered.
fn single<A: ResourceType + Serialize>(id: &str, attributes: A) -> Single<A> {
    Single { data: Resource::new(id, attributes) }
}

/// A page of one resource.
fn page<A: ResourceType>(id: &str, attributes: A) -> Collection<A> {
    let pagination = Pagination { page: 1, per_page: 20, total_pages: 1, total_objects: 1 };
    Collection {
        data: vec![Resource::new(id, attributes)],
        meta: Meta { pagination: Some(pagination), ..Meta::default() },
    }
}

/// A flat in Montreuil.
fn offer() -> HousingOffer {
    HousingOffer {
        kind: Some(OfferKind::Flat),
        typology: Some(TypologyCode::T3),
        rooms: Some(3),
        bedrooms: Some(2),
        surface: Some(62.5),
        floor: Some(2),
        floors: Some(5),
        has_elevator: Some(true),
        elevators: Some(1),
        dpe_conso: Some("C".to_owned()),
        dpe_ges: Some("B".to_owned()),
        rent_amount: Some(Amount::from_cents(61_240)),
        rental_charges: Some(Amount::from_cents(11_860)),
        total_charges: Some(Amount::from_cents(11_860)),
        rent_with_charges: Some(Amount::from_cents(73_100)),
        guarantee_deposit: Some(Amount::from_cents(61_240)),
        threshold_type: Some(NormCode::Plus),
        address: Some("12 rue des Lilas".to_owned()),
        district: Some("Montreuil".to_owned()),
        postal_code: Some("93100".to_owned()),
        insee_code: Some("93048".to_owned()),
        department: Some("93".to_owned()),
        latitude: Some(48.8618),
        longitude: Some(2.4437),
        availability_date: Some("2026-05-01".into()),
        date_publication_start: Some("2026-03-15T08:00:00+01:00".into()),
        publication_end_date: Some("2026-03-22T23:59:59+01:00".into()),
        expiry_days: Some(6),
        applicated_nb: Some(4),
        offer_status: Some(OfferStatus::Published),
        is_public: Some(true),
        reserved: Some(false),
        residence_title: Some("Résidence des Lilas".to_owned()),
        external_ref: Some("LIL-0204".to_owned()),
        lessor: Some(Lessor { name: Some("Habitat Exemple".to_owned()), ..Lessor::default() }),
        ..HousingOffer::default()
    }
}

/// A page of the communes asked for, with the three counts.
fn eligible_offers() -> Collection<HousingOffer> {
    let mut page = page("1042", offer());
    page.meta.seeked_count = Some(1);
    page.meta.bordering_count = Some(14);
    page.meta.other_from_department_count = Some(52);
    page
}

/// Ceilings of a year to come, invented.
fn ceilings() -> Ceilings {
    let column = CeilingColumn {
        area: Some(CeilingArea::Overseas),
        categories: vec![21_200, 28_300, 34_000, 41_000, 48_300, 54_400],
        supplement: Some(6_070),
    };
    Ceilings {
        norm: Some(CeilingNormCode::Lls),
        since: Some("2027-01-01".into()),
        columns: vec![column],
        title: Some("Arrêté du 14 mars 2011".to_owned()),
        article: Some("LLS".to_owned()),
        url: Some("https://www.legifrance.gouv.fr/loda/article_lc/LEGIARTI000046500378".to_owned()),
    }
}

/// A single parent with one child, everything there.
fn request() -> HousingRequest {
    let person = |role, birth: &str| PersonAttributes {
        role: Some(role),
        birth_date: Some(birth.into()),
        expected_birth: None,
        disability_card: Some(false),
    };
    let notice = Document {
        code: Some("TAX_N2".to_owned()),
        label: Some("Avis d’imposition".to_owned()),
        person: Some(0),
        state: Some(DocumentState::Provided),
        expires_on: None,
    };
    let montreuil =
        SearchedCommune { insee_code: Some("93048".to_owned()), name: Some("Montreuil".to_owned()), rank: Some(1) };
    HousingRequest {
        unique_number: Some(NUMBER.to_owned()),
        status: Some(RequestStatus::Active),
        created_on: Some("2018-03-15".into()),
        renewed_on: Some("2026-03-01".into()),
        expires_on: Some("2027-03-15".into()),
        registration_site: Some("https://www.demande-logement-social.gouv.fr".to_owned()),
        complete: Some(true),
        documents: vec![notice],
        household: Some(HouseholdAttributes {
            persons: vec![person(RoleCode::Applicant, "1991-06-02"), person(RoleCode::Dependant, "2019-11-20")],
            couple_status: Some(CoupleStatusCode::Single),
        }),
        income: Some(IncomeAttributes {
            reference_tax_income: vec![ReferenceTaxIncome {
                tax_year: Some(2024),
                amount: Some(Amount::from_cents(2_431_000)),
                person: Some(0),
            }],
            monthly_resources: Some(Amount::from_cents(231_000)),
        }),
        employers: vec![PersonEmployer {
            person: Some(0),
            siret: Some(SIRET.to_owned()),
            sector: Some(Sector::Private),
        }],
        searched: Some(SearchedHomes {
            communes: vec![montreuil],
            extend_to_neighbours: Some(true),
            typologies: vec![TypologyCode::T2, TypologyCode::T3],
            max_rent: Some(Amount::from_cents(80_000)),
        }),
        ..HousingRequest::default()
    }
}

/// A private company of 250 to 499 employees.
fn company() -> Company {
    Company {
        siret: Some(SIRET.to_owned()),
        name: Some("Société Exemple".to_owned()),
        address: Some("3 place de la Mairie, 93100 Montreuil".to_owned()),
        activity_code: Some("62.01Z".to_owned()),
        activity_label: Some("Programmation informatique".to_owned()),
        agricultural: Some(false),
        sector: Some(Sector::Private),
        headcount_band: Some("32".to_owned()),
        state: Some(CompanyState::Active),
    }
}

/// Who is signed in, with a number and an employer.
fn me() -> Me {
    Me {
        email: Some("ines@exemple.fr".to_owned()),
        locale: Some("fr".to_owned()),
        terms_version: Some("2026-01".to_owned()),
        unique_number: Some(NUMBER.to_owned()),
        request_status: Some(RequestStatus::Active),
        employer: Some(Employer {
            siret: Some(SIRET.to_owned()),
            name: Some("Société Exemple".to_owned()),
            holder: Some(Holder::Applicant),
        }),
        active_application: None,
    }
}

/// An application that the lessor has.
fn application() -> Application {
    let event = |id: &str, at: &str, stage, actor| Event {
        id: Some(id.to_owned()),
        at: Some(at.into()),
        stage: Some(stage),
        actor: Some(actor),
        code: None,
        text: None,
    };
    Application {
        offer: Some(Resource::new("1042", offer())),
        stage: Some(StageCode::SentToLessor),
        applied_at: Some("2026-03-16T10:12:00+01:00".into()),
        candidates: Some(4),
        events: vec![
            event("e1", "2026-03-16T10:12:00+01:00", StageCode::Submitted, Actor::Applicant),
            event("e2", "2026-03-18T09:30:00+01:00", StageCode::Validated, Actor::ActionLogement),
            event("e3", "2026-03-18T09:31:00+01:00", StageCode::SentToLessor, Actor::ActionLogement),
        ],
        can: Some(Possible { withdraw: Some(true), answer: Some(false) }),
        ..Application::default()
    }
}

/// Everything about one person.
fn export() -> AccountExport {
    AccountExport {
        exported_at: Some("2026-03-16T10:12:00+01:00".into()),
        account: Some(Resource::new("a1", me())),
        housing_request: Some(Resource::new(NUMBER, request())),
        applications: vec![Resource::new("77", application())],
    }
}

/// A refusal of each code, with the members that belong to it.
pub fn problem(code: &ProblemCode) -> Value {
    let mut problem = Problem::new(code);
    match code {
        ProblemCode::Invalid => problem.errors = vec![FieldProblem::new("password", FieldCode::TooShort)],
        ProblemCode::UnknownOperator => {
            let pointer = "rent_with_charges[$gt]".to_owned();
            problem.errors = vec![FieldProblem { pointer, code: FieldCode::Other("unknown_operator".to_owned()) }];
        }
        ProblemCode::AnotherApplicationActive => problem.application_id = Some("77".to_owned()),
        ProblemCode::RequestIncomplete => {
            problem.missing = vec![MissingItem {
                code: Some("TAX_N2".to_owned()),
                label: Some("Avis d’imposition".to_owned()),
                person: Some(0),
            }];
        }
        _ => {}
    }
    json!(problem)
}

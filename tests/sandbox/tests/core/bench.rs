//! A sandbox of its own for each test, with a handful of invented requests, companies and offers.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use parcours_contract::{
    Company, CompanyState, DocumentState, HousingOffer, HousingRequest, MissingItem, RequestStatus, Sector,
};
use parcours_sandbox::clock::Clock;
use parcours_sandbox::db::Db;
use parcours_sandbox::{App, Settings, password, router};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::sync::LazyLock;
use tower::ServiceExt;

pub const PASSWORD: &str = "une phrase assez longue";
pub const COMPLETE: &str = "1110318016982G1104";
pub const ALSO_COMPLETE: &str = "0591023000002GDPUB";
pub const INCOMPLETE: &str = "0590423000003GDPUB";
pub const STRUCK_OFF: &str = "0690423000004GDPUB";
pub const EXPIRED: &str = "0330423000005GDPUB";
pub const NOT_REGISTERED: &str = "0750423999999GDPUB";

pub const LARGE: &str = "99999001300010";
pub const LARGE_CODE: &str = "GRAND-250";
pub const OTHER_LARGE: &str = "99999002100019";
pub const SMALL: &str = "99999003900011";
pub const FARM_OF_30: &str = "99999004700012";
pub const CLOSED: &str = "99999005400010";
pub const PUBLIC: &str = "99999006200013";
pub const UNKNOWN_HEADCOUNT: &str = "99999007000014";

/// Open to everybody.
pub const OFFER: &str = "1001";
pub const OTHER_OFFER: &str = "1002";
/// Reserved to `OTHER_LARGE`.
pub const RESERVED_OFFER: &str = "1003";
pub const CLOSED_OFFER: &str = "1004";
/// Its publication ended on 1 November 2026.
pub const ENDED_OFFER: &str = "1005";

/// A Monday, at noon in Paris.
pub const NOW: &str = "2026-11-23T11:00:00Z";

static PASSWORD_HASH: LazyLock<String> = LazyLock::new(|| password::hash_now(PASSWORD).unwrap());

pub struct Bench {
    pub router: Router,
    pub db: Db,
    pub clock: Clock,
    directory: tempfile::TempDir,
}

/// What was answered.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or(Value::Null)
    }

    pub fn attributes(&self) -> Value {
        self.json()["data"]["attributes"].clone()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// Passes only for a problem document with this status and code.
    #[track_caller]
    pub fn refused(&self, status: u16, code: &str) -> &Self {
        assert_eq!(self.status.as_u16(), status, "{}", self.text);
        assert_eq!(self.header("content-type"), "application/problem+json");
        let problem = self.json();
        assert_eq!(problem["type"], format!("urn:parcours-locatif:{code}"));
        assert_eq!(problem["status"], status);
        self
    }

    #[track_caller]
    pub fn accepted(&self, status: u16) -> &Self {
        assert_eq!(self.status.as_u16(), status, "{}", self.text);
        self
    }

    /// The session that the answer opens, as a `Cookie` header.
    pub fn cookie(&self) -> String {
        self.header("set-cookie").split(';').next().unwrap_or_default().to_owned()
    }
}

/// A call being put together.
pub struct Call<'a> {
    router: Router,
    method: Method,
    path: &'a str,
    headers: Vec<(String, String)>,
    body: Option<String>,
}

impl<'a> Call<'a> {
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    pub fn by(self, cookie: &str) -> Self {
        self.header("cookie", cookie)
    }

    pub fn json(self, body: Value) -> Self {
        self.body("application/json", &body.to_string())
    }

    pub fn body(mut self, content_type: &str, body: &str) -> Self {
        self.body = Some(body.to_owned());
        self.header("content-type", content_type)
    }

    pub async fn send(self) -> Answer {
        let mut request = Request::builder().method(self.method).uri(self.path).header(header::HOST, "localhost:8080");
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        let request = request.body(self.body.map_or(Body::empty(), Body::from)).unwrap();
        let response = self.router.oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        Answer { status: parts.status, headers: parts.headers, text }
    }
}

impl Bench {
    pub fn new() -> Self {
        Self::with(Settings { demo: true, dist: None })
    }

    pub fn with(settings: Settings) -> Self {
        let directory = tempfile::tempdir().unwrap();
        let db = Db::open(&directory.path().join("sandbox.sqlite3")).unwrap();
        let clock = Clock::default();
        assert!(clock.set(NOW.parse().unwrap()));
        fill(&db);
        let router = router(App::new(db.clone(), clock.clone(), settings));
        Self { router, db, clock, directory }
    }

    pub fn folder(&self) -> PathBuf {
        self.directory.path().to_owned()
    }

    /// Any path, with the header that unsafe calls carry.
    pub fn call<'a>(&self, method: &str, path: &'a str) -> Call<'a> {
        self.bare(method, path).header("x-requested-with", "parcours")
    }

    /// Any path, with no header but the host.
    pub fn bare<'a>(&self, method: &str, path: &'a str) -> Call<'a> {
        let method = method.parse().unwrap();
        Call { router: self.router.clone(), method, path, headers: Vec::new(), body: None }
    }

    pub async fn post(&self, path: &str, body: Value) -> Answer {
        self.call("POST", path).json(body).send().await
    }

    pub async fn get(&self, path: &str, cookie: &str) -> Answer {
        self.call("GET", path).by(cookie).send().await
    }

    pub async fn sign_in(&self, email: &str, password: &str) -> Answer {
        self.post("/api/dmo/accounts/authenticate", json!({ "login": email, "password": password })).await
    }

    /// A confirmed account, signed in.
    pub async fn account(&self, email: &str) -> String {
        let email = email.to_owned();
        let (id, stored) = (format!("account-of-{email}"), email.clone());
        self.db
            .write_now(|db| {
                db.execute(
                    "INSERT INTO accounts (id, email, password_hash, locale, terms_version, verified_at, created_at)
                     VALUES (?1, ?2, ?3, 'fr', '2026-01', 1, 1)",
                    [&id, &stored, &*PASSWORD_HASH],
                )?;
                Ok(())
            })
            .unwrap();
        let answer = self.sign_in(&email, PASSWORD).await;
        answer.accepted(200);
        answer.cookie()
    }

    /// A confirmed account with a number and an employer, signed in: ready to apply when the request is complete.
    pub async fn tenant(&self, email: &str, number: &str) -> String {
        let cookie = self.account(email).await;
        self.link(&cookie, number).await.accepted(200);
        self.attach(&cookie, LARGE, LARGE_CODE).await.accepted(200);
        cookie
    }

    pub async fn link(&self, cookie: &str, number: &str) -> Answer {
        let body = json!({ "unique_number": number });
        self.call("PUT", "/api/dmo/me/housing_request").by(cookie).json(body).send().await
    }

    pub async fn attach(&self, cookie: &str, siret: &str, code: &str) -> Answer {
        let body = json!({ "siret": siret, "company_code": code, "holder": "applicant" });
        self.call("PUT", "/api/dmo/me/employer").by(cookie).json(body).send().await
    }

    pub async fn apply(&self, cookie: &str, offer: &str) -> Answer {
        let key = uuid::Uuid::new_v4().to_string();
        self.apply_with(cookie, offer, &key).await
    }

    pub async fn apply_with(&self, cookie: &str, offer: &str, key: &str) -> Answer {
        let call = self.call("POST", "/api/dmo/applications").by(cookie).header("idempotency-key", key);
        call.json(json!({ "offer_id": offer })).send().await
    }

    /// Applies and answers the application's id.
    pub async fn applied(&self, cookie: &str, offer: &str) -> String {
        let answer = self.apply(cookie, offer).await;
        answer.accepted(201);
        answer.json()["data"]["id"].as_str().unwrap().to_owned()
    }

    pub async fn stage(&self, id: &str, stage: &str) -> Answer {
        let path = format!("/_sandbox/applications/{id}/stage");
        self.post(&path, json!({ "stage": stage })).await
    }

    /// Moves an application through several stages.
    pub async fn stages(&self, id: &str, stages: &[&str]) {
        for stage in stages {
            self.stage(id, stage).await.accepted(200);
        }
    }

    pub async fn newest_code(&self, email: &str) -> String {
        let answer = self.bare("GET", &format!("/_sandbox/mailbox?to={email}")).send().await;
        answer.json()["data"][0]["code"].as_str().unwrap().to_owned()
    }

    pub fn later(&self, seconds: i64) {
        assert!(self.clock.advance(seconds));
    }
}

fn company(siret: &str, sector: Sector, band: Option<&str>, state: CompanyState) -> Company {
    Company {
        siret: Some(siret.to_owned()),
        name: Some(format!("Société {siret}")),
        sector: Some(sector),
        headcount_band: band.map(str::to_owned),
        state: Some(state),
        ..Company::default()
    }
}

fn request(number: &str, status: RequestStatus, complete: bool) -> HousingRequest {
    let missing = MissingItem { code: Some("TAX_N2".into()), label: Some("Avis d’imposition".into()), person: None };
    let document = parcours_contract::Document {
        code: Some("TAX_N2".into()),
        state: Some(if complete { DocumentState::Provided } else { DocumentState::Missing }),
        ..Default::default()
    };
    HousingRequest {
        unique_number: Some(number.to_owned()),
        status: Some(status),
        complete: Some(complete),
        missing: if complete { Vec::new() } else { vec![missing] },
        documents: vec![document],
        ..HousingRequest::default()
    }
}

fn fill(db: &Db) {
    use CompanyState::{Active, Closed};
    let companies = [
        (company(LARGE, Sector::Private, Some("32"), Active), LARGE_CODE),
        (company(OTHER_LARGE, Sector::Private, Some("11"), Active), "AUTRE-10"),
        (company(SMALL, Sector::Private, Some("03"), Active), "PETIT-6"),
        (company(FARM_OF_30, Sector::Agricultural, Some("12"), Active), "FERME-30"),
        (company(CLOSED, Sector::Private, Some("32"), Closed), "FERME-E"),
        (company(PUBLIC, Sector::Public, Some("42"), Active), "PUBLIC"),
        (company(UNKNOWN_HEADCOUNT, Sector::Private, None, Active), "INCONNU"),
    ];
    let requests = [
        request(COMPLETE, RequestStatus::Active, true),
        request(ALSO_COMPLETE, RequestStatus::RenewalDue, true),
        request(INCOMPLETE, RequestStatus::Active, false),
        request(STRUCK_OFF, RequestStatus::StruckOff, true),
        request(EXPIRED, RequestStatus::Expired, true),
    ];
    let offers = [
        (OFFER, false, None, None),
        (OTHER_OFFER, false, None, Some("2026-12-31")),
        (RESERVED_OFFER, false, Some("999990021"), None),
        (CLOSED_OFFER, true, None, None),
        (ENDED_OFFER, false, None, Some("2026-11-01")),
    ];
    db.write_now(|db| {
        for (company, code) in &companies {
            db.execute(
                "INSERT INTO companies (siret, attributes, company_code) VALUES (?1, ?2, ?3)",
                [company.siret.as_deref().unwrap(), &serde_json::to_string(company).unwrap(), code],
            )?;
        }
        for request in &requests {
            db.execute(
                "INSERT INTO housing_requests (unique_number, status, attributes) VALUES (?1, ?2, ?3)",
                [
                    request.unique_number.as_deref().unwrap(),
                    request.status.as_ref().unwrap().as_str(),
                    &serde_json::to_string(request).unwrap(),
                ],
            )?;
        }
        for (id, closed, siren, end) in &offers {
            let offer = HousingOffer {
                typology: Some("T3".into()),
                district: Some("Montreuil".into()),
                is_public: Some(siren.is_none()),
                ..HousingOffer::default()
            };
            db.execute(
                "INSERT INTO offers (id, attributes, closed, is_public, reserving_siren, publication_end_date)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                (id, serde_json::to_string(&offer).unwrap(), closed, siren.is_none(), siren, end),
            )?;
        }
        Ok(())
    })
    .unwrap();
}

//! A sandbox with the demonstration at noon of a fixed day, and how the tests talk to it.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use jiff::Timestamp;
use jiff::civil::{Date, date};
use parcours_sandbox::clock::Clock;
use parcours_sandbox::db::Db;
use parcours_sandbox::demo::{self, Publication};
use parcours_sandbox::{App, Settings, router};
use serde_json::{Value, json};
use tower::ServiceExt as _;

pub const TODAY: Date = date(2026, 11, 23);
pub const BASE: &str = "/api/dmo";

/// A sandbox with the demonstration, at noon of a fixed day.
pub struct Bench {
    pub router: Router,
    pub db: Db,
    pub clock: Clock,
    pub offers: Vec<Publication>,
    _directory: tempfile::TempDir,
}

/// What was answered.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Value,
}

impl Bench {
    pub fn new() -> Self {
        let directory = tempfile::tempdir().unwrap();
        let db = Db::open(&directory.path().join("sandbox.db")).unwrap();
        let noon: Timestamp = "2026-11-23T11:00:00Z".parse().unwrap();
        demo::seed(&db, noon).unwrap();
        let clock = Clock::default();
        assert!(clock.set(noon));
        let settings = Settings { demo: true, ..Settings::default() };
        let router = router(App::new(db.clone(), clock.clone(), settings));
        Self { router, db, clock, offers: demo::offers(&demo::communes(), TODAY), _directory: directory }
    }

    pub async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        let body = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
        Answer { status: parts.status, headers: parts.headers, body }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.get_as(path, "").await
    }

    pub async fn get_as(&self, path: &str, cookie: &str) -> Answer {
        let request = Request::get(format!("{BASE}{path}")).header(header::HOST, "localhost");
        self.send(request.header(header::COOKIE, cookie).body(Body::empty()).unwrap()).await
    }

    pub async fn sign_in(&self, email: &str) -> String {
        let body = json!({ "login": email, "password": demo::PASSWORD }).to_string();
        let request = Request::builder()
            .method(Method::POST)
            .uri(format!("{BASE}/accounts/authenticate"))
            .header(header::HOST, "localhost")
            .header(header::CONTENT_TYPE, "application/json")
            .header("X-Requested-With", "parcours")
            .body(Body::from(body))
            .unwrap();
        let answer = self.send(request).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        let cookie = answer.headers[header::SET_COOKIE].to_str().unwrap();
        cookie.split(';').next().unwrap().to_owned()
    }

    /// Every page of a collection, one after the other.
    pub async fn all(&self, path: &str, cookie: &str) -> Vec<Value> {
        let mut found = Vec::new();
        for page in 1.. {
            let join = if path.contains('?') { '&' } else { '?' };
            let answer = self.get_as(&format!("{path}{join}per_page=100&page={page}"), cookie).await;
            assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
            found.extend(answer.body["data"].as_array().unwrap().iter().cloned());
            if page >= answer.body["meta"]["pagination"]["total_pages"].as_u64().unwrap() {
                assert_eq!(answer.body["meta"]["pagination"]["total_objects"], json!(found.len()));
                return found;
            }
        }
        found
    }

    /// What the tests think is on show, by the generator's own data.
    pub fn on_show(&self) -> Vec<&Publication> {
        let today = TODAY.to_string();
        let is_open = |offer: &&Publication| {
            let shown = &offer.resource.attributes;
            !offer.closed
                && shown.date_publication_start.as_ref().unwrap().as_str() <= today.as_str()
                && shown.publication_end_date.as_ref().unwrap().as_str() >= today.as_str()
        };
        self.offers.iter().filter(is_open).collect()
    }

    pub fn find(&self, wanted: impl Fn(&Publication) -> bool) -> String {
        self.offers.iter().find(|offer| wanted(offer)).unwrap().resource.id.clone()
    }
}

pub fn ids(resources: &[Value]) -> Vec<String> {
    resources.iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect()
}

pub fn is_public(offer: &Publication) -> bool {
    offer.resource.attributes.is_public == Some(true)
}

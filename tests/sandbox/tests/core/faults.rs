//! Faults on demand, over true connections.

use crate::bench::{Bench, COMPLETE, OFFER};
use parcours_sandbox::serve::serve;
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// The bench, listening.
struct Listening {
    bench: Bench,
    address: std::net::SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    served: JoinHandle<()>,
}

impl Listening {
    async fn start() -> Self {
        let bench = Bench::new();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel();
        let served = tokio::spawn(serve(listener, bench.router.clone(), async {
            let _ = stopped.await;
        }));
        Self { bench, address, stop: Some(stop), served }
    }

    async fn fault(&self, fault: Value) {
        self.bench.post("/_sandbox/faults", fault).await.accepted(201);
    }

    /// Everything that comes over a new connection until it is closed.
    async fn ask(&self, request: &str) -> String {
        let mut stream = TcpStream::connect(self.address).await.unwrap();
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut answer = Vec::new();
        let _cut = stream.read_to_end(&mut answer).await;
        String::from_utf8_lossy(&answer).into_owned()
    }

    async fn capabilities(&self) -> String {
        self.ask("GET /api/dmo/capabilities HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").await
    }
}

fn body_of(answer: &str) -> &str {
    answer.split_once("\r\n\r\n").unwrap().1
}

#[tokio::test]
async fn a_fault_spoils_as_many_calls_as_it_says_and_is_gone() {
    let sandbox = Listening::start().await;
    sandbox.fault(json!({ "path": "/api/dmo/cap", "count": 2, "kind": "drop_before" })).await;
    assert_eq!(sandbox.capabilities().await, "");
    assert_eq!(sandbox.capabilities().await, "");
    assert!(sandbox.capabilities().await.starts_with("HTTP/1.1 200"));
}

#[tokio::test]
async fn a_fault_waits_for_its_method_and_its_path() {
    let sandbox = Listening::start().await;
    sandbox.fault(json!({ "method": "POST", "path": "/api/dmo", "kind": "drop_before" })).await;
    sandbox.fault(json!({ "path": "/api/dmo/me", "kind": "drop_before" })).await;
    assert!(sandbox.capabilities().await.starts_with("HTTP/1.1 200"));
    let waiting = sandbox.bench.bare("GET", "/_sandbox/faults").send().await.json();
    assert_eq!(waiting["data"].as_array().unwrap().len(), 2);
    sandbox.bench.bare("DELETE", "/_sandbox/faults").send().await.accepted(204);
    let waiting = sandbox.bench.bare("GET", "/_sandbox/faults").send().await.json();
    assert_eq!(waiting["data"], json!([]));
}

#[tokio::test]
async fn a_status_is_answered_with_the_time_to_come_back() {
    let sandbox = Listening::start().await;
    sandbox.fault(json!({ "path": "/api", "kind": "status", "status": 503, "retry_after": 7 })).await;
    let answer = sandbox.capabilities().await;
    assert!(answer.starts_with("HTTP/1.1 503"), "{answer}");
    assert!(answer.contains("retry-after: 7\r\n"));
    assert!(answer.contains("urn:parcours-locatif:unavailable"));
}

#[tokio::test]
async fn a_delayed_answer_comes_whole_and_late() {
    let sandbox = Listening::start().await;
    sandbox.fault(json!({ "path": "/api", "kind": "delay", "delay_ms": 300 })).await;
    let began = Instant::now();
    assert!(sandbox.capabilities().await.starts_with("HTTP/1.1 200"));
    assert!(began.elapsed() >= Duration::from_millis(300));
}

#[tokio::test]
async fn a_truncated_answer_announces_its_whole_length_and_stops_half_way() {
    let sandbox = Listening::start().await;
    let whole = sandbox.capabilities().await;
    sandbox.fault(json!({ "path": "/api", "kind": "truncate" })).await;
    let cut = sandbox.capabilities().await;
    let whole = body_of(&whole);
    assert!(cut.contains(&format!("content-length: {}\r\n", whole.len())), "{cut}");
    assert_eq!(body_of(&cut), &whole[..whole.len() / 2]);
}

#[tokio::test]
async fn a_malformed_answer_is_not_json() {
    let sandbox = Listening::start().await;
    sandbox.fault(json!({ "path": "/api", "kind": "malformed" })).await;
    let answer = sandbox.capabilities().await;
    assert!(serde_json::from_str::<Value>(body_of(&answer)).is_err());
}

#[tokio::test]
async fn an_application_whose_answer_was_lost_is_found_again_with_its_key() {
    let sandbox = Listening::start().await;
    let cookie = sandbox.bench.tenant("ines@exemple.fr", COMPLETE).await;
    sandbox.fault(json!({ "method": "POST", "path": "/api/dmo/applications", "kind": "drop_after" })).await;
    let body = json!({ "offer_id": OFFER }).to_string();
    let request = format!(
        "POST /api/dmo/applications HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: {cookie}\r\n\
         X-Requested-With: parcours\r\nIdempotency-Key: 7c1f2a52-3f6c-4f0e-9b0a-0d3f6f1f0b11\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    assert_eq!(sandbox.ask(&request).await, "");
    assert!(sandbox.ask(&request).await.starts_with("HTTP/1.1 201"));
    let list = sandbox.bench.get("/api/dmo/applications", &cookie).await.json();
    assert_eq!(list["meta"]["pagination"]["total_objects"], 1);
}

#[tokio::test]
async fn a_fault_that_makes_no_sense_is_refused() {
    let bench = Bench::new();
    for fault in [
        json!({}),
        json!({ "path": "api", "kind": "delay" }),
        json!({ "path": "/", "kind": "fire" }),
        json!({ "path": "/", "kind": "status", "status": 99 }),
    ] {
        bench.post("/_sandbox/faults", fault).await.refused(422, "invalid");
    }
}

#[tokio::test]
async fn stopping_lets_the_call_that_runs_end() {
    let mut sandbox = Listening::start().await;
    sandbox.fault(json!({ "path": "/api", "kind": "delay", "delay_ms": 500 })).await;
    let mut stream = TcpStream::connect(sandbox.address).await.unwrap();
    stream.write_all(b"GET /api/dmo/capabilities HTTP/1.1\r\nHost: localhost\r\n\r\n").await.unwrap();
    tokio::time::sleep(Duration::from_millis(150)).await;
    sandbox.stop.take().unwrap().send(()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    tokio::time::timeout(Duration::from_secs(2), sandbox.served).await.expect("it stops").unwrap();
    assert!(TcpStream::connect(sandbox.address).await.is_err());
}

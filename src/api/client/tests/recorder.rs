//! A server that is only a list of answers, and a client of it. What was sent can be read.

use crate::api::client::locked;
use crate::api::request::{Request, Response};
use crate::api::transport::{Destination, Transport};
use crate::api::{Client, Sending, Unsent};
use parcours_contract::{AuthMode, ProblemCode, PublicConfig};
use std::collections::VecDeque;
use std::pin::{Pin, pin};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};

pub type Answer = Result<Response, Unsent>;

#[derive(Default)]
pub struct Recorder {
    pub answers: Mutex<VecDeque<Answer>>,
    pub sent: Mutex<Vec<(String, Request)>>,
}

impl Transport for Recorder {
    fn send(&self, destination: &Destination, request: Request) -> Sending {
        locked(&self.sent).push((destination.base.clone(), request));
        let answer = locked(&self.answers).pop_front().expect("a call that was not foreseen");
        Box::pin(std::future::ready(answer))
    }

    fn detach(&self, task: Pin<Box<dyn Future<Output = ()>>>) {
        now(task);
    }
}

pub struct Bench {
    pub client: Client,
    pub recorder: Arc<Recorder>,
    pub time: Arc<AtomicU64>,
}

pub fn bench(mode: AuthMode, answers: impl IntoIterator<Item = Answer>) -> Bench {
    let recorder = Arc::new(Recorder::default());
    locked(&recorder.answers).extend(answers);
    let time = Arc::new(AtomicU64::new(1_000));
    let clock = { Arc::clone(&time) };
    let client = Client::new(recorder.clone(), Arc::new(move || clock.load(Ordering::Relaxed)));
    client.connect(&PublicConfig { auth_mode: mode, ..PublicConfig::default() }).unwrap();
    Bench { client, recorder, time }
}

impl Bench {
    pub fn sent(&self) -> Vec<Request> {
        locked(&self.recorder.sent).iter().map(|(_, request)| request.clone()).collect()
    }

    pub fn only_sent(&self) -> Request {
        let mut sent = self.sent();
        assert_eq!(sent.len(), 1);
        sent.remove(0)
    }
}

pub fn now<F: Future>(future: F) -> F::Output {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("it waits for something that never comes"),
    }
}

pub fn ok(body: &str) -> Answer {
    status(200, body)
}

pub fn status(status: u16, body: &str) -> Answer {
    Ok(Response { status, headers: Vec::new(), body: body.to_owned() })
}

pub fn problem(code: &ProblemCode) -> Answer {
    status(code.status(), &serde_json::to_string(&parcours_contract::Problem::new(code)).unwrap())
}

pub fn token(name: &str, life: u64) -> Answer {
    ok(&format!(r#"{{"access_token":"{name}","token_type":"Bearer","expires_in":{life}}}"#))
}

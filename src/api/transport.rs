//! How a call leaves the page: the one edge between the app and the network.
//!
//! [`Transport`] is all that the client needs. [`BrowserTransport`] is the real one, and the only user of
//! gloo-net; tests have their own. It sends, waits at most [`PATIENCE`] and hands back text. It does not judge an
//! answer: a 500 is an answer like any other.

use super::request::{Method, Request, Response};
use gloo_net::http::{Method as HttpMethod, Request as HttpRequest, RequestBuilder};
use js_sys::{Function, Reflect};
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{AbortController, AbortSignal, RequestCredentials};

/// How long a call may take, body included. Long enough for a slow phone, short enough that a failure is noticed.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// The headers of an answer that the app reads.
const READ_HEADERS: [&str; 3] = ["content-type", "etag", "retry-after"];

/// Why there is no answer at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsent {
    /// The network was lost, or the server could not be reached.
    Offline,
    /// [`PATIENCE`] ran out. The server may or may not have acted.
    TimedOut,
}

/// Where a call goes: what the runtime configuration says about the server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Destination {
    /// What every path is relative to, without a trailing slash: `/api/dmo`, or a whole address.
    pub base: String,
    /// Whether the browser adds its cookies: yes in `cookie` mode, never in `bearer` mode.
    pub with_cookies: bool,
}

/// An answer on its way. Dropping it aborts the call.
pub type Sending = Pin<Box<dyn Future<Output = Result<Response, Unsent>>>>;

/// Sends calls. Its futures stay on the page's one thread; the sender itself may be shared.
pub trait Transport: Send + Sync {
    /// Sends a call to a server.
    fn send(&self, destination: &Destination, request: Request) -> Sending;

    /// Runs a task to its end, even when the call that started it is dropped.
    fn detach(&self, task: Pin<Box<dyn Future<Output = ()>>>);
}

/// `fetch`, with a time limit.
#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserTransport;

impl Transport for BrowserTransport {
    fn send(&self, destination: &Destination, request: Request) -> Sending {
        let url = format!("{}{}", destination.base, request.path);
        let credentials = if destination.with_cookies { RequestCredentials::Include } else { RequestCredentials::Omit };
        Box::pin(fetch(url, credentials, request))
    }

    fn detach(&self, task: Pin<Box<dyn Future<Output = ()>>>) {
        wasm_bindgen_futures::spawn_local(task);
    }
}

/// Aborts a call that is dropped before its end; afterwards that does nothing.
struct AbortOnDrop(AbortController);

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// What aborts a call: being dropped, or the limit.
fn abort_with(limit: &AbortSignal) -> Option<AbortOnDrop> {
    let controller = AbortController::new().ok()?;
    let abort = Reflect::get(&controller, &JsValue::from_str("abort")).ok()?;
    let abort = abort.dyn_ref::<Function>()?.bind0(&controller);
    limit.add_event_listener_with_callback("abort", &abort).ok()?;
    Some(AbortOnDrop(controller))
}

async fn fetch(url: String, credentials: RequestCredentials, request: Request) -> Result<Response, Unsent> {
    let limit = AbortSignal::timeout_with_u32(u32::try_from(PATIENCE.as_millis()).unwrap_or(u32::MAX));
    let why = |limit: &AbortSignal| if limit.aborted() { Unsent::TimedOut } else { Unsent::Offline };
    let abort = abort_with(&limit).ok_or(Unsent::Offline)?;
    let mut builder = RequestBuilder::new(&url)
        .method(http_method(request.method))
        .credentials(credentials)
        .abort_signal(Some(&abort.0.signal()))
        .query(request.query.iter().map(|(name, value)| (*name, value.as_str())));
    for (name, value) in &request.headers {
        builder = builder.header(name, value);
    }
    let built: Result<HttpRequest, _> = match request.body {
        Some(body) => builder.header("Content-Type", "application/json").body(body),
        None => builder.build(),
    };
    // A call that cannot even be built has an address that no browser accepts: nothing can be reached there.
    let answer = built.map_err(|_| Unsent::Offline)?.send().await.map_err(|_| why(&limit))?;
    let headers = READ_HEADERS
        .iter()
        .filter_map(|name| answer.headers().get(name).map(|value| ((*name).to_owned(), value)))
        .collect();
    let status = answer.status();
    let body = answer.text().await.map_err(|_| why(&limit))?;
    Ok(Response { status, headers, body })
}

fn http_method(method: Method) -> HttpMethod {
    match method {
        Method::Get => HttpMethod::GET,
        Method::Post => HttpMethod::POST,
        Method::Put => HttpMethod::PUT,
        Method::Patch => HttpMethod::PATCH,
        Method::Delete => HttpMethod::DELETE,
    }
}

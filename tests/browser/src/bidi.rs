//! The small part of WebDriver BiDi that the classic protocol lacks in Firefox: console messages and a viewport
//! narrower than 500 px. <https://www.w3.org/TR/webdriver-bidi/>
//!
//! It deliberately knows no other command; thirtyfour's own `bidi` feature would bring a TLS stack for a socket on
//! loopback.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures_util::stream::SplitSink;
use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio::sync::oneshot;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream};

use crate::json;
use crate::trouble::{Outcome, Trouble};

type Socket = WebSocketStream<MaybeTlsStream<TcpStream>>;

#[derive(Default)]
struct Heard {
    errors: Vec<String>,
    waiting: HashMap<u64, oneshot::Sender<Value>>,
}

/// An open BiDi connection to one browser.
pub struct Bidi {
    sink: tokio::sync::Mutex<(u64, SplitSink<Socket, Message>)>,
    heard: Arc<Mutex<Heard>>,
}

impl Bidi {
    /// Connects to the `webSocketUrl` of a session and subscribes to its console.
    pub async fn connect(url: &str) -> Outcome<Self> {
        let (socket, _answer) = tokio_tungstenite::connect_async(url).await?;
        let (sink, mut stream) = socket.split();
        let heard = Arc::new(Mutex::new(Heard::default()));
        let listener = Arc::clone(&heard);
        tokio::spawn(async move {
            while let Some(Ok(message)) = stream.next().await {
                let Ok(text) = message.to_text() else { continue };
                let Ok(value) = serde_json::from_str::<Value>(text) else { continue };
                let mut heard = listener.lock().unwrap_or_else(PoisonError::into_inner);
                if let Some(id) = value.get("id").and_then(Value::as_u64) {
                    if let Some(waiting) = heard.waiting.remove(&id) {
                        let _gone = waiting.send(value);
                    }
                } else if let Some(error) = console_error(&value) {
                    heard.errors.push(error);
                }
            }
        });
        let bidi = Self { sink: tokio::sync::Mutex::new((0, sink)), heard };
        bidi.call("session.subscribe", json!({ "events": ["log.entryAdded"] })).await?;
        Ok(bidi)
    }

    /// Sends one command and waits for its answer.
    pub async fn call(&self, method: &str, params: Value) -> Outcome<Value> {
        let answer = {
            let mut sink = self.sink.lock().await;
            sink.0 += 1;
            let id = sink.0;
            let (tell, answer) = oneshot::channel();
            self.heard.lock().unwrap_or_else(PoisonError::into_inner).waiting.insert(id, tell);
            let text = json!({ "id": id, "method": method, "params": params }).to_string();
            sink.1.send(Message::text(text)).await?;
            answer
        };
        let value = tokio::time::timeout(Duration::from_secs(10), answer)
            .await
            .map_err(|_late| Trouble::new(format!("{method} was not answered within 10 s")))??;
        if json::text(&value, "/type") == "error" {
            return Err(Trouble::new(format!("{method}: {}", json::text(&value, "/message"))));
        }
        Ok(value)
    }

    /// The console errors since the last call.
    pub fn take_errors(&self) -> Vec<String> {
        std::mem::take(&mut self.heard.lock().unwrap_or_else(PoisonError::into_inner).errors)
    }
}

fn console_error(event: &Value) -> Option<String> {
    let is_error = json::text(event, "/method") == "log.entryAdded" && json::text(event, "/params/level") == "error";
    is_error.then(|| format!("{}: {}", json::text(event, "/params/type"), json::text(event, "/params/text")))
}

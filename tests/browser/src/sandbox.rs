//! One backend of its own for every journey: a sandbox process on a free port with an empty database and demonstration
//! data. Its control calls (`/_sandbox/…`) are here and nowhere else.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use reqwest::Method;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::json;
use crate::process::{Running, first_line};
use crate::trouble::{Outcome, Trouble};

/// The password of every demonstration account.
pub const PASSWORD: &str = "parcours-demo-2026";

/// A running sandbox.
pub struct Sandbox {
    origin: String,
    http: reqwest::Client,
    _process: Running,
    _folder: TempDir,
}

impl Sandbox {
    /// Starts a sandbox that serves the built app in `dist`.
    pub async fn start(dist: &Path) -> Outcome<Self> {
        let folder = tempfile::Builder::new().prefix("parcours-sandbox-").tempdir()?;
        let mut command = Command::new(program()?);
        command.args(["--listen", "127.0.0.1:0", "--demo", "--database"]).arg(folder.path().join("sandbox.sqlite"));
        command.arg("--dist").arg(dist).current_dir(folder.path());
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(std::fs::File::create(folder.path().join("log"))?);
        let mut process = Running::start(&mut command, "`cargo build -p parcours-sandbox`")?;
        let Some(output) = process.child().stdout.take() else {
            return Err(Trouble::new("the sandbox has no output"));
        };
        let line = first_line(output, "listening on ", Duration::from_secs(30)).await.map_err(|trouble| {
            let log = std::fs::read_to_string(folder.path().join("log")).unwrap_or_default();
            trouble.while_doing(format!("starting the sandbox; its log: {}", log.trim()))
        })?;
        let origin = line.trim_start_matches("listening on ").trim().trim_end_matches('/').to_owned();
        let http = reqwest::Client::builder().timeout(Duration::from_secs(20)).build()?;
        Ok(Self { origin, http, _process: process, _folder: folder })
    }

    /// `http://127.0.0.1:PORT`, without a final slash.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The newest code that was sent to an address. Waits a moment for the mail to arrive.
    pub async fn code_sent_to(&self, email: &str) -> Outcome<String> {
        for _attempt in 0..50 {
            let mails = self.call(Method::GET, &format!("/_sandbox/mailbox?to={}", escape(email)), None).await?;
            let code = json::text(&mails, "/data/0/code");
            if !code.is_empty() {
                return Ok(code.to_owned());
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        Err(Trouble::new(format!("no mail with a code reached {email} within 5 s")))
    }

    /// The back office moves an application to another stage. `details` may hold reason, rank, dates.
    pub async fn move_application(&self, id: &str, stage: &str, details: Value) -> Outcome<Value> {
        let body = json::with(details, "stage", stage);
        self.call(Method::POST, &format!("/_sandbox/applications/{id}/stage"), Some(body)).await
    }

    /// The tenant supplies every missing document on the registration site.
    pub async fn complete_request(&self, number: &str) -> Outcome {
        let path = format!("/_sandbox/registrations/{number}");
        self.call(Method::POST, &path, Some(json!({ "action": "complete" }))).await.map(|_done| ())
    }

    /// The lessor takes an offer back.
    pub async fn close_offer(&self, id: &str) -> Outcome {
        self.call(Method::POST, &format!("/_sandbox/offers/{id}/close"), Some(json!({}))).await.map(|_done| ())
    }

    /// The next `count` requests whose path starts with `path` go wrong, as `fault` says.
    pub async fn go_wrong(&self, method: &str, path: &str, count: u32, fault: Value) -> Outcome {
        let body = json::with(json::with(json::with(fault, "method", method), "path", path), "count", count);
        self.call(Method::POST, "/_sandbox/faults", Some(body)).await.map(|_done| ())
    }

    /// Nothing goes wrong any more.
    pub async fn go_right(&self) -> Outcome {
        self.call(Method::DELETE, "/_sandbox/faults", None).await.map(|_done| ())
    }

    /// The backend supplies ceilings: `newer` ones, `wrong` ones, or `none`.
    pub async fn supply_ceilings(&self, supply: &str) -> Outcome {
        self.call(Method::POST, "/_sandbox/reference", Some(json!({ "supply": supply }))).await.map(|_done| ())
    }

    /// Ends every session of an account.
    pub async fn end_sessions_of(&self, email: &str) -> Outcome {
        self.call(Method::POST, "/_sandbox/sessions/expire", Some(json!({ "email": email }))).await.map(|_done| ())
    }

    /// The policy reports that browsers sent since the last call.
    pub async fn take_reports(&self) -> Outcome<Vec<String>> {
        let reports = self.call(Method::GET, "/_sandbox/reports", None).await?;
        let list = reports.get("data").unwrap_or(&reports).as_array().cloned().unwrap_or_default();
        if !list.is_empty() {
            self.call(Method::DELETE, "/_sandbox/reports", None).await?;
        }
        Ok(list.iter().map(Value::to_string).collect())
    }

    /// What the account's own applications are, asked of the API beside the browser.
    pub async fn applications_of(&self, email: &str, password: &str) -> Outcome<Vec<Value>> {
        let body = json!({ "login": email, "password": password });
        let answer = self.request(Method::POST, "/api/dmo/accounts/authenticate").json(&body).send().await?;
        if !answer.status().is_success() {
            return Err(Trouble::new(format!("signing in as {email} beside the browser: {}", answer.status())));
        }
        let cookies = answer.headers().get_all("set-cookie").iter();
        let cookies: Vec<&str> = cookies.filter_map(|one| one.to_str().ok()?.split(';').next()).collect();
        let request = self.request(Method::GET, "/api/dmo/applications").header("Cookie", cookies.join("; "));
        let applications: Value = request.send().await?.error_for_status()?.json().await?;
        Ok(json::list(&applications, "/data").to_vec())
    }

    fn request(&self, method: Method, path: &str) -> reqwest::RequestBuilder {
        self.http.request(method, format!("{}{path}", self.origin)).header("X-Requested-With", "parcours")
    }

    async fn call(&self, method: Method, path: &str, body: Option<Value>) -> Outcome<Value> {
        let mut request = self.request(method.clone(), path);
        if let Some(body) = &body {
            request = request.json(body);
        }
        let answer = request.send().await?;
        let status = answer.status();
        let text = answer.text().await?;
        if !status.is_success() {
            return Err(Trouble::new(format!("{method} {path} with {}: {status} {text}", body.unwrap_or_default())));
        }
        Ok(serde_json::from_str(&text).unwrap_or(Value::Null))
    }
}

/// The sandbox's program: `PARCOURS_SANDBOX`, or what `cargo build -p parcours-sandbox` makes.
fn program() -> Outcome<PathBuf> {
    let path = match std::env::var_os("PARCOURS_SANDBOX") {
        Some(path) => PathBuf::from(path),
        None => crate::dist::root().join("target/debug/sandbox"),
    };
    if path.is_file() {
        return Ok(path);
    }
    Err(Trouble::new(format!(
        "{} does not exist: run `cargo build -p parcours-sandbox`, or set PARCOURS_SANDBOX",
        path.display()
    )))
}

/// An address in a query: `+` and `@` mean something else there.
fn escape(text: &str) -> String {
    text.replace('%', "%25").replace('+', "%2B").replace('@', "%40").replace('&', "%26")
}

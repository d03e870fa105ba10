//! One browser: a driver process, its session, its console, its window.

use std::path::Path;
use std::process::Stdio;
use std::sync::Arc;
use std::time::Duration;

use base64::Engine as _;
use reqwest::Method;
use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::WebDriver;
use thirtyfour::common::command::{Command as DriverCommand, ExtensionCommand};

use crate::bidi::Bidi;
use crate::engine::{Engine, Width};
use crate::eyes::Eyes;
use crate::json;
use crate::launch::{capabilities, driver_command, driver_package, virtual_display};
use crate::process::{Running, free_port};
use crate::trouble::{Outcome, Trouble};

/// How long a page may take to load before the driver gives up.
const PAGE_LOAD: Duration = Duration::from_secs(30);
/// How long a script, axe included, may run.
const SCRIPT: Duration = Duration::from_secs(60);
/// Sets the listeners that report script errors and policy violations, once per document.
const LISTEN: &str = include_str!("listen.js");
/// Reads what the listeners heard since the last time.
const REPORTED: &str = "const seen = window.parcoursSeen; \
     return seen ? { errors: seen.errors.splice(0), violations: seen.violations.splice(0) } : {}";

/// A browser under control. Ends with [`Browser::quit`]; dropped without it, the driver is killed all the same.
pub struct Browser {
    engine: Engine,
    driver: WebDriver,
    bidi: Option<Bidi>,
    _driver_process: Running,
    _display: Option<Running>,
    _profile: TempDir,
}

/// What a page reported about itself since it was last asked.
#[derive(Debug, Default)]
pub struct Reported {
    /// Errors on the console. Answers that the API refused on purpose are not among them.
    pub errors: Vec<String>,
    /// Breaches of the content policy or of Trusted Types, seen from inside the page.
    pub violations: Vec<String>,
}

impl Browser {
    /// Starts a driver and a session. Tries three times: another process may take the port in between.
    pub async fn start(engine: Engine) -> Outcome<Self> {
        Self::start_seeing(engine, None).await
    }

    /// The same with the eyes of a person who sets the browser differently.
    pub async fn start_seeing(engine: Engine, eyes: Option<Eyes>) -> Outcome<Self> {
        let mut last = Trouble::new("never tried");
        for _attempt in 0..3 {
            match Self::start_once(engine, eyes).await {
                Ok(browser) => return Ok(browser),
                Err(trouble) => last = trouble,
            }
        }
        Err(last.while_doing(format!("starting {engine}")))
    }

    async fn start_once(engine: Engine, eyes: Option<Eyes>) -> Outcome<Self> {
        let profile = tempfile::Builder::new().prefix("parcours-browser-").tempdir()?;
        let port = free_port()?;
        let display = match engine {
            Engine::WebKitGtk => Some(virtual_display().await?),
            Engine::Chromium | Engine::Firefox => None,
        };
        let mut command = driver_command(engine, eyes, port, profile.path())?;
        if let Some((_, name)) = &display {
            command.env("DISPLAY", name);
        }
        let log = std::fs::File::create(profile.path().join("driver.log"))?;
        command.stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log);
        let mut process = Running::start(&mut command, driver_package(engine))?;
        process.listens_on(port, Duration::from_secs(20)).await?;
        let capabilities = capabilities(engine, eyes, profile.path())?;
        let driver = WebDriver::builder(format!("http://127.0.0.1:{port}"), capabilities)
            .request_timeout(Duration::from_secs(90))
            .await
            .map_err(|error| Trouble::new(error.to_string()))?;
        driver.set_page_load_timeout(PAGE_LOAD).await?;
        driver.set_script_timeout(SCRIPT).await?;
        let bidi = match (engine, driver.capabilities().get("webSocketUrl").and_then(Value::as_str)) {
            (Engine::Firefox, Some(url)) => Some(Bidi::connect(url).await?),
            (Engine::Firefox, None) => return Err(Trouble::new("geckodriver offered no WebDriver BiDi address")),
            _ => None,
        };
        let display = display.map(|(process, _)| process);
        let browser = Self { engine, driver, bidi, _driver_process: process, _display: display, _profile: profile };
        if engine == Engine::Chromium
            && let Some(eyes) = eyes
        {
            browser.emulate(eyes).await?;
        }
        Ok(browser)
    }

    /// The engine.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// The session, for what the rig does not wrap.
    pub fn driver(&self) -> &WebDriver {
        &self.driver
    }

    /// Ends the session and the driver.
    pub async fn quit(self) -> Outcome {
        match tokio::time::timeout(Duration::from_secs(10), self.driver.clone().quit()).await {
            Ok(ended) => Ok(ended?),
            Err(_late) => Err(Trouble::new(format!("{} did not end its session within 10 s", self.engine))),
        }
    }

    /// Sets the viewport, and checks that the page really got it.
    pub async fn set_width(&self, width: Width) -> Outcome {
        let (wanted_width, height) = width.size();
        match (self.engine, &self.bidi) {
            (Engine::Chromium, _) => {
                let metrics =
                    json!({ "width": wanted_width, "height": height, "deviceScaleFactor": 1, "mobile": false });
                self.devtools("Emulation.setDeviceMetricsOverride", metrics).await?;
            }
            (Engine::Firefox, Some(bidi)) => {
                let context = self.driver.window().await?.to_string();
                let viewport = json!({ "context": context, "viewport": { "width": wanted_width, "height": height } });
                bidi.call("browsingContext.setViewport", viewport).await?;
            }
            _ => self.driver.set_window_rect(0, 0, wanted_width, height).await?,
        }
        let mut got = Value::Null;
        for _attempt in 0..40 {
            got = self.run("return window.innerWidth", vec![]).await?;
            if got == wanted_width {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Err(Trouble::new(format!("{} gave a viewport of {got} px instead of {wanted_width}", self.engine)))
    }

    /// Loads an address and sets the listeners of the page.
    pub async fn load(&self, address: &str) -> Outcome {
        self.driver.goto(address).await.map_err(|error| Trouble::new(error.to_string()))?;
        self.listen().await
    }

    /// Sets the listeners of a page that was loaded by other means, such as a reload.
    pub async fn listen(&self) -> Outcome {
        self.run(LISTEN, vec![]).await.map(|_nothing| ())
    }

    /// Forgets what the last journey left: cookies and web storage of the origin, the colour scheme, messages.
    pub async fn forget(&self, origin: &str) -> Outcome {
        self.driver.goto(format!("{origin}/_sandbox/")).await?;
        self.driver.delete_all_cookies().await?;
        self.run("try { localStorage.clear(); sessionStorage.clear(); } catch (refused) {}", vec![]).await?;
        self.driver.goto("about:blank").await?;
        self.reported().await.map(|_old| ())
    }

    /// Runs a script in the page. Errors say what the page answered.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Outcome<Value> {
        let answer = self.driver.execute(script, arguments).await;
        Ok(answer.map_err(|error| Trouble::new(error.to_string()))?.json().clone())
    }

    /// Runs a script that answers through its last argument.
    pub async fn run_async(&self, script: &str, arguments: Vec<Value>) -> Outcome<Value> {
        let answer = self.driver.execute_async(script, arguments).await;
        Ok(answer.map_err(|error| Trouble::new(error.to_string()))?.json().clone())
    }

    /// Shows the page in dark colours, or in light ones again. Only Chromium can; `false` says that it could not.
    pub async fn dark(&self, dark: bool) -> Outcome<bool> {
        if self.engine != Engine::Chromium {
            return Ok(false);
        }
        let value = if dark { "dark" } else { "light" };
        let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": value }] });
        self.devtools("Emulation.setEmulatedMedia", media).await?;
        Ok(true)
    }

    /// The colours that the other engines are given at their start, Chromium is given while it runs.
    async fn emulate(&self, eyes: Eyes) -> Outcome {
        let (name, value) = match eyes {
            Eyes::Dark => ("prefers-color-scheme", "dark"),
            Eyes::ForcedColours => ("forced-colors", "active"),
            Eyes::TwiceTheText => return Ok(()),
        };
        let media = json!({ "features": [{ "name": name, "value": value }] });
        self.devtools("Emulation.setEmulatedMedia", media).await.map(|_nothing| ())
    }

    /// Turns scripts off for every page that is loaded from now on. Only Chromium can; `false` says that it could not.
    pub async fn scripts_off(&self, off: bool) -> Outcome<bool> {
        if self.engine != Engine::Chromium {
            return Ok(false);
        }
        self.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": off })).await?;
        Ok(true)
    }

    /// Takes a picture: the whole page, or in WebKitGTK what the window shows.
    pub async fn picture(&self, path: &Path) -> Outcome {
        let encoded = match self.engine {
            // An open dialog covers the window, not the page below it.
            Engine::Chromium | Engine::Firefox if self.shows_dialog().await => {
                Some(self.driver.screenshot_as_png_base64().await?)
            }
            Engine::Chromium => {
                let options = json!({ "format": "png", "captureBeyondViewport": true });
                Some(json::text(&self.devtools("Page.captureScreenshot", options).await?, "/data").to_owned())
            }
            // Beyond that height Firefox takes no picture of a whole page.
            Engine::Firefox if self.height().await? > 65_000 => Some(self.driver.screenshot_as_png_base64().await?),
            Engine::Firefox => {
                self.command(Method::GET, "/moz/screenshot/full", None).await?.as_str().map(str::to_owned)
            }
            Engine::WebKitGtk => Some(self.driver.screenshot_as_png_base64().await?),
        };
        let Some(encoded) = encoded else {
            return Err(Trouble::new("the driver answered no picture"));
        };
        let bytes = base64::engine::general_purpose::STANDARD.decode(encoded)?;
        Ok(std::fs::write(path, bytes)?)
    }

    /// The height of the page in CSS pixels.
    async fn height(&self) -> Outcome<u64> {
        let height = self.run("return document.documentElement.scrollHeight", vec![]).await?;
        Ok(height.as_u64().unwrap_or_default())
    }

    async fn shows_dialog(&self) -> bool {
        let open = self.run("return document.querySelector('dialog:modal') !== null", vec![]).await;
        open.is_ok_and(|open| open == true)
    }

    /// What the page reported since the last call.
    pub async fn reported(&self) -> Outcome<Reported> {
        let seen = self.run(REPORTED, vec![]).await;
        // Where scripts are turned off, the page cannot be asked, and has run nothing that could have failed.
        let seen = seen.unwrap_or(Value::Null);
        let errors = match (self.engine, &self.bidi) {
            (Engine::Chromium, _) => self.driver_log().await?,
            (_, Some(bidi)) => bidi.take_errors(),
            _ => json::texts(&seen, "/errors"),
        };
        Ok(Reported { errors, violations: json::texts(&seen, "/violations") })
    }

    async fn driver_log(&self) -> Outcome<Vec<String>> {
        let entries = self.driver.get_log("browser").await?;
        let errors = entries.into_iter().filter(|entry| entry.level == "SEVERE");
        // Chromium logs every answer from 400 up. For an API these are answers like any other.
        let errors =
            errors.filter(|entry| !(entry.source.as_deref() == Some("network") && entry.message.contains("/api/")));
        Ok(errors.map(|entry| entry.message).collect())
    }

    async fn devtools(&self, method: &str, params: Value) -> Outcome<Value> {
        self.command(Method::POST, "/goog/cdp/execute", Some(json!({ "cmd": method, "params": params }))).await
    }

    async fn command(&self, method: Method, endpoint: &'static str, body: Option<Value>) -> Outcome<Value> {
        let vendor = VendorCommand { method, endpoint, body };
        let answer = self.driver.cmd(DriverCommand::ExtensionCommand(Box::new(vendor))).await;
        Ok(answer.map_err(|error| Trouble::new(error.to_string()))?.value_json()?)
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // A session that was not ended in good order ends with its process. Left to itself, thirtyfour would ask it
        // politely over a connection whose runtime is the one that waits for the answer.
        let _ended_before = self.driver.clone().leak();
    }
}

/// A command outside the standard, as the vendors offer them under a prefix.
#[derive(Debug)]
struct VendorCommand {
    method: Method,
    endpoint: &'static str,
    body: Option<Value>,
}

impl ExtensionCommand for VendorCommand {
    fn parameters_json(&self) -> Option<Value> {
        self.body.clone()
    }

    fn method(&self) -> Method {
        self.method.clone()
    }

    fn endpoint(&self) -> Arc<str> {
        self.endpoint.into()
    }
}

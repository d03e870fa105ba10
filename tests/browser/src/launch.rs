//! How the engines are started: programs, flags, settings; and with which eyes the page is seen.
//!
//! The flags are those under which the engines run headless, as root and without reaching for the network. Animations
//! are turned off in Firefox and WebKitGTK, as some people do; Chromium shows them, as others do.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::{Map, Value, json};
use thirtyfour::Capabilities;

use crate::engine::Engine;
use crate::eyes::Eyes;
use crate::process::{Running, free_port};
use crate::trouble::{Outcome, Trouble};

/// Where a program is, unless an environment variable says otherwise.
fn program(variable: &str, usual: &str) -> String {
    std::env::var(variable).unwrap_or_else(|_unset| usual.to_owned())
}

/// What brings the driver of an engine, for the message when it is not there.
pub fn driver_package(engine: Engine) -> &'static str {
    match engine {
        Engine::Chromium => "the Debian package chromium-driver",
        Engine::Firefox => "`cargo install geckodriver --locked`",
        Engine::WebKitGtk => "the Debian package webkit2gtk-driver",
    }
}

/// The command that starts the driver of an engine.
pub fn driver_command(engine: Engine, eyes: Option<Eyes>, port: u16, profile: &Path) -> Outcome<Command> {
    let port_text = port.to_string();
    Ok(match engine {
        Engine::Chromium => {
            let mut command = Command::new(program("PARCOURS_CHROMEDRIVER", "chromedriver"));
            command.arg(format!("--port={port_text}"));
            command
        }
        Engine::Firefox => {
            let mut command = Command::new(program("PARCOURS_GECKODRIVER", "geckodriver"));
            command.args(["--port", &port_text, "--websocket-port", &free_port()?.to_string()]);
            command.arg("--profile-root").arg(profile);
            command
        }
        Engine::WebKitGtk => {
            let settings = profile.join("gtk-3.0");
            std::fs::create_dir_all(&settings)?;
            std::fs::write(settings.join("settings.ini"), "[Settings]\ngtk-enable-animations=0\n")?;
            let mut command = Command::new(program("PARCOURS_WEBKITDRIVER", "WebKitWebDriver"));
            command.arg(format!("--port={port_text}"));
            if eyes == Some(Eyes::Dark) {
                command.env("GTK_THEME", "Adwaita:dark");
            }
            command.env("XDG_CONFIG_HOME", profile).env("NO_AT_BRIDGE", "1");
            command
        }
    })
}

/// What is asked of the driver for a session.
pub fn capabilities(engine: Engine, eyes: Option<Eyes>, profile: &Path) -> Outcome<Capabilities> {
    let wanted = match engine {
        Engine::Chromium => {
            let mut arguments: Vec<String> = [
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=fr-FR",
                "--window-size=1280,900",
            ]
            .map(str::to_owned)
            .to_vec();
            arguments.push(format!("--user-data-dir={}", profile.join("chromium").display()));
            let preferences = match eyes {
                Some(Eyes::TwiceTheText) => json!({ "webkit.webprefs.default_font_size": Eyes::TEXT }),
                Some(Eyes::Dark | Eyes::ForcedColours) | None => json!({}),
            };
            let binary = program("PARCOURS_CHROMIUM", "/usr/bin/chromium");
            json!({
                "browserName": "chrome",
                "goog:chromeOptions": { "binary": binary, "args": arguments, "prefs": preferences },
                "goog:loggingPrefs": { "browser": "ALL" },
            })
        }
        Engine::Firefox => {
            let mut preferences = Map::new();
            preferences.insert("ui.prefersReducedMotion".to_owned(), json!(1));
            preferences.insert("intl.accept_languages".to_owned(), json!("fr-FR, fr"));
            let seen = match eyes {
                None => None,
                Some(Eyes::Dark) => Some(("layout.css.prefers-color-scheme.content-override", 0)),
                Some(Eyes::ForcedColours) => Some(("browser.display.document_color_use", 2)),
                Some(Eyes::TwiceTheText) => Some(("font.size.variable.x-western", Eyes::TEXT)),
            };
            preferences.extend(seen.map(|(name, value)| (name.to_owned(), json!(value))));
            json!({
                "browserName": "firefox",
                "webSocketUrl": true,
                "moz:firefoxOptions": {
                    "binary": program("PARCOURS_FIREFOX", "/usr/bin/firefox-esr"),
                    "args": ["-headless"],
                    "prefs": preferences,
                },
            })
        }
        Engine::WebKitGtk => {
            // Without its tool bars, which full screen hides, the window can be as narrow as a phone.
            let mut arguments = vec!["--automation".to_owned(), "--full-screen".to_owned()];
            if eyes == Some(Eyes::Dark) {
                arguments.push("--dark-mode".to_owned());
            }
            json!({
                "browserName": "MiniBrowser",
                "webkitgtk:browserOptions": { "binary": mini_browser()?, "args": arguments },
            })
        }
    };
    match wanted {
        Value::Object(map) => Ok(Capabilities::from(map)),
        _ => Ok(Capabilities::from(Map::new())),
    }
}

/// MiniBrowser lies in the library's folder, which carries the processor's name.
fn mini_browser() -> Outcome<String> {
    if let Ok(path) = std::env::var("PARCOURS_MINIBROWSER") {
        return Ok(path);
    }
    let mut candidates: Vec<PathBuf> = Vec::new();
    for folder in std::fs::read_dir("/usr/lib")?.flatten() {
        candidates.push(folder.path().join("webkit2gtk-4.1/MiniBrowser"));
    }
    candidates.push("/usr/libexec/webkit2gtk-4.1/MiniBrowser".into());
    let found = candidates.into_iter().find(|path| path.is_file());
    found.map(|path| path.display().to_string()).ok_or_else(|| {
        Trouble::new(
            "MiniBrowser of WebKitGTK 4.1 is not installed; it comes with the Debian package libwebkit2gtk-4.1-0",
        )
    })
}

/// Starts an X server without a screen; answers it with the name that its clients use.
pub async fn virtual_display() -> Outcome<(Running, String)> {
    let mut command = Command::new("Xvfb");
    command.args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut process = Running::start(&mut command, "the Debian package xvfb")?;
    let Some(output) = process.child().stdout.take() else {
        return Err(Trouble::new("Xvfb has no output"));
    };
    let line = crate::process::first_line(output, "", Duration::from_secs(20)).await?;
    Ok((process, format!(":{}", line.trim())))
}

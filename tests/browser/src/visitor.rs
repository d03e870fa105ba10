//! The person at the browser. Finds things by role and by the words that label them, acts, and waits for what should
//! follow; never looks at a class, an id or a place in the markup, and never sleeps for a fixed time.

mod keys;

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::WebElement;

use crate::browser::Browser;
use crate::engine::Width;
use crate::eyes::Eyes;
use crate::find::{self, Role, plain};
use crate::ledger::Ledger;
use crate::sandbox::Sandbox;
use crate::screen::{self, Console};
use crate::trouble::{Outcome, Trouble};

/// How long a person waits for what should follow before the journey is given up.
const PATIENCE: Duration = Duration::from_secs(12);
/// How often the page is looked at meanwhile.
const GLANCE: Duration = Duration::from_millis(60);

/// A visitor on one journey.
pub struct Visitor<'a> {
    browser: &'a Browser,
    sandbox: Sandbox,
    width: Width,
    journey: &'static str,
    ledger: &'a Ledger,
    screen: String,
    findings: Vec<String>,
    console: Console,
}

impl<'a> Visitor<'a> {
    /// A visitor who has not opened anything yet. The browser is made to forget earlier visitors.
    pub async fn arrive(
        browser: &'a Browser,
        sandbox: Sandbox,
        width: Width,
        journey: &'static str,
        ledger: &'a Ledger,
    ) -> Outcome<Self> {
        browser.forget(sandbox.origin()).await?;
        browser.set_width(width).await?;
        sandbox.take_reports().await?;
        let screen = "before the first screen".to_owned();
        let console = Console::MustBeSilent;
        Ok(Self { browser, sandbox, width, journey, ledger, screen, findings: Vec::new(), console })
    }

    /// The browser.
    pub fn browser(&self) -> &'a Browser {
        self.browser
    }

    /// The backend of this journey.
    pub fn sandbox(&self) -> &Sandbox {
        &self.sandbox
    }

    /// The width of the window.
    pub fn width(&self) -> Width {
        self.width
    }

    /// From now on, console errors are the point and not a fault: the app is damaged.
    pub fn expect_complaints(&mut self) {
        self.console = Console::MayComplain;
    }

    /// Types an address into the address bar.
    pub async fn open(&self, path: &str) -> Outcome {
        self.browser.load(&format!("{}{path}", self.sandbox.origin())).await
    }

    /// The same where scripts are turned off, and so no listener can be set.
    pub async fn open_unheard(&self, path: &str) -> Outcome {
        Ok(self.browser.driver().goto(format!("{}{path}", self.sandbox.origin())).await?)
    }

    /// Follows the first link of the page that leads to that path.
    pub async fn open_inside(&self, path: &str) -> Outcome {
        self.wait(&format!("following the link to {path}"), async || {
            let script = "return [...document.links].find((link) => link.pathname === arguments[0] && link.getClientRects().length) ?? null";
            let link = self.browser.run(script, vec![json!(path)]).await?;
            if link.is_null() {
                return Ok(None);
            }
            let link = WebElement::from_json(link, self.browser.driver().handle().clone())?;
            bring_into_view(self.browser, &link).await?;
            link.click().await?;
            Ok(Some(()))
        })
        .await
    }

    /// Loads the page again.
    pub async fn reload(&self) -> Outcome {
        self.browser.driver().refresh().await?;
        self.browser.listen().await
    }

    /// Goes one page back.
    pub async fn back(&self) -> Outcome {
        Ok(self.browser.driver().back().await?)
    }

    /// The path and query of the page.
    pub async fn address(&self) -> Outcome<String> {
        let address = self.browser.run("return location.pathname + location.search", vec![]).await?;
        Ok(address.as_str().unwrap_or_default().to_owned())
    }

    /// Presses the button of that name.
    pub async fn press(&self, name: &str) -> Outcome {
        self.click(Role::Button, name).await
    }

    /// Follows the link of that name.
    pub async fn follow(&self, name: &str) -> Outcome {
        self.click(Role::Link, name).await
    }

    /// Picks the choice of that name.
    pub async fn choose(&self, name: &str) -> Outcome {
        self.click(Role::Radio, name).await
    }

    /// Ticks, or unticks, the box of that name.
    pub async fn tick(&self, name: &str) -> Outcome {
        self.click(Role::Checkbox, name).await
    }

    /// Types into the field of that label, in place of what stood there.
    pub async fn fill(&self, label: &str, text: &str) -> Outcome {
        let doing = format!("filling the field « {label} »");
        self.wait(&doing, async || {
            let Some(field) = find::all(self.browser, Role::Field, label).await?.into_iter().next() else {
                return Ok(None);
            };
            bring_into_view(self.browser, &field).await?;
            field.clear().await?;
            field.send_keys(text).await?;
            Ok(Some(()))
        })
        .await
    }

    /// What stands in the field of that label.
    pub async fn value_of(&self, label: &str) -> Outcome<String> {
        let field = self.thing(Role::Field, label).await?;
        Ok(field.prop("value").await?.unwrap_or_default())
    }

    /// Chooses a value, by its words, in the list of that label.
    pub async fn select(&self, label: &str, option: &str) -> Outcome {
        let list = self.thing(Role::List, label).await?;
        bring_into_view(self.browser, &list).await?;
        let script = "const [list, words] = arguments; \
             const option = [...list.options].find((option) => option.text.trim() === words); \
             if (!option) return [...list.options].map((option) => option.text.trim()); \
             list.value = option.value; \
             list.dispatchEvent(new Event('input', { bubbles: true })); \
             list.dispatchEvent(new Event('change', { bubbles: true }));";
        let offered = self.browser.run(script, vec![list.to_json()?, json!(option)]).await?;
        if offered.is_null() {
            return Ok(());
        }
        Err(Trouble::new(format!("the list « {label} » has no « {option} », only {offered}")))
    }

    /// Waits for the thing of that role and name.
    pub async fn thing(&self, role: Role, name: &str) -> Outcome<WebElement> {
        let doing = format!("looking for the {} « {name} »", role.key());
        self.wait(&doing, async || Ok(find::all(self.browser, role, name).await?.into_iter().next())).await
    }

    /// Whether the thing of that role and name is there at this moment.
    pub async fn has(&self, role: Role, name: &str) -> Outcome<bool> {
        Ok(!find::all(self.browser, role, name).await?.is_empty())
    }

    /// Waits for the screen with that level-one heading.
    pub async fn arrives_at(&self, heading: &str) -> Outcome {
        let wanted = plain(heading);
        self.wait(&format!("waiting for the screen « {heading} »"), async || {
            let heading = self.heading().await?;
            Ok((plain(&heading) == wanted).then_some(()))
        })
        .await
    }

    /// The level-one heading that is shown.
    pub async fn heading(&self) -> Outcome<String> {
        let script = "return [...document.querySelectorAll('h1')].filter((h1) => h1.getClientRects().length).map((h1) => h1.innerText).join(' / ')";
        Ok(self.browser.run(script, vec![]).await?.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until the page shows those words.
    pub async fn sees(&self, words: &str) -> Outcome {
        let wanted = plain(words);
        self.wait(&format!("waiting to read « {words} »"), async || {
            Ok(plain(&self.text().await?).contains(&wanted).then_some(()))
        })
        .await
    }

    /// The same with another patience, in seconds.
    pub async fn sees_within(&self, words: &str, seconds: u64) -> Outcome {
        let until = Instant::now() + Duration::from_secs(seconds);
        loop {
            match self.sees(words).await {
                Ok(()) => return Ok(()),
                Err(trouble) if Instant::now() > until => return Err(trouble),
                Err(_not_yet) => {}
            }
        }
    }

    /// Waits until the page no longer shows those words.
    pub async fn no_longer_sees(&self, words: &str) -> Outcome {
        let unwanted = plain(words);
        self.wait(&format!("waiting for « {words} » to go"), async || {
            Ok((!plain(&self.text().await?).contains(&unwanted)).then_some(()))
        })
        .await
    }

    /// Waits until the dialog of that title is closed.
    pub async fn dialog_closes(&self, title: &str) -> Outcome {
        self.wait(&format!("waiting for the dialog « {title} » to close"), async || {
            Ok((!self.has(Role::Dialog, title).await?).then_some(()))
        })
        .await
    }

    /// The text that the page shows, in the open dialog when there is one.
    pub async fn text(&self) -> Outcome<String> {
        let script = "const modal = [...document.querySelectorAll('dialog[open]')].filter((dialog) => dialog.matches(':modal')).pop(); \
             return (modal ?? document.body)?.innerText ?? ''";
        Ok(self.browser.run(script, vec![]).await?.as_str().unwrap_or_default().to_owned())
    }

    /// Looks at the screen with everything that a screen must pass, and takes its picture.
    pub async fn check(&mut self, name: &str) -> Outcome {
        screen::settle(self.browser).await.map_err(|trouble| trouble.while_doing(format!("screen {name}")))?;
        self.check_while_waiting(name).await
    }

    /// The same for a screen that is meant to be seen while it still waits for an answer.
    pub async fn check_while_waiting(&mut self, name: &str) -> Outcome {
        name.clone_into(&mut self.screen);
        let reports = self.sandbox.take_reports().await?;
        let picture = self.picture_name(name);
        let (sighting, found) = screen::look(self.browser, reports, self.console, &picture).await?;
        self.ledger.seen(self.browser.engine(), &sighting);
        self.findings.extend(found.into_iter().map(|one| format!("screen {name}: {one}")));
        Ok(())
    }

    /// Looks at the same address as a guest who sees it in dark colours, in colours of their own, and with text twice as
    /// large: as far as the engine can show it so.
    pub async fn check_with_other_eyes(&mut self, name: &str) -> Outcome {
        let (engine, address) = (self.browser.engine(), self.address().await?);
        for eyes in Eyes::ALL {
            if let Some(why) = eyes.out_of_reach_of(engine) {
                println!("{name} in {eyes}: {why}");
                continue;
            }
            let browser = Browser::start_seeing(engine, Some(eyes)).await?;
            browser.set_width(self.width).await?;
            browser.load(&format!("{}{address}", self.sandbox.origin())).await?;
            screen::settle(&browser)
                .await
                .map_err(|trouble| trouble.while_doing(format!("screen {name} in {eyes}")))?;
            let picture = self.picture_name(name);
            let looked = screen::look_with(&browser, eyes, self.console, &picture).await;
            browser.quit().await?;
            let (sighting, found) = looked?;
            self.ledger.seen(engine, &sighting);
            self.findings.extend(found.into_iter().map(|one| format!("screen {name} in {eyes}: {one}")));
        }
        Ok(())
    }

    /// Takes a picture of the screen and nothing else.
    pub async fn picture(&self, name: &str) -> Outcome {
        std::fs::create_dir_all(crate::ledger::folder())?;
        self.browser.picture(&screen::picture_path(&self.picture_name(name))).await
    }

    fn picture_name(&self, name: &str) -> String {
        format!("{}-{}-{}-{name}", self.browser.engine(), self.width, self.journey)
    }

    /// What was found on the screens of this journey, with what the page reported after the last of them.
    pub async fn leave(mut self) -> Outcome<Vec<String>> {
        let reports = self.sandbox.take_reports().await?;
        let reported = self.browser.reported().await?;
        let mut late: Vec<String> = reports.into_iter().chain(reported.violations).collect();
        if self.console == Console::MustBeSilent {
            late.extend(reported.errors);
        }
        self.findings.extend(late.into_iter().map(|one| format!("after the last screen: {one}")));
        Ok(self.findings)
    }

    /// Says where the journey broke off and what the page showed, and keeps a picture and the source of the page.
    pub async fn evidence(&self) -> String {
        let name = format!("failed-{}-{}-{}", self.browser.engine(), self.width, self.journey);
        let picture = screen::picture_path(&name);
        let _folder = std::fs::create_dir_all(crate::ledger::folder());
        let _picture = self.browser.picture(&picture).await;
        if let Ok(source) = self.browser.driver().source().await {
            let _source = std::fs::write(picture.with_extension("html"), source);
        }
        let address = self.address().await.unwrap_or_default();
        let heading = self.heading().await.unwrap_or_default();
        let text = shortened(&plain(&self.text().await.unwrap_or_default()));
        let reported = self.browser.reported().await.unwrap_or_default();
        let reports = self.sandbox.take_reports().await.unwrap_or_default();
        let mut evidence = format!(
            "  last screen checked: {}\n  address: {address}\n  heading: {heading}\n  text: {text}\n  kept: {}",
            self.screen,
            picture.display()
        );
        for more in self.findings.iter().chain(&reported.errors).chain(&reported.violations).chain(&reports) {
            evidence.push_str(&format!("\n  also: {more}"));
        }
        evidence
    }

    async fn click(&self, role: Role, name: &str) -> Outcome {
        self.wait(&format!("pressing the {} « {name} »", role.key()), async || {
            let Some(thing) = find::all(self.browser, role, name).await?.into_iter().next() else {
                return Ok(None);
            };
            bring_into_view(self.browser, &thing).await?;
            if matches!(role, Role::Radio | Role::Checkbox) && !thing.is_displayed().await? {
                // Drawn by its label: a person presses that.
                self.browser.run("arguments[0].labels[0].click()", vec![thing.to_json()?]).await?;
            } else {
                thing.click().await?;
            }
            Ok(Some(()))
        })
        .await
    }

    /// The text that a script answers, once it is not empty: what the page does by itself may take a moment.
    pub async fn answer_to(&self, script: &str) -> Outcome<String> {
        self.wait("waiting for a script to answer", async || {
            let answer = self.browser.run(script, Vec::new()).await?;
            Ok(answer.as_str().filter(|text| !text.is_empty()).map(str::to_owned))
        })
        .await
    }

    /// Tries again until there is an answer. Errors on the way, such as an element that was just replaced, count as
    /// "not yet".
    async fn wait<T>(&self, doing: &str, mut attempt: impl AsyncFnMut() -> Outcome<Option<T>>) -> Outcome<T> {
        let until = Instant::now() + PATIENCE;
        loop {
            let last = match attempt().await {
                Ok(Some(answer)) => return Ok(answer),
                Ok(None) => None,
                Err(trouble) => Some(trouble),
            };
            if Instant::now() > until {
                let why = last
                    .map_or_else(|| format!("not there after {} s", PATIENCE.as_secs()), |trouble| trouble.to_string());
                return Err(Trouble::new(format!("{doing}: {why}")));
            }
            tokio::time::sleep(GLANCE).await;
        }
    }
}

async fn bring_into_view(browser: &Browser, thing: &WebElement) -> Outcome<Value> {
    browser.run("arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })", vec![thing.to_json()?]).await
}

/// The beginning and the end of a long text: menus and footers repeat, what matters is often in between or at the end.
fn shortened(text: &str) -> String {
    const AT_MOST: usize = 1_600;
    let letters: Vec<char> = text.chars().collect();
    let Some(left_out) = letters.len().checked_sub(AT_MOST) else { return text.to_owned() };
    let half = AT_MOST / 2;
    let start: String = letters.iter().take(half).collect();
    let end: String = letters.iter().skip(half + left_out).collect();
    format!("{start} […{left_out} letters…] {end}")
}

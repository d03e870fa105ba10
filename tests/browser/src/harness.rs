//! Runs the journeys: each in every engine and at both widths, two at a time, because each browser keeps a core busy.
//! `PARCOURS_BROWSERS` says another number.
//!
//! Speaks like the standard test harness (`test … ok`, `test result: …`) so that a tool that counts tests can count these.
//! Words after `--` choose: only journeys whose line holds all of them run, such as `-- firefox 390 sign_up`.

use std::collections::VecDeque;
use std::panic::AssertUnwindSafe;
use std::path::PathBuf;
use std::pin::Pin;
use std::process::ExitCode;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use futures_util::FutureExt;

use crate::browser::Browser;
use crate::dist::{self, Damage};
use crate::engine::{Engine, Width};
use crate::ledger::Ledger;
use crate::sandbox::Sandbox;
use crate::trouble::{Outcome, Trouble};
use crate::visitor::Visitor;

/// Longer than any journey takes on a busy machine.
const JOURNEY_AT_MOST: Duration = Duration::from_secs(240);

/// A journey's steps.
pub type Walk = for<'v, 'b> fn(&'v mut Visitor<'b>) -> Pin<Box<dyn Future<Output = Outcome> + 'v>>;

/// A journey, with its name.
#[derive(Debug, Clone, Copy)]
pub struct Journey {
    /// A sentence with underscores.
    pub name: &'static str,
    /// Its steps.
    pub walk: Walk,
    /// What is wrong with the app that it meets, if anything.
    pub damage: Option<Damage>,
    /// Which build of the app it goes through.
    pub build: Build,
    /// The engines in which it can be made.
    pub engines: &'static [Engine],
    /// The widths at which it is made.
    pub widths: &'static [Width],
}

impl Journey {
    /// A journey through the app as it was built, in every engine, at both widths.
    pub const fn new(name: &'static str, walk: Walk) -> Self {
        Self { name, walk, damage: None, build: Build::App, engines: &Engine::ALL, widths: &Width::ALL }
    }

    /// The same with something wrong in the app.
    #[must_use]
    pub const fn meeting(self, damage: Damage) -> Self {
        Self { damage: Some(damage), ..self }
    }

    /// The same through the page of parts.
    #[must_use]
    pub const fn through_the_parts(self) -> Self {
        Self { build: Build::Parts, ..self }
    }

    /// The same in some engines only.
    #[must_use]
    pub const fn only_in(self, engines: &'static [Engine]) -> Self {
        Self { engines, ..self }
    }

    /// The same at some widths only.
    #[must_use]
    pub const fn only_at(self, widths: &'static [Width]) -> Self {
        Self { widths, ..self }
    }
}

/// A build of the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Build {
    /// The one that is delivered.
    App,
    /// The one for development that has the page of parts too.
    Parts,
}

impl Build {
    fn folder(self) -> Outcome<PathBuf> {
        match self {
            Self::App => dist::folder(),
            Self::Parts => dist::parts_folder(),
        }
    }
}

/// The list of [`Journey`]s of async functions that take a [`Visitor`], each with what is special about it:
/// `journeys![a_visit, a_lost_script.meeting(Damage::ScriptMissing)]`.
#[macro_export]
macro_rules! journeys {
    ($($walk:ident $(.$how:ident($($with:expr),*))*),+ $(,)?) => {
        &[$($crate::harness::Journey::new(stringify!($walk), |visitor| Box::pin($walk(visitor)))$(.$how($($with),*))*),+]
    };
}

#[derive(Debug, Clone, Copy)]
struct Case {
    journey: Journey,
    engine: Engine,
    width: Width,
}

impl Case {
    fn line(&self) -> String {
        format!("{} {} {}", self.engine, self.width, self.journey.name)
    }
}

struct Run {
    waiting: Mutex<VecDeque<Case>>,
    ledger: Ledger,
    failures: Mutex<Vec<(String, String)>>,
    passed: Mutex<usize>,
}

/// Runs those of the journeys that the command line asks for; each list is one file's.
pub fn main(journeys: &[&[Journey]]) -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&String> = arguments.iter().filter(|argument| !argument.starts_with('-')).collect();
    let all: Vec<Case> = Engine::ALL
        .into_iter()
        .flat_map(|engine| journeys.iter().copied().flatten().map(move |journey| (engine, *journey)))
        .filter(|(engine, journey)| journey.engines.contains(engine))
        .flat_map(|(engine, journey)| journey.widths.iter().map(move |width| Case { journey, engine, width: *width }))
        .collect();
    let chosen: VecDeque<Case> =
        all.iter().filter(|case| words.iter().all(|word| case.line().contains(word.as_str()))).copied().collect();
    if arguments.iter().any(|argument| argument == "--list") {
        for case in &chosen {
            println!("{}: test", case.line());
        }
        return ExitCode::SUCCESS;
    }
    let left_out = all.len() - chosen.len();
    println!("\nrunning {} tests", chosen.len());
    let started = Instant::now();
    let run = Run {
        waiting: Mutex::new(chosen),
        ledger: Ledger::default(),
        failures: Mutex::default(),
        passed: Mutex::default(),
    };
    let browsers = std::env::var("PARCOURS_BROWSERS").ok().and_then(|number| number.parse().ok()).unwrap_or(2_usize);
    std::thread::scope(|scope| {
        for _browser in 0..browsers.max(1) {
            scope.spawn(|| work(&run));
        }
    });
    conclude(&run, left_out, started.elapsed())
}

fn conclude(run: &Run, left_out: usize, took: Duration) -> ExitCode {
    let failures = run.failures.lock().unwrap_or_else(PoisonError::into_inner);
    let passed = *run.passed.lock().unwrap_or_else(PoisonError::into_inner);
    if !failures.is_empty() {
        println!("\nfailures:");
        for (line, failure) in failures.iter() {
            println!("\n---- {line}\n{failure}");
        }
    }
    println!("\n{}", run.ledger.table());
    if let Err(trouble) = run.ledger.write() {
        println!("the summary could not be written: {trouble}");
    }
    let result = if failures.is_empty() { "ok" } else { "FAILED" };
    println!(
        "test result: {result}. {passed} passed; {} failed; 0 ignored; 0 measured; {left_out} filtered out; finished in {:.2}s\n",
        failures.len(),
        took.as_secs_f64()
    );
    if failures.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// One worker: takes the next journey, keeps its browser as long as the engine stays the same.
fn work(run: &Run) {
    let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            let failure = format!("no runtime: {error}");
            run.failures.lock().unwrap_or_else(PoisonError::into_inner).push(("the harness".to_owned(), failure));
            return;
        }
    };
    runtime.block_on(async {
        let mut kept: Option<Browser> = None;
        loop {
            let next = run.waiting.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
            let Some(case) = next else { break };
            let started = Instant::now();
            let outcome = make(run, &case, &mut kept).await;
            run.ledger.journey(case.engine, outcome.is_ok());
            let seconds = started.elapsed().as_secs_f64();
            match outcome {
                Ok(()) => {
                    println!("test {} ... ok ({seconds:.1} s)", case.line());
                    *run.passed.lock().unwrap_or_else(PoisonError::into_inner) += 1;
                }
                Err(trouble) => {
                    println!("test {} ... FAILED ({seconds:.1} s)", case.line());
                    let failure = (case.line(), trouble.to_string());
                    run.failures.lock().unwrap_or_else(PoisonError::into_inner).push(failure);
                    // It may be in any state now: the next journey gets a fresh one.
                    quit(kept.take()).await;
                }
            }
        }
        quit(kept).await;
    });
}

async fn quit(browser: Option<Browser>) {
    if let Some(browser) = browser {
        let _already_gone = browser.quit().await;
    }
}

async fn make(run: &Run, case: &Case, kept: &mut Option<Browser>) -> Outcome {
    if kept.as_ref().is_some_and(|browser| browser.engine() != case.engine) {
        quit(kept.take()).await;
    }
    let browser = match kept {
        Some(browser) => browser,
        None => kept.insert(Browser::start(case.engine).await?),
    };
    let damaged = case.journey.damage.map(dist::damaged).transpose()?;
    let dist = damaged.as_ref().map_or_else(|| case.journey.build.folder(), |copy| Ok(copy.path().to_path_buf()))?;
    let sandbox = Sandbox::start(&dist).await?;
    let mut visitor = Visitor::arrive(browser, sandbox, case.width, case.journey.name, &run.ledger).await?;
    let steps = AssertUnwindSafe((case.journey.walk)(&mut visitor)).catch_unwind();
    let outcome = match tokio::time::timeout(JOURNEY_AT_MOST, steps).await {
        Ok(Ok(outcome)) => outcome,
        Ok(Err(panic)) => Err(Trouble::new(panic_words(panic.as_ref()))),
        Err(_late) => Err(Trouble::new(format!("not finished after {} s", JOURNEY_AT_MOST.as_secs()))),
    };
    if let Err(trouble) = outcome {
        return Err(Trouble::new(format!("{trouble}\n{}", visitor.evidence().await)));
    }
    let findings = visitor.leave().await?;
    if findings.is_empty() { Ok(()) } else { Err(Trouble::new(format!("  {}", findings.join("\n  ")))) }
}

fn panic_words(panic: &(dyn std::any::Any + Send)) -> String {
    let words = panic.downcast_ref::<String>().cloned();
    words
        .or_else(|| panic.downcast_ref::<&str>().map(|words| (*words).to_owned()))
        .unwrap_or_else(|| "a panic".to_owned())
}

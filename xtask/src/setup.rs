//! Installs what is missing, at the pinned versions, and nothing twice.
//!
//! Tools go to `.tools` inside the repository; a program that is already on the path at the right version is used as it
//! is. Browsers come from the distribution, which needs root. What is there is recognised without running anything slow,
//! so a second call ends at once.

mod present;

use crate::place;
use crate::step;
use crate::trouble::{Outcome, Trouble};
use crate::versions::{Need, PROGRAMS, Program, Source, TOOLS, Tool, WASM_TARGET};
use std::fs;
use std::process::Command;
use std::time::{Duration, Instant};

/// Compiling the largest tool on a slow machine stays below this.
const LIMIT: Duration = Duration::from_secs(40 * 60);
const NETWORK: &str =
    "check the network (or the registry's mirror), then run `cargo xtask setup` again: it goes on from here";

/// One thing that is missing.
enum Missing {
    Target,
    Crates { for_every_system: bool },
    Programs(Vec<Program>),
    Tool(Tool),
}

impl Missing {
    fn line(&self) -> (String, &'static str, &'static str) {
        match self {
            Self::Target => (format!("Rust target {WASM_TARGET}"), "compiles the app", "20 s"),
            Self::Crates { .. } => ("crates of Cargo.lock".to_owned(), "everything the project is built from", "1 min"),
            Self::Programs(all) => {
                let names: Vec<&str> = all.iter().map(|program| program.package).collect();
                (format!("Debian packages {}", names.join(" ")), "browsers and their drivers, or Python", "2 min")
            }
            Self::Tool(tool) => (format!("{} {}", tool.name, tool.version), tool.why, tool.usual),
        }
    }

    fn install(&self) -> Outcome<()> {
        match self {
            Self::Target => {
                let mut rustup = place::command("rustup");
                rustup.args(["target", "add", WASM_TARGET]);
                step::run("rustup", &mut rustup, LIMIT)?.or_fail("the Rust target", NETWORK).map(drop)
            }
            Self::Crates { for_every_system } => {
                let mut cargo = place::command("cargo");
                cargo.args(["fetch", "--locked"]);
                if !for_every_system {
                    for target in [WASM_TARGET, &present::host()?] {
                        cargo.args(["--target", target]);
                    }
                }
                step::run("fetch", &mut cargo, LIMIT)?.or_fail("fetching the crates", NETWORK)?;
                present::crates_are_fetched(*for_every_system)
            }
            Self::Programs(all) => packages(all),
            Self::Tool(tool) => install(tool),
        }
    }
}

/// Installs what these needs ask for, and nothing else.
///
/// # Errors
/// When something cannot be installed; the message says what to do.
pub fn run(needs: &[Need]) -> Outcome<()> {
    let started = Instant::now();
    ground(needs)?;
    tools(needs)?;
    println!("setup finished ({})", step::duration(started.elapsed()));
    Ok(())
}

/// What everything else is built from: the compile target, the crates, programs of the distribution.
///
/// # Errors
/// When something cannot be installed; the message says what to do.
pub fn ground(needs: &[Need]) -> Outcome<()> {
    prerequisites()?;
    let mut missing = Vec::new();
    if !present::target()? {
        missing.push(Missing::Target);
    }
    let programs: Vec<Program> =
        PROGRAMS.into_iter().filter(|one| needs.contains(&one.need) && !present::program(one)).collect();
    if !programs.is_empty() {
        missing.push(Missing::Programs(programs));
    }
    let for_every_system = needs.iter().any(|need| matches!(need, Need::Licences | Need::Trunk));
    if !present::crates(for_every_system) {
        missing.push(Missing::Crates { for_every_system });
    }
    install_all(&missing)
}

/// The tools of [`TOOLS`]; they need nothing that is built here, so that they can be installed while something is built.
///
/// # Errors
/// When one cannot be installed; the message says what to do.
pub fn tools(needs: &[Need]) -> Outcome<()> {
    let missing: Vec<Missing> = TOOLS
        .into_iter()
        .filter(|tool| needs.contains(&tool.need) && !present::tool(tool))
        .map(Missing::Tool)
        .collect();
    install_all(&missing)
}

fn install_all(missing: &[Missing]) -> Outcome<()> {
    for (at, one) in missing.iter().enumerate() {
        let (what, why, usual) = one.line();
        println!("setup [{}/{}] {what}: {why} (usually {usual})", at + 1, missing.len());
        let begun = Instant::now();
        one.install()?;
        println!("      {what}: done in {}", step::duration(begun.elapsed()));
    }
    Ok(())
}

/// What must come from elsewhere, because it installs the rest.
fn prerequisites() -> Outcome<()> {
    let wanted = [
        ("cargo", "install rustup: https://rustup.rs"),
        ("cc", "install a C compiler: `apt-get install build-essential`"),
        ("node", "install Node 20 or newer, with npm"),
        ("npm", "install npm, which comes with Node 20 or newer"),
    ];
    for (program, remedy) in wanted {
        if place::find(program).is_none() {
            return Err(Trouble::new(format!("{program} is not on the path")).remedy(remedy));
        }
    }
    Ok(())
}

fn install(tool: &Tool) -> Outcome<()> {
    let folder = place::tools();
    fs::create_dir_all(&folder).map_err(|e| Trouble::file(&folder, &e))?;
    match tool.source {
        Source::Cargo { package, locked, extra } => {
            let mut cargo = place::command("cargo");
            cargo.args(["install", package, "--version", tool.version, "--force", "--root"]).arg(&folder).args(extra);
            if locked {
                cargo.arg("--locked");
            }
            // The tools' own release settings cost minutes of linking and gain nothing here.
            cargo.env("CARGO_PROFILE_RELEASE_LTO", "off").env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
            cargo.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1").env("CARGO_PROFILE_RELEASE_DEBUG", "0");
            // Shared by all of them: what two tools both need is compiled once.
            cargo.env("CARGO_TARGET_DIR", place::at("target/tools"));
            run_install(tool, &mut cargo)
        }
        Source::Npm { .. } => npm(tool),
        Source::Pip { package } => {
            let mut venv = place::command("python3");
            venv.args(["-m", "venv", "--upgrade-deps"]).arg(folder.join("python"));
            // Without --upgrade-deps where the index cannot be asked for pip itself.
            let mut plain = place::command("python3");
            plain.args(["-m", "venv"]).arg(folder.join("python"));
            if !step::run("venv", &mut venv, LIMIT)?.ok {
                step::run("venv", &mut plain, LIMIT)?
                    .or_fail("making a Python environment", "install it: `apt-get install python3-venv`")?;
            }
            let mut pip = Command::new(place::python("pip"));
            pip.args(["install", "--quiet"]).arg(format!("{package}=={}", tool.version));
            run_install(tool, &mut pip)
        }
    }
}

/// One npm tool, and those that are there: npm removes from the folder what a call does not name.
fn npm(added: &Tool) -> Outcome<()> {
    let mut npm = place::command("npm");
    npm.args(["install", "--no-audit", "--no-fund", "--ignore-scripts", "--no-save", "--prefix"]).arg(place::tools());
    for tool in TOOLS.into_iter().filter(|tool| tool.name == added.name || present::tool(tool)) {
        if let Source::Npm { package, .. } = tool.source {
            npm.arg(format!("{package}@{}", present::npm_version(&tool)));
        }
    }
    step::run("npm", &mut npm, LIMIT)?.or_fail("npm install", NETWORK).map(drop)
}

fn run_install(tool: &Tool, command: &mut Command) -> Outcome<()> {
    let what = format!("installing {} {}", tool.name, tool.version);
    step::run(&format!("install {}", tool.name), command, LIMIT)?.or_fail(&what, NETWORK).map(drop)
}

fn packages(missing: &[Program]) -> Outcome<()> {
    let names: Vec<&str> = missing.iter().map(|program| program.package).collect();
    let by_hand = format!("sudo apt-get update && sudo apt-get install -y --no-install-recommends {}", names.join(" "));
    if place::find("apt-get").is_none() {
        let wanted: Vec<String> = missing.iter().map(|p| format!("{} ({})", p.name, p.why)).collect();
        return Err(Trouble::new(format!(
            "not on the path, and there is no apt-get to bring it: {}",
            wanted.join(", ")
        ))
        .remedy("install these programs in the way of your system"));
    }
    if !present::is_root() {
        return Err(Trouble::new("installing Debian packages needs root").remedy(by_hand));
    }
    let mut update = place::command("apt-get");
    update.arg("update");
    step::run("apt update", &mut update, LIMIT)?.or_fail("apt-get update", NETWORK)?;
    let mut install = place::command("apt-get");
    install.env("DEBIAN_FRONTEND", "noninteractive");
    install.args(["install", "-y", "--no-install-recommends"]).args(&names);
    step::run("apt install", &mut install, LIMIT)?.or_fail("apt-get install", &by_hand).map(drop)
}

//! Every version that the project pins outside `Cargo.lock`, and why the tool is needed.
//!
//! The one place to change when a tool is updated: `setup` compares what is installed with this table and installs the
//! difference. Debian's packages are the exception: a browser and its driver come from one release of the distribution
//! and must match each other, so only their presence is checked. It does not know how anything is installed; see
//! `setup.rs`.

/// How a tool comes to the machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// `cargo install` into `.tools`. `locked` says whether the tool's own lock file can be used.
    Cargo {
        /// The package's name in the registry.
        package: &'static str,
        /// Use the lock file that the package carries.
        locked: bool,
        /// Arguments after the package, such as its features.
        extra: &'static [&'static str],
    },
    /// `npm install` into `.tools`.
    Npm {
        /// The package's name in the registry.
        package: &'static str,
        /// A file that the package brings, under `.tools/node_modules`.
        brings: &'static str,
    },
    /// `pip install` into the virtual environment `.tools/python`.
    Pip {
        /// The package's name in the registry.
        package: &'static str,
    },
}

/// What cannot go on without the tool. A command names its needs, and only their tools are installed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Building and starting the app.
    Build,
    /// Building it with Trunk.
    Trunk,
    /// Reading every dependency's licence and source.
    Licences,
    /// Calling the sandbox as its contract says.
    Wire,
    /// Looking at a screen in any browser.
    Screens,
    /// Driving Chromium.
    Chromium,
    /// Driving Firefox.
    Firefox,
    /// Driving WebKitGTK.
    WebKit,
    /// Measuring the rules beside others.
    Bench,
}

/// One pinned tool.
#[derive(Clone, Copy, Debug)]
pub struct Tool {
    /// The program's name, or the package's where there is no program.
    pub name: &'static str,
    /// The exact version.
    pub version: &'static str,
    /// What it is for, in a few words.
    pub why: &'static str,
    /// How long its installation usually takes on two cores.
    pub usual: &'static str,
    /// What needs it.
    pub need: Need,
    /// Where it comes from.
    pub source: Source,
}

/// The compile target of the app.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The pinned tools, in the order of installation.
pub const TOOLS: [Tool; 8] = [
    Tool {
        name: "wasm-opt",
        version: "132",
        why: "makes the WASM smaller",
        usual: "10 s",
        need: Need::Build,
        source: Source::Npm { package: "binaryen", brings: "binaryen/package.json" },
    },
    Tool {
        name: "trunk",
        version: "0.21.14",
        why: "must leave the same files as `cargo xtask build`; 0.22 needs a newer Rust",
        usual: "4 min",
        need: Need::Trunk,
        source: Source::Cargo {
            package: "trunk",
            locked: true,
            extra: &["--no-default-features", "--features", "rustls"],
        },
    },
    Tool {
        name: "axe-core",
        version: "4.14.1",
        why: "finds accessibility faults in the browser journeys",
        usual: "5 s",
        need: Need::Screens,
        source: Source::Npm { package: "axe-core", brings: "axe-core/package.json" },
    },
    Tool {
        name: "cargo-deny",
        version: "0.20.2",
        why: "checks licences and sources of every dependency",
        usual: "4 min",
        need: Need::Licences,
        source: Source::Cargo { package: "cargo-deny", locked: true, extra: &[] },
    },
    Tool {
        name: "geckodriver",
        version: "0.37.1",
        why: "drives Firefox",
        usual: "4 min",
        need: Need::Firefox,
        source: Source::Cargo { package: "geckodriver", locked: false, extra: &[] },
    },
    Tool {
        name: "schemathesis",
        version: "4.32.5",
        why: "calls the sandbox against public/openapi.json",
        usual: "1 min",
        need: Need::Wire,
        source: Source::Pip { package: "schemathesis" },
    },
    Tool {
        name: "publicodes",
        version: "1.10.3",
        why: "runs the same rules in the bench, to compare",
        usual: "5 s",
        need: Need::Bench,
        source: Source::Npm { package: "publicodes", brings: "publicodes/package.json" },
    },
    Tool {
        name: "yaml",
        version: "2.9.1",
        why: "reads the rules of publicodes",
        usual: "5 s",
        need: Need::Bench,
        source: Source::Npm { package: "yaml", brings: "yaml/package.json" },
    },
];

/// A program of the distribution, and the Debian package that brings it.
#[derive(Clone, Copy, Debug)]
pub struct Program {
    /// The program that must be on the path.
    pub name: &'static str,
    /// The package for `apt-get install`.
    pub package: &'static str,
    /// What it is for.
    pub why: &'static str,
    /// What needs it.
    pub need: Need,
}

/// What the tests need from the distribution.
pub const PROGRAMS: [Program; 6] = [
    Program {
        name: "python3",
        package: "python3-venv",
        why: "3.11 or newer, with venv; runs schemathesis",
        need: Need::Wire,
    },
    Program { name: "chromium", package: "chromium", why: "browser", need: Need::Chromium },
    Program { name: "chromedriver", package: "chromium-driver", why: "drives Chromium", need: Need::Chromium },
    Program { name: "firefox", package: "firefox-esr", why: "browser", need: Need::Firefox },
    Program {
        name: "WebKitWebDriver",
        package: "webkit2gtk-driver",
        why: "WebKitGTK's browser and its driver",
        need: Need::WebKit,
    },
    Program { name: "Xvfb", package: "xvfb", why: "a screen for WebKitGTK", need: Need::WebKit },
];

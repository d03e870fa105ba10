//! The three engines and the two widths in which every journey is made.
//!
//! Safari itself does not run on Linux; WebKitGTK is its closest relative that a driver can steer here.

use std::fmt;

/// A browser engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Engine {
    /// Chromium through chromedriver.
    Chromium,
    /// Firefox through geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser through WebKitWebDriver, on a virtual display.
    WebKitGtk,
}

impl Engine {
    /// All of them, in the order in which the journeys run.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKitGtk];

    /// The name in test names, file names and the table.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKitGtk => "webkitgtk",
        }
    }

    /// How this engine's console is read, said in the table so that a zero is not taken for more than it is.
    pub const fn console_source(self) -> &'static str {
        match self {
            Self::Chromium => "the driver's browser log: everything",
            Self::Firefox => "WebDriver BiDi log.entryAdded: script errors and console.error",
            Self::WebKitGtk => "listeners set after each load: the driver offers no log",
        }
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

/// A window width.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Width {
    /// A laptop: 1280 × 900.
    Wide,
    /// A phone: 390 × 844.
    Narrow,
}

impl Width {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Wide, Self::Narrow];

    /// Width and height of the viewport in CSS pixels.
    pub const fn size(self) -> (u32, u32) {
        match self {
            Self::Wide => (1280, 900),
            Self::Narrow => (390, 844),
        }
    }
}

impl fmt::Display for Width {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.size().0)
    }
}

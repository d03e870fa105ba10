//! Settings with which some people read every page: dark colours, colours of their own, text twice as large.
//!
//! They are set in the browser, not in the page: at its start, or, for the colours of Chromium, through its developer
//! tools. Whether the page really got them is asked of the page.

use std::fmt;

use crate::engine::Engine;

/// How a page is seen, where it is not as it comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Eyes {
    /// `prefers-color-scheme: dark`.
    Dark,
    /// The person's own colours replace the page's: `forced-colors: active`.
    ForcedColours,
    /// The browser's text size is twice the usual one.
    TwiceTheText,
}

impl Eyes {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Dark, Self::ForcedColours, Self::TwiceTheText];

    /// Twice the size, in CSS pixels, that the engines come with.
    pub const TEXT: u32 = 32;

    /// For the names of pictures and for findings.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Dark => "dark",
            Self::ForcedColours => "forced-colours",
            Self::TwiceTheText => "text-twice",
        }
    }

    /// Why an engine cannot show a page like this; `None` when it can.
    pub const fn out_of_reach_of(self, engine: Engine) -> Option<&'static str> {
        match (self, engine) {
            (Self::ForcedColours, Engine::WebKitGtk) => Some("WebKitGTK knows no forced colours"),
            (Self::TwiceTheText, Engine::WebKitGtk) => Some("MiniBrowser takes no text size when a driver starts it"),
            _ => None,
        }
    }

    /// A script that answers whether the page is seen like this.
    pub const fn proof(self) -> &'static str {
        match self {
            Self::Dark => "return matchMedia('(prefers-color-scheme: dark)').matches",
            Self::ForcedColours => "return matchMedia('(forced-colors: active)').matches",
            Self::TwiceTheText => "return getComputedStyle(document.documentElement).fontSize === '32px'",
        }
    }
}

impl fmt::Display for Eyes {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

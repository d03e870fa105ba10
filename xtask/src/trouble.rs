//! What went wrong, and what the person at the keyboard can do about it.
//!
//! Every error of the commands is one clear line, and where something can be done, a second one. It carries no chain of
//! causes: a log file is named instead.

use std::fmt;
use std::io;
use std::path::Path;

/// An error with its remedy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    what: String,
    remedy: Option<String>,
}

/// The result of every step here.
pub type Outcome<T> = Result<T, Trouble>;

impl Trouble {
    /// Something went wrong.
    pub fn new(what: impl Into<String>) -> Self {
        Self { what: what.into(), remedy: None }
    }

    /// The same, with what to do.
    pub fn remedy(mut self, remedy: impl Into<String>) -> Self {
        self.remedy = Some(remedy.into());
        self
    }

    /// Everything has been said already; only the exit code is missing.
    pub fn silent() -> Self {
        Self::new("")
    }

    /// Whether there is anything left to print.
    pub fn is_silent(&self) -> bool {
        self.what.is_empty()
    }

    /// A file or folder that could not be read or written.
    pub fn file(path: &Path, error: &io::Error) -> Self {
        Self::new(format!("{}: {error}", path.display()))
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "error: {}", self.what)?;
        match &self.remedy {
            Some(remedy) => write!(f, "\n   do: {remedy}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Trouble {}

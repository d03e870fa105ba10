//! The browser: the only users of web-sys, node references in `ui` aside.
//!
//! Each module asks for one thing and never panics: where the browser refuses (private mode, embedded page), the answer is
//! `None` or a default, and the app goes on. Nothing here knows the app or its words.

pub mod base;
pub mod clock;
pub mod download;
pub mod focus;
pub mod instant;
pub mod intl;
pub mod online;
pub mod page;
pub mod panic;
pub mod storage;
pub mod timer;
pub mod title;
pub mod uuid;

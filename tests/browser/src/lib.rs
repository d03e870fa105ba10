//! Whole journeys through the built app, as a tenant makes them, in Chromium, Firefox and WebKitGTK.
//!
//! This library is the rig; the journeys stand in `journeys/`, with the page objects beside them. What is where:
//!
//! | module | holds |
//! |---|---|
//! | `engine` | the three engines and the two window widths |
//! | `eyes` | how some people see every page: dark, in their own colours, with large text |
//! | `process`, `launch`, `browser`, `bidi` | driver processes, sessions, console messages, screenshots |
//! | `sandbox`, `dist` | one backend of its own per journey; copies of the built app with something wrong in them |
//! | `visitor`, `find` | the person at the browser: finds things by role and label, never by class |
//! | `screen` | what every visited screen must pass: axe, reports, console, layout |
//! | `ledger`, `harness` | the counts and the table at the end; which journey runs when |
//!
//! It deliberately starts no build: it drives the app in `PARCOURS_DIST` and the sandbox in `PARCOURS_SANDBOX`, and
//! says which command makes them when they are missing.

pub mod bidi;
pub mod browser;
pub mod dist;
pub mod engine;
pub mod eyes;
pub mod find;
pub mod harness;
pub mod json;
pub mod launch;
pub mod ledger;
pub mod process;
pub mod sandbox;
pub mod screen;
pub mod trouble;
pub mod visitor;

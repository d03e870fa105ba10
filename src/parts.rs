//! Parts of a page that know the app: what several screens are made with.
//!
//! A part may take state, make links and choose words; it is no screen and has no address. Parts that know nothing of the
//! app are `ui`.

pub mod add_to_calendar;
pub mod arriving;
pub mod ceilings_notice;
pub mod choice;
pub mod law;
pub mod loading;
pub mod offer;
pub mod outside_link;
pub mod page;
pub mod session_expired;
pub mod shell;
pub mod submission;
pub mod tenant_only;
pub mod todo;
pub mod verdict;

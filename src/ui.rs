//! The parts of a page. Values and callbacks in, view out: they know nothing of the app, and every word is a prop.
//!
//! One part per file, with a style sheet of the same name under `style/parts/`.

mod button;
mod card;
mod choice;
mod dialog;
mod error_summary;
mod facts;
mod field;
mod gauge;
mod icon;
mod loading;
mod notice;
mod page_heading;
mod progress;
mod route_link;
mod rule;
mod tag;
mod timeline;

pub use button::*;
pub use card::*;
pub use choice::*;
pub use dialog::*;
pub use error_summary::*;
pub use facts::*;
pub use field::*;
pub use gauge::*;
pub use icon::*;
pub use loading::*;
pub use notice::*;
pub use page_heading::*;
pub use progress::*;
pub use route_link::*;
pub use rule::*;
pub use tag::*;
pub use timeline::*;

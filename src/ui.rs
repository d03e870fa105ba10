//! The parts of a page. Values and callbacks in, view out: they know nothing of the app, and every word is a prop.
//!
//! One part per file, with a style sheet of the same name under `style/parts/`.

mod button;
mod card;
mod choice;
mod described;
mod dialog;
mod error_summary;
mod facts;
mod field;
mod form;
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

pub use button::{Button, ButtonVariant};
pub use card::Card;
pub use choice::{Checkbox, ChoiceOption, Fieldset, RadioGroup, RadioGroupProps, Select};
pub use dialog::Dialog;
pub use error_summary::{ErrorSummary, SummaryLine};
pub use facts::{Fact, Facts, KeyValues};
pub use field::{Field, FieldProps, InputKind};
pub use form::Form;
pub use gauge::Gauge;
pub use icon::Icon;
pub use loading::{LoadFailed, Loading, Skeleton};
pub use notice::{Notice, NoticeKind};
pub use page_heading::{PageHeading, screen_arrives};
pub use progress::{StepCount, Steps};
pub use route_link::RouteLink;
pub use rule::Rule;
pub use tag::{Tag, Tone, VerdictTag};
pub use timeline::{Timeline, TimelineState, TimelineStep};

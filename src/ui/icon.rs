//! Our own line icons, on a 24 × 24 grid. Always decoration: the words stand beside them.

use leptos::prelude::*;

/// The icons that there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// A house.
    Home,
    /// A magnifying glass.
    Search,
    /// A sheet of paper.
    Paper,
    /// A person.
    Person,
    /// Several people.
    People,
    /// A key.
    Key,
    /// A calculator.
    Calculator,
    /// A tick alone.
    Tick,
    /// A tick in a circle: yes.
    Yes,
    /// A cross in a circle: no.
    No,
    /// A question mark in a circle: not known yet.
    Unsure,
    /// An "i" in a circle.
    Info,
    /// A warning triangle.
    Warning,
    /// A clock.
    Clock,
    /// A calendar.
    Calendar,
    /// A map pin.
    Place,
    /// A lift.
    Lift,
    /// A telephone.
    Phone,
    /// An arrow out of a box: another site.
    Leave,
    /// A cross alone.
    Cross,
    /// An arrow to the left.
    Back,
}

impl Icon {
    /// All of them, for the page of parts.
    #[cfg(feature = "parts")]
    pub const ALL: [Icon; 21] = [
        Icon::Home,
        Icon::Search,
        Icon::Paper,
        Icon::Person,
        Icon::People,
        Icon::Key,
        Icon::Calculator,
        Icon::Tick,
        Icon::Yes,
        Icon::No,
        Icon::Unsure,
        Icon::Info,
        Icon::Warning,
        Icon::Clock,
        Icon::Calendar,
        Icon::Place,
        Icon::Lift,
        Icon::Phone,
        Icon::Leave,
        Icon::Cross,
        Icon::Back,
    ];

    const fn path(self) -> &'static str {
        match self {
            Icon::Home => "M3 11 12 4l9 7v9h-6v-6H9v6H3z",
            Icon::Search => "M4.5 11a6.5 6.5 0 1 0 13 0 6.5 6.5 0 1 0-13 0M20 20l-4.2-4.2",
            Icon::Paper => "M6 3h8l4 4v14H6zM9 12h6M9 16h6",
            Icon::Person => "M8 8a4 4 0 1 0 8 0 4 4 0 1 0-8 0M4 21c1-4.5 4.3-6.5 8-6.5s7 2 8 6.5",
            Icon::People => {
                "M5.8 8a3.2 3.2 0 1 0 6.4 0 3.2 3.2 0 1 0-6.4 0M3 20c.7-3.8 3-5.5 6-5.5s5.3 1.7 6 5.5M16 5.2a3.2 3.2 0 0 1 0 5.9M17.5 14.8c2 .7 3.2 2.4 3.6 5.2"
            }
            Icon::Key => "M3.5 14a4.5 4.5 0 1 0 9 0 4.5 4.5 0 1 0-9 0M11.2 10.8l8-8M16 6l3 3",
            Icon::Calculator => {
                "M7 3h10a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM8.5 7h7M8.5 12h.1M12 12h.1M15.4 12h.1M8.5 16.5h.1M12 16.5h.1M15.4 16.5h.1"
            }
            Icon::Tick => "m5 12.5 4.5 4.5L19 7.5",
            Icon::Yes => "M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0M8 12.4l2.8 2.8L16.2 9",
            Icon::No => "M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0M9 9l6 6M15 9l-6 6",
            Icon::Unsure => {
                "M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0M9.4 9.3a2.7 2.7 0 1 1 3.9 2.5c-.8.4-1.3 1-1.3 1.9M12 16.8v.2"
            }
            Icon::Info => "M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0M12 11v5.5M12 7.4v.2",
            Icon::Warning => "M12 3.5 22 20.5H2zM12 10v5M12 17.6v.2",
            Icon::Clock => "M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0M12 7v5l3.5 2",
            Icon::Calendar => {
                "M6 5h12a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2zM4 10h16M8 3v4M16 3v4"
            }
            Icon::Place => {
                "M12 21s7-6.2 7-11.5a7 7 0 1 0-14 0C5 14.8 12 21 12 21zM9.5 9.5a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0"
            }
            Icon::Lift => {
                "M7 3h10a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM9 10l3-3 3 3M9 14l3 3 3-3"
            }
            Icon::Phone => {
                "M6 3h3.5l1.5 5-2.2 1.4a12 12 0 0 0 5.8 5.8L16 13l5 1.5V18a3 3 0 0 1-3.2 3A16 16 0 0 1 3 6.2 3 3 0 0 1 6 3z"
            }
            Icon::Leave => "M13 4h7v7M20 4l-9 9M18 14v6H4V6h6",
            Icon::Cross => "M6 6l12 12M18 6 6 18",
            Icon::Back => "M19 12H5M11 6l-6 6 6 6",
        }
    }
}

/// A line icon, hidden from screen readers. Its size comes from the part that it stands in.
#[component]
pub fn Icon(
    /// Which one.
    icon: Icon,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=icon.path() />
        </svg>
    }
    .into_any()
}

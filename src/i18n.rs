//! Every sentence that the app can say, in French, compiled in. One file per screen; no other place holds words for people.
//!
//! `sentences!` makes one function per sentence: a missing sentence or argument does not compile. It also lists them in
//! `ALL` for `tests/words.rs`, which checks the typography. Numbers and dates arrive as text already written by
//! `platform::intl`.
//!
//! ```text
//! sentences! {
//!     title = "Offres de logement";
//!     offers_count(count) = "{count} offres";
//! }
//! // words::offers::title() and words::offers::offers_count("12")
//! ```

/// Declares sentences; see the module's documentation.
macro_rules! sentences {
    ($($name:ident $(($($argument:ident),+))? = $text:literal;)*) => {
        $( sentences!(@one $name [$($($argument)+)?] $text); )*
        /// Key and text of every sentence of this file.
        pub const ALL: &[(&str, &str)] = &[$((stringify!($name), $text)),*];
    };
    (@one $name:ident [] $text:literal) => {
        #[doc = $text]
        pub fn $name() -> &'static str {
            $text
        }
    };
    (@one $name:ident [$($argument:ident)+] $text:literal) => {
        #[doc = $text]
        pub fn $name($($argument: impl ::core::fmt::Display),+) -> String {
            // One body for all argument types: generics would be compiled once per use.
            fn write($($argument: &dyn ::core::fmt::Display),+) -> String {
                format!($text)
            }
            write($(&$argument),+)
        }
    };
}

pub mod account;
pub mod application;
pub mod calendar;
pub mod ceilings;
pub mod employer;
pub mod explanation;
pub mod help;
pub mod home;
pub mod moment;
pub mod number;
pub mod offer;
pub mod offer_facts;
pub mod offers;
pub mod password;
pub mod problems;
pub mod request;
pub mod session_expired;
pub mod shell;
pub mod sign_in;
pub mod sign_up;
pub mod simulator;
pub mod verdict;
pub mod verify;

/// Every file of sentences, by name.
pub const ALL: &[(&str, &[(&str, &str)])] = &[
    ("account", account::ALL),
    ("application", application::ALL),
    ("calendar", calendar::ALL),
    ("ceilings", ceilings::ALL),
    ("employer", employer::ALL),
    ("explanation", explanation::ALL),
    ("help", help::ALL),
    ("home", home::ALL),
    ("moment", moment::ALL),
    ("number", number::ALL),
    ("offer", offer::ALL),
    ("offer_facts", offer_facts::ALL),
    ("offers", offers::ALL),
    ("password", password::ALL),
    ("problems", problems::ALL),
    ("request", request::ALL),
    ("session_expired", session_expired::ALL),
    ("shell", shell::ALL),
    ("sign_in", sign_in::ALL),
    ("sign_up", sign_up::ALL),
    ("simulator", simulator::ALL),
    ("verdict", verdict::ALL),
    ("verify", verify::ALL),
];

/// French writes 0 and 1 in the singular.
///
/// ```
/// use parcours_locatif::i18n::plural;
/// assert_eq!(plural(1, "offre", "offres"), "offre");
/// assert_eq!(plural(2, "offre", "offres"), "offres");
/// ```
pub fn plural<T>(count: u64, one: T, many: T) -> T {
    if count < 2 { one } else { many }
}

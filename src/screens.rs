//! One file per screen, a folder of the same name when it grows pieces. `page` holds what every screen is made with.

pub mod account;
pub mod add_to_calendar;
pub mod application;
pub mod arriving;
pub mod ceilings_notice;
pub mod counted;
pub mod employer;
pub mod explanation;
pub mod help;
pub mod home;
pub mod not_found;
pub mod number;
pub mod offer;
pub mod offers;
pub mod outside_link;
pub mod page;
pub mod password;
pub mod request;
pub mod session_expired;
pub mod shell;
pub mod sign_in;
pub mod sign_up;
pub mod simulator;
pub mod submission;
pub mod tenant_only;
pub mod verify;

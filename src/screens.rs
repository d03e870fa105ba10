//! One file per screen, a folder of the same name when it grows pieces. No screen imports another: what
//! several are made with is in `parts`.

pub mod account;
pub mod application;
pub mod employer;
#[cfg(feature = "parts")]
pub mod gallery;
pub mod help;
pub mod home;
pub mod not_found;
pub mod number;
pub mod offer;
pub mod offers;
pub mod password;
pub mod request;
pub mod sign_in;
pub mod sign_up;
pub mod simulator;
pub mod verify;

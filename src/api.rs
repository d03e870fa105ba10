//! The REST contract, as types: one method per call. What people typed comes in as the checked values of `forms`.
//!
//! `endpoint` alone knows URLs, `transport` alone touches the network, `credential` alone can read a token. The layer
//! knows no signals and no words; what a failure means to a screen is [`ApiError`]'s variants.

mod client;
mod credential;
mod endpoint;
mod error;
mod gate;
mod key;
mod request;
mod search;
mod transport;

pub use client::{Client, Clock, SignInAgain, Versioned};
pub use error::{ApiError, Incompatible};
pub use gate::{Gate, Passing};
pub use key::IdempotencyKey;
pub use request::{Method, Request, Response};
pub use transport::{BrowserTransport, Destination, PATIENCE, Sending, Transport, Unsent};

//! What time it is for the sandbox: the real time, or the real time moved by the `/_sandbox/clock` control.
//!
//! Every rule that depends on time reads it here, so a test can pass a deadline without waiting for it. A moved clock
//! goes on ticking. It does not outlive the process.

use jiff::{SignedDuration, Timestamp, civil, tz::TimeZone};
use std::sync::{Arc, Mutex, PoisonError};

/// The sandbox's clock; clones share the same time.
#[derive(Clone, Default)]
pub struct Clock {
    ahead: Arc<Mutex<SignedDuration>>,
}

impl Clock {
    /// The present instant, to the second.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        let ahead = *self.ahead.lock().unwrap_or_else(PoisonError::into_inner);
        let real = Timestamp::now();
        let moved = real.checked_add(ahead).unwrap_or(real);
        Timestamp::from_second(moved.as_second()).unwrap_or(moved)
    }

    /// Seconds since 1970, as the database keeps them.
    #[must_use]
    pub fn seconds(&self) -> i64 {
        self.now().as_second()
    }

    /// The present day in Paris: legal deadlines are counted in days of the place.
    #[must_use]
    pub fn today(&self) -> civil::Date {
        paris_date(self.now())
    }

    /// Makes it `instant` now.
    pub fn set(&self, instant: Timestamp) {
        self.replace(instant.duration_since(Timestamp::now()));
    }

    /// Moves the clock by a number of seconds, backwards when negative. Answers false, and moves nothing, when the
    /// result would be no date.
    #[must_use]
    pub fn advance(&self, seconds: i64) -> bool {
        match self.now().checked_add(SignedDuration::from_secs(seconds)) {
            Ok(instant) => {
                self.set(instant);
                true
            }
            Err(_) => false,
        }
    }

    /// Goes back to the real time.
    pub fn reset(&self) {
        self.replace(SignedDuration::ZERO);
    }

    fn replace(&self, ahead: SignedDuration) {
        *self.ahead.lock().unwrap_or_else(PoisonError::into_inner) = ahead;
    }
}

/// The day it is in Paris at an instant.
#[must_use]
pub fn paris_date(instant: Timestamp) -> civil::Date {
    let zone = TimeZone::get("Europe/Paris").unwrap_or(TimeZone::UTC);
    zone.to_datetime(instant).date()
}

/// Unix seconds as the wire shows them: RFC 3339, UTC.
#[must_use]
pub fn wire_time(seconds: i64) -> String {
    Timestamp::from_second(seconds).map(|instant| instant.to_string()).unwrap_or_default()
}

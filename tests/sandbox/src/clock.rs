//! What time it is for the sandbox: the real time, or the real time moved by the `/_sandbox/clock` control.
//!
//! Every rule that depends on time reads it here, so a test can pass a deadline without waiting for it. A moved clock
//! goes on ticking. It does not outlive the process.

use jiff::{SignedDuration, Timestamp, civil, tz::TimeZone};
use parcours_domain::date::Date;
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
    pub fn today(&self) -> Date {
        paris_day(self.seconds())
    }

    /// Makes it `instant` now. Answers false, and moves nothing, outside the years 2000 to 2199: every deadline that
    /// is computed from now must be a date too.
    #[must_use]
    pub fn set(&self, instant: Timestamp) -> bool {
        let year = TimeZone::UTC.to_datetime(instant).year();
        let is_usable = (2000..2200).contains(&year);
        if is_usable {
            self.replace(instant.duration_since(Timestamp::now()));
        }
        is_usable
    }

    /// Moves the clock by a number of seconds, backwards when negative. As [`Self::set`].
    #[must_use]
    pub fn advance(&self, seconds: i64) -> bool {
        self.now().checked_add(SignedDuration::from_secs(seconds)).is_ok_and(|instant| self.set(instant))
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

/// A day as the rules know it. The clock never leaves the years that they know.
fn civil_date(day: civil::Date) -> Date {
    let year = u16::try_from(day.year()).unwrap_or_default();
    let month = u8::try_from(day.month()).unwrap_or_default();
    let day = u8::try_from(day.day()).unwrap_or_default();
    Date::new(year, month, day).unwrap_or(Date::LAST)
}

/// The day it is in Paris, as the rules know it, at an instant in Unix seconds.
#[must_use]
pub fn paris_day(seconds: i64) -> Date {
    civil_date(paris_date(Timestamp::from_second(seconds).unwrap_or_default()))
}

/// Unix seconds as the wire shows them: RFC 3339, UTC.
#[must_use]
pub fn wire_time(seconds: i64) -> String {
    Timestamp::from_second(seconds).map(|instant| instant.to_string()).unwrap_or_default()
}

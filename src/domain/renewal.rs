//! How long a request stays valid, and when it has to be renewed.
//!
//! Does not: renew (that happens on the registration site) or know whether the request was struck off for another
//! reason.
//! Where the rule comes from: CCH, article R.441-2-7 (one year from the filing or the last renewal, with a notice at
//! least a month before the end), article R.441-2-8 (struck off when not renewed); the renewal opens in the tenth month
//! (service-public.fr, F32880).
//! <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006074096>
//! <https://www.service-public.fr/particuliers/vosdroits/F32880>
//! DIFFERENCE: the notice of the form (cerfa 51423) speaks of the eleventh month; service-public.fr, more recent, opens
//! the tenth, and renewing early costs nothing.

use crate::date::Date;
use crate::source::{Certainty, LegalReference};

/// When a request may and must be renewed.
///
/// ```
/// use parcours_domain::{date::Date, renewal::{RenewalState, RenewalWindow}};
///
/// let window = RenewalWindow::after(Date::new(2025, 3, 15).unwrap());
/// assert_eq!(window.opens(), Date::new(2026, 1, 15).unwrap());
/// assert_eq!(window.ends(), Date::new(2026, 3, 15).unwrap());
/// assert_eq!(window.state(Date::new(2026, 3, 1).unwrap()), RenewalState::Expiring { days_left: 14 });
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RenewalWindow {
    opens: Date,
    last_month: Date,
    ends: Date,
}

/// What a reminder is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReminderOf {
    /// The renewal opens.
    Opening,
    /// A month is left: the latest day for the registration system’s own notice. CCH R.441-2-7.
    LastMonth,
    /// The last day.
    End,
}

/// Where a request stands in its year. `days_left` is 0 on the last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RenewalState {
    /// Nothing to do yet.
    Active,
    /// The renewal is open.
    Due { days_left: i64 },
    /// Fewer than thirty days are left.
    Expiring { days_left: i64 },
    /// Too late: a new request is needed, and the seniority is lost.
    Expired,
}

/// Where the year of a request is written.
pub const REFERENCE: LegalReference = LegalReference {
    title: "Code de la construction et de l’habitation",
    article: "Articles R.441-2-7 et R.441-2-8",
    url: "https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006074096",
    since: None,
    certainty: Certainty::A,
};

/// Months after which the renewal opens.
pub const OPENS_AFTER_MONTHS: u16 = 10;
/// Months that a request stays valid. CCH R.441-2-7.
pub const VALID_MONTHS: u16 = 12;
/// Below this number of days left, it is urgent.
pub const URGENT_DAYS: i64 = 30;

impl RenewalWindow {
    /// The window that follows the filing or the last renewal, whichever is later.
    #[must_use]
    pub fn after(filed_or_renewed: Date) -> Self {
        Self {
            opens: filed_or_renewed.plus_months(OPENS_AFTER_MONTHS),
            last_month: filed_or_renewed.plus_months(VALID_MONTHS - 1),
            ends: filed_or_renewed.plus_months(VALID_MONTHS),
        }
    }

    /// The window that ends on a day given by the registration system.
    ///
    /// ```
    /// # use parcours_domain::{date::Date, renewal::RenewalWindow};
    /// let window = RenewalWindow::ending(Date::new(2026, 3, 15).unwrap());
    /// assert_eq!(window.opens(), Date::new(2026, 1, 15).unwrap());
    /// ```
    #[must_use]
    pub fn ending(ends: Date) -> Self {
        Self { opens: ends.minus_months(VALID_MONTHS - OPENS_AFTER_MONTHS), last_month: ends.minus_months(1), ends }
    }

    /// The first day of the renewal.
    #[must_use]
    pub const fn opens(&self) -> Date {
        self.opens
    }

    /// The last day of the renewal, and of the request if it is not renewed.
    #[must_use]
    pub const fn ends(&self) -> Date {
        self.ends
    }

    /// The days worth a reminder that are still to come, today included: when the renewal opens, a month before the end,
    /// the end. In order; none once the request has expired.
    ///
    /// ```
    /// # use parcours_domain::{date::Date, renewal::{ReminderOf, RenewalWindow}};
    /// let window = RenewalWindow::after(Date::new(2025, 3, 15).unwrap());
    /// let to_come: Vec<_> = window.reminders(Date::new(2026, 2, 1).unwrap()).collect();
    /// let (last_month, end) = (Date::new(2026, 2, 15).unwrap(), Date::new(2026, 3, 15).unwrap());
    /// assert_eq!(to_come, [(ReminderOf::LastMonth, last_month), (ReminderOf::End, end)]);
    /// ```
    pub fn reminders(&self, today: Date) -> impl Iterator<Item = (ReminderOf, Date)> + use<> {
        let days =
            [(ReminderOf::Opening, self.opens), (ReminderOf::LastMonth, self.last_month), (ReminderOf::End, self.ends)];
        days.into_iter().filter(move |(_, day)| *day >= today)
    }

    /// Where the request stands on a day.
    #[must_use]
    pub fn state(&self, today: Date) -> RenewalState {
        let days_left = today.days_until(self.ends);
        if days_left < 0 {
            RenewalState::Expired
        } else if days_left < URGENT_DAYS {
            RenewalState::Expiring { days_left }
        } else if today >= self.opens {
            RenewalState::Due { days_left }
        } else {
            RenewalState::Active
        }
    }
}

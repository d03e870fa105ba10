//! What was typed and not sent yet, so that leaving a form and coming back loses nothing.
//!
//! In memory only, and never a password or a code: a reload forgets everything, as it should on a shared device.

use crate::forms::employer::Employee;
use leptos::prelude::*;

/// The forms' fields. Shared signals, made at the root.
#[derive(Clone, Copy)]
pub struct Drafts {
    /// The email address, which sign-up, code, sign-in and password forms share.
    pub email: RwSignal<String>,
    /// The unique number.
    pub unique_number: RwSignal<String>,
    /// The company's SIRET.
    pub siret: RwSignal<String>,
    /// The company's code.
    pub company_code: RwSignal<String>,
    /// Whose employer it is.
    pub employee: RwSignal<Option<Employee>>,
}

impl Drafts {
    pub(super) fn new() -> Self {
        Self {
            email: RwSignal::default(),
            unique_number: RwSignal::default(),
            siret: RwSignal::default(),
            company_code: RwSignal::default(),
            employee: RwSignal::default(),
        }
    }

    /// Forgets everything.
    pub fn clear(self) {
        self.email.set(String::new());
        self.unique_number.set(String::new());
        self.clear_employer();
    }

    /// Forgets what was typed about the employer.
    pub fn clear_employer(self) {
        self.siret.set(String::new());
        self.company_code.set(String::new());
        self.employee.set(None);
    }
}

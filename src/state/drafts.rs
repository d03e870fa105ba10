//! What was typed and not sent yet, so that leaving a form and coming back loses nothing.
//!
//! In memory only, and never a password or a code: a reload forgets everything, as it should on a shared device.

use leptos::prelude::*;

/// The forms' fields. Shared signals, made at the root.
#[derive(Clone, Copy)]
pub struct Drafts {
    /// The mail address, which sign-up, code, sign-in and password forms share.
    pub email: RwSignal<String>,
    /// The unique number.
    pub unique_number: RwSignal<String>,
    /// The company's SIRET.
    pub siret: RwSignal<String>,
    /// The company's code.
    pub company_code: RwSignal<String>,
    /// Whose company it is.
    pub holder: RwSignal<String>,
}

impl Drafts {
    pub(super) fn new() -> Self {
        Self {
            email: RwSignal::default(),
            unique_number: RwSignal::default(),
            siret: RwSignal::default(),
            company_code: RwSignal::default(),
            holder: RwSignal::default(),
        }
    }

    /// Forgets everything.
    pub fn clear(self) {
        for field in [self.email, self.unique_number, self.siret, self.company_code, self.holder] {
            field.set(String::new());
        }
    }
}

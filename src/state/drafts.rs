//! What was typed and not sent yet, so that leaving a form and coming back loses nothing.
//!
//! In memory only, and never a password or a code: a reload forgets everything, as it should on a shared device.

use crate::route::Route;
use leptos::prelude::*;

/// The forms' fields, and where a person wanted to go. Shared signals, made at the root.
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
    /// Whether only the offers that suit are shown. Never in the address: it would tell others what suits.
    pub only_compatible: RwSignal<bool>,
    /// Whether the household's income has fallen since its notice, which no request tells: `no`, `yes`, or nothing yet.
    pub fall: RwSignal<String>,
    /// The screen that asked to sign in: where to go afterwards.
    pub wanted: RwSignal<Option<Route>>,
}

impl Drafts {
    pub(super) fn new() -> Self {
        Self {
            email: RwSignal::default(),
            unique_number: RwSignal::default(),
            siret: RwSignal::default(),
            company_code: RwSignal::default(),
            holder: RwSignal::default(),
            only_compatible: RwSignal::default(),
            fall: RwSignal::default(),
            wanted: RwSignal::default(),
        }
    }

    /// Forgets everything.
    pub fn clear(self) {
        for field in [self.email, self.unique_number, self.siret, self.company_code, self.holder, self.fall] {
            field.set(String::new());
        }
        self.only_compatible.set(false);
        self.wanted.set(None);
    }

    /// The screen that asked to sign in, once.
    #[must_use]
    pub fn take_wanted(self) -> Option<Route> {
        let wanted = self.wanted.get_untracked();
        if wanted.is_some() {
            self.wanted.set(None);
        }
        wanted
    }
}

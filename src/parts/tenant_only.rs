//! What stands before a screen that needs to know who it is for.
//!
//! While that is not known it waits, or says why it cannot be known; a guest is shown the way in and comes back here
//! afterwards. Once somebody is signed in the content stays, even when the session ends: the sign-in-again dialog then
//! opens over it, and a form keeps what was typed.

use crate::i18n::sign_in as words;
use crate::parts::page::{LoadFailed, Loading};
use crate::platform::timer;
use crate::route::{self, Route};
use crate::state::household::SIGN_IN_WAIT;
use crate::state::{self, Answer, Who, next};
use crate::ui::{ButtonVariant, Notice, NoticeKind, RouteLink};
use crate::wording::problems;
use leptos::prelude::*;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    Unknown,
    Guest,
    Tenant,
}

/// Shows its content to a person signed in.
#[component]
pub fn TenantOnly(
    /// The screen's content, below its heading.
    children: ChildrenFn,
) -> impl IntoView {
    let session = state::session();
    let here = route::current();
    let standing = Memo::new(move |_| match session.who() {
        Who::Unknown => Standing::Unknown,
        Who::Guest => Standing::Guest,
        Who::Tenant(_) => Standing::Tenant,
    });
    // A person who signs out here does not want to come back here.
    let was_tenant = StoredValue::new(false);
    move || match standing.get() {
        Standing::Tenant => {
            was_tenant.set_value(true);
            children()
        }
        Standing::Unknown => view! { <WhoIsThere /> }.into_any(),
        Standing::Guest => {
            if !was_tenant.get_value() {
                session.want(here.get_untracked());
            }
            view! {
                <Notice kind=NoticeKind::Info title=words::needed_title()>
                    <p>{words::needed_text()}</p>
                    <p class="row">
                        <RouteLink to=Route::SignIn variant=ButtonVariant::Primary>
                            {words::submit()}
                        </RouteLink>
                        <RouteLink to=Route::SignUp variant=ButtonVariant::Secondary>
                            {words::to_sign_up()}
                        </RouteLink>
                    </p>
                </Notice>
            }
            .into_any()
        }
    }
}

/// Waiting to know who is there, or why that cannot be known, with a way to try again.
#[component]
pub fn WhoIsThere() -> impl IntoView {
    let session = state::session();
    let again = Callback::new(move |()| session.start());
    move || match session.trouble() {
        None => view! { <Loading on_retry=again /> }.into_any(),
        Some(error) => view! { <LoadFailed text=problems::failure(&error) on_retry=again /> }.into_any(),
    }
}

/// Leaves the screen as soon as somebody is signed in: for screens that a signed-in person has no use for. It leads to the
/// screen that asked to sign in, else to the next thing to do.
pub fn leave_when_signed_in() {
    let (session, household) = (state::session(), state::household());
    let navigator = route::navigator();
    let has_waited = RwSignal::new(false);
    Effect::new(move |_| {
        if let Some(me) = session.tenant() {
            // Signing in has waited for the request. A session that was open already has not, and the next step depends
            // on it: it waits as long.
            let is_awaited = me.unique_number.is_some() && matches!(household.request(), Answer::Awaited);
            if is_awaited && !has_waited.get() && !household.is_needed() {
                household.need();
                timer::after(SIGN_IN_WAIT, move || {
                    has_waited.try_set(true);
                });
                return;
            }
            navigator.replace(session.take_wanted().unwrap_or_else(|| next::now(session, household).route()));
        }
    });
}

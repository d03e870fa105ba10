//! The one next thing to do, from what is known of a person: the same on home, in the personal space, after signing in
//! and at the end of each step.
//!
//! What ends soonest comes first: an answer that the lessor waits for, then a request about to end. Whether the person
//! may apply is the server's to say; this only leads.

use super::household::HouseholdStore;
use super::loaded::{Answer, Loaded};
use super::session::Session;
use super::who::Who;
use crate::route::Route;
use crate::state;
use leptos::prelude::*;

use parcours_contract::{
    ActiveApplication, Application, HousingRequest, LastDay, Me, Moment, RequestStatus, StageReading,
};
use std::sync::Arc;

/// What to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// Answer the award of a home.
    Answer {
        /// The application.
        id: String,
        /// The last day for it.
        before: Option<LastDay>,
    },
    /// Enter the unique number.
    EnterNumber,
    /// The request is no longer valid: make a new one.
    StartAgain,
    /// The request was not renewed in time.
    Expired,
    /// A lease was signed.
    Housed,
    /// Renew the request.
    Renew {
        /// The last day for it.
        until: Option<Moment>,
    },
    /// Wait: someone else acts on the application.
    Follow {
        /// The application.
        id: String,
    },
    /// Complete the request.
    Complete,
    /// Attach an employer.
    AttachEmployer,
    /// Choose a home and apply.
    Apply {
        /// Whether the request was read, and is complete.
        is_ready: bool,
    },
}

impl Next {
    /// Where it is done.
    #[must_use]
    pub fn route(&self) -> Route {
        match self {
            Self::Answer { id, .. } | Self::Follow { id } => Route::ApplicationOf(id.clone()),
            Self::EnterNumber | Self::StartAgain => Route::Number,
            Self::Expired | Self::Renew { .. } | Self::Complete => Route::Request,
            Self::Housed => Route::Application,
            Self::AttachEmployer => Route::Employer,
            Self::Apply { .. } => Route::Offers,
        }
    }
}

/// An application, with the identifier that it was asked for with.
type OfId = (String, Arc<Application>);

/// What the next thing to do is found from, each part loaded on its own: one that fails hides no other.
#[derive(Clone, Copy)]
pub struct Facts {
    /// Who is signed in.
    pub me: Memo<Me>,
    application: Loaded<OfId>,
    household: HouseholdStore,
}

impl Facts {
    /// Loads them, all at the same time. Call it while a component is being built.
    #[must_use]
    pub fn new() -> Self {
        let (session, household, client) = (state::session(), state::household(), state::client());
        household.need();
        let me = Memo::new(move |_| session.tenant().unwrap_or_default());
        let id = Memo::new(move |_| me.with(|me| active(me).map(|active| active.id.clone())));
        let application = Loaded::new(move || {
            let (client, id) = (client.clone(), id.get()?);
            Some(async move {
                let application = Arc::new(client.application(&id).await?.attributes);
                Ok((id, application))
            })
        });
        Self { me, application, household }
    }

    /// Asks again for what is not here.
    pub fn retry(self) {
        self.household.retry();
        if !matches!(untrack(|| self.application()), Answer::Here(_)) {
            self.application.refetch();
        }
    }

    /// The request; `Awaited` without a number too. Reactive.
    #[must_use]
    pub fn request(self) -> Answer<Arc<HousingRequest>> {
        self.household.request()
    }

    /// The application that is active; `Awaited` when there is none too. Reactive.
    #[must_use]
    pub fn application(self) -> Answer<Arc<Application>> {
        let answer = self.application.get();
        self.me.with(|me| of_active(me, answer))
    }

    /// The stage of the application that is active, as far as it is known. Reactive.
    #[must_use]
    pub fn stage(self) -> Option<StageReading> {
        let application = self.application().here();
        self.me.with(|me| stage(me, application.as_deref()))
    }

    /// The next thing to do; `None` while something that decides it is not here yet. Reactive.
    #[must_use]
    pub fn next(self) -> Option<Next> {
        let (request, application) = (self.request(), self.application());
        self.me.with(|me| {
            let waits_for_application = matches!(application, Answer::Awaited) && active(me).is_some();
            let waits_for_request = matches!(request, Answer::Awaited) && me.unique_number.is_some();
            let next = next(me, request.here().as_deref(), application.here().as_deref());
            let is_first = matches!(next, Next::Answer { .. });
            (!waits_for_application && (is_first || !waits_for_request)).then_some(next)
        })
    }
}

impl Default for Facts {
    fn default() -> Self {
        Self::new()
    }
}

/// The next thing to do, from what is here now: for the end of a step.
#[must_use]
pub fn now(session: Session, household: HouseholdStore) -> Next {
    let request = untrack(|| household.request()).here();
    match session.who_now() {
        Who::Tenant(me) => next(&me, request.as_deref(), None),
        Who::Unknown | Who::Guest => Next::Apply { is_ready: false },
    }
}

/// The next thing to do besides the request, whatever the request still needs.
#[must_use]
pub fn besides_the_request(me: &Me) -> Next {
    next(&Me { request_status: None, ..me.clone() }, None, None)
}

/// The application that is active.
#[must_use]
pub fn active(me: &Me) -> Option<&ActiveApplication> {
    me.active_application.as_ref().filter(|active| !active.id.is_empty())
}

/// What `/me` says of the application that is active.
#[must_use]
pub fn in_short(active: &ActiveApplication) -> Application {
    Application { stage: active.stage.clone(), ..Application::default() }
}

/// The answer for the application that is active: the last value stays while the next one is awaited, and may be that of
/// another one.
fn of_active(me: &Me, answer: Answer<OfId>) -> Answer<Arc<Application>> {
    match answer {
        Answer::Here((id, application)) if active(me).is_some_and(|active| active.id == id) => {
            Answer::Here(application)
        }
        Answer::Failed(error) => Answer::Failed(error),
        Answer::Awaited | Answer::Here(_) => Answer::Awaited,
    }
}

/// The stage of the application that is active: its own if it is here, else what `/me` says.
#[must_use]
pub fn stage(me: &Me, application: Option<&Application>) -> Option<StageReading> {
    active(me).map(|active| application.map_or_else(|| in_short(active).stage(), Application::stage))
}

/// The next thing to do. `request` and `application` are `None` where there is none, or where it is not here: then what
/// `/me` says of it counts.
#[must_use]
pub fn next(me: &Me, request: Option<&HousingRequest>, application: Option<&Application>) -> Next {
    let active = active(me);
    if let Some(active) = active {
        let in_short = in_short(active);
        let application = application.unwrap_or(&in_short);
        if application.can_answer() {
            return Next::Answer { id: active.id.clone(), before: application.last_day_to_answer() };
        }
    }
    if me.unique_number.is_none() {
        return Next::EnterNumber;
    }
    // The request itself is fresher than what /me says of it.
    match request.and_then(|request| request.status.as_ref()).or(me.request_status.as_ref()) {
        Some(RequestStatus::StruckOff) => return Next::StartAgain,
        Some(RequestStatus::Expired) => return Next::Expired,
        Some(RequestStatus::Housed) => return Next::Housed,
        Some(RequestStatus::RenewalDue) => {
            return Next::Renew { until: request.and_then(|request| request.expires_on.clone()) };
        }
        Some(RequestStatus::Active | RequestStatus::Other(_)) | None => {}
    }
    if let Some(active) = active {
        return Next::Follow { id: active.id.clone() };
    }
    let is_complete = request.and_then(|request| request.complete);
    if is_complete == Some(false) {
        return Next::Complete;
    }
    if me.employer.is_none() {
        return Next::AttachEmployer;
    }
    Next::Apply { is_ready: is_complete == Some(true) }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use parcours_contract::{Employer, Possible, StageCode};
    use parcours_domain::application::Stage;
    use parcours_domain::date::Date;

    fn ready() -> (Me, HousingRequest) {
        let me = Me {
            unique_number: Some("1110318016982G1104".into()),
            request_status: Some(RequestStatus::Active),
            employer: Some(Employer::default()),
            ..Me::default()
        };
        let request =
            HousingRequest { status: Some(RequestStatus::Active), complete: Some(true), ..HousingRequest::default() };
        (me, request)
    }

    fn applied(mut me: Me) -> Me {
        me.active_application = Some(ActiveApplication { id: "a1".into(), ..ActiveApplication::default() });
        me
    }

    #[test]
    fn a_new_account_enters_its_number_first() {
        assert_eq!(next(&Me::default(), None, None), Next::EnterNumber);
    }

    #[test]
    fn an_incomplete_request_comes_before_the_employer() {
        let (mut me, mut request) = ready();
        me.employer = None;
        request.complete = Some(false);
        assert_eq!(next(&me, Some(&request), None), Next::Complete);
        request.complete = Some(true);
        assert_eq!(next(&me, Some(&request), None), Next::AttachEmployer);
    }

    #[test]
    fn a_ready_file_leads_to_the_offers() {
        let (me, request) = ready();
        assert_eq!(next(&me, Some(&request), None), Next::Apply { is_ready: true });
    }

    #[test]
    fn a_request_that_could_not_be_read_does_not_stop_the_way() {
        let (me, _) = ready();
        assert_eq!(next(&me, None, None), Next::Apply { is_ready: false });
    }

    #[test]
    fn a_request_of_unknown_completeness_is_not_called_ready() {
        let (me, mut request) = ready();
        request.complete = None;
        assert_eq!(next(&me, Some(&request), None), Next::Apply { is_ready: false });
    }

    #[test]
    fn the_stage_is_that_of_the_session_when_the_application_could_not_be_read() {
        let (me, _) = ready();
        assert_eq!(stage(&me, None), None);
        let mut me = applied(me);
        me.active_application.as_mut().unwrap().stage = Some(StageCode::from("lessor_contact"));
        assert_eq!(stage(&me, None), Some(StageReading::Known(Stage::LessorContact)));
        let application = Application { stage: Some(StageCode::from("awarded")), ..Application::default() };
        assert_eq!(stage(&me, Some(&application)), Some(StageReading::Known(Stage::Awarded)));
    }

    #[test]
    fn another_application_than_the_active_one_is_not_used() {
        let me = applied(ready().0);
        let known = |id: &str| Answer::Here((id.to_owned(), Arc::default()));
        assert_eq!(of_active(&me, known("a1")), Answer::Here(Arc::default()));
        assert_eq!(of_active(&me, known("a2")), Answer::Awaited);
        assert_eq!(of_active(&ready().0, known("a1")), Answer::Awaited);
    }

    #[test]
    fn an_active_application_is_followed() {
        let (me, request) = ready();
        assert_eq!(next(&applied(me), Some(&request), None), Next::Follow { id: "a1".into() });
    }

    #[test]
    fn an_awaited_answer_comes_before_a_renewal() {
        let (me, mut request) = ready();
        request.status = Some(RequestStatus::RenewalDue);
        let day = Date::new(2026, 12, 3).unwrap();
        let application = Application {
            can: Some(Possible { answer: Some(true), ..Possible::default() }),
            answer_deadline: Some(Moment::from("2026-12-03")),
            ..Application::default()
        };
        assert_eq!(
            next(&applied(me.clone()), Some(&request), Some(&application)),
            Next::Answer { id: "a1".into(), before: Some(LastDay { day, is_given: true }) }
        );
        assert_eq!(next(&applied(me), Some(&request), None), Next::Renew { until: None });
    }

    #[test]
    fn an_award_is_answered_even_when_neither_the_request_nor_the_application_could_be_read() {
        let (me, _) = ready();
        let mut me = applied(me);
        me.active_application.as_mut().unwrap().stage = Some(StageCode::from("awarded"));
        let answer = Next::Answer { id: "a1".into(), before: None };
        assert_eq!(next(&me, None, None), answer);
        me.request_status = Some(RequestStatus::RenewalDue);
        assert_eq!(next(&me, None, None), answer);
    }

    #[test]
    fn the_server_may_say_that_an_award_is_not_answered_any_more() {
        let (me, request) = ready();
        let application = Application {
            stage: Some(StageCode::from("awarded")),
            can: Some(Possible { answer: Some(false), ..Possible::default() }),
            ..Application::default()
        };
        assert_eq!(next(&applied(me), Some(&request), Some(&application)), Next::Follow { id: "a1".into() });
    }

    #[test]
    fn a_request_struck_off_stops_everything_else() {
        let (me, mut request) = ready();
        request.status = Some(RequestStatus::StruckOff);
        assert_eq!(next(&me, Some(&request), None), Next::StartAgain);
        assert_eq!(next(&applied(me), Some(&request), None), Next::StartAgain);
    }

    #[test]
    fn besides_the_request_the_company_and_the_offers_remain() {
        let (mut me, _) = ready();
        me.request_status = Some(RequestStatus::RenewalDue);
        assert_eq!(besides_the_request(&me), Next::Apply { is_ready: false });
        me.employer = None;
        assert_eq!(besides_the_request(&me), Next::AttachEmployer);
        assert_eq!(besides_the_request(&applied(me)), Next::Follow { id: "a1".into() });
    }

    #[test]
    fn every_next_thing_has_its_screen() {
        let id = || "a1".to_owned();
        let routes = [
            (Next::Answer { id: id(), before: None }, Route::ApplicationOf(id())),
            (Next::Follow { id: id() }, Route::ApplicationOf(id())),
            (Next::EnterNumber, Route::Number),
            (Next::StartAgain, Route::Number),
            (Next::Expired, Route::Request),
            (Next::Renew { until: None }, Route::Request),
            (Next::Complete, Route::Request),
            (Next::Housed, Route::Application),
            (Next::AttachEmployer, Route::Employer),
            (Next::Apply { is_ready: true }, Route::Offers),
        ];
        for (next, route) in routes {
            assert_eq!(next.route(), route, "{next:?}");
        }
    }
}

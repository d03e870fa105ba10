//! The one next thing to do, out of what is known of a person. Pure: no signals, no words.
//!
//! What ends soonest comes first: an answer that is awaited, then a request about to end. Whether the person may apply is
//! the server's to say; this only leads.

use parcours_contract::{Application, HousingRequest, LastDay, Me, Moment, RequestStatus};

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
    Apply,
}

/// The next thing to do. `request` and `application` are `None` where there is none, or where it could not be read.
pub fn next(me: &Me, request: Option<&HousingRequest>, application: Option<&Application>) -> Next {
    let active = me.active_application.as_ref().map(|active| active.id.clone()).filter(|id| !id.is_empty());
    if let (Some(id), Some(application)) = (&active, application.filter(|one| one.can_answer())) {
        return Next::Answer { id: id.clone(), before: application.last_day_to_answer() };
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
    if let Some(id) = active {
        return Next::Follow { id };
    }
    if request.and_then(|request| request.complete) == Some(false) {
        return Next::Complete;
    }
    if me.employer.is_none() {
        return Next::AttachEmployer;
    }
    Next::Apply
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use parcours_contract::{ActiveApplication, Employer, Possible};
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
        assert_eq!(next(&me, Some(&request), None), Next::Apply);
    }

    #[test]
    fn a_request_that_could_not_be_read_does_not_stop_the_way() {
        let (me, _) = ready();
        assert_eq!(next(&me, None, None), Next::Apply);
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
    fn a_request_struck_off_stops_everything_else() {
        let (me, mut request) = ready();
        request.status = Some(RequestStatus::StruckOff);
        assert_eq!(next(&me, Some(&request), None), Next::StartAgain);
    }
}

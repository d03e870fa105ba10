//! The dates that an application waits for: the last day to answer, and the visit. Each can be kept in one's calendar.
//!
//! The last day is the backend's; where it gives none, that of the rules, from the day of the award and the place of the home.

use crate::i18n::{application as words, calendar as calendar_words};
use crate::ics::{Event, When};
use crate::parts::add_to_calendar::add_to_calendar;
use crate::parts::law::law;
use crate::platform::clock;
use crate::wording::{offer as wording, stage};
use leptos::prelude::*;
use parcours_contract::{Application, HousingOffer, LastDay, Resource, StageReading};
use parcours_domain::application::Stage;
use parcours_domain::deadline;

/// The date that counts at the present stage, when there is one.
pub fn dates(application: &Resource<Application>) -> Option<AnyView> {
    match application.attributes.stage() {
        StageReading::Known(stage) if stage.can_answer() => answer(application),
        StageReading::Known(Stage::Visit) => visit(application),
        _ => None,
    }
}

fn answer(application: &Resource<Application>) -> Option<AnyView> {
    let LastDay { day: last, is_given } = application.attributes.last_day_to_answer()?;
    let computed = (!is_given).then(|| {
        view! {
            <p class="small">{words::answer_computed()}</p>
            {law(&deadline::REFERENCE)}
        }
    });
    let is_to_come = clock::today().is_none_or(|today| today <= last);
    let keep = is_to_come.then(|| {
        let event = Event {
            id: event_id("answer", application),
            when: When::Day(last),
            title: calendar_words::answer_title().to_owned(),
            text: calendar_words::answer_text(home(application)),
            place: None,
        };
        add_to_calendar(calendar_words::answer(), calendar_words::answer_file(), vec![event])
    });
    let said = stage::last_day(last, clock::today());
    let view = view! {
        <p>
            <strong>{said}</strong>
        </p>
        {computed}
        {keep}
    };
    Some(view.into_any())
}

fn visit(application: &Resource<Application>) -> Option<AnyView> {
    let at = application.attributes.visit_at.as_ref()?;
    let local = at.at(application.attributes.zone())?;
    let when = match local.time {
        Some(time) => When::Utc(time.utc.0, time.utc.1, time.utc.2),
        None => When::Day(local.day),
    };
    let event = Event {
        id: event_id("visit", application),
        when,
        title: calendar_words::visit_title().to_owned(),
        text: calendar_words::visit_text(home(application)),
        place: offer(&application.attributes).and_then(address),
    };
    let keep = add_to_calendar(calendar_words::visit(), calendar_words::visit_file(), vec![event]);
    let view = view! {
        <p>
            <strong>{stage::visit(&application.attributes)}</strong>
        </p>
        {keep}
    };
    Some(view.into_any())
}

/// One application has one event of a kind, whatever becomes of its date.
fn event_id(kind: &str, application: &Resource<Application>) -> String {
    format!("{kind}-{}@parcours-locatif", application.id)
}

fn offer(application: &Application) -> Option<&HousingOffer> {
    application.offer.as_ref().map(|offer| &offer.attributes)
}

fn home(application: &Resource<Application>) -> String {
    offer(&application.attributes).map_or_else(|| words::title().to_owned(), wording::name)
}

fn address(offer: &HousingOffer) -> Option<String> {
    let parts = [&offer.address, &offer.postal_code, &offer.district];
    let known: Vec<&str> = parts.into_iter().filter_map(Option::as_deref).collect();
    (!known.is_empty()).then(|| known.join(" "))
}

//! The dates of a request: when it must be renewed, and from when its wait is abnormally long.
//!
//! The end is the registration system's where it gives one; the rest follows from the rules, and a delay that no source
//! gives is not guessed.

use crate::i18n::{calendar as calendar_words, request as words};
use crate::ics::{Event, When};
use crate::parts::add_to_calendar::add_to_calendar;
use crate::parts::law::law;
use crate::platform::{clock, intl};
use crate::ui::Card;
use crate::wording::offer as wording;
use leptos::prelude::*;
use parcours_contract::{HousingRequest, Moment, TypologyCode};
use parcours_domain::date::Date;
use parcours_domain::delay::{AbnormalDelay, abnormal_delay};
use parcours_domain::nud::Nud;
use parcours_domain::place::InseeCode;
use parcours_domain::renewal::{self, ReminderOf, RenewalState, RenewalWindow};

/// The renewal of a request that is still in force.
pub fn renewal(request: &HousingRequest, site: &str) -> Option<AnyView> {
    let today = clock::today()?;
    let window = window(request)?;
    let reminders: Vec<_> = window.reminders(today).collect();
    let event = |(of, day): &(ReminderOf, Date)| {
        let (kind, title) = match of {
            ReminderOf::Opening => ("renewal-opens", calendar_words::renewal_opens_title()),
            ReminderOf::LastMonth => ("renewal-month", calendar_words::renewal_month_title()),
            ReminderOf::End => ("renewal-end", calendar_words::renewal_end_title()),
        };
        Event {
            id: event_id(kind, request),
            when: When::Day(*day),
            title: title.to_owned(),
            text: calendar_words::renewal_text(site),
            place: None,
        }
    };
    let events: Vec<Event> = reminders.iter().map(event).collect();
    let keep = (!events.is_empty())
        .then(|| add_to_calendar(calendar_words::renewal(), calendar_words::renewal_file(), events));
    let (opens, ends) = (intl::day(window.opens()), intl::day(window.ends()));
    let when = match window.state(today) {
        RenewalState::Active => words::renewal_opens(opens, ends),
        RenewalState::Due { .. } | RenewalState::Expiring { .. } => words::renewal_open(ends),
        RenewalState::Expired => words::renewal_passed(ends),
    };
    let view = view! {
        <Card>
            <h2>{words::renewal_dates()}</h2>
            <p>{when}</p>
            <p class="soft small">{words::renewal_why()}</p>
            {law(&renewal::REFERENCE)}
            {keep}
        </Card>
    };
    Some(view.into_any())
}

/// Its year: by its end where that is given, else from the filing or the last renewal.
fn window(request: &HousingRequest) -> Option<RenewalWindow> {
    let day = |moment: &Option<Moment>| moment.as_ref().and_then(Moment::date);
    match day(&request.expires_on) {
        Some(ends) => Some(RenewalWindow::ending(ends)),
        None => day(&request.renewed_on).or_else(|| day(&request.created_on)).map(RenewalWindow::after),
    }
}

/// From when the wait counts as abnormally long.
pub fn long_wait(request: &HousingRequest) -> Option<AnyView> {
    let filed = request.created_on.as_ref().and_then(Moment::date)?;
    let delays = delays(request);
    let said = if delays.is_empty() {
        view! { <p>{words::delay_unknown()}</p> }.into_any()
    } else {
        known(request, filed, &delays)
    };
    let view = view! {
        <Card>
            <h2>{words::delay()}</h2>
            <p class="soft small">{words::delay_what()}</p>
            {said}
        </Card>
    };
    Some(view.into_any())
}

fn known(request: &HousingRequest, filed: Date, delays: &[(Option<TypologyCode>, AbnormalDelay)]) -> AnyView {
    let line = |(size, delay): &(Option<TypologyCode>, AbnormalDelay)| {
        let (years, reached) = (delay.months / 12, delay.reached_on(filed));
        let day = intl::day(reached);
        let is_reached = clock::today().is_some_and(|today| today >= reached);
        let text = match (size, is_reached) {
            (Some(size), false) => words::delay_of_size(wording::typology(size), years, day),
            (Some(size), true) => words::delay_of_size_reached(wording::typology(size), years, day),
            (None, false) => words::delay_of_all(years, day),
            (None, true) => words::delay_of_all_reached(years, day),
        };
        view! { <li>{text}</li> }
    };
    let lines = delays.iter().map(line).collect_view();
    let mut days: Vec<Date> = Vec::new();
    for (_, delay) in delays {
        let day = delay.reached_on(filed);
        if clock::today().is_none_or(|today| day >= today) && !days.contains(&day) {
            days.push(day);
        }
    }
    let event = |day: &Date| Event {
        id: event_id(&format!("delay-{day}"), request),
        when: When::Day(*day),
        title: calendar_words::delay_title().to_owned(),
        text: calendar_words::delay_text().to_owned(),
        place: None,
    };
    let events: Vec<Event> = days.iter().map(event).collect();
    let keep =
        (!events.is_empty()).then(|| add_to_calendar(calendar_words::delay(), calendar_words::delay_file(), events));
    let source = delays.first().map(|(_, delay)| law(&delay.reference));
    view! {
        <ul class="bullets">{lines}</ul>
        <p class="small">{words::delay_check()}</p>
        {source}
        {keep}
    }
    .into_any()
}

/// The delay of the request's department, for each size looked for where the size decides.
fn delays(request: &HousingRequest) -> Vec<(Option<TypologyCode>, AbnormalDelay)> {
    let Some(department) = department(request) else { return Vec::new() };
    if let Some(delay) = abnormal_delay(&department, None) {
        return vec![(None, delay)];
    }
    let sizes = request.searched.iter().flat_map(|searched| &searched.typologies);
    sizes.filter_map(|size| Some((Some(size.clone()), abnormal_delay(&department, size.typology())?))).collect()
}

/// That of the number; in Île-de-France, where a number is of the whole region, that of the first commune looked for.
fn department(request: &HousingRequest) -> Option<String> {
    let number = request.unique_number.as_deref().and_then(|number| Nud::parse(number).ok());
    if let Some(department) = number.and_then(|number| number.territory().department().map(str::to_owned)) {
        return Some(department);
    }
    let communes = &request.searched.as_ref()?.communes;
    let first = communes.iter().min_by_key(|commune| commune.rank.unwrap_or(i64::MAX))?;
    Some(InseeCode::parse(first.insee_code.as_deref()?).ok()?.department().to_owned())
}

/// Of one kind, the same for a request whenever it is made. The number is personal, so it is masked.
fn event_id(kind: &str, request: &HousingRequest) -> String {
    let number = request.unique_number.as_deref().and_then(|number| Nud::parse(number).ok());
    format!("{kind}-{}@parcours-locatif", number.map(|number| number.masked()).unwrap_or_default())
}

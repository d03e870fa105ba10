//! What the request says: its dates, the household, the income, what is looked for, the documents.
//!
//! An absent value is written « non précisé », never 0.

use crate::i18n::request as words;
use crate::platform::{clock, intl};
use crate::ui::{Card, KeyValues, Tone, VerdictTag};
use crate::wording::offer as wording;
use leptos::prelude::*;
use parcours_contract::{
    Amount, Document, DocumentState, HousingRequest, Moment, PersonAttributes, RequestStatus, RoleCode, SearchedCommune,
};
use parcours_domain::date::completed_age;
use parcours_domain::nud::Nud;

/// The facts, one card per subject.
#[component]
pub fn Facts(
    /// The request.
    request: HousingRequest,
) -> impl IntoView {
    view! {
        <div class="request-facts">
            {card(words::of_request(), lines_of_request(&request))}
            {card(words::household(), lines_of_household(&request))}
            {card(words::income(), lines_of_income(&request))}
            {card(words::searched(), lines_of_search(&request))}
        </div>
        {documents(&request)}
    }
    .into_any()
}

fn card(title: &'static str, lines: Vec<(String, String)>) -> AnyView {
    view! {
        <Card>
            <h2>{title}</h2>
            <KeyValues lines />
        </Card>
    }
    .into_any()
}

fn line(name: impl Into<String>, value: Option<String>) -> (String, String) {
    (name.into(), value.unwrap_or_else(|| words::unknown().to_owned()))
}

/// A day as people write it; what is no date is shown as it came.
fn day(moment: Option<&Moment>) -> Option<String> {
    moment.map(|moment| moment.date().map_or_else(|| moment.as_str().to_owned(), intl::day))
}

fn money(amount: Option<Amount>) -> Option<String> {
    amount.map(|amount| intl::money(amount.into()))
}

fn lines_of_request(request: &HousingRequest) -> Vec<(String, String)> {
    let number = request
        .unique_number
        .as_ref()
        .map(|number| Nud::parse(number).map_or_else(|_| number.clone(), |number| number.grouped()));
    vec![
        line(words::number(), number),
        line(words::status(), request.status.as_ref().map(status)),
        line(words::created(), day(request.created_on.as_ref())),
        line(words::renewed(), day(request.renewed_on.as_ref())),
        line(words::expires(), day(request.expires_on.as_ref())),
    ]
}

fn status(status: &RequestStatus) -> String {
    match status {
        RequestStatus::Active => words::status_active(),
        RequestStatus::RenewalDue => words::status_renewal(),
        RequestStatus::Expired => words::status_expired(),
        RequestStatus::StruckOff => words::status_struck(),
        RequestStatus::Housed => words::status_housed(),
        RequestStatus::Other(raw) => raw,
    }
    .to_owned()
}

fn persons(request: &HousingRequest) -> &[PersonAttributes] {
    request.household.as_ref().map_or(&[], |household| &household.persons)
}

fn lines_of_household(request: &HousingRequest) -> Vec<(String, String)> {
    let lines: Vec<_> = persons(request).iter().map(|person| line(role(person), Some(about(person)))).collect();
    if lines.is_empty() { vec![line(words::household(), Some(words::household_none().to_owned()))] } else { lines }
}

fn role(person: &PersonAttributes) -> String {
    match &person.role {
        Some(RoleCode::Applicant) => words::applicant(),
        Some(RoleCode::CoApplicant) => words::co_applicant(),
        Some(RoleCode::Spouse) => words::spouse(),
        Some(RoleCode::Dependant) => words::dependant(),
        Some(RoleCode::AnotherPerson) | None => words::another(),
        Some(RoleCode::Other(raw)) => raw,
    }
    .to_owned()
}

fn about(person: &PersonAttributes) -> String {
    let birth = person.birth_date.as_ref().and_then(Moment::date);
    let age = match (birth, clock::today()) {
        (Some(birth), Some(today)) => completed_age(birth, today).map(|years| match years {
            0 => words::baby().to_owned(),
            1 => words::age_one().to_owned(),
            years => words::age_many(years),
        }),
        _ => None,
    };
    let expected =
        || match (birth.filter(|day| clock::today().is_some_and(|today| *day > today)), &person.expected_birth) {
            // A birth date to come is that of a child to be born, as the rules read it.
            (Some(day), _) => Some(words::expected(intl::day(day))),
            (None, Some(day)) if person.birth_date.is_none() => Some(
                day.date().map_or_else(|| words::expected_unknown().to_owned(), |day| words::expected(intl::day(day))),
            ),
            _ => None,
        };
    let mut about = age.or_else(expected).unwrap_or_else(|| words::unknown().to_owned());
    if person.disability_card == Some(true) {
        about.push_str(", ");
        about.push_str(words::card());
    }
    about
}

fn lines_of_income(request: &HousingRequest) -> Vec<(String, String)> {
    let Some(income) = &request.income else { return vec![line(words::income(), None)] };
    let mut lines: Vec<_> = income
        .reference_tax_income
        .iter()
        .map(|notice| {
            let year = notice.tax_year.map_or_else(|| words::unknown().to_owned(), |year| year.to_string());
            let name = match person_at(request, notice.person) {
                Some(person) => words::tax_income_of(year, person),
                None => words::tax_income(year),
            };
            line(name, money(notice.amount))
        })
        .collect();
    lines.push(line(words::monthly(), money(income.monthly_resources)));
    lines
}

fn lines_of_search(request: &HousingRequest) -> Vec<(String, String)> {
    let Some(searched) = &request.searched else { return vec![line(words::communes(), None)] };
    // Put in their place one by one: a handful of communes does not need the sorting of the standard library (5 KiB).
    let rank = |commune: &SearchedCommune| commune.rank.unwrap_or(i64::MAX);
    let mut communes: Vec<&SearchedCommune> = Vec::new();
    for commune in &searched.communes {
        let place = communes.partition_point(|other| rank(other) <= rank(commune));
        communes.insert(place, commune);
    }
    let names: Vec<String> = communes
        .iter()
        .filter_map(|commune| {
            commune.name.as_deref().map(wording::without_arrondissement).or_else(|| commune.insee_code.clone())
        })
        .collect();
    let sizes: Vec<String> = searched.typologies.iter().map(wording::typology).collect();
    let some = |parts: String| (!parts.is_empty()).then_some(parts);
    let neighbours = searched
        .extend_to_neighbours
        .map(|yes| if yes { words::neighbours_yes() } else { words::neighbours_no() }.to_owned());
    vec![
        line(words::communes(), some(names.join(", "))),
        line(words::neighbours(), neighbours),
        line(words::sizes(), some(sizes.join(", "))),
        line(words::max_rent(), money(searched.max_rent).map(words::per_month)),
    ]
}

fn documents(request: &HousingRequest) -> AnyView {
    if request.documents.is_empty() {
        return view! {
            <Card>
                <h2>{words::documents()}</h2>
                <p>{words::documents_none()}</p>
            </Card>
        }
        .into_any();
    }
    let lines = request
        .documents
        .iter()
        .map(|document| {
            let label = document.label.clone().or_else(|| document.code.clone());
            let name = named(request, label, document.person);
            view! {
                <li class="row row--apart">
                    <span>{name}</span>
                    <VerdictTag tone=tone_of(document) text=state_of(document) />
                </li>
            }
        })
        .collect_view();
    view! {
        <Card>
            <h2>{words::documents()}</h2>
            <ul class="stack" role="list">
                {lines}
            </ul>
        </Card>
    }
    .into_any()
}

fn tone_of(document: &Document) -> Tone {
    match &document.state {
        Some(DocumentState::Provided) => Tone::Yes,
        Some(DocumentState::Missing | DocumentState::Expired | DocumentState::Rejected) => Tone::No,
        Some(DocumentState::Other(_)) | None => Tone::Unsure,
    }
}

fn state_of(document: &Document) -> String {
    match &document.state {
        Some(DocumentState::Provided) => words::provided(),
        Some(DocumentState::Missing) => words::missing(),
        Some(DocumentState::Expired) => words::document_expired(),
        Some(DocumentState::Rejected) => words::rejected(),
        Some(DocumentState::Other(raw)) => raw,
        None => words::unknown(),
    }
    .to_owned()
}

/// A document's or a missing thing's name, with whose it is.
pub fn named(request: &HousingRequest, label: Option<String>, person: Option<i64>) -> String {
    let label = label.unwrap_or_else(|| words::document_unnamed().to_owned());
    match person_at(request, person) {
        Some(person) => words::of_person(label, person),
        None => label,
    }
}

/// Who stands at this position, in the middle of a line; nobody when the household has one person only.
fn person_at(request: &HousingRequest, position: Option<i64>) -> Option<String> {
    let persons = persons(request);
    let person = persons.get(usize::try_from(position?).ok()?)?;
    // The roles begin without an accent, so ASCII does; Unicode tables of case would weigh 4 KiB.
    (persons.len() > 1).then(|| role(person).to_ascii_lowercase())
}

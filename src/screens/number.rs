//! Enter the unique number: what is read of it appears as it is typed, and each refusal says what to do next.

use crate::api::ApiError;
use crate::forms::number::check;
use crate::forms::problem::FieldName;
use crate::i18n::number as words;
use crate::parts::outside_link::OutsideLink;
use crate::parts::page::{Page, Problems};
use crate::parts::submission::Submission;
use crate::parts::tenant_only::TenantOnly;
use crate::platform::{clock, focus, intl};
use crate::route::{self, Route};
use crate::state;
use crate::ui::{
    Button, ButtonVariant, Card, Field, Form, InputKind, KeyValues, Notice, NoticeKind, PageHeading, RouteLink,
    StepCount,
};
use crate::wording::problems;
use leptos::prelude::*;
use leptos::task::spawn_local;
use parcours_contract::ProblemCode;
use parcours_domain::nud::{Nud, NudPart, NudReading, NudWarning, Territory};
use parcours_domain::registration::{NATIONAL_SITE, site_of_territory};

/// The number screen.
#[component]
pub fn NumberScreen() -> impl IntoView {
    let submission = Submission::new();
    view! {
        <Page narrow=true>
            <StepCount text=words::step() />
            <Problems problems=submission.summary() />
            <PageHeading text=words::title() />
            <TenantOnly>
                <NumberForm submission />
            </TenantOnly>
        </Page>
    }
    .into_any()
}

#[component]
fn NumberForm(submission: Submission) -> impl IntoView {
    let drafts = state::drafts();
    let (session, household) = (state::session(), state::household());
    let client = StoredValue::new(state::client());
    let navigator = route::navigator();

    let submit = move |()| match check(&drafts.unique_number.get_untracked()) {
        Err(problems) => submission.show(problems),
        Ok(number) => {
            let (client, turn) = (client.get_value(), household.turn());
            submission.send(async move {
                let request = client.link_number(&number).await?;
                if !household.put(turn, number.as_str(), request.attributes) {
                    return Ok(());
                }
                drafts.unique_number.set(String::new());
                navigator.to(Route::Request);
                Ok(())
            });
        }
    };
    let linked = Memo::new(move |_| session.tenant().and_then(|me| me.unique_number));
    let already = move || {
        linked.get().map(|number| {
            let shown = Nud::parse(&number).map_or(number, |number| number.masked());
            view! {
                <Notice title=words::linked_title(shown)>
                    <p>{words::linked_text()}</p>
                    <p>
                        <RouteLink to=Route::Request>{words::to_request()}</RouteLink>
                    </p>
                </Notice>
            }
        })
    };

    view! {
        {already}
        <p>{words::intro()}</p>
        <Form on_submit=submit>
            <Field
                id=FieldName::UniqueNumber.id()
                label=words::number()
                hint=words::number_hint()
                error=submission.of(FieldName::UniqueNumber)
                value=drafts.unique_number
                kind=InputKind::Reference
            />
            {suggestion(drafts.unique_number)}
            <Card>
                <p class="small soft">{words::reading()}</p>
                {move || {
                    let lines = drafts.unique_number.with(|typed| lines_of(NudReading::of(typed)));
                    view! { <KeyValues lines /> }
                }}
            </Card>
            <div class="row">
                <Button text=words::submit() submit=true busy=submission.busy() />
                <RouteLink to=Route::Help fragment="numero" variant=ButtonVariant::Link>
                    {words::no_number()}
                </RouteLink>
            </div>
        </Form>
        {move || {
            let code = submission.failure().as_ref().and_then(ApiError::code)?;
            way_out(&code, drafts.unique_number.with_untracked(|typed| site_of(typed)))
        }}
        <Notice>
            <p>{words::once()}</p>
            <p>{words::meaning()}</p>
        </Notice>
    }
    .into_any()
}

/// The registration site that what was typed leads to.
fn site_of(typed: &str) -> &'static str {
    NudReading::of(typed).territory.as_ref().map_or(NATIONAL_SITE, site_of_territory)
}

/// The number that was likely meant, when letters stand for digits: to be taken with one press, never put in silently.
fn suggestion(typed: RwSignal<String>) -> AnyView {
    let meant = Memo::new(move |_| typed.with(|typed| Nud::suggestion(typed)).map(|number| number.grouped()));
    let take = Callback::new(move |()| {
        if let Some(meant) = meant.get_untracked() {
            typed.set(meant);
            // The button goes: one goes on in the field.
            focus::on_id(FieldName::UniqueNumber.id());
        }
    });
    let said = move || {
        meant.get().map(|meant| {
            view! {
                <Notice kind=NoticeKind::Warning title=words::meant(meant)>
                    <p>{words::meant_text()}</p>
                    <p>
                        <Button text=words::take_meant().to_owned() variant=ButtonVariant::Secondary on_press=take />
                    </p>
                </Notice>
            }
        })
    };
    view! { <div role="status">{said}</div> }.into_any()
}

/// What can be done after a refusal.
fn way_out(code: &ProblemCode, site: &'static str) -> Option<AnyView> {
    let (title, texts) = problems::advice_on_number(code)?;
    let texts = texts.iter().map(|text| view! { <p>{text()}</p> }).collect_view();
    let action = if *code == ProblemCode::NumberAlreadyLinked {
        view! { <ChangeAccount /> }.into_any()
    } else {
        view! {
            <p>
                <OutsideLink url=site.to_owned() text=words::site() />
            </p>
        }
        .into_any()
    };
    let view = view! {
        <Notice kind=NoticeKind::Warning title=title>
            {texts}
            {action}
            <p>{words::call()}</p>
        </Notice>
    };
    Some(view.into_any())
}

/// Signs out, to sign in with the account that has the number.
#[component]
fn ChangeAccount() -> impl IntoView {
    let session = state::session();
    let navigator = route::navigator();
    let change = move |()| {
        spawn_local(session.sign_out());
        navigator.to(Route::SignIn);
    };
    view! { <Button text=words::sign_out() variant=ButtonVariant::Secondary on_press=change /> }
}

fn lines_of(reading: NudReading) -> Vec<(String, String)> {
    let or_nothing = |text: Option<String>| text.unwrap_or_else(|| words::nothing_read().to_owned());
    let created = created(&reading);
    // The rest is only worth showing once the beginning makes sense: before that its place is a guess.
    let (sequence, desk) = if created.is_some() { (reading.sequence, reading.desk) } else { (None, None) };
    vec![
        (words::territory().to_owned(), or_nothing(reading.territory.as_ref().map(territory))),
        (words::created().to_owned(), or_nothing(created)),
        (
            words::sequence().to_owned(),
            or_nothing(sequence.map(|part| missing(part, words::lacks_one_digit, words::lacks_digits))),
        ),
        (
            words::desk().to_owned(),
            or_nothing(desk.map(|part| missing(part, words::lacks_one_sign, words::lacks_signs))),
        ),
    ]
}

fn territory(territory: &Territory) -> String {
    let code = territory.as_str();
    match territory.department() {
        Some(department) if territory.is_presumed() => words::territory_presumed(code, department),
        Some(department) => words::territory_department(code, department),
        None if territory.is_ile_de_france() => words::territory_region(code),
        None => words::territory_unknown(code),
    }
}

fn created(reading: &NudReading) -> Option<String> {
    let (year, month) = reading.created?;
    let written = intl::month(year, month);
    Some(match reading.warning(clock::today()) {
        Some(NudWarning::CreatedInTheFuture) => words::created_future(written),
        Some(NudWarning::VeryOld) => words::created_very_old(written),
        None => written,
    })
}

fn missing(part: NudPart, one: fn(String) -> String, many: fn(String, usize) -> String) -> String {
    match part.lacks {
        0 => part.text,
        1 => one(part.text),
        count => many(part.text, count),
    }
}

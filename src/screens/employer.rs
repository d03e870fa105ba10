//! Attach the account to a company: its SIRET, the code that it gives to its employees, and whose company it is.
//!
//! The company is looked up as soon as the SIRET is whole. What the rules say of it is a hint: only the server decides,
//! and a hint never stops anybody.

mod company;

use crate::api::ApiError;
use crate::forms::choice::Choice as _;
use crate::forms::employer::{Employee, EmployerDraft};
use crate::forms::problem::FieldName;
use crate::i18n::employer as words;
use crate::parts::choice::word_of;
use crate::parts::page::{Page, Problems};
use crate::parts::submission::Submission;
use crate::parts::tenant_only::TenantOnly;
use crate::route::{self, Route};
use crate::state::{self, next};
use crate::ui::{
    Button, ButtonVariant, ChoiceOption, Field, Form, InputKind, Notice, NoticeKind, PageHeading, RadioGroup,
    RouteLink, StepCount,
};
use crate::wording::problems;
use company::CompanyOf;
use leptos::prelude::*;
use parcours_contract::ProblemCode;

/// The company screen.
#[component]
pub fn EmployerScreen() -> impl IntoView {
    let submission = Submission::new();
    view! {
        <Page narrow=true>
            <StepCount text=words::step() />
            <Problems problems=submission.summary() />
            <PageHeading text=words::title() />
            <TenantOnly>
                <EmployerForm submission />
            </TenantOnly>
        </Page>
    }
    .into_any()
}

#[component]
fn EmployerForm(submission: Submission) -> impl IntoView {
    let drafts = state::drafts();
    let (session, household) = (state::session(), state::household());
    let client = StoredValue::new(state::client());
    let navigator = route::navigator();

    let submit = move |()| {
        let draft = EmployerDraft {
            siret: drafts.siret.get_untracked(),
            company_code: drafts.company_code.get_untracked(),
            employee: drafts.employee.get_untracked(),
        };
        match draft.check() {
            Err(problems) => submission.show(problems),
            Ok(employer) => {
                let (client, turn) = (client.get_value(), household.turn());
                submission.send(async move {
                    client.attach_employer(&employer).await?;
                    session.reload().await?;
                    // Somebody may have signed out in the meantime.
                    if turn != household.turn() {
                        return Ok(());
                    }
                    drafts.clear_employer();
                    navigator.to(next::now(session, household).route());
                    Ok(())
                });
            }
        }
    };
    let holders = vec![
        ChoiceOption::new(Employee::Applicant.word(), words::holder_applicant()),
        ChoiceOption::new(Employee::CoApplicant.word(), words::holder_co_applicant()),
    ];
    let holder = word_of(drafts.employee);

    view! {
        <Attached />
        <p>{words::intro()}</p>
        <Form on_submit=submit>
            <Field
                id=FieldName::Siret.id()
                label=words::siret()
                hint=words::siret_hint()
                error=submission.of(FieldName::Siret)
                value=drafts.siret
                kind=InputKind::DigitReference
            />
            <CompanyOf siret=drafts.siret />
            <Field
                id=FieldName::CompanyCode.id()
                label=words::code()
                hint=words::code_hint()
                error=submission.of(FieldName::CompanyCode)
                value=drafts.company_code
                kind=InputKind::Reference
            />
            <RadioGroup
                id=FieldName::Holder.id()
                legend=words::holder()
                error=submission.of(FieldName::Holder)
                options=holders
                value=holder
            />
            <Button text=words::submit() submit=true busy=submission.busy() />
        </Form>
        {move || submission.failure().as_ref().and_then(ApiError::code).and_then(|code| way_out(&code))}
        <Notice>
            <p>{words::rule()}</p>
        </Notice>
    }
    .into_any()
}

/// The company that is attached already, if any.
#[component]
fn Attached() -> impl IntoView {
    let session = state::session();
    let employer = Memo::new(move |_| session.tenant().and_then(|me| me.employer));
    move || {
        employer.get().map(|employer| {
            let name = employer.name.unwrap_or_else(|| words::attached_unnamed().to_owned());
            view! {
                <Notice title=words::attached_title(name)>
                    <p>{words::attached_text()}</p>
                    <p>
                        <RouteLink to=Route::Offers variant=ButtonVariant::Secondary>
                            {words::to_offers()}
                        </RouteLink>
                    </p>
                </Notice>
            }
        })
    }
}

/// What can be done after a refusal.
fn way_out(code: &ProblemCode) -> Option<AnyView> {
    let (title, texts) = problems::advice_on_employer(code)?;
    let texts = texts.iter().map(|text| view! { <p>{text()}</p> }).collect_view();
    let view = view! {
        <Notice kind=NoticeKind::Warning title=title>
            {texts}
            <p>{words::call()}</p>
        </Notice>
    };
    Some(view.into_any())
}

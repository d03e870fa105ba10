//! A page of questions: one view for all of them.

use super::address::page_of;
use crate::forms::simulation::{AnswerKind, AnswerProblem, Draft, Question, Step};
use crate::i18n::simulator as words;
use crate::parts::page::{Page, Problems};
use crate::route::{self, Route};
use crate::state;
use crate::ui::{
    self, Button, ChoiceOption, Field, Form, Icon, InputKind, PageHeading, RadioGroup, RouteLink, StepCount,
};
use crate::wording::simulator as wording;
use leptos::prelude::*;

/// In the address of a page that was opened from the summary, which it then leads back to. Nothing in it is personal.
const FROM_SUMMARY: &str = "depuis";
const SUMMARY: &str = "recapitulatif";

/// The query of such an address.
pub fn from_summary() -> Vec<(&'static str, String)> {
    vec![(FROM_SUMMARY, SUMMARY.to_owned())]
}

/// A control of the page. Its value belongs to the page until the page is submitted.
type Control = (Question, RwSignal<String>);

/// The answers with the values of the controls. A question that is not asked keeps its answer.
fn with_page(mut draft: Draft, controls: &[Control]) -> Draft {
    for (question, typed) in controls {
        if draft.asks(*question) {
            typed.with(|typed| draft.set(*question, typed));
        }
    }
    draft
}

/// The page of a step.
pub fn page(step: Step) -> AnyView {
    let simulation = state::simulation();
    let navigator = route::navigator();
    let problems = RwSignal::new(Vec::<AnswerProblem>::new());
    let query = route::query();
    let from_summary = query.with_untracked(|query| query.get_str(FROM_SUMMARY) == Some(SUMMARY));

    let summary = Signal::derive(move || {
        problems.with(|problems| problems.iter().map(|problem| line(step, problem)).collect::<Vec<_>>())
    });
    let controls: Vec<Control> = step.questions().iter().map(|question| (*question, RwSignal::default())).collect();
    let controls = StoredValue::new(controls);
    let show = move |draft: &Draft| {
        controls.with_value(|controls| {
            for (question, typed) in controls {
                typed.set(draft.text(*question).to_owned());
            }
        });
    };
    show(&simulation.draft_now());
    // Answers that are erased while the page is open disappear from it too.
    Effect::new(move |shown: Option<()>| {
        let draft = simulation.draft();
        if shown.is_some() {
            show(&draft);
        }
    });
    let draft = Memo::new(move |_| controls.with_value(|controls| with_page(simulation.draft(), controls)));
    let submit = move |()| {
        let draft = draft.get_untracked();
        let found = step.problems(&draft);
        if found.is_empty() {
            simulation.set(draft.clone());
            match step.after_edit(&draft) {
                _ if !from_summary => navigator.to(page_of(step.next(&draft).unwrap_or(Step::Summary))),
                Some(other) => navigator.to_with(page_of(other), &self::from_summary()),
                None => navigator.to(page_of(Step::Summary)),
            }
        }
        problems.set(found);
    };
    let count = Memo::new(move |_| draft.with(|draft| step.number(draft)));
    let before = Memo::new(move |_| match from_summary {
        true => page_of(Step::Summary),
        false => draft.with(|draft| step.previous(draft)).map_or(Route::Simulator, page_of),
    });
    let questions =
        controls.with_value(|controls| controls.iter().map(|control| asked(*control, draft, problems)).collect_view());
    view! {
        <Page narrow=true>
            <p>
                <RouteLink to=before class="back" icon=Icon::Back>
                    {words::back()}
                </RouteLink>
            </p>
            {move || count.get().map(|(number, of)| view! { <StepCount text=words::step(number, of) /> })}
            <Problems problems=summary />
            <PageHeading text=wording::page(step) />
            <Form on_submit=submit>
                {questions} <div class="row">
                    <Button text=words::go_on() submit=true />
                </div>
            </Form>
        </Page>
    }
    .into_any()
}

/// A line of the summary of problems: on a page with several questions it names the one that it is about.
fn line(step: Step, problem: &AnswerProblem) -> ui::SummaryLine {
    let (question, problem_text) = (wording::question(problem.question), wording::problem(problem.kind));
    let text = match step.questions() {
        [_] => problem_text,
        _ if question.ends_with('?') => format!("{question} {problem_text}"),
        _ => words::problem_of(question, problem_text),
    };
    ui::SummaryLine { field: Some(problem.question.name().to_owned()), text }
}

/// A question, shown while it makes sense with the answers to the others.
fn asked((question, value): Control, draft: Memo<Draft>, problems: RwSignal<Vec<AnswerProblem>>) -> AnyView {
    let is_asked = Memo::new(move |_| draft.with(|draft| draft.asks(question)));
    (move || is_asked.get().then(|| control(question, value, problems))).into_any()
}

fn control(question: Question, value: RwSignal<String>, problems: RwSignal<Vec<AnswerProblem>>) -> AnyView {
    let error = Signal::derive(move || {
        problems.with(|problems| {
            problems.iter().find(|problem| problem.question == question).map(|problem| wording::problem(problem.kind))
        })
    });
    let (id, legend, hint) = (question.name(), wording::question(question), wording::hint(question));
    let entry = match question.kind() {
        AnswerKind::Choice => {
            let options = question.options().into_iter().map(|option| ChoiceOption {
                value: option.word().to_owned(),
                label: wording::option(option).to_owned(),
                hint: wording::option_hint(option).map(str::to_owned),
            });
            return RadioGroup(ui::RadioGroupProps {
                id: id.to_owned(),
                legend,
                hint,
                error,
                options: options.collect(),
                value,
            })
            .into_any();
        }
        AnswerKind::Count | AnswerKind::Age => InputKind::DigitReference,
        AnswerKind::Amount => InputKind::Amount,
    };
    Field(ui::FieldProps { id: id.to_owned(), label: legend, hint, error, value, kind: entry }).into_any()
}

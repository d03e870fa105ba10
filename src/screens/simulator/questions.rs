//! A page of questions, whichever they are.

use super::page_of;
use crate::forms::simulation::{Answer, Problem, Question, Step};
use crate::i18n::simulator as words;
use crate::parts::page::{Page, Problems};
use crate::route::{self, Route};
use crate::state;
use crate::ui::{
    self, Button, ChoiceOption, Field, Form, Icon, InputKind, PageHeading, RadioGroup, RouteLink, StepCount,
};
use crate::wording::simulator as wording;
use leptos::prelude::*;

/// In the address of a page that was opened from the summary, which it then leads back to. It tells nothing personal.
pub const FROM_SUMMARY: (&str, &str) = ("depuis", "recapitulatif");

/// The same, ready for a link.
pub fn from_summary() -> Vec<(&'static str, String)> {
    vec![(FROM_SUMMARY.0, FROM_SUMMARY.1.to_owned())]
}

/// The page of a step.
pub fn page(step: Step) -> AnyView {
    let simulation = state::simulation();
    let navigator = route::navigator();
    let problems = RwSignal::new(Vec::<Problem>::new());
    let query = route::query();
    let from_summary = query.with_untracked(|query| query.get_str(FROM_SUMMARY.0) == Some(FROM_SUMMARY.1));

    let summary = Signal::derive(move || {
        problems.with(|problems| problems.iter().map(|problem| line(step, problem)).collect::<Vec<_>>())
    });
    let (on_arrival, erasures) = untrack(|| (simulation.draft(), simulation.erasures()));
    let before_edit = simulation.before_edit().unwrap_or_else(|| on_arrival.clone());
    let sent = StoredValue::new(false);
    if from_summary || simulation.answers().is_some() {
        // An edit counts once it is sent: whoever goes back without sending finds the answers as they were. What was
        // erased meanwhile stays erased.
        on_cleanup(move || {
            if !sent.get_value() && untrack(|| simulation.erasures()) == erasures {
                simulation.restore(&on_arrival);
            }
        });
    }
    let submit = move |()| {
        let draft = untrack(|| simulation.draft());
        let found = step.problems(&draft);
        if found.is_empty() {
            simulation.keep_if_asked();
            sent.set_value(true);
            match step.after_edit(&before_edit, &draft) {
                _ if !from_summary => navigator.to(page_of(step.next(&draft).unwrap_or(Step::Summary))),
                Some(other) => navigator.to_with(page_of(other), &[FROM_SUMMARY]),
                None => navigator.to(page_of(Step::Summary)),
            }
        }
        problems.set(found);
    };
    let count = Memo::new(move |_| step.number(&simulation.draft()));
    let before = Memo::new(move |_| match from_summary {
        true => page_of(Step::Summary),
        false => step.previous(&simulation.draft()).map_or(Route::Simulator, page_of),
    });
    let questions = step.questions().iter().map(|question| asked(*question, problems)).collect_view();
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
fn line(step: Step, problem: &Problem) -> ui::Problem {
    let (question, problem_text) = (wording::question(problem.question), wording::problem(problem.kind));
    let text = match step.questions() {
        [_] => problem_text,
        _ if question.ends_with('?') => format!("{question} {problem_text}"),
        _ => words::problem_of(question, problem_text),
    };
    ui::Problem { field: Some(problem.question.id().to_owned()), text }
}

/// A question, as long as it makes sense after the answers to the others.
fn asked(question: Question, problems: RwSignal<Vec<Problem>>) -> AnyView {
    let simulation = state::simulation();
    let is_asked = Memo::new(move |_| simulation.draft().asks(question));
    (move || is_asked.get().then(|| control(question, problems))).into_any()
}

fn control(question: Question, problems: RwSignal<Vec<Problem>>) -> AnyView {
    let value = state::simulation().answer(question);
    let error = Signal::derive(move || {
        problems.with(|problems| {
            problems.iter().find(|problem| problem.question == question).map(|problem| wording::problem(problem.kind))
        })
    });
    let (id, legend, hint) = (question.id(), wording::question(question), wording::hint(question));
    let entry = match question.answer() {
        Answer::Choice(options) => {
            let options = options.iter().map(|option| ChoiceOption {
                value: (*option).to_owned(),
                label: wording::option(question, option).to_owned(),
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
        Answer::Count | Answer::Age => InputKind::DigitReference,
        Answer::Amount => InputKind::Amount,
    };
    Field(ui::FieldProps { id: id.to_owned(), label: legend, hint, error, value, kind: entry }).into_any()
}

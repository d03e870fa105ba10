//! What is wrong with a form, in one list at the top that takes the focus after a failed submit (GOV.UK's pattern).

use crate::platform::{focus, title};
use leptos::{html, prelude::*};

/// One problem, with the field that it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SummaryLine {
    /// The field's id; `None` when the whole form is refused.
    pub field: Option<String>,
    /// The same words as beside the field.
    pub text: String,
}

/// The list of problems. Nothing is shown while there is none.
#[component]
pub fn ErrorSummary(
    /// Its heading.
    #[prop(into)]
    heading: String,
    /// The problems, as of the last submit: each time they are set to a list that is not empty, the summary takes the focus.
    /// So set them on submit only, never while typing.
    #[prop(into)]
    problems: Signal<Vec<SummaryLine>>,
) -> impl IntoView {
    let summary = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        let any = problems.with(|problems| !problems.is_empty());
        title::mark_error(any);
        if any && let Some(summary) = summary.get() {
            focus::on_element(&summary);
            summary.scroll_into_view();
        }
    });
    move || {
        let list = problems.get();
        (!list.is_empty()).then(|| {
            let items = list.into_iter().map(item).collect_view();
            view! {
                <div class="summary" node_ref=summary tabindex="-1" role="alert">
                    <h2 class="summary__heading">{heading.clone()}</h2>
                    <ul class="summary__list" role="list">
                        {items}
                    </ul>
                </div>
            }
        })
    }
}

fn item(problem: SummaryLine) -> AnyView {
    let SummaryLine { field, text } = problem;
    match field {
        None => view! { <li>{text}</li> }.into_any(),
        Some(id) => {
            let href = format!("#{id}");
            view! {
                <li>
                    <a
                        href=href
                        rel="external"
                        on:click=move |event| {
                            if focus::on_id(&id) {
                                event.prevent_default();
                            }
                        }
                    >
                        {text}
                    </a>
                </li>
            }
            .into_any()
        }
    }
}

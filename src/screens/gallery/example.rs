//! One part in one state: what is seen, the code that makes it, and the view.

use leptos::prelude::*;

/// A part in one of its states.
pub struct Example {
    /// What one sees in it.
    pub state: &'static str,
    /// The code that makes it, props included.
    pub props: &'static str,
    /// It.
    pub view: AnyView,
}

/// Makes an [`Example`] of the code of its view.
macro_rules! example {
    ($state:literal, $($code:tt)+) => {
        $crate::screens::gallery::example::Example { state: $state, props: stringify!($($code)+), view: view! { $($code)+ }.into_any() }
    };
}
pub(super) use example;

/// One part: its name, and its states one below the other. What is busy here is so for good: nobody need wait for it.
pub fn part(name: &'static str, examples: impl IntoIterator<Item = Example>) -> AnyView {
    let examples = examples
        .into_iter()
        .map(|Example { state, props, view }| {
            view! {
                <div class="stack stack--tight" data-example>
                    <p class="soft small">{state}</p>
                    {view}
                    <p class="small">
                        <code>{props}</code>
                    </p>
                </div>
            }
        })
        .collect_view();
    view! {
        <section class="card card__in card__in--roomy stack stack--loose">
            <h2>{name}</h2>
            {examples}
        </section>
    }
    .into_any()
}

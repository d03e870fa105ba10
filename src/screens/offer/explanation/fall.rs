//! The question that no housing request answers: whether the income has fallen since the notice that counts. The person
//! answers it here, and every verdict of the visit takes it into account.
//!
//! The answer stays in the page: it is neither sent nor kept, and signing out forgets it.

use crate::forms::choice::Choice as _;
use crate::forms::fall::Fall;
use crate::i18n::explanation as words;
use crate::parts::choice::word_of;
use crate::platform::clock;
use crate::route::Route;
use crate::state;
use crate::ui::{Card, ChoiceOption, RadioGroup, RouteLink};
use leptos::prelude::*;
use parcours_domain::income::tax_year_for;

/// The question, and what to do when the income has fallen.
pub fn question() -> AnyView {
    let fall = state::household().fall;
    let value = word_of(fall);
    let year = clock::today().map_or(0, tax_year_for);
    let options = vec![
        ChoiceOption::new(Fall::No.word(), words::fall_no()),
        ChoiceOption::new(Fall::Yes.word(), words::fall_yes()),
    ];
    let then = move || {
        (fall.get() == Some(Fall::Yes)).then(|| {
            view! {
                <p>
                    {words::fall_then()} " " <RouteLink to=Route::Request>{words::fall_request()}</RouteLink>
                </p>
            }
        })
    };
    view! {
        <Card>
            <RadioGroup id="fall" legend=words::fall_title(year) hint=words::fall_hint() options value />
            <div role="status">{then}</div>
        </Card>
    }
    .into_any()
}

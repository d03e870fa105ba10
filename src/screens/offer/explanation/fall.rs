//! The question that no housing request answers: whether the income has fallen since the notice that counts. The person
//! answers it here, and every verdict of the visit takes it into account.
//!
//! The answer stays in the page: it is neither sent nor kept, and signing out forgets it.

use crate::i18n::explanation as words;
use crate::platform::clock;
use crate::route::Route;
use crate::state;
use crate::state::household::{FELL, NOT_FALLEN};
use crate::ui::{Card, ChoiceOption, RadioGroup, RouteLink};
use leptos::prelude::*;
use parcours_domain::income::tax_year_for;

/// The question, and what to do when the income has fallen.
pub fn question() -> AnyView {
    let value = state::household().fall;
    let year = clock::today().map_or(0, tax_year_for);
    let options = vec![ChoiceOption::new(NOT_FALLEN, words::fall_no()), ChoiceOption::new(FELL, words::fall_yes())];
    let then = move || {
        value.with(|value| value == FELL).then(|| {
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

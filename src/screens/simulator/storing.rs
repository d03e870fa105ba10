//! Storing the answers on the device, and erasing them: at the end of every page that shows them.

use crate::i18n::simulator as words;
use crate::platform::focus;
use crate::route::{self, Route};
use crate::state;
use crate::ui::{Button, ButtonVariant};
use leptos::prelude::*;

/// The id of the line that says what became of the answers.
const SAID: &str = "answers-said";

/// Whether the answers are stored on the device, and the button that erases them. It leads back to the first page, so that
/// no erased answer stays on screen.
pub fn storing() -> AnyView {
    let simulation = state::simulation();
    let (navigator, here) = (route::navigator(), route::current());
    let refused = RwSignal::new(false);
    let kept = Memo::new(move |_| simulation.is_stored());
    let begun = Memo::new(move |_| simulation.is_begun());
    // The pressed button disappears: the focus goes to the line that says what happened.
    let keep = move |()| {
        refused.set(!simulation.store());
        focus::on_id(SAID);
    };
    let erase = move |()| {
        simulation.erase();
        refused.set(false);
        if here.get_untracked() == Route::Simulator {
            focus::on_id(SAID);
        } else {
            navigator.to(Route::Simulator);
        }
    };
    // Empty at first: a screen reader announces only changes of a region that is already there.
    let said = RwSignal::new("");
    Effect::new(move |_| {
        said.set(match (begun.get(), kept.get()) {
            (false, _) if simulation.was_erased() => words::erased(),
            (true, true) => words::kept(),
            (true, false) if refused.get() => words::not_kept(),
            _ => "",
        });
    });
    view! {
        <div class="stack stack--tight simulator-keeping">
            {move || {
                (begun.get() && !kept.get())
                    .then(|| {
                        view! {
                            <p>
                                <Button text=words::keep().to_owned() variant=ButtonVariant::Secondary on_press=keep />
                            </p>
                            <p class="soft small">{words::keep_warning()}</p>
                        }
                    })
            }}
            {move || {
                begun
                    .get()
                    .then(|| {
                        view! {
                            <p>
                                <Button text=words::erase().to_owned() variant=ButtonVariant::Link on_press=erase />
                            </p>
                        }
                    })
            }}
            <p role="status" id=SAID>{move || said.get()}</p>
        </div>
    }
    .into_any()
}

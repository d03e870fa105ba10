//! A form that the app sends itself. HTML's own validation is off: its messages are not ours.

use leptos::prelude::*;

/// A form that the app sends itself.
#[component]
pub fn Form(
    /// Called on submit, by the button or by the Enter key.
    #[prop(into)]
    on_submit: Callback<()>,
    /// The form's name, where a page has several.
    #[prop(optional, into)]
    name: Option<String>,
    /// The fields and the button.
    children: Children,
) -> impl IntoView {
    view! {
        <form
            class="form"
            novalidate=true
            aria-label=name
            on:submit=move |event| {
                event.prevent_default();
                on_submit.run(());
            }
        >
            {children()}
        </form>
    }
    .into_any()
}

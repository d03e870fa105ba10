//! A modal dialog: the browser's own, which traps the focus, closes on Escape and gives the focus back.

use super::{Button, ButtonVariant};
use leptos::{html, prelude::*};

/// A modal dialog. Its content exists only while it is open.
#[component]
pub fn Dialog(
    /// Its id, from which its title's id is made.
    id: &'static str,
    /// Whether it is open; closing it, by any way, sets this to false.
    open: RwSignal<bool>,
    /// Its title.
    #[prop(into)]
    title: String,
    /// The words of the closing button.
    #[prop(into)]
    close_text: String,
    /// What is in it.
    children: ChildrenFn,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    let title_id = format!("{id}-title");
    Effect::new(move |_| {
        let wanted = open.get();
        let Some(dialog) = dialog.get() else { return };
        if wanted && !dialog.open() {
            // Refused only for a dialog that is no longer in the page: then there is nothing to show.
            let _ = dialog.show_modal();
        } else if !wanted && dialog.open() {
            dialog.close();
        }
    });
    view! {
        <dialog
            class="dialog"
            id=id
            node_ref=dialog
            aria-labelledby=title_id
            on:close=move |_| open.set(false)
        >
            <div class="dialog__in stack">
                // The focus starts on the title, not on a button that may do what cannot be undone.
                <h2 id=title_id.clone() tabindex="-1" autofocus=true>
                    {title}
                </h2>
                {move || open.get().then(|| children())}
                <Button text=close_text variant=ButtonVariant::Link on_press=move |()| open.set(false) />
            </div>
        </dialog>
    }
    .into_any()
}

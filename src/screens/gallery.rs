//! The page of parts, at `/_parts`: every part of `ui` in every state, with its props as they are written in the code.
//!
//! It is where a part is tried while it changes, and what a journey looks at in three engines. It is no part of the
//! product: the feature `parts` brings it, and a release build with that feature does not compile (see `lib.rs`). So its
//! words are examples, in place here, and not among the sentences of `i18n`.

mod answers;
mod buttons;
pub mod example;
mod facts;
mod fields;
mod messages;
mod progress;

use crate::ui::PageHeading;
use leptos::prelude::*;

/// All the parts, family by family.
#[component]
pub fn GalleryScreen() -> impl IntoView {
    view! {
        <div class="page stack stack--loose">
            <PageHeading text="Les éléments de page" />
            <p class="soft">"Chaque élément dans chacun de ses états, avec le code qui le produit."</p>
            {buttons::parts()}
            {fields::parts()}
            {answers::parts()}
            {messages::parts()}
            {facts::parts()}
            {progress::parts()}
        </div>
    }
    .into_any()
}

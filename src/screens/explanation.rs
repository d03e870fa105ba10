//! The screen: why an offer suits or not, in full. Each rule with its figures, what was counted, where it is written, and
//! what would change the answer.
//!
//! It draws the rules as the offer's own screen does (`offer::verdict`), and adds what only somebody who wants to
//! understand, or to check, needs. Nothing of it is sent anywhere.

use crate::i18n::explanation as words;
use crate::platform::clock;
use crate::route::Route;
use crate::screens::offer::{self, situation, verdict, wording};
use crate::screens::page::Page;
use crate::state;
use crate::ui::{Card, Glyph, PageHeading, RouteLink};
use leptos::prelude::*;

/// The screen of the offer with this id.
pub fn explanation_screen(id: String) -> AnyView {
    let session = state::session();
    let viewer = situation::viewer();
    let situation = situation::resource(viewer);
    let offer = offer::read(id.clone(), viewer);
    let name = |offer: &_| words::title_of(wording::name(offer));
    let heading = Signal::derive(move || offer::heading(offer, name, words::title()));
    let retry = Callback::new(move |()| {
        if session.trouble().is_some() {
            session.start();
        }
        offer.refetch();
        situation.refetch();
    });
    let filled = move |offer: std::sync::Arc<parcours_contract::Resource<parcours_contract::HousingOffer>>| {
        let today = clock::today();
        let verdict = situation.get().flatten().and_then(|situation| situation.verdict(&offer.attributes, today));
        view! { <Card>{verdict.map(|verdict| verdict::rules(&verdict))}</Card> }.into_any()
    };
    view! {
        <Page narrow=true>
            <p>
                <RouteLink to=Route::Offer(id) class="back" glyph=Glyph::Back>
                    {words::back()}
                </RouteLink>
            </p>
            <PageHeading text=heading />
            {move || offer::content(offer, retry, filled)}
        </Page>
    }
    .into_any()
}

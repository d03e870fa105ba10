//! The facts of a home: pictures, what it is like, what it costs.

use crate::i18n::{offer as words, offer_facts};
use crate::parts::offer::{art, energy, outcome_tag, reserved};
use crate::platform::intl;
use crate::ui::{Card, Fact, Facts, Icon, KeyValues};
use crate::wording::offer::{amount_or_unknown, date, floor, name, norm_of, typology, without_arrondissement, yes_no};
use leptos::prelude::*;
use parcours_contract::{HousingOffer, OfferKind};
use parcours_domain::eligibility::Outcome;

/// Picture, verdict and the facts that decide.
pub fn head(offer: &HousingOffer, outcome: Outcome) -> AnyView {
    let district = offer.district.as_deref().map(without_arrondissement);
    let town = [offer.postal_code.as_deref(), district.as_deref()];
    let town = town.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let address = match &offer.address {
        Some(street) if town.is_empty() => street.clone(),
        Some(street) => format!("{street}, {town}"),
        None if town.is_empty() => words::address_unknown().to_owned(),
        None => town,
    };
    let available = date(offer.availability_date.as_ref())
        .map_or_else(|| words::available_unknown().to_owned(), |day| words::available(intl::day(day)));
    let (floor, energy) = (floor(offer), energy(offer.dpe_conso.as_deref()));
    view! {
        <section class="card">
            <div class="offer__art offer__art--wide">{art(offer, true)}</div>
            <div class="card__in card__in--roomy stack">
                <p class="row">{outcome_tag(outcome)} {reserved(offer)}</p>
                <Facts>
                    <Fact icon=Icon::Place text=address />
                    <Fact icon=Icon::Lift text=floor />
                    {energy}
                    <Fact icon=Icon::Calendar text=available />
                </Facts>
            </div>
        </section>
    }
    .into_any()
}

/// What each month costs, and what is asked once.
pub fn rent_in_detail(offer: &HousingOffer) -> AnyView {
    let each_month = offer.rent_with_charges;
    let lines = vec![
        (words::rent().to_owned(), amount_or_unknown(offer.rent_amount)),
        (words::charges().to_owned(), amount_or_unknown(offer.charges())),
        (words::parking().to_owned(), amount_or_unknown(offer.parking_charges)),
        (words::each_month().to_owned(), amount_or_unknown(each_month)),
        (words::deposit().to_owned(), amount_or_unknown(offer.guarantee_deposit)),
    ];
    view! {
        <Card>
            <h2>{words::rent_title()}</h2>
            <KeyValues lines />
        </Card>
    }
    .into_any()
}

/// Everything else that is known of the home.
pub fn home(offer: &HousingOffer) -> AnyView {
    let unknown = || offer_facts::unknown().to_owned();
    let number = |value: Option<i64>| value.map_or_else(unknown, |value| value.to_string());
    let text = |value: &Option<String>| value.clone().unwrap_or_else(unknown);
    let kind = match &offer.kind {
        Some(OfferKind::Flat) => offer_facts::kind_flat().to_owned(),
        Some(OfferKind::House) => offer_facts::kind_house().to_owned(),
        Some(other) => other.as_str().to_owned(),
        None => unknown(),
    };
    let norm = offer.threshold_type.as_ref().map_or_else(unknown, norm_of);
    let lessor = offer.lessor.as_ref().and_then(|lessor| lessor.name.clone()).unwrap_or_else(unknown);
    let lines = vec![
        (words::kind().to_owned(), kind),
        (words::typology().to_owned(), offer.typology.as_ref().map_or_else(unknown, typology)),
        (words::bedrooms().to_owned(), number(offer.bedrooms)),
        (
            words::surface().to_owned(),
            offer.surface.map_or_else(unknown, |size| offer_facts::surface(intl::decimal(size))),
        ),
        (words::elevator().to_owned(), yes_no(offer.has_elevator)),
        (words::outside().to_owned(), number(offer.terraces_or_balconies)),
        (words::garden().to_owned(), yes_no(offer.has_garden)),
        (words::heating().to_owned(), text(&offer.heating_type)),
        (words::year().to_owned(), number(offer.construction_year)),
        (words::energy().to_owned(), text(&offer.dpe_conso)),
        (words::climate().to_owned(), text(&offer.dpe_ges)),
        (words::norm().to_owned(), norm),
        (words::lessor().to_owned(), lessor),
    ];
    let description = offer.details.clone().map(|text| {
        view! {
            <h3>{words::description()}</h3>
            <p>{text}</p>
        }
    });
    let pictures = pictures(offer);
    view! {
        <Card>
            <h2>{words::facts_title()}</h2>
            <KeyValues lines />
            {description}
            {pictures}
        </Card>
    }
    .into_any()
}

/// The other pictures, each with what it shows.
fn pictures(offer: &HousingOffer) -> Option<AnyView> {
    let pictures: Vec<_> = offer
        .pictures
        .iter()
        // The first one stands at the top already.
        .filter(|picture| offer.main_picture.as_ref() != Some(picture))
        .filter_map(|picture| {
            let address = picture.thumb1000_absolute.as_ref().or(picture.thumb240_absolute.as_ref())?;
            let shows = picture.label.clone().unwrap_or_else(|| name(offer));
            Some(view! {
                <li><img src=address.clone() alt=shows loading="lazy" width="640" height="360" /></li>
            })
        })
        .collect();
    (!pictures.is_empty()).then(|| {
        view! {
            <h3>{words::pictures()}</h3>
            <ul class="pictures" role="list">{pictures}</ul>
        }
        .into_any()
    })
}

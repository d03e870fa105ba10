//! How an offer is written for people: the same on a card, on its own screen and in an application.
//!
//! Unknown is written "non précisé", never 0.

use crate::i18n::{offer_facts as words, plural};
use crate::platform::intl;
use parcours_contract::{Amount, HousingOffer, Moment, NormCode, TypologyCode};
use parcours_domain::{date::Date, money::Money, offer::Norm};

/// The size, as tenants write it: `T1 bis`, `T6 et plus`. An unknown word is shown as it came.
pub fn typology(code: &TypologyCode) -> String {
    match code {
        TypologyCode::T1Bis => words::typology_t1_bis().to_owned(),
        TypologyCode::T6Plus => words::typology_t6_plus().to_owned(),
        other => other.as_str().to_owned(),
    }
}

/// A commune's name, short: `Paris 20e`; also inside a longer text, such as an offer's title.
pub fn without_arrondissement(text: &str) -> String {
    text.replace(" Arrondissement", "")
}

/// What a category is called, in full where it is short: `PLUS, prêt locatif à usage social`.
/// One that the rules do not know is shown as it came.
pub fn norm_of(code: &NormCode) -> String {
    norm(code.norm()).map_or_else(|| code.as_str().to_owned(), str::to_owned)
}

/// The same for one of the rules' own; nothing for any other.
pub fn norm(norm: Norm) -> Option<&'static str> {
    Some(match norm {
        Norm::Plai => words::norm_plai(),
        Norm::PlaiAdapted => words::norm_plai_adapted(),
        Norm::Plus => words::norm_plus(),
        Norm::PlusCd => words::norm_plus_cd(),
        Norm::Pls => words::norm_pls(),
        Norm::Pli => words::norm_pli(),
        Norm::Lli => words::norm_lli(),
        Norm::Lls => words::norm_lls(),
        Norm::Llts => words::norm_llts(),
        Norm::Other => return None,
    })
}

/// The commune with its department: `Montreuil (93)`, `Paris 20e`.
pub fn place(offer: &HousingOffer) -> String {
    let Some(district) = offer.district.as_deref() else { return words::place_unknown().to_owned() };
    let district = without_arrondissement(district);
    match offer.department.as_deref() {
        // A municipal arrondissement already says where it is.
        Some(department)
            if !district.ends_with(|last: char| last == 'e' && district.contains(|c: char| c.is_ascii_digit())) =>
        {
            format!("{district} ({department})")
        }
        _ => district,
    }
}

/// The name of an offer: `T2 de 46 m², Montreuil (93)`.
pub fn name(offer: &HousingOffer) -> String {
    let size = offer.typology.as_ref().map_or_else(|| words::name_without_typology().to_owned(), typology);
    match offer.surface {
        Some(surface) => words::name_full(size, intl::decimal(surface), place(offer)),
        None => words::name_without_surface(size, place(offer)),
    }
}

/// An amount of the wire, written.
pub fn amount(amount: Amount) -> String {
    intl::money(Money::from_cents(amount.cents()))
}

/// An amount of the wire, or "non précisé".
pub fn amount_or_unknown(value: Option<Amount>) -> String {
    value.map_or_else(|| words::unknown().to_owned(), amount)
}

/// The rent, and what it holds: with charges when known, else without.
pub fn rent(offer: &HousingOffer) -> (String, &'static str) {
    match (offer.rent_with_charges, offer.rent_amount) {
        (Some(rent), _) => (amount(rent), words::rent_with_charges()),
        (None, Some(rent)) => (amount(rent), words::rent_without_charges()),
        (None, None) => (words::rent_unknown().to_owned(), ""),
    }
}

/// Floor and lift in one line.
pub fn floor(offer: &HousingOffer) -> String {
    let floor = match offer.floor {
        None => words::floor_unknown().to_owned(),
        Some(0) => words::floor_ground().to_owned(),
        Some(1) => words::floor_first().to_owned(),
        Some(floor) => words::floor_nth(floor),
    };
    match offer.has_elevator {
        Some(true) => words::elevator_yes(floor),
        Some(false) => words::elevator_no(floor),
        None => floor,
    }
}

/// How many have applied.
pub fn candidates(offer: &HousingOffer) -> String {
    match offer.applicated_nb.and_then(|count| u64::try_from(count).ok()) {
        None => words::candidates_unknown().to_owned(),
        Some(0) => words::candidates_none().to_owned(),
        Some(count) => plural(count, words::candidates_one().to_owned(), words::candidates_many(intl::integer(count))),
    }
}

/// The civil date of a moment of the wire.
pub fn date(moment: Option<&Moment>) -> Option<Date> {
    moment.and_then(Moment::date)
}

/// How long one can still apply; `None` when the end of publication is unknown.
pub fn days_left(offer: &HousingOffer, today: Option<Date>) -> Option<String> {
    let left = today?.days_until(date(offer.publication_end_date.as_ref())?);
    Some(match left {
        ..0 => words::closed().to_owned(),
        0 => words::last_day().to_owned(),
        1 => words::day_left().to_owned(),
        days => words::days_left(days),
    })
}

/// Until when the offer is published, in words.
pub fn published_until(offer: &HousingOffer, today: Option<Date>) -> Option<String> {
    let end = date(offer.publication_end_date.as_ref())?;
    Some(match today.map(|today| today.days_until(end)) {
        Some(0) => words::published_today().to_owned(),
        Some(..0) => words::closed().to_owned(),
        _ => words::published_until(intl::day(end)),
    })
}

/// A flag, or "non précisé".
pub fn yes_no(flag: Option<bool>) -> String {
    match flag {
        Some(true) => words::yes(),
        Some(false) => words::no(),
        None => words::unknown(),
    }
    .to_owned()
}

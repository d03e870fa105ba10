//! The income and the category that a household is compared with, in words: the same in an explanation and in the
//! simulator's result.

use crate::i18n::explanation as words;
use crate::platform::intl;
use parcours_domain::eligibility::Profile;
use parcours_domain::household::{Category, CategoryReason};
use parcours_domain::income::{CountedIncome, IncomeBasis};
use parcours_domain::money::Money;

/// The amount, or what is known of it.
pub fn amount(counted: &CountedIncome) -> String {
    match (counted.exact(), counted.at_most()) {
        (Some(exact), _) => intl::money(exact),
        (None, Some(most)) => words::counted_between(intl::money(counted.at_least()), intl::money(most)),
        (None, None) if counted.at_least() > Money::ZERO => words::counted_from(intl::money(counted.at_least())),
        (None, None) => words::unknown().to_owned(),
    }
}

/// Of which year it is, and why.
pub fn basis(counted: &CountedIncome) -> String {
    let year = counted.tax_year();
    match counted.basis() {
        IncomeBasis::TwoYearsBefore => words::basis_two_years(year, year.saturating_add(1)),
        IncomeBasis::PreviousYear => words::basis_previous(year),
        IncomeBasis::LastTwelveMonths => words::basis_twelve_months().to_owned(),
    }
}

/// A category of social housing.
pub fn category(category: Category) -> String {
    match category.supplements() {
        0 => category.step().to_string(),
        extra => words::category_beyond(extra),
    }
}

/// Why it is that one.
pub fn reason(reason: CategoryReason) -> &'static str {
    match reason {
        CategoryReason::Persons => words::category_persons(),
        CategoryReason::SingleParent => words::category_single_parent(),
        CategoryReason::YoungCouple => words::category_young_couple(),
        CategoryReason::DisabilityCard => words::category_disability(),
    }
}

/// The category of a household, and why: or the two that it lies between.
pub fn category_of(profile: &Profile) -> (String, Option<&'static str>) {
    let bounds = profile.category_bounds();
    if bounds.lowest == bounds.highest {
        (category(bounds.lowest), Some(reason(bounds.lowest_reason)))
    } else {
        (words::category_between(category(bounds.lowest), category(bounds.highest)), None)
    }
}

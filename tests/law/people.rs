//! Households, offers and incomes for the articles. Everybody is invented.

use parcours_domain::date::Date;
use parcours_domain::household::{CoupleStatus, Household, Person, Role};
use parcours_domain::income::{Income, MonthlyResources, NoticeHolder, Recent, TaxNotice};
use parcours_domain::money::Money;
use parcours_domain::offer::{Norm, OfferFacts};
use parcours_domain::place::InseeCode;

/// A day of 2026, when the income of 2024 counts.
pub const TODAY: &str = "2026-11-23";
pub const PARIS: &str = "75110";
pub const MEAUX: &str = "77284";
pub const RENNES: &str = "35238";

pub fn day(text: &str) -> Date {
    Date::parse_iso(text).unwrap()
}

/// Somebody without the disability card.
pub fn person(role: Role) -> Person {
    Person::new(role).with_card(false)
}

pub fn alone() -> Household {
    Household::alone().without_cards()
}

pub fn single_parent(children: usize) -> Household {
    let mut persons = vec![person(Role::Applicant)];
    persons.extend(std::iter::repeat_n(person(Role::DEPENDANT), children));
    Household::new(persons, CoupleStatus::NotACouple).unwrap()
}

/// Two cohabiting adults, born on those days, with children.
pub fn couple(births: [&str; 2], children: usize) -> Household {
    let [first, second] = births.map(day);
    let mut persons = vec![person(Role::Applicant).born(first), person(Role::Spouse).born(second)];
    persons.extend(std::iter::repeat_n(person(Role::DEPENDANT), children));
    Household::new(persons, CoupleStatus::Cohabiting).unwrap()
}

/// A household of `persons`, two of them adults who are no young couple: its category is its size.
pub fn of_size(persons: usize) -> Household {
    match persons {
        1 => alone(),
        more => couple(["1960-01-01", "1960-01-01"], more - 2),
    }
}

/// The reference tax income of 2024, all of it the applicant's; the other adults have a notice of zero. It has not fallen.
pub fn earning(household: &Household, yearly: Money) -> Income {
    let notices = household.persons().iter().enumerate().filter(|(_, one)| one.is_adult()).map(|(person, _)| {
        let amount = if person == 0 { yearly } else { Money::ZERO };
        TaxNotice::new(2024, amount, NoticeHolder::Person(person)).unwrap()
    });
    Income { notices: notices.collect(), recent: Recent::NotLower, ..Income::default() }
}

pub fn paid_monthly(resources: Money) -> Income {
    Income { monthly: Some(MonthlyResources::new(resources).unwrap()), ..Income::default() }
}

pub fn home(norm: Norm, insee_code: &str) -> OfferFacts {
    OfferFacts { norm: Some(norm), place: Some(InseeCode::parse(insee_code).unwrap()), ..OfferFacts::default() }
}

//! The values of a verdict, in words: a margin, a ceiling, a missing fact, persons and sizes.

use crate::i18n::verdict as words;
use crate::platform::intl;
use crate::wording::offer as wording;
use parcours_contract::{HouseholdGap, TypologyCode};
use parcours_domain::ceiling::Ceiling;
use parcours_domain::eligibility::Outcome;
use parcours_domain::household::{Household, HouseholdProblem};
use parcours_domain::known::MissingFact;
use parcours_domain::money::Money;
use parcours_domain::offer::Typology;
use parcours_domain::source::Certainty;
use std::cmp::Ordering;

/// The answer of a rule or of a verdict, the same word everywhere.
#[must_use]
pub fn answer(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Compatible => words::compatible(),
        Outcome::NotCompatible => words::not_compatible(),
        Outcome::Unknown => words::to_check(),
    }
}

/// How far an income is from its ceiling, written: « 1 254 € », or « au moins 1 254 € » where the income is not known to the
/// cent.
pub enum Margin {
    /// It is the ceiling.
    None,
    /// Below it by this amount.
    Under(String),
    /// Above it by this amount.
    Over(String),
}

impl Margin {
    /// Of a ceiling less an income.
    pub fn of(margin: Money, is_exact: bool) -> Self {
        let amount = intl::money(gap(margin, Money::ZERO));
        let amount = if is_exact || margin == Money::ZERO { amount } else { words::at_least(amount) };
        match margin.cmp(&Money::ZERO) {
            Ordering::Less => Self::Over(amount),
            Ordering::Equal if is_exact => Self::None,
            Ordering::Equal | Ordering::Greater => Self::Under(amount),
        }
    }
}

/// A ceiling's amount, marked where it was computed and not read.
pub fn ceiling_text(ceiling: &Ceiling) -> String {
    let amount = intl::money(ceiling.amount);
    if ceiling.certainty == Certainty::C { words::computed(amount) } else { amount }
}

/// Says that a ceiling is of a year before that of the decision, because no newer one is known.
pub fn older(ceiling: &Ceiling) -> Option<String> {
    ceiling.is_of_an_older_year.then(|| words::older(intl::day(ceiling.since())))
}

/// A missing fact.
pub fn fact_name(fact: MissingFact) -> &'static str {
    match fact {
        MissingFact::Typology => words::missing_typology(),
        MissingFact::Norm => words::missing_norm(),
        MissingFact::Place => words::missing_place(),
        MissingFact::AbcZone => words::missing_abc_zone(),
        MissingFact::Rent => words::missing_rent(),
        MissingFact::CeilingTable => words::missing_table(),
        MissingFact::ReferenceIncome { .. } => words::missing_income(),
        MissingFact::ConflictingIncome { .. } => words::missing_conflict(),
        MissingFact::OwnIncome { .. } => words::missing_own_income(),
        MissingFact::RecentIncome => words::missing_recent_income(),
        MissingFact::MonthlyResources => words::missing_resources(),
        MissingFact::HousingAid => words::missing_aid(),
        MissingFact::BirthDate { .. } => words::missing_birth_date(),
        MissingFact::CoupleStatus => words::missing_couple(),
        MissingFact::DisabilityCard { .. } => words::missing_disability(),
        MissingFact::ExpectedBirthCounted => words::missing_expected(),
        MissingFact::VisitingChildrenCounted => words::missing_visiting(),
        MissingFact::SharedRooms => words::missing_shared_rooms(),
        MissingFact::HouseholdKind => words::missing_household_kind(),
    }
}

/// Why a request describes no household that an offer can be compared with.
pub fn household_gap(gap: HouseholdGap) -> String {
    let rank = |person: usize| person.saturating_add(1);
    match gap {
        HouseholdGap::NoPersons => words::gap_nobody().to_owned(),
        HouseholdGap::RoleUnknown { person } => words::gap_role(rank(person)),
        HouseholdGap::Incoherent(problem) => match problem {
            HouseholdProblem::NoApplicant => words::gap_no_applicant().to_owned(),
            HouseholdProblem::SeveralApplicants => words::gap_applicants().to_owned(),
            HouseholdProblem::SeveralSpouses => words::gap_spouses().to_owned(),
            HouseholdProblem::ApplicantNotBorn => words::gap_applicant_birth().to_owned(),
            HouseholdProblem::TooManyPersons { found } => words::gap_too_many(found, Household::LARGEST),
            HouseholdProblem::BornTooLongAgo { person } => words::gap_birth(rank(person)),
        },
    }
}

/// `1 personne`, `4 personnes`.
pub fn persons(count: u8) -> String {
    if count < 2 { words::persons_one().to_owned() } else { words::persons_many(count) }
}

/// A size, as tenants write it.
pub fn size_name(typology: Typology) -> String {
    wording::typology(&TypologyCode::from(typology))
}

/// `du T1 au T2`, or `T4 et plus`.
pub fn sizes(smallest: Typology, largest: Option<Typology>) -> String {
    let smallest = size_name(smallest);
    match largest {
        Some(largest) => words::sizes_span(smallest, size_name(largest)),
        None => words::sizes_from(smallest),
    }
}

/// Tenths, written: `2,9`.
pub fn times(tenths: u32) -> String {
    intl::decimal(f64::from(tenths) / 10.0)
}

/// How far two amounts are apart.
pub fn gap(one: Money, other: Money) -> Money {
    Money::from_cents(one.cents().saturating_sub(other.cents()).saturating_abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_cause_of_a_household_that_makes_no_sense_has_a_sentence_of_its_own() {
        let incoherent = [
            HouseholdProblem::NoApplicant,
            HouseholdProblem::SeveralApplicants,
            HouseholdProblem::SeveralSpouses,
            HouseholdProblem::ApplicantNotBorn,
            HouseholdProblem::TooManyPersons { found: 21 },
            HouseholdProblem::BornTooLongAgo { person: 1 },
        ];
        let mut said: Vec<String> =
            incoherent.into_iter().map(|problem| household_gap(HouseholdGap::Incoherent(problem))).collect();
        said.push(household_gap(HouseholdGap::NoPersons));
        said.push(household_gap(HouseholdGap::RoleUnknown { person: 1 }));
        for (at, sentence) in said.iter().enumerate() {
            assert!(!said.iter().skip(at + 1).any(|other| other == sentence), "{sentence}");
        }
        assert_eq!(said.last().unwrap(), "Votre demande ne dit pas quel est le lien entre vous et la personne n° 2.");
    }
}

//! A set of missing facts, held in bits: copied with a verdict, without allocating.

use std::fmt;

use super::fact::MissingFact;

/// The facts about nobody in particular, in the order in which a set lists them.
const OF_NOBODY: [MissingFact; 14] = [
    MissingFact::Typology,
    MissingFact::Norm,
    MissingFact::Place,
    MissingFact::AbcZone,
    MissingFact::Rent,
    MissingFact::CeilingTable,
    MissingFact::RecentIncome,
    MissingFact::MonthlyResources,
    MissingFact::HousingAid,
    MissingFact::CoupleStatus,
    MissingFact::ExpectedBirthCounted,
    MissingFact::VisitingChildrenCounted,
    MissingFact::SharedRooms,
    MissingFact::HouseholdKind,
];

/// A set of missing facts. The incomes in it are all of one year, that of the first one inserted.
///
/// ```
/// use parcours_domain::known::{MissingFact, MissingFacts};
///
/// let mut missing = MissingFacts::NONE;
/// missing.insert(MissingFact::BirthDate { person: 1 });
/// missing.insert(MissingFact::Norm);
/// assert!(missing.contains(MissingFact::Norm) && !missing.contains(MissingFact::Rent));
/// assert!(missing.iter().eq([MissingFact::Norm, MissingFact::BirthDate { person: 1 }]));
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct MissingFacts {
    of_nobody: u16,
    tax_year: u16,
    reference_income: Persons,
    conflicting_income: Persons,
    own_income: Persons,
    birth_date: Persons,
    disability_card: Persons,
}

/// Persons by their position, one bit each. Positions above 31 share the last bit; a household has at most twenty persons.
type Persons = u32;

const fn bit_of(person: usize) -> Persons {
    1 << if person < 31 { person } else { 31 }
}

impl MissingFacts {
    /// Nothing is missing.
    pub const NONE: Self = Self {
        of_nobody: 0,
        tax_year: 0,
        reference_income: 0,
        conflicting_income: 0,
        own_income: 0,
        birth_date: 0,
        disability_card: 0,
    };

    /// The set of one fact.
    ///
    /// ```
    /// # use parcours_domain::known::{MissingFact, MissingFacts};
    /// assert_eq!(MissingFacts::of(MissingFact::Rent).len(), 1);
    /// ```
    #[must_use]
    pub const fn of(fact: MissingFact) -> Self {
        let mut set = Self::NONE;
        set.insert(fact);
        set
    }

    /// Adds a fact; one that is there already changes nothing.
    pub const fn insert(&mut self, fact: MissingFact) {
        let (persons, person) = match fact {
            MissingFact::ReferenceIncome { person, tax_year } => {
                self.take_year(tax_year);
                (&mut self.reference_income, person)
            }
            MissingFact::ConflictingIncome { person, tax_year } => {
                self.take_year(tax_year);
                (&mut self.conflicting_income, person)
            }
            MissingFact::OwnIncome { person, tax_year } => {
                self.take_year(tax_year);
                (&mut self.own_income, person)
            }
            MissingFact::BirthDate { person } => (&mut self.birth_date, person),
            MissingFact::DisabilityCard { person } => (&mut self.disability_card, person),
            _ => {
                self.of_nobody |= bit_of_kind(fact);
                return;
            }
        };
        *persons |= bit_of(person);
    }

    const fn take_year(&mut self, tax_year: u16) {
        if self.reference_income | self.conflicting_income | self.own_income == 0 {
            self.tax_year = tax_year;
        }
    }

    /// The facts of both.
    #[must_use]
    pub const fn union(mut self, other: Self) -> Self {
        if other.reference_income | other.conflicting_income | other.own_income != 0 {
            self.take_year(other.tax_year);
        }
        self.of_nobody |= other.of_nobody;
        self.reference_income |= other.reference_income;
        self.conflicting_income |= other.conflicting_income;
        self.own_income |= other.own_income;
        self.birth_date |= other.birth_date;
        self.disability_card |= other.disability_card;
        self
    }

    /// Whether a fact is among them.
    #[must_use]
    pub const fn contains(self, fact: MissingFact) -> bool {
        let (persons, person) = match fact {
            MissingFact::ReferenceIncome { person, tax_year } if tax_year == self.tax_year => {
                (self.reference_income, person)
            }
            MissingFact::ConflictingIncome { person, tax_year } if tax_year == self.tax_year => {
                (self.conflicting_income, person)
            }
            MissingFact::OwnIncome { person, tax_year } if tax_year == self.tax_year => (self.own_income, person),
            MissingFact::BirthDate { person } => (self.birth_date, person),
            MissingFact::DisabilityCard { person } => (self.disability_card, person),
            _ => return self.of_nobody & bit_of_kind(fact) != 0,
        };
        persons & bit_of(person) != 0
    }

    /// Whether nothing is missing.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        let incomes = self.reference_income | self.conflicting_income | self.own_income;
        self.of_nobody == 0 && incomes | self.birth_date | self.disability_card == 0
    }

    /// How many facts.
    #[must_use]
    pub const fn len(self) -> u32 {
        self.of_nobody.count_ones()
            + self.reference_income.count_ones()
            + self.conflicting_income.count_ones()
            + self.own_income.count_ones()
            + self.birth_date.count_ones()
            + self.disability_card.count_ones()
    }

    /// Every fact once: first those about nobody in particular, then person by person, kind by kind.
    #[must_use]
    pub const fn iter(self) -> MissingFactsIter {
        MissingFactsIter { left: self }
    }

    /// Takes the first fact out.
    fn pop(&mut self) -> Option<MissingFact> {
        if self.of_nobody != 0 {
            let fact = OF_NOBODY.into_iter().find(|fact| self.of_nobody & bit_of_kind(*fact) != 0)?;
            self.of_nobody &= !bit_of_kind(fact);
            return Some(fact);
        }
        let tax_year = self.tax_year;
        if let Some(person) = pop_person(&mut self.reference_income) {
            Some(MissingFact::ReferenceIncome { person, tax_year })
        } else if let Some(person) = pop_person(&mut self.conflicting_income) {
            Some(MissingFact::ConflictingIncome { person, tax_year })
        } else if let Some(person) = pop_person(&mut self.own_income) {
            Some(MissingFact::OwnIncome { person, tax_year })
        } else if let Some(person) = pop_person(&mut self.birth_date) {
            Some(MissingFact::BirthDate { person })
        } else {
            pop_person(&mut self.disability_card).map(|person| MissingFact::DisabilityCard { person })
        }
    }
}

/// The bit of a fact about nobody in particular; none for one about a person.
const fn bit_of_kind(fact: MissingFact) -> u16 {
    1 << match fact {
        MissingFact::Typology => 0,
        MissingFact::Norm => 1,
        MissingFact::Place => 2,
        MissingFact::AbcZone => 3,
        MissingFact::Rent => 4,
        MissingFact::CeilingTable => 5,
        MissingFact::RecentIncome => 6,
        MissingFact::MonthlyResources => 7,
        MissingFact::HousingAid => 8,
        MissingFact::CoupleStatus => 9,
        MissingFact::ExpectedBirthCounted => 10,
        MissingFact::VisitingChildrenCounted => 11,
        MissingFact::SharedRooms => 12,
        MissingFact::HouseholdKind => 13,
        MissingFact::ReferenceIncome { .. }
        | MissingFact::ConflictingIncome { .. }
        | MissingFact::OwnIncome { .. }
        | MissingFact::BirthDate { .. }
        | MissingFact::DisabilityCard { .. } => return 0,
    }
}

fn pop_person(persons: &mut Persons) -> Option<usize> {
    let person = usize::try_from(persons.trailing_zeros()).ok()?;
    let rest = *persons & persons.wrapping_sub(1);
    let found = (*persons != 0).then_some(person);
    *persons = rest;
    found
}

/// The facts of a set, see [`MissingFacts::iter`].
#[derive(Clone, Copy, Debug)]
pub struct MissingFactsIter {
    left: MissingFacts,
}

impl Iterator for MissingFactsIter {
    type Item = MissingFact;

    fn next(&mut self) -> Option<MissingFact> {
        self.left.pop()
    }
}

impl IntoIterator for MissingFacts {
    type Item = MissingFact;
    type IntoIter = MissingFactsIter;

    fn into_iter(self) -> MissingFactsIter {
        self.iter()
    }
}

impl FromIterator<MissingFact> for MissingFacts {
    fn from_iter<I: IntoIterator<Item = MissingFact>>(facts: I) -> Self {
        let mut set = Self::NONE;
        facts.into_iter().for_each(|fact| set.insert(fact));
        set
    }
}

impl fmt::Debug for MissingFacts {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_set().entries(self.iter()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::HashSet;

    fn of_persons(person: usize, tax_year: u16) -> [MissingFact; 5] {
        [
            MissingFact::ReferenceIncome { person, tax_year },
            MissingFact::ConflictingIncome { person, tax_year },
            MissingFact::OwnIncome { person, tax_year },
            MissingFact::BirthDate { person },
            MissingFact::DisabilityCard { person },
        ]
    }

    fn every_fact() -> Vec<MissingFact> {
        OF_NOBODY.into_iter().chain((0..20).flat_map(|person| of_persons(person, 2024))).collect()
    }

    #[test]
    fn each_fact_has_a_place_of_its_own() {
        for fact in every_fact() {
            let set = MissingFacts::of(fact);
            assert!(set.iter().eq([fact]), "{fact:?}");
            assert_eq!((set.len(), set.is_empty()), (1, false));
            for other in every_fact() {
                assert_eq!(set.contains(other), fact == other, "{fact:?} {other:?}");
            }
        }
        let all: MissingFacts = every_fact().into_iter().collect();
        assert_eq!(all.len(), 14 + 5 * 20);
        assert_eq!(all.iter().collect::<HashSet<_>>().len(), 14 + 5 * 20);
    }

    #[test]
    fn a_set_lists_its_facts_in_one_order() {
        let inserted = MissingFacts::from_iter([
            MissingFact::DisabilityCard { person: 0 },
            MissingFact::HouseholdKind,
            MissingFact::BirthDate { person: 3 },
            MissingFact::BirthDate { person: 1 },
            MissingFact::Typology,
            MissingFact::Typology,
        ]);
        let order = [
            MissingFact::Typology,
            MissingFact::HouseholdKind,
            MissingFact::BirthDate { person: 1 },
            MissingFact::BirthDate { person: 3 },
            MissingFact::DisabilityCard { person: 0 },
        ];
        assert!(inserted.into_iter().eq(order));
        assert_eq!(format!("{:?}", MissingFacts::of(MissingFact::Rent)), "{Rent}");
        assert_eq!(MissingFacts::default(), MissingFacts::NONE);
        assert!(MissingFacts::NONE.is_empty() && MissingFacts::NONE.iter().next().is_none());
    }

    #[test]
    fn the_incomes_of_a_set_are_of_one_year() {
        for wanted in 0..3 {
            let fact = of_persons(1, 2024)[wanted];
            let mut set = MissingFacts::of(fact);
            set.insert(of_persons(2, 2025)[wanted]);
            assert!(set.iter().eq([fact, of_persons(2, 2024)[wanted]]), "{set:?}");
            assert!(!set.contains(of_persons(1, 2025)[wanted]));
            let before = MissingFacts::of(MissingFact::Rent).union(MissingFacts::of(fact));
            assert!(before.contains(fact));
            let after = MissingFacts::of(fact).union(MissingFacts::of(MissingFact::Rent));
            assert_eq!(before, after);
        }
    }

    #[test]
    fn positions_above_31_share_the_last_bit() {
        let last = MissingFact::BirthDate { person: 31 };
        for person in [31, 32, usize::MAX] {
            assert!(MissingFacts::of(MissingFact::BirthDate { person }).iter().eq([last]));
        }
        assert!(!MissingFacts::of(MissingFact::BirthDate { person: 30 }).contains(last));
    }

    proptest! {
        #[test]
        fn a_set_holds_what_was_inserted_and_nothing_else(
            first in prop::collection::vec(prop::sample::select(every_fact()), 0..12),
            second in prop::collection::vec(prop::sample::select(every_fact()), 0..12),
        ) {
            let set = first.iter().copied().collect::<MissingFacts>().union(second.iter().copied().collect());
            let inserted: HashSet<MissingFact> = first.into_iter().chain(second).collect();
            prop_assert_eq!(set.iter().collect::<HashSet<_>>(), inserted.clone());
            prop_assert_eq!(set.len() as usize, inserted.len());
            prop_assert_eq!(set.is_empty(), inserted.is_empty());
            for fact in every_fact() {
                prop_assert_eq!(set.contains(fact), inserted.contains(&fact));
            }
        }
    }
}

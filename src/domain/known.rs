//! Answers that may be wanting, and the facts that they want.
//!
//! A rule never guesses: without a fact it answers « unknown » and names the fact. Does not: say the fact in words.

/// An answer that may be wanting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Known<T> {
    /// The answer.
    Known(T),
    /// What has to be known first; never empty.
    Missing(Vec<MissingFact>),
}

/// A fact without which a rule cannot answer. `person` is the place in [`Household::persons`](crate::household::Household::persons), from 0.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum MissingFact {
    /// The offer does not tell how many rooms.
    Typology,
    /// The offer does not tell its norm.
    Norm,
    /// The offer does not tell its commune.
    Place,
    /// The offer does not tell its rent with charges.
    Rent,
    /// No income ceilings are held for this norm in this place at this date.
    CeilingTable,
    /// The reference tax income of a person for a year.
    ReferenceIncome { person: usize, tax_year: u16 },
    /// A person has two different reference tax incomes for one year: which one holds?
    ConflictingIncome { person: usize, tax_year: u16 },
    /// What the household receives each month.
    MonthlyResources,
    /// How much housing aid would lower the rent.
    HousingAid,
    /// A birth date.
    BirthDate { person: usize },
    /// Whether the two adults are a couple.
    CoupleStatus,
    /// Whether a person holds the disability card.
    DisabilityCard { person: usize },
    /// Whether the landlord counts the child to be born.
    ExpectedBirthCounted,
}

//! The facts that a rule may miss.

/// A fact without which a rule cannot answer. `person` is the place in [`Household::persons`](crate::household::Household::persons), from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MissingFact {
    /// The offer does not give the number of rooms.
    Typology,
    /// The offer does not give its norm.
    Norm,
    /// The offer does not give its commune.
    Place,
    /// The offer does not give its zone from A bis to C, on which the ceilings of intermediate homes depend.
    AbcZone,
    /// The offer does not give its rent with charges.
    Rent,
    /// No income ceilings are known for this norm in this place on this day.
    CeilingTable,
    /// The reference tax income of a person for a year.
    ReferenceIncome { person: usize, tax_year: u16 },
    /// A person has two different reference tax incomes for one year: which one holds?
    ConflictingIncome { person: usize, tax_year: u16 },
    /// A person's own part of the notice shared with a former husband, wife or civil partner.
    OwnIncome { person: usize, tax_year: u16 },
    /// Whether the income has fallen since the year that counts, and to how much: by 10 % for a social home, by any
    /// amount and by the notice of last year for an intermediate one.
    RecentIncome,
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
    /// Whether the lessor counts the child to be born.
    ExpectedBirthCounted,
    /// Whether the lessor counts the children who come on visits towards the ceiling.
    VisitingChildrenCounted,
    /// Whose the rooms of a shared flat are: the flyer speaks of whole homes.
    SharedRooms,
    /// Which column the household falls in: that of the intermediate ceilings names one adult or one couple.
    HouseholdKind,
}

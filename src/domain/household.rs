//! Who is to be housed, and which of the categories of the income ceilings the household falls in.
//!
//! Does: hold the persons with what is known of them, and answer « which category on that day » with a category or with
//! the facts that are missing.
//! Does not: know names, addresses or incomes (see [`crate::income`]).
//! Where the rule comes from: arrêté du 29 juillet 1987, annexes I and II (the six categories), and code de la
//! construction et de l’habitation (CCH), article L.442-12 (who counts); notice 51423 of the request form (children in
//! alternate custody, children on visits, flat-sharers).
//! <https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000294318>

mod category;
mod intermediate;

pub use category::{Bounds, Category, CategoryReason, YOUNG_COUPLE_SUM_OF_AGES};
pub use intermediate::IntermediateCategory;

use crate::date::Date;

/// What a person is in the request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Who filed the request.
    Applicant,
    /// Who signs the lease beside the applicant: spouse, partner, parent, child, brother or sister.
    CoApplicant,
    /// The applicant's husband, wife, civil partner or cohabitant.
    Spouse,
    /// A dependant in the sense of the tax code (CGI, articles 194, 196, 196 A bis, 196 B).
    Dependant(Custody),
    /// Another adult to be housed.
    Other,
    /// Who shares the flat without being of the household: files a request of their own, and counts nowhere in this one
    /// (notice 51423).
    FlatSharer,
}

impl Role {
    /// A dependant who lives with the household all the time.
    pub const DEPENDANT: Self = Self::Dependant(Custody::AtHome);
}

/// Where a dependant lives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Custody {
    /// With the household, all the time.
    #[default]
    AtHome,
    /// « Garde alternée »: in turn with each parent. Counts everywhere, in both homes (notice 51423).
    Alternate,
    /// « Droit de visite et d’hébergement » (DVH): lives elsewhere and comes to stay. Counts for the rooms. Whether it
    /// counts towards the ceiling is read in two ways: notice 51423 counts who is on the tax notice, so not this child;
    /// CCH L.442-12 lists it. We take the first and mention the second where it would change the answer: no source settles it.
    Visiting,
}

/// When a person was or will be born.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Birth {
    /// Born on that day.
    On(Date),
    /// Not born yet; the day is the expected one, if known.
    Expected(Option<Date>),
    /// Born on an unknown day.
    #[default]
    Unknown,
}

/// One person to be housed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Person {
    /// What the person is in the request.
    pub role: Role,
    /// When the person was or will be born.
    pub birth: Birth,
    /// Whether the person holds the « carte mobilité inclusion » with the mention « invalidité » (code de l’action
    /// sociale et des familles, article L.241-3). `None`: unknown.
    pub disability_card: Option<bool>,
}

impl Person {
    /// A person of whom only the role is known.
    #[must_use]
    pub const fn new(role: Role) -> Self {
        Self { role, birth: Birth::Unknown, disability_card: None }
    }

    /// The same person, born on that day.
    #[must_use]
    pub const fn born(mut self, day: Date) -> Self {
        self.birth = Birth::On(day);
        self
    }

    /// The same person, to be born.
    #[must_use]
    pub const fn expected(mut self, day: Option<Date>) -> Self {
        self.birth = Birth::Expected(day);
        self
    }

    /// The same person, known to hold (`true`) or not to hold (`false`) the disability card.
    #[must_use]
    pub const fn with_card(mut self, holds: bool) -> Self {
        self.disability_card = Some(holds);
        self
    }

    /// Whether the person is still to be born.
    #[must_use]
    pub const fn is_expected(&self) -> bool {
        matches!(self.birth, Birth::Expected(_))
    }

    /// Whether the person counts as an adult of the household: born, nobody's dependant, and no flat-sharer.
    #[must_use]
    pub const fn is_adult(&self) -> bool {
        !matches!(self.role, Role::Dependant(_) | Role::FlatSharer) && !self.is_expected()
    }

    /// Whether the person is a dependant who is born and comes on visits.
    #[must_use]
    pub const fn is_visiting(&self) -> bool {
        matches!(self.role, Role::Dependant(Custody::Visiting)) && !self.is_expected()
    }

    /// Whether the person counts towards the ceiling: born, neither a flat-sharer nor a child on visits.
    #[must_use]
    pub const fn counts_for_ceiling(&self) -> bool {
        !matches!(self.role, Role::FlatSharer) && !self.is_expected() && !self.is_visiting()
    }
}

/// How the applicant lives with the other adult.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum CoupleStatus {
    /// By marriage.
    Married,
    /// By a PACS.
    CivilUnion,
    /// « Concubinage notoire ».
    Cohabiting,
    /// Single, separated, divorced or widowed.
    NotACouple,
    /// Not known.
    #[default]
    Unknown,
}

impl CoupleStatus {
    /// Whether two people are a couple; `None` when unknown.
    #[must_use]
    pub const fn is_couple(self) -> Option<bool> {
        match self {
            Self::Married | Self::CivilUnion | Self::Cohabiting => Some(true),
            Self::NotACouple => Some(false),
            Self::Unknown => None,
        }
    }
}

/// Everybody to be housed together.
///
/// ```
/// use parcours_domain::date::Date;
/// use parcours_domain::household::{CoupleStatus, Household, Person, Role};
///
/// let persons = vec![
///     Person::new(Role::Applicant).with_card(false),
///     Person::new(Role::DEPENDANT).with_card(false),
///     Person::new(Role::DEPENDANT).with_card(false),
/// ];
/// let household = Household::new(persons, CoupleStatus::NotACouple).unwrap();
/// let today = Date::new(2026, 11, 23).unwrap();
/// let Ok(category) = household.category(today) else { panic!() };
/// assert_eq!(category.step(), 4);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Household {
    persons: Vec<Person>,
    couple: CoupleStatus,
    counts: Counts,
}

/// How many persons of each kind (nobody is of two kinds): counted once, used by every rule.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Counts {
    adults: u8,
    dependants: u8,
    visiting: u8,
    expected: u8,
    flat_sharers: u8,
}

impl Counts {
    fn of(persons: &[Person]) -> Self {
        let mut counts = Self::default();
        for person in persons {
            let kind = match person.role {
                Role::FlatSharer => &mut counts.flat_sharers,
                _ if person.is_expected() => &mut counts.expected,
                _ if person.is_visiting() => &mut counts.visiting,
                Role::Dependant(_) => &mut counts.dependants,
                _ => &mut counts.adults,
            };
            *kind = kind.saturating_add(1);
        }
        counts
    }
}

/// Why a list of persons is no household.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HouseholdProblem {
    /// Nobody filed the request.
    NoApplicant,
    /// More than one person filed it.
    SeveralApplicants,
    /// More than one spouse.
    SeveralSpouses,
    /// The applicant is not born.
    ApplicantNotBorn,
    /// More than [`Household::LARGEST`]: surely a mistake, and no home is offered to such a household.
    TooManyPersons { found: usize },
    /// Born before [`Household::EARLIEST_BIRTH`]: nobody alive is.
    BornTooLongAgo { person: usize },
}

impl Household {
    /// The largest household that is read.
    pub const LARGEST: usize = 20;

    /// The earliest year of birth that is read: nobody alive was born before it.
    pub const EARLIEST_BIRTH: u16 = 1880;

    /// A household of exactly one applicant and others.
    ///
    /// # Errors
    /// [`HouseholdProblem`] says what is wrong.
    ///
    /// ```
    /// # use parcours_domain::household::{CoupleStatus, Household, HouseholdProblem, Person, Role};
    /// let nobody = Household::new(vec![Person::new(Role::DEPENDANT)], CoupleStatus::Unknown);
    /// assert_eq!(nobody, Err(HouseholdProblem::NoApplicant));
    /// ```
    pub fn new(persons: Vec<Person>, couple: CoupleStatus) -> Result<Self, HouseholdProblem> {
        let count = |role: Role| persons.iter().filter(|person| person.role == role).count();
        if persons.len() > Self::LARGEST {
            return Err(HouseholdProblem::TooManyPersons { found: persons.len() });
        }
        match count(Role::Applicant) {
            0 => return Err(HouseholdProblem::NoApplicant),
            1 => {}
            _ => return Err(HouseholdProblem::SeveralApplicants),
        }
        if count(Role::Spouse) > 1 {
            return Err(HouseholdProblem::SeveralSpouses);
        }
        if persons.iter().any(|person| person.role == Role::Applicant && person.is_expected()) {
            return Err(HouseholdProblem::ApplicantNotBorn);
        }
        let too_old = |person: &Person| matches!(person.birth, Birth::On(day) if day.year() < Self::EARLIEST_BIRTH);
        if let Some(person) = persons.iter().position(too_old) {
            return Err(HouseholdProblem::BornTooLongAgo { person });
        }
        Ok(Self { counts: Counts::of(&persons), persons, couple })
    }

    /// An applicant alone, of whom nothing else is known.
    ///
    /// ```
    /// use parcours_domain::household::Household;
    ///
    /// let alone = Household::alone();
    /// assert_eq!((alone.size(), alone.has_disability_card()), (1, None));
    /// assert_eq!(alone.without_cards().has_disability_card(), Some(false));
    /// ```
    #[must_use]
    pub fn alone() -> Self {
        let persons = vec![Person::new(Role::Applicant)];
        Self { counts: Counts::of(&persons), persons, couple: CoupleStatus::NotACouple }
    }

    /// The same household, in which nobody holds the disability card.
    #[must_use]
    pub fn without_cards(mut self) -> Self {
        self.persons.iter_mut().for_each(|person| person.disability_card = Some(false));
        self
    }

    /// Everybody, in the order that was given.
    #[must_use]
    pub fn persons(&self) -> &[Person] {
        &self.persons
    }

    /// How the applicant lives with the other adult.
    #[must_use]
    pub const fn couple(&self) -> CoupleStatus {
        self.couple
    }

    /// How many persons are to live in the home and are born: children on visits too, flat-sharers not.
    #[must_use]
    pub const fn size(&self) -> u8 {
        self.counts.adults.saturating_add(self.counts.dependants).saturating_add(self.counts.visiting)
    }

    /// How many are to be born.
    #[must_use]
    pub const fn expected(&self) -> u8 {
        self.counts.expected
    }

    /// How many adults, see [`Person::is_adult`].
    #[must_use]
    pub const fn adults(&self) -> u8 {
        self.counts.adults
    }

    /// How many dependants are born and live there, all the time or in turn.
    #[must_use]
    pub const fn dependants(&self) -> u8 {
        self.counts.dependants
    }

    /// How many children come on visits.
    #[must_use]
    pub const fn visiting(&self) -> u8 {
        self.counts.visiting
    }

    /// How many share the flat without being of the household.
    #[must_use]
    pub const fn flat_sharers(&self) -> u8 {
        self.counts.flat_sharers
    }

    /// The place of the first person with that role.
    #[must_use]
    pub fn find(&self, role: Role) -> Option<usize> {
        self.persons.iter().position(|person| person.role == role)
    }

    /// Whether anybody who counts towards the ceiling holds the disability card; `None` if nobody is known to hold one and
    /// at least one answer is missing.
    #[must_use]
    pub fn has_disability_card(&self) -> Option<bool> {
        self.card_among(Person::counts_for_ceiling)
    }

    fn card_among(&self, counted: impl Fn(&Person) -> bool) -> Option<bool> {
        let mut held = Some(false);
        for person in self.persons.iter().filter(|person| counted(person)) {
            match person.disability_card {
                Some(true) => return Some(true),
                Some(false) => {}
                None => held = None,
            }
        }
        held
    }

    /// A spouse makes a couple unless the status says otherwise: then one of the two is wrong, and nobody knows which.
    pub(crate) fn adults_are_couple(&self) -> Option<bool> {
        if self.find(Role::Spouse).is_some() {
            return if self.couple().is_couple() == Some(false) { None } else { Some(true) };
        }
        if self.find(Role::CoApplicant).is_some() { self.couple().is_couple() } else { Some(false) }
    }
}

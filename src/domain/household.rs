//! Who is to be housed, and which of the categories of the income ceilings the household falls in.
//!
//! Does: hold the persons with what is known of them, and answer « which category on that day » with a category or with
//! the facts that are missing.
//! Does not: know names, addresses or incomes (see [`crate::income`]).
//! Where the rule comes from: arrêté du 29 juillet 1987, annexes I and II (the six categories), and code de la
//! construction et de l’habitation (CCH), article L.442-12 (who counts).
//! <https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000294318>

mod category;

pub use category::{Bounds, Category, CategoryReason};

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
    Dependant,
    /// Another adult to be housed.
    Other,
}

/// When a person was or will be born.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Birth {
    /// Born on that day.
    On(Date),
    /// Not born yet; the day is when it is expected, where it is told.
    Expected(Option<Date>),
    /// Born, and the day is not told.
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
    /// sociale et des familles, article L.241-3). `None`: not told.
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

    /// The same person, with (`true`) or surely without (`false`) the disability card.
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

    /// Whether the person counts as an adult of the household: born, and nobody's dependant.
    #[must_use]
    pub fn is_adult(&self) -> bool {
        self.role != Role::Dependant && !self.is_expected()
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
    /// Not told.
    #[default]
    Unknown,
}

impl CoupleStatus {
    /// Whether two people are a couple; `None` when it is not told.
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
/// use parcours_domain::known::Known;
///
/// let persons = vec![
///     Person::new(Role::Applicant).with_card(false),
///     Person::new(Role::Dependant).with_card(false),
///     Person::new(Role::Dependant).with_card(false),
/// ];
/// let household = Household::new(persons, CoupleStatus::NotACouple).unwrap();
/// let today = Date::new(2026, 11, 23).unwrap();
/// let Known::Known(category) = household.category(today) else { panic!() };
/// assert_eq!(category.step(), 4);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Household {
    persons: Vec<Person>,
    couple: CoupleStatus,
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
    /// More than [`Household::LARGEST`]: surely a mistake, and no home is offered for so many.
    TooManyPersons { found: usize },
}

impl Household {
    /// The largest household that is read.
    pub const LARGEST: usize = 20;

    /// A household of exactly one applicant and others.
    ///
    /// # Errors
    /// [`HouseholdProblem`] says what stands in the way.
    ///
    /// ```
    /// # use parcours_domain::household::{CoupleStatus, Household, HouseholdProblem, Person, Role};
    /// let nobody = Household::new(vec![Person::new(Role::Dependant)], CoupleStatus::Unknown);
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
        Ok(Self { persons, couple })
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

    /// How many persons are born.
    #[must_use]
    pub fn size(&self) -> u8 {
        self.count(|person| !person.is_expected())
    }

    /// How many are to be born.
    #[must_use]
    pub fn expected(&self) -> u8 {
        self.count(Person::is_expected)
    }

    /// How many adults, see [`Person::is_adult`].
    #[must_use]
    pub fn adults(&self) -> u8 {
        self.count(Person::is_adult)
    }

    /// The place of the first person with that role.
    #[must_use]
    pub fn find(&self, role: Role) -> Option<usize> {
        self.persons.iter().position(|person| person.role == role)
    }

    /// Whether anybody holds the disability card; `None` while somebody's answer is wanting and nobody's is yes.
    #[must_use]
    pub fn has_disability_card(&self) -> Option<bool> {
        let mut cards = self.persons.iter().filter(|person| !person.is_expected()).map(|person| person.disability_card);
        if cards.clone().any(|card| card == Some(true)) {
            Some(true)
        } else if cards.all(|card| card == Some(false)) {
            Some(false)
        } else {
            None
        }
    }

    fn count(&self, wanted: impl Fn(&Person) -> bool) -> u8 {
        u8::try_from(self.persons.iter().filter(|person| wanted(person)).count()).unwrap_or(u8::MAX)
    }
}

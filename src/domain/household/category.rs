//! From persons to the category of the income ceilings.
//!
//! Does not: hold the ceilings (see [`crate::eligibility`]).
//! Where the rule comes from: arrêté du 29 juillet 1987, annexes I and II, as rewritten each year; the categories are
//! spelled out under the tables. <https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000294318>

use super::{Birth, Household, Person};
use crate::date::{Date, completed_age};
use crate::known::{Known, MissingFact, MissingFacts};

/// The column of a table of ceilings: 1 to 6, then the sixth with supplements.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Category(u8);

impl Category {
    /// The sixth: the last with a column of its own.
    pub const SIXTH: Self = Self(6);

    /// The category of that number, from 1; numbers above 6 are the sixth with supplements. `None` for zero and beyond
    /// what a household can reach.
    ///
    /// ```
    /// # use parcours_domain::household::Category;
    /// let eighth = Category::new(8).unwrap();
    /// assert_eq!((eighth.step(), eighth.supplements()), (6, 2));
    /// ```
    #[must_use]
    pub fn new(number: u8) -> Option<Self> {
        (1..=Household::LARGEST + 1).contains(&usize::from(number)).then_some(Self(number))
    }

    /// The number, from 1: above 6 the sixth with supplements.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }

    /// The column: 1 to 6.
    #[must_use]
    pub fn step(self) -> u8 {
        self.0.min(Self::SIXTH.0)
    }

    /// How many times the supplement per further person is added to the sixth column.
    #[must_use]
    pub fn supplements(self) -> u8 {
        self.0.saturating_sub(Self::SIXTH.0)
    }
}

/// Why a household is in its category.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CategoryReason {
    /// By the number of persons.
    Persons,
    /// One adult with dependants counts one person more.
    SingleParent,
    /// A couple without dependant whose completed ages add up to 55 or less counts as three.
    YoungCouple,
    /// A holder of the disability card in the household: one person more, however many cards.
    DisabilityCard,
}

/// The lowest and the highest category that the missing facts allow.
///
/// A ceiling never falls from one category to the next, so an income at or under the ceiling of `lowest` is under the
/// true one, and an income above that of `highest` is above it, whatever the missing facts turn out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// With every missing fact against the household.
    pub lowest: Category,
    /// Why it would be in `lowest`.
    pub lowest_reason: CategoryReason,
    /// With every missing fact in its favour.
    pub highest: Category,
    /// Why it would be in `highest`.
    pub highest_reason: CategoryReason,
    /// `highest`, if a child to be born counts too; never below it.
    pub with_births: Category,
    /// `highest`, if the children on visits count too; never below it.
    pub with_visits: Category,
    /// `highest`, if both do; never below the two.
    pub with_both: Category,
}

/// « Jeune ménage »: the completed ages of the couple add up to at most this many years.
pub const YOUNG_COUPLE_SUM_OF_AGES: u16 = 55;

impl Household {
    /// The category on a day (the day of the decision), or the facts that are missing.
    ///
    /// A child to be born does not count: a dependant in the sense of the tax code is born. Nor does a child on visits,
    /// see [`Custody::Visiting`](super::Custody::Visiting). Arrêté du 29 juillet 1987, annexes; CCH L.442-12.
    /// <https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000294318>
    pub fn category(&self, on: Date) -> Known<Category> {
        let bounds = self.category_bounds(on);
        if bounds.lowest == bounds.highest { Ok(bounds.lowest) } else { Err(self.missing_for_category(on)) }
    }

    /// The lowest and the highest category that the missing facts allow on a day.
    ///
    /// ```
    /// use parcours_domain::date::Date;
    /// use parcours_domain::household::{CoupleStatus, Custody, Household, Person, Role};
    ///
    /// let child = Person::new(Role::Dependant(Custody::Visiting)).with_card(false);
    /// let persons = vec![Person::new(Role::Applicant).with_card(false), child];
    /// let parent = Household::new(persons, CoupleStatus::NotACouple).unwrap();
    /// let bounds = parent.category_bounds(Date::new(2026, 11, 23).unwrap());
    /// assert_eq!((bounds.highest.step(), bounds.with_visits.step()), (1, 3));
    /// ```
    #[must_use]
    pub fn category_bounds(&self, on: Date) -> Bounds {
        let (adults, dependants) = (self.adults(), self.dependants());
        let (births, visits) = (self.expected(), self.visiting());
        let (young, card) = (self.is_young_couple(on), self.has_disability_card());
        let (lowest, lowest_reason) = category_of(adults, dependants, young == Some(true), card == Some(true));
        let (highest, highest_reason) = category_of(adults, dependants, young != Some(false), card != Some(false));
        // A child to be born has no card yet; one on visits may have one. Neither makes a category lower.
        let card_on_visits = self.card_among(|person| person.counts_for_ceiling() || person.is_visiting());
        let with = |children: u8, card: Option<bool>| {
            let young = children == 0 && young != Some(false);
            category_of(adults, dependants.saturating_add(children), young, card != Some(false)).0.max(highest)
        };
        let with_births = with(births, card);
        let with_visits = with(visits, card_on_visits);
        let with_both = with(births.saturating_add(visits), card_on_visits).max(with_births).max(with_visits);
        Bounds { lowest, lowest_reason, highest, highest_reason, with_births, with_visits, with_both }
    }

    /// Whether the household is a « jeune ménage » on a day; `None` while a fact is missing.
    ///
    /// A couple (married, PACS or cohabiting) alone, whose completed ages add up to 55 or less. Arrêté du 29 juillet
    /// 1987, annexes. <https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000294318>
    ///
    /// ```
    /// use parcours_domain::date::Date;
    /// use parcours_domain::household::{CoupleStatus, Household, Person, Role};
    ///
    /// let born = |role, year| Person::new(role).born(Date::new(year, 1, 1).unwrap());
    /// let persons = vec![born(Role::Applicant, 1999), born(Role::Spouse, 1998)];
    /// let couple = Household::new(persons, CoupleStatus::CivilUnion).unwrap();
    /// // 27 and 28, then a year older each.
    /// assert_eq!(couple.is_young_couple(Date::new(2026, 11, 23).unwrap()), Some(true));
    /// assert_eq!(couple.is_young_couple(Date::new(2027, 11, 23).unwrap()), Some(false));
    /// ```
    #[must_use]
    pub fn is_young_couple(&self, on: Date) -> Option<bool> {
        if self.adults() != 2 || self.dependants() != 0 {
            return Some(false);
        }
        let mut ages = self.persons().iter().filter(|person| person.is_adult()).map(|person| age_of(person, on));
        let (first, second) = (ages.next().flatten(), ages.next().flatten());
        // One age alone may already exceed the sum: the other cannot bring it down.
        let known_sum = first.unwrap_or(0).saturating_add(second.unwrap_or(0));
        let young_enough = match (first, second) {
            _ if known_sum > YOUNG_COUPLE_SUM_OF_AGES => Some(false),
            (Some(_), Some(_)) => Some(true),
            _ => None,
        };
        match (self.adults_are_couple(), young_enough) {
            (Some(false), _) | (_, Some(false)) => Some(false),
            (Some(true), Some(true)) => Some(true),
            _ => None,
        }
    }

    /// The facts that leave the category open on a day.
    pub(crate) fn missing_for_category(&self, on: Date) -> MissingFacts {
        let mut missing = MissingFacts::NONE;
        let young_is_open = self.is_young_couple(on).is_none();
        if young_is_open && self.adults_are_couple().is_none() {
            missing.insert(MissingFact::CoupleStatus);
        }
        let card_is_open = self.has_disability_card().is_none();
        for (person, one) in self.persons().iter().enumerate() {
            if young_is_open && one.is_adult() && age_of(one, on).is_none() {
                missing.insert(MissingFact::BirthDate { person });
            }
            if card_is_open && one.counts_for_ceiling() && one.disability_card.is_none() {
                missing.insert(MissingFact::DisabilityCard { person });
            }
        }
        missing
    }
}

/// The category for a number of adults and dependants once the two open questions are answered.
///
/// The step of the disability card leads to the number of persons plus one, and so does that of the single parent:
/// they never add up. Beyond the sixth category the same step is read on (certainty C: the text stops at six).
fn category_of(adults: u8, dependants: u8, young_couple: bool, disability_card: bool) -> (Category, CategoryReason) {
    let size = adults.saturating_add(dependants);
    let (base, reason) = if size >= 2 && adults == 1 {
        (size + 1, CategoryReason::SingleParent)
    } else if young_couple {
        (3, CategoryReason::YoungCouple)
    } else {
        (size, CategoryReason::Persons)
    };
    if disability_card && size + 1 > base {
        (Category(size + 1), CategoryReason::DisabilityCard)
    } else {
        (Category(base), reason)
    }
}

/// The completed age, where the birth date is known and not after the day.
fn age_of(person: &Person, on: Date) -> Option<u16> {
    match person.birth {
        Birth::On(day) => completed_age(day, on),
        Birth::Expected(_) | Birth::Unknown => None,
    }
}

//! Persons against rooms.
//!
//! Some lessors count a child to be born: a home that suits with and without it is compatible, one that suits only one
//! way is unknown. A child on visits counts. If flat-sharers live there too, the size of the home does not say which rooms
//! are whose: unknown.
//! Where the rule comes from: the flyer « Mon parcours locatif », « Les règles principales à respecter ».

use super::Rule;
use crate::eligibility::Profile;
use crate::eligibility::verdict::{Finding, Outcome, RuleVerdict, SizeFinding, SizeFit};
use crate::known::{MissingFact, MissingFacts};
use crate::offer::{OfferFacts, Typology};

/// From five persons on, the flyer names no upper limit.
const FLYER: [(u8, Typology, Option<Typology>); 5] = [
    (1, Typology::T1, Some(Typology::T2)),
    (2, Typology::T1, Some(Typology::T3)),
    (3, Typology::T2, Some(Typology::T4)),
    (4, Typology::T3, Some(Typology::T5)),
    (5, Typology::T4, None),
];

/// The smallest and the largest typology for `persons`; no largest one (`None`) from five persons on.
///
/// Flyer « Mon parcours locatif »: 1 person T1 to T2, 2 T1 to T3, 3 T2 to T4, 4 T3 to T5, 5 and more T4 and more. T1bis,
/// which it does not name, lies between T1 and T2.
/// <https://site.actionlogement.fr/aide/louer/logement-social/salarie>
///
/// ```
/// # use parcours_domain::{eligibility::allowed_typologies, offer::Typology};
/// assert_eq!(allowed_typologies(1), (Typology::T1, Some(Typology::T2)));
/// assert_eq!(allowed_typologies(7), (Typology::T4, None));
/// ```
#[must_use]
pub fn allowed_typologies(persons: u8) -> (Typology, Option<Typology>) {
    FLYER
        .iter()
        .rfind(|(from, ..)| *from <= persons)
        .map_or((Typology::T1, Some(Typology::T2)), |(_, smallest, largest)| (*smallest, *largest))
}

/// The sizes that suit whether the children to be born are counted or not; `None` where no size does.
pub(crate) fn allowed_either_way(persons: u8, expected: u8) -> Option<(Typology, Option<Typology>)> {
    let (smallest, largest) = allowed_typologies(persons);
    let (with_births, largest_with_births) = allowed_typologies(persons.saturating_add(expected));
    let smallest = smallest.max(with_births);
    let largest = match (largest, largest_with_births) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    };
    largest.is_none_or(|largest| smallest <= largest).then_some((smallest, largest))
}

fn suits(typology: Typology, persons: u8) -> bool {
    let (smallest, largest) = allowed_typologies(persons);
    typology >= smallest && largest.is_none_or(|largest| typology <= largest)
}

fn fit(typology: Typology, persons: u8) -> SizeFit {
    if suits(typology, persons) {
        return SizeFit::Fits;
    }
    let suited = FLYER.iter().map(|(persons, ..)| *persons).filter(|persons| suits(typology, *persons));
    let (fewest_persons, most_persons) = (suited.clone().min().unwrap_or(1), suited.max().unwrap_or(1));
    if persons < fewest_persons {
        SizeFit::TooLarge { fewest_persons, short: fewest_persons - persons }
    } else {
        SizeFit::TooSmall { most_persons, over: persons.saturating_sub(most_persons) }
    }
}

pub(crate) fn check(profile: &Profile, offer: &OfferFacts) -> RuleVerdict {
    let (persons, expected) = (profile.persons, profile.expected);
    let (smallest, largest) = allowed_typologies(persons);
    let mut missing = MissingFacts::NONE;
    if profile.flat_sharers > 0 {
        missing.insert(MissingFact::SharedRooms);
    }
    let mut outcome = Outcome::Unknown;
    match offer.typology {
        None => missing.insert(MissingFact::Typology),
        Some(_) if profile.flat_sharers > 0 => {}
        Some(typology) => match (suits(typology, persons), suits(typology, persons.saturating_add(expected))) {
            (true, true) => outcome = Outcome::Compatible,
            (false, false) => outcome = Outcome::NotCompatible,
            _ => missing.insert(MissingFact::ExpectedBirthCounted),
        },
    }
    let finding = SizeFinding {
        persons,
        visiting: profile.visiting,
        expected,
        flat_sharers: profile.flat_sharers,
        typology: offer.typology,
        smallest,
        largest,
        fit: offer.typology.map(|typology| fit(typology, persons)),
    };
    RuleVerdict { rule: Rule::Size, outcome, finding: Finding::Size(finding), missing }
}

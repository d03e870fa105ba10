//! Arrêté du 29 juillet 1987 (NOR EQUC8700526A): norms, categories of households, zones.
//! <https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000294318>

use parcours_domain::ceiling::{Ceiling, CeilingNorm};
use parcours_domain::eligibility::{Finding, Rule, ceiling, check};
use parcours_domain::household::{Category, CategoryReason, CoupleStatus, Custody, Household, Person, Role};
use parcours_domain::known::{MissingFact, MissingFacts};
use parcours_domain::money::Money;
use parcours_domain::offer::Norm;
use parcours_domain::place::{CeilingZone, InseeCode, NEIGHBOURS_OF_PARIS};
use parcours_domain::source::Certainty;

use crate::people::{PARIS, TODAY, alone, couple, day, earning, home, of_size, person, single_parent};

fn category_of(household: &Household) -> (u8, u8) {
    match household.category(day(TODAY)) {
        Ok(category) => (category.step(), category.supplements()),
        Err(facts) => panic!("{facts:?} should not be missing"),
    }
}

fn with_card(household: &Household, holder: usize) -> Household {
    let mut persons = household.persons().to_vec();
    persons[holder].disability_card = Some(true);
    Household::new(persons, household.couple()).unwrap()
}

/// Article 1: PLS is PLUS and 30 %, rounded to the euro.
/// <https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000294318>
#[test]
fn article_1_pls_is_plus_and_30_percent() {
    let zones = [CeilingZone::ParisAndNeighbours, CeilingZone::RestOfIleDeFrance, CeilingZone::OtherRegions];
    for zone in zones {
        for number in 1..=6 {
            let euros = |norm: Norm| {
                ceiling(norm, zone, Category::new(number).unwrap(), day(TODAY)).unwrap().amount.cents() / 100
            };
            assert_eq!(euros(Norm::Pls), (euros(Norm::Plus) * 13 + 5) / 10, "{zone:?} {number}");
        }
    }
}

/// Article 1: the annexes hold PLUS and PLAI; their variants are read from them, with less certainty. Other norms have
/// other texts, and no ceiling here.
/// <https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000294318>
#[test]
fn article_1_other_norms_have_no_ceiling_here() {
    let found = |norm: Norm| -> Option<Ceiling> {
        ceiling(norm, CeilingZone::ParisAndNeighbours, Category::new(1).unwrap(), day(TODAY))
    };
    for norm in [Norm::Pli, Norm::Lli, Norm::Lls, Norm::Llts, Norm::Other] {
        assert_eq!(found(norm), None);
    }
    assert_eq!(CeilingNorm::of(Norm::Other), None);
    for (variant, norm) in [(Norm::PlusCd, Norm::Plus), (Norm::PlaiAdapted, Norm::Plai)] {
        let variant = found(variant).unwrap();
        assert_eq!(variant.amount, found(norm).unwrap().amount);
        assert_eq!(variant.certainty, Certainty::B);
    }
}

/// Article 2, category 1: one person alone; category 2: two persons without dependant who are no young couple; then by
/// the number of persons.
/// <https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000294318>
#[test]
fn article_2_categories_go_by_the_number_of_persons() {
    for persons in 1..=6_u8 {
        assert_eq!(category_of(&of_size(usize::from(persons))), (persons, 0));
    }
    assert_eq!(category_of(&of_size(7)), (6, 1));
    assert_eq!(category_of(&of_size(9)), (6, 3));
}

/// Article 2, categories 3 to 6: one person with 1, 2, 3, 4 dependants. With five and more the same step is read on.
/// <https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000294318>
#[test]
fn article_2_one_person_with_dependants_counts_one_more() {
    for (children, expected) in [(1, (3, 0)), (2, (4, 0)), (3, (5, 0)), (4, (6, 0)), (5, (6, 1))] {
        let household = single_parent(children);
        assert_eq!(category_of(&household), expected, "{children} children");
        assert_eq!(household.category_bounds(day(TODAY)).lowest_reason, CategoryReason::SingleParent);
    }
}

/// Article 2, category 3: a couple without dependant whose completed ages add up to 55 at most.
/// <https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000294318>
#[test]
fn article_2_young_couple() {
    // On 23 November 2026: 27 + 28, then 28 + 28 since the birthday is that day.
    assert_eq!(category_of(&couple(["1999-01-01", "1998-01-01"], 0)), (3, 0));
    assert_eq!(category_of(&couple(["1998-11-23", "1998-01-01"], 0)), (2, 0));
    assert_eq!(couple(["1998-11-24", "1998-01-01"], 1).is_young_couple(day(TODAY)), Some(false), "with a dependant");
    // The day before the birthday they still were a young couple.
    assert_eq!(couple(["1998-11-24", "1998-01-01"], 0).is_young_couple(day(TODAY)), Some(true));
    // Two and one child are three by their number, whatever their ages.
    assert_eq!(category_of(&couple(["1999-01-01", "1998-01-01"], 1)), (3, 0));
    // One of 60 alone is above the sum: the other's age does not matter.
    let persons = vec![person(Role::Applicant).born(day("1966-01-01")), person(Role::Spouse)];
    assert_eq!(category_of(&Household::new(persons, CoupleStatus::Married).unwrap()), (2, 0));
}

/// Article 2: two young adults who are not a couple are no « jeune ménage »; while that is unknown, so is the answer.
/// <https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000294318>
#[test]
fn article_2_a_young_couple_is_a_couple() {
    let two = |second: Role, status: CoupleStatus| {
        let persons = vec![person(Role::Applicant).born(day("2001-01-01")), person(second).born(day("2001-01-01"))];
        Household::new(persons, status).unwrap().category(day(TODAY))
    };
    let third = Ok(Category::new(3).unwrap());
    let second = Ok(Category::new(2).unwrap());
    assert_eq!(two(Role::CoApplicant, CoupleStatus::CivilUnion), third);
    assert_eq!(two(Role::Spouse, CoupleStatus::Unknown), third);
    assert_eq!(two(Role::CoApplicant, CoupleStatus::NotACouple), second);
    assert_eq!(two(Role::Other, CoupleStatus::NotACouple), second);
    let open = Err(MissingFacts::of(MissingFact::CoupleStatus));
    assert_eq!(two(Role::CoApplicant, CoupleStatus::Unknown), open);
    assert_eq!(two(Role::Spouse, CoupleStatus::NotACouple), open);
}

/// Article 2: a holder of the card makes it one category more, once, and never on top of the single parent's.
/// <https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000294318>
#[test]
fn article_2_the_disability_card_counts_one_more_once() {
    assert_eq!(category_of(&with_card(&alone(), 0)), (2, 0));
    assert_eq!(category_of(&with_card(&of_size(2), 1)), (3, 0));
    assert_eq!(category_of(&with_card(&of_size(5), 4)), (6, 0));
    assert_eq!(category_of(&with_card(&of_size(6), 0)), (6, 1));
    let two_cards = with_card(&with_card(&of_size(3), 0), 2);
    assert_eq!(category_of(&two_cards), (4, 0));
    assert_eq!(category_of(&with_card(&single_parent(2), 1)), (4, 0));
    let reason = |household: &Household| household.category_bounds(day(TODAY)).lowest_reason;
    assert_eq!(reason(&with_card(&single_parent(2), 1)), CategoryReason::SingleParent, "the card adds nothing here");
    assert_eq!(reason(&with_card(&alone(), 0)), CategoryReason::DisabilityCard);
    assert_eq!(category_of(&with_card(&couple(["1999-01-01", "1998-01-01"], 0), 0)), (3, 0));
}

/// Article 2: the annexes stop at the sixth category. A household that passes it by its persons is read as they say; one
/// that passes it by the step of a single parent or of the card is read on, and no figure of it is surer than C.
/// <https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000294318>
#[test]
fn article_2_beyond_the_sixth_category_a_step_is_read_on() {
    let of = |household: &Household| {
        let income = earning(household, Money::from_euros(20_000));
        let verdict = check(&home(Norm::Plus, PARIS), household, &income, day(TODAY));
        let Finding::Income(finding) = verdict.rule(Rule::Income).finding else { panic!() };
        let figures = |ceiling: Ceiling| (ceiling.amount.cents() / 100, ceiling.certainty);
        assert_eq!(verdict.rule(Rule::Income).reference().certainty, finding.ceiling.unwrap().certainty);
        (finding.ceiling.map(figures), finding.ceiling_with_visits.map(figures))
    };
    let visited = |household: &Household, children: usize| {
        let mut persons = household.persons().to_vec();
        let child = person(Role::Dependant(Custody::Visiting));
        persons.extend(std::iter::repeat_n(child, children));
        Household::new(persons, household.couple()).unwrap()
    };
    let (sixth, seventh, eighth) = (84_304, 84_304 + 9_394, 84_304 + 2 * 9_394);
    for (household, expected) in [
        (of_size(6), (sixth, Certainty::A)),
        (of_size(7), (seventh, Certainty::A)),
        (with_card(&of_size(5), 0), (sixth, Certainty::A)),
        (with_card(&of_size(6), 0), (seventh, Certainty::C)),
        (single_parent(4), (sixth, Certainty::A)),
        (single_parent(5), (seventh, Certainty::C)),
        (with_card(&single_parent(5), 0), (seventh, Certainty::C)),
    ] {
        assert_eq!(of(&household), (Some(expected), None), "{household:?}");
    }
    for (household, expected) in [
        (visited(&of_size(6), 1), (seventh, Certainty::A)),
        (visited(&single_parent(3), 1), (sixth, Certainty::A)),
        (visited(&single_parent(4), 1), (seventh, Certainty::C)),
        (visited(&with_card(&of_size(6), 0), 1), (eighth, Certainty::C)),
    ] {
        assert_eq!(of(&household).1, Some(expected), "{household:?}");
    }
}

/// Article 2: without the facts, no category; and only the facts that could change it are asked for.
/// <https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000294318>
#[test]
fn article_2_a_missing_fact_is_named() {
    let unknown = Household::alone();
    let card = MissingFact::DisabilityCard { person: 0 };
    assert_eq!(unknown.category(day(TODAY)), Err(MissingFacts::of(card)));

    let persons = vec![person(Role::Applicant), person(Role::Spouse).born(day("2000-01-01"))];
    let ageless = Household::new(persons, CoupleStatus::Married).unwrap();
    assert_eq!(ageless.category(day(TODAY)), Err(MissingFacts::of(MissingFact::BirthDate { person: 0 })));

    // A birth date after the day of the decision is no age.
    let persons = vec![person(Role::Applicant).born(day("2030-01-01")), person(Role::Spouse).born(day("2000-01-01"))];
    let unborn = Household::new(persons, CoupleStatus::Married).unwrap();
    assert_eq!(unborn.category(day(TODAY)), Err(MissingFacts::of(MissingFact::BirthDate { person: 0 })));

    // The card of a single parent's child cannot change the category: nothing is asked.
    let parent = vec![person(Role::Applicant), Person::new(Role::DEPENDANT)];
    let parent = Household::new(parent, CoupleStatus::NotACouple).unwrap();
    assert_eq!(category_of(&parent), (3, 0));
}

/// Annexes: Paris and the 29 communes around it, the rest of Île-de-France, the other regions; overseas is none of them.
/// <https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000294318>
#[test]
fn annexes_zones() {
    let zone = |code: &str| CeilingZone::of(&InseeCode::parse(code).unwrap());
    assert_eq!(zone("75056"), CeilingZone::ParisAndNeighbours);
    for arrondissement in 75_101..=75_120 {
        assert_eq!(zone(&arrondissement.to_string()), CeilingZone::ParisAndNeighbours);
    }
    // Hauts-de-Seine, Seine-Saint-Denis, Val-de-Marne, by their last three figures.
    let neighbours = [
        ("92", vec!["012", "024", "040", "044", "046", "049", "051", "062", "064", "073", "075"]),
        ("93", vec!["001", "006", "045", "048", "055", "061", "066", "070"]),
        ("94", vec!["018", "033", "037", "041", "042", "043", "052", "067", "069", "080"]),
    ];
    let neighbours: Vec<String> = neighbours
        .into_iter()
        .flat_map(|(department, communes)| communes.into_iter().map(move |commune| format!("{department}{commune}")))
        .collect();
    assert_eq!(neighbours, NEIGHBOURS_OF_PARIS);
    for neighbour in neighbours {
        assert_eq!(zone(&neighbour), CeilingZone::ParisAndNeighbours, "{neighbour}");
    }
    // Arcueil and Maisons-Alfort are often taken for neighbours.
    for code in ["94003", "94046", "77284", "78646", "91228", "92050", "93008", "95127"] {
        assert_eq!(zone(code), CeilingZone::RestOfIleDeFrance, "{code}");
    }
    for code in ["35238", "60057", "2A004", "2b033", "69381", "13055"] {
        assert_eq!(zone(code), CeilingZone::OtherRegions, "{code}");
    }
    for code in ["97105", "97209", "97302", "97411", "97608", "97801"] {
        assert_eq!(zone(code), CeilingZone::Overseas, "{code}");
    }
    for code in ["97502", "97701", "98411", "98613", "98735", "98818", "98901"] {
        assert_eq!(zone(code), CeilingZone::OtherOverseas, "{code}");
    }
}

//! Whole households against whole offers, as they meet on the screen of an offer. Everybody is invented.
//!
//! The articles are in `law/`; here they act together.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use parcours_domain::ceiling::Area;
use parcours_domain::date::Date;
use parcours_domain::eligibility::{Change, Finding, FoundCategory, IncomeFinding, Outcome, Rule, Verdict, check};
use parcours_domain::household::{
    Category, CategoryReason, CoupleStatus, Household, IntermediateCategory, Person, Role,
};
use parcours_domain::income::{Income, MonthlyResources, NoticeHolder, Recent, ReferenceIncome, TaxNotice};
use parcours_domain::known::{MissingFact, MissingFacts};
use parcours_domain::money::Money;
use parcours_domain::offer::{Norm, OfferFacts, Typology};
use parcours_domain::place::{AbcZone, CeilingZone, InseeCode};
use parcours_domain::source::Certainty;

use people::{MEAUX, PARIS, RENNES, alone, person, single_parent};

mod edges;
mod households;
mod parsers;
#[allow(dead_code)]
#[path = "../law/people.rs"]
mod people;
mod properties;
mod prospects;

const SAINT_DENIS_REUNION: &str = "97411";

fn today() -> Date {
    Date::new(2026, 11, 23).unwrap()
}

/// Born on 1 January of a year, without the disability card.
fn born_in(role: Role, year: u16) -> Person {
    person(role).born(Date::new(year, 1, 1).unwrap())
}

fn household(persons: Vec<Person>, couple: CoupleStatus) -> Household {
    Household::new(persons, couple).unwrap()
}

fn family(adults: [u16; 2], children: usize) -> Household {
    let mut persons = vec![born_in(Role::Applicant, adults[0]), born_in(Role::Spouse, adults[1])];
    persons.extend(std::iter::repeat_n(born_in(Role::DEPENDANT, 2018), children));
    household(persons, CoupleStatus::Married)
}

fn notice(tax_year: u16, euros: i64, holder: NoticeHolder) -> TaxNotice {
    TaxNotice::new(tax_year, Money::from_euros(euros), holder).unwrap()
}

fn euros_a_year(euros: i64) -> ReferenceIncome {
    ReferenceIncome::new(Money::from_euros(euros)).unwrap()
}

fn euros_a_month(euros: i64) -> Option<MonthlyResources> {
    Some(MonthlyResources::new(Money::from_euros(euros)).unwrap())
}

/// One notice for the couple, or for the person alone; the income has not fallen since.
fn income(household: &Household, yearly: i64, monthly: i64) -> Income {
    let holder = if household.adults() > 1 { NoticeHolder::Couple } else { NoticeHolder::Person(0) };
    Income {
        notices: vec![notice(2024, yearly, holder)],
        recent: Recent::NotLower,
        monthly: euros_a_month(monthly),
        ..Income::default()
    }
}

fn home(typology: Typology, norm: Norm, place: &str, rent: i64) -> OfferFacts {
    OfferFacts {
        typology: Some(typology),
        norm: Some(norm),
        place: Some(InseeCode::parse(place).unwrap()),
        rent_with_charges: Some(Money::from_euros(rent)),
        ..OfferFacts::default()
    }
}

fn income_finding(verdict: &Verdict) -> &IncomeFinding {
    let Finding::Income(finding) = &verdict.rule(Rule::Income).finding else { panic!() };
    finding
}

fn outcomes(verdict: &Verdict) -> [Outcome; 3] {
    Rule::ALL.map(|rule| verdict.rule(rule).outcome)
}

#[test]
fn each_household_learns_which_norms_it_may_have() {
    let with_card = household(vec![born_in(Role::Applicant, 1980).with_card(true)], CoupleStatus::NotACouple);
    let (yes, no) = (Outcome::Compatible, Outcome::NotCompatible);
    // Household, place, income, category and supplements, then PLAI, PLUS, PLS.
    let rows = [
        (alone(), PARIS, 26_920, (1, 0), [no, yes, yes]),
        (alone(), PARIS, 26_921, (1, 0), [no, no, yes]),
        (with_card, RENNES, 31_254, (2, 0), [no, yes, yes]),
        (family([1999, 1998], 0), PARIS, 52_740, (3, 0), [no, yes, yes]),
        (family([1998, 1998], 0), PARIS, 52_740, (2, 0), [no, no, no]),
        (single_parent(2), RENNES, 45_374, (4, 0), [no, yes, yes]),
        (family([1985, 1985], 5), MEAUX, 85_769, (6, 1), [no, yes, yes]),
        (family([1985, 1985], 5), MEAUX, 47_171, (6, 1), [yes, yes, yes]),
        (family([1985, 1985], 5), MEAUX, 47_172, (6, 1), [no, yes, yes]),
    ];
    for (household, place, yearly, category, expected) in rows {
        for (norm, expected) in [Norm::Plai, Norm::Plus, Norm::Pls].into_iter().zip(expected) {
            let offer = home(Typology::T3, norm, place, 600);
            let verdict = check(&offer, &household, &income(&household, yearly, 3_000), today());
            let finding = income_finding(&verdict);
            let found = finding.category.social().unwrap();
            assert_eq!((found.step(), found.supplements()), category, "{household:?}");
            assert_eq!(verdict.rule(Rule::Income).outcome, expected, "{norm:?} with {yearly} in {place}");
        }
    }
}

#[test]
fn one_person_in_paris_sees_what_the_offer_leaves_open() {
    let offer = home(Typology::T2, Norm::Plus, PARIS, 698);
    let verdict = check(&offer, &alone(), &income(&alone(), 24_310, 2_040), today());
    assert_eq!(outcomes(&verdict), [Outcome::Compatible, Outcome::Compatible, Outcome::Unknown]);
    assert_eq!(verdict.outcome, Outcome::Unknown);
    assert_eq!(verdict.missing(), MissingFacts::of(MissingFact::HousingAid));

    let finding = income_finding(&verdict);
    assert_eq!(finding.margin, Some(Money::from_euros(2_610)));
    assert_eq!(finding.zone, Some(CeilingZone::ParisAndNeighbours));
    assert_eq!(finding.tax_year, 2024);
    let reference = verdict.rule(Rule::Income).reference();
    assert_eq!(reference.certainty, Certainty::A);
    assert!(reference.url.starts_with("https://www.legifrance.gouv.fr/"));
    let mut changes = verdict.rule(Rule::Rent).changes();
    assert!(changes.any(|change| change == Change::RentAtMost(Money::from_euros(680))));
}

#[test]
fn a_single_parent_above_the_ceiling_learns_which_ceiling() {
    let offer = home(Typology::T3, Norm::Plai, RENNES, 480);
    let verdict = check(&offer, &single_parent(2), &income(&single_parent(2), 25_600, 2_400), today());
    let rule = verdict.rule(Rule::Income);
    assert_eq!((verdict.outcome, rule.outcome), (Outcome::NotCompatible, Outcome::NotCompatible));
    let finding = income_finding(&verdict);
    let fourth = FoundCategory::Social(Category::new(4).unwrap(), CategoryReason::SingleParent);
    assert_eq!(finding.category, fourth);
    assert_eq!(finding.ceiling.unwrap().amount, Money::from_euros(25_092));
    assert_eq!(finding.margin, Some(Money::from_euros(-508)));
    let changes = [
        Change::ReferenceIncomeAtMost(Money::from_euros(25_092)),
        Change::RecentIncomeAtMost(Money::from_euros(23_040)),
    ];
    assert!(rule.changes().eq(changes));
    assert_eq!(rule.reference().certainty, Certainty::C, "a computed ceiling says so");
}

#[test]
fn a_family_of_six_needs_four_rooms() {
    let family = family([1985, 1987], 4);
    let fits = check(&home(Typology::T5, Norm::Plus, MEAUX, 900), &family, &income(&family, 40_000, 3_400), today());
    assert_eq!(outcomes(&fits), [Outcome::Compatible; 3]);
    assert_eq!(fits.outcome, Outcome::Compatible);
    assert!(fits.missing().is_empty() && fits.rules.iter().all(|rule| rule.changes().next().is_none()));

    let cramped = check(&home(Typology::T3, Norm::Plus, MEAUX, 900), &family, &income(&family, 40_000, 3_400), today());
    assert_eq!(outcomes(&cramped), [Outcome::Compatible, Outcome::NotCompatible, Outcome::Compatible]);
    assert_eq!(cramped.outcome, Outcome::NotCompatible);
}

#[test]
fn an_offer_without_facts_is_unknown_and_says_so() {
    let verdict = check(&OfferFacts::default(), &alone(), &income(&alone(), 20_000, 1_900), today());
    assert_eq!(outcomes(&verdict), [Outcome::Unknown; 3]);
    let missing = [MissingFact::Typology, MissingFact::Norm, MissingFact::Place, MissingFact::Rent];
    assert!(verdict.missing().iter().eq(missing));
    assert_eq!(income_finding(&verdict).reference_income, Some(Money::from_euros(20_000)), "what is known is given");
}

#[test]
fn a_norm_or_a_place_without_table_is_unknown() {
    let lls = home(Typology::T2, Norm::Lls, PARIS, 600);
    let overseas = home(Typology::T2, Norm::Plus, SAINT_DENIS_REUNION, 600);
    let foreign = home(Typology::T2, Norm::Other, PARIS, 600);
    for offer in [lls, overseas, foreign] {
        let verdict = check(&offer, &alone(), &income(&alone(), 20_000, 1_900), today());
        assert_eq!(verdict.rule(Rule::Income).outcome, Outcome::Unknown, "{offer:?}");
        assert_eq!(verdict.missing(), MissingFacts::of(MissingFact::CeilingTable), "{offer:?}");
    }
}

#[test]
fn an_intermediate_home_is_compared_by_its_zone() {
    let verdict = |abc_zone: Option<AbcZone>, yearly: i64| {
        let offer = OfferFacts { abc_zone, ..home(Typology::T2, Norm::Lli, PARIS, 600) };
        // The same notice for two years: it has not fallen, not even a little.
        let mut income = Income { recent: Recent::PreviousYear, ..income(&alone(), yearly, 1_900) };
        income.notices.push(notice(2025, yearly, NoticeHolder::Person(0)));
        check(&offer, &alone(), &income, today())
    };
    let unknown = verdict(None, 30_000);
    assert_eq!(unknown.missing(), MissingFacts::of(MissingFact::AbcZone));
    assert_eq!(income_finding(&unknown).category, FoundCategory::Intermediate(IntermediateCategory::ALONE));
    for (abc_zone, euros, area) in
        [(AbcZone::ABis, 44_344, Area::ABis), (AbcZone::B1, 36_144, Area::B1), (AbcZone::C, 32_530, Area::B2C)]
    {
        let at = verdict(Some(abc_zone), euros);
        assert_eq!(at.rule(Rule::Income).outcome, Outcome::Compatible, "{abc_zone:?}");
        assert_eq!(income_finding(&at).area, Some(area));
        let over = verdict(Some(abc_zone), euros + 1);
        assert_eq!(over.rule(Rule::Income).outcome, Outcome::NotCompatible, "{abc_zone:?}");
        assert_eq!(income_finding(&over).margin, Some(Money::from_euros(-1)));
    }
}

#[test]
fn an_unknown_disability_card_is_asked_for_only_where_it_decides() {
    let unknown = household(vec![Person::new(Role::Applicant)], CoupleStatus::NotACouple);
    let offer = home(Typology::T2, Norm::Plus, PARIS, 600);
    let rule = |yearly: i64| {
        let verdict = check(&offer, &unknown, &income(&unknown, yearly, 2_000), today());
        (verdict.rule(Rule::Income).outcome, verdict.rule(Rule::Income).missing)
    };
    let card = MissingFacts::of(MissingFact::DisabilityCard { person: 0 });
    assert_eq!(rule(26_920), (Outcome::Compatible, MissingFacts::NONE), "under the ceiling with and without a card");
    assert_eq!(rule(26_921), (Outcome::Unknown, card), "the card decides");
    assert_eq!(rule(40_233), (Outcome::Unknown, card), "the card decides");
    assert_eq!(rule(40_234), (Outcome::NotCompatible, MissingFacts::NONE), "above the ceiling with and without a card");
}

#[test]
fn a_child_to_be_born_is_asked_only_where_it_decides() {
    let persons = vec![
        born_in(Role::Applicant, 1985),
        born_in(Role::Spouse, 1985),
        Person::new(Role::DEPENDANT).expected(Date::new(2027, 2, 1)),
    ];
    let expecting = household(persons, CoupleStatus::Married);
    let offer = home(Typology::T3, Norm::Plus, MEAUX, 600);
    let rule = |yearly: i64| {
        let verdict = check(&offer, &expecting, &income(&expecting, yearly, 3_000), today());
        (verdict.rule(Rule::Income).outcome, verdict.rule(Rule::Income).missing)
    };
    assert_eq!(rule(40_233), (Outcome::Compatible, MissingFacts::NONE));
    assert_eq!(rule(40_234), (Outcome::Unknown, MissingFacts::of(MissingFact::ExpectedBirthCounted)));
    assert_eq!(rule(48_362), (Outcome::Unknown, MissingFacts::of(MissingFact::ExpectedBirthCounted)));
    assert_eq!(rule(48_363), (Outcome::NotCompatible, MissingFacts::NONE));
}

#[test]
fn one_refused_rule_refuses_whatever_the_others_lack() {
    let offer = OfferFacts { typology: Some(Typology::T5), ..OfferFacts::default() };
    let verdict = check(&offer, &alone(), &Income::default(), today());
    assert_eq!(outcomes(&verdict), [Outcome::Unknown, Outcome::NotCompatible, Outcome::Unknown]);
    assert_eq!(verdict.outcome, Outcome::NotCompatible);
}

#[test]
fn a_share_beyond_reason_is_not_given() {
    let effort = |rent: Money, cents_a_month: i64| {
        let monthly = MonthlyResources::new(Money::from_cents(cents_a_month)).ok();
        let offer = OfferFacts { rent_with_charges: Some(rent), ..OfferFacts::default() };
        let verdict = check(&offer, &alone(), &Income { monthly, ..Income::default() }, today());
        let Finding::Rent(finding) = verdict.rule(Rule::Rent).finding else { panic!() };
        finding.effort.map(|effort| effort.percent())
    };
    let of_a_cent = |euros| effort(Money::from_euros(euros), 1);
    assert_eq!(of_a_cent(10_000), Some(100_000_000));
    assert_eq!(of_a_cent(10_001), None);
    assert_eq!(effort(Money::from_cents(i64::MAX), 100_000_000), None);
    assert_eq!(effort(Money::from_cents(-1), 100_000), None);
    assert_eq!(effort(Money::from_euros(640), 0), None);
    assert_eq!(effort(Money::ZERO, 1), Some(0));
}

#[test]
fn amounts_beyond_the_range_are_answered_and_do_not_overflow() {
    let largest = Money::from_cents(i64::MAX);
    let reference_income = ReferenceIncome::new(ReferenceIncome::LARGEST).unwrap();
    let huge = |holder: NoticeHolder| TaxNotice::new(2024, ReferenceIncome::LARGEST, holder).unwrap();
    let income = Income {
        notices: vec![huge(NoticeHolder::Person(0)), huge(NoticeHolder::Person(1))],
        recent: Recent::LastTwelveMonths(reference_income),
        monthly: MonthlyResources::new(Money::from_cents(1)).ok(),
        ..Income::default()
    };
    let offer = OfferFacts { rent_with_charges: Some(largest), ..home(Typology::T3, Norm::Pls, PARIS, 0) };
    let verdict = check(&offer, &family([1980, 1980], 0), &income, today());
    assert_eq!(outcomes(&verdict), [Outcome::NotCompatible, Outcome::Compatible, Outcome::Unknown]);
}

//! What is open to a household, and how many homes each relaxation would open. Everybody is invented.

use super::*;
use parcours_domain::ceiling::{CeilingNorm, Column};
use parcours_domain::eligibility::{CategoryChoice, NormProspect, Opening, Profile, Relaxation, SuppliedTable, Tables};

fn profile(household: &Household, yearly: i64, monthly: i64) -> Profile {
    Profile::of(household, &income(household, yearly, monthly), today())
}

#[test]
fn the_norms_of_a_place_are_answered_from_the_lowest_ceiling() {
    let of_two = profile(&family([1985, 1985], 0), 40_234, 3_000);
    let found = of_two.prospects(CeilingZone::ParisAndNeighbours, Some(AbcZone::A));
    let rows: Vec<_> = found.norms.iter().map(|norm| (norm.norm, norm.outcome, norm.margin)).collect();
    let euros = |euros| Some(Money::from_euros(euros));
    assert_eq!(
        rows,
        [
            (Norm::Plai, Outcome::NotCompatible, euros(-16_094)),
            (Norm::Plus, Outcome::NotCompatible, euros(-1)),
            (Norm::Pls, Outcome::Compatible, euros(12_069)),
            (Norm::Lli, Outcome::Compatible, euros(26_042)),
        ]
    );
    assert_eq!((found.smallest, found.largest, found.highest_rent), (Typology::T1, Some(Typology::T3), euros(1_000)));
    assert_eq!(found.largest_with_births, Some(Typology::T3));
    assert!(found.norms.iter().all(|norm| norm.missing.is_empty() && norm.ceiling.is_some()));
    assert_eq!(of_two.monthly_resources(), euros(3_000));
    assert_eq!((of_two.on(), of_two.income().exact()), (today(), euros(40_234)));
    assert_eq!(of_two.category_bounds().highest, Category::new(2).unwrap());
}

#[test]
fn an_unknown_zone_leaves_intermediate_homes_open() {
    let found = profile(&alone(), 20_000, 1_500).prospects(CeilingZone::OtherRegions, None);
    let Some(NormProspect { outcome, missing, ceiling, .. }) = found.norms.last().copied() else { panic!() };
    assert_eq!((outcome, missing), (Outcome::Unknown, MissingFacts::of(MissingFact::AbcZone)));
    assert_eq!(ceiling, None);
}

#[test]
fn overseas_has_norms_of_its_own() {
    let found = profile(&alone(), 21_063, 1_500).prospects(CeilingZone::Overseas, None);
    let rows: Vec<_> = found.norms.iter().map(|norm| (norm.norm, norm.outcome)).collect();
    let expected =
        [(Norm::Llts, Outcome::NotCompatible), (Norm::Lls, Outcome::Compatible), (Norm::Lli, Outcome::Compatible)];
    assert_eq!(rows, expected);
}

#[test]
fn a_household_is_compared_with_newer_tables_once_they_are_supplied() {
    let on = Date::new(2027, 3, 1).unwrap();
    let held = Tables::compiled().in_force(CeilingNorm::Plus, on).unwrap();
    let newer = SuppliedTable {
        norm: CeilingNorm::Plus,
        since: Date::new(2027, 1, 1).unwrap(),
        columns: held
            .columns
            .iter()
            .map(|column| Column { categories: column.categories.map(|euros| euros + 100), ..*column })
            .collect(),
        title: "Arrêté du 20 décembre 2026".into(),
        article: "Annexe I".into(),
        url: "https://www.legifrance.gouv.fr/".into(),
    };
    let usual = Profile::of(&alone(), &income(&alone(), 20_000, 1_500), on);
    let offer = home(Typology::T2, Norm::Plus, PARIS, 600);
    let ceiling = |profile: &Profile| {
        let found = income_finding(&profile.check(&offer)).ceiling.unwrap();
        (found.amount.cents() / 100, found.since().year(), found.is_of_an_older_year)
    };
    assert_eq!(ceiling(&usual), (26_920, 2026, true));
    assert_eq!(ceiling(&usual.with_tables(Tables::compiled().with(&[newer]).unwrap())), (27_020, 2027, false));
}

#[test]
fn a_home_that_only_an_unknown_income_leaves_open_asks_for_it() {
    let unknown = Income { notices: Vec::new(), ..income(&alone(), 20_000, 2_400) };
    let profile = Profile::of(&alone(), &unknown, today());
    let openings = profile.relaxations([home(Typology::T2, Norm::Plus, PARIS, 600)].into_iter());
    let fact = MissingFact::ReferenceIncome { person: 0, tax_year: 2024 };
    assert_eq!(openings, [Opening { relaxation: Relaxation::Fact(fact), offers: 1 }]);
}

#[test]
fn births_may_open_larger_homes() {
    let persons = vec![
        born_in(Role::Applicant, 1985),
        born_in(Role::Spouse, 1985),
        born_in(Role::DEPENDANT, 2018).expected(None),
    ];
    let open = profile(&household(persons, CoupleStatus::Married), 20_000, 1_500)
        .prospects(CeilingZone::OtherRegions, Some(AbcZone::B1));
    assert_eq!((open.largest, open.largest_with_births), (Some(Typology::T3), Some(Typology::T4)));
}

#[test]
fn the_sizes_that_are_offered_suit_before_and_after_a_birth() {
    let sizes = |births: usize| {
        let mut persons = vec![born_in(Role::Applicant, 1985)];
        persons.extend(std::iter::repeat_n(Person::new(Role::DEPENDANT).expected(None), births));
        let expecting = profile(&household(persons, CoupleStatus::NotACouple), 20_000, 1_500);
        let found = expecting.changes(&home(Typology::T6Plus, Norm::Plus, PARIS, 500), Rule::Size).next();
        found.map(|change| {
            let Change::TypologyBetween { smallest, largest } = change else { panic!("{change:?}") };
            (smallest, largest)
        })
    };
    assert_eq!(sizes(0), Some((Typology::T1, Some(Typology::T2))));
    assert_eq!(sizes(1), Some((Typology::T1, Some(Typology::T2))));
    assert_eq!(sizes(2), Some((Typology::T2, Some(Typology::T2))));
    assert_eq!(sizes(3), None, "no size suits one person and four");
}

#[test]
fn each_relaxation_counts_the_homes_that_it_alone_would_open() {
    // 2 040 euros a month: up to 680 euros of rent, and 68 more.
    let alone = profile(&alone(), 20_000, 2_040);
    let two = Typology::T2;
    let homes = [
        (home(two, Norm::Plus, PARIS, 680), 7, None),
        (home(two, Norm::Plus, PARIS, 681), 2, Some(Relaxation::Rent { more: Money::from_euros(68) })),
        (home(two, Norm::Plus, PARIS, 748), 1, Some(Relaxation::Rent { more: Money::from_euros(68) })),
        (home(two, Norm::Plus, PARIS, 749), 5, None),
        (home(two, Norm::Plai, PARIS, 600), 4, Some(Relaxation::Income)),
        (home(Typology::T3, Norm::Plus, PARIS, 600), 2, Some(Relaxation::LargerHome)),
        (home(Typology::T4, Norm::Plus, PARIS, 600), 5, None),
        (home(two, Norm::Plai, PARIS, 681), 5, None),
        (home(two, Norm::Other, PARIS, 600), 5, None),
    ];
    let offers = homes.iter().flat_map(|(offer, times, _)| std::iter::repeat_n(*offer, *times));
    let opening = |relaxation, offers| Opening { relaxation, offers };
    let expected = [
        opening(Relaxation::Income, 4),
        opening(Relaxation::Rent { more: Money::from_euros(68) }, 3),
        opening(Relaxation::LargerHome, 2),
    ];
    assert_eq!(alone.relaxations(offers), expected);
    for (offer, _, relaxation) in homes {
        let found = alone.relaxations(std::iter::once(offer));
        assert_eq!(found.first().map(|opening| opening.relaxation), relaxation, "{offer:?}");
    }
}

#[test]
fn a_smaller_home_is_one_person_too_small() {
    let five = profile(&family([1985, 1985], 3), 20_000, 3_000);
    let found = |typology| five.relaxations(std::iter::once(home(typology, Norm::Plus, PARIS, 600)));
    assert_eq!(found(Typology::T3), [Opening { relaxation: Relaxation::SmallerHome, offers: 1 }]);
    assert_eq!(found(Typology::T2), []);
}

#[test]
fn a_fact_alone_missing_is_asked_for() {
    let two = household(vec![born_in(Role::Applicant, 1980), born_in(Role::Other, 1980)], CoupleStatus::NotACouple);
    let offer = home(Typology::T2, Norm::Plus, PARIS, 600);
    let found = |income: &Income, offer: OfferFacts| {
        Profile::of(&two, income, today()).relaxations(std::iter::once(offer)).first().map(|opening| opening.relaxation)
    };
    let monthly = euros_a_month(2_400);
    let no_notice = Income { monthly, recent: Recent::NotLower, ..Income::default() };
    let first = MissingFact::ReferenceIncome { person: 0, tax_year: 2024 };
    assert_eq!(found(&no_notice, offer), Some(Relaxation::Fact(first)), "two notices are one thing to tell");
    let above = Income { recent: Recent::Unknown, ..income(&two, 90_000, 2_400) };
    let both = Income { notices: vec![notice(2024, 90_000, NoticeHolder::Person(0))], ..above };
    assert_eq!(found(&both, offer), Some(Relaxation::Fact(MissingFact::RecentIncome)));
    // Two things at once, or one that is not the household's to tell.
    assert_eq!(found(&Income::default(), offer), None);
    assert_eq!(found(&no_notice, OfferFacts { typology: None, ..offer }), None);
    let zero = Income { notices: vec![], recent: Recent::NotLower, monthly, ..Income::default() };
    assert_eq!(found(&zero, OfferFacts { typology: None, ..offer }), None);
}

#[test]
fn a_card_that_two_rules_do_not_share_is_asked_for() {
    let unknown = household(vec![Person::new(Role::Applicant)], CoupleStatus::NotACouple);
    let at = profile(&unknown, 30_000, 2_400);
    let found = at.relaxations(std::iter::once(home(Typology::T2, Norm::Plus, PARIS, 600)));
    let card = Relaxation::Fact(MissingFact::DisabilityCard { person: 0 });
    assert_eq!(found, [Opening { relaxation: card, offers: 1 }]);
}

#[test]
fn the_norms_that_fit_are_given_where_the_income_does_not() {
    let alone = profile(&alone(), 30_000, 2_040);
    let plus = OfferFacts { abc_zone: Some(AbcZone::ABis), ..home(Typology::T2, Norm::Plus, PARIS, 600) };
    let norms = Change::Norms([Norm::Pls, Norm::Lli].into_iter().collect());
    assert!(alone.changes(&plus, Rule::Income).next() == Some(norms));
    assert!(alone.changes(&plus, Rule::Size).next().is_none());
    let pls = home(Typology::T2, Norm::Pls, PARIS, 600);
    assert!(alone.changes(&pls, Rule::Income).next().is_none(), "it fits already");
    let beyond = profile(&super::alone(), 90_000, 2_040);
    assert!(!beyond.changes(&plus, Rule::Income).any(|change| matches!(change, Change::Norms(_))));
}

#[test]
fn unknown_monthly_resources_are_asked_for() {
    let unknown = Income { monthly: None, ..income(&alone(), 20_000, 1_500) };
    let profile = Profile::of(&alone(), &unknown, today());
    let openings = profile.relaxations([home(Typology::T2, Norm::Plus, PARIS, 600)].into_iter());
    let telling = Opening { relaxation: Relaxation::Fact(MissingFact::MonthlyResources), offers: 1 };
    assert_eq!(openings, [telling]);
}

#[test]
fn an_open_category_says_so_and_which_one_the_answer_is_drawn_from() {
    // A couple or not, 26 and 27: two persons, or a young couple in the third category.
    let persons = vec![born_in(Role::Applicant, 2000), born_in(Role::CoApplicant, 1999)];
    let open = household(persons, CoupleStatus::Unknown);
    let found = |yearly| {
        let own = |person, yearly| notice(2024, yearly, NoticeHolder::Person(person));
        let income = Income { notices: vec![own(0, yearly), own(1, 0)], ..income(&open, yearly, 3_000) };
        let verdict = check(&home(Typology::T2, Norm::Plus, PARIS, 600), &open, &income, today());
        let Finding::Income(finding) = verdict.rule(Rule::Income).finding else { panic!() };
        let category = finding.category.social().map(Category::step);
        let margin = finding.margin.map(|margin| margin.cents() / 100);
        (verdict.rule(Rule::Income).outcome, category, finding.choice, margin)
    };
    assert_eq!(found(40_233), (Outcome::Compatible, Some(2), CategoryChoice::LowestOpen, Some(0)));
    assert_eq!(found(45_000), (Outcome::Unknown, Some(2), CategoryChoice::LowestOpen, Some(-4_767)));
    assert_eq!(found(52_741), (Outcome::NotCompatible, Some(3), CategoryChoice::HighestOpen, Some(-1)));
    let alone = profile(&alone(), 20_000, 1_500).check(&home(Typology::T2, Norm::Plus, PARIS, 600));
    let Finding::Income(finding) = alone.rule(Rule::Income).finding else { panic!() };
    assert_eq!(finding.choice, CategoryChoice::Only);
}

#[test]
fn an_intermediate_home_asks_for_what_its_own_categories_need() {
    let persons = vec![born_in(Role::Applicant, 1980), born_in(Role::CoApplicant, 1981)];
    let open = household(persons, CoupleStatus::Unknown);
    let offer = OfferFacts { abc_zone: Some(AbcZone::A), ..home(Typology::T2, Norm::Lli, PARIS, 600) };
    let verdict = profile(&open, 20_000, 3_000).check(&offer);
    let income = verdict.rule(Rule::Income);
    assert_eq!((income.outcome, income.missing), (Outcome::Unknown, MissingFacts::of(MissingFact::CoupleStatus)));
    let Finding::Income(finding) = income.finding else { panic!() };
    assert_eq!((finding.area, finding.ceiling, finding.category), (Some(Area::A), None, FoundCategory::None));
}

#[test]
fn a_young_couple_that_expects_twins_is_of_the_fourth_category_once_they_count() {
    let mut persons = vec![born_in(Role::Applicant, 2000), born_in(Role::Spouse, 1999)];
    persons.extend(std::iter::repeat_n(Person::new(Role::DEPENDANT).expected(None), 2));
    let bounds = household(persons, CoupleStatus::Married).category_bounds(today());
    assert_eq!([bounds.lowest, bounds.highest, bounds.with_births, bounds.with_both].map(Category::step), [3, 3, 4, 4]);
}

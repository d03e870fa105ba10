//! Custody, flat-sharers, intermediate categories, net rents and bands, each at its boundary. Everybody is invented.

use super::*;
use parcours_domain::eligibility::{PlusBand, RentFinding, SizeFit};
use parcours_domain::household::{Custody, HouseholdProblem};

fn parent_with(custody: Custody) -> Household {
    let child = born_in(Role::Dependant(custody), 2018);
    household(vec![born_in(Role::Applicant, 1985), child], CoupleStatus::NotACouple)
}

fn income_rule(household: &Household, yearly: i64) -> (Outcome, MissingFacts, Option<Money>) {
    let verdict =
        check(&home(Typology::T2, Norm::Plus, PARIS, 600), household, &income(household, yearly, 3_000), today());
    let rule = verdict.rule(Rule::Income);
    (rule.outcome, rule.missing, income_finding(&verdict).ceiling_with_visits.map(|ceiling| ceiling.amount))
}

#[test]
fn a_child_on_visits_counts_for_the_ceiling_where_it_would_change_the_answer() {
    let visits = parent_with(Custody::Visiting);
    let third = Some(Money::from_euros(52_740));
    let asked = MissingFacts::of(MissingFact::VisitingChildrenCounted);
    assert_eq!(income_rule(&visits, 26_920), (Outcome::Compatible, MissingFacts::NONE, third));
    assert_eq!(income_rule(&visits, 26_921), (Outcome::Unknown, asked, third));
    assert_eq!(income_rule(&visits, 52_740), (Outcome::Unknown, asked, third));
    assert_eq!(income_rule(&visits, 52_741), (Outcome::NotCompatible, MissingFacts::NONE, third));
    for custody in [Custody::Alternate, Custody::AtHome] {
        assert_eq!(income_rule(&parent_with(custody), 52_740), (Outcome::Compatible, MissingFacts::NONE, None));
    }
}

#[test]
fn a_birth_and_a_visit_are_asked_together_only_where_both_decide() {
    let persons = vec![
        born_in(Role::Applicant, 1985),
        born_in(Role::Dependant(Custody::Visiting), 2018),
        born_in(Role::DEPENDANT, 2018).expected(None),
    ];
    let both = household(persons, CoupleStatus::NotACouple);
    let two = MissingFacts::from_iter([MissingFact::ExpectedBirthCounted, MissingFact::VisitingChildrenCounted]);
    assert_eq!(income_rule(&both, 52_740).1, two, "either would do");
    assert_eq!(income_rule(&both, 52_741).1, two, "both are needed");
    assert_eq!(income_rule(&both, 62_968).0, Outcome::Unknown);
    assert_eq!(income_rule(&both, 62_969).0, Outcome::NotCompatible);
}

#[test]
fn a_child_on_visits_has_a_room() {
    let size = |household: &Household, typology: Typology| {
        let offer = OfferFacts { typology: Some(typology), ..OfferFacts::default() };
        *check(&offer, household, &Income::default(), today()).rule(Rule::Size)
    };
    let visits = parent_with(Custody::Visiting);
    assert_eq!(size(&visits, Typology::T3).outcome, Outcome::Compatible);
    let Finding::Size(finding) = size(&visits, Typology::T3).finding else { panic!() };
    assert_eq!((finding.persons, finding.visiting, finding.fit), (2, 1, Some(SizeFit::Fits)));

    let sharing =
        household(vec![born_in(Role::Applicant, 1990), born_in(Role::FlatSharer, 1990)], CoupleStatus::NotACouple);
    let shared = size(&sharing, Typology::T1);
    assert_eq!((shared.outcome, shared.missing), (Outcome::Unknown, MissingFacts::of(MissingFact::SharedRooms)));
    let Finding::Size(finding) = shared.finding else { panic!() };
    assert_eq!((finding.persons, finding.flat_sharers), (1, 1));
    assert_eq!(income_rule(&sharing, 26_920).0, Outcome::Compatible, "the flat-sharer's notice is not asked");
    assert_eq!(income_rule(&sharing, 26_921).0, Outcome::NotCompatible);
}

#[test]
fn intermediate_columns_name_one_adult_or_one_couple() {
    let of = |household: Household| household.intermediate_category();
    for (children, number) in [(1, 3), (4, 6), (5, 7)] {
        let expected = IntermediateCategory::with_dependants(children).unwrap();
        assert_eq!(expected.number(), number);
        assert_eq!(of(single_parent(usize::from(children))), Ok(expected));
        assert_eq!(of(family([1985, 1985], usize::from(children))), Ok(expected));
    }
    assert_eq!(of(alone()), Ok(IntermediateCategory::ALONE));
    assert_eq!(of(family([1999, 1999], 0)), Ok(IntermediateCategory::COUPLE), "young or not");
    assert_eq!(of(parent_with(Custody::Visiting)), Ok(IntermediateCategory::ALONE));
    let missing = |fact| Err(MissingFacts::of(fact));
    let adults = |roles: &[Role], status| household(roles.iter().map(|role| born_in(*role, 1985)).collect(), status);
    let two = [Role::Applicant, Role::CoApplicant];
    assert_eq!(of(adults(&two, CoupleStatus::Unknown)), missing(MissingFact::CoupleStatus));
    assert_eq!(of(adults(&two, CoupleStatus::NotACouple)), missing(MissingFact::HouseholdKind));
    let three = [Role::Applicant, Role::Spouse, Role::Other];
    assert_eq!(of(adults(&three, CoupleStatus::Married)), missing(MissingFact::HouseholdKind));
}

#[test]
fn nobody_alive_was_born_before_1880() {
    let of = |year: u16| {
        Household::new(vec![born_in(Role::Applicant, 1990), born_in(Role::Other, year)], CoupleStatus::Unknown)
    };
    assert!(of(1880).is_ok());
    assert_eq!(of(1879).err(), Some(HouseholdProblem::BornTooLongAgo { person: 1 }));
}

#[test]
fn the_bands_of_a_plus_are_information_and_change_no_answer() {
    let band = |norm, yearly: i64| {
        let verdict = check(&home(Typology::T2, norm, PARIS, 600), &alone(), &income(&alone(), yearly, 3_000), today());
        (income_finding(&verdict).plus_band, verdict.rule(Rule::Income).outcome)
    };
    let (yes, no) = (Outcome::Compatible, Outcome::NotCompatible);
    // 60 % and 120 % of 26 920 euros.
    assert_eq!(band(Norm::Plus, 16_152), (Some(PlusBand::UpTo60Percent), yes));
    assert_eq!(band(Norm::Plus, 16_153), (Some(PlusBand::UpToCeiling), yes));
    assert_eq!(band(Norm::Plus, 26_920), (Some(PlusBand::UpToCeiling), yes));
    assert_eq!(band(Norm::Plus, 26_921), (Some(PlusBand::UpTo120Percent), no));
    assert_eq!(band(Norm::Plus, 32_304), (Some(PlusBand::UpTo120Percent), no));
    assert_eq!(band(Norm::Plus, 32_305), (Some(PlusBand::Above), no));
    assert_eq!(band(Norm::Pls, 16_152).0, None);
}

#[test]
fn housing_aid_is_an_estimate_beside_the_rent_and_decides_nothing() {
    let parent = single_parent(1);
    let rent = |household: &Household, offer: OfferFacts| -> (Outcome, RentFinding) {
        let verdict = check(&offer, household, &income(household, 12_000, 1_220), today());
        let Finding::Rent(finding) = verdict.rule(Rule::Rent).finding else { panic!() };
        (verdict.rule(Rule::Rent).outcome, finding)
    };
    let complete = OfferFacts { rent: Some(Money::from_euros(640)), ..home(Typology::T2, Norm::Plus, PARIS, 698) };
    let (outcome, finding) = rent(&parent, complete);
    let net = finding.net.unwrap();
    assert_eq!(outcome, Outcome::Unknown);
    assert_eq!(
        (net.aid.least, net.rent_least, net.rent_most),
        (Money::from_euros(302), Money::from_cents(34_691), Money::from_cents(34_691))
    );
    assert_eq!((net.effort_least.percent(), net.effort_most.percent()), (28, 28));
    for without in [
        OfferFacts { rent: None, ..complete },
        OfferFacts { rent_with_charges: None, ..complete },
        OfferFacts { place: None, ..complete },
        OfferFacts { norm: None, ..complete },
        OfferFacts { norm: Some(Norm::Lli), ..complete },
    ] {
        assert_eq!(rent(&parent, without).1.net, None, "{without:?}");
    }
    let sharing =
        household(vec![born_in(Role::Applicant, 1990), born_in(Role::FlatSharer, 1990)], CoupleStatus::NotACouple);
    let friends = household(vec![born_in(Role::Applicant, 1990), born_in(Role::Other, 1990)], CoupleStatus::NotACouple);
    assert!(rent(&sharing, complete).1.net.is_none() && rent(&friends, complete).1.net.is_none());
    assert!(rent(&family([1985, 1985], 0), complete).1.net.is_some());
}

//! What holds for every household and every home. Everybody is invented.

use super::*;
use parcours_domain::eligibility::{CategoryChoice, Profile, RuleVerdict};
use proptest::prelude::*;

mod case;

use case::{Case, GAPS, complete_case, without};

fn verdict_of((offer, household, income): &Case) -> Verdict {
    check(offer, household, income, today())
}

/// The same notice with another amount.
fn with_amount(notice: &TaxNotice, cents: i64) -> TaxNotice {
    TaxNotice::new(notice.tax_year(), Money::from_cents(cents), notice.holder()).unwrap()
}

fn scaled(income: &Income, by: i64) -> Income {
    let more = |amount: ReferenceIncome| ReferenceIncome::new(Money::from_cents(amount.amount().cents() * by)).unwrap();
    let notices = income.notices.iter().map(|notice| with_amount(notice, notice.amount().cents() * by));
    let recent = match income.recent {
        Recent::LastTwelveMonths(amount) => Recent::LastTwelveMonths(more(amount)),
        other => other,
    };
    Income { notices: notices.collect(), recent, ..income.clone() }
}

/// The same incomes with one amount more: a notice, or what came in for the last twelve months. And whether it is one of
/// the recent ones. `None` where nothing is known.
fn one_raised(income: &Income, which: prop::sample::Index, cents: i64) -> Option<(Income, bool)> {
    let more =
        |amount: ReferenceIncome| ReferenceIncome::new(Money::from_cents(amount.amount().cents() + cents)).unwrap();
    let mut raised = income.clone();
    let of_months = usize::from(matches!(income.recent, Recent::LastTwelveMonths(_)));
    let amounts = income.notices.len() + of_months;
    let place = (amounts > 0).then(|| which.index(amounts))?;
    let is_recent = match (raised.notices.get_mut(place), raised.recent) {
        (Some(notice), _) => {
            *notice = with_amount(notice, notice.amount().cents() + cents);
            notice.tax_year() == 2025
        }
        (None, Recent::LastTwelveMonths(amount)) => {
            raised.recent = Recent::LastTwelveMonths(more(amount));
            true
        }
        (None, _) => return None,
    };
    Some((raised, is_recent))
}

fn is_no_easier(before: Outcome, after: Outcome) -> bool {
    match before {
        Outcome::NotCompatible => after == Outcome::NotCompatible,
        Outcome::Unknown => after != Outcome::Compatible,
        Outcome::Compatible => true,
    }
}

/// CCH R.441-1 has an exception of its own: a higher income of the year before last may be what lets a lower one of last
/// year count. An intermediate home's ceiling has none: there the lower of the two counts.
#[test]
fn a_higher_income_of_the_year_before_last_may_let_a_lower_one_count() {
    let outcome = |norm: Norm, usual: i64, recent: i64| {
        let own = |tax_year: u16, euros: i64| notice(tax_year, euros, NoticeHolder::Person(0));
        let notices = vec![own(2024, usual), own(2025, recent)];
        let income = Income { notices, recent: Recent::PreviousYear, ..Income::default() };
        let offer = OfferFacts { abc_zone: Some(AbcZone::ABis), ..home(Typology::T2, norm, PARIS, 600) };
        check(&offer, &alone(), &income, today()).rule(Rule::Income).outcome
    };
    // Nine tenths of 28 000 euros are 25 200, nine tenths of 29 000 are 26 100.
    assert_eq!(outcome(Norm::Plus, 28_000, 26_000), Outcome::NotCompatible);
    assert_eq!(outcome(Norm::Plus, 29_000, 26_000), Outcome::Compatible);
    assert_eq!(outcome(Norm::Lli, 46_000, 44_000), Outcome::Compatible);
    assert_eq!(outcome(Norm::Lli, 60_000, 44_000), Outcome::Compatible);
}

/// Puts the notices of a year in place of those that were there: so much for the applicant, nothing for the others.
fn earning_in(income: &mut Income, household: &Household, tax_year: u16, reference_income: ReferenceIncome) {
    income.notices.retain(|notice| notice.tax_year() != tax_year);
    let has_notice = |person: usize| income.notices.iter().any(|one| one.holder() == NoticeHolder::Person(person));
    let persons = household.persons().iter().enumerate();
    let earners: Vec<_> = persons.filter(|(at, person)| person.is_adult() || has_notice(*at)).collect();
    income.notices.extend(earners.into_iter().map(|(person, _)| {
        let amount = if person == 0 { reference_income.amount() } else { Money::ZERO };
        TaxNotice::new(tax_year, amount, NoticeHolder::Person(person)).unwrap()
    }));
}

fn margin_of(rule: &RuleVerdict) -> Option<Money> {
    match rule.finding {
        Finding::Income(finding) => finding.margin,
        Finding::Rent(finding) => finding.margin,
        Finding::Size(_) => None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1_000) })]

    /// Any single fact left out: an answer stays, or becomes « unknown ». Never the other answer.
    #[test]
    fn leaving_out_one_fact_never_turns_an_answer(case in complete_case(), gap in 0..GAPS) {
        let (complete, partial) = (verdict_of(&case), verdict_of(&without(&case, gap)));
        for rule in Rule::ALL {
            let (complete, partial) = (complete.rule(rule), partial.rule(rule));
            prop_assert!(
                partial.outcome == Outcome::Unknown || partial.outcome == complete.outcome
                    || complete.outcome == Outcome::Unknown,
                "{gap}: {:?} without, {:?} with", partial, complete
            );
        }
    }

    /// Facts left out one after the other: no answer is ever turned into the other, however it got there.
    #[test]
    fn leaving_out_facts_never_turns_an_answer(case in complete_case(), gaps in prop::collection::vec(0..GAPS, 0..12)) {
        let complete = verdict_of(&case);
        let partial = verdict_of(&gaps.into_iter().fold(case, |case, gap| without(&case, gap)));
        for rule in Rule::ALL {
            let outcomes = [complete.rule(rule).outcome, partial.rule(rule).outcome];
            let turned = outcomes.contains(&Outcome::Compatible) && outcomes.contains(&Outcome::NotCompatible);
            prop_assert!(!turned, "{rule:?}: {outcomes:?}");
        }
    }

    /// Facts left out: the income that counts, of a social home or of an intermediate one, stays between its bounds.
    #[test]
    fn the_income_that_counts_stays_between_its_bounds(
        case in complete_case(),
        gaps in prop::collection::vec(0..GAPS, 0..12),
    ) {
        let of = |(_, household, income): &Case| {
            let profile = Profile::of(household, income, today());
            [*profile.income(), *profile.income_for(Some(Norm::Lli))]
        };
        let complete = of(&case);
        let partial = of(&gaps.into_iter().fold(case, |case, gap| without(&case, gap)));
        for (complete, partial) in complete.into_iter().zip(partial) {
            // Of notices that contradict each other none need hold.
            if let Some(exact) = complete.exact() {
                prop_assert!(partial.lowest() <= exact, "{complete:?} {partial:?}");
                prop_assert!(partial.at_most().is_none_or(|most| exact <= most), "{complete:?} {partial:?}");
            }
            prop_assert_eq!(partial.exact().is_some(), partial.missing().is_empty());
            prop_assert!(partial.lowest() <= partial.at_least());
            prop_assert!(partial.at_most().is_none_or(|most| partial.at_least() <= most));
        }
    }

    /// « Unknown » always names what is missing, and the other two answers never lack anything.
    #[test]
    fn unknown_always_names_a_fact(case in complete_case(), gaps in prop::collection::vec(0..GAPS, 0..12)) {
        let case = gaps.into_iter().fold(case, |case, gap| without(&case, gap));
        let verdict = verdict_of(&case);
        for rule in &verdict.rules {
            prop_assert_eq!(rule.outcome == Outcome::Unknown, !rule.missing.is_empty(), "{:?}", rule);
            prop_assert!(rule.missing.iter().all(|fact| verdict.missing().contains(fact)));
        }
        let outcomes = verdict.rules.iter().map(|rule| rule.outcome);
        prop_assert_eq!(verdict.outcome, Outcome::of_all(outcomes));
        let (offer, household, income) = &case;
        prop_assert_eq!(verdict, Profile::of(household, income, today()).check(offer));
    }

    /// More of every income, by the same factor: a ceiling that was passed is not met again.
    #[test]
    fn more_income_never_makes_a_ceiling_easier((offer, household, income) in complete_case(), by in 1..5_i64) {
        let before = check(&offer, &household, &income, today()).rule(Rule::Income).outcome;
        let after = check(&offer, &household, &scaled(&income, by), today()).rule(Rule::Income).outcome;
        prop_assert!(is_no_easier(before, after), "{before:?} {after:?}");
    }

    /// One amount raised, whatever else is missing: no ceiling gets easier. But for the law's own exception, the income of
    /// the year before last beside a known recent one (see the example above).
    #[test]
    fn one_income_more_never_makes_a_ceiling_easier(
        case in complete_case(),
        gaps in prop::collection::vec(0..GAPS, 0..6),
        which in any::<prop::sample::Index>(),
        cents in prop_oneof![1..3_i64, 1..4_000_000_i64],
    ) {
        let (offer, household, income) = gaps.into_iter().fold(case, |case, gap| without(&case, gap));
        // Beside a common notice, an own one that is raised may be what no longer contradicts it.
        let holds = |holder: NoticeHolder| income.notices.iter().any(|notice| notice.holder() == holder);
        if holds(NoticeHolder::Couple) && (holds(NoticeHolder::Person(0)) || holds(NoticeHolder::Person(1))) {
            return Ok(());
        }
        let Some((raised, is_recent)) = one_raised(&income, which, cents) else { return Ok(()) };
        let is_compared = matches!(income.recent, Recent::PreviousYear | Recent::LastTwelveMonths(_));
        if is_compared && !is_recent && !offer.norm.is_some_and(Norm::is_intermediate) {
            return Ok(());
        }
        let outcome = |income: &Income| check(&offer, &household, income, today()).rule(Rule::Income).outcome;
        let (before, after) = (outcome(&income), outcome(&raised));
        prop_assert!(is_no_easier(before, after), "{before:?} {after:?}: {income:?} {raised:?}");
    }

    /// One dependant more: no ceiling falls, and none that was met is passed.
    #[test]
    fn a_dependant_more_never_lowers_a_ceiling((offer, family, income) in complete_case()) {
        let mut persons = family.persons().to_vec();
        persons.push(born_in(Role::DEPENDANT, 2020));
        let larger = household(persons, family.couple());
        let (before, after) =
            (check(&offer, &family, &income, today()), check(&offer, &larger, &income, today()));
        let ceilings = [before, after].map(|verdict| income_finding(&verdict).ceiling.map(|ceiling| ceiling.amount));
        // Adults of whom no intermediate column speaks have no ceiling, with a dependant or without.
        prop_assert!(ceilings[0] <= ceilings[1], "{ceilings:?}");
        if before.rule(Rule::Income).outcome == Outcome::Compatible {
            prop_assert_eq!(after.rule(Rule::Income).outcome, Outcome::Compatible);
        }
    }

    /// A margin is not below zero where the rule is met, and below it where it is not; with facts left out it is never more
    /// than with all of them, and an excess neither.
    #[test]
    fn margins_go_with_the_answers(case in complete_case(), gaps in prop::collection::vec(0..GAPS, 0..4)) {
        let complete = verdict_of(&case);
        let partial = verdict_of(&gaps.into_iter().fold(case, |case, gap| without(&case, gap)));
        for rule in &partial.rules {
            let Some(margin) = margin_of(rule) else { continue };
            let complete = complete.rule(rule.rule);
            // Of notices that contradict each other none need hold.
            let holds = !matches!(complete.finding, Finding::Income(finding) if finding.counted.exact().is_none());
            let with_all = margin_of(complete).filter(|_| holds && complete.outcome == rule.outcome);
            match rule.outcome {
                Outcome::Compatible => {
                    prop_assert!(margin >= Money::ZERO, "{:?}", rule);
                    prop_assert!(with_all.is_none_or(|all| margin <= all), "{:?} {:?}", rule, complete);
                }
                Outcome::NotCompatible => {
                    prop_assert!(margin < Money::ZERO, "{:?}", rule);
                    prop_assert!(with_all.is_none_or(|all| margin >= all), "{:?} {:?}", rule, complete);
                }
                Outcome::Unknown => {}
            }
        }
    }

    /// What is said to change the answer changes it: rent, size, norm, income and recent income.
    #[test]
    fn what_is_said_to_change_the_answer_changes_it((offer, household, income) in complete_case()) {
        let profile = Profile::of(&household, &income, today());
        let is_open = income_finding(&profile.check(&offer)).choice != CategoryChoice::Only;
        for change in Rule::ALL.into_iter().flat_map(|rule| profile.changes(&offer, rule)) {
            let mut better = (offer, household.clone(), income.clone());
            let rule = match change {
                Change::RentAtMost(rent) => {
                    better.0.rent_with_charges = Some(rent);
                    Rule::Rent
                }
                Change::TypologyBetween { smallest, largest } => {
                    let between = smallest..=largest.unwrap_or(Typology::T6Plus);
                    for size in Typology::ALL.into_iter().filter(|size| between.contains(size)) {
                        better.0.typology = Some(size);
                        prop_assert_eq!(verdict_of(&better).rule(Rule::Size).outcome, Outcome::Compatible, "{:?}", size);
                    }
                    Rule::Size
                }
                Change::Norms(norms) => {
                    prop_assert!(!norms.is_empty());
                    for norm in norms.iter() {
                        better.0.norm = Some(norm);
                        prop_assert_eq!(verdict_of(&better).rule(Rule::Income).outcome, Outcome::Compatible);
                    }
                    Rule::Income
                }
                Change::RecentIncomeAtMost(recent) => {
                    let recent = ReferenceIncome::new(recent).unwrap();
                    if offer.norm.is_some_and(Norm::is_intermediate) {
                        earning_in(&mut better.2, &household, 2025, recent);
                        better.2.recent = Recent::PreviousYear;
                    } else {
                        better.2.recent = Recent::LastTwelveMonths(recent);
                    }
                    Rule::Income
                }
                Change::ReferenceIncomeAtMost(most) => {
                    earning_in(&mut better.2, &household, 2024, ReferenceIncome::new(most).unwrap());
                    Rule::Income
                }
                Change::Fact(_) => continue,
            };
            if rule == Rule::Income && is_open && !matches!(change, Change::Norms(_)) {
                // Under the ceiling of the highest category that is open: refused no more.
                prop_assert_ne!(verdict_of(&better).rule(rule).outcome, Outcome::NotCompatible, "{:?}", change);
                continue;
            }
            prop_assert_eq!(verdict_of(&better).rule(rule).outcome, Outcome::Compatible, "{:?}", change);
        }
    }
}

//! Code de la construction et de l’habitation (CCH), article R.441-1: which income counts against a ceiling.
//! <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006074096>

use parcours_domain::eligibility::{Change, Finding, IncomeFinding, Outcome, Rule, RuleVerdict, check};
use parcours_domain::household::{CoupleStatus, Custody, Household, Role};
use parcours_domain::income::{
    CountedIncome, Income, IncomeBasis, IncomeProblem, MonthlyResources, NoticeHolder, Recent, ReferenceIncome,
    TaxNotice,
};
use parcours_domain::known::{MissingFact, MissingFacts};
use parcours_domain::money::Money;
use parcours_domain::offer::Norm;

use crate::people::{PARIS, TODAY, alone, day, home, person};

/// The ceiling of a PLUS for one person in Paris.
const CEILING: i64 = 2_692_000;

fn cents(cents: i64) -> ReferenceIncome {
    ReferenceIncome::new(Money::from_cents(cents)).unwrap()
}

fn notice(tax_year: u16, amount: i64, holder: NoticeHolder) -> TaxNotice {
    TaxNotice::new(tax_year, Money::from_cents(amount), holder).unwrap()
}

fn own(tax_year: u16, person: usize, amount: i64) -> TaxNotice {
    notice(tax_year, amount, NoticeHolder::Person(person))
}

fn earned(notices: Vec<TaxNotice>, recent: Recent) -> Income {
    Income { notices, recent, ..Income::default() }
}

fn adults(second: Role, status: CoupleStatus) -> Household {
    Household::new(vec![person(Role::Applicant), person(second)], status).unwrap()
}

fn counted(household: &Household, income: &Income) -> CountedIncome {
    income.counted(household, day(TODAY))
}

/// For a PLUS in Paris.
fn rule(household: &Household, income: &Income) -> RuleVerdict {
    *check(&home(Norm::Plus, PARIS), household, income, day(TODAY)).rule(Rule::Income)
}

fn finding(rule: &RuleVerdict) -> IncomeFinding {
    let Finding::Income(finding) = rule.finding else { panic!("the income rule tells an income finding") };
    finding
}

fn bounds(income: &CountedIncome) -> (i64, Option<i64>, i64) {
    (income.at_least().cents(), income.at_most().map(Money::cents), income.lowest().cents())
}

/// « Inférieures d’au moins 10 % »: one cent over, at and under nine tenths, for both recent incomes.
#[test]
fn a_recent_income_counts_from_ten_percent_lower() {
    let household = alone();
    for (recent, counts) in [(2_700_001, false), (2_700_000, true), (2_699_999, true), (0, true), (3_000_000, false)] {
        let usual = own(2024, 0, 3_000_000);
        let by_notice = earned(vec![usual, own(2025, 0, recent)], Recent::PreviousYear);
        let by_months = earned(vec![usual], Recent::LastTwelveMonths(cents(recent)));
        for (income, basis, year) in
            [(by_notice, IncomeBasis::PreviousYear, 2025), (by_months, IncomeBasis::LastTwelveMonths, 2026)]
        {
            let expected = if counts { (recent, basis, year) } else { (3_000_000, IncomeBasis::TwoYearsBefore, 2024) };
            let found = counted(&household, &income);
            assert_eq!(found.exact().map(Money::cents), Some(expected.0), "{recent}");
            assert_eq!((found.basis(), found.tax_year()), (expected.1, expected.2), "{recent}");
            assert_eq!(bounds(&found), (expected.0, Some(expected.0), expected.0), "{recent}");
            assert!(found.missing().is_empty());
        }
    }
}

/// Nothing is ten percent lower than nothing: the income of the year before last goes on counting.
#[test]
fn no_income_cannot_fall() {
    let nothing = earned(vec![own(2024, 0, 0), own(2025, 0, 0)], Recent::PreviousYear);
    let found = counted(&alone(), &nothing);
    assert_eq!((found.exact(), found.basis()), (Some(Money::ZERO), IncomeBasis::TwoYearsBefore));
}

/// Above the ceiling, the answer waits for the unknown recent income; under it, nothing is asked.
#[test]
fn above_a_ceiling_a_fall_is_asked_before_refusing() {
    let household = alone();
    let with = |amount: i64, recent: Recent| rule(&household, &earned(vec![own(2024, 0, amount)], recent));

    assert_eq!(with(CEILING, Recent::Unknown).outcome, Outcome::Compatible);
    let unknown = with(CEILING + 1, Recent::Unknown);
    assert_eq!((unknown.outcome, unknown.missing), (Outcome::Unknown, MissingFacts::of(MissingFact::RecentIncome)));
    assert_eq!(finding(&unknown).margin, Some(Money::from_cents(-1)));
    let refused = with(CEILING + 1, Recent::NotLower);
    assert_eq!((refused.outcome, refused.missing), (Outcome::NotCompatible, MissingFacts::NONE));

    let fallen = |to: i64| with(3_000_000, Recent::LastTwelveMonths(cents(to))).outcome;
    assert_eq!(fallen(CEILING), Outcome::Compatible);
    assert_eq!(fallen(CEILING + 1), Outcome::NotCompatible);
    assert_eq!(fallen(2_700_001), Outcome::NotCompatible);
    // A higher income of the year before last lets a recent one count: the step is the law's own.
    let year_before = |usual: i64| {
        let notices = vec![own(2024, 0, usual), own(2025, 0, CEILING)];
        rule(&household, &earned(notices, Recent::PreviousYear)).outcome
    };
    assert_eq!(year_before(2_991_111), Outcome::NotCompatible);
    assert_eq!(year_before(2_991_112), Outcome::Compatible);
}

/// What would change a refusal: the ceiling, and a recent income both under it and ten percent lower.
#[test]
fn a_refusal_names_the_recent_income_that_would_pass() {
    let changes = |usual: i64, recent: Recent| {
        rule(&alone(), &earned(vec![own(2024, 0, usual)], recent)).changes().collect::<Vec<_>>()
    };
    let ceiling = Change::ReferenceIncomeAtMost(Money::from_cents(CEILING));
    let recent = |amount: i64| Change::RecentIncomeAtMost(Money::from_cents(amount));
    // Nine tenths of 27 000.01 euros, cut off.
    assert_eq!(changes(2_700_001, Recent::NotLower), [ceiling, recent(2_430_000)]);
    assert_eq!(changes(9_000_000, Recent::NotLower), [ceiling, recent(CEILING)]);
    let asked = Change::Fact(MissingFact::RecentIncome);
    assert_eq!(changes(9_000_000, Recent::Unknown), [ceiling, recent(CEILING), asked]);
    // Where the recent one counts already, a lower one of the same kind is just a lower income.
    assert_eq!(changes(9_000_000, Recent::LastTwelveMonths(cents(8_000_000))), [ceiling]);
    assert_eq!(changes(CEILING, Recent::Unknown), []);
    let passes = |recent: i64| {
        let fallen = earned(vec![own(2024, 0, 2_700_001)], Recent::LastTwelveMonths(cents(recent)));
        rule(&alone(), &fallen).outcome == Outcome::Compatible
    };
    assert!(passes(2_430_000) && !passes(2_430_001));
}

/// A notice of the year before that is not all there: a fall stays open, unless what is there shows that there is none.
#[test]
fn a_partly_known_last_year_leaves_the_fall_open() {
    let two = adults(Role::Other, CoupleStatus::NotACouple);
    let usual = [own(2024, 0, 3_000_000), own(2024, 1, 2_000_000)];
    let with = |first_of_2025: i64| {
        let mut notices = usual.to_vec();
        notices.push(own(2025, 0, first_of_2025));
        earned(notices, Recent::PreviousYear)
    };
    let open = counted(&two, &with(4_500_000));
    assert_eq!(bounds(&open), (5_000_000, Some(5_000_000), 4_500_000));
    assert_eq!((open.basis(), open.missing()), (IncomeBasis::TwoYearsBefore, MissingFacts::NONE));
    let asked = rule(&two, &with(4_023_300));
    let of_2025 = MissingFacts::of(MissingFact::ReferenceIncome { person: 1, tax_year: 2025 });
    assert_eq!((asked.outcome, asked.missing), (Outcome::Unknown, of_2025));

    // One cent above nine tenths already, whatever the second earned.
    let settled = counted(&two, &with(4_500_001));
    assert_eq!(bounds(&settled), (5_000_000, Some(5_000_000), 5_000_000));
    assert_eq!(rule(&two, &with(4_500_001)).outcome, Outcome::NotCompatible);
    // Below nine tenths, but above the ceiling of two persons (40 233 euros) already.
    assert_eq!(rule(&two, &with(4_023_301)).outcome, Outcome::NotCompatible);
    // None of the year before: open as well.
    let nothing = rule(&two, &earned(usual.to_vec(), Recent::PreviousYear));
    assert_eq!(nothing.missing, MissingFacts::of(MissingFact::RecentIncome));
}

/// A missing notice does not prevent an answer that it cannot change: what is known is above already.
#[test]
fn an_income_above_the_ceiling_is_refused_whatever_is_missing() {
    let two = adults(Role::Other, CoupleStatus::NotACouple);
    let first = |amount: i64, recent: Recent| earned(vec![own(2024, 0, amount)], recent);
    let second = MissingFacts::of(MissingFact::ReferenceIncome { person: 1, tax_year: 2024 });

    let above = rule(&two, &first(4_023_301, Recent::NotLower));
    assert_eq!((above.outcome, above.missing), (Outcome::NotCompatible, MissingFacts::NONE));
    let found = finding(&above);
    assert_eq!((found.reference_income, found.margin), (None, Some(Money::from_cents(-1))), "the least excess");
    let asked = rule(&two, &first(4_023_300, Recent::NotLower));
    assert_eq!((asked.outcome, asked.missing), (Outcome::Unknown, second));
    assert_eq!(finding(&asked).margin, None);
    let fallen = rule(&two, &first(4_023_301, Recent::Unknown));
    assert_eq!((fallen.outcome, fallen.missing), (Outcome::Unknown, MissingFacts::of(MissingFact::RecentIncome)));
}

/// A known recent income settles much without any notice: the usual income counts only where it is hardly higher.
#[test]
fn a_recent_income_bounds_the_one_that_counts() {
    let recent = |amount: i64| earned(Vec::new(), Recent::LastTwelveMonths(cents(amount)));
    let notice_of_2024 = MissingFacts::of(MissingFact::ReferenceIncome { person: 0, tax_year: 2024 });
    let found = counted(&alone(), &recent(900_000));
    // Up to one cent under ten thousand euros, 9 000 euros are not ten percent lower.
    assert_eq!(bounds(&found), (0, Some(999_999), 0));
    assert_eq!(found.missing(), notice_of_2024);

    let passing = rule(&alone(), &recent(2_422_800));
    assert_eq!((passing.outcome, passing.missing), (Outcome::Compatible, MissingFacts::NONE));
    assert_eq!(finding(&passing).margin, Some(Money::from_cents(1)), "the least margin");
    let asked = rule(&alone(), &recent(2_422_801));
    assert_eq!((asked.outcome, asked.missing), (Outcome::Unknown, notice_of_2024));

    // One of two notices is there, and already ten percent higher than the recent income of both.
    let two = adults(Role::Other, CoupleStatus::NotACouple);
    let half = |recent: i64| earned(vec![own(2024, 0, 1_000_000)], Recent::LastTwelveMonths(cents(recent)));
    assert_eq!(counted(&two, &half(900_000)).exact(), Some(Money::from_cents(900_000)));
    assert_eq!(bounds(&counted(&two, &half(900_001))), (900_001, Some(1_000_001), 900_001));
    assert_eq!(bounds(&counted(&two, &half(1_200_000))), (1_000_000, Some(1_333_333), 1_000_000));
    // No income at all for twelve months: that is what counts, or the usual one is nothing too.
    let nothing = counted(&two, &earned(Vec::new(), Recent::LastTwelveMonths(cents(0))));
    assert_eq!((nothing.exact(), nothing.missing()), (Some(Money::ZERO), MissingFacts::NONE));
}

/// Both years partly known: the bounds of both hold.
#[test]
fn two_partly_known_years_leave_both_open() {
    let two = adults(Role::Other, CoupleStatus::NotACouple);
    let conflict = [own(2025, 0, 300_000), own(2025, 0, 450_000), own(2025, 1, 0)];
    let mut notices = vec![own(2024, 0, 400_000)];
    notices.extend(conflict);
    let found = counted(&two, &earned(notices, Recent::PreviousYear));
    // At least what is known; at most what 4 500 euros are not ten percent lower than.
    assert_eq!(bounds(&found), (400_000, Some(499_999), 300_000));
    assert_eq!(found.missing(), MissingFacts::of(MissingFact::ReferenceIncome { person: 1, tax_year: 2024 }));

    // The contradiction of the year before does not matter once both of its amounts are ten percent lower.
    let mut lower = vec![own(2024, 0, 500_000), own(2024, 1, 0)];
    lower.extend(conflict);
    let found = counted(&two, &earned(lower, Recent::PreviousYear));
    assert_eq!((found.basis(), bounds(&found)), (IncomeBasis::PreviousYear, (300_000, Some(450_000), 300_000)));
    assert_eq!(found.missing(), MissingFacts::of(MissingFact::ConflictingIncome { person: 0, tax_year: 2025 }));
}

/// Notice 51423: after a separation one's own income counts. With the former couple's notice alone it is no more than the
/// whole of it.
#[test]
fn of_a_former_couples_notice_the_own_part_counts() {
    let joint = |amount: i64| notice(2024, amount, NoticeHolder::Couple);
    let own_part = MissingFacts::of(MissingFact::OwnIncome { person: 0, tax_year: 2024 });
    let with = |notices: Vec<TaxNotice>| rule(&alone(), &earned(notices, Recent::NotLower));

    assert_eq!(with(vec![joint(CEILING)]).outcome, Outcome::Compatible);
    let asked = with(vec![joint(CEILING + 1)]);
    assert_eq!((asked.outcome, asked.missing), (Outcome::Unknown, own_part));
    // The own part is known: the former couple's notice is ignored.
    let own_part = earned(vec![joint(5_000_000), own(2024, 0, 1_800_000)], Recent::NotLower);
    assert_eq!(own_part.reference_income(&alone(), 2024), Ok(Money::from_cents(1_800_000)));
    let all_of_it = earned(vec![joint(5_000_000), own(2024, 0, 5_000_000)], Recent::NotLower);
    assert_eq!(all_of_it.reference_income(&alone(), 2024), Ok(Money::from_cents(5_000_000)));
    // More than the whole: one of the two is wrong.
    let conflict = MissingFacts::of(MissingFact::ConflictingIncome { person: 0, tax_year: 2024 });
    let odd = earned(vec![joint(1_000_000), own(2024, 0, 1_000_001)], Recent::NotLower);
    assert_eq!(odd.reference_income(&alone(), 2024), Err(conflict));
    assert_eq!(bounds(&counted(&alone(), &odd)), (1_000_000, Some(1_000_001), 1_000_000));
    // Nothing on the common notice is nothing for each.
    assert_eq!(earned(vec![joint(0)], Recent::NotLower).reference_income(&alone(), 2024), Ok(Money::ZERO));

    // Who is married and files alone shares it still.
    let married = Household::new(vec![person(Role::Applicant)], CoupleStatus::Married).unwrap();
    let whole = earned(vec![joint(4_000_000)], Recent::NotLower);
    assert_eq!(whole.reference_income(&married, 2024), Ok(Money::from_cents(4_000_000)));
    let again = earned(vec![joint(4_000_000), own(2024, 0, 4_000_000)], Recent::NotLower);
    assert_eq!(again.reference_income(&married, 2024), Ok(Money::from_cents(4_000_000)));
    let other = earned(vec![joint(4_000_000), own(2024, 0, 3_000_000)], Recent::NotLower);
    assert_eq!(bounds(&counted(&married, &other)), (3_000_000, Some(4_000_000), 3_000_000));
    assert_eq!(other.reference_income(&married, 2024), Err(conflict));
}

/// A common notice beside those of each: they add up to it, or it is a question between bounds.
#[test]
fn a_common_notice_beside_those_of_each() {
    let couple = adults(Role::Spouse, CoupleStatus::Married);
    let with = |joint: i64, first: Option<i64>, second: Option<i64>| {
        let mut notices = vec![notice(2024, joint, NoticeHolder::Couple)];
        notices.extend(first.map(|amount| own(2024, 0, amount)));
        notices.extend(second.map(|amount| own(2024, 1, amount)));
        counted(&couple, &earned(notices, Recent::NotLower))
    };
    let conflicts = |persons: &[usize]| -> MissingFacts {
        persons.iter().map(|person| MissingFact::ConflictingIncome { person: *person, tax_year: 2024 }).collect()
    };
    assert_eq!(with(4_000, Some(4_000), None).exact(), Some(Money::from_cents(4_000)));
    assert_eq!(with(4_000, None, Some(4_000)).exact(), Some(Money::from_cents(4_000)));
    assert_eq!(with(4_000, Some(1_500), Some(2_500)).exact(), Some(Money::from_cents(4_000)));
    // Of the year of the union: each has a notice, and they are more than the common one, or less.
    let more = with(4_000, Some(3_000), Some(2_500));
    assert_eq!((bounds(&more), more.missing()), ((4_000, Some(5_500), 4_000), conflicts(&[0, 1])));
    let less = with(4_000, Some(1_000), Some(2_500));
    assert_eq!((bounds(&less), less.missing()), ((3_500, Some(4_000), 3_500), conflicts(&[0, 1])));
    let twice = with(4_000, Some(4_000), Some(4_000));
    assert_eq!((bounds(&twice), twice.missing()), ((4_000, Some(8_000), 4_000), conflicts(&[0, 1])));
    let half = with(4_000, None, Some(1_000));
    assert_eq!((bounds(&half), half.missing()), ((1_000, None, 1_000), conflicts(&[1])));
    let other_half = with(4_000, Some(5_000), None);
    assert_eq!((bounds(&other_half), other_half.missing()), ((4_000, None, 4_000), conflicts(&[0])));

    // Two different common notices are a question to the applicant, wherever the list has them.
    let swapped = Household::new(vec![person(Role::Spouse), person(Role::Applicant)], CoupleStatus::Married).unwrap();
    let common = |amount: i64| notice(2024, amount, NoticeHolder::Couple);
    let contradicted = counted(&swapped, &earned(vec![common(4_000), common(3_000)], Recent::NotLower));
    assert_eq!((bounds(&contradicted), contradicted.missing()), ((3_000, Some(4_000), 3_000), conflicts(&[1])));
    let and_own = vec![common(4_000), common(3_000), own(2024, 0, 100), own(2024, 1, 200)];
    let and_own = counted(&swapped, &earned(and_own, Recent::NotLower));
    assert_eq!((bounds(&and_own), and_own.missing()), ((300, Some(4_000), 300), conflicts(&[0, 1])));
}

/// The persons whose income counts: not flat-sharers, not children on visits, not the unborn; a dependant's if known.
#[test]
fn whose_income_counts() {
    let persons = vec![
        person(Role::Applicant),
        person(Role::DEPENDANT),
        person(Role::Dependant(Custody::Visiting)),
        person(Role::FlatSharer),
        person(Role::DEPENDANT).expected(None),
        person(Role::Dependant(Custody::Alternate)),
    ];
    let household = Household::new(persons, CoupleStatus::NotACouple).unwrap();
    let notices: Vec<TaxNotice> = (0..6).map(|person| own(2024, person, 10_i64.pow(person as u32))).collect();
    let income = earned(notices, Recent::NotLower);
    assert_eq!(income.reference_income(&household, 2024), Ok(Money::from_cents(100_011)));
    let only_hers = earned(vec![own(2024, 0, 1)], Recent::NotLower);
    assert_eq!(only_hers.reference_income(&household, 2024), Ok(Money::from_cents(1)));
}

/// Amounts and years that cannot be are refused, at the bound and beyond.
#[test]
fn amounts_and_years_that_cannot_be_are_refused() {
    assert_eq!(
        ReferenceIncome::new(ReferenceIncome::LARGEST).map(ReferenceIncome::amount),
        Ok(ReferenceIncome::LARGEST)
    );
    let above = ReferenceIncome::LARGEST.checked_add(Money::from_cents(1)).unwrap();
    assert_eq!(ReferenceIncome::new(above), Err(IncomeProblem::TooLarge));
    assert_eq!(ReferenceIncome::new(Money::from_cents(-1)), Err(IncomeProblem::Negative));
    assert_eq!(ReferenceIncome::new(Money::ZERO).map(ReferenceIncome::amount), Ok(Money::ZERO));
    assert!(MonthlyResources::new(MonthlyResources::LARGEST).is_ok());
    let above = MonthlyResources::LARGEST.checked_add(Money::from_cents(1)).unwrap();
    assert_eq!(MonthlyResources::new(above), Err(IncomeProblem::TooLarge));
    for (year, is_read) in [(1989, false), (1990, true), (2100, true), (2101, false), (0, false)] {
        assert_eq!(TaxNotice::new(year, Money::from_cents(1), NoticeHolder::Couple).is_ok(), is_read, "{year}");
    }
}

/// « Chaque personne composant le ménage »: a dependant without any notice has no income; one whose notice is there for one
/// year only, or could not be read, has an unknown income.
#[test]
fn a_dependants_notice_is_known_for_every_year_or_asked_for() {
    let household =
        Household::new(vec![person(Role::Applicant), person(Role::DEPENDANT)], CoupleStatus::NotACouple).unwrap();
    let of_both_years = [own(2024, 0, 3_000_000), own(2025, 0, 2_750_000)];
    let missing = |more: Option<TaxNotice>, unread: Vec<usize>| {
        let notices = of_both_years.iter().copied().chain(more).collect();
        let income = Income { notices, recent: Recent::PreviousYear, unread, ..Income::default() };
        counted(&household, &income).missing()
    };
    let of_child = |tax_year| MissingFacts::of(MissingFact::ReferenceIncome { person: 1, tax_year });
    assert_eq!(missing(None, Vec::new()), MissingFacts::NONE);
    assert_eq!(missing(Some(own(2025, 1, 100_000)), Vec::new()), of_child(2024));
    assert_eq!(missing(None, vec![1]), of_child(2024));
    assert_eq!(missing(None, vec![2]), MissingFacts::NONE, "of somebody else");
}

/// Whether two are a couple is asked only where a notice of that year is shared.
#[test]
fn the_status_is_no_question_of_income_without_a_shared_notice() {
    let household = adults(Role::CoApplicant, CoupleStatus::Unknown);
    let missing = |notices: Vec<TaxNotice>| counted(&household, &earned(notices, Recent::NotLower)).missing();
    let second = MissingFact::ReferenceIncome { person: 1, tax_year: 2024 };
    let shared = |tax_year| notice(tax_year, 2_000_000, NoticeHolder::Couple);
    assert_eq!(missing(vec![own(2024, 0, 2_000_000)]), MissingFacts::of(second));
    assert_eq!(missing(vec![own(2024, 0, 2_000_000), shared(2023)]), MissingFacts::of(second), "of another year");
    assert!(missing(vec![shared(2024)]).contains(MissingFact::CoupleStatus));
}

//! Code général des impôts (CGI), annexe III, article 2 terdecies D: intermediate homes (LLI, PLI), their ceilings and
//! which income counts against them. <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006069574>
//!
//! Which income counts is stated by the Brochure pratique 2018 of the tax office, page 293, which cites BOFiP, BOI-RFPI-SPEC-20-10-20,
//! for the older schemes of rental investment:
//! <https://impots.gouv.fr/www2/fichiers/documentation/brochure/ir_2018/files/assets/basic-html/page-293.html>

use parcours_domain::ceiling::{Area, CeilingNorm};
use parcours_domain::eligibility::{
    Change, Finding, IncomeFinding, Outcome, Profile, Rule, RuleVerdict, Tables, check,
};
use parcours_domain::household::{CoupleStatus, Custody, Household, Person, Role};
use parcours_domain::income::{CountedIncome, Income, IncomeBasis, NoticeHolder, Recent, ReferenceIncome, TaxNotice};
use parcours_domain::known::{MissingFact, MissingFacts};
use parcours_domain::money::Money;
use parcours_domain::offer::{Norm, OfferFacts};
use parcours_domain::place::AbcZone;
use parcours_domain::source::Certainty;

use crate::code_construction_ceilings::{Row, row};
use crate::people::{PARIS, TODAY, alone, day, home, person};

const INTERMEDIATE: [Area; 5] = [Area::ABis, Area::A, Area::B1, Area::B2C, Area::Overseas];

/// Of 2024 and 2026, by area of [`INTERMEDIATE`].
const LLI: [[Row; 5]; 2] = [
    [
        [43_475, 64_976, 85_175, 101_693, 120_995, 136_151, 15_168],
        [43_475, 64_976, 78_104, 93_556, 110_753, 124_630, 13_886],
        [35_435, 47_321, 56_905, 68_699, 80_816, 91_078, 10_161],
        [31_892, 42_588, 51_215, 61_830, 72_735, 81_971, 9_142],
        [31_859, 42_186, 50_731, 61_243, 72_044, 81_192, 9_063],
    ],
    [
        [44_344, 66_276, 86_878, 103_727, 123_415, 138_874, 15_471],
        [44_344, 66_276, 79_666, 95_427, 112_968, 127_122, 14_164],
        [36_144, 48_268, 58_043, 70_073, 82_432, 92_900, 10_364],
        [32_530, 43_440, 52_239, 63_067, 74_190, 83_610, 9_325],
        [32_496, 43_030, 51_746, 62_468, 73_485, 82_816, 9_244],
    ],
];

/// The ceiling of an intermediate home for one person in zone A bis.
const CEILING: i64 = 4_434_400;

fn own(tax_year: u16, person: usize, cents: i64) -> TaxNotice {
    TaxNotice::new(tax_year, Money::from_cents(cents), NoticeHolder::Person(person)).unwrap()
}

fn earned(notices: Vec<TaxNotice>, recent: Recent) -> Income {
    Income { notices, recent, ..Income::default() }
}

/// One person with a notice of the year before last, and one of last year.
fn two_years(usual: i64, recent: i64) -> Income {
    earned(vec![own(2024, 0, usual), own(2025, 0, recent)], Recent::PreviousYear)
}

fn counted(household: &Household, income: &Income) -> CountedIncome {
    *Profile::of(household, income, day(TODAY)).income_for(Some(Norm::Lli))
}

fn rule_of(norm: Norm, household: &Household, income: &Income) -> RuleVerdict {
    let offer = OfferFacts { abc_zone: Some(AbcZone::ABis), ..home(norm, PARIS) };
    *check(&offer, household, income, day(TODAY)).rule(Rule::Income)
}

fn rule(household: &Household, income: &Income) -> RuleVerdict {
    rule_of(Norm::Lli, household, income)
}

fn finding(rule: &RuleVerdict) -> IncomeFinding {
    let Finding::Income(finding) = rule.finding else { panic!("the income rule tells an income finding") };
    finding
}

fn bounds(income: &CountedIncome) -> (i64, Option<i64>, i64) {
    (income.at_least().cents(), income.at_most().map(Money::cents), income.lowest().cents())
}

const FALL: MissingFacts = MissingFacts::of(MissingFact::RecentIncome);

/// Page 293: « Lorsque cela est plus favorable, il est admis de retenir le revenu fiscal de référence » of year N-1: one
/// cent lower is enough, and an equal one changes nothing.
#[test]
fn last_year_counts_as_soon_as_it_is_lower() {
    for (recent, expected) in [
        (CEILING + 1, (CEILING + 1, IncomeBasis::TwoYearsBefore, 2024, Outcome::NotCompatible)),
        (CEILING + 2, (CEILING + 1, IncomeBasis::TwoYearsBefore, 2024, Outcome::NotCompatible)),
        (CEILING, (CEILING, IncomeBasis::PreviousYear, 2025, Outcome::Compatible)),
        (0, (0, IncomeBasis::PreviousYear, 2025, Outcome::Compatible)),
    ] {
        let income = two_years(CEILING + 1, recent);
        for norm in [Norm::Lli, Norm::Pli] {
            let rule = rule_of(norm, &alone(), &income);
            let found = finding(&rule);
            let reference_income = found.reference_income.map(Money::cents);
            let figures = (reference_income.unwrap(), found.counted.basis(), found.tax_year, rule.outcome);
            assert_eq!(figures, expected, "{norm:?} {recent}");
            assert_eq!(found.counted, counted(&alone(), &income));
        }
    }
    // The same two notices, for a social home: no ten percent lower.
    let social = finding(&rule_of(Norm::Pls, &alone(), &two_years(CEILING + 1, CEILING)));
    assert_eq!((social.reference_income, social.tax_year), (Some(Money::from_cents(CEILING + 1)), 2024));
}

/// The tax notice is the proof. What came in for twelve months never counts, and tells nothing of last year.
#[test]
fn the_last_twelve_months_never_count() {
    let months = |usual: i64, recent: i64| {
        let recent = Recent::LastTwelveMonths(ReferenceIncome::new(Money::from_cents(recent)).unwrap());
        rule(&alone(), &earned(vec![own(2024, 0, usual)], recent))
    };
    assert_eq!(months(CEILING, 0).outcome, Outcome::Compatible);
    assert_eq!(months(CEILING, 9_000_000).outcome, Outcome::Compatible);
    for recent in [0, CEILING, 9_000_000] {
        let asked = months(CEILING + 1, recent);
        assert_eq!((asked.outcome, asked.missing), (Outcome::Unknown, FALL), "{recent}");
        assert_eq!(finding(&asked).counted.basis(), IncomeBasis::TwoYearsBefore);
        assert_eq!(finding(&asked).margin, Some(Money::from_cents(-1)));
    }
}

/// Nothing known about last year: above the ceiling a fall stays open, however far above; under it nothing is asked.
#[test]
fn above_the_ceiling_last_year_is_asked_before_refusing() {
    let unknown = |usual: i64| rule(&alone(), &earned(vec![own(2024, 0, usual)], Recent::Unknown));
    assert_eq!((unknown(CEILING).outcome, unknown(CEILING).missing), (Outcome::Compatible, MissingFacts::NONE));
    for usual in [CEILING + 1, 90_000_000] {
        assert_eq!((unknown(usual).outcome, unknown(usual).missing), (Outcome::Unknown, FALL), "{usual}");
    }
}

/// « Not lower » is an answer about ten percent: a smaller fall is possible, and would count.
#[test]
fn no_fall_of_ten_percent_may_be_a_smaller_one() {
    let not_lower = |usual: i64| rule(&alone(), &earned(vec![own(2024, 0, usual)], Recent::NotLower));
    assert_eq!(not_lower(CEILING).outcome, Outcome::Compatible);
    let asked = not_lower(CEILING + 1);
    assert_eq!((asked.outcome, asked.missing), (Outcome::Unknown, FALL));
    assert_eq!(finding(&asked).reference_income, Some(Money::from_cents(CEILING + 1)));
    // 49 271.11 euros: nine tenths are 44 343.999, so that 44 344.00 would be no fall of ten percent, and pass.
    assert_eq!(not_lower(4_927_111).outcome, Outcome::Unknown);
    // 49 271.12 euros: nine tenths are 44 344.008, and what is above them is above the ceiling.
    assert_eq!(
        (not_lower(4_927_112).outcome, not_lower(4_927_112).missing),
        (Outcome::NotCompatible, MissingFacts::NONE)
    );
    let lowest = |usual: i64| counted(&alone(), &earned(vec![own(2024, 0, usual)], Recent::NotLower)).lowest().cents();
    for (usual, expected) in [(0, 0), (1, 1), (9, 9), (10, 10), (11, 10), (1_000, 901), (1_001, 901), (1_009, 909)] {
        assert_eq!(lowest(usual), expected, "{usual}");
    }
}

/// What would change a refusal: the ceiling itself, as the notice of either year.
#[test]
fn a_refusal_names_the_notice_that_would_pass() {
    let ceiling = Change::ReferenceIncomeAtMost(Money::from_cents(CEILING));
    let recent = Change::RecentIncomeAtMost(Money::from_cents(CEILING));
    let changes = |income: &Income| rule(&alone(), income).changes().collect::<Vec<_>>();
    let asked = Change::Fact(MissingFact::RecentIncome);
    assert_eq!(changes(&earned(vec![own(2024, 0, CEILING + 1)], Recent::NotLower)), [ceiling, recent, asked]);
    assert_eq!(changes(&earned(vec![own(2024, 0, 9_000_000)], Recent::NotLower)), [ceiling, recent]);
    assert_eq!(changes(&two_years(9_000_000, 9_500_000)), [ceiling, recent]);
    assert_eq!(changes(&two_years(9_000_000, 8_000_000)), [ceiling], "that of last year counts already");
    assert_eq!(changes(&two_years(9_000_000, CEILING)), []);
    let passes = |recent: i64| rule(&alone(), &two_years(9_000_000, recent)).outcome == Outcome::Compatible;
    assert!(passes(CEILING) && !passes(CEILING + 1));
}

/// Notices that are not all there: the lower of the two years is no more than either, and no less than what is known.
#[test]
fn partly_known_years_leave_the_lower_one_open() {
    let couple = Household::new(vec![person(Role::Applicant), person(Role::Spouse)], CoupleStatus::Cohabiting).unwrap();
    let read = |years: [[Option<i64>; 2]; 2]| {
        let mut notices = Vec::new();
        for (tax_year, amounts) in [2024, 2025].into_iter().zip(years) {
            let of_year = amounts.into_iter().enumerate();
            notices.extend(of_year.filter_map(|(person, amount)| Some(own(tax_year, person, amount?))));
        }
        counted(&couple, &earned(notices, Recent::PreviousYear))
    };
    let second = |tax_year| MissingFacts::of(MissingFact::ReferenceIncome { person: 1, tax_year });

    // Nothing of last year is there: as if it were unknown.
    let nothing = read([[Some(500), Some(300)], [None, None]]);
    assert_eq!((bounds(&nothing), nothing.missing()), ((800, Some(800), 0), MissingFacts::NONE));
    // One notice of last year: the income is no less than that one.
    let half = read([[Some(500), Some(300)], [Some(799), None]]);
    assert_eq!((bounds(&half), half.basis()), ((800, Some(800), 799), IncomeBasis::TwoYearsBefore));
    let settled = read([[Some(500), Some(300)], [Some(800), None]]);
    assert_eq!((bounds(&settled), settled.missing()), ((800, Some(800), 800), MissingFacts::NONE));
    // One notice of the year before last: last year bounds it from above.
    let open = read([[Some(500), None], [Some(400), Some(200)]]);
    assert_eq!((bounds(&open), open.missing()), ((500, Some(600), 500), second(2024)));
    let lower = read([[Some(500), None], [Some(400), Some(100)]]);
    assert_eq!((lower.exact(), lower.basis()), (Some(Money::from_cents(500)), IncomeBasis::PreviousYear));
    // Half of both.
    let both = read([[Some(500), None], [None, Some(400)]]);
    assert_eq!((bounds(&both), both.missing()), ((500, None, 400), second(2024)));
    // Two notices that contradict each other, and both lower.
    let conflict = vec![own(2024, 0, 500), own(2024, 1, 0), own(2025, 0, 300), own(2025, 0, 450), own(2025, 1, 0)];
    let found = counted(&couple, &earned(conflict, Recent::PreviousYear));
    assert_eq!((found.basis(), bounds(&found)), (IncomeBasis::PreviousYear, (300, Some(450), 300)));
    assert_eq!(found.missing(), MissingFacts::of(MissingFact::ConflictingIncome { person: 0, tax_year: 2025 }));
}

/// Last year partly known: the missing notice is asked for, and not once more whether the income has fallen.
#[test]
fn a_partly_known_last_year_asks_for_the_missing_notice() {
    let couple = Household::new(vec![person(Role::Applicant), person(Role::Spouse)], CoupleStatus::Cohabiting).unwrap();
    let notices = vec![own(2024, 0, 5_000_000), own(2024, 1, 3_000_000), own(2025, 0, 4_000_000)];
    let asked = rule(&couple, &earned(notices, Recent::PreviousYear));
    let second = MissingFacts::of(MissingFact::ReferenceIncome { person: 1, tax_year: 2025 });
    assert_eq!((asked.outcome, asked.missing), (Outcome::Unknown, second));
}

/// A child who is born by the day of the lease is a dependant: between the two columns nothing is refused.
#[test]
fn a_birth_to_come_leaves_the_column_open() {
    let with = |child: Option<Person>, cents: i64| {
        let persons = std::iter::once(person(Role::Applicant)).chain(child).collect();
        let household = Household::new(persons, CoupleStatus::NotACouple).unwrap();
        let found = rule(&household, &two_years(cents, cents));
        (found.outcome, found.missing)
    };
    let (yes, no) = ((Outcome::Compatible, MissingFacts::NONE), (Outcome::NotCompatible, MissingFacts::NONE));
    let open = (Outcome::Unknown, MissingFacts::of(MissingFact::ExpectedBirthCounted));
    let (born, expected) = (person(Role::DEPENDANT), person(Role::DEPENDANT).expected(None));
    for (cents, childless, later, at_home) in
        [(CEILING, yes, yes, yes), (CEILING + 1, no, open, yes), (8_687_800, no, open, yes), (8_687_801, no, no, no)]
    {
        let found = [with(None, cents), with(Some(expected), cents), with(Some(born), cents)];
        assert_eq!(found, [childless, later, at_home], "{cents}");
        // On visits it is the dependant of somebody else.
        assert_eq!(
            with(Some(Person { role: Role::Dependant(Custody::Visiting), ..born }), cents),
            childless,
            "{cents}"
        );
    }
}

/// « Not 10 % lower » may still be a little lower: the refusal tells the least excess, and no exact income beside it.
#[test]
fn the_least_excess_of_a_refusal_is_given() {
    let refused = rule(&alone(), &earned(vec![own(2024, 0, 4_927_112)], Recent::NotLower));
    assert_eq!((refused.outcome, finding(&refused).margin), (Outcome::NotCompatible, Some(Money::from_cents(-1))));
    assert_eq!(finding(&refused).reference_income, None);
    assert_eq!(finding(&refused).counted.exact(), Some(Money::from_cents(4_927_112)));
    let exact = rule(&alone(), &two_years(4_927_112, 4_927_112));
    assert_eq!(finding(&exact).margin, Some(Money::from_cents(CEILING - 4_927_112)));
    assert_eq!(finding(&exact).reference_income, Some(Money::from_cents(4_927_112)));
}

/// No table of 2025: that of 2024 is read, and says so. PLI is read from the tables of LLI.
#[test]
fn intermediate_homes_of_two_years() {
    for (table, on) in LLI.iter().zip(["2024-06-01", "2026-06-01"]) {
        for (expected, area) in table.iter().zip(INTERMEDIATE) {
            assert_eq!(row(CeilingNorm::Lli, area, on), *expected, "{area:?} {on}");
        }
    }
    let of = |on: &str| Tables::compiled().ceiling(CeilingNorm::Lli, Area::A, 1, day(on)).unwrap();
    assert_eq!(of("2025-12-31").amount, Money::from_euros(43_475));
    assert!(of("2025-12-31").is_of_an_older_year && !of("2026-01-01").is_of_an_older_year);
    assert!(of("2027-01-01").is_of_an_older_year);
    assert_eq!(CeilingNorm::of(Norm::Pli), CeilingNorm::of(Norm::Lli));
    // The cells of 2026 that could not be read are those of 2024 and 2 %, to the euro.
    for (old, new) in LLI[0].iter().flatten().zip(LLI[1].iter().flatten()) {
        assert!((old * 102).abs_diff(new * 100) <= 100, "{old} {new}");
    }
    let sure = |area| Tables::compiled().ceiling(CeilingNorm::Lli, area, 1, day("2026-03-01")).unwrap().certainty;
    assert_eq!(INTERMEDIATE.map(sure), [Certainty::B, Certainty::B, Certainty::B, Certainty::C, Certainty::C]);
}

//! Every kind of verdict, with all that its explanation says.

use crate::document::Document;
use parcours_domain::date::Date;
use parcours_domain::eligibility::{Outcome, Profile, Rule};
use parcours_domain::household::{CoupleStatus, Custody, Household, Person, Role};
use parcours_domain::income::{Income, MonthlyResources, NoticeHolder, Recent, ReferenceIncome, TaxNotice};
use parcours_domain::money::Money;
use parcours_domain::offer::{Norm, OfferFacts, Typology};
use parcours_domain::place::{AbcZone, InseeCode};
use parcours_locatif::wording::explanation::detail;
use parcours_locatif::wording::law::cited;
use parcours_locatif::wording::reason::Reason;
use parcours_locatif::wording::rule::{changes, rule};
use parcours_locatif::wording::verdict::answer;

const PARIS: &str = "75110";
const MEAUX: &str = "77284";
const RENNES: &str = "35238";
const SAINT_DENIS: &str = "97411";

fn today() -> Date {
    Date::new(2026, 11, 23).unwrap()
}

fn day(text: &str) -> Date {
    Date::parse_iso(text).unwrap()
}

fn adult(role: Role) -> Person {
    Person::new(role).with_card(false)
}

fn alone() -> Household {
    Household::alone().without_cards()
}

fn household(couple: CoupleStatus, others: impl IntoIterator<Item = Person>) -> Household {
    Household::new(std::iter::once(adult(Role::Applicant)).chain(others).collect(), couple).unwrap()
}

fn single_parent(children: usize) -> Household {
    household(CoupleStatus::NotACouple, std::iter::repeat_n(adult(Role::DEPENDANT), children))
}

/// A couple born on these days, with children; taxed together.
fn couple(births: [&str; 2], children: usize) -> Household {
    let [first, second] = births.map(day);
    let mut persons = vec![adult(Role::Applicant).born(first), adult(Role::Spouse).born(second)];
    persons.extend(std::iter::repeat_n(adult(Role::DEPENDANT), children));
    Household::new(persons, CoupleStatus::Married).unwrap()
}

const OLDER: [&str; 2] = ["1970-01-01", "1972-01-01"];
const YOUNG: [&str; 2] = ["1999-01-01", "2000-01-01"];

/// The income of 2024, on the one notice of the household; it has not fallen.
fn earning(year: i64, month: i64) -> Income {
    let monthly = Some(MonthlyResources::new(Money::from_euros(month)).unwrap());
    Income { recent: Recent::NotLower, monthly, ..Income::of(2024, Money::from_euros(year)).unwrap() }
}

/// The same, on a notice of the couple.
fn together(year: i64, month: i64) -> Income {
    let notice = TaxNotice::new(2024, Money::from_euros(year), NoticeHolder::Couple).unwrap();
    Income { notices: vec![notice], ..earning(year, month) }
}

fn with_recent(recent: Recent, income: Income) -> Income {
    Income { recent, ..income }
}

fn home(norm: Norm, place: &str, typology: Typology, rent: i64) -> OfferFacts {
    OfferFacts {
        typology: Some(typology),
        norm: Some(norm),
        place: InseeCode::parse(place).ok(),
        rent: Some(Money::from_euros(rent - 80)),
        rent_with_charges: Some(Money::from_euros(rent)),
        surface: Some(45),
        ..OfferFacts::default()
    }
}

type Situation = (&'static str, Household, Income, OfferFacts);

/// What is checked: from what suits to what is missing, one thing after the other.
fn situations() -> Vec<Situation> {
    use Norm::{Lli, Lls, Llts, Plai, Pli, Pls, Plus, PlusCd};
    use Typology::{T1, T2, T3, T4, T5, T6Plus};
    let plus = |typology, rent| home(Plus, PARIS, typology, rent);
    let two_notices = |first: i64, second: Option<i64>| {
        let of =
            |amount, person| TaxNotice::new(2024, Money::from_euros(amount), NoticeHolder::Person(person)).unwrap();
        let second = second.map(|amount| of(amount, 1));
        Income { notices: std::iter::once(of(first, 0)).chain(second).collect(), ..earning(first, 2_800) }
    };
    let later_notice = |first: i64, later: i64| {
        let of = |year, amount| TaxNotice::new(year, Money::from_euros(amount), NoticeHolder::Person(0)).unwrap();
        with_recent(
            Recent::PreviousYear,
            Income { notices: vec![of(2024, first), of(2025, later)], ..earning(first, 2_000) },
        )
    };
    let months = |first: i64, twelve: i64| {
        let twelve = ReferenceIncome::new(Money::from_euros(twelve)).unwrap();
        with_recent(Recent::LastTwelveMonths(twelve), earning(first, 1_900))
    };
    vec![
        // The three rules are met.
        ("Alone, PLUS in Paris: everything suits", alone(), earning(24_310, 2_040), plus(T2, 600)),
        ("Alone, PLAI in Rennes", alone(), earning(9_000, 1_100), home(Plai, RENNES, T1, 280)),
        ("Alone, PLS in Meaux", alone(), earning(30_000, 2_600), home(Pls, MEAUX, T2, 720)),
        ("A single parent of two, PLUS in Paris", single_parent(2), earning(38_000, 3_000), plus(T4, 850)),
        ("A young couple, PLUS in Rennes", couple(YOUNG, 0), together(36_000, 3_100), home(Plus, RENNES, T3, 690)),
        (
            "A couple of two generations with two children, PLUS in Meaux",
            couple(OLDER, 2),
            together(45_000, 3_600),
            home(Plus, MEAUX, T4, 900),
        ),
        ("A family of seven, PLUS in Paris", couple(OLDER, 5), together(70_000, 5_200), plus(T6Plus, 1_250)),
        // The income.
        ("An income equal to the ceiling", alone(), earning(26_920, 2_040), plus(T2, 600)),
        ("An income one euro above the ceiling", alone(), earning(26_921, 2_040), plus(T2, 600)),
        ("An income far above every ceiling", alone(), earning(90_000, 6_000), plus(T2, 600)),
        ("Above the PLAI, below the PLUS", alone(), earning(24_310, 2_040), home(Plai, PARIS, T2, 520)),
        ("Up to sixty percent of the PLUS", alone(), earning(12_000, 1_200), plus(T1, 340)),
        ("Between the PLUS and 120 percent of it", alone(), earning(29_000, 2_400), plus(T2, 600)),
        ("A couple above the PLUS", couple(OLDER, 0), together(52_740, 4_000), plus(T3, 900)),
        (
            "Above, unless the income has fallen since",
            alone(),
            with_recent(Recent::Unknown, earning(29_220, 2_400)),
            plus(T2, 600),
        ),
        ("Fallen by the last twelve months", alone(), months(29_220, 22_000), plus(T2, 600)),
        ("Fallen by less than a tenth", alone(), months(29_220, 28_500), plus(T2, 600)),
        ("Fallen by a later notice", alone(), later_notice(29_220, 22_000), plus(T2, 600)),
        ("No notice at all", alone(), Income { notices: Vec::new(), ..earning(0, 1_800) }, plus(T2, 500)),
        (
            "The second of two who live together has no notice",
            household(CoupleStatus::Cohabiting, [adult(Role::Spouse)]),
            two_notices(20_000, None),
            plus(T2, 700),
        ),
        (
            "Two who live together, a notice each",
            household(CoupleStatus::Cohabiting, [adult(Role::Spouse)]),
            two_notices(20_000, Some(15_000)),
            plus(T2, 700),
        ),
        // The household.
        (
            "A disability card",
            Household::new(vec![adult(Role::Applicant).with_card(true)], CoupleStatus::NotACouple).unwrap(),
            earning(30_000, 2_500),
            plus(T2, 600),
        ),
        ("Nobody says whether there is a disability card", Household::alone(), earning(30_000, 2_500), plus(T2, 600)),
        (
            "A birth to come",
            household(CoupleStatus::NotACouple, [adult(Role::DEPENDANT).expected(None)]),
            earning(24_310, 2_040),
            plus(T2, 600),
        ),
        (
            "A child who comes on visits",
            household(CoupleStatus::NotACouple, [adult(Role::Dependant(Custody::Visiting))]),
            earning(28_000, 2_300),
            plus(T2, 640),
        ),
        (
            "A couple whose ages are not given",
            household(CoupleStatus::Married, [adult(Role::Spouse)]),
            together(45_000, 3_400),
            plus(T2, 800),
        ),
        (
            "Two adults of whom nobody says whether they are a couple",
            household(CoupleStatus::Unknown, [adult(Role::CoApplicant)]),
            two_notices(20_000, Some(20_000)),
            plus(T3, 800),
        ),
        (
            "A shared flat",
            household(CoupleStatus::NotACouple, [adult(Role::FlatSharer)]),
            earning(18_000, 1_700),
            plus(T3, 480),
        ),
        (
            "Another person in the household",
            household(CoupleStatus::NotACouple, [adult(Role::Other)]),
            earning(20_000, 1_800),
            plus(T2, 560),
        ),
        // The size.
        ("A home too small for four", couple(OLDER, 2), together(40_000, 3_400), plus(T1, 520)),
        ("A home too large for one", alone(), earning(24_310, 2_040), plus(T5, 650)),
        // The rent.
        ("A rent above the guide, with aid", single_parent(1), earning(14_000, 1_300), plus(T3, 610)),
        ("A rent above the guide, without aid", alone(), earning(24_310, 1_500), plus(T2, 700)),
        ("A rent between thirty percent and a third", alone(), earning(24_310, 2_040), plus(T2, 640)),
        ("No resources at all", alone(), earning(8_000, 0), plus(T1, 400)),
        ("The resources are not given", alone(), Income { monthly: None, ..earning(24_310, 1) }, plus(T2, 600)),
        // Intermediate homes, and overseas.
        (
            "LLI in Paris, alone",
            alone(),
            earning(38_000, 3_100),
            OfferFacts { abc_zone: Some(AbcZone::ABis), ..home(Lli, PARIS, T2, 980) },
        ),
        (
            "LLI in Paris, above",
            alone(),
            earning(60_000, 4_100),
            OfferFacts { abc_zone: Some(AbcZone::ABis), ..home(Lli, PARIS, T2, 980) },
        ),
        (
            "LLI with a later and lower notice",
            couple(OLDER, 1),
            later_notice(70_000, 52_000),
            OfferFacts { abc_zone: Some(AbcZone::A), ..home(Lli, MEAUX, T3, 1_050) },
        ),
        ("LLI whose zone is not given", alone(), earning(38_000, 3_100), home(Lli, RENNES, T2, 700)),
        (
            "PLI",
            alone(),
            earning(34_000, 2_900),
            OfferFacts { abc_zone: Some(AbcZone::B1), ..home(Pli, RENNES, T2, 700) },
        ),
        ("LLS in La Réunion", single_parent(1), earning(22_000, 1_900), home(Lls, SAINT_DENIS, T3, 560)),
        ("LLTS in La Réunion", alone(), earning(9_000, 1_050), home(Llts, SAINT_DENIS, T1, 320)),
        // What only the lessor knows.
        ("PLUS CD", alone(), earning(20_000, 1_800), home(PlusCd, MEAUX, T2, 480)),
        ("A norm that is no known one", alone(), earning(20_000, 1_800), home(Norm::Other, PARIS, T2, 560)),
        ("An offer that gives nothing", alone(), earning(24_310, 2_040), OfferFacts::default()),
        (
            "An offer without its rent",
            alone(),
            earning(24_310, 2_040),
            OfferFacts { rent: None, rent_with_charges: None, ..plus(T2, 600) },
        ),
        ("An offer without its size", alone(), earning(24_310, 2_040), OfferFacts { typology: None, ..plus(T2, 600) }),
        ("Everything stands in the way", couple(OLDER, 3), together(120_000, 2_000), plus(T1, 1_200)),
    ]
}

#[test]
fn verdicts_are_explained_as_reviewed() {
    let mut document = Document::default();
    let (mut outcomes, situations) = (Vec::new(), situations());
    for (title, household, income, offer) in &situations {
        let profile = Profile::of(household, income, today());
        let verdict = profile.check(offer);
        outcomes.push(verdict.outcome);
        document.chapter(title);
        document.line(format!("**{}** : {}\n", answer(verdict.outcome), Reason::of(&verdict).text()));
        for (each, name) in verdict.rules.iter().zip(Rule::ALL) {
            let (said, detail) = (rule(each), detail(each));
            document.line(format!("{name:?} · {} · {}", answer(each.outcome), said.title));
            if let Some(scale) = said.scale {
                document.point(scale.text);
                document.point(format!("{} | {}", scale.start, scale.end));
            }
            said.lines.iter().for_each(|line| document.point(line));
            detail.figures.iter().for_each(|(name, value)| document.point(format!("{name} = {value}")));
            detail.lines.iter().for_each(|line| document.point(line));
            document.point(cited(&each.reference()));
        }
        let changes = changes(&profile, offer, &verdict);
        if !changes.is_empty() {
            document.line("What would change it");
            changes.iter().for_each(|change| document.point(change));
        }
    }
    assert!(document.chapters() >= 40);
    for outcome in [Outcome::Compatible, Outcome::NotCompatible, Outcome::Unknown] {
        assert!(outcomes.iter().filter(|one| **one == outcome).count() >= 8, "{outcome:?}: {outcomes:?}");
    }
    document.expect_as_reviewed("verdicts");
}

//! The questions and their answers: what is read, what is refused, which pages are asked.

use super::*;
use parcours_domain::date::Date;
use parcours_domain::eligibility::Profile;
use parcours_domain::household::{Category, CategoryReason, CoupleStatus};
use parcours_domain::income::{NoticeHolder, Recent, ReferenceIncome};
use parcours_domain::place::CeilingZone;
use proptest::prelude::*;

fn today() -> Date {
    Date::new(2026, 11, 24).unwrap()
}

/// A person alone in Paris with everything told, then these answers in place of theirs.
fn draft(changes: &[(Question, &str)]) -> Draft {
    let mut draft = Draft::default();
    let alone = [
        (Question::Zone, "paris"),
        (Question::Adults, "alone"),
        (Question::Card, "no"),
        (Question::FormerJoint, "no"),
        (Question::FirstIncome, "24 310"),
        (Question::Drop, "no"),
        (Question::Monthly, "2 040,50 €"),
        (Question::Sector, "private"),
        (Question::Headcount, "from-50"),
    ];
    for (question, answer) in alone.iter().chain(changes) {
        draft.answers[question.place()] = (*answer).to_owned();
    }
    draft
}

fn category(changes: &[(Question, &str)]) -> (Category, CategoryReason) {
    let checked = check(&draft(changes), today()).unwrap();
    let bounds = *Profile::of(&checked.household, &checked.income, today()).category_bounds();
    (bounds.lowest, bounds.lowest_reason)
}

#[test]
fn a_person_alone_is_read_as_told() {
    let checked = check(&draft(&[]), today()).unwrap();
    assert_eq!(checked.zone, CeilingZone::ParisAndNeighbours);
    assert_eq!((checked.household.size(), checked.household.couple()), (1, CoupleStatus::NotACouple));
    assert_eq!(checked.income.monthly.unwrap().amount(), Money::from_cents(204_050));
    let [notice] = checked.income.notices[..] else { panic!("one notice") };
    assert_eq!((notice.tax_year(), notice.holder()), (2024, NoticeHolder::Person(0)));
    assert_eq!(notice.amount(), Money::from_euros(24_310));
    assert_eq!(checked.income.recent, Recent::NotLower);
}

#[test]
fn a_young_couple_is_known_by_the_ages_completed_today() {
    let couple = |first, second| {
        category(&[
            (Question::Adults, "couple"),
            (Question::Couple, "civil-union"),
            (Question::FirstAge, first),
            (Question::SecondAge, second),
        ])
    };
    assert_eq!(couple("27", "28"), (Category::new(3).unwrap(), CategoryReason::YoungCouple));
    assert_eq!(couple("28", "28"), (Category::new(2).unwrap(), CategoryReason::Persons));
}

#[test]
fn children_count_by_their_kind() {
    let with = |kind| category(&[(kind, "2")]).0.step();
    assert_eq!(with(Question::Children), 4, "a single parent with two");
    assert_eq!(with(Question::Visiting), 1);
    assert_eq!(with(Question::Expected), 1);
    let checked = check(&draft(&[(Question::Visiting, "2"), (Question::Expected, "1")]), today()).unwrap();
    assert_eq!((checked.household.size(), checked.household.expected(), checked.household.visiting()), (3, 1, 2));
}

#[test]
fn the_notice_of_a_married_couple_and_of_the_separated_is_shared() {
    let holders = |changes: &[(Question, &str)]| {
        let checked = check(&draft(changes), today()).unwrap();
        checked.income.notices.iter().map(|notice| notice.holder()).collect::<Vec<_>>()
    };
    let married = [(Question::Adults, "couple"), (Question::Couple, "married"), (Question::SecondIncome, "1")];
    assert_eq!(holders(&married), [NoticeHolder::Couple], "the second notice is not asked");
    let cohabiting = [(Question::Adults, "couple"), (Question::Couple, "cohabiting"), (Question::SecondIncome, "1")];
    assert_eq!(holders(&cohabiting), [NoticeHolder::Person(0), NoticeHolder::Person(1)]);
    assert_eq!(holders(&[(Question::FormerJoint, "yes")]), [NoticeHolder::Couple]);
    let with_a_sister = [(Question::Adults, "other"), (Question::FormerJoint, "yes"), (Question::SecondIncome, "")];
    assert_eq!(holders(&with_a_sister), [NoticeHolder::Person(0)], "what is not asked is not read");
}

#[test]
fn a_fall_counts_once_its_amount_is_told_and_as_what_tells_it() {
    let income = |answer, source, amount| {
        let changes = [(Question::Drop, answer), (Question::RecentSource, source), (Question::RecentIncome, amount)];
        check(&draft(&changes), today()).unwrap().income
    };
    let told = Recent::LastTwelveMonths(ReferenceIncome::new(Money::from_euros(12_000)).unwrap());
    assert_eq!(income("yes", "months", "12 000").recent, told);
    assert_eq!(income("yes", "months", "").recent, Recent::NotTold);
    assert_eq!(income("yes", "notice", "").recent, Recent::NotTold);
    assert_eq!(income("unknown", "", "12 000").recent, Recent::NotTold);
    assert_eq!(income("no", "", "12 000").recent, Recent::NotLower);
    let by_notice = income("yes", "notice", "12 000");
    assert_eq!(by_notice.recent, Recent::PreviousYear);
    assert_eq!(by_notice.notices.iter().map(|notice| notice.tax_year()).collect::<Vec<_>>(), [2024, 2025]);
    let unsaid = [(Question::Drop, "yes"), (Question::RecentIncome, "12 000")];
    let problem = Problem { question: Question::RecentSource, kind: ProblemKind::NotChosen };
    assert_eq!(check(&draft(&unsaid), today()), Err(vec![problem]));
}

#[test]
fn a_newer_notice_is_that_of_the_whole_household() {
    for (kind, first) in [("married", NoticeHolder::Couple), ("cohabiting", NoticeHolder::Person(0))] {
        let changes = [
            (Question::Adults, "couple"),
            (Question::Couple, kind),
            (Question::SecondIncome, "20 000"),
            (Question::Drop, "yes"),
            (Question::RecentSource, "notice"),
            (Question::RecentIncome, "15 000"),
        ];
        let checked = check(&draft(&changes), today()).unwrap();
        let newer: Vec<_> = checked.income.notices.iter().filter(|notice| notice.tax_year() == 2025).collect();
        assert_eq!(newer.first().map(|notice| notice.holder()), Some(first), "{kind}");
        let counted = checked.income.counted(&checked.household, today());
        assert_eq!(counted.exact(), Some(Money::from_euros(15_000)), "{kind}");
    }
}

#[test]
fn bad_answers_are_refused_with_a_reason() {
    for (question, answer, kind) in [
        (Question::Zone, "", ProblemKind::NotChosen),
        (Question::Zone, "mars", ProblemKind::NotChosen),
        (Question::Children, "deux", ProblemKind::NotANumber),
        (Question::Children, "-1", ProblemKind::NotANumber),
        (Question::Children, "1,5", ProblemKind::NotANumber),
        (Question::Children, "NaN", ProblemKind::NotANumber),
        (Question::Children, "7", ProblemKind::TooMany { most: 6 }),
        (Question::Expected, "99999999999999999999", ProblemKind::TooMany { most: 6 }),
        (Question::FirstIncome, "-1", ProblemKind::Amount(MoneyProblem::Negative)),
        (
            Question::FirstIncome,
            "NaN",
            ProblemKind::Amount(MoneyProblem::UnexpectedCharacter { position: 1, found: 'N' }),
        ),
        (Question::FirstIncome, "1 000 000,01", ProblemKind::TooLarge),
        (Question::Monthly, "9".repeat(40).leak(), ProblemKind::TooLarge),
    ] {
        let found = check(&draft(&[(question, answer)]), today());
        assert_eq!(found, Err(vec![Problem { question, kind }]), "{answer:?}");
    }
    let couple = [(Question::Adults, "couple"), (Question::Couple, "married")];
    for (age, kind) in [("15", ProblemKind::BadAge), ("121", ProblemKind::BadAge), ("vingt", ProblemKind::NotANumber)] {
        let with_age: Vec<_> = couple.into_iter().chain([(Question::FirstAge, age)]).collect();
        let problem = Problem { question: Question::FirstAge, kind };
        assert_eq!(check(&draft(&with_age), today()), Err(vec![problem]), "{age}");
    }
    for age in ["16", "120", ""] {
        let with_age: Vec<_> = couple.into_iter().chain([(Question::FirstAge, age)]).collect();
        assert!(check(&draft(&with_age), today()).is_ok(), "{age}");
    }
    assert!(check(&draft(&[(Question::FirstIncome, "1000000")]), today()).is_ok());
}

#[test]
fn the_largest_household_that_can_be_told_is_read() {
    let six = [Question::Children, Question::Visiting, Question::Expected].map(|question| (question, "6"));
    let changes: Vec<_> = six.into_iter().chain([(Question::Adults, "other")]).collect();
    assert_eq!(check(&draft(&changes), today()).unwrap().household.persons().len(), 20);
}

#[test]
fn pages_are_asked_only_where_they_matter() {
    let alone = draft(&[]);
    assert_eq!(Step::Children.next(&alone), Some(Step::Card));
    assert_eq!(Step::Card.previous(&alone), Some(Step::Children));
    assert_eq!(Step::Place.number(&alone), Some((1, 8)));
    let couple = draft(&[(Question::Adults, "couple"), (Question::Couple, "married")]);
    assert_eq!(Step::Children.next(&couple), Some(Step::Ages));
    assert_eq!(Step::Employer.number(&couple), Some((9, 9)));
    assert_eq!(Step::Summary.number(&couple), None);
    assert_eq!((Step::Place.previous(&couple), Step::Outcome.next(&couple)), (None, None));
    assert_eq!(Step::first_unanswered(&Draft::default()), Some(Step::Place));
    assert_eq!(Step::first_unanswered(&alone), None);
    for step in Step::ALL {
        assert_eq!(Step::of_slug(step.slug()), Some(step));
    }
}

#[test]
fn an_edit_goes_on_to_what_it_made_a_question_and_no_further() {
    let couple = [(Question::Adults, "couple"), (Question::Couple, "married"), (Question::FormerJoint, "")];
    let with_a_child: Vec<_> = couple.into_iter().chain([(Question::Children, "1")]).collect();
    let (family, couple) = (draft(&with_a_child), draft(&couple));
    assert_eq!(Step::Children.after_edit(&family, &couple), Some(Step::Ages), "their ages count now");
    assert_eq!(Step::Ages.after_edit(&family, &couple), None, "and may stay untold");
    let apart = [(Question::Adults, "couple"), (Question::Couple, "cohabiting"), (Question::FormerJoint, "")];
    let (alone, apart) = (draft(&[]), draft(&apart));
    assert_eq!(Step::Household.after_edit(&alone, &apart), Some(Step::Ages), "then");
    assert_eq!(Step::Ages.after_edit(&alone, &apart), Some(Step::Notice), "the second income too");
    assert_eq!(Step::Notice.after_edit(&alone, &apart), None);
    let alone = draft(&[(Question::FormerJoint, "")]);
    assert_eq!(Step::Household.after_edit(&couple, &alone), Some(Step::Notice), "has to be answered");
    assert_eq!(Step::Place.after_edit(&alone, &alone), Some(Step::Notice), "whatever was edited");
    assert_eq!(Step::Place.after_edit(&draft(&[]), &draft(&[(Question::Zone, "elsewhere")])), None);
}

#[test]
fn questions_stand_at_their_place_on_exactly_one_page() {
    for (place, question) in Question::ALL.into_iter().enumerate() {
        assert_eq!(question.place(), place);
        let pages = Step::ALL.iter().filter(|step| step.questions().contains(&question)).count();
        assert_eq!(pages, 1, "{question:?}");
    }
}

proptest! {
    #[test]
    fn any_answers_are_read_or_refused(answers in prop::collection::vec(".{0,12}", 18)) {
        let _ = check(&Draft::new(answers), today());
    }

    #[test]
    fn any_answers_to_the_open_questions_are_read_or_refused(
        open in prop::collection::vec("[0-9]{0,4}[ ,.€eN-]?[0-9]{0,3}", 9),
        adults in 0..4_usize,
    ) {
        let Answer::Choice(options) = Question::Adults.answer() else { panic!("a choice") };
        let mut changes = vec![(Question::Adults, options[adults]), (Question::Couple, "cohabiting"), (Question::Drop, "yes"), (Question::RecentSource, "notice")];
        let questions = Question::ALL.into_iter().filter(|question| !matches!(question.answer(), Answer::Choice(_)));
        changes.extend(questions.zip(open.iter().map(String::as_str)));
        match check(&draft(&changes), today()) {
            Ok(checked) => prop_assert!(checked.household.persons().len() <= 20),
            Err(problems) => prop_assert!(!problems.is_empty()),
        }
    }
}

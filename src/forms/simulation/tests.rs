//! The questions and their answers: what is read, what is refused, which pages are asked.

use super::*;
use crate::forms::choice::Choice;
use parcours_domain::date::Date;
use parcours_domain::eligibility::Profile;
use parcours_domain::household::{Category, CategoryReason, CoupleStatus};
use parcours_domain::income::{NoticeHolder, Recent, ReferenceIncome};
use parcours_domain::place::CeilingZone;
use proptest::prelude::*;

fn today() -> Date {
    Date::new(2026, 11, 24).unwrap()
}

/// A person alone in Paris with everything given, then these answers in place of theirs.
fn draft(changes: &[(Question, &str)]) -> Draft {
    let mut draft = Draft::default();
    let alone = [
        (Question::Zone, "paris"),
        (Question::Adults, "alone"),
        (Question::Children, ""),
        (Question::Visiting, ""),
        (Question::Expected, ""),
        (Question::Card, "no"),
        (Question::FormerJoint, "no"),
        (Question::FirstIncome, "24 310"),
        (Question::Fall, "no"),
        (Question::Monthly, "2 040,50 €"),
        (Question::Sector, "private"),
        (Question::Headcount, "from-50"),
    ];
    for (question, answer) in alone.iter().chain(changes) {
        draft.set(*question, answer);
    }
    draft
}

fn category(changes: &[(Question, &str)]) -> (Category, CategoryReason) {
    let checked = check(&draft(changes), today()).unwrap();
    let bounds = *Profile::of(&checked.household, &checked.income, today()).category_bounds();
    (bounds.lowest, bounds.lowest_reason)
}

#[test]
fn a_person_alone_is_read_as_given() {
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
fn a_fall_counts_once_its_amount_is_given_and_as_its_proof() {
    let income = |answer, source, amount| {
        let changes = [(Question::Fall, answer), (Question::FallSource, source), (Question::FallIncome, amount)];
        check(&draft(&changes), today()).unwrap().income
    };
    let given = Recent::LastTwelveMonths(ReferenceIncome::new(Money::from_euros(12_000)).unwrap());
    assert_eq!(income("yes", "months", "12 000").recent, given);
    assert_eq!(income("yes", "months", "").recent, Recent::Unknown);
    assert_eq!(income("yes", "notice", "").recent, Recent::Unknown);
    assert_eq!(income("unknown", "", "12 000").recent, Recent::Unknown);
    assert_eq!(income("no", "", "12 000").recent, Recent::NotLower);
    let by_notice = income("yes", "notice", "12 000");
    assert_eq!(by_notice.recent, Recent::PreviousYear);
    assert_eq!(by_notice.notices.iter().map(|notice| notice.tax_year()).collect::<Vec<_>>(), [2024, 2025]);
    let unsaid = [(Question::Fall, "yes"), (Question::FallIncome, "12 000")];
    let problem = AnswerProblem { question: Question::FallSource, kind: AnswerProblemKind::NotChosen };
    assert_eq!(check(&draft(&unsaid), today()), Err(vec![problem]));
}

#[test]
fn a_newer_notice_is_that_of_the_whole_household() {
    for (kind, first) in [("married", NoticeHolder::Couple), ("cohabiting", NoticeHolder::Person(0))] {
        let changes = [
            (Question::Adults, "couple"),
            (Question::Couple, kind),
            (Question::SecondIncome, "20 000"),
            (Question::Fall, "yes"),
            (Question::FallSource, "notice"),
            (Question::FallIncome, "15 000"),
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
        (Question::Zone, "", AnswerProblemKind::NotChosen),
        (Question::Zone, "mars", AnswerProblemKind::NotChosen),
        (Question::Children, "deux", AnswerProblemKind::NotANumber),
        (Question::Children, "-1", AnswerProblemKind::NotANumber),
        (Question::Children, "1,5", AnswerProblemKind::NotANumber),
        (Question::Children, "NaN", AnswerProblemKind::NotANumber),
        (Question::Children, "7", AnswerProblemKind::TooMany { most: 6 }),
        (Question::Expected, "99999999999999999999", AnswerProblemKind::TooMany { most: 6 }),
        (Question::FirstIncome, "-1", AnswerProblemKind::Amount(MoneyProblem::Negative)),
        (
            Question::FirstIncome,
            "NaN",
            AnswerProblemKind::Amount(MoneyProblem::UnexpectedCharacter { position: 1, found: 'N' }),
        ),
        (Question::FirstIncome, "1 000 000,01", AnswerProblemKind::TooLarge),
        (Question::Monthly, "9".repeat(40).leak(), AnswerProblemKind::TooLarge),
    ] {
        let found = check(&draft(&[(question, answer)]), today());
        assert_eq!(found, Err(vec![AnswerProblem { question, kind }]), "{answer:?}");
    }
    let couple = [(Question::Adults, "couple"), (Question::Couple, "married")];
    for (age, kind) in [
        ("15", AnswerProblemKind::BadAge),
        ("121", AnswerProblemKind::BadAge),
        ("vingt", AnswerProblemKind::NotANumber),
    ] {
        let with_age: Vec<_> = couple.into_iter().chain([(Question::FirstAge, age)]).collect();
        let problem = AnswerProblem { question: Question::FirstAge, kind };
        assert_eq!(check(&draft(&with_age), today()), Err(vec![problem]), "{age}");
    }
    for age in ["16", "120", ""] {
        let with_age: Vec<_> = couple.into_iter().chain([(Question::FirstAge, age)]).collect();
        assert!(check(&draft(&with_age), today()).is_ok(), "{age}");
    }
    assert!(check(&draft(&[(Question::FirstIncome, "1000000")]), today()).is_ok());
}

#[test]
fn the_largest_household_that_can_be_given_is_read() {
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
    let unseen = |changes: &[(Question, &str)], questions: &[Question]| {
        let mut draft = draft(changes);
        for question in questions {
            match question {
                Question::FormerJoint => draft.former_joint = None,
                Question::FirstAge => draft.first_age = None,
                Question::SecondIncome => draft.second_income = None,
                other => panic!("{other:?}"),
            }
        }
        draft
    };
    let couple = [(Question::Adults, "couple"), (Question::Couple, "married"), (Question::SecondAge, "")];
    let married = unseen(&couple, &[Question::FormerJoint]);
    assert_eq!(Step::Children.after_edit(&married), Some(Step::Ages), "their ages count now");
    let seen = draft(&[couple.as_slice(), &[(Question::FirstAge, "")]].concat());
    assert_eq!(Step::Ages.after_edit(&seen), None, "and may stay blank");
    let apart = [(Question::Adults, "couple"), (Question::Couple, "cohabiting")];
    assert_eq!(Step::Household.after_edit(&draft(&apart)), Some(Step::Ages), "then");
    assert_eq!(Step::Ages.after_edit(&draft(&apart)), Some(Step::Notice), "the second income too");
    assert_eq!(Step::Notice.after_edit(&draft(&apart)), None);
    let alone = unseen(&[], &[Question::FormerJoint]);
    assert_eq!(Step::Household.after_edit(&alone), Some(Step::Notice), "has to be answered");
    assert_eq!(Step::Place.after_edit(&alone), Some(Step::Notice), "whatever was edited");
    assert_eq!(Step::Place.after_edit(&draft(&[(Question::Zone, "elsewhere")])), None);
}

#[test]
fn every_question_stands_on_exactly_one_page() {
    for question in Question::ALL {
        let pages = Step::ALL.iter().filter(|step| step.questions().contains(&question)).count();
        assert_eq!(pages, 1, "{question:?}");
    }
}

#[test]
fn names_and_words_are_found_again() {
    for question in Question::ALL {
        assert_eq!(Question::ALL.iter().filter(|other| other.name() == question.name()).count(), 1);
        assert_eq!(question.options().is_empty(), question.kind() != AnswerKind::Choice, "{question:?}");
        for option in question.options() {
            let mut draft = Draft::default();
            draft.set(question, option.word());
            assert_eq!(draft.answer(question), Answer::Chosen(Some(option)), "{question:?}");
            assert_eq!(Question::ALL.iter().filter(|other| draft.was_seen(**other)).count(), 1, "{question:?} alone");
        }
    }
    assert_eq!(SectorAnswer::of_word("privé"), None);
}

#[test]
fn stored_answers_are_read_back() {
    let draft = draft(&[(Question::Adults, "couple"), (Question::Couple, "married"), (Question::Children, "2")]);
    assert_eq!(read(&written(&draft, 2024), 2024), draft);
    assert_eq!(read(&written(&Draft::default(), 2024), 2024), Draft::default());
    assert_eq!(written(&draft, 2024).lines().next(), Some("zone.1=paris"));
}

#[test]
fn a_year_later_the_incomes_are_asked_again_and_the_rest_stays() {
    let stored = written(&draft(&[]), 2024);
    let later = read(&stored, 2025);
    assert_eq!((later.first_income.as_deref(), later.fall), (None, None), "they were those of another notice");
    assert_eq!((later.zone, later.text(Question::Monthly)), (Some(Zone::Paris), "2 040,50 €"));
}

#[test]
fn what_is_stored_in_another_form_is_forgotten() {
    let by_place = "paris|alone||0|0|0|||no|no|24310||no|||2040|private|from-50".replace('|', "\n");
    assert!(read(&by_place, 2024).is_empty());
    for damaged in ["", "=", "zone", "zone=paris", "zone.=paris", ".1=paris", "zone.1", "zone.1=", "zone.01=paris"] {
        assert!(read(damaged, 2024).is_empty(), "{damaged:?}");
    }
}

#[test]
fn a_number_of_persons_whose_stored_line_was_lost_is_asked_again() {
    let counts = [Question::Children, Question::Visiting, Question::Expected];
    let complete = draft(&counts.map(|question| (question, "2")));
    let stored = written(&complete, 2024);
    assert!(check(&read(&stored, 2024), today()).is_ok());
    for question in counts {
        let start = format!("{}.", question.name());
        let lost: String =
            stored.lines().filter(|line| !line.starts_with(&start)).map(|line| format!("{line}\n")).collect();
        let draft = read(&lost, 2024);
        let problem = AnswerProblem { question, kind: AnswerProblemKind::NotANumber };
        assert_eq!(check(&draft, today()), Err(vec![problem]), "{question:?}");
        assert_eq!(Step::first_unanswered(&draft), Some(Step::Children), "{question:?}");
    }
}

proptest! {
    /// Questions may be added, taken away, put in another order and asked anew between two versions of the app: each of
    /// today's questions has its own stored answer, or none.
    #[test]
    fn a_stored_answer_is_never_read_as_the_answer_to_another_question(
        order in Just((0..Question::ALL.len()).collect::<Vec<_>>()).prop_shuffle(),
        fate in prop::collection::vec(0..4_u8, Question::ALL.len()),
        texts in prop::collection::vec("[0-9a-z =.-]{0,8}", Question::ALL.len()),
    ) {
        let mut draft = draft(&[]);
        for (question, text) in Question::ALL.into_iter().zip(&texts) {
            if question.kind() != AnswerKind::Choice {
                draft.set(question, text);
            }
        }
        let stored = written(&draft, 2024);
        let mut lines: Vec<String> = Vec::new();
        for place in order {
            let question = Question::ALL[place];
            let Some(line) = stored.lines().find(|line| line.starts_with(&format!("{}.", question.name()))) else {
                continue;
            };
            match fate[place] {
                0 => lines.push(line.to_owned()),
                1 => {}
                2 => lines.push(line.replacen('.', ".9", 1)),
                _ => lines.extend([format!("new-{line}"), line.to_owned()]),
            }
        }
        let read = read(&lines.join("\n"), 2024);
        for (place, question) in Question::ALL.into_iter().enumerate() {
            let expected = if matches!(fate[place], 0 | 3) { draft.text(question) } else { "" };
            prop_assert_eq!(read.text(question), expected, "{:?}", question);
        }
    }

    #[test]
    fn any_answers_are_read_or_refused(answers in prop::collection::vec(".{0,12}", Question::ALL.len())) {
        let mut draft = Draft::default();
        for (question, answer) in Question::ALL.into_iter().zip(&answers) {
            draft.set(question, answer);
        }
        let _ = check(&draft, today());
    }

    #[test]
    fn any_answers_to_the_open_questions_are_read_or_refused(
        open in prop::collection::vec("[0-9]{0,4}[ ,.€eN-]?[0-9]{0,3}", 9),
        adults in 0..4_usize,
    ) {
        let adults = Adults::ALL[adults].word();
        let mut changes = vec![
            (Question::Adults, adults),
            (Question::Couple, "cohabiting"),
            (Question::Fall, "yes"),
            (Question::FallSource, "notice"),
        ];
        let questions = Question::ALL.into_iter().filter(|question| question.kind() != AnswerKind::Choice);
        changes.extend(questions.zip(open.iter().map(String::as_str)));
        match check(&draft(&changes), today()) {
            Ok(checked) => prop_assert!(checked.household.persons().len() <= 20),
            Err(problems) => prop_assert!(!problems.is_empty()),
        }
    }
}

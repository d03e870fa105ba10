//! Which words say which question, option and problem.

use crate::forms::simulation::{Answer, Draft, ProblemKind, Question, Step};
use crate::i18n::simulator as words;
use crate::platform::{clock, intl};
use parcours_domain::income::tax_year_for;
use parcours_domain::money::{Money, MoneyProblem};

/// The heading of a page.
pub fn page(step: Step) -> &'static str {
    match step {
        Step::Place => words::page_place(),
        Step::Household => words::page_household(),
        Step::Children => words::page_children(),
        Step::Ages => words::page_ages(),
        Step::Card => words::page_card(),
        Step::Notice => words::page_notice(),
        Step::Drop => words::page_drop(),
        Step::Monthly => words::page_monthly(),
        Step::Employer => words::page_employer(),
        Step::Summary => words::page_summary(),
        Step::Outcome => words::page_outcome(),
    }
}

/// The year whose income counts.
fn income_year() -> u16 {
    clock::today().map_or(0, tax_year_for)
}

/// A question in full.
pub fn question(question: Question) -> String {
    match question {
        Question::Zone => words::zone(),
        Question::Adults => words::adults(),
        Question::Couple => words::couple(),
        Question::Children => words::children(),
        Question::Visiting => words::visiting(),
        Question::Expected => words::expected(),
        Question::FirstAge => words::first_age(),
        Question::SecondAge => words::second_age(),
        Question::Card => words::card(),
        Question::FormerJoint => words::former_joint(),
        Question::FirstIncome => words::first_income(),
        Question::SecondIncome => words::second_income(),
        Question::Drop => return words::drop(income_year()),
        Question::RecentSource => words::recent_source(),
        Question::RecentIncome => words::recent_income(),
        Question::Monthly => words::monthly(),
        Question::Sector => words::sector(),
        Question::Headcount => words::headcount(),
    }
    .to_owned()
}

/// The help before the answer.
pub fn hint(question: Question) -> Option<String> {
    let hint = match question {
        Question::Zone => words::zone_hint(),
        Question::Adults => words::adults_hint(),
        Question::Couple => words::couple_hint(),
        Question::Children => words::children_hint(),
        Question::Visiting => words::visiting_hint(),
        Question::Expected => words::expected_hint(),
        Question::FirstAge => words::ages_hint(),
        Question::SecondAge => return None,
        Question::Card => words::card_hint(),
        Question::FormerJoint => words::former_joint_hint(),
        Question::FirstIncome | Question::SecondIncome => {
            let year = income_year();
            return Some(words::income_hint(year, year.saturating_add(1)));
        }
        Question::Drop => words::drop_hint(),
        Question::RecentSource => words::recent_source_hint(),
        Question::RecentIncome => words::recent_income_hint(),
        Question::Monthly => words::monthly_hint(),
        Question::Sector => words::sector_hint(),
        Question::Headcount => words::headcount_hint(),
    };
    Some(hint.to_owned())
}

/// An answer to choose.
pub fn option(question: Question, option: &str) -> &'static str {
    match option {
        "paris" => words::zone_paris(),
        "ile-de-france" => words::zone_rest(),
        "elsewhere" => words::zone_elsewhere(),
        "overseas" => words::zone_overseas(),
        "alone" => words::adults_alone(),
        "couple" => words::adults_couple(),
        "other" => words::adults_other(),
        "sharing" => words::adults_sharing(),
        "married" => words::couple_married(),
        "civil-union" => words::couple_civil_union(),
        "cohabiting" => words::couple_cohabiting(),
        "notice" => words::recent_source_notice(),
        "months" => words::recent_source_months(),
        "private" => words::sector_private(),
        "farming" => words::sector_farming(),
        "public" => words::sector_public(),
        "none" => words::sector_none(),
        "under-10" => words::headcount_under_10(),
        "10-to-49" => words::headcount_10_to_49(),
        "from-50" => words::headcount_from_50(),
        "yes" if question == Question::FormerJoint => words::former_joint_yes(),
        "no" if question == Question::FormerJoint => words::former_joint_no(),
        "yes" => words::yes(),
        "no" => words::no(),
        _ if question == Question::Sector => words::sector_unknown(),
        _ => words::unknown(),
    }
}

/// A line below an answer to choose.
pub fn option_hint(option: &str) -> Option<&'static str> {
    match option {
        "paris" => Some(words::zone_paris_hint()),
        "other" => Some(words::adults_other_hint()),
        "sharing" => Some(words::adults_sharing_hint()),
        "farming" => Some(words::sector_farming_hint()),
        _ => None,
    }
}

/// What is wrong with an answer, and how to put it right.
pub fn problem(kind: ProblemKind) -> String {
    match kind {
        ProblemKind::NotChosen => words::problem_not_chosen(),
        ProblemKind::NotANumber => words::problem_not_a_number(),
        ProblemKind::TooMany { most } => return words::problem_too_many(most),
        ProblemKind::BadAge => words::problem_age(),
        ProblemKind::Amount(MoneyProblem::Negative) => words::problem_negative(),
        ProblemKind::Amount(_) => words::problem_amount(),
        ProblemKind::TooLarge => words::problem_too_large(),
    }
    .to_owned()
}

/// An answer, as the summary tells it back.
pub fn answer(draft: &Draft, question: Question) -> String {
    let typed = draft.get(question);
    if let (Answer::Count, "") = (question.answer(), typed) {
        return "0".to_owned();
    }
    if typed.is_empty() {
        return words::not_told().to_owned();
    }
    match question.answer() {
        Answer::Choice(options) if options.contains(&typed) => option(question, typed).to_owned(),
        Answer::Choice(_) => words::not_told().to_owned(),
        Answer::Age => words::years(typed),
        Answer::Amount => Money::parse(typed).map_or_else(|_| typed.to_owned(), intl::money),
        Answer::Count => typed.to_owned(),
    }
}

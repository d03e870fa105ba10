//! Which words say which question, option and problem.

use crate::forms::simulation::{
    Adults, Answer, AnswerKind, AnswerProblemKind, Certain, Chosen, Couple, Draft, FallSource, HeadcountAnswer,
    Question, SectorAnswer, Step, YesNo, Zone,
};
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
        Step::Fall => words::page_fall(),
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
        Question::Fall => return words::fall(income_year()),
        Question::FallSource => words::fall_source(),
        Question::FallIncome => words::fall_income(),
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
        Question::Fall => words::fall_hint(),
        Question::FallSource => words::fall_source_hint(),
        Question::FallIncome => words::fall_income_hint(),
        Question::Monthly => words::monthly_hint(),
        Question::Sector => words::sector_hint(),
        Question::Headcount => words::headcount_hint(),
    };
    Some(hint.to_owned())
}

/// An answer to choose.
pub fn option(option: Chosen) -> &'static str {
    match option {
        Chosen::Zone(Zone::Paris) => words::zone_paris(),
        Chosen::Zone(Zone::RestOfIleDeFrance) => words::zone_rest(),
        Chosen::Zone(Zone::Elsewhere) => words::zone_elsewhere(),
        Chosen::Zone(Zone::Overseas) => words::zone_overseas(),
        Chosen::Adults(Adults::Alone) => words::adults_alone(),
        Chosen::Adults(Adults::Couple) => words::adults_couple(),
        Chosen::Adults(Adults::Other) => words::adults_other(),
        Chosen::Adults(Adults::Sharing) => words::adults_sharing(),
        Chosen::Couple(Couple::Married) => words::couple_married(),
        Chosen::Couple(Couple::CivilUnion) => words::couple_civil_union(),
        Chosen::Couple(Couple::Cohabiting) => words::couple_cohabiting(),
        Chosen::Card(answer) | Chosen::Fall(answer) => match answer {
            Certain::No => words::no(),
            Certain::Yes => words::yes(),
            Certain::Unknown => words::unknown(),
        },
        Chosen::FormerJoint(YesNo::No) => words::former_joint_no(),
        Chosen::FormerJoint(YesNo::Yes) => words::former_joint_yes(),
        Chosen::FallSource(FallSource::Notice) => words::fall_source_notice(),
        Chosen::FallSource(FallSource::Months) => words::fall_source_months(),
        Chosen::Sector(SectorAnswer::Private) => words::sector_private(),
        Chosen::Sector(SectorAnswer::Farming) => words::sector_farming(),
        Chosen::Sector(SectorAnswer::Public) => words::sector_public(),
        Chosen::Sector(SectorAnswer::None) => words::sector_none(),
        Chosen::Sector(SectorAnswer::Unknown) => words::sector_unknown(),
        Chosen::Headcount(HeadcountAnswer::Under10) => words::headcount_under_10(),
        Chosen::Headcount(HeadcountAnswer::From10To49) => words::headcount_10_to_49(),
        Chosen::Headcount(HeadcountAnswer::From50) => words::headcount_from_50(),
        Chosen::Headcount(HeadcountAnswer::Unknown) => words::unknown(),
    }
}

/// A line below an answer to choose.
pub fn option_hint(option: Chosen) -> Option<&'static str> {
    match option {
        Chosen::Zone(Zone::Paris) => Some(words::zone_paris_hint()),
        Chosen::Adults(Adults::Other) => Some(words::adults_other_hint()),
        Chosen::Adults(Adults::Sharing) => Some(words::adults_sharing_hint()),
        Chosen::Sector(SectorAnswer::Farming) => Some(words::sector_farming_hint()),
        _ => None,
    }
}

/// What is wrong with an answer, and how to put it right.
pub fn problem(kind: AnswerProblemKind) -> String {
    match kind {
        AnswerProblemKind::NotChosen => words::problem_not_chosen(),
        AnswerProblemKind::NotANumber => words::problem_not_a_number(),
        AnswerProblemKind::TooMany { most } => return words::problem_too_many(most),
        AnswerProblemKind::BadAge => words::problem_age(),
        AnswerProblemKind::Amount(MoneyProblem::Negative) => words::problem_negative(),
        AnswerProblemKind::Amount(_) => words::problem_amount(),
        AnswerProblemKind::TooLarge => words::problem_too_large(),
    }
    .to_owned()
}

/// An answer, as the summary gives it back.
pub fn answer(draft: &Draft, question: Question) -> String {
    let typed = match draft.answer(question) {
        Answer::Chosen(chosen) => return chosen.map_or_else(words::not_given, option).to_owned(),
        Answer::Typed(typed) => typed.unwrap_or_default(),
    };
    match question.kind() {
        AnswerKind::Count if typed.is_empty() => "0".to_owned(),
        _ if typed.is_empty() => words::not_given().to_owned(),
        AnswerKind::Age => words::years(typed),
        AnswerKind::Amount => Money::parse(typed).map_or_else(|_| typed.to_owned(), intl::money),
        AnswerKind::Count | AnswerKind::Choice => typed.to_owned(),
    }
}

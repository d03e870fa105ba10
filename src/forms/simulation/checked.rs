//! From answers to what the rules read.

use super::{Draft, Problem, Question, Step};
use parcours_domain::company::{Employer, Headcount, Sector};
use parcours_domain::date::Date;
use parcours_domain::household::{CoupleStatus, Custody, Household, Person, Role};
use parcours_domain::income::{
    Income, MonthlyResources, NoticeHolder, Recent, ReferenceIncome, TaxNotice, tax_year_for,
};
use parcours_domain::money::Money;
use parcours_domain::place::CeilingZone;

/// A household as it was described, ready for the rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// Where the home is wanted.
    pub zone: CeilingZone,
    /// Who will live there.
    pub household: Household,
    /// What they earn.
    pub income: Income,
    /// The employer; `None` without one.
    pub employer: Option<Employer>,
}

/// Reads the answers; ages are as of `today`.
///
/// # Errors
/// Every problem of every question that is asked, in order.
///
/// ```
/// use parcours_domain::date::Date;
/// use parcours_locatif::forms::simulation::{Draft, check};
///
/// assert!(!check(&Draft::default(), Date::new(2026, 11, 24).unwrap()).unwrap_err().is_empty());
/// ```
pub fn check(draft: &Draft, today: Date) -> Result<Checked, Vec<Problem>> {
    let problems: Vec<Problem> = Step::ALL.iter().flat_map(|step| step.problems(draft)).collect();
    if !problems.is_empty() {
        return Err(problems);
    }
    // No household that passes the checks above is refused: the bounds on the numbers keep it small enough.
    let household = Household::new(persons(draft, today), couple(draft)).map_err(|_| Vec::new())?;
    Ok(Checked { zone: zone(draft), household, income: income(draft, today), employer: employer(draft) })
}

fn zone(draft: &Draft) -> CeilingZone {
    match draft.get(Question::Zone) {
        "paris" => CeilingZone::ParisAndNeighbours,
        "ile-de-france" => CeilingZone::RestOfIleDeFrance,
        "overseas" => CeilingZone::Overseas,
        _ => CeilingZone::OtherRegions,
    }
}

fn couple(draft: &Draft) -> CoupleStatus {
    if !draft.asks(Question::Couple) {
        return CoupleStatus::NotACouple;
    }
    match draft.get(Question::Couple) {
        "married" => CoupleStatus::Married,
        "civil-union" => CoupleStatus::CivilUnion,
        _ => CoupleStatus::Cohabiting,
    }
}

fn persons(draft: &Draft, today: Date) -> Vec<Person> {
    let aged = |person: Person, question: Question| {
        let told = if draft.asks(question) { draft.age(question).ok().flatten() } else { None };
        told.and_then(|age| birthday(age, today)).map_or(person, |day| person.born(day))
    };
    let mut persons = vec![aged(Person::new(Role::Applicant), Question::FirstAge)];
    match draft.get(Question::Adults) {
        "couple" => persons.push(aged(Person::new(Role::Spouse), Question::SecondAge)),
        "other" => persons.push(Person::new(Role::CoApplicant)),
        "sharing" => persons.push(Person::new(Role::FlatSharer)),
        _ => {}
    }
    let child = Person::new(Role::DEPENDANT);
    for (question, person) in [
        (Question::Children, child),
        (Question::Visiting, Person::new(Role::Dependant(Custody::Visiting))),
        (Question::Expected, child.expected(None)),
    ] {
        let count = usize::from(draft.count(question).unwrap_or(0));
        persons.extend(std::iter::repeat_n(person, count));
    }
    // One card in the household counts as much as several: whose it is does not matter.
    match draft.get(Question::Card) {
        "unknown" => {}
        card => {
            for (place, person) in persons.iter_mut().enumerate() {
                *person = person.with_card(card == "yes" && place == 0);
            }
        }
    }
    persons
}

/// A day of birth that makes somebody exactly so old today.
fn birthday(age: u16, today: Date) -> Option<Date> {
    let year = today.year().checked_sub(age)?;
    // Born on 29 February of a year that had none: the day before makes the same age.
    Date::new(year, today.month(), today.day()).or_else(|| Date::new(year, today.month(), today.day().checked_sub(1)?))
}

fn income(draft: &Draft, today: Date) -> Income {
    let tax_year = tax_year_for(today);
    let is_shared = match couple(draft) {
        CoupleStatus::Married | CoupleStatus::CivilUnion => true,
        _ => draft.asks(Question::FormerJoint) && draft.get(Question::FormerJoint) == "yes",
    };
    let first = if is_shared { NoticeHolder::Couple } else { NoticeHolder::Person(0) };
    let of_year =
        |tax_year: u16, amount: Option<Money>, holder: NoticeHolder| TaxNotice::new(tax_year, amount?, holder).ok();
    let told_by = [(Question::FirstIncome, first), (Question::SecondIncome, NoticeHolder::Person(1))];
    let mut notices: Vec<TaxNotice> =
        told_by.into_iter().filter_map(|(question, holder)| of_year(tax_year, told(draft, question), holder)).collect();
    let new_income = told(draft, Question::RecentIncome).and_then(|amount| ReferenceIncome::new(amount).ok());
    let recent = match (draft.get(Question::Drop), new_income) {
        ("no", _) => Recent::NotLower,
        ("yes", Some(amount)) if draft.get(Question::RecentSource) == "notice" => {
            // It is told for the whole household: whose part is whose does not matter, only the sum counts.
            let year_after = tax_year.saturating_add(1);
            let is_joint = matches!(couple(draft), CoupleStatus::Married | CoupleStatus::CivilUnion);
            let holder = if is_joint { NoticeHolder::Couple } else { NoticeHolder::Person(0) };
            notices.extend(of_year(year_after, Some(amount.amount()), holder));
            if draft.has_two_notices() {
                notices.extend(of_year(year_after, Some(Money::ZERO), NoticeHolder::Person(1)));
            }
            Recent::PreviousYear
        }
        ("yes", Some(amount)) => Recent::LastTwelveMonths(amount),
        _ => Recent::NotTold,
    };
    let monthly = told(draft, Question::Monthly).and_then(|amount| MonthlyResources::new(amount).ok());
    Income { notices, recent, monthly, ..Income::default() }
}

fn told(draft: &Draft, question: Question) -> Option<Money> {
    if draft.asks(question) { draft.amount(question).ok().flatten() } else { None }
}

fn employer(draft: &Draft) -> Option<Employer> {
    if draft.get(Question::Sector) == "none" {
        return None;
    }
    let sector = match draft.get(Question::Sector) {
        "private" => Some(Sector::Private),
        "farming" => Some(Sector::Agricultural),
        "public" => Some(Sector::Public),
        _ => None,
    };
    let headcount = match draft.get(Question::Headcount) {
        "under-10" => Some(Headcount::From6To9),
        "10-to-49" => Some(Headcount::From10To19),
        "from-50" => Some(Headcount::From50To99),
        _ => None,
    };
    Some(Employer {
        sector,
        headcount: headcount.filter(|_| draft.asks(Question::Headcount)),
        is_active: Some(true),
        ..Employer::default()
    })
}

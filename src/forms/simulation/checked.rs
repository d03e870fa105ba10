//! From answers to what the rules read.

use super::{
    Adults, AnswerProblem, AnswerProblemKind, Certain, Couple, Draft, FallSource, HeadcountAnswer, Question,
    SectorAnswer, Step, YesNo, Zone,
};
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
pub fn check(draft: &Draft, today: Date) -> Result<Checked, Vec<AnswerProblem>> {
    let problems: Vec<AnswerProblem> = Step::ALL.iter().flat_map(|step| step.problems(draft)).collect();
    if !problems.is_empty() {
        return Err(problems);
    }
    // No household that passes the checks above is refused: the bounds on the numbers keep it small enough.
    let household = Household::new(persons(draft, today), couple(draft)).map_err(|_| Vec::new())?;
    let missing = |question| vec![AnswerProblem { question, kind: AnswerProblemKind::NotChosen }];
    let zone = zone(draft.zone.ok_or_else(|| missing(Question::Zone))?);
    let sector = draft.sector.ok_or_else(|| missing(Question::Sector))?;
    let headcount = draft.headcount.filter(|_| draft.asks(Question::Headcount));
    Ok(Checked { zone, household, income: income(draft, today), employer: employer(sector, headcount) })
}

const fn zone(answer: Zone) -> CeilingZone {
    match answer {
        Zone::Paris => CeilingZone::ParisAndNeighbours,
        Zone::RestOfIleDeFrance => CeilingZone::RestOfIleDeFrance,
        Zone::Elsewhere => CeilingZone::OtherRegions,
        Zone::Overseas => CeilingZone::Overseas,
    }
}

fn couple(draft: &Draft) -> CoupleStatus {
    match draft.couple.filter(|_| draft.asks(Question::Couple)) {
        None => CoupleStatus::NotACouple,
        Some(Couple::Married) => CoupleStatus::Married,
        Some(Couple::CivilUnion) => CoupleStatus::CivilUnion,
        Some(Couple::Cohabiting) => CoupleStatus::Cohabiting,
    }
}

fn persons(draft: &Draft, today: Date) -> Vec<Person> {
    let aged = |person: Person, question: Question| {
        let age = if draft.asks(question) { draft.age(question).ok().flatten() } else { None };
        age.and_then(|age| birthday(age, today)).map_or(person, |day| person.born(day))
    };
    let mut persons = vec![aged(Person::new(Role::Applicant), Question::FirstAge)];
    match draft.adults {
        Some(Adults::Couple) => persons.push(aged(Person::new(Role::Spouse), Question::SecondAge)),
        Some(Adults::Other) => persons.push(Person::new(Role::CoApplicant)),
        Some(Adults::Sharing) => persons.push(Person::new(Role::FlatSharer)),
        Some(Adults::Alone) | None => {}
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
    let holders = match draft.card {
        Some(Certain::No) => Some(0),
        Some(Certain::Yes) => Some(1),
        Some(Certain::Unknown) | None => None,
    };
    if let Some(holders) = holders {
        for (place, person) in persons.iter_mut().enumerate() {
            *person = person.with_card(place < holders);
        }
    }
    persons
}

/// A date of birth that gives exactly this age today.
fn birthday(age: u16, today: Date) -> Option<Date> {
    let year = today.year().checked_sub(age)?;
    // Born on 29 February of a year that had none: the day before makes the same age.
    Date::new(year, today.month(), today.day()).or_else(|| Date::new(year, today.month(), today.day().checked_sub(1)?))
}

fn income(draft: &Draft, today: Date) -> Income {
    let tax_year = tax_year_for(today);
    let is_shared = match couple(draft) {
        CoupleStatus::Married | CoupleStatus::CivilUnion => true,
        CoupleStatus::Cohabiting | CoupleStatus::NotACouple | CoupleStatus::Unknown => {
            draft.asks(Question::FormerJoint) && draft.former_joint == Some(YesNo::Yes)
        }
    };
    let first = if is_shared { NoticeHolder::Couple } else { NoticeHolder::Person(0) };
    let of_year =
        |tax_year: u16, amount: Option<Money>, holder: NoticeHolder| TaxNotice::new(tax_year, amount?, holder).ok();
    let asked = [(Question::FirstIncome, first), (Question::SecondIncome, NoticeHolder::Person(1))];
    let mut notices: Vec<TaxNotice> =
        asked.into_iter().filter_map(|(question, holder)| of_year(tax_year, given(draft, question), holder)).collect();
    let new_income = given(draft, Question::FallIncome).and_then(|amount| ReferenceIncome::new(amount).ok());
    let recent = match (draft.fall, draft.fall_source, new_income) {
        (Some(Certain::No), _, _) => Recent::NotLower,
        (Some(Certain::Yes), Some(FallSource::Notice), Some(amount)) => {
            // It is given for the whole household: whose part is whose does not matter, only the sum counts.
            let year_after = tax_year.saturating_add(1);
            let is_joint = matches!(couple(draft), CoupleStatus::Married | CoupleStatus::CivilUnion);
            let holder = if is_joint { NoticeHolder::Couple } else { NoticeHolder::Person(0) };
            notices.extend(of_year(year_after, Some(amount.amount()), holder));
            if draft.has_two_notices() {
                notices.extend(of_year(year_after, Some(Money::ZERO), NoticeHolder::Person(1)));
            }
            Recent::PreviousYear
        }
        (Some(Certain::Yes), Some(FallSource::Months), Some(amount)) => Recent::LastTwelveMonths(amount),
        (Some(Certain::Yes | Certain::Unknown) | None, _, _) => Recent::Unknown,
    };
    let monthly = given(draft, Question::Monthly).and_then(|amount| MonthlyResources::new(amount).ok());
    Income { notices, recent, monthly, ..Income::default() }
}

/// The amount that answers a question; `None` when it is not asked or not given.
fn given(draft: &Draft, question: Question) -> Option<Money> {
    if draft.asks(question) { draft.amount(question).ok().flatten() } else { None }
}

fn employer(sector: SectorAnswer, headcount: Option<HeadcountAnswer>) -> Option<Employer> {
    let sector = match sector {
        SectorAnswer::None => return None,
        SectorAnswer::Private => Some(Sector::Private),
        SectorAnswer::Farming => Some(Sector::Agricultural),
        SectorAnswer::Public => Some(Sector::Public),
        SectorAnswer::Unknown => None,
    };
    // Coverage begins at ten employees, at fifty in farming: the band within these bounds does not matter.
    let headcount = match headcount {
        Some(HeadcountAnswer::Under10) => Some(Headcount::From6To9),
        Some(HeadcountAnswer::From10To49) => Some(Headcount::From10To19),
        Some(HeadcountAnswer::From50) => Some(Headcount::From50To99),
        Some(HeadcountAnswer::Unknown) | None => None,
    };
    Some(Employer { sector, headcount, is_active: Some(true), ..Employer::default() })
}

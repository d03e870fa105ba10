//! Any household beside any home, with everything known, and the same with facts left out. Everybody is invented.

use crate::*;
use parcours_domain::household::{Birth, Custody};
use proptest::prelude::*;

pub type Case = (OfferFacts, Household, Income);

/// Everything known, for a household of up to twelve around the ages, incomes and norms where answers change.
pub fn complete_case() -> impl Strategy<Value = Case> {
    let persons = (0..3_usize, 0..5_usize, any::<[bool; 12]>(), 1960..2005_u16, 1960..2005_u16);
    let guests = (0..3_usize, 0..3_usize, prop::sample::select(vec![0, 0, 0, 1_usize]));
    let status = prop::sample::select(vec![
        CoupleStatus::Married,
        CoupleStatus::CivilUnion,
        CoupleStatus::Cohabiting,
        CoupleStatus::NotACouple,
        CoupleStatus::Unknown,
    ]);
    let second = prop::sample::select(vec![Role::CoApplicant, Role::Spouse, Role::Other]);
    let facts = (
        prop::sample::select(Typology::ALL.to_vec()),
        prop::sample::select(vec![Norm::Plai, Norm::Plus, Norm::PlusCd, Norm::Pls, Norm::Lli, Norm::Pli, Norm::Lls]),
        prop::sample::select(vec![PARIS, MEAUX, RENNES, SAINT_DENIS_REUNION]),
        prop::sample::select(AbcZone::ALL.to_vec()),
        200..2_000_i64,
    );
    // The applicant's income of the year before last and that of each other adult, and the recent one in percent of it.
    let incomes = (0..110_000_i64, 0..60_000_i64, 0..4_u8, 60..120_i64, 500..6_000_i64);
    // Whether there is a common notice, with whom and beside which of their own; what children earn who have a notice.
    let notices = (any::<[bool; 3]>(), 0..60_000_i64, 0..20_000_i64, any::<[bool; 4]>());
    (persons, guests, (status, second), facts, incomes, notices).prop_map(|parts| {
        let (persons, guests, (status, second_role), facts, incomes, notices) = parts;
        let (others, children, cards, first, second) = persons;
        let (births, visits, sharers) = guests;
        let (yearly, of_others, recent, percent, monthly) = incomes;
        let ([is_joint, own_too, others_too], jointly, of_children, have_notices) = notices;
        let mut members = vec![born_in(Role::Applicant, first)];
        members.extend([born_in(second_role, second), born_in(Role::Other, second)].into_iter().take(others));
        members.extend(std::iter::repeat_n(born_in(Role::DEPENDANT, 2018), children));
        members.extend(std::iter::repeat_n(born_in(Role::Dependant(Custody::Visiting), 2018), visits));
        members.extend(std::iter::repeat_n(born_in(Role::DEPENDANT, 2018).expected(None), births));
        members.extend(std::iter::repeat_n(born_in(Role::FlatSharer, 1990), sharers));
        for (member, card) in members.iter_mut().zip(cards) {
            member.disability_card = Some(card);
        }
        let notices_of = |tax_year: u16, percent: i64| {
            let own = (0..=others)
                .filter(move |person| !is_joint || *person > 1 || [own_too, others_too][*person])
                .map(move |person| (NoticeHolder::Person(person), if person == 0 { yearly } else { of_others }));
            let of_children = (0..children)
                .filter(move |child| have_notices[*child])
                .map(move |child| (NoticeHolder::Person(1 + others + child), of_children));
            let joint = is_joint.then_some((NoticeHolder::Couple, jointly));
            own.chain(of_children)
                .chain(joint)
                .map(move |(holder, amount)| notice(tax_year, amount * percent / 100, holder))
        };
        let mut notices: Vec<TaxNotice> = notices_of(2024, 100).collect();
        let usual: i64 = notices.iter().map(|notice| notice.amount().cents() / 100).sum();
        let recent = match recent {
            0 => Recent::LastTwelveMonths(euros_a_year(usual * percent / 100)),
            1 => {
                notices.extend(notices_of(2025, percent));
                Recent::PreviousYear
            }
            _ => Recent::NotLower,
        };
        let income = Income { notices, recent, monthly: euros_a_month(monthly), ..Income::default() };
        let (typology, norm, place, abc_zone, rent) = facts;
        let offer = OfferFacts {
            abc_zone: Some(abc_zone),
            rent: Some(Money::from_euros(rent - 50)),
            ..home(typology, norm, place, rent)
        };
        (offer, household(members, status), income)
    })
}

/// How many facts of a case can be left out.
pub const GAPS: usize = 62;

/// The same case without one of its facts; the same case where it has no such fact.
pub fn without(case: &Case, gap: usize) -> Case {
    let (mut offer, household, mut income) = case.clone();
    let mut persons = household.persons().to_vec();
    let mut couple = household.couple();
    match gap {
        0 => offer.typology = None,
        1 => offer.norm = None,
        2 => offer.place = None,
        3 => offer.abc_zone = None,
        4 => offer.rent_with_charges = None,
        5 => offer.rent = None,
        6 => couple = CoupleStatus::Unknown,
        7 => income.recent = Recent::Unknown,
        8 => income.monthly = None,
        // A dependant without any notice has no income: the last one is not left out, but cannot be read.
        9..=28 if income.notices.len() > gap - 9 => {
            let holder = income.notices.remove(gap - 9).holder();
            if let NoticeHolder::Person(person) = holder {
                income.unread.push(person);
            }
        }
        29..=44 => persons.iter_mut().skip(gap - 29).take(1).for_each(|person| person.disability_card = None),
        // Of two known years, only that there was no fall of 10 %.
        61 if income.recent == Recent::PreviousYear => {
            let of = |tax_year| income.reference_income(&household, tax_year);
            if let (Ok(usual), Ok(recent)) = (of(2024), of(2025))
                && recent.cents() * 10 > usual.cents() * 9
            {
                income.notices.retain(|notice| notice.tax_year() != 2025);
                income.recent = Recent::NotLower;
            }
        }
        45..=60 => persons
            .iter_mut()
            .skip(gap - 45)
            .take(1)
            .filter(|person| matches!(person.birth, Birth::On(_)))
            .for_each(|person| person.birth = Birth::Unknown),
        _ => {}
    }
    (offer, super::household(persons, couple), income)
}

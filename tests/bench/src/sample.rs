//! Offers and households from a seed: the same everywhere, with every case that the rules tell apart.
//!
//! Does not: look like a real town. Rare cases are as common here as usual ones.

use parcours_domain::date::Date;
use parcours_domain::household::{CoupleStatus, Custody, Household, Person, Role};
use parcours_domain::income::{Income, MonthlyResources, NoticeHolder, Recent, ReferenceIncome, TaxNotice};
use parcours_domain::money::Money;
use parcours_domain::offer::{Norm, OfferFacts, Typology};
use parcours_domain::place::{AbcZone, InseeCode};
use std::fmt::Write;

/// What is checked.
pub struct Sample {
    pub on: Date,
    pub offers: Vec<OfferFacts>,
    pub households: Vec<(Household, Income)>,
}

const PLACES: [&str; 8] = ["75110", "94080", "94003", "77288", "69383", "31555", "97411", "2A004"];
const NORMS: [Norm; 10] = [
    Norm::Plai,
    Norm::PlaiAdapted,
    Norm::Plus,
    Norm::PlusCd,
    Norm::Pls,
    Norm::Pli,
    Norm::Lli,
    Norm::Lls,
    Norm::Llts,
    Norm::Other,
];
const ZONES: [AbcZone; 5] = [AbcZone::ABis, AbcZone::A, AbcZone::B1, AbcZone::B2, AbcZone::C];
const STATUSES: [CoupleStatus; 5] = [
    CoupleStatus::Married,
    CoupleStatus::CivilUnion,
    CoupleStatus::Cohabiting,
    CoupleStatus::NotACouple,
    CoupleStatus::Unknown,
];

/// Marsaglia's xorshift: enough for a sample, and the same on every machine.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        u32::try_from((self.0 >> 33) % u64::from(end)).unwrap_or(0)
    }

    fn one_in(&mut self, times: u32) -> bool {
        self.below(times) == 0
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> Option<T> {
        let length = u32::try_from(all.len()).unwrap_or(u32::MAX);
        let at = self.below(length);
        all.get(usize::try_from(at).unwrap_or(0)).copied()
    }

    fn euros(&mut self, least: u32, most: u32) -> Money {
        Money::from_euros(i64::from(least + self.below(most - least)))
    }
}

impl Sample {
    /// A number of offers and as many households, the first of each a usual one with everything known: it is the one that is set
    /// against all the others, and no rule may end early on it. With `aid`, offers tell their rent without charges.
    pub fn new(count: usize, aid: bool) -> Self {
        let on = Date::new(2026, 11, 24).unwrap_or(Date::FIRST);
        let mut chance = Chance(0x9E37_79B9_7F4A_7C15);
        let mut offers = Vec::with_capacity(count);
        let mut households = Vec::with_capacity(count);
        offers.extend(usual_offer(aid));
        offers.resize_with(count, || offer(&mut chance, aid));
        households.extend(usual_household());
        while households.len() < count {
            households.extend(household(&mut chance));
        }
        Self { on, offers, households }
    }

    /// Arrays of numbers; -1 is unknown.
    pub fn json(&self) -> String {
        let mut text = String::from("{\"offers\":[");
        for (at, offer) in self.offers.iter().enumerate() {
            let place = offer.place.and_then(|place| PLACES.iter().position(|one| *one == place.as_str()));
            let norm = offer.norm.and_then(|norm| NORMS.iter().position(|one| *one == norm));
            let zone = offer.abc_zone.and_then(|zone| ZONES.iter().position(|one| *one == zone));
            let typology = offer.typology.and_then(|size| Typology::ALL.iter().position(|one| *one == size));
            let [rent, bare] = [offer.rent_with_charges, offer.rent].map(|rent| rent.map_or(-1, Money::cents));
            let comma = if at == 0 { "" } else { "," };
            let numbers =
                [typology, norm, place, zone].map(|one| one.map_or(-1, |one| i64::try_from(one).unwrap_or(-1)));
            let [typology, norm, place, zone] = numbers;
            let _ = write!(text, "{comma}[{typology},{norm},{place},{zone},{rent},{bare}]");
        }
        text.push_str("],\"households\":[");
        for (at, (household, income)) in self.households.iter().enumerate() {
            let comma = if at == 0 { "" } else { "," };
            let status = STATUSES.iter().position(|one| *one == household.couple()).unwrap_or(4);
            let _ = write!(text, "{comma}{{\"couple\":{status},\"persons\":[");
            for (at, person) in household.persons().iter().enumerate() {
                let comma = if at == 0 { "" } else { "," };
                let card = person.disability_card.map_or(-1, i32::from);
                let birth = match person.birth {
                    parcours_domain::household::Birth::On(day) => {
                        i32::from(day.year()) * 10_000 + i32::from(day.month()) * 100 + i32::from(day.day())
                    }
                    parcours_domain::household::Birth::Expected(_) => -2,
                    parcours_domain::household::Birth::Unknown => -1,
                };
                let (role, custody) = numbers(person.role);
                let _ = write!(text, "{comma}[{role},{birth},{card},{custody}]");
            }
            text.push_str("],\"notices\":[");
            for (at, notice) in income.notices.iter().enumerate() {
                let comma = if at == 0 { "" } else { "," };
                let holder = match notice.holder() {
                    NoticeHolder::Person(person) => i64::try_from(person).unwrap_or(0),
                    NoticeHolder::Couple => -1,
                };
                let amount = notice.amount().cents();
                let _ = write!(text, "{comma}[{},{amount},{holder}]", notice.tax_year());
            }
            let recent = match income.recent {
                Recent::Unknown => "[0,0]".to_owned(),
                Recent::NotLower => "[1,0]".to_owned(),
                Recent::PreviousYear => "[2,0]".to_owned(),
                Recent::LastTwelveMonths(amount) => format!("[3,{}]", amount.amount().cents()),
            };
            let monthly = income.monthly.map_or(-1, |monthly| monthly.amount().cents());
            let unread: Vec<String> = income.unread.iter().map(ToString::to_string).collect();
            let unread = unread.join(",");
            let _ = write!(text, "],\"unread\":[{unread}],\"recent\":{recent},\"monthly\":{monthly}}}");
        }
        text.push_str("]}");
        text
    }
}

fn offer(chance: &mut Chance, aid: bool) -> OfferFacts {
    let rent = chance.euros(300, 1_400);
    let (typology, norm, place, zone) =
        (chance.of(&Typology::ALL), chance.of(&NORMS), chance.of(&PLACES), chance.of(&ZONES));
    let is_known = |chance: &mut Chance| !chance.one_in(12);
    OfferFacts {
        typology: typology.filter(|_| is_known(chance)),
        norm: norm.filter(|_| is_known(chance)),
        place: place.and_then(|place| InseeCode::parse(place).ok()).filter(|_| is_known(chance)),
        abc_zone: zone.filter(|_| is_known(chance)),
        rent: aid.then_some(rent),
        rent_with_charges: rent.checked_add(Money::from_euros(70)).filter(|_| is_known(chance)),
        surface: None,
    }
}

fn usual_offer(aid: bool) -> Option<OfferFacts> {
    Some(OfferFacts {
        typology: Some(Typology::T4),
        norm: Some(Norm::Plus),
        place: Some(InseeCode::parse("94080").ok()?),
        abc_zone: Some(AbcZone::ABis),
        rent: aid.then_some(Money::from_euros(750)),
        rent_with_charges: Some(Money::from_euros(820)),
        surface: None,
    })
}

/// A married couple with two children; some norms are open to it, some rents are above a third of what comes in.
fn usual_household() -> Option<(Household, Income)> {
    let born = |role, year, month| Some(Person::new(role).born(Date::new(year, month, 12)?).with_card(false));
    let persons = vec![
        born(Role::Applicant, 1984, 3)?,
        born(Role::Spouse, 1986, 8)?,
        born(Role::DEPENDANT, 2014, 5)?,
        born(Role::DEPENDANT, 2018, 10)?,
    ];
    let mut notices = Vec::new();
    for (person, euros) in [(0, 30_000), (1, 18_000)] {
        for tax_year in [2024, 2025] {
            notices.push(TaxNotice::new(tax_year, Money::from_euros(euros), NoticeHolder::Person(person)).ok()?);
        }
    }
    let monthly = Some(MonthlyResources::new(Money::from_euros(3_300)).ok()?);
    let household = Household::new(persons, CoupleStatus::Married).ok()?;
    Some((household, Income { notices, recent: Recent::NotLower, monthly, ..Income::default() }))
}

/// A role and where a dependant lives, as the engines in JavaScript number them.
const fn numbers(role: Role) -> (u8, u8) {
    match role {
        Role::Applicant => (0, 0),
        Role::CoApplicant => (1, 0),
        Role::Spouse => (2, 0),
        Role::Dependant(Custody::AtHome) => (3, 0),
        Role::Dependant(Custody::Alternate) => (3, 1),
        Role::Dependant(Custody::Visiting) => (3, 2),
        Role::Other => (4, 0),
        Role::FlatSharer => (5, 0),
    }
}

fn person(chance: &mut Chance, role: Role) -> Person {
    let child = role == Role::DEPENDANT;
    let (first, years) = if child { (2006, 20) } else { (1960, 46) };
    let year = first + u16::try_from(chance.below(years)).unwrap_or(0);
    let month = u8::try_from(1 + chance.below(12)).unwrap_or(1);
    let day = u8::try_from(1 + chance.below(28)).unwrap_or(1);
    let mut one = Person::new(role);
    if child && chance.one_in(10) {
        one = one.expected(None);
    } else if let Some(day) = Date::new(year, month, day).filter(|_| !chance.one_in(10)) {
        one = one.born(day);
    }
    if !chance.one_in(10) {
        one = one.with_card(chance.one_in(10));
    }
    if child && chance.one_in(4) {
        one.role = Role::Dependant(if chance.one_in(2) { Custody::Alternate } else { Custody::Visiting });
    }
    one
}

fn household(chance: &mut Chance) -> Option<(Household, Income)> {
    let mut persons = vec![person(chance, Role::Applicant)];
    match chance.below(6) {
        0 | 1 => persons.push(person(chance, Role::Spouse)),
        2 => persons.push(person(chance, Role::CoApplicant)),
        _ => {}
    }
    for _ in 0..chance.below(5) {
        persons.push(person(chance, Role::DEPENDANT));
    }
    if chance.one_in(12) {
        persons.push(person(chance, Role::Other));
    }
    if chance.one_in(20) {
        persons.push(person(chance, Role::FlatSharer));
    }
    let status = chance.of(&STATUSES)?;
    let mut notices = Vec::new();
    let mut tell = |chance: &mut Chance, holder: NoticeHolder| {
        for tax_year in [2024, 2025] {
            let amount = chance.euros(5_000, 60_000);
            if let Ok(notice) = TaxNotice::new(tax_year, amount, holder)
                && !chance.one_in(12)
            {
                notices.push(notice);
            }
        }
    };
    if chance.one_in(4) {
        tell(chance, NoticeHolder::Couple);
    }
    for (at, one) in persons.iter().enumerate() {
        let is_known = if one.is_adult() { !chance.one_in(8) } else { one.counts_for_ceiling() && chance.one_in(8) };
        if is_known {
            tell(chance, NoticeHolder::Person(at));
        }
    }
    // A notice that could not be read, of anybody.
    let unread = (0..persons.len()).filter(|_| chance.one_in(30)).collect();
    let recent = match chance.below(4) {
        0 => Recent::Unknown,
        1 => Recent::NotLower,
        2 => Recent::PreviousYear,
        _ => Recent::LastTwelveMonths(ReferenceIncome::new(chance.euros(5_000, 60_000)).ok()?),
    };
    let monthly = MonthlyResources::new(chance.euros(700, 5_000)).ok().filter(|_| !chance.one_in(10));
    Some((Household::new(persons, status).ok()?, Income { notices, recent, monthly, unread }))
}

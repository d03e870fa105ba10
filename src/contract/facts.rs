//! From the wire to the rules: what a resource tells, as values of `parcours-domain`.
//!
//! Nothing is guessed. What is not told, or cannot be understood, stays unknown in the domain too, so that a verdict is
//! "unknown" rather than wrong. No rule is applied here.

use parcours_domain::application::Stage;
use parcours_domain::company::{self, Headcount};
use parcours_domain::date::Date;
use parcours_domain::household::{Birth, CoupleStatus, Household, HouseholdProblem, Person, Role};
use parcours_domain::income::{Income, MonthlyResources, NoticeHolder, ReferenceIncome, TaxNotice};
use parcours_domain::money::Money;
use parcours_domain::offer::{Norm, OfferFacts, Typology};
use parcours_domain::place::InseeCode;

use crate::amount::Amount;
use crate::application::{Actor, Application, Event, StageCode};
use crate::company::{Company, CompanyState, Sector};
use crate::housing_offer::{HousingOffer, NormCode, TypologyCode};
use crate::housing_request::{CoupleStatusCode, HousingRequest, PersonAttributes, ReferenceTaxIncome, RoleCode};
use crate::moment::Moment;

impl From<Amount> for Money {
    fn from(amount: Amount) -> Self {
        Self::from_cents(amount.cents())
    }
}

impl From<Money> for Amount {
    fn from(money: Money) -> Self {
        Self::from_cents(money.cents())
    }
}

impl TypologyCode {
    /// The size that the rules know; `None` for a writing that they do not ("studio").
    #[must_use]
    pub fn typology(&self) -> Option<Typology> {
        Typology::parse(self.as_str())
    }
}

impl From<Typology> for TypologyCode {
    fn from(typology: Typology) -> Self {
        Self::from(typology.as_str())
    }
}

impl NormCode {
    /// The norm that the rules know; an unknown one is kept as it was written.
    #[must_use]
    pub fn norm(&self) -> Norm {
        Norm::parse(self.as_str())
    }
}

impl HousingOffer {
    /// What the rules look at.
    ///
    /// ```
    /// use parcours_contract::{HousingOffer, read_single};
    /// use parcours_domain::{money::Money, offer::Typology};
    ///
    /// let body = r#"{"data":{"id":"1","attributes":{"typology":"T1BIS","rent_with_charges":"860,86"}}}"#;
    /// let facts = read_single::<HousingOffer>(body).unwrap().attributes.facts();
    /// assert_eq!(facts.typology, Some(Typology::T1Bis));
    /// assert_eq!(facts.rent_with_charges, Some(Money::from_cents(86_086)));
    /// assert_eq!(facts.norm, None);
    /// ```
    #[must_use]
    pub fn facts(&self) -> OfferFacts {
        OfferFacts {
            typology: self.typology.as_ref().and_then(TypologyCode::typology),
            norm: self.threshold_type.as_ref().map(NormCode::norm),
            place: self.insee_code.as_deref().and_then(|code| InseeCode::parse(code).ok()),
            rent_with_charges: self.rent_with_charges.map(Money::from),
            surface: self.surface.and_then(whole_square_metres),
        }
    }
}

fn whole_square_metres(surface: f64) -> Option<u32> {
    // The bounds make the cast exact: no home is larger than a hectare.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    (0.0..10_000.0).contains(&surface).then_some(surface as u32)
}

/// Why a request tells no household that a rule could use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HouseholdGap {
    /// The request does not say who will live in the home.
    NotTold,
    /// The role of this person (position from 0) is not told, or is a word that this version does not know.
    RoleUnknown {
        /// Position in `household.persons`.
        person: usize,
    },
    /// The persons do not make a household.
    Incoherent(HouseholdProblem),
}

impl HousingRequest {
    /// Everybody to be housed. The order of the persons is kept, so that positions mean the same on both sides.
    ///
    /// # Errors
    /// [`HouseholdGap`] says what is missing; the verdict is then unknown.
    pub fn household(&self) -> Result<Household, HouseholdGap> {
        let told = self.household.as_ref().filter(|told| !told.persons.is_empty()).ok_or(HouseholdGap::NotTold)?;
        let persons: Vec<Person> = told
            .persons
            .iter()
            .enumerate()
            .map(|(position, person)| person.person().ok_or(HouseholdGap::RoleUnknown { person: position }))
            .collect::<Result<_, _>>()?;
        let couple = told.couple_status.as_ref().map_or(CoupleStatus::Unknown, CoupleStatusCode::couple);
        Household::new(persons, couple).map_err(HouseholdGap::Incoherent)
    }

    /// What the household earns. A notice without a year or an amount is left out: the rules then miss it by name.
    #[must_use]
    pub fn income(&self) -> Income {
        let Some(told) = &self.income else { return Income::default() };
        Income {
            notices: told.reference_tax_income.iter().filter_map(ReferenceTaxIncome::notice).collect(),
            monthly: told.monthly_resources.map(|amount| MonthlyResources(amount.into())),
        }
    }
}

impl PersonAttributes {
    fn person(&self) -> Option<Person> {
        let role = match self.role.as_ref()? {
            RoleCode::Applicant => Role::Applicant,
            RoleCode::CoApplicant => Role::CoApplicant,
            RoleCode::Spouse => Role::Spouse,
            RoleCode::Dependant => Role::Dependant,
            RoleCode::AnotherPerson => Role::Other,
            RoleCode::Other(_) => return None,
        };
        let birth = match (&self.birth_date, &self.expected_birth) {
            (Some(day), _) => day.date().map_or(Birth::Unknown, Birth::On),
            (None, Some(day)) => Birth::Expected(day.date()),
            (None, None) => Birth::Unknown,
        };
        Some(Person { role, birth, disability_card: self.disability_card })
    }
}

impl CoupleStatusCode {
    /// How the applicant lives with the other adult, for the rules.
    #[must_use]
    pub fn couple(&self) -> CoupleStatus {
        match self {
            Self::Married => CoupleStatus::Married,
            Self::CivilUnion => CoupleStatus::CivilUnion,
            Self::Cohabiting => CoupleStatus::Cohabiting,
            Self::Single | Self::Divorced | Self::Separated | Self::Widowed => CoupleStatus::NotACouple,
            Self::Other(_) => CoupleStatus::Unknown,
        }
    }
}

impl ReferenceTaxIncome {
    fn notice(&self) -> Option<TaxNotice> {
        let holder = match self.person {
            None => NoticeHolder::Couple,
            Some(position) => NoticeHolder::Person(usize::try_from(position).ok()?),
        };
        Some(TaxNotice {
            tax_year: u16::try_from(self.tax_year?).ok()?,
            reference_income: ReferenceIncome(self.amount?.into()),
            holder,
        })
    }
}

/// A stage as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StageReading {
    /// One of the contract's.
    Known(Stage),
    /// Another one, as it came: to be shown as « statut inconnu » with this text. Empty when none was told.
    Unknown(String),
}

impl StageReading {
    fn of(code: Option<&StageCode>) -> Self {
        let word = code.map_or("", StageCode::as_str);
        Stage::parse(word).map_or_else(|| Self::Unknown(word.to_owned()), Self::Known)
    }

    /// The stage, when it is one of the contract's.
    #[must_use]
    pub fn known(&self) -> Option<Stage> {
        match self {
            Self::Known(stage) => Some(*stage),
            Self::Unknown(_) => None,
        }
    }
}

impl From<Stage> for StageCode {
    fn from(stage: Stage) -> Self {
        Self::from(stage.code())
    }
}

impl Application {
    /// Where it stands.
    #[must_use]
    pub fn stage(&self) -> StageReading {
        StageReading::of(self.stage.as_ref())
    }
}

impl Event {
    /// The stage that it led to.
    #[must_use]
    pub fn stage(&self) -> StageReading {
        StageReading::of(self.stage.as_ref())
    }
}

impl Actor {
    /// Who it is, for the rules; `None` for a word that they do not know.
    #[must_use]
    pub fn actor(&self) -> Option<parcours_domain::application::Actor> {
        parcours_domain::application::Actor::parse(self.as_str())
    }
}

impl From<parcours_domain::application::Actor> for Actor {
    fn from(actor: parcours_domain::application::Actor) -> Self {
        Self::from(actor.code())
    }
}

impl Company {
    /// What decides whether the service is open to its employees.
    #[must_use]
    pub fn employer(&self) -> company::Employer {
        let sector = match (&self.sector, self.agricultural) {
            (Some(Sector::Public), _) => Some(company::Sector::Public),
            (Some(Sector::Agricultural), _) | (Some(Sector::Private), Some(true)) | (None, Some(true)) => {
                Some(company::Sector::Agricultural)
            }
            (Some(Sector::Private), _) => Some(company::Sector::Private),
            // Not agricultural may still be public.
            (Some(Sector::Other(_)), _) | (None, _) => None,
        };
        company::Employer {
            sector,
            headcount: self.headcount_band.as_deref().and_then(Headcount::parse),
            is_active: match &self.state {
                Some(CompanyState::Active) => Some(true),
                Some(CompanyState::Closed) => Some(false),
                Some(CompanyState::Other(_)) | None => None,
            },
        }
    }
}

/// A wall clock in Paris.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Wall {
    day: Date,
    /// Minutes since midnight; `None` when the text has no time.
    minutes: Option<i64>,
}

const DAY: i64 = 24 * 60;

impl Moment {
    /// The day in Paris. A time with an offset is converted (23:30 UTC is the next day); without one it is taken as
    /// Paris time. `None` for a text that is not ISO 8601.
    ///
    /// ```
    /// # use parcours_contract::Moment;
    /// let late = Moment::from("2026-03-14T23:30:00Z");
    /// assert_eq!(late.date().unwrap().to_string(), "2026-03-15");
    /// assert_eq!(late.time(), Some((0, 30)));
    /// ```
    #[must_use]
    pub fn date(&self) -> Option<Date> {
        self.wall().map(|wall| wall.day)
    }

    /// The hour and the minute in Paris; `None` when no time is told.
    #[must_use]
    pub fn time(&self) -> Option<(u8, u8)> {
        let minutes = self.wall()?.minutes?;
        Some((u8::try_from(minutes / 60).ok()?, u8::try_from(minutes % 60).ok()?))
    }

    fn wall(&self) -> Option<Wall> {
        let text = self.as_str().trim();
        let day = Date::parse_iso(text)?;
        let Some(time) = text.get(11..).filter(|time| !time.is_empty()) else {
            return Some(Wall { day, minutes: None });
        };
        let minutes = clock_minutes(time.get(..5)?)?;
        let Some(offset) = offset_minutes(time.get(5..)?)? else {
            return Some(Wall { day, minutes: Some(minutes) });
        };
        let utc = shifted(day, minutes - offset);
        let paris = if is_summer(utc) { 120 } else { 60 };
        let (day, minutes) = shifted(utc.0, utc.1 + paris);
        Some(Wall { day, minutes: Some(minutes) })
    }
}

/// Minutes of `hh:mm`.
fn clock_minutes(text: &str) -> Option<i64> {
    let (hours, minutes) = text.split_once(':')?;
    let (hours, minutes) = (hours.parse::<u8>().ok()?, minutes.parse::<u8>().ok()?);
    (hours < 24 && minutes < 60).then(|| i64::from(hours) * 60 + i64::from(minutes))
}

/// The offset at the end of a time, in minutes east of UTC; `Some(None)` when there is none, `None` when it cannot be
/// read. Seconds and their fraction stand before it.
#[allow(clippy::option_option)]
fn offset_minutes(rest: &str) -> Option<Option<i64>> {
    let start = rest.find(|c: char| !(c.is_ascii_digit() || matches!(c, ':' | '.' | ','))).unwrap_or(rest.len());
    let offset = rest.get(start..)?;
    let (sign, digits) = match offset {
        "" => return Some(None),
        "Z" | "z" => return Some(Some(0)),
        _ => match (offset.strip_prefix('+'), offset.strip_prefix('-')) {
            (Some(digits), _) => (1, digits),
            (None, Some(digits)) => (-1, digits),
            (None, None) => return None,
        },
    };
    let minutes = match digits.len() {
        2 => clock_minutes(&format!("{digits}:00"))?,
        4 => clock_minutes(&format!("{}:{}", digits.get(..2)?, digits.get(2..)?))?,
        _ => clock_minutes(digits)?,
    };
    Some(Some(sign * minutes))
}

/// The day and the minutes of a number of minutes that may lie outside the day.
fn shifted(day: Date, minutes: i64) -> (Date, i64) {
    (day.plus_days(minutes.div_euclid(DAY)), minutes.rem_euclid(DAY))
}

/// Whether summer time is in force in Paris at a UTC time: from the last Sunday of March to that of October, at 01:00
/// UTC (directive 2000/84/CE, articles 2 and 3; in force in France since 2001, older times are an hour off at most).
fn is_summer((day, minutes): (Date, i64)) -> bool {
    let starts = last_sunday(day.year(), 3);
    let ends = last_sunday(day.year(), 10);
    let (Some(starts), Some(ends)) = (starts, ends) else { return false };
    (day, minutes) >= (starts, 60) && (day, minutes) < (ends, 60)
}

fn last_sunday(year: u16, month: u8) -> Option<Date> {
    let last = Date::new(year, month, 31)?;
    let since_sunday = Date::new(2001, 1, 7)?.days_until(last).rem_euclid(7);
    Some(last.plus_days(-since_sunday))
}

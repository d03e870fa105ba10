//! The employer, as far as it opens the service to its employees.
//!
//! Does: say whether a company is covered, surely not covered, or which fact decides.
//! Does not: refuse anybody: the answer is a hint with its reason. A person with priority (CCH L.441-1) may be served with
//! any employer, and INSEE's band of employees is one to three years old. « Employed in agriculture » depends on
//! the social insurance (MSA; code rural L.722-1 and L.722-20), which the activity code only suggests: where it decides,
//! the answer is a question. Cooperatives, the mutual bank and the chambers of agriculture belong to the MSA too, and no
//! activity code identifies them.
//! Where the rule comes from: the flyer « Mon parcours locatif » (private non-agricultural companies of 10 employees and
//! more, agricultural ones of 50 and more); for agriculture, code rural et de la pêche maritime, articles L.716-2 and
//! R.716-26. <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006071367>

/// The sector of an employer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sector {
    /// Private and not agricultural.
    Private,
    /// Private and agricultural (its employees are insured by the MSA).
    Agricultural,
    /// State, hospitals, local authorities.
    Public,
}

/// INSEE's band of employees (« tranche d’effectif salarié »), of the company and not of the establishment.
///
/// <https://www.sirene.fr>
///
/// ```
/// use parcours_domain::company::Headcount;
///
/// let band = Headcount::parse("12").unwrap();
/// assert_eq!((band.at_least(), band.at_most()), (20, Some(49)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Headcount {
    /// `NN`: no employee at all.
    NotAnEmployer,
    /// `00`: an employer, without employees on 31 December.
    Zero,
    From1To2,
    From3To5,
    From6To9,
    From10To19,
    From20To49,
    From50To99,
    From100To199,
    From200To249,
    From250To499,
    From500To999,
    From1000To1999,
    From2000To4999,
    From5000To9999,
    From10000,
}

impl Headcount {
    /// All bands, from the smallest.
    pub const ALL: [Self; 16] = [
        Self::NotAnEmployer,
        Self::Zero,
        Self::From1To2,
        Self::From3To5,
        Self::From6To9,
        Self::From10To19,
        Self::From20To49,
        Self::From50To99,
        Self::From100To199,
        Self::From200To249,
        Self::From250To499,
        Self::From500To999,
        Self::From1000To1999,
        Self::From2000To4999,
        Self::From5000To9999,
        Self::From10000,
    ];

    /// Reads INSEE's code, such as `12`. `None` for any other text.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        let code = code.trim();
        Self::ALL.into_iter().find(|band| band.code().eq_ignore_ascii_case(code))
    }

    /// The band of a number of employees.
    ///
    /// ```
    /// # use parcours_domain::company::Headcount;
    /// assert_eq!(Headcount::of(250), Headcount::From250To499);
    /// ```
    #[must_use]
    pub fn of(employees: u32) -> Self {
        Self::ALL.into_iter().rfind(|band| band.at_least() <= employees).unwrap_or(Self::Zero)
    }

    /// INSEE's code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotAnEmployer => "NN",
            Self::Zero => "00",
            Self::From1To2 => "01",
            Self::From3To5 => "02",
            Self::From6To9 => "03",
            Self::From10To19 => "11",
            Self::From20To49 => "12",
            Self::From50To99 => "21",
            Self::From100To199 => "22",
            Self::From200To249 => "31",
            Self::From250To499 => "32",
            Self::From500To999 => "41",
            Self::From1000To1999 => "42",
            Self::From2000To4999 => "51",
            Self::From5000To9999 => "52",
            Self::From10000 => "53",
        }
    }

    /// The smallest number of employees in the band.
    #[must_use]
    pub const fn at_least(self) -> u32 {
        match self {
            Self::NotAnEmployer | Self::Zero => 0,
            Self::From1To2 => 1,
            Self::From3To5 => 3,
            Self::From6To9 => 6,
            Self::From10To19 => 10,
            Self::From20To49 => 20,
            Self::From50To99 => 50,
            Self::From100To199 => 100,
            Self::From200To249 => 200,
            Self::From250To499 => 250,
            Self::From500To999 => 500,
            Self::From1000To1999 => 1_000,
            Self::From2000To4999 => 2_000,
            Self::From5000To9999 => 5_000,
            Self::From10000 => 10_000,
        }
    }

    /// The largest number of employees in the band; `None` for the last.
    #[must_use]
    pub fn at_most(self) -> Option<u32> {
        match self {
            Self::NotAnEmployer | Self::Zero => Some(0),
            Self::From10000 => None,
            band => Self::ALL.into_iter().find(|next| *next > band).map(|next| next.at_least() - 1),
        }
    }
}

/// What the code of the main activity (NAF) suggests of the social insurance: a heuristic, certainty C.
///
/// Section A (agriculture, forestry and fishing) is divisions 01 to 03. The MSA goes by the work itself, not by the code.
/// <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006071367>
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Activity {
    /// Section A: ask whether the employer belongs to the MSA.
    Agricultural,
    /// Any other.
    Other,
}

impl Activity {
    /// Reads a code such as `01.13Z` or `0113Z`, or the letter of a section. `None` for any other text.
    ///
    /// ```
    /// # use parcours_domain::company::Activity;
    /// assert_eq!(Activity::parse("01.13Z"), Some(Activity::Agricultural));
    /// assert_eq!(Activity::parse("62.01Z"), Some(Activity::Other));
    /// ```
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        match code.trim().as_bytes() {
            [b'A' | b'a'] | [b'0', b'1'..=b'3', ..] => Some(Self::Agricultural),
            [b'B'..=b'U' | b'b'..=b'u'] | [b'0', b'5'..=b'9', ..] | [b'1'..=b'9', b'0'..=b'9', ..] => Some(Self::Other),
            _ => None,
        }
    }
}

/// What is known of an employer. `None` is "unknown".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Employer {
    /// Private, agricultural or public.
    pub sector: Option<Sector>,
    /// What the code of its main activity suggests; it only matters where the sector is unknown.
    pub activity: Option<Activity>,
    /// The company's band; INSEE's is one to three years old.
    pub headcount: Option<Headcount>,
    /// Whether the company is still active.
    pub is_active: Option<bool>,
}

/// Whether the service is open to a company's employees, with what decides it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Coverage {
    /// Enough employees for the sector.
    Covered,
    /// Surely not.
    NotCovered(NotCovered),
    /// A fact is missing.
    Unknown(CoverageFact),
}

/// Why a company is not covered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NotCovered {
    /// Fewer employees than the sector needs.
    TooFewEmployees { needed: u32 },
    /// A public employer.
    PublicEmployer,
    /// The company has closed.
    Closed,
}

/// The fact that would decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CoverageFact {
    /// Private, agricultural or public.
    Sector,
    /// Whether the employer belongs to the MSA: with this headcount it decides, and the activity suggests it.
    SocialInsurance,
    /// How many employees.
    Headcount,
    /// Whether the company is still active.
    Activity,
}

/// Employees that a private company outside agriculture needs: 10. Flyer « Mon parcours locatif ».
pub const PRIVATE_THRESHOLD: u32 = 10;
/// Employees that an agricultural company needs: 50. Flyer « Mon parcours locatif ».
pub const AGRICULTURAL_THRESHOLD: u32 = 50;

impl Employer {
    /// Whether the service is open to this employer's staff.
    ///
    /// Flyer « Mon parcours locatif »: private from 10 employees, agricultural from 50.
    /// <https://site.actionlogement.fr/aide/louer/logement-social/salarie>
    ///
    /// ```
    /// use parcours_domain::company::{Coverage, Employer, Headcount, NotCovered, Sector};
    ///
    /// let headcount = Some(Headcount::From20To49);
    /// let farm = Employer { sector: Some(Sector::Agricultural), headcount, ..Employer::default() };
    /// assert_eq!(farm.coverage(), Coverage::NotCovered(NotCovered::TooFewEmployees { needed: 50 }));
    /// ```
    #[must_use]
    pub fn coverage(&self) -> Coverage {
        if self.is_active == Some(false) {
            return Coverage::NotCovered(NotCovered::Closed);
        }
        let needed = match self.sector {
            Some(Sector::Public) => return Coverage::NotCovered(NotCovered::PublicEmployer),
            Some(Sector::Agricultural) => AGRICULTURAL_THRESHOLD,
            // Without the sector, fewer than the lower threshold is too few in every sector.
            Some(Sector::Private) | None => PRIVATE_THRESHOLD,
        };
        let Some(headcount) = self.headcount else {
            return Coverage::Unknown(CoverageFact::Headcount);
        };
        if headcount.at_least() < needed {
            return Coverage::NotCovered(NotCovered::TooFewEmployees { needed });
        }
        let either_way = headcount.at_least() >= AGRICULTURAL_THRESHOLD;
        match (self.sector, self.is_active) {
            (None, _) if self.activity == Some(Activity::Agricultural) && !either_way => {
                Coverage::Unknown(CoverageFact::SocialInsurance)
            }
            (None, _) => Coverage::Unknown(CoverageFact::Sector),
            (_, None) => Coverage::Unknown(CoverageFact::Activity),
            _ => Coverage::Covered,
        }
    }
}

//! What a table of income ceilings is made of: norm, column, figures, and the ceiling read from it.
//!
//! Does not: hold the figures (see `data/`), or choose a table for a day (see [`Tables`](crate::eligibility::Tables)).
//! Where it comes from: arrêté du 29 juillet 1987, annexes; CGI, annexe III, article 2 terdecies D (intermediate homes);
//! arrêté du 14 mars 2011 (overseas). <https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000294318>

use crate::date::Date;
use crate::money::Money;
use crate::offer::Norm;
use crate::place::{AbcZone, CeilingZone};
use crate::source::{Certainty, LegalReference};

/// A norm that has tables of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CeilingNorm {
    /// Arrêté du 29 juillet 1987, annexe II.
    Plai,
    /// Annexe I.
    Plus,
    /// Article 1: annexe I and 30 %.
    Pls,
    /// Intermediate homes, LLI and PLI: CGI, annexe III, article 2 terdecies D.
    Lli,
    /// Social homes overseas: PLUS of « autres régions » less 10 %.
    Lls,
    /// Very social homes overseas: 75 % of LLS.
    Llts,
}

impl CeilingNorm {
    /// All norms with tables.
    pub const ALL: [Self; 6] = [Self::Plai, Self::Plus, Self::Pls, Self::Lli, Self::Lls, Self::Llts];

    /// The tables that a norm is read from.
    ///
    /// PLAI adapté and PLUS CD are loans of the PLAI and PLUS kind with other aid to the lessor; their tenants' ceilings
    /// are those of PLAI and PLUS (certainty B). PLI is read from the tables of LLI.
    #[must_use]
    pub const fn of(norm: Norm) -> Option<Self> {
        match norm {
            Norm::Plai | Norm::PlaiAdapted => Some(Self::Plai),
            Norm::Plus | Norm::PlusCd => Some(Self::Plus),
            Norm::Pls => Some(Self::Pls),
            Norm::Pli | Norm::Lli => Some(Self::Lli),
            Norm::Lls => Some(Self::Lls),
            Norm::Llts => Some(Self::Llts),
            Norm::Other => None,
        }
    }

    /// The columns that a table of this norm has.
    #[must_use]
    pub const fn areas(self) -> &'static [Area] {
        match self {
            Self::Plai | Self::Plus | Self::Pls => {
                &[Area::ParisAndNeighbours, Area::RestOfIleDeFrance, Area::OtherRegions]
            }
            Self::Lli => &[Area::ABis, Area::A, Area::B1, Area::B2C, Area::Overseas],
            Self::Lls | Self::Llts => &[Area::Overseas],
        }
    }

    /// The column of a home: by zone of the ceilings for social homes, by zone A bis to C for intermediate ones. `None`
    /// where the norm has no column, or when the zone A bis to C is needed and unknown.
    ///
    /// ```
    /// # use parcours_domain::ceiling::{Area, CeilingNorm};
    /// # use parcours_domain::place::{AbcZone, CeilingZone};
    /// let paris = CeilingZone::ParisAndNeighbours;
    /// assert_eq!(CeilingNorm::Plus.area(paris, None), Some(Area::ParisAndNeighbours));
    /// assert_eq!(CeilingNorm::Lli.area(paris, Some(AbcZone::ABis)), Some(Area::ABis));
    /// assert_eq!(CeilingNorm::Lli.area(paris, None), None);
    /// assert_eq!(CeilingNorm::Lls.area(paris, None), None);
    /// ```
    #[must_use]
    pub const fn area(self, zone: CeilingZone, abc: Option<AbcZone>) -> Option<Area> {
        match (self, zone) {
            (Self::Plai | Self::Plus | Self::Pls, CeilingZone::ParisAndNeighbours) => Some(Area::ParisAndNeighbours),
            (Self::Plai | Self::Plus | Self::Pls, CeilingZone::RestOfIleDeFrance) => Some(Area::RestOfIleDeFrance),
            (Self::Plai | Self::Plus | Self::Pls, CeilingZone::OtherRegions) => Some(Area::OtherRegions),
            (Self::Lli | Self::Lls | Self::Llts, CeilingZone::Overseas) => Some(Area::Overseas),
            (_, CeilingZone::OtherOverseas) => None,
            (Self::Lli, _) => match abc {
                Some(AbcZone::ABis) => Some(Area::ABis),
                Some(AbcZone::A) => Some(Area::A),
                Some(AbcZone::B1) => Some(Area::B1),
                Some(AbcZone::B2 | AbcZone::C) => Some(Area::B2C),
                None => None,
            },
            _ => None,
        }
    }
}

/// The column of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Area {
    /// « Paris et communes limitrophes ».
    ParisAndNeighbours,
    /// « Île-de-France hors Paris et communes limitrophes ».
    RestOfIleDeFrance,
    /// « Autres régions ».
    OtherRegions,
    /// Zone A bis.
    ABis,
    /// Zone A.
    A,
    /// Zone B1.
    B1,
    /// Zones B2 and C, which share a column.
    B2C,
    /// Overseas.
    Overseas,
}

/// The ceilings of one norm from one day on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CeilingTable {
    /// The norm.
    pub norm: CeilingNorm,
    /// The first day that they apply.
    pub since: Date,
    /// One column for each of [`CeilingNorm::areas`].
    pub columns: &'static [Column],
    /// The text that sets the figures.
    pub title: &'static str,
    /// Its article or annex.
    pub article: &'static str,
    /// Where to read it.
    pub url: &'static str,
}

/// The ceilings of one area, whole euros a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Where they apply.
    pub area: Area,
    /// Categories 1 to 6.
    pub categories: [u32; 6],
    /// For each further person, or dependant.
    pub supplement: u32,
    /// How sure each figure is: the six categories, then the supplement.
    pub certainty: [Certainty; 7],
}

impl Column {
    /// The ceiling of a step, € a year: 1 to 6 are the categories, each further step adds the supplement once.
    #[must_use]
    pub fn amount(&self, step: u8) -> Money {
        let [first, second, third, fourth, fifth, sixth] = self.categories;
        let euros = match step {
            0 | 1 => first,
            2 => second,
            3 => third,
            4 => fourth,
            5 => fifth,
            _ => sixth,
        };
        let supplements = i64::from(step.saturating_sub(LAST_CATEGORY));
        Money::from_euros(i64::from(euros) + supplements * i64::from(self.supplement))
    }

    /// How sure the ceiling of a step is.
    #[must_use]
    pub fn certainty(&self, step: u8) -> Certainty {
        let [first, second, third, fourth, fifth, sixth, supplement] = self.certainty;
        match step {
            0 | 1 => first,
            2 => second,
            3 => third,
            4 => fourth,
            5 => fifth,
            6 => sixth,
            _ => sixth.max(supplement),
        }
    }

    /// Whether every figure is 30 % above that of another column, rounded to the euro, as PLS is to PLUS.
    pub(crate) const fn is_raised_by_30_percent(&self, base: &Self) -> bool {
        let [first, second, third, fourth, fifth, sixth] = base.categories;
        let [own_first, own_second, own_third, own_fourth, own_fifth, own_sixth] = self.categories;
        own_first == raised(first)
            && own_second == raised(second)
            && own_third == raised(third)
            && own_fourth == raised(fourth)
            && own_fifth == raised(fifth)
            && own_sixth == raised(sixth)
            && self.supplement == raised(base.supplement)
    }
}

const LAST_CATEGORY: u8 = 6;

const fn raised(euros: u32) -> u32 {
    (euros.saturating_mul(13).saturating_add(5)) / 10
}

impl CeilingTable {
    /// The column of an area.
    #[must_use]
    pub fn column(&self, area: Area) -> Option<&Column> {
        self.columns.iter().find(|column| column.area == area)
    }

    /// The ceiling of a step in one of its columns, on a day.
    pub(crate) fn ceiling(&'static self, column: &Column, step: u8, on: Date) -> Ceiling {
        Ceiling {
            amount: column.amount(step),
            is_of_an_older_year: self.since.year() < on.year(),
            certainty: column.certainty(step),
            table: self,
        }
    }

    /// Where its figures are written, as sure as the least sure of them.
    pub(crate) fn reference_of_all(&self) -> LegalReference {
        let worst = self.columns.iter().flat_map(|column| column.certainty).max();
        self.reference(worst.unwrap_or(Certainty::C))
    }

    /// Where a figure of that certainty is written.
    #[must_use]
    pub const fn reference(&self, certainty: Certainty) -> LegalReference {
        LegalReference { title: self.title, article: self.article, url: self.url, since: Some(self.since), certainty }
    }
}

/// An income ceiling and where it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ceiling {
    /// € a year.
    pub amount: Money,
    /// Whether the table is of a year before that of the decision, because no newer one is known.
    pub is_of_an_older_year: bool,
    /// How sure the figure is.
    pub certainty: Certainty,
    pub(crate) table: &'static CeilingTable,
}

impl Ceiling {
    /// The first day that the table applies.
    #[must_use]
    pub const fn since(&self) -> Date {
        self.table.since
    }

    /// Where it is written.
    #[must_use]
    pub const fn reference(&self) -> LegalReference {
        self.table.reference(self.certainty)
    }

    /// The same for a norm that may be read from the tables of another: then it is no surer than that reading.
    #[must_use]
    pub(crate) fn read_for(self, norm: Norm) -> Self {
        if matches!(norm, Norm::PlaiAdapted | Norm::PlusCd | Norm::Pli) {
            self.no_surer_than(Certainty::B)
        } else {
            self
        }
    }

    /// The same, no surer than the method that led to it.
    #[must_use]
    pub(crate) fn no_surer_than(self, certainty: Certainty) -> Self {
        Self { certainty: self.certainty.max(certainty), ..self }
    }
}

//! Which ceiling applies: norm, area, category and day of the decision.
//!
//! The table is the newest that is in force on the day. A year without one of its own uses the newest before it,
//! and [`Ceiling::is_of_an_older_year`] says so. Newer tables can be supplied at run time (see [`SuppliedTable`]).
//! Does not: hold the figures (see `data/`), or guess for a norm, a place or a time without a table: there is then no
//! ceiling, and the rule answers « unknown ».
//! Where the rule comes from: CCH, article R.441-1 (revised every 1 January); arrêté du 29 juillet 1987, annexes; CGI,
//! annexe III, article 2 terdecies D (intermediate homes); arrêté du 14 mars 2011 (overseas).
//! <https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000294318>

mod supplied;

pub use supplied::{SuppliedTable, TableProblem, TableProblemKind};

use crate::ceiling::{Area, Ceiling, CeilingNorm, CeilingTable};
use crate::data;
use crate::date::Date;
use crate::household::Category;
use crate::offer::Norm;
use crate::place::CeilingZone;
use crate::source::{Certainty, LegalReference};

/// The tables to read: those compiled in, and newer ones where a backend or the operator supplied some.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tables {
    supplied: &'static [CeilingTable],
}

impl Tables {
    /// Those compiled in.
    #[must_use]
    pub const fn compiled() -> Self {
        Self { supplied: &[] }
    }

    /// The newest table of a norm in force on a day.
    ///
    /// ```
    /// # use parcours_domain::{ceiling::CeilingNorm, date::Date, eligibility::Tables};
    /// let of_2025 = Tables::compiled().in_force(CeilingNorm::Plus, Date::new(2025, 12, 31).unwrap()).unwrap();
    /// assert_eq!(of_2025.since, Date::new(2025, 1, 1).unwrap());
    /// assert!(Tables::compiled().in_force(CeilingNorm::Plus, Date::new(2023, 12, 31).unwrap()).is_none());
    /// ```
    #[must_use]
    pub fn in_force(self, norm: CeilingNorm, on: Date) -> Option<&'static CeilingTable> {
        let mut newest: Option<&'static CeilingTable> = None;
        for table in self.supplied {
            if table.norm == norm && table.since <= on && newest.is_none_or(|newest| table.since > newest.since) {
                newest = Some(table);
            }
        }
        newest.or_else(|| data::tables_of(norm).iter().find(|table| table.since <= on))
    }

    /// The ceiling for a norm, an area, a step (1 to 6 are the categories, each further step adds a supplement) and a
    /// day; `None` without a table.
    #[must_use]
    pub fn ceiling(self, norm: CeilingNorm, area: Area, step: u8, on: Date) -> Option<Ceiling> {
        let table = self.in_force(norm, on)?;
        Some(table.ceiling(table.column(area)?, step, on))
    }

    /// The same for the norm of an offer, which may be read from the tables of another.
    ///
    /// ```
    /// use parcours_domain::ceiling::Area;
    /// use parcours_domain::date::Date;
    /// use parcours_domain::eligibility::Tables;
    /// use parcours_domain::money::Money;
    /// use parcours_domain::offer::Norm;
    /// use parcours_domain::source::Certainty;
    ///
    /// let on = Date::new(2026, 11, 23).unwrap();
    /// let found = Tables::compiled().ceiling_of(Norm::PlusCd, Area::OtherRegions, 7, on).unwrap();
    /// assert_eq!(found.amount, Money::from_euros(60_156 + 6_710));
    /// assert_eq!(found.certainty, Certainty::B);
    /// ```
    #[must_use]
    pub fn ceiling_of(self, norm: Norm, area: Area, step: u8, on: Date) -> Option<Ceiling> {
        Some(self.ceiling(CeilingNorm::of(norm)?, area, step, on)?.read_for(norm))
    }
}

/// The ceiling for a social home's norm, a zone, a category and a day; `None` without a table.
///
/// ```
/// use parcours_domain::date::Date;
/// use parcours_domain::eligibility::ceiling;
/// use parcours_domain::household::Category;
/// use parcours_domain::money::Money;
/// use parcours_domain::offer::Norm;
/// use parcours_domain::place::CeilingZone;
///
/// let (zone, alone) = (CeilingZone::ParisAndNeighbours, Category::new(1).unwrap());
/// let found = ceiling(Norm::Plus, zone, alone, Date::new(2026, 11, 23).unwrap()).unwrap();
/// assert_eq!(found.amount, Money::from_euros(26_920));
/// ```
#[must_use]
pub fn ceiling(norm: Norm, zone: CeilingZone, category: Category, on: Date) -> Option<Ceiling> {
    let area = CeilingNorm::of(norm)?.area(zone, None)?;
    Tables::compiled().ceiling_of(norm, area, category.step().saturating_add(category.supplements()), on)
}

pub(crate) const SETS_THE_RULE: LegalReference = LegalReference {
    title: "Arrêté du 29 juillet 1987 relatif aux plafonds de ressources",
    article: "Article 1",
    url: "https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000294318",
    since: Some(Date::fixed(1987, 7, 29)),
    certainty: Certainty::A,
};

//! Which ceiling applies: norm, zone, category and day of the decision.
//!
//! The table is the newest that is in force on the day. A year that has none of its own is read from the year before,
//! and [`Ceiling::is_of_an_older_year`] says so.
//! Does not: hold the figures (see `data/`), or any norm other than PLAI, PLUS and PLS, or any place overseas: without a
//! table there is no ceiling, and the rule answers « unknown ».
//! Where the rule comes from: CCH, article R.441-1 (revised every 1 January); arrêté du 29 juillet 1987, annexes.
//! <https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000294318>

use super::verdict::{Certainty, LegalReference};
use crate::data;
use crate::date::Date;
use crate::household::Category;
use crate::money::Money;
use crate::offer::Norm;
use crate::place::CeilingZone;

/// A norm that has tables here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CeilingNorm {
    /// Annexe II.
    Plai,
    /// Annexe I.
    Plus,
    /// Article 1: annexe I and 30 %.
    Pls,
}

impl CeilingNorm {
    /// All norms with tables, from the lowest ceilings.
    pub const ALL: [Self; 3] = [Self::Plai, Self::Plus, Self::Pls];

    /// The tables that a norm is read from.
    ///
    /// PLAI adapté and PLUS CD are loans of the PLAI and PLUS kind with other aid to the landlord; their tenants' ceilings
    /// are those of PLAI and PLUS (certainty B).
    #[must_use]
    pub const fn of(norm: Norm) -> Option<Self> {
        match norm {
            Norm::Plai | Norm::PlaiAdapted => Some(Self::Plai),
            Norm::Plus | Norm::PlusCd => Some(Self::Plus),
            Norm::Pls => Some(Self::Pls),
            Norm::Pli | Norm::Lli | Norm::Lls | Norm::Llts | Norm::Other => None,
        }
    }
}

/// The ceilings of one norm from one day on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CeilingTable {
    /// The norm.
    pub norm: CeilingNorm,
    /// The first day that they apply.
    pub since: Date,
    /// « Paris et communes limitrophes ».
    pub paris_and_neighbours: Column,
    /// « Île-de-France hors Paris et communes limitrophes ».
    pub rest_of_ile_de_france: Column,
    /// « Autres régions ».
    pub other_regions: Column,
    /// The text that sets the figures.
    pub title: &'static str,
    /// Its article or annex.
    pub article: &'static str,
    /// Where to read it.
    pub url: &'static str,
}

/// The ceilings of one zone, whole euros a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Categories 1 to 6.
    pub categories: [u32; 6],
    /// For each further person.
    pub supplement: u32,
    /// How sure the figures are.
    pub certainty: Certainty,
}

impl Column {
    /// The ceiling of a category, € a year.
    #[must_use]
    pub fn amount(&self, category: Category) -> Money {
        let [first, second, third, fourth, fifth, sixth] = self.categories;
        let euros = match category.step() {
            1 => first,
            2 => second,
            3 => third,
            4 => fourth,
            5 => fifth,
            _ => sixth,
        };
        Money::from_euros(i64::from(euros) + i64::from(category.supplements()) * i64::from(self.supplement))
    }
}

impl CeilingTable {
    /// The column of a zone; `None` overseas.
    #[must_use]
    pub const fn column(&self, zone: CeilingZone) -> Option<&Column> {
        match zone {
            CeilingZone::ParisAndNeighbours => Some(&self.paris_and_neighbours),
            CeilingZone::RestOfIleDeFrance => Some(&self.rest_of_ile_de_france),
            CeilingZone::OtherRegions => Some(&self.other_regions),
            CeilingZone::Overseas => None,
        }
    }

    /// The newest table of a norm in force on a day.
    ///
    /// ```
    /// # use parcours_domain::{date::Date, eligibility::{CeilingNorm, CeilingTable}};
    /// let table = CeilingTable::in_force(CeilingNorm::Plus, Date::new(2026, 6, 1).unwrap()).unwrap();
    /// assert_eq!(table.other_regions.categories.first(), Some(&23_403));
    /// assert!(CeilingTable::in_force(CeilingNorm::Plus, Date::new(2025, 6, 1).unwrap()).is_none());
    /// ```
    #[must_use]
    pub fn in_force(norm: CeilingNorm, on: Date) -> Option<&'static Self> {
        data::TABLES.iter().filter(|table| table.norm == norm && table.since <= on).max_by_key(|table| table.since)
    }

    /// Every table that is held.
    #[must_use]
    pub const fn all() -> &'static [Self] {
        data::TABLES
    }

    const fn reference(&self, certainty: Certainty) -> LegalReference {
        LegalReference { title: self.title, article: self.article, url: self.url, since: Some(self.since), certainty }
    }
}

/// An income ceiling and where it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ceiling {
    /// € a year.
    pub amount: Money,
    /// The first day that the table applies.
    pub since: Date,
    /// Whether the table is of a year before that of the decision, for want of a newer one.
    pub is_of_an_older_year: bool,
    /// Where it is written.
    pub reference: LegalReference,
}

/// The ceiling for a norm, a zone, a category and a day; `None` without a table.
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
    let table = CeilingTable::in_force(CeilingNorm::of(norm)?, on)?;
    let column = table.column(zone)?;
    let read_from_another_norm = matches!(norm, Norm::PlaiAdapted | Norm::PlusCd);
    let certainty = if read_from_another_norm { column.certainty.max(Certainty::B) } else { column.certainty };
    Some(Ceiling {
        amount: column.amount(category),
        since: table.since,
        is_of_an_older_year: table.since.year() < on.year(),
        reference: table.reference(certainty),
    })
}

/// The text for a rule that found no ceiling: that of the norm's table, or the one that sets the rule.
pub(crate) fn reference_of(norm: Option<CeilingNorm>, on: Date) -> LegalReference {
    norm.and_then(|norm| CeilingTable::in_force(norm, on)).map_or(SETS_THE_RULE, |table| {
        let columns = [table.paris_and_neighbours, table.rest_of_ile_de_france, table.other_regions];
        table.reference(columns.iter().map(|column| column.certainty).max().unwrap_or(Certainty::C))
    })
}

const SETS_THE_RULE: LegalReference = LegalReference {
    title: "Arrêté du 29 juillet 1987 relatif aux plafonds de ressources",
    article: "Article 1",
    url: "https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000294318",
    since: Some(Date::fixed(1987, 7, 29)),
    certainty: Certainty::A,
};

//! `GET /reference/ceilings` (optional part `reference`): income ceilings newer than those that the app was built with.
//! A deployment may lay a document of the same shape beside the app, and name it in its configuration.
//!
//! Does not: judge the figures. Whether they may be used is decided by `parcours_domain::eligibility::Tables::with`, for
//! all of them at once.

use parcours_domain::ceiling::{Area, CeilingNorm, Column};
use parcours_domain::eligibility::SuppliedTable;
use parcours_domain::source::Certainty;
use serde::Serialize;

use crate::envelope::{ReadCollection, ResourceType};
use crate::moment::Moment;

wire_words! {
    /// A norm that has ceilings of its own.
    closed CeilingNormCode {
        /// PLAI, and PLAI adapté.
        Plai = "PLAI",
        /// PLUS, and PLUS CD.
        Plus = "PLUS",
        /// PLS: PLUS and 30 %.
        Pls = "PLS",
        /// Intermediate homes, LLI and PLI.
        Lli = "LLI",
        /// Social homes overseas.
        Lls = "LLS",
        /// Very social homes overseas.
        Llts = "LLTS",
    }
}

wire_words! {
    /// Where a column of ceilings applies.
    closed CeilingArea {
        /// Paris and the communes that touch it.
        ParisAndNeighbours = "paris_and_neighbours",
        /// The rest of Île-de-France.
        RestOfIleDeFrance = "rest_of_ile_de_france",
        /// Other regions of metropolitan France.
        OtherRegions = "other_regions",
        /// Zone A bis.
        ABis = "a_bis",
        /// Zone A.
        A = "a",
        /// Zone B1.
        B1 = "b1",
        /// Zones B2 and C.
        B2C = "b2_c",
        /// Overseas.
        Overseas = "overseas",
    }
}

wire_struct! {
    /// The ceilings of one area, whole euros a year.
    #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
    CeilingColumn {
        /// Where they apply.
        area: Option<CeilingArea> = word,
        /// Categories 1 to 6, in this order: six figures.
        #[cfg_attr(feature = "openapi", schema(min_items = 6, max_items = 6))]
        categories: Vec<i64> = integers,
        /// For each further person, or dependant.
        #[cfg_attr(feature = "openapi", schema(minimum = 1))]
        supplement: Option<i64> = integer,
    }
}

wire_struct! {
    /// The ceilings of one norm from one day on. Every attribute is needed: a table that lacks one is not used, and
    /// neither are those that came with it.
    #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
    Ceilings {
        /// The norm.
        norm: Option<CeilingNormCode> = word,
        /// The first day that they apply.
        #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, example = "2027-01-01"))]
        since: Option<Moment> = word,
        /// One column for each area of the norm: the three first for PLAI, PLUS and PLS; the five last for LLI; overseas
        /// for LLS and LLTS.
        columns: Vec<CeilingColumn> = list,
        /// The text that sets the figures.
        title: Option<String> = text,
        /// Its article or annex.
        article: Option<String> = text,
        /// Where to read it: an https address.
        url: Option<String> = text,
    }
}

impl ResourceType for Ceilings {
    const TYPE: &'static str = "ceilings";
}

impl Ceilings {
    /// Converts to an unvalidated table; `None` if an attribute is missing or unknown to the rules.
    ///
    /// ```
    /// use parcours_contract::{Ceilings, read_single};
    ///
    /// let sent = r#"{"data": {"id": "1", "type": "ceilings", "attributes": {
    ///     "norm": "LLS", "since": "2027-01-01",
    ///     "columns": [{"area": "overseas", "categories": [21200, 28300, 34000, 41000, 48300, 54400], "supplement": 6070}],
    ///     "title": "Arrêté du 14 mars 2011", "article": "LLS", "url": "https://www.legifrance.gouv.fr/"}}}"#;
    /// let read = read_single::<Ceilings>(sent).unwrap().attributes;
    /// assert_eq!(read.table().unwrap().columns.len(), 1);
    /// assert_eq!(Ceilings { article: None, ..read }.table(), None);
    /// ```
    #[must_use]
    pub fn table(&self) -> Option<SuppliedTable> {
        let mut columns = Vec::new();
        for column in &self.columns {
            columns.push(column.column()?);
        }
        Some(SuppliedTable {
            norm: norm(self.norm.as_ref()?)?,
            since: self.since.as_ref()?.date()?,
            columns,
            title: self.title.clone()?,
            article: self.article.clone()?,
            url: self.url.clone()?,
        })
    }
}

impl CeilingColumn {
    fn column(&self) -> Option<Column> {
        let mut categories = [0; 6];
        if self.categories.len() != categories.len() {
            return None;
        }
        for (category, euros) in categories.iter_mut().zip(&self.categories) {
            *category = u32::try_from(*euros).ok()?;
        }
        let supplement = u32::try_from(self.supplement?).ok()?;
        // One source: the backend's word.
        Some(Column { area: area(self.area.as_ref()?)?, categories, supplement, certainty: [Certainty::B; 7] })
    }
}

/// The tables of a whole answer; `None` when one of them could not be read, or when there are more pages of them than
/// were read: ceilings are used all together or not at all.
#[must_use]
pub fn ceiling_tables(read: &ReadCollection<Ceilings>) -> Option<Vec<SuppliedTable>> {
    let held = u64::try_from(read.items.len()).unwrap_or(u64::MAX);
    let is_whole = read.meta.pagination.is_none_or(|page| page.total_objects <= held);
    if read.unreadable > 0 || !is_whole {
        return None;
    }
    let mut tables = Vec::new();
    for ceilings in &read.items {
        tables.push(ceilings.attributes.table()?);
    }
    Some(tables)
}

fn norm(code: &CeilingNormCode) -> Option<CeilingNorm> {
    Some(match code {
        CeilingNormCode::Plai => CeilingNorm::Plai,
        CeilingNormCode::Plus => CeilingNorm::Plus,
        CeilingNormCode::Pls => CeilingNorm::Pls,
        CeilingNormCode::Lli => CeilingNorm::Lli,
        CeilingNormCode::Lls => CeilingNorm::Lls,
        CeilingNormCode::Llts => CeilingNorm::Llts,
        CeilingNormCode::Other(_) => return None,
    })
}

fn area(code: &CeilingArea) -> Option<Area> {
    Some(match code {
        CeilingArea::ParisAndNeighbours => Area::ParisAndNeighbours,
        CeilingArea::RestOfIleDeFrance => Area::RestOfIleDeFrance,
        CeilingArea::OtherRegions => Area::OtherRegions,
        CeilingArea::ABis => Area::ABis,
        CeilingArea::A => Area::A,
        CeilingArea::B1 => Area::B1,
        CeilingArea::B2C => Area::B2C,
        CeilingArea::Overseas => Area::Overseas,
        CeilingArea::Other(_) => return None,
    })
}

impl From<CeilingNorm> for CeilingNormCode {
    fn from(norm: CeilingNorm) -> Self {
        match norm {
            CeilingNorm::Plai => Self::Plai,
            CeilingNorm::Plus => Self::Plus,
            CeilingNorm::Pls => Self::Pls,
            CeilingNorm::Lli => Self::Lli,
            CeilingNorm::Lls => Self::Lls,
            CeilingNorm::Llts => Self::Llts,
        }
    }
}

impl From<Area> for CeilingArea {
    fn from(area: Area) -> Self {
        match area {
            Area::ParisAndNeighbours => Self::ParisAndNeighbours,
            Area::RestOfIleDeFrance => Self::RestOfIleDeFrance,
            Area::OtherRegions => Self::OtherRegions,
            Area::ABis => Self::ABis,
            Area::A => Self::A,
            Area::B1 => Self::B1,
            Area::B2C => Self::B2C,
            Area::Overseas => Self::Overseas,
        }
    }
}

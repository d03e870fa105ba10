//! Tables that a backend or the operator supplies, newer than those compiled in: accepted only all together, and only if
//! they look like next year's.
//!
//! Does not: read any format (see the contract), or mix good tables with bad ones: a single fault and none is used.
//! Where the checks come from: CCH, article R.441-1 (revised each 1 January by an index of rents: a few percent);
//! arrêté du 29 juillet 1987, article 1 (PLS is PLUS and 30 %).
//! <https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000294318>

use super::Tables;
use crate::ceiling::{Area, CeilingNorm, CeilingTable, Column};
use crate::data;
use crate::date::Date;
use crate::source::Certainty;

/// A table as supplied, not checked yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SuppliedTable {
    /// The norm.
    pub norm: CeilingNorm,
    /// The first day that it applies.
    pub since: Date,
    /// One column for each of [`CeilingNorm::areas`], in any order.
    pub columns: Vec<Column>,
    /// The text that sets the figures.
    pub title: String,
    /// Its article or annex.
    pub article: String,
    /// Where to read it: an https address.
    pub url: String,
}

/// Why supplied tables are refused, all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TableProblem {
    /// The norm of the table at fault.
    pub norm: CeilingNorm,
    /// The column at fault, where it is one.
    pub area: Option<Area>,
    /// What is wrong.
    pub kind: TableProblemKind,
}

/// What is wrong with a supplied table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TableProblemKind {
    /// A column that the norm needs is missing.
    MissingColumn,
    /// A column comes twice, or the norm has no such column.
    UnexpectedColumn,
    /// A ceiling falls from one category to the next, or the supplement is zero.
    NotRising,
    /// A figure differs by more than `PLAUSIBLE_PERCENT` from the newest known one.
    Implausible,
    /// PLS is not PLUS and 30 %.
    NotPlusAnd30Percent,
    /// It applies before the newest known table.
    TooOld,
    /// It applies more than `FURTHEST_YEARS` after the newest known table.
    TooFarAhead,
    /// Two tables of one norm apply from the same day.
    Twice,
    /// The title is empty, or the address is not https.
    NoSource,
}

/// How far, in percent, a supplied figure may differ from the newest known one. The yearly revision is a few percent.
pub const PLAUSIBLE_PERCENT: u64 = 20;
/// How many years after the newest known table a supplied one may begin.
pub const FURTHEST_YEARS: u16 = 2;

impl Tables {
    /// These tables and newer ones: all of them, or none.
    ///
    /// A supplied figure has certainty B at best: one source. The tables stay in memory for the life of the page, like those
    /// compiled in, so that a verdict can refer to them without copying.
    ///
    /// # Errors
    /// [`TableProblem`]: the first fault found; nothing is used then.
    ///
    /// ```
    /// use parcours_domain::ceiling::{Area, CeilingNorm, Column};
    /// use parcours_domain::date::Date;
    /// use parcours_domain::eligibility::{SuppliedTable, TableProblemKind, Tables};
    /// use parcours_domain::source::Certainty;
    ///
    /// let column = Column {
    ///     area: Area::Overseas,
    ///     categories: [21_200, 28_300, 34_000, 41_000, 48_300, 54_400],
    ///     supplement: 6_070,
    ///     certainty: [Certainty::B; 7],
    /// };
    /// let mut table = SuppliedTable {
    ///     norm: CeilingNorm::Lls,
    ///     since: Date::new(2027, 1, 1).unwrap(),
    ///     columns: vec![column],
    ///     title: "Arrêté du 14 mars 2011".into(),
    ///     article: "LLS".into(),
    ///     url: "https://www.legifrance.gouv.fr/".into(),
    /// };
    /// assert!(Tables::compiled().with(&[table.clone()]).is_ok());
    /// table.columns.clear();
    /// assert_eq!(Tables::compiled().with(&[table]).unwrap_err().kind, TableProblemKind::MissingColumn);
    /// ```
    pub fn with(self, supplied: &[SuppliedTable]) -> Result<Self, TableProblem> {
        for (place, table) in supplied.iter().enumerate() {
            check(table, supplied.get(..place).unwrap_or_default(), supplied, self)?;
        }
        let stored: Vec<CeilingTable> =
            supplied.iter().map(SuppliedTable::stored).chain(self.supplied.iter().copied()).collect();
        Ok(Self { supplied: stored.leak() })
    }
}

impl SuppliedTable {
    fn stored(&self) -> CeilingTable {
        let columns: Vec<Column> = self
            .columns
            .iter()
            .map(|column| Column { certainty: column.certainty.map(|sure| sure.max(Certainty::B)), ..*column })
            .collect();
        CeilingTable {
            norm: self.norm,
            since: self.since,
            columns: columns.leak(),
            title: self.title.clone().leak(),
            article: self.article.clone().leak(),
            url: self.url.clone().leak(),
        }
    }
}

fn check(
    table: &SuppliedTable,
    before: &[SuppliedTable],
    all: &[SuppliedTable],
    taken: Tables,
) -> Result<(), TableProblem> {
    let norm = table.norm;
    let refused = |kind| Err(TableProblem { norm, area: None, kind });
    if table.title.trim().is_empty() || !table.url.starts_with("https://") {
        return refused(TableProblemKind::NoSource);
    }
    if before.iter().any(|other| other.norm == norm && other.since == table.since) {
        return refused(TableProblemKind::Twice);
    }
    for area in norm.areas() {
        if !table.columns.iter().any(|column| column.area == *area) {
            return Err(TableProblem { norm, area: Some(*area), kind: TableProblemKind::MissingColumn });
        }
    }
    if let Some(extra) = table.columns.get(norm.areas().len()) {
        return Err(TableProblem { norm, area: Some(extra.area), kind: TableProblemKind::UnexpectedColumn });
    }
    // Newest first, and no norm is without a table.
    let Some(newest) = data::tables_of(norm).first() else { return refused(TableProblemKind::TooOld) };
    if table.since < newest.since {
        return refused(TableProblemKind::TooOld);
    }
    if table.since.year() > newest.since.year().saturating_add(FURTHEST_YEARS) {
        return refused(TableProblemKind::TooFarAhead);
    }
    for column in &table.columns {
        let at_fault = |kind| Err(TableProblem { norm, area: Some(column.area), kind });
        if !column.categories.is_sorted() || column.supplement == 0 {
            return at_fault(TableProblemKind::NotRising);
        }
        if !newest.column(column.area).is_some_and(|held| is_plausible(column, held)) {
            return at_fault(TableProblemKind::Implausible);
        }
        if !is_beside_the_other(norm, column, table.since, all, taken) {
            return at_fault(TableProblemKind::NotPlusAnd30Percent);
        }
    }
    Ok(())
}

/// Whether a column of PLS is 30 % above that of PLUS of the same day, and likewise for a column of PLUS: compared with the
/// other table where it is supplied, already accepted, or compiled in. If both are supplied, the one of PLS is at fault.
fn is_beside_the_other(norm: CeilingNorm, column: &Column, since: Date, all: &[SuppliedTable], taken: Tables) -> bool {
    let supplied = |norm| all.iter().find(|table| table.norm == norm && table.since == since);
    let settled = |norm: CeilingNorm| {
        let mut tables = taken.supplied.iter().filter(|table| table.norm == norm).chain(data::tables_of(norm));
        tables.find(|table| table.since == since)?.column(column.area)
    };
    match norm {
        CeilingNorm::Pls => {
            let plus = match supplied(CeilingNorm::Plus) {
                Some(table) => table.columns.iter().find(|plus| plus.area == column.area),
                None => settled(CeilingNorm::Plus),
            };
            plus.is_none_or(|plus| column.is_raised_by_30_percent(plus))
        }
        CeilingNorm::Plus => {
            supplied(CeilingNorm::Pls).is_some()
                || settled(CeilingNorm::Pls).is_none_or(|pls| pls.is_raised_by_30_percent(column))
        }
        CeilingNorm::Plai | CeilingNorm::Lli | CeilingNorm::Lls | CeilingNorm::Llts => true,
    }
}

fn is_plausible(column: &Column, held: &Column) -> bool {
    let mut pairs = column.categories.iter().zip(&held.categories).chain([(&column.supplement, &held.supplement)]);
    pairs.all(|(new, old)| {
        let (new, old) = (u64::from(*new) * 100, u64::from(*old));
        (old * (100 - PLAUSIBLE_PERCENT)..=old * (100 + PLAUSIBLE_PERCENT)).contains(&new)
    })
}

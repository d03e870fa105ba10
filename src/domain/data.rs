//! The dated tables, one file per norm. A new year is a new table in the same file; the older ones stay, for decisions
//! and tests of their time.

mod plai;
mod pls;
mod plus;

use crate::eligibility::CeilingTable;

/// Every table that is held.
pub(crate) const TABLES: &[CeilingTable] = &[plai::FROM_2026, plus::FROM_2026, pls::FROM_2026];

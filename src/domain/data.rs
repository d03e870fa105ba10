//! The dated tables, one file per family of norms, and one for housing aid. A new year is a new table in the same file;
//! the older ones stay, for decisions and tests of their time.

pub(crate) mod aid;
mod lli;
mod overseas;
mod plai;
mod pls;
mod plus;
mod texts;

use crate::ceiling::{CeilingNorm, CeilingTable};

/// The tables of a norm, newest first.
pub(crate) const fn tables_of(norm: CeilingNorm) -> &'static [CeilingTable] {
    match norm {
        CeilingNorm::Plai => &[plai::FROM_2026, plai::FROM_2025, plai::FROM_2024],
        CeilingNorm::Plus => &[plus::FROM_2026, plus::FROM_2025, plus::FROM_2024],
        CeilingNorm::Pls => &[pls::FROM_2026, pls::FROM_2025, pls::FROM_2024],
        CeilingNorm::Lli => &[lli::FROM_2026, lli::FROM_2024],
        CeilingNorm::Lls => &[overseas::LLS_FROM_2026, overseas::LLS_FROM_2025, overseas::LLS_FROM_2024],
        CeilingNorm::Llts => &[overseas::LLTS_FROM_2026, overseas::LLTS_FROM_2025, overseas::LLTS_FROM_2024],
    }
}

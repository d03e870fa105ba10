//! The names of what income ceilings are made of: the norms they are set for, the areas they apply in.

use crate::i18n::explanation as words;
use parcours_domain::ceiling::{Area, CeilingNorm};

/// A norm with ceilings of its own.
pub const fn norm_name(norm: CeilingNorm) -> &'static str {
    match norm {
        CeilingNorm::Plai => "PLAI",
        CeilingNorm::Plus => "PLUS",
        CeilingNorm::Pls => "PLS",
        CeilingNorm::Lli => "LLI",
        CeilingNorm::Lls => "LLS",
        CeilingNorm::Llts => "LLTS",
    }
}

/// An area of a table.
pub fn area_name(area: Area) -> &'static str {
    match area {
        Area::ParisAndNeighbours => words::area_paris(),
        Area::RestOfIleDeFrance => words::area_ile_de_france(),
        Area::OtherRegions => words::area_other(),
        Area::ABis => words::area_abis(),
        Area::A => words::area_a(),
        Area::B1 => words::area_b1(),
        Area::B2C => words::area_b2_c(),
        Area::Overseas => words::area_overseas(),
    }
}

//! The facts of an offered home that the rules look at.
//!
//! Does not: hold pictures, texts, lessors or anything else that no rule reads.

use crate::money::Money;
use crate::place::{AbcZone, InseeCode};

/// What is known about an offer. `None` is "unknown", never zero.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OfferFacts {
    /// How many main rooms.
    pub typology: Option<Typology>,
    /// Under which norm the home was financed: it decides the income ceiling.
    pub norm: Option<Norm>,
    /// The commune.
    pub place: Option<InseeCode>,
    /// The zone from A bis to C: it decides the ceilings of intermediate homes.
    pub abc_zone: Option<AbcZone>,
    /// € a month without charges: housing aid is computed from it.
    pub rent: Option<Money>,
    /// € a month, charges included.
    pub rent_with_charges: Option<Money>,
    /// Living area in whole square metres, rounded down.
    pub surface: Option<u32>,
}

/// The size of a home by its main rooms (living rooms and bedrooms; kitchen and bathroom do not count).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Typology {
    /// One main room.
    T1,
    /// One main room with an alcove: larger than T1, smaller than T2.
    T1Bis,
    /// Two main rooms.
    T2,
    /// Three.
    T3,
    /// Four.
    T4,
    /// Five.
    T5,
    /// Six main rooms and more.
    T6Plus,
}

/// The letters and digits of a text in upper case, with the marks that count. Only French letters and marks are distinguished:
/// Unicode tables would weigh more in a browser than all the rules about homes.
fn compact(text: &str, marks: &str) -> String {
    let kept = text.chars().filter(|character| match character {
        // Spaces, accents apart from their letter, dashes and typographic apostrophes.
        '\u{a0}'
        | '\u{ab}'
        | '\u{ad}'
        | '\u{b4}'
        | '\u{b7}'
        | '\u{bb}'
        | '\u{300}'..='\u{36f}'
        | '\u{2000}'..='\u{206f}' => false,
        _ => !character.is_ascii() || character.is_ascii_alphanumeric() || marks.contains(*character),
    });
    kept.map(|character| if character == 'é' { 'É' } else { character.to_ascii_uppercase() }).collect()
}

impl Typology {
    /// All, from the smallest.
    pub const ALL: [Self; 7] = [Self::T1, Self::T1Bis, Self::T2, Self::T3, Self::T4, Self::T5, Self::T6Plus];

    /// Reads the writings met in offers: `T2`, `t 2`, `F3`, `T1BIS`, `T1 bis`, `T1'`, `T6+`, `T7`.
    ///
    /// ```
    /// # use parcours_domain::offer::Typology;
    /// assert_eq!(Typology::parse("T1 bis"), Some(Typology::T1Bis));
    /// assert_eq!(Typology::parse("T7"), Some(Typology::T6Plus));
    /// assert_eq!(Typology::parse("studio"), None);
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let upper = compact(text, "+'");
        match upper.strip_prefix(['T', 'F'])? {
            "1" => Some(Self::T1),
            "1BIS" | "1'" | "1B" => Some(Self::T1Bis),
            "2" => Some(Self::T2),
            "3" => Some(Self::T3),
            "4" => Some(Self::T4),
            "5" => Some(Self::T5),
            "6+" | "6PLUS" | "6ETPLUS" => Some(Self::T6Plus),
            digits => digits.parse::<u8>().ok().filter(|rooms| (6..=20).contains(rooms)).map(|_| Self::T6Plus),
        }
    }
}

/// The rental norm: under which loan or agreement the home was financed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Norm {
    /// Prêt locatif aidé d’intégration.
    Plai,
    /// PLAI adapté: a PLAI with support for fragile households.
    PlaiAdapted,
    /// Prêt locatif à usage social.
    Plus,
    /// PLUS construction-démolition, for rehousing after a demolition.
    PlusCd,
    /// Prêt locatif social.
    Pls,
    /// Prêt locatif intermédiaire.
    Pli,
    /// Logement locatif intermédiaire.
    Lli,
    /// Logement locatif social, overseas.
    Lls,
    /// Logement locatif très social, overseas.
    Llts,
    /// A norm that the rules do not know. The reader keeps its text; the rules have no use for it.
    Other,
}

impl Norm {
    /// All that the rules know, social ones first, from the lowest ceilings.
    pub const ALL: [Self; 9] = [
        Self::Plai,
        Self::PlaiAdapted,
        Self::Plus,
        Self::PlusCd,
        Self::Pls,
        Self::Llts,
        Self::Lls,
        Self::Pli,
        Self::Lli,
    ];

    /// Reads a norm; one that the rules do not know is [`Norm::Other`].
    ///
    /// ```
    /// # use parcours_domain::offer::Norm;
    /// assert_eq!(Norm::parse("plus"), Norm::Plus);
    /// assert_eq!(Norm::parse("BRS"), Norm::Other);
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Self {
        match compact(text, "").as_str() {
            "PLAI" => Self::Plai,
            "PLAIADP" | "PLAIADAPTE" | "PLAIADAPTÉ" | "PLAIA" => Self::PlaiAdapted,
            "PLUS" => Self::Plus,
            "PLUSCD" => Self::PlusCd,
            "PLS" => Self::Pls,
            "PLI" => Self::Pli,
            "LLI" => Self::Lli,
            "LLS" => Self::Lls,
            "LLTS" => Self::Llts,
            _ => Self::Other,
        }
    }

    /// Whether it is an intermediate home's: categories, zones and the income that counts are then those of the tax code.
    ///
    /// CGI, annexe III, article 2 terdecies D. <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006069574>
    ///
    /// ```
    /// # use parcours_domain::offer::Norm;
    /// assert!(Norm::Lli.is_intermediate() && Norm::Pli.is_intermediate() && !Norm::Pls.is_intermediate());
    /// ```
    #[must_use]
    pub const fn is_intermediate(self) -> bool {
        matches!(self, Self::Pli | Self::Lli)
    }

    /// The acronym as it is written in offers; nothing for [`Norm::Other`].
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Plai => "PLAI",
            Self::PlaiAdapted => "PLAI adapté",
            Self::Plus => "PLUS",
            Self::PlusCd => "PLUS CD",
            Self::Pls => "PLS",
            Self::Pli => "PLI",
            Self::Lli => "LLI",
            Self::Lls => "LLS",
            Self::Llts => "LLTS",
            Self::Other => "",
        }
    }
}

/// A set of norms, held in bits.
///
/// ```
/// use parcours_domain::offer::{Norm, NormSet};
///
/// let set: NormSet = [Norm::Pls, Norm::Plus].into_iter().collect();
/// assert!(set.contains(Norm::Plus) && !set.contains(Norm::Plai));
/// assert!(set.iter().eq([Norm::Plus, Norm::Pls]));
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct NormSet(u16);

impl NormSet {
    /// No norm.
    pub const NONE: Self = Self(0);

    /// Adds a norm. One that the rules do not know is no member of any set.
    pub const fn insert(&mut self, norm: Norm) {
        self.0 |= Self::bit(norm);
    }

    /// Whether a norm is in it.
    #[must_use]
    pub const fn contains(self, norm: Norm) -> bool {
        self.0 & Self::bit(norm) != 0
    }

    /// Whether no norm is in it.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The norms, in the order of [`Norm::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Norm> + Clone {
        Norm::ALL.into_iter().filter(move |norm| self.contains(*norm))
    }

    const fn bit(norm: Norm) -> u16 {
        match norm {
            Norm::Other => 0,
            known => 1 << known as u16,
        }
    }
}

impl FromIterator<Norm> for NormSet {
    fn from_iter<I: IntoIterator<Item = Norm>>(norms: I) -> Self {
        let mut set = Self::NONE;
        norms.into_iter().for_each(|norm| set.insert(norm));
        set
    }
}

impl std::fmt::Debug for NormSet {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_set().entries(self.iter()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read_in_every_writing() {
        for (text, typology) in [
            ("t\u{a0}2", Typology::T2),
            ("F3 ", Typology::T3),
            ("T1’ bis", Typology::T1Bis),
            ("T1'", Typology::T1Bis),
            ("t 6 et plus", Typology::T6Plus),
            ("T-4", Typology::T4),
            ("T20", Typology::T6Plus),
        ] {
            assert_eq!(Typology::parse(text), Some(typology), "{text}");
        }
        for text in ["", "2", "T", "T0", "T21", "T2é", "T²", "Té2", "studio"] {
            assert_eq!(Typology::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_norm_is_read_with_or_without_its_accent() {
        for text in ["PLAI adapté", "plai-adapté", "PLAI ADAPTÉ", "PLAI adapte", "PLAI adapte\u{301}", "plai_adp"] {
            assert_eq!(Norm::parse(text), Norm::PlaiAdapted, "{text}");
        }
        assert_eq!(Norm::parse("P.L.U.S."), Norm::Plus);
        assert_eq!(Norm::parse("plus cd"), Norm::PlusCd);
        for text in ["PLUŠ", "PLÉ", "LLI é", ""] {
            assert_eq!(Norm::parse(text), Norm::Other, "{text}");
        }
    }

    #[test]
    fn a_set_holds_each_norm_apart() {
        for norm in Norm::ALL {
            let alone: NormSet = [norm].into_iter().collect();
            assert!(Norm::ALL.into_iter().all(|other| alone.contains(other) == (norm == other)), "{norm:?}");
            assert!(!alone.is_empty() && alone.iter().eq([norm]));
        }
        let mut none = NormSet::default();
        none.insert(Norm::Other);
        assert!(none.is_empty() && !none.contains(Norm::Other) && none == NormSet::NONE);
        let all: NormSet = Norm::ALL.into_iter().rev().collect();
        assert!(all.iter().eq(Norm::ALL));
        assert_eq!(format!("{:?}", [Norm::Plai].into_iter().collect::<NormSet>()), "{Plai}");
    }

    #[test]
    fn every_norm_is_read_as_it_is_written() {
        for norm in Norm::ALL {
            assert_eq!(Norm::parse(norm.as_str()), norm);
        }
        assert_eq!(Norm::Other.as_str(), "");
    }
}

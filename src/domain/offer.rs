//! The facts of an offered home that the rules look at.
//!
//! Does not: hold pictures, texts, landlords or anything else that no rule reads.

use crate::money::Money;
use crate::place::InseeCode;

/// What is known of an offer. `None` is "not told", never zero.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OfferFacts {
    /// How many main rooms.
    pub typology: Option<Typology>,
    /// Under which norm the home was financed: it decides the income ceiling.
    pub norm: Option<Norm>,
    /// The commune.
    pub place: Option<InseeCode>,
    /// What is due each month, charges included.
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
        let compact: String =
            text.chars().filter(|character| character.is_alphanumeric() || "+'".contains(*character)).collect();
        let upper = compact.to_uppercase();
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

    /// As the wire writes it: `T1`, `T1BIS`, `T2` … `T5`, `T6+`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::T1 => "T1",
            Self::T1Bis => "T1BIS",
            Self::T2 => "T2",
            Self::T3 => "T3",
            Self::T4 => "T4",
            Self::T5 => "T5",
            Self::T6Plus => "T6+",
        }
    }
}

/// The rental norm: under which loan or agreement the home was financed.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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
    /// A norm that the rules do not know, as it was written.
    Other(String),
}

impl Norm {
    /// Reads a norm; an unknown one is kept as it was written.
    ///
    /// ```
    /// # use parcours_domain::offer::Norm;
    /// assert_eq!(Norm::parse("plus"), Norm::Plus);
    /// assert_eq!(Norm::parse("BRS"), Norm::Other("BRS".to_owned()));
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let compact: String = text.chars().filter(|character| character.is_alphanumeric()).collect();
        match compact.to_uppercase().as_str() {
            "PLAI" => Self::Plai,
            "PLAIADP" | "PLAIADAPTE" | "PLAIADAPTÉ" | "PLAIA" => Self::PlaiAdapted,
            "PLUS" => Self::Plus,
            "PLUSCD" => Self::PlusCd,
            "PLS" => Self::Pls,
            "PLI" => Self::Pli,
            "LLI" => Self::Lli,
            "LLS" => Self::Lls,
            "LLTS" => Self::Llts,
            _ => Self::Other(text.trim().to_owned()),
        }
    }

    /// The acronym as it is written in offers; for [`Norm::Other`], the text that was read.
    #[must_use]
    pub fn as_str(&self) -> &str {
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
            Self::Other(text) => text,
        }
    }
}

//! Where a home stands, as far as the rules care: the commune's INSEE code, the zone of the income ceilings, and the zone
//! A bis to C where an offer gives it.
//!
//! Does not: know communes by name, postal codes (several communes share one), or which commune is in which zone A bis
//! to C.
//! Where the rule comes from: arrêté du 29 juillet 1987, annexes (three columns of ceilings).
//! <https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000294318>

/// The INSEE code of a commune or of a municipal arrondissement: five characters, never a postal code.
///
/// ```
/// use parcours_domain::place::{CeilingZone, InseeCode};
///
/// let vincennes = InseeCode::parse("94080").unwrap();
/// assert_eq!(CeilingZone::of(&vincennes), CeilingZone::ParisAndNeighbours);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct InseeCode([u8; 5]);

/// Why a text is not an INSEE code. Positions count characters from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InseeProblem {
    /// Nothing was written.
    Empty,
    /// Not five characters.
    WrongLength { found: usize },
    /// Neither a digit nor the A or B of Corsica in second place.
    UnexpectedCharacter { position: usize, found: char },
    /// No department begins so (`00`, `96`, `99`).
    NoSuchDepartment,
}

impl InseeCode {
    /// Reads a code; spaces around it and lower case are accepted.
    ///
    /// # Errors
    /// [`InseeProblem`] says what is wrong.
    ///
    /// ```
    /// # use parcours_domain::place::{InseeCode, InseeProblem};
    /// assert_eq!(InseeCode::parse("2a004").unwrap().as_str(), "2A004");
    /// assert_eq!(InseeCode::parse("7511"), Err(InseeProblem::WrongLength { found: 4 }));
    /// ```
    pub fn parse(text: &str) -> Result<Self, InseeProblem> {
        let text = text.trim();
        if text.is_empty() {
            return Err(InseeProblem::Empty);
        }
        let mut code = [b'0'; 5];
        let mut slots = code.iter_mut();
        for (index, found) in text.chars().enumerate() {
            let upper = found.to_ascii_uppercase();
            let allowed = upper.is_ascii_digit() || (index == 1 && text.starts_with('2') && matches!(upper, 'A' | 'B'));
            let Some(byte) = u8::try_from(upper).ok().filter(|_| allowed) else {
                return Err(InseeProblem::UnexpectedCharacter { position: index + 1, found });
            };
            if let Some(slot) = slots.next() {
                *slot = byte;
            }
        }
        let found = text.chars().count();
        if found != code.len() {
            return Err(InseeProblem::WrongLength { found });
        }
        let known = !matches!(code, [b'0', b'0', ..] | [b'9', b'6' | b'9', ..] | [b'2', b'0', ..]);
        if known { Ok(Self(code)) } else { Err(InseeProblem::NoSuchDepartment) }
    }

    /// The five characters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The department's code: two characters, three overseas (`75`, `2A`, `974`).
    ///
    /// ```
    /// # use parcours_domain::place::InseeCode;
    /// assert_eq!(InseeCode::parse("97411").unwrap().department(), "974");
    /// ```
    #[must_use]
    pub fn department(&self) -> &str {
        let length = if matches!(self.0, [b'9', b'7' | b'8', ..]) { 3 } else { 2 };
        self.as_str().get(..length).unwrap_or_default()
    }
}

impl std::fmt::Debug for InseeCode {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "InseeCode({})", self.as_str())
    }
}

/// The column of the ceilings' tables.
///
/// Arrêté du 29 juillet 1987, annexes I and II. <https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000294318>
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CeilingZone {
    /// « Paris et communes limitrophes ».
    ParisAndNeighbours,
    /// « Île-de-France hors Paris et communes limitrophes ».
    RestOfIleDeFrance,
    /// « Autres régions ».
    OtherRegions,
    /// Guadeloupe, Martinique, Guyane, La Réunion, Mayotte and Saint-Martin: other norms (LLS, LLTS) and other texts.
    /// Arrêté du 14 mars 2011. <https://www.legifrance.gouv.fr/loda/article_lc/LEGIARTI000046500378>
    Overseas,
    /// Saint-Pierre-et-Miquelon, Saint-Barthélemy, the Pacific and what lies beyond: no text that was read sets a ceiling.
    OtherOverseas,
}

impl CeilingZone {
    /// The zone of a commune.
    ///
    /// The code is taken as it is. A code abolished by a merger keeps the zone of its former commune.
    ///
    /// ```
    /// # use parcours_domain::place::{CeilingZone, InseeCode};
    /// // Arcueil does not touch Paris.
    /// let arcueil = InseeCode::parse("94003").unwrap();
    /// assert_eq!(CeilingZone::of(&arcueil), CeilingZone::RestOfIleDeFrance);
    /// ```
    #[must_use]
    pub fn of(place: &InseeCode) -> Self {
        match place.0 {
            [b'7', b'5', ..] => Self::ParisAndNeighbours,
            [b'7', b'7' | b'8', ..] | [b'9', b'1'..=b'5', ..] => {
                if touches_paris(place) {
                    Self::ParisAndNeighbours
                } else {
                    Self::RestOfIleDeFrance
                }
            }
            [b'9', b'7', b'1'..=b'4' | b'6' | b'8', ..] => Self::Overseas,
            [b'9', b'7' | b'8', ..] => Self::OtherOverseas,
            _ => Self::OtherRegions,
        }
    }
}

/// Looked up for every home that is checked: the list is sorted, so a few comparisons are enough.
fn touches_paris(place: &InseeCode) -> bool {
    NEIGHBOURS_OF_PARIS.binary_search_by(|code| code.as_bytes().cmp(&place.0)).is_ok()
}

/// The zone of the tension on the housing market: A bis, A, B1, B2 or C, from the tightest.
///
/// It decides the ceilings of intermediate homes (LLI, PLI). The list of communes changes by decree, so only what an
/// offer says is used. CCH, article D.304-1; arrêté du 1er août 2014.
/// <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006074096>
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AbcZone {
    /// Zone A bis: Paris and the tightest of the communes around.
    ABis,
    /// Zone A.
    A,
    /// Zone B1.
    B1,
    /// Zone B2.
    B2,
    /// Zone C.
    C,
}

impl AbcZone {
    /// All, from the tightest.
    pub const ALL: [Self; 5] = [Self::ABis, Self::A, Self::B1, Self::B2, Self::C];

    /// Reads what offers write: `ZAB`, `Zone A bis`, `A`, `ZB1`, `b2`, `ZC`. `None` for anything else: `ZB` alone could
    /// be B1 or B2.
    ///
    /// ```
    /// # use parcours_domain::place::AbcZone;
    /// assert_eq!(AbcZone::parse("ZAB"), Some(AbcZone::ABis));
    /// assert_eq!(AbcZone::parse("Zone B1"), Some(AbcZone::B1));
    /// assert_eq!(AbcZone::parse("ZB"), None);
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut kept = [0_u8; 8];
        let mut slots = kept.iter_mut();
        for character in text.chars() {
            if character.is_whitespace() || matches!(character, '-' | '_' | '.') {
                continue;
            }
            *slots.next()? = u8::try_from(character.to_ascii_uppercase()).ok()?;
        }
        let left = slots.len();
        let word = kept.get(..kept.len() - left)?;
        match word.strip_prefix(b"ZONE").or(word.strip_prefix(b"Z")).unwrap_or(word) {
            b"AB" | b"ABIS" => Some(Self::ABis),
            b"A" => Some(Self::A),
            b"B1" => Some(Self::B1),
            b"B2" => Some(Self::B2),
            b"C" => Some(Self::C),
            _ => None,
        }
    }
}

/// The 29 communes that touch Paris: « zone 1 bis » of the ministry, checked by adjacency. Arcueil (94003) and
/// Maisons-Alfort (94046) are often listed by mistake: they do not touch it.
pub const NEIGHBOURS_OF_PARIS: [&str; 29] = [
    "92012", // Boulogne-Billancourt
    "92024", // Clichy
    "92040", // Issy-les-Moulineaux
    "92044", // Levallois-Perret
    "92046", // Malakoff
    "92049", // Montrouge
    "92051", // Neuilly-sur-Seine
    "92062", // Puteaux
    "92064", // Saint-Cloud
    "92073", // Suresnes
    "92075", // Vanves
    "93001", // Aubervilliers
    "93006", // Bagnolet
    "93045", // Les Lilas
    "93048", // Montreuil
    "93055", // Pantin
    "93061", // Le Pré-Saint-Gervais
    "93066", // Saint-Denis
    "93070", // Saint-Ouen-sur-Seine
    "94018", // Charenton-le-Pont
    "94033", // Fontenay-sous-Bois
    "94037", // Gentilly
    "94041", // Ivry-sur-Seine
    "94042", // Joinville-le-Pont
    "94043", // Le Kremlin-Bicêtre
    "94052", // Nogent-sur-Marne
    "94067", // Saint-Mandé
    "94069", // Saint-Maurice
    "94080", // Vincennes
];

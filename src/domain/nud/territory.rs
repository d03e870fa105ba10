//! The first three characters of a number: the department or region that registers the request.
//!
//! Does not: refuse a prefix (only the registration system knows them all).
//! Where the rule comes from: arrêté du 7 novembre 2000, article 1.
//! <https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000000767779>

/// The first three characters: who registers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Territory([u8; 3]);

impl Territory {
    /// The three characters, such as `111`, `059` or `02A`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The department's code (`59`, `2A`, `974`), or `None` for Île-de-France and for unknown prefixes.
    ///
    /// Prefixes for Corsica and overseas are presumed, without a source: they are recognised, never required.
    #[must_use]
    pub fn department(&self) -> Option<&str> {
        let text = self.as_str();
        match self.0 {
            [b'0', b'2', b'A' | b'B'] => text.get(1..),
            [b'0', tens, units] if tens.is_ascii_digit() && units.is_ascii_digit() => {
                text.get(1..).filter(|code| ("01"..="95").contains(code))
            }
            [b'9', b'7', b'1'..=b'4' | b'6'] => Some(text),
            _ => None,
        }
    }

    /// Whether requests of Île-de-France begin so (`111`: 1, then the region's code 11).
    #[must_use]
    pub fn is_ile_de_france(&self) -> bool {
        self.0 == *b"111"
    }

    /// Whether the department is only presumed: no number of Corsica or overseas was seen.
    ///
    /// ```
    /// # use parcours_domain::nud::Nud;
    /// let is_presumed = |number: &str| Nud::parse(number).unwrap().territory().is_presumed();
    /// assert!(is_presumed("974 0318 016982 11042") && !is_presumed("111 0318 016982 G1104"));
    /// ```
    #[must_use]
    pub fn is_presumed(&self) -> bool {
        matches!(self.0, [b'0', b'2', b'0' | b'A' | b'B'] | [b'9', b'7', _])
    }
}

impl Territory {
    /// No territory that registers requests.
    pub(super) const NONE: Self = Self(*b"000");

    /// The territory that a number begins with, once its first three characters can be one.
    pub(super) fn beginning(number: &str) -> Option<Self> {
        let prefix: [u8; 3] = number.get(..3)?.as_bytes().try_into().ok()?;
        let [first, second, third] = prefix;
        let is_possible = first.is_ascii_digit()
            && second.is_ascii_digit()
            && (third.is_ascii_digit() || matches!(third, b'A' | b'B'));
        is_possible.then_some(Self(prefix))
    }
}

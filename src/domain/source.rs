//! Where a rule or a figure is written, and how certain it is.
//!
//! Does not: quote the texts. Titles, articles and addresses only; the app shows them as links.

use crate::date::Date;

/// Where a rule or a figure is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LegalReference {
    /// The official title of the text.
    pub title: &'static str,
    /// The article, annex or chapter.
    pub article: &'static str,
    /// Where to read it.
    pub url: &'static str,
    /// Since when it applies; `None` for a text without date.
    pub since: Option<Date>,
    /// How sure the figure is.
    pub certainty: Certainty,
}

/// How sure a figure is, surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// Read in the official text, or in two independent sources that agree, or the operator's own rule.
    A,
    /// Read in one good source.
    B,
    /// Computed from figures of certainty A by a method that reproduces every figure that could be read.
    C,
}

/// The flyer « Mon parcours locatif » of Action Logement: the rules on size and rent.
pub(crate) const FLYER: LegalReference = LegalReference {
    title: "Mon parcours locatif (Action Logement)",
    article: "Obtention d’un logement social\u{a0}: les règles principales à respecter",
    url: "https://site.actionlogement.fr/aide/louer/logement-social/salarie",
    since: None,
    certainty: Certainty::A,
};

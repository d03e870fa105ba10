//! Where a request is filed, renewed and completed: the registration site of a department.
//!
//! Does: name the site, the national one wherever no local one is known. Does not: hold the desks where one can go, or
//! know whether a site answers.
//! Where the rule comes from: CCH, articles R.441-2-1 (registering services) and R.441-2-5 (local systems). The list of
//! sites was read in two public lists of 2026 that agree: certainty B. Saône-et-Loire (71) is in neither: national site.
//! <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006074096>

use crate::nud::Territory;

/// The national site: Île-de-France, overseas, and every department without a site of its own. Any request can be looked
/// up there.
pub const NATIONAL_SITE: &str = "https://www.demande-logement-social.gouv.fr";

/// One site for the whole of Bourgogne-Franche-Comté but Saône-et-Loire.
const BOURGOGNE_FRANCHE_COMTE: &str = "https://www.demandelogementbourgognefranchecomte.fr/imhowebGP21";
/// One site for Bas-Rhin and Haut-Rhin.
const ALSACE: &str = "https://www.demandedelogement-alsace.fr";

/// The registration site of a department; the national one for `None`, for Île-de-France and for any other text.
///
/// ```
/// use parcours_domain::registration::{NATIONAL_SITE, site_of};
///
/// assert_eq!(site_of(Some("67")), "https://www.demandedelogement-alsace.fr");
/// assert_eq!(site_of(Some("75")), NATIONAL_SITE);
/// ```
#[must_use]
pub fn site_of(department: Option<&str>) -> &'static str {
    match department.unwrap_or_default() {
        "03" => "https://mademande03.dlauvergne.fr",
        "14" => "https://www.demandelogement14.fr",
        "15" => "https://mademande15.dlauvergne.fr",
        "16" => "https://www.demandedelogement16.fr",
        "17" => "https://www.demandedelogement17.fr",
        "22" => "https://www.demandelogement22.fr",
        "29" => "https://www.demandelogement29.fr",
        "31" => "https://www.demandelogement31.fr",
        "35" => "https://www.demandelogement35.fr",
        "37" => "https://www.demandelogement37.fr",
        "43" => "https://mademande43.dlauvergne.fr",
        "44" => "https://www.demandelogement44.fr",
        "49" => "https://www.demandelogement49.fr",
        "50" => "https://www.demandelogement50.fr",
        "53" => "https://www.demandelogement53.fr",
        "56" => "https://www.demandelogement56.fr",
        "61" => "https://www.demandelogement61.fr",
        "63" => "https://mademande63.dlauvergne.fr",
        "72" => "https://www.demandelogement72.fr",
        "79" => "https://www.demandedelogement79.fr",
        "85" => "https://www.demandelogement85.fr",
        "86" => "https://www.demandedelogement86.fr",
        "87" => "https://www.demandedelogement87.fr",
        "21" | "25" | "39" | "58" | "70" | "89" | "90" => BOURGOGNE_FRANCHE_COMTE,
        "67" | "68" => ALSACE,
        "88" => "https://vosges.demandelogement88.fr",
        _ => NATIONAL_SITE,
    }
}

/// The registration site that a number’s first characters lead to.
///
/// ```
/// use parcours_domain::{nud::Nud, registration::site_of_territory};
///
/// let number = Nud::parse("035 0423 000001 GDPUB").unwrap();
/// assert_eq!(site_of_territory(&number.territory()), "https://www.demandelogement35.fr");
/// ```
#[must_use]
pub fn site_of_territory(territory: &Territory) -> &'static str {
    site_of(territory.department())
}

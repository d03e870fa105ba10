//! Where a request is filed, renewed and completed: the registration site of a department.
//!
//! Does: name the site, the national one wherever no local one is known. Does not: list the desks that one can visit, or
//! know whether a site is available.
//! Where the rule comes from: CCH, articles R.441-2-1 (registering services) and R.441-2-5 (local systems). The list of
//! sites was read in two public lists of 2026 that agree: certainty B. Saône-et-Loire (71) is in neither: national site.
//! <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006074096>

use crate::nud::Territory;

/// The national site: Île-de-France, overseas, and every department without a site of its own. Any request can be looked
/// up there.
pub const NATIONAL_SITE: &str = "https://www.demande-logement-social.gouv.fr";

/// A registration site that departments have beside the national one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LocalSite {
    /// The codes of its departments, in ascending order.
    pub departments: &'static [&'static str],
    /// Its address.
    pub url: &'static str,
}

/// Every local site: first those of one department, then those that several share, each in ascending order.
pub const LOCAL_SITES: [LocalSite; 26] = [
    LocalSite { departments: &["03"], url: "https://mademande03.dlauvergne.fr" },
    LocalSite { departments: &["14"], url: "https://www.demandelogement14.fr" },
    LocalSite { departments: &["15"], url: "https://mademande15.dlauvergne.fr" },
    LocalSite { departments: &["16"], url: "https://www.demandedelogement16.fr" },
    LocalSite { departments: &["17"], url: "https://www.demandedelogement17.fr" },
    LocalSite { departments: &["22"], url: "https://www.demandelogement22.fr" },
    LocalSite { departments: &["29"], url: "https://www.demandelogement29.fr" },
    LocalSite { departments: &["31"], url: "https://www.demandelogement31.fr" },
    LocalSite { departments: &["35"], url: "https://www.demandelogement35.fr" },
    LocalSite { departments: &["37"], url: "https://www.demandelogement37.fr" },
    LocalSite { departments: &["43"], url: "https://mademande43.dlauvergne.fr" },
    LocalSite { departments: &["44"], url: "https://www.demandelogement44.fr" },
    LocalSite { departments: &["49"], url: "https://www.demandelogement49.fr" },
    LocalSite { departments: &["50"], url: "https://www.demandelogement50.fr" },
    LocalSite { departments: &["53"], url: "https://www.demandelogement53.fr" },
    LocalSite { departments: &["56"], url: "https://www.demandelogement56.fr" },
    LocalSite { departments: &["61"], url: "https://www.demandelogement61.fr" },
    LocalSite { departments: &["63"], url: "https://mademande63.dlauvergne.fr" },
    LocalSite { departments: &["72"], url: "https://www.demandelogement72.fr" },
    LocalSite { departments: &["79"], url: "https://www.demandedelogement79.fr" },
    LocalSite { departments: &["85"], url: "https://www.demandelogement85.fr" },
    LocalSite { departments: &["86"], url: "https://www.demandedelogement86.fr" },
    LocalSite { departments: &["87"], url: "https://www.demandedelogement87.fr" },
    LocalSite { departments: &["88"], url: "https://vosges.demandelogement88.fr" },
    LocalSite {
        departments: &["21", "25", "39", "58", "70", "89", "90"],
        url: "https://www.demandelogementbourgognefranchecomte.fr/imhowebGP21",
    },
    LocalSite { departments: &["67", "68"], url: "https://www.demandedelogement-alsace.fr" },
];

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
    let local = |code| LOCAL_SITES.iter().find(|site| site.departments.contains(&code));
    department.and_then(local).map_or(NATIONAL_SITE, |site| site.url)
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
